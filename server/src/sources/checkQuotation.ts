/**
 * A quotation held against a transcript: as it was said, edited, or not found. What speech has and copy leaves out (um,
 * slips, false starts), and what copy may do openly (an ellipsis, words in brackets, numerals), is as it was said, with a
 * note. A sentence that is only like another one is not found, and the other one is shown.
 */
import type { Piece } from "./alignWords";
import { bestChain, bestOptions, type Option } from "./chooseFinds";
import { closePlaces } from "./closeWords";
import { exactPlaces } from "./exactWords";
import { type CheckNote, differenceOf, notesOf, orderNotes } from "./quotationNotes";
import { SHORTEST_UNIT, unitsOf } from "./quotedUnits";
import { type QuotedWord, readQuotation } from "./quotedWords";
import { isSpokenBy } from "./spokenBy";
import { placeOfWord, type SpokenIndex } from "./spokenIndex";
import type { SpokenPlace } from "./transcript";

export interface Found {
	readonly place: SpokenPlace;
	readonly notes: readonly CheckNote[];
}

export type QuotationCheck =
	| ({ readonly verdict: "exact" } & Found)
	| ({ readonly verdict: "edited"; readonly difference: readonly Piece[] } & Found)
	| { readonly verdict: "not-found"; readonly closest?: Found & { readonly difference: readonly Piece[] } };

/**
 * `segments` are the words of one utterance between its quotation marks, in order, the reporter's own words between them
 * taken out. `names` are those of whom the story attributes it to: where the words stand twice, theirs are meant.
 * Undefined where there are no words to be found.
 */
export function checkQuotation(
	index: SpokenIndex,
	segments: readonly string[],
	names: readonly string[] = [],
): QuotationCheck | undefined {
	const quotation = readQuotation(segments, index.lexicon);
	if (quotation.size === 0) return undefined;
	const isTheirs = (word: number): boolean | undefined =>
		isSpokenBy(placeOfWord(index, word)?.speaker, names, index.lexicon);
	const chain = bestChain(
		index,
		quotation.parts.map(({ words, joint }) => ({ joint, options: exactPlaces(index, words) })),
		isTheirs,
	);
	const found = (word: number, notes: readonly CheckNote[]): Found => ({
		place: placeOfWord(index, word) ?? NOWHERE,
		notes: isTheirs(word) === false ? [...notes, "other-speaker"] : notes,
	});
	if (chain !== undefined)
		return { verdict: "exact", ...found(chain[0]?.start ?? 0, notesOf(index, quotation, chain)) };
	// Shorter ones are found as they stand or not at all: any two sentences share three words.
	if (quotation.size < SHORTEST_UNIT) return { verdict: "not-found" };
	const units = quotation.parts.flatMap(unitsOf);
	const chosen = bestOptions(
		index,
		units.map(({ words }) => optionsOf(index, words)),
		isTheirs,
	);
	const first = chosen.find((option) => option !== undefined);
	if (first === undefined) return { verdict: "not-found" };
	const outcome = {
		...found(first.start, orderNotes(index, chosen)),
		difference: differenceOf(index, units, chosen),
	};
	return chosen.every((option) => option?.isSame === true)
		? { verdict: "edited", ...outcome }
		: { verdict: "not-found", closest: outcome };
}

const NOWHERE: SpokenPlace = { line: 1, time: undefined, page: undefined, speaker: undefined };

/** A sentence that was said more often could be any of them. */
const MOST_OPTIONS = 40;

function optionsOf(index: SpokenIndex, words: readonly QuotedWord[]): readonly Option[] {
	const exact = exactPlaces(index, words);
	return exact.length > 0
		? exact.slice(0, MOST_OPTIONS).map((stretch) => ({ ...stretch, share: 1, isSame: true, difference: undefined }))
		: closePlaces(index, words);
}
