/** What is said of a quotation that was found: notes, and its difference from what was said. */
import type { Piece } from "./alignWords";
import { type Option, sameSpeaker } from "./chooseFinds";
import type { Stretch } from "./exactWords";
import type { Unit } from "./quotedUnits";
import type { Quotation } from "./quotedWords";
import { KEPT, placeOfWord, type SpokenIndex, spokenText } from "./spokenIndex";

/** What else is to be said of a quotation that was found. */
export type CheckNote =
	/** Sounds, slips and false starts were left out. */
	| "fillers"
	| "numerals"
	| "spelling"
	| "brackets"
	| "ellipsis"
	/** Other words stand between sentences that the reporter's own words part. */
	| "apart"
	/** What was said later stands first. */
	| "order"
	/** Its parts were said in turns of more than one speaker. */
	| "speakers"
	/** The transcript gives the words to somebody else. */
	| "other-speaker";

/** The notes of a quotation whose parts stand in `chain` as they were said. */
export function notesOf(index: SpokenIndex, quotation: Quotation, chain: readonly Stretch[]): readonly CheckNote[] {
	const notes = new Set<CheckNote>();
	for (const [place, { words, joint }] of quotation.parts.entries()) {
		const stretch = chain[place];
		if (stretch === undefined) continue;
		const isWhole = words.every(({ key }) => key !== undefined);
		if (isWhole && stretch.end - stretch.start > words.length) notes.add("fillers");
		const spelled = new Set<string>();
		for (let word = stretch.start; word < stretch.end; word++) spelled.add(evenSpelling(spelledAt(index, word)));
		for (const word of words)
			if (word.isFolded !== "" && !spelled.has(evenSpelling(word.spelled)))
				notes.add(word.isFolded === "number" ? "numerals" : "spelling");
		if (joint === "apart" && hasWords(index, chain[place - 1]?.end ?? 0, stretch.start)) notes.add("apart");
	}
	if (quotation.hasBrackets) notes.add("brackets");
	if (quotation.hasEllipsis) notes.add("ellipsis");
	return [...notes];
}

const spelledAt = (index: SpokenIndex, word: number): string => index.text.slice(index.starts[word], index.ends[word]);

const evenSpelling = (word: string): string =>
	word
		.toLowerCase()
		.replace(/[’ʼ‘]/g, "'")
		.replace(/[\s-]+/g, " ");

function hasWords(index: SpokenIndex, start: number, end: number): boolean {
	for (let word = start; word < end; word++) if (index.kinds[word] === KEPT) return true;
	return false;
}

/** What is wrong with where the parts stand. */
export function orderNotes(index: SpokenIndex, chosen: readonly (Option | undefined)[]): readonly CheckNote[] {
	const notes = new Set<CheckNote>();
	let before: Option | undefined;
	for (const option of chosen) {
		if (option === undefined) continue;
		if (before !== undefined) {
			if (option.start < before.start) notes.add("order");
			const [one, other] = [placeOfWord(index, before.start), placeOfWord(index, option.start)];
			const isOtherTurn = index.turns[before.start] !== index.turns[option.start];
			if (isOtherTurn && (!sameSpeaker(one?.speaker, other?.speaker) || one?.speaker === undefined))
				notes.add("speakers");
		}
		before = option;
	}
	return [...notes];
}

/** More than this was left out is not all shown. */
const MOST_SHOWN = 40;
const SHOWN = 8;

/** The difference of the whole quotation; a unit without a place was added. */
export function differenceOf(
	index: SpokenIndex,
	units: readonly Unit[],
	chosen: readonly (Option | undefined)[],
): readonly Piece[] {
	const pieces: Piece[] = [];
	let end: number | undefined;
	for (const [place, { words, joint }] of units.entries()) {
		const option = chosen[place];
		const text = words
			.map((word) => word.text)
			.join("")
			.replace(/\s+/g, " ")
			.trim();
		if (option !== undefined && end !== undefined && end < option.start && hasWords(index, end, option.start))
			pieces.push(joint === undefined ? leftOut(index, end, option.start) : { kind: "same", text: "…" });
		if (option === undefined) pieces.push({ kind: "added", text });
		else pieces.push(...(option.difference ?? [{ kind: "same" as const, text }]));
		end = option?.end ?? end;
	}
	return joined(pieces);
}

function leftOut(index: SpokenIndex, start: number, end: number): Piece {
	if (end - start <= MOST_SHOWN) return { kind: "removed", text: spokenText(index, start, end) };
	const text = `${spokenText(index, start, start + SHOWN)} … ${spokenText(index, end - SHOWN, end)}`;
	return { kind: "removed", text };
}

/** Neighbors of one kind as one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
	const whole: Piece[] = [];
	for (const piece of pieces) {
		const last = whole.at(-1);
		if (last?.kind === piece.kind) whole[whole.length - 1] = { kind: piece.kind, text: `${last.text} ${piece.text}` };
		else whole.push(piece);
	}
	return whole;
}
