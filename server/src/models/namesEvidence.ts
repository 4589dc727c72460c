/**
 * What was found in a document, word by word: how often in names of which type. It speaks for names elsewhere: “Sabri”
 * after “Nadim al-Sabri” is a person, “FCT” beside “Federal Capital Territory (FCT)” a place, whatever its own sentence says.
 */
import { hashString, mix } from "./hash";
import type { NameDocument } from "./namesDocument";
import { NAME_TYPES } from "./namesLabels";
import { addTo, cellOf, createTally, openCell, type Tally } from "./namesTally";
import type { NameWord } from "./namesWords";

export interface FoundName {
	readonly sentence: number;
	readonly first: number;
	readonly last: number;
	/** Number of the type. */
	readonly type: number;
	readonly probability: number;
}

/** Behind the types: capitals inside a sentence that were part of no name. */
const NONE = NAME_TYPES.length;
const KINDS = NONE + 1;
/** Cells of a word: how often it was seen in names at all, as the last word of several, as a name alone. */
export const SEEN = { any: 0, last: KINDS, unit: 2 * KINDS } as const;

export interface Evidence {
	readonly words: Tally;
	/** By the two words' hashes. */
	readonly pairs: Tally;
	/** By the hash of the acronym, in capitals. */
	readonly acronyms: Tally;
	/** For each word of the document, the number of the name in `names` that it belongs to, or −1. */
	readonly owners: Int32Array;
	/** Where a sentence begins in `owners`. */
	readonly offsets: Int32Array;
	readonly names: readonly FoundName[];
}

export function gatherEvidence({ sentences }: NameDocument, names: readonly FoundName[]): Evidence {
	const words = createTally(3 * KINDS);
	const pairs = createTally(KINDS);
	const acronyms = createTally(KINDS);
	const offsets = new Int32Array(sentences.length + 1);
	sentences.forEach((sentence, index) => {
		offsets[index + 1] = (offsets[index] as number) + sentence.words.length;
	});
	const owners = new Int32Array(offsets[sentences.length] as number).fill(-1);
	names.forEach((name, number) => {
		const sentence = sentences[name.sentence];
		if (sentence === undefined) return;
		const offset = offsets[name.sentence] as number;
		owners.fill(number, offset + name.first, offset + name.last + 1);
		count(sentence.words, name, words, pairs);
		const acronym = acronymOf(sentence.words, name);
		if (acronym !== "") addTo(acronyms, openCell(acronyms, hashString(acronym)) + name.type, name.probability);
	});
	sentences.forEach(({ style, words: own }, index) => {
		if (style !== 0) return;
		const offset = offsets[index] as number;
		for (let at = 1; at < own.length; at++)
			if (own[at]?.capital === true && owners[offset + at] === -1)
				addTo(words, openCell(words, own[at]?.lower ?? 0) + SEEN.any + NONE, 1);
	});
	return { words, pairs, acronyms, owners, offsets, names };
}

function count(
	words: readonly NameWord[],
	{ first, last, type, probability }: FoundName,
	tally: Tally,
	pairs: Tally,
): void {
	for (let index = first; index <= last; index++) {
		const word = words[index];
		if (word === undefined) continue;
		if (word.capital) {
			const cell = openCell(tally, word.lower) + type;
			addTo(tally, cell + SEEN.any, probability);
			if (first === last) addTo(tally, cell + SEEN.unit, probability);
			else if (index === last) addTo(tally, cell + SEEN.last, probability);
		}
		const next = words[index + 1];
		if (index < last && next !== undefined)
			addTo(pairs, openCell(pairs, mix(word.lower, next.lower)) + type, probability);
	}
}

/** “Federal Capital Territory” → FCT. */
function acronymOf(words: readonly NameWord[], { first, last }: FoundName): string {
	if (last - first < 1 || last - first > 8) return "";
	let acronym = "";
	for (let index = first; index <= last; index++)
		if (words[index]?.capital === true) acronym += words[index]?.initial ?? "";
	return acronym.length >= 2 ? acronym : "";
}

const rest = new Float32Array(KINDS);

/** What was seen of a word elsewhere, as `summary` tells it: what the word's own name contributed is left out. */
export function wordVerdict(
	{ words: tally, owners, offsets, names }: Evidence,
	words: readonly NameWord[],
	sentence: number,
	index: number,
	kind: number,
): number {
	const word = words[index];
	const cell = word === undefined ? -1 : cellOf(tally, word.lower);
	if (word === undefined || cell < 0) return 0;
	for (let at = 0; at < KINDS; at++) rest[at] = tally.cells[cell + kind + at] as number;
	const name = names[owners[(offsets[sentence] as number) + index] as number];
	if (name !== undefined) {
		const alone = name.first === name.last;
		// The name may hold the word twice: “New York, New York”.
		for (let at = name.first; at <= name.last; at++) {
			if (words[at]?.lower !== word.lower || words[at]?.capital !== true) continue;
			if (kind === SEEN.any || (kind === SEEN.unit && alone) || (kind === SEEN.last && !alone && at === name.last))
				rest[name.type] = (rest[name.type] as number) - name.probability;
		}
	} else if (kind === SEEN.any && index > 0) rest[NONE] = (rest[NONE] as number) - 1;
	return summary();
}

/** The same of two words that stand side by side, the second of them at `index` + 1. */
export function pairVerdict(
	{ pairs, owners, offsets, names }: Evidence,
	words: readonly NameWord[],
	sentence: number,
	index: number,
): number {
	const [left, right] = [words[index], words[index + 1]];
	if (left === undefined || right === undefined) return 0;
	const cell = cellOf(pairs, mix(left.lower, right.lower));
	if (cell < 0) return 0;
	for (let at = 0; at < KINDS; at++) rest[at] = pairs.cells[cell + at] as number;
	const place = (offsets[sentence] as number) + index;
	const owner = owners[place] as number;
	const name = names[owner];
	if (name !== undefined && owners[place + 1] === owner)
		rest[name.type] = (rest[name.type] as number) - name.probability;
	return summary();
}

/** Of the names whose capitals spell the word; 0 where it is no acronym or none does. */
export function acronymVerdict({ acronyms }: Evidence, { acronym }: NameWord): number {
	const cell = acronym === "" ? -1 : cellOf(acronyms, hashString(acronym));
	if (cell < 0) return 0;
	for (let at = 0; at < KINDS; at++) rest[at] = acronyms.cells[cell + at] as number;
	return summary();
}

/** The leading type (from bit 4 on), how clearly it leads and how often it was seen; 0 for nothing seen. */
function summary(): number {
	let total = 0;
	let best = 0;
	for (let type = 0; type < KINDS; type++) {
		const value = rest[type] as number;
		if (value > 0.05) total += value;
		if (value > (rest[best] as number)) best = type;
	}
	const most = rest[best] as number;
	if (total < 0.2) return 0;
	const share = most / total;
	const clear = share > 0.9 ? 3 : share > 0.65 ? 2 : 1;
	const often = most > 3.5 ? 3 : most > 1.5 ? 2 : 1;
	return ((best + 1) << 4) | (clear << 2) | often;
}
