/**
 * Marks found again after a story has changed: by their very words, by words like theirs, and by the words around them. The
 * order of the marks helps where their words do not decide. An orphan is better than a wrong place.
 */
import { overlaps, type Span, slice } from "../text/span";
import { findPassage, type Ground, spanInStory, type TextQuote } from "./anchor";
import { areOne, type Candidate, candidatesOf } from "./candidates";
import { evenWords } from "./evenText";
import { orderOf } from "./order";
import { type Terrain, terrainOf, type Wanted, wantedOf } from "./terrain";

/** What has become of a mark. */
export type Anchored =
	| { readonly kind: "exact"; readonly span: Span }
	/** Its words have changed. */
	| { readonly kind: "changed"; readonly span: Span; readonly was: string; readonly is: string }
	/** It may be at one of these places, the best first, or at none. */
	| { readonly kind: "orphan"; readonly candidates: readonly Span[] };

/** A mark with the places where it may stand, and the one where it does. */
interface Search {
	readonly quote: TextQuote;
	readonly wanted: Wanted;
	readonly candidates: readonly Candidate[];
	chosen: Candidate | undefined;
}

const MOST_OFFERED = 5;

/** Where each of `marks` stands, in their order. */
export function anchorMarks(ground: Ground, marks: readonly TextQuote[]): readonly Anchored[] {
	const terrain = terrainOf(ground);
	const searches = marks.map((quote): Search => {
		const wanted = wantedOf(terrain, quote);
		const candidates = candidatesOf(terrain, wanted);
		return { quote, wanted, candidates, chosen: undefined };
	});
	for (const search of searches) search.chosen = choose(terrain, search, BY_WORDS);
	settle(searches);
	const order = orderOf(searches, ground.text.length);
	for (const [index, search] of searches.entries())
		search.chosen ??= choose(terrain, search, {
			margin: MARGIN,
			against: (place) => order.against(index, place),
			speaksFor: ({ start }) => order.speaksFor(index, start),
		});
	settle(searches);
	for (const [index, search] of searches.entries())
		if (isDoubtful(search, (place) => order.against(index, place))) search.chosen = undefined;
	return searches.map((search) => anchored(ground, search));
}

/**
 * A copy, or a passage that is like the mark's, comes in between where the passage itself was changed. A place with other
 * words is not believed while the very words stand elsewhere, or words as much like them; one that is out of order is not
 * while another has kept something of what stood around; nor are the very words where others, but like them, have all of it.
 */
function isDoubtful({ wanted, candidates, chosen }: Search, against: (place: number) => number): boolean {
	if (chosen === undefined) return false;
	const around = (share: number): number => wanted.bitsAround * share;
	if (wanted.bits < FEW && chosen.around < around(LITTLE_AROUND)) return true;
	const here = against(candidates.indexOf(chosen));
	const isOutOfOrder = here <= OUT_OF_ORDER;
	const hasLittle = chosen.around < around(HALF_AROUND);
	const hasAll = chosen.around >= around(ALL_AROUND);
	return candidates.some((other, place) => {
		if (overlaps(other, chosen)) return false;
		if (isOutOfOrder && other.around >= around(hasLittle ? 0 : hasAll ? ALL_AROUND : LITTLE_AROUND)) return true;
		if (chosen.likeness < 1)
			return other.likeness === 1 || (other.likeness >= COPY && other.around >= around(LITTLE_AROUND));
		return other.likeness < 1 && other.around >= around(ALL_AROUND) && here - against(place) < ORDER_MARGIN * 2;
	});
}

const FEW = 15;
const LITTLE_AROUND = 0.15;
const ALL_AROUND = 0.9;
const OUT_OF_ORDER = -7;

/** What has to speak for a place, in bits, and by how much more than for any other place. */
const ENOUGH = 20;
const ENOUGH_CHANGED = 35;
const MARGIN = 4;

/** What else is asked of a place besides its words. */
interface Asked {
	/** By how many bits the place has to be better than any other. */
	readonly margin: number;
	/** Bits for the place by its number among the candidates. */
	readonly against: (place: number) => number;
	readonly speaksFor: (candidate: Candidate) => number;
}

/** Words alone do not tell a passage from its copy, around which other words of the story stand by accident. */
const BY_WORDS: Asked = { margin: 12, against: () => 0, speaksFor: () => 0 };

/** The place that enough speaks for; undefined where two are about as good. */
function choose(terrain: Terrain, { wanted, candidates }: Search, asked: Asked): Candidate | undefined {
	const scored = candidates.map((candidate, place) => ({ candidate, against: asked.against(place) }));
	const total = ({ candidate, against }: { candidate: Candidate; against: number }): number =>
		candidate.score + against;
	scored.sort((a, b) => total(b) - total(a));
	const [best, ...others] = scored;
	if (best === undefined) return undefined;
	const { candidate } = best;
	const isWhole = candidate.likeness === 1 && candidate.around >= wanted.bitsAround * WHOLE_AROUND;
	const rivals = Math.max(candidate.around * (isWhole ? COPY_OF_WHOLE : COPY_AROUND), wanted.bitsAround * SOME_AROUND);
	for (const other of others) {
		if (total(best) - total(other) < asked.margin) return undefined;
		// A copy may look more like the mark than the passage does, which was edited since: the order has to agree.
		const isRival = other.candidate.likeness >= COPY && other.candidate.around >= rivals;
		if (isRival && best.against - other.against < ORDER_MARGIN && isMarkedAlike(terrain, wanted, other.candidate))
			return undefined;
	}
	return isTold(terrain, wanted, candidate, asked.speaksFor(candidate)) ? candidate : undefined;
}

