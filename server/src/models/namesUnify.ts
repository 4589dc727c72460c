/**
 * One name, one type: where a document's names of the same words got different types, most of them decide; and where the
 * same words stand elsewhere with a capital and were taken for no name, they are one too.
 */

import type { NameDocument } from "./namesDocument";
import type { FoundName } from "./namesEvidence";
import { joinPhrase } from "./namesGazetteer";
import { NAME_TYPES } from "./namesLabels";
import type { NameSentence } from "./namesSentence";
import { addTo, cellOf, createTally, openCell, type Tally } from "./namesTally";
import type { NameWord } from "./namesWords";

/** “Georgia” may be two things in a story; a type that leads by less than this decides nothing. */
const SHARE = 0.6;
/** So much probability in all, and so clear a type, make a name of the same words elsewhere. */
const SURE = 0.9;
const CLEAR = 0.8;

const TYPES = NAME_TYPES.length;
const NORP = NAME_TYPES.indexOf("NORP");

export function unifyNames({ sentences, size }: NameDocument, names: readonly FoundName[]): readonly FoundName[] {
	if (size === 0 || names.length === 0) return names;
	const tally = createTally(TYPES);
	const phrases = names.map(({ sentence, first, last }) => phraseOf(sentences[sentence]?.words ?? [], first, last));
	names.forEach(({ type, probability }, index) => {
		addTo(tally, openCell(tally, phrases[index] as number) + type, probability);
	});
	const unified = names.map((name, index) => {
		const { type, share } = leader(tally, phrases[index] as number);
		// “Georgian” is a people here and a place's there.
		const stays = share <= SHARE || type === name.type || type === NORP || name.type === NORP;
		return stays ? name : { ...name, type, probability: name.probability * share };
	});
	return addMissed(sentences, unified, tally);
}

/** At most so many words make a name that is looked for elsewhere. */
const LONGEST = 5;

function addMissed(
	sentences: readonly NameSentence[],
	names: readonly FoundName[],
	tally: Tally,
): readonly FoundName[] {
	const all: FoundName[] = [];
	let next = 0;
	sentences.forEach(({ words, style }, sentence) => {
		for (let first = 0; first < words.length; first++) {
			const name = names[next];
			if (name?.sentence === sentence && name.first === first) {
				all.push(name);
				next++;
				first = name.last;
				continue;
			}
			// In headlines every word has a capital.
			if (style !== 0 || words[first]?.capital !== true) continue;
			const end = name?.sentence === sentence ? name.first : words.length;
			const missed = missedName(words, sentence, first, Math.min(end, first + LONGEST), tally);
			if (missed === undefined) continue;
			all.push(missed);
			first = missed.last;
		}
	});
	return all;
}

/** The longest name of the tally that begins with the word `first` and ends before `end`. */
function missedName(
	words: readonly NameWord[],
	sentence: number,
	first: number,
	end: number,
	tally: Tally,
): FoundName | undefined {
	let found: FoundName | undefined;
	let phrase = 0;
	for (let last = first; last < end; last++) {
		phrase = joinPhrase(phrase, words[last]?.form ?? 0);
		const { type, share, sum } = leader(tally, phrase);
		if (sum > SURE && share > CLEAR) found = { sentence, first, last, type, probability: share / 2 };
	}
	return found;
}

function phraseOf(words: readonly NameWord[], first: number, last: number): number {
	let phrase = 0;
	for (let index = first; index <= last; index++) phrase = joinPhrase(phrase, words[index]?.form ?? 0);
	return phrase;
}

function leader(tally: Tally, phrase: number): { readonly type: number; readonly share: number; readonly sum: number } {
	const cell = cellOf(tally, phrase);
	if (cell < 0) return { type: 0, share: 0, sum: 0 };
	let type = 0;
	let sum = 0;
	for (let at = 0; at < TYPES; at++) {
		const value = tally.cells[cell + at] as number;
		sum += value;
		if (value > (tally.cells[cell + type] as number)) type = at;
	}
	return { type, share: (tally.cells[cell + type] as number) / sum, sum };
}
