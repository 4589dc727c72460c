/**
 * Words of a quotation found in a transcript although some were changed: places that share its rarer words in the same
 * order, compared word by word. Whether what is found is the same sentence or another one is decided here.
 */
import { type AlignedWord, alignWords, joinPieces, type Piece } from "./alignWords";
import { countOf, type Stretch } from "./exactWords";
import type { QuotedWord } from "./quotedWords";
import type { SpokenIndex } from "./spokenIndex";

export interface CloseFind extends Stretch {
	/** How much of the quotation's weight was said, from 0 to 1. */
	readonly share: number;
	/** False for words that are too different to be the same sentence. */
	readonly isSame: boolean;
	readonly difference: readonly Piece[];
}

/** What must be the same for a sentence to be an edited one: of both together, of the quotation, of what was said. */
const ENOUGH = 0.7;
const ENOUGH_OF_EACH = 0.55;
/** So many words in a row. */
const ENOUGH_TOGETHER = 3;

/** Less than this is not even worth a look. */
const ENOUGH_TO_SHOW = 0.4;

/** The places that are most like `words`, the best first. */
export function closePlaces(index: SpokenIndex, words: readonly QuotedWord[]): readonly CloseFind[] {
	const finds: CloseFind[] = [];
	const numbers = new Map(words.flatMap(({ key }) => (key === undefined ? [] : [[index.numbers.get(key) ?? -1, key]])));
	const ranked = windows(index, words)
		.map((window) => ({ window, most: mostShared(index, numbers, window) }))
		.sort((a, b) => b.most - a.most)
		.slice(0, MOST_ALIGNED);
	for (const { window, most } of ranked) {
		// Laying words side by side takes long: only where it can come out better.
		if (most < ENOUGH_TO_SHOW || finds.some(({ share }) => share > most)) break;
		const find = judge(index, words, alignWords(index, words, window));
		if (find !== undefined && find.share >= ENOUGH_TO_SHOW) finds.push(find);
	}
	return finds.sort((a, b) => b.share - a.share || a.start - b.start);
}

const weightOf = (index: SpokenIndex, key: string): number => (index.loose.has(key) ? 0.25 : 1);

/** The share of the quotation's different words that stand in the window at all. */
function mostShared(index: SpokenIndex, numbers: ReadonlyMap<number, string>, window: Stretch): number {
	const there = new Set<number>();
	for (let place = window.start; place < window.end; place++) there.add(index.keys[place] ?? -3);
	let [shared, whole] = [0, 0];
	for (const [number, key] of numbers) {
		whole += weightOf(index, key);
		if (there.has(number)) shared += weightOf(index, key);
	}
	return shared / whole;
}

const MOST_VOTES = 300;
const MOST_WINDOWS = 4;
const MOST_ALIGNED = 2;
/** Words that were put in or left out move a vote; each bin counts with the next. */
const BIN = 8;

/** Where the rarer words of the quotation stand at about the same distances: each votes for where it would begin. */
function windows(index: SpokenIndex, words: readonly QuotedWord[]): readonly Stretch[] {
	const known = words
		.flatMap(({ key }, place) => {
			const number = key === undefined ? undefined : index.numbers.get(key);
			return number === undefined ? [] : [{ place, number, count: countOf(index, number) }];
		})
		.sort((a, b) => a.count - b.count);
	const votes = new Map<number, number>();
	let cast = 0;
	for (const { place, number, count } of known) {
		if (cast > 0 && cast + count > MOST_VOTES) break;
		const from = index.first[number] ?? 0;
		for (let slot = from; slot < from + Math.min(count, MOST_VOTES); slot++) {
			const bin = Math.floor(((index.places[slot] ?? 0) - place) / BIN);
			votes.set(bin, (votes.get(bin) ?? 0) + 1 / (4 + count));
		}
		cast += count;
	}
	const room = Math.min(24, Math.ceil(words.length / 3) + 4);
	const best: { readonly bin: number; readonly weight: number }[] = [];
	for (const [bin, own] of votes) {
		const weight = own + (votes.get(bin + 1) ?? 0);
		if (best.length === MOST_WINDOWS && weight <= (best.at(-1)?.weight ?? 0)) continue;
		// Neighbors see the same words.
		const near = best.findIndex((other) => Math.abs(other.bin - bin) <= 1);
		if (near >= 0 && (best[near]?.weight ?? 0) >= weight) continue;
		if (near >= 0) best.splice(near, 1);
		best.push({ bin, weight });
		best.sort((a, b) => b.weight - a.weight);
		best.length = Math.min(best.length, MOST_WINDOWS);
	}
	return best.map(({ bin }) => {
		const start = bin * BIN;
		return {
			start: Math.max(0, start - room),
			end: Math.min(index.keys.length, start + 2 * BIN + words.length + room),
		};
	});
}

