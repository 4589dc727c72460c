/**
 * A quotation held against a transcript: as it was said, edited, or not found. What speech has and copy leaves out (um,
 * slips, false starts), and what copy may do openly (an ellipsis, words in brackets, numerals), is as it was said, with a
 * note. A sentence that is only like another one is not found, and the other one is shown.
 */
import type { Piece } from "./alignWords";
import { bestChain, bestOptions, type Option } from "./chooseFinds";
import { closePlaces } from "./closeWords";
import { exactPlaces } from "./exactWords";
import { differenceOf, notesOf, orderNotes } from "./quotationNotes";
import { type QuotedPart, type QuotedWord, readQuotation } from "./quotedWords";
import { isSpokenBy } from "./spokenBy";
import { placeOfWord, type SpokenIndex } from "./spokenIndex";
import type { SpokenPlace } from "./transcript";

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

export interface Found {
	readonly place: SpokenPlace;
	readonly notes: readonly CheckNote[];
}

export type QuotationCheck =
	| ({ readonly verdict: "exact" } & Found)
	| ({ readonly verdict: "edited"; readonly difference: readonly Piece[] } & Found)
	| { readonly verdict: "not-found"; readonly closest?: Found & { readonly difference: readonly Piece[] } };

/** Shorter quotations are found as they stand or not at all: any two sentences share three words. */
const SHORTEST_EDITED = 4;

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
	if (quotation.size < SHORTEST_EDITED) return { verdict: "not-found" };
	const units = quotation.parts.flatMap(sentencesOf);
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

export interface Unit {
	readonly words: readonly QuotedWord[];
	/** What parts it from the one before; undefined within a part. */
	readonly joint: QuotedPart["joint"] | undefined;
}

/** The sentences of a part; one of few words goes with its neighbor, since it could stand anywhere. */
function sentencesOf({ words, joint }: QuotedPart): readonly Unit[] {
	const sentences: QuotedWord[][] = [];
	for (const word of words) {
		const last = sentences.at(-1);
		if (last === undefined || (word.beginsSentence && last.length >= SHORTEST_EDITED)) sentences.push([word]);
		else last.push(word);
	}
	const last = sentences.at(-1) ?? [];
	if (sentences.length > 1 && last.length < SHORTEST_EDITED) {
		sentences.pop();
		sentences.at(-1)?.push(...last);
	}
	return sentences.map((sentence, place) => ({ words: sentence, joint: place === 0 ? joint : undefined }));
}

function optionsOf(index: SpokenIndex, words: readonly QuotedWord[]): readonly Option[] {
	const exact = exactPlaces(index, words);
	return exact.length > 0
		? exact.map((stretch) => ({ ...stretch, share: 1, isSame: true, difference: undefined }))
		: closePlaces(index, words);
}
