/** Words of a quotation found in a transcript as they were said, hesitations and what brackets stand for left aside. */
import type { QuotedWord } from "./quotedWords";
import { HESITATION, INTERJECTION, KEPT, type SpokenIndex } from "./spokenIndex";

/** Words of the transcript, from the first to right before the last. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** So many places of a word are tried, so many finds are kept. */
const MOST_TRIED = 20_000;
const MOST_FOUND = 200;

/** What a bracket may stand for. */
const MOST_REPLACED = 8;

/** Every place where `words`, in one piece and by one speaker, stand; in order. */
export function exactPlaces(index: SpokenIndex, words: readonly QuotedWord[]): readonly Stretch[] {
	const keys = words.map(({ key }) => (key === undefined ? undefined : (index.numbers.get(key) ?? -1)));
	if (keys.includes(-1)) return [];
	const pivot = rarest(index, keys);
	const key = keys[pivot];
	if (key === undefined) return [];
	const found: Stretch[] = [];
	const from = index.first[key] ?? 0;
	const to = Math.min(index.first[key + 1] ?? 0, from + MOST_TRIED);
	for (let slot = from; slot < to && found.length < MOST_FOUND; slot++) {
		const place = index.places[slot] ?? 0;
		const start = walk(index, keys, pivot - 1, -1, place);
		const end = start === undefined ? undefined : walk(index, keys, pivot + 1, 1, place + 1);
		if (start !== undefined && end !== undefined) found.push({ start, end });
	}
	return found;
}

export const countOf = (index: SpokenIndex, key: number): number =>
	(index.first[key + 1] ?? 0) - (index.first[key] ?? 0);

function rarest(index: SpokenIndex, keys: readonly (number | undefined)[]): number {
	let best = -1;
	let fewest = Number.POSITIVE_INFINITY;
	for (const [place, key] of keys.entries()) {
		if (key === undefined || countOf(index, key) >= fewest) continue;
		best = place;
		fewest = countOf(index, key);
	}
	return best;
}

/**
 * Goes through `keys` from `place` in the direction of `step`, and through the transcript's words from the border `at`.
 * Gives the border behind the last word found; undefined where a word is missing.
 */
function walk(
	index: SpokenIndex,
	keys: readonly (number | undefined)[],
	place: number,
	step: 1 | -1,
	at: number,
): number | undefined {
	const turn = index.turns[step > 0 ? at - 1 : at];
	let borders: readonly number[] = [at];
	let next = place;
	// As long as nothing may be left out there is one way to go.
	for (let border = at; next >= 0 && next < keys.length; next += step) {
		const word = step > 0 ? border : border - 1;
		if (keys[next] === undefined || index.turns[word] !== turn || index.kinds[word] !== KEPT) break;
		if (index.keys[word] !== keys[next]) return undefined;
		border += step;
		borders = [border];
	}
	for (; next >= 0 && next < keys.length; next += step) {
		const key = keys[next];
		const reached = new Set<number>();
		for (const border of borders)
			if (key === undefined) replace(index, border, step, turn, reached);
			else reach(index, border, step, turn, key, reached);
		if (reached.size === 0) return undefined;
		borders = [...reached];
	}
	return step > 0 ? Math.min(...borders) : Math.max(...borders);
}

/** The borders behind `key`, which stands next or behind words that may be left out. */
function reach(
	{ keys, turns, kinds }: SpokenIndex,
	border: number,
	step: 1 | -1,
	turn: number | undefined,
	key: number,
	reached: Set<number>,
): void {
	for (let at = border; ; at += step) {
		const word = step > 0 ? at : at - 1;
		const isOwn = turns[word] === turn;
		if (isOwn && keys[word] === key) reached.add(at + step);
		if (!(isOwn && kinds[word] === HESITATION) && !(!isOwn && kinds[word] === INTERJECTION)) return;
	}
}

/** The borders that a bracket may lead to. */
function replace(
	{ turns }: SpokenIndex,
	border: number,
	step: 1 | -1,
	turn: number | undefined,
	reached: Set<number>,
): void {
	reached.add(border);
	for (let count = 1; count <= MOST_REPLACED; count++) {
		const at = border + step * count;
		if (turns[step > 0 ? at - 1 : at] !== turn) return;
		reached.add(at);
	}
}