function judge(
	index: SpokenIndex,
	words: readonly QuotedWord[],
	aligned: readonly AlignedWord[],
): CloseFind | undefined {
	const spoken = aligned.flatMap(({ spoken }) => (spoken === undefined ? [] : [spoken]));
	const [first] = spoken;
	const last = spoken.at(-1) ?? 0;
	const tally = tallyOf(index, aligned);
	if (first === undefined || tally.shared === 0) return undefined;
	const { shared, added, removed, together } = tally;
	const share = shared / (shared + added);
	const isSame =
		(2 * shared) / (2 * shared + added + removed) >= ENOUGH &&
		Math.min(share, shared / (shared + removed)) >= ENOUGH_OF_EACH &&
		together >= Math.min(ENOUGH_TOGETHER, words.length - 1) &&
		isTelling(tally, isSentence(index, first, last));
	return { start: first, end: last + 1, share, isSame, difference: joinPieces(index, aligned) };
}

interface Tally {
	/** Weights. */
	readonly shared: number;
	readonly added: number;
	readonly removed: number;
	/** How many words that say something are shared; on the side that has more of them, how many are not; all that are not. */
	readonly telling: number;
	readonly otherTelling: number;
	readonly others: number;
	/** The longest run of shared words. */
	readonly together: number;
}

function tallyOf(index: SpokenIndex, aligned: readonly AlignedWord[]): Tally {
	const weight = { same: 0, added: 0, removed: 0 };
	const telling = { same: 0, added: 0, removed: 0 };
	const count = { same: 0, added: 0, removed: 0 };
	let [run, together] = [0, 0];
	for (const { kind, word, weight: spokenWeight } of aligned) {
		// What brackets put in is no word of either.
		if (kind !== "removed" && word?.key === undefined) continue;
		const own = word?.key === undefined ? spokenWeight : weightOf(index, word.key);
		weight[kind] += own;
		count[kind]++;
		if (own === 1) telling[kind]++;
		run = kind === "same" ? run + 1 : 0;
		together = Math.max(together, run);
	}
	return {
		shared: weight.same,
		added: weight.added,
		removed: weight.removed,
		telling: telling.same,
		otherTelling: Math.max(telling.added, telling.removed),
		others: Math.max(count.added, count.removed),
		together,
	};
}

const LONG_RUN = 6;

/**
 * Short sentences share words without being the same: “mend the lower gate” is not “I stood at the lower gate”. Where
 * few words tell something, the rest is the same, or hardly differs in all of a sentence, or in a long run of words.
 */
function isTelling({ telling, otherTelling, others, together }: Tally, isSentence: boolean): boolean {
	if (telling >= 4) return true;
	if (telling < 2) return false;
	if (otherTelling === 0 && others <= 1) return true;
	return together >= LONG_RUN ? otherTelling <= 2 : isSentence && otherTelling <= 1;
}

/** True for words that begin where a sentence begins and end where one ends. */
const isSentence = ({ sentences, turns }: SpokenIndex, first: number, last: number): boolean =>
	sentences[first] === 1 && (sentences[last + 1] === 1 || turns[last + 1] !== turns[last]);
