/** A quotation laid word by word beside what was said. */
import { diffArrays } from "diff";
import type { Stretch } from "./exactWords";
import type { QuotedWord } from "./quotedWords";
import { KEPT, type SpokenIndex, spokenText } from "./spokenIndex";

/** Words that are in both, in the quotation alone, or in what was said alone. */
export interface Piece {
	readonly kind: "same" | "added" | "removed";
	readonly text: string;
}

export interface AlignedWord {
	readonly kind: Piece["kind"];
	/** Of the quotation; undefined for a removed one. */
	readonly word: QuotedWord | undefined;
	/** The number of the word that was said; undefined for an added one. */
	readonly spoken: number | undefined;
	/** How much a removed word counts. */
	readonly weight: number;
}

const LIGHT = 0.25;

const weights =
	(index: SpokenIndex) =>
	(place: number): number =>
		index.isLoose[index.keys[place] ?? -1] === 1 ? LIGHT : 1;

/** The words of the quotation beside those of `window`, of which the ends that are not like it are left out. */
export function alignWords(index: SpokenIndex, words: readonly QuotedWord[], window: Stretch): readonly AlignedWord[] {
	const numbers = words.map(({ key }) => (key === undefined ? -2 : (index.numbers.get(key) ?? -1)));
	const spoken = spokenIn(index, window, new Set(numbers));
	const weightOf = weights(index);
	const aligned: AlignedWord[] = [];
	let [word, said] = [0, 0];
	for (const { value, added, removed } of diffArrays(
		spoken.map((place) => index.keys[place] ?? -3),
		numbers,
	)) {
		for (let count = 0; count < value.length; count++) {
			const place = spoken[said];
			if (removed && place !== undefined) {
				aligned.push({ kind: "removed", word: undefined, spoken: place, weight: weightOf(place) });
				said++;
			} else if (added) {
				aligned.push({ kind: "added", word: words[word++], spoken: undefined, weight: 0 });
			} else if (place !== undefined) {
				aligned.push({ kind: "same", word: words[word++], spoken: place, weight: weightOf(place) });
				said++;
			}
		}
	}
	return withoutReplaced(closeUp(index, moveBack(index, aligned)));
}

/** The words of the window that are of one speaker's turn, hesitations left out that the quotation has not either. */
function spokenIn(index: SpokenIndex, { start, end }: Stretch, wanted: ReadonlySet<number>): readonly number[] {
	const turn = turnIn(index, start, end, wanted);
	const places: number[] = [];
	for (let place = start; place < end; place++) {
		if (index.turns[place] !== turn) continue;
		if (index.kinds[place] === KEPT || isWantedFiller(index, place, wanted)) places.push(place);
	}
	return places;
}

/** “um” in the quotation is the one that was said. */
const isWantedFiller = (index: SpokenIndex, place: number, wanted: ReadonlySet<number>): boolean =>
	wanted.has(index.keys[place] ?? -3) &&
	index.lexicon.speech.fillers.has(index.text.slice(index.starts[place], index.ends[place]).toLowerCase());

/** The turn that has most of the words. */
function turnIn(index: SpokenIndex, start: number, end: number, wanted: ReadonlySet<number>): number {
	const counts = new Map<number, number>();
	let best = index.turns[start] ?? 0;
	for (let place = start; place < end; place++) {
		if (!wanted.has(index.keys[place] ?? -3)) continue;
		const turn = index.turns[place] ?? 0;
		counts.set(turn, (counts.get(turn) ?? 0) + 1);
		if ((counts.get(turn) ?? 0) > (counts.get(best) ?? 0)) best = turn;
	}
	return best;
}

/**
 * “the contract, not a word” was said after “the contract before anybody votes”: where words could as well be shared
 * behind what was removed, they are, so that what belongs together stands together.
 */
function moveBack(index: SpokenIndex, aligned: readonly AlignedWord[]): readonly AlignedWord[] {
	const moved = [...aligned];
	const keyAt = (place: number): number | undefined => index.keys[moved[place]?.spoken ?? -1];
	for (let start = 0; start < moved.length; ) {
		let end = start;
		while (moved[end]?.kind === "same") end++;
		let next = end;
		while (moved[next]?.kind === "removed") next++;
		const size = end - start;
		const back = next - size;
		let same = 0;
		while (same < size && back >= end && keyAt(back + same) === keyAt(start + same)) same++;
		if (size > 0 && same === size) {
			const said = moved.slice(start, next);
			for (const [place, { spoken, weight }] of said.entries()) {
				const word = place < back - start ? undefined : said[place - (back - start)]?.word;
				moved[start + place] = { kind: word === undefined ? "removed" : "same", word, spoken, weight };
			}
		}
		start = Math.max(next, start + 1);
	}
	return moved;
}

/** What a removed word costs beside what a shared one is worth. */
const COST = 0.25;

