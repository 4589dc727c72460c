/**
 * The second look: what the first one found elsewhere in the document speaks for a name here. “Sabri” after “Nadim
 * al-Sabri” is a person, “FCT” beside “Federal Capital Territory (FCT)” a place, whatever its own sentence says.
 */
import { mix } from "./hash";
import type { NameDocument, NameSentence, Stretch } from "./namesDocument";
import { type FeatureRows, startRows } from "./namesFeatures";
import { NAME_TYPES } from "./namesLabels";
import type { NameWord } from "./namesWords";

export interface FoundName {
	readonly sentence: number;
	readonly first: number;
	readonly last: number;
	/** Number of the type. */
	readonly type: number;
	readonly probability: number;
}

const TYPES = NAME_TYPES.length;
/** Behind the types: capitals inside a sentence that were part of no name. */
const NONE = TYPES;
const KINDS = TYPES + 1;

/** How often a word was seen in names of each type: anywhere, as last word of several, as a name alone. */
interface Sightings {
	readonly any: Float32Array;
	readonly last: Float32Array;
	readonly unit: Float32Array;
}

export interface Evidence {
	readonly words: ReadonlyMap<number, Sightings>;
	/** By the two words' hashes. */
	readonly pairs: ReadonlyMap<number, Float32Array>;
	/** By the hash of the acronym, in capitals. */
	readonly acronyms: ReadonlyMap<string, Float32Array>;
	/** For each sentence, the number of the name in `names` that a word belongs to, or −1. */
	readonly owners: readonly Int32Array[];
	readonly names: readonly FoundName[];
}

export function gatherEvidence(document: NameDocument, names: readonly FoundName[]): Evidence {
	const words = new Map<number, Sightings>();
	const pairs = new Map<number, Float32Array>();
	const acronyms = new Map<string, Float32Array>();
	const owners = document.sentences.map((sentence) => new Int32Array(sentence.words.length).fill(-1));
	names.forEach((name, number) => {
		const sentence = document.sentences[name.sentence];
		if (sentence === undefined) return;
		owners[name.sentence]?.fill(number, name.first, name.last + 1);
		visit(sentence.words, name, words, pairs, name.probability);
		const acronym = acronymOf(sentence.words, name);
		if (acronym !== "") add(vectorOf(acronyms, acronym), name.type, name.probability);
	});
	document.sentences.forEach((sentence, index) => {
		if (sentence.style !== 0) return;
		for (let at = 1; at < sentence.words.length; at++) {
			const word = sentence.words[at];
			if (word?.capital === true && owners[index]?.[at] === -1) add(sightingsOf(words, word.lower).any, NONE, 1);
		}
	});
	return { words, pairs, acronyms, owners, names };
}

function visit(
	words: readonly NameWord[],
	{ first, last, type }: FoundName,
	sightings: Map<number, Sightings>,
	pairs: Map<number, Float32Array>,
	weight: number,
): void {
	for (let index = first; index <= last; index++) {
		const word = words[index];
		if (word === undefined) continue;
		if (word.capital) {
			const seen = sightingsOf(sightings, word.lower);
			add(seen.any, type, weight);
			if (first === last) add(seen.unit, type, weight);
			else if (index === last) add(seen.last, type, weight);
		}
		const next = words[index + 1];
		if (index < last && next !== undefined) add(vectorOf(pairs, mix(word.lower, next.lower)), type, weight);
	}
}

const add = (vector: Float32Array, at: number, weight: number): void => {
	vector[at] = (vector[at] as number) + weight;
};

function sightingsOf(map: Map<number, Sightings>, key: number): Sightings {
	let found = map.get(key);
	if (found === undefined) {
		found = { any: new Float32Array(KINDS), last: new Float32Array(KINDS), unit: new Float32Array(KINDS) };
		map.set(key, found);
	}
	return found;
}

function vectorOf<K>(map: Map<K, Float32Array>, key: K): Float32Array {
	let found = map.get(key);
	if (found === undefined) {
		found = new Float32Array(KINDS);
		map.set(key, found);
	}
	return found;
}

/** “Federal Capital Territory” → FCT. */
function acronymOf(words: readonly NameWord[], { first, last }: FoundName): string {
	if (last - first < 1 || last - first > 8) return "";
	let acronym = "";
	for (let index = first; index <= last; index++)
		if (words[index]?.capital === true) acronym += words[index]?.initial ?? "";
	return acronym.length >= 2 ? acronym : "";
}