const COPY = 0.8;
const COPY_AROUND = 0.5;
/** A copy of a passage around which nothing has changed lacks what stood beyond the sentence that was copied. */
const WHOLE_AROUND = 0.98;
const COPY_OF_WHOLE = 0.75;
const ORDER_MARGIN = 2;

/** Whether enough speaks for a place by itself. */
function isTold(terrain: Terrain, wanted: Wanted, candidate: Candidate, inOrder: number): boolean {
	const { likeness } = candidate;
	const around = wanted.bitsAround === 0 ? 0 : candidate.around / wanted.bitsAround;
	if (likeness < LIKE_ENOUGH && around < NEARLY_AROUND) return false;
	if (around >= MOST_AROUND) return true;
	const isChanged = likeness < 1;
	if (around < HALF_AROUND && !isMarkedAlike(terrain, wanted, candidate)) return false;
	const strength = wanted.bits * likeness ** 3 + candidate.around + inOrder;
	return strength >= (isChanged && around < SOME_AROUND ? ENOUGH_CHANGED : ENOUGH);
}

const MOST_AROUND = 0.6;
const NEARLY_AROUND = 0.7;
const HALF_AROUND = 0.5;
const SOME_AROUND = 0.25;
const LIKE_ENOUGH = 0.8;

/**
 * A quotation whose words come again without quotation marks, or with more words between them, is not that quotation. One
 * that has lost a mark has lost words with it.
 */
function isMarkedAlike({ text }: Terrain, { exact }: Wanted, { start, end }: Candidate): boolean {
	const isOpened = !exact.startsWith('"') || text[start] === '"';
	const isClosed = !/"[.,]?$/.test(exact) || /"[.,]?$/.test(text.slice(end - 2, end));
	return (isOpened && isClosed) || ((isOpened || isClosed) && core(text.slice(start, end)) !== core(exact));
}

/** No two passages stand at one place: the one with less to speak for it is not there. */
function settle(searches: readonly Search[]): void {
	const placed = searches.filter(({ chosen }) => chosen !== undefined);
	placed.sort((a, b) => (a.chosen?.start ?? 0) - (b.chosen?.start ?? 0));
	let open: readonly Search[] = [];
	for (const search of placed) {
		const { start } = search.chosen ?? { start: 0 };
		open = open.filter(({ chosen }) => chosen !== undefined && chosen.end > start).slice(-MOST_OPEN);
		for (const other of open) {
			const loser = loserOf(other, search);
			if (loser !== undefined) loser.chosen = undefined;
		}
		open = [...open, search];
	}
}

/** So many passages that stand one in another are compared. */
const MOST_OPEN = 8;

function loserOf(one: Search, two: Search): Search | undefined {
	if (one.chosen === undefined || two.chosen === undefined || !areOne(one.chosen, two.chosen)) return undefined;
	if (one.wanted.key === two.wanted.key) return undefined;
	const isSame = one.wanted.exact === two.wanted.exact;
	const holds = one.wanted.exact.includes(two.wanted.exact) || two.wanted.exact.includes(one.wanted.exact);
	if (!isSame && (holds || (one.chosen.likeness === 1 && two.chosen.likeness === 1))) return undefined;
	return one.chosen.score < two.chosen.score ? one : two;
}

function anchored(ground: Ground, { quote, chosen, candidates }: Search): Anchored {
	const only = chosen === undefined ? onlyPlaceOf(ground, quote) : undefined;
	if (only !== undefined) return { kind: "exact", span: only };
	if (chosen === undefined)
		return { kind: "orphan", candidates: candidates.slice(0, MOST_OFFERED).map((place) => spanInStory(ground, place)) };
	const span = spanInStory(ground, chosen);
	const is = slice(ground.whole, span);
	return is === quote.exact || core(is) === core(quote.exact)
		? { kind: "exact", span }
		: { kind: "changed", span, was: quote.exact, is };
}

/** Of a mark that somebody wrote by hand, its words alone, where they stand once: `exact: $4 million`. */
function onlyPlaceOf(ground: Ground, quote: TextQuote): Span | undefined {
	if (quote.prefix.trim() !== "" || quote.suffix.trim() !== "") return undefined;
	const [place, ...others] = findPassage(ground, quote);
	return others.length === 0 ? place : undefined;
}

/** Words with the marks between them. What stands around a quotation is the desk's: “so,” and ‘so’, are the same words. */
const core = (text: string): string =>
	evenWords(text)
		.replaceAll("'", '"')
		.replace(/^[",.\s]+|[",.\s]+$/g, "");