/**
 * Leaves out what stands before and behind the like words. A “the” that is shared with the sentence before is none of
 * them: what lies between weighs more. Where the quotation's own ends are not found, the ends of what was said stay.
 */
function closeUp(index: SpokenIndex, aligned: readonly AlignedWord[]): readonly AlignedWord[] {
	const [from, to] = bestRange(aligned);
	if (to <= from) return aligned.filter(({ kind }) => kind === "added");
	const before = ending(index, aligned.slice(0, from).toReversed(), -1);
	return [...before.toReversed(), ...aligned.slice(from, to), ...ending(index, aligned.slice(to), 1)];
}

/** Where shared words outweigh the removed ones between them most. */
function bestRange(aligned: readonly AlignedWord[]): readonly [number, number] {
	let best: readonly [number, number] = [0, 0];
	let [most, sum, from] = [0, 0, 0];
	for (const [place, { kind, weight }] of aligned.entries()) {
		if (sum <= 0 && kind === "same") [sum, from] = [0, place];
		sum += kind === "same" ? weight : kind === "removed" ? -weight * COST : 0;
		if (sum > most && kind === "same") [most, best] = [sum, [from, place + 1]];
	}
	return best;
}

/** How much longer than the quotation's own end the end of a sentence may be. */
const LONGER = 4;

/**
 * The words of the quotation behind the like ones, from these outwards, and what was said in the place of those that are
 * not found: the rest of the sentence, or as many words.
 */
function ending(index: SpokenIndex, outside: readonly AlignedWord[], step: 1 | -1): readonly AlignedWord[] {
	const words = outside.flatMap(({ word }) => word ?? []);
	const spoken = outside.flatMap(({ spoken }) => spoken ?? []);
	const keyOf = (place: number): number | undefined => index.keys[spoken[place] ?? -1];
	let same = 0;
	while (same < words.length && same < spoken.length && index.numbers.get(words[same]?.key ?? "") === keyOf(same))
		same++;
	const lost = words.slice(same).filter(({ key }) => key !== undefined).length;
	const said = lost === 0 ? [] : spoken.slice(same, same + lost + LONGER);
	const end = said.findIndex((place) => index.sentences[place] === 1);
	// Ahead, the word that begins the next sentence is none of this one; before, it is its first.
	const count = end < 0 ? lost : step > 0 ? end : end + 1;
	const weightOf = weights(index);
	const removed = said.slice(0, count).map((place) => {
		return { kind: "removed" as const, word: undefined, spoken: place, weight: weightOf(place) };
	});
	const added = words.slice(same).map((word) => ({ kind: "added" as const, word, spoken: undefined, weight: 0 }));
	return [
		...words.slice(0, same).map((word, place) => ({ kind: "same" as const, word, spoken: spoken[place], weight: 0 })),
		...(step > 0 ? [...removed, ...added] : [...added, ...removed]),
	];
}

/** What brackets put in may stand for what was said beside it. */
const MOST_REPLACED = 8;

function withoutReplaced(aligned: readonly AlignedWord[]): readonly AlignedWord[] {
	const kept: AlignedWord[] = [];
	let replaced = 0;
	let isBeside = false;
	for (const [place, entry] of aligned.entries()) {
		const isInserted = entry.kind === "added" && entry.word?.key === undefined;
		isBeside = isInserted || (entry.kind === "removed" && (isBeside || isInsertedNext(aligned, place)));
		if (!isBeside) replaced = 0;
		if (isInserted) kept.push({ ...entry, kind: "same" });
		else if (!isBeside || ++replaced > MOST_REPLACED) kept.push(entry);
	}
	return kept;
}

/** jsdiff gives what was removed before what was added. */
function isInsertedNext(aligned: readonly AlignedWord[], place: number): boolean {
	for (let next = place; next <= place + MOST_REPLACED; next++) {
		const entry = aligned[next];
		if (entry?.kind !== "removed") return entry?.kind === "added" && entry.word?.key === undefined;
	}
	return false;
}

/** Runs of one kind as they are written. */
export function joinPieces(index: SpokenIndex, aligned: readonly AlignedWord[]): readonly Piece[] {
	const pieces: Piece[] = [];
	for (let start = 0; start < aligned.length; ) {
		const kind = aligned[start]?.kind ?? "same";
		let end = start;
		while (aligned[end]?.kind === kind) end++;
		const run = aligned.slice(start, end);
		const first = run[0]?.spoken;
		const last = run.at(-1)?.spoken;
		const text =
			kind === "removed" && first !== undefined && last !== undefined
				? spokenText(index, first, last + 1)
				: run
						.map(({ word }) => word?.text ?? "")
						.join("")
						.replace(/\s+/g, " ")
						.trim();
		if (text !== "") pieces.push({ kind, text });
		start = end;
	}
	return pieces;
}