/** The features that `evidence` adds to the words of `stretch`, leaving out what the word's own name contributed. */
export function writeEvidence(out: FeatureRows, document: NameDocument, evidence: Evidence, stretch: Stretch): void {
	const sentence = document.sentences[stretch.sentence];
	if (sentence === undefined) return;
	startRows(out, stretch.last - stretch.first + 1);
	for (let index = stretch.first; index <= stretch.last; index++) {
		out.starts[index - stretch.first] = out.size;
		writeWord(out, sentence, stretch.sentence, evidence, index);
	}
	out.words = stretch.last - stretch.first + 1;
	out.starts[out.words] = out.size;
}

const scratch = (): Float32Array => new Float32Array(KINDS);

function writeWord(
	out: FeatureRows,
	{ words, runFirst, runLast }: NameSentence,
	sentence: number,
	evidence: Evidence,
	index: number,
): void {
	const { rows } = out;
	let size = out.size;
	const put = (template: number, value: number): void => {
		rows[size++] = mix(template, value);
	};
	const word = words[index];
	if (word === undefined) return;
	const here = word.capital ? verdict(evidence, words, sentence, index, "any") : 0;
	const before = words[index - 1]?.capital === true ? verdict(evidence, words, sentence, index - 1, "any") : 0;
	const after = words[index + 1]?.capital === true ? verdict(evidence, words, sentence, index + 1, "any") : 0;
	if (here !== 0) {
		put(120, here);
		put(121, here >> 4);
		put(122, mix(here, word.shape));
		put(123, mix(verdict(evidence, words, sentence, index, "last"), verdict(evidence, words, sentence, index, "unit")));
		put(124, mix(mix(here >> 4, before >> 4), after >> 4));
		const place = (index === runFirst[index] ? 1 : 0) + (index === runLast[index] ? 2 : 0);
		put(125, mix(here, place));
	}
	if (before !== 0) put(126, mix(before, word.shape));
	if (after !== 0) put(127, mix(after, word.shape));
	const left = pairVerdict(evidence, words, sentence, index - 1);
	const right = pairVerdict(evidence, words, sentence, index);
	if (left !== 0) put(128, left);
	if (right !== 0) put(129, right);
	if (left !== 0 || right !== 0) put(130, mix(left, right));
	if (word.acronym !== "") {
		const seen = evidence.acronyms.get(word.acronym);
		if (seen !== undefined) put(131, summary(seen));
	}
	out.size = size;
}

function verdict(
	evidence: Evidence,
	words: readonly NameWord[],
	sentence: number,
	index: number,
	kind: keyof Sightings,
): number {
	const word = words[index];
	const seen = word === undefined ? undefined : evidence.words.get(word.lower)?.[kind];
	if (word === undefined || seen === undefined) return 0;
	const rest = scratch();
	rest.set(seen);
	const owner = evidence.owners[sentence]?.[index] ?? -1;
	const name = evidence.names[owner];
	if (name !== undefined) {
		const alone = name.first === name.last;
		// The name may hold the word twice: “New York, New York”.
		for (let at = name.first; at <= name.last; at++) {
			if (words[at]?.lower !== word.lower || words[at]?.capital !== true) continue;
			if (kind === "any" || (kind === "unit" && alone) || (kind === "last" && !alone && at === name.last))
				add(rest, name.type, -name.probability);
		}
	} else if (kind === "any" && index > 0) add(rest, NONE, -1);
	return summary(rest);
}

function pairVerdict(evidence: Evidence, words: readonly NameWord[], sentence: number, index: number): number {
	const [left, right] = [words[index], words[index + 1]];
	if (left === undefined || right === undefined) return 0;
	const seen = evidence.pairs.get(mix(left.lower, right.lower));
	if (seen === undefined) return 0;
	const rest = scratch();
	rest.set(seen);
	const owner = evidence.owners[sentence]?.[index] ?? -1;
	const name = evidence.names[owner];
	if (name !== undefined && evidence.owners[sentence]?.[index + 1] === owner) add(rest, name.type, -name.probability);
	return summary(rest);
}

/** The leading type (from bit 4 on), how clearly it leads and how often it was seen; 0 for nothing seen. */
function summary(vector: Float32Array): number {
	let total = 0;
	let best = 0;
	for (let type = 0; type < KINDS; type++) {
		const value = vector[type] as number;
		if (value > 0.05) total += value;
		if (value > (vector[best] as number)) best = type;
	}
	const most = vector[best] as number;
	if (total < 0.2) return 0;
	const share = most / total;
	const clear = share > 0.9 ? 3 : share > 0.65 ? 2 : 1;
	const often = most > 3.5 ? 3 : most > 1.5 ? 2 : 1;
	return ((best + 1) << 4) | (clear << 2) | often;
}
