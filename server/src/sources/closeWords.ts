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
/** So many words in a row, so many that say something. */
const ENOUGH_TOGETHER = 3;
const ENOUGH_TELLING = 2;

/** Less than this is not even worth a look. */
const ENOUGH_TO_SHOW = 0.4;

/** The places that are most like `words`, the best first. */
export function closePlaces(index: SpokenIndex, words: readonly QuotedWord[]): readonly CloseFind[] {
	const finds: CloseFind[] = [];
	const numbers = new Map(words.flatMap(({ key }) => (key === undefined ? [] : [[index.numbers.get(key) ?? -1, key]])));
	const ranked = windows(index, words)
		.map((window) => ({ window, most: mostShared(index, numbers, window) }))
		.sort((a, b) => b.most - a.most);
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
	const room = Math.min(40, Math.ceil(words.length / 2) + 4);
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
	let quoted = 0;
	let shared = 0;
	let left = 0;
	let telling = 0;
	let together = 0;
	let longest = 0;
	const spoken = aligned.flatMap(({ spoken }) => (spoken === undefined ? [] : [spoken]));
	for (const { kind, word, weight } of aligned) {
		together = kind === "same" && word?.key !== undefined ? together + 1 : 0;
		longest = Math.max(longest, together);
		if (kind === "removed") left += weight;
		if (word?.key === undefined) continue;
		quoted += weightOf(index, word.key);
		if (kind !== "same") continue;
		shared += weightOf(index, word.key);
		if (!index.loose.has(word.key)) telling++;
	}
	const [first] = spoken;
	if (first === undefined || shared === 0) return undefined;
	const share = shared / quoted;
	const isSame =
		(2 * shared) / (quoted + shared + left) >= ENOUGH &&
		Math.min(share, shared / (shared + left)) >= ENOUGH_OF_EACH &&
		longest >= Math.min(ENOUGH_TOGETHER, words.length - 1) &&
		telling >= ENOUGH_TELLING;
	return { start: first, end: (spoken.at(-1) ?? first) + 1, share, isSame, difference: joinPieces(index, aligned) };
}
