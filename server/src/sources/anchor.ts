/**
 * Passages by their words: a W3C TextQuoteSelector is made of a place in a story, and the place is found again after
 * the story has changed. The exact words must stand there still. Where they stand more than once, or are too few to
 * tell a place by themselves, the words around them decide; those may have changed in part. Where nothing decides there
 * is no place: an orphan is better than a wrong place.
 */
import { countWhile } from "../text/search";
import { type Span, slice, trim } from "../text/span";
import { evenText, evenWords } from "./evenText";

/** The words of a passage, and those right before and behind it. */
export interface TextQuote {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** A story made ready for finding passages in it. */
export interface Ground {
	/** Made even; `offsets` leads back into the `whole`. */
	readonly text: string;
	readonly offsets: Int32Array;
	readonly whole: string;
	/** The words of the even text, in order, and where each begins. */
	readonly words: readonly string[];
	readonly starts: readonly number[];
}

export function groundOf(story: string): Ground {
	const even = evenText(story);
	const words: string[] = [];
	const starts: number[] = [];
	for (const match of even.text.matchAll(WORD)) {
		words.push(match[0]);
		starts.push(match.index);
	}
	return { ...even, whole: story, words, starts };
}

export const WORD = /[\p{L}\p{N}]+/gu;

/** How much of the story goes into a prefix or suffix: some eight words. */
export const CONTEXT = 48;

/** Stands for a letter that could not be read. A YAML file that has one counts as one in another encoding. */
const LOST_LETTER = "\ufffd";

/** Why a file cannot hold the words at `passage`, for the user to read; undefined where it can. */
export const whyUnwritable = (story: string, passage: Span): string | undefined =>
	slice(story, passage).includes(LOST_LETTER)
		? `A letter of these words could not be read and stands as ${LOST_LETTER}: put it right in the story first.`
		: undefined;

/** The passage at `span` by its words, in one line each; those around it as far as no letter is lost. */
export function quoteAt(story: string, span: Span): TextQuote {
	const flat = (words: string): string => words.replace(/\s+/g, " ");
	const around = (start: number, end: number) => flat(story.slice(Math.max(0, start), end)).split(LOST_LETTER);
	const before = around(span.start - 2 * CONTEXT, span.start).at(-1) ?? "";
	const after = around(span.end, span.end + 2 * CONTEXT)[0] ?? "";
	return {
		exact: flat(story.slice(span.start, span.end)).trim(),
		prefix: (before.length <= CONTEXT ? before : before.slice(-CONTEXT).replace(/^\S*\s/, "")).trim(),
		suffix: (after.length <= CONTEXT ? after : after.slice(0, CONTEXT).replace(/\s\S*$/, "")).trim(),
	};
}

/** So many occurrences are looked at; of those, so many closely. */
const MOST_PLACES = 5000;
const MOST_CANDIDATES = 40;

interface Candidate {
	/** Of the even text. */
	readonly start: number;
	/** How many units right before and behind are the very same. */
	readonly touching: number;
}

/** Where the passage stands. Several places only where words and context are the same at all of them. */
export function findPassage(ground: Ground, quote: TextQuote): readonly Span[] {
	const exact = evenWords(quote.exact);
	if (exact === "") return [];
	const prefix = evenWords(quote.prefix);
	const suffix = evenWords(quote.suffix);
	const places = occurrences(ground.text, exact).map((start) => ({
		start,
		touching: touchingBefore(ground.text, start, prefix) + touchingBehind(ground.text, start + exact.length, suffix),
	}));
	if (places.length === 0) return [];
	const [only] = places;
	if (only !== undefined && places.length === 1 && isTelling(exact)) return [spanOf(ground, only, exact)];
	// Nothing has changed around it: the common case, and the quick one.
	const whole = prefix.length + suffix.length;
	const same = whole === 0 ? [] : places.filter(({ touching }) => touching === whole);
	if (same.length > 0) return same.map((place) => spanOf(ground, place, exact));
	places.sort((a, b) => b.touching - a.touching);
	const context = contextOf(prefix, suffix);
	const judged = places
		.slice(0, MOST_CANDIDATES)
		.map((place) => ({ place, ...likeness(ground, place, exact, context) }))
		.filter(({ isLike }) => isLike);
	const best = judged.reduce((most, { shared }) => Math.max(most, shared), 0);
	const closest = judged.filter(({ shared }) => shared === best);
	const touching = closest.reduce((most, { place }) => Math.max(most, place.touching), 0);
	return closest
		.filter(({ place }) => place.touching === touching)
		.map(({ place }) => spanOf(ground, place, exact))
		.sort((a, b) => a.start - b.start);
}

function occurrences(text: string, exact: string): readonly number[] {
	const found: number[] = [];
	const opensWithWord = isWordUnit(exact[0]);
	const closesWithWord = isWordUnit(exact.at(-1));
	for (let at = text.indexOf(exact); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(exact, at + exact.length))
		if (!(opensWithWord && isWordUnit(text[at - 1])) && !(closesWithWord && isWordUnit(text[at + exact.length])))
			found.push(at);
	return found;
}

function isWordUnit(unit: string | undefined): boolean {
	if (unit === undefined || unit === " ") return false;
	return (unit >= "a" && unit <= "z") || /[\p{L}\p{N}]/u.test(unit);
}

function touchingBefore(text: string, place: number, prefix: string): number {
	const at = text[place - 1] === " " ? place - 1 : place;
	let length = 0;
	while (length < prefix.length && length < at && text[at - 1 - length] === prefix[prefix.length - 1 - length])
		length++;
	return length;
}

function touchingBehind(text: string, place: number, suffix: string): number {
	const at = text[place] === " " ? place + 1 : place;
	let length = 0;
	while (length < suffix.length && at + length < text.length && text[at + length] === suffix[length]) length++;
	return length;
}

const spanOf = (ground: Ground, { start }: Candidate, exact: string): Span =>
	spanInStory(ground, { start, end: start + exact.length });

/** Where `span` of the even text, which is not empty, stands in the story. */
export function spanInStory(ground: Ground, { start, end: behind }: Span): Span {
	const last = behind - 1;
	const begin = ground.offsets[start] ?? 0;
	// The last unit's own end, not the next unit's start: what lies between may be white space that was dropped.
	const end = (ground.offsets[last] ?? begin) + lengthAt(ground, last);
	return { start: begin, end };
}

/** How long the unit at `index` of the even text is in the story: `''` is two. */
function lengthAt(ground: Ground, index: number): number {
	const at = ground.offsets[index] ?? 0;
	const next = ground.offsets[index + 1] ?? ground.whole.length;
	return ground.text[index] === '"' && next - at >= 2 && ground.whole[at] === ground.whole[at + 1] ? 2 : 1;
}

/** Words enough to be nobody else's: “told the board that” is, “Critics” and a lone quotation mark are not. */
export function isTelling(exact: string): boolean {
	const words = wordsIn(exact);
	return words.length >= 4 || (words.length >= 2 && words.join("").length >= 16);
}

interface Context {
	readonly before: readonly string[];
	readonly behind: readonly string[];
	readonly weightBefore: number;
	readonly weightBehind: number;
}

function contextOf(prefix: string, suffix: string): Context {
	const before = wordsIn(prefix);
	const behind = wordsIn(suffix);
	return { before, behind, weightBefore: weigh(before), weightBehind: weigh(behind) };
}

/** How much of the context, by weight, has to be left. */
const ENOUGH = 0.5;

/** What may have been put between the passage and the words that stood beside it. */
const ROOM = 24;

/**
 * Half of the words around are left; or half of those on one side, the very next word among them: a paragraph that moved
 * has other words before its first one.
 */
function likeness(
	{ words, starts, text }: Ground,
	{ start }: Candidate,
	exact: string,
	{ before, behind, weightBefore, weightBehind }: Context,
): { readonly shared: number; readonly isLike: boolean } {
	const end = start + exact.length;
	const first = countWhile(starts, (at) => at < start);
	const next = countWhile(starts, (at) => at < end);
	const from = countWhile(starts, (at) => at < start - CONTEXT - ROOM);
	const to = countWhile(starts, (at) => at < Math.min(text.length, end + CONTEXT + ROOM));
	const foundBefore = words.slice(from, first);
	const foundBehind = words.slice(next, to);
	const sharedBefore = sharedWeight(before, foundBefore);
	const sharedBehind = sharedWeight(behind, foundBehind);
	const shared = sharedBefore + sharedBehind;
	const isLike =
		shared >= (weightBefore + weightBehind) * ENOUGH ||
		(sharedBefore >= weightBefore * ENOUGH && sharedBefore > 0 && before.at(-1) === foundBefore.at(-1)) ||
		(sharedBehind >= weightBehind * ENOUGH && sharedBehind > 0 && behind[0] === foundBehind[0]);
	return { shared, isLike };
}

const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

/** “the”, “will” and “for” stand around everything. */
const weightOf = (word: string): number => (word.length >= 5 ? 1 : 0.25);

const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);

/** The weight of the heaviest common subsequence: the words that both have, in the same order. Both are a line at most. */
function sharedWeight(kept: readonly string[], found: readonly string[]): number {
	if (!kept.some((word) => found.includes(word))) return 0;
	// One row of the table at a time: each cell holds the best of the words up to it.
	const best = new Float64Array(found.length + 1);
	for (const word of kept) {
		let diagonal = 0;
		for (let column = 1; column <= found.length; column++) {
			const above = best[column] ?? 0;
			const together = word === found[column - 1] ? diagonal + weightOf(word) : 0;
			best[column] = Math.max(above, best[column - 1] ?? 0, together);
			diagonal = above;
		}
	}
	return best[found.length] ?? 0;
}

/**
 * Where the passage stood, for one that is gone: between what is left of the words around it. Undefined where those are
 * gone too, or stand more than once.
 */
export function placeOfLost(ground: Ground, quote: TextQuote): Span | undefined {
	const prefix = evenWords(quote.prefix).slice(-FOOTHOLD);
	const suffix = evenWords(quote.suffix).slice(0, FOOTHOLD);
	const before = onlyPlace(ground.text, prefix);
	const behind = onlyPlace(ground.text, suffix);
	const start = before === undefined ? undefined : before + prefix.length;
	if (start !== undefined && behind !== undefined && start < behind && behind - start <= quote.exact.length + LONGER)
		return trim(ground.whole, { start: ground.offsets[start] ?? 0, end: ground.offsets[behind] ?? 0 });
	const place = start ?? behind;
	return place === undefined ? undefined : wordAt(ground, place);
}

/** How much longer than the lost words the words in their place may be. */
const LONGER = 60;

const FOOTHOLD = 24;

function onlyPlace(text: string, words: string): number | undefined {
	if (words.length < FOOTHOLD / 2) return undefined;
	const at = text.indexOf(words);
	return at < 0 || text.indexOf(words, at + 1) >= 0 ? undefined : at;
}

/** The first word at or behind `at`. */
function wordAt(ground: Ground, at: number): Span | undefined {
	const behind = /[\p{L}\p{N}]+/u.exec(ground.text.slice(at, at + 2 * CONTEXT));
	const start = behind === null ? undefined : at + behind.index;
	if (start === undefined || behind === null) return undefined;
	return { start: ground.offsets[start] ?? 0, end: (ground.offsets[start + behind[0].length - 1] ?? 0) + 1 };
}
