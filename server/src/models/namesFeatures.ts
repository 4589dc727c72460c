/** The features of the words of a stretch, as whole numbers; the model finds its rows by them. No strings are made here. */
import { FLAG, mix } from "./hash";
import type { Stretch } from "./namesDocument";
import type { NameSentence } from "./namesSentence";
import { END, type NameWord, START } from "./namesWords";

/** Raise it whenever anything that feeds these features changes: weights work with one version only. */
export const NAME_TEMPLATES = 3;

/** Features of the words of one stretch: those of word `i` are `rows[starts[i]]` up to `rows[starts[i + 1]]`. */
export interface FeatureRows {
	rows: Int32Array;
	starts: Int32Array;
	/** How many words, and how many features, are in use. */
	words: number;
	size: number;
}

export const createFeatureRows = (): FeatureRows => ({
	rows: new Int32Array(8192),
	starts: new Int32Array(257),
	words: 0,
	size: 0,
});

/** More than any word has. */
const MOST = 128;

/** Writes the features that the words of `stretch` have from their own sentence; others come from `writeAround`. */
export function writeFeatures(out: FeatureRows, sentence: NameSentence, { first, last }: Stretch): void {
	startRows(out, last - first + 1);
	for (let index = first; index <= last; index++) {
		out.starts[index - first] = out.size;
		writeWord(out, sentence, index);
		writeRun(out, sentence, index);
	}
	out.words = last - first + 1;
	out.starts[out.words] = out.size;
}

export function startRows(out: FeatureRows, words: number): void {
	out.size = 0;
	out.words = 0;
	if (out.rows.length < words * MOST) out.rows = new Int32Array(words * MOST * 2);
	if (out.starts.length <= words) out.starts = new Int32Array(words * 2 + 1);
}

const at = (words: readonly NameWord[], index: number): NameWord =>
	index < 0 ? START : index >= words.length ? END : (words[index] as NameWord);

function writeWord(out: FeatureRows, sentence: NameSentence, index: number): void {
	const { words, listed, continued } = sentence;
	const word = at(words, index);
	const before = at(words, index - 1);
	const before2 = at(words, index - 2);
	const after = at(words, index + 1);
	const after2 = at(words, index + 2);
	const { rows } = out;
	let size = out.size;
	let template = 0;
	const put = (value: number): void => {
		rows[size++] = mix(template++, value);
	};
	const shape = word.shape;
	put(0);
	put(word.form);
	put(word.lower);
	put(before.lower);
	put(after.lower);
	put(before2.lower);
	put(after2.lower);
	put(mix(before.lower, word.lower));
	put(mix(word.lower, after.lower));
	put(mix(before.lower, shape));
	put(mix(after.lower, shape));
	put(shape);
	put(mix(before.shape, shape));
	put(mix(shape, after.shape));
	put(mix(mix(before.shape, shape), after.shape));
	put(mix(before2.lower, before.lower));
	put(mix(after.lower, after2.lower));
	// Parts of words tell only in words that can be names.
	const letters = (word.flags & FLAG.mark) === 0;
	if (letters) {
		template = 20;
		const kind = word.upper ? 2 : word.capital ? 1 : 0;
		put(mix(word.prefix2, kind));
		put(mix(word.prefix3, kind));
		put(mix(word.suffix2, kind));
		put(mix(word.suffix3, kind));
		put(mix(word.suffix4, kind));
		put(mix(word.suffix3, before.capital ? 1 : after.capital ? 2 : 3));
	}
	template = 30;
	put(word.middle);
	put(before.middle);
	put(after.middle);
	put(mix(before.middle, word.middle));
	put(mix(word.middle, after.middle));
	put(mix(mix(before.middle, after.middle), shape));
	put(mix(before2.middle, before.middle));
	put(mix(after.middle, after2.middle));
	template = 110;
	put(word.narrow);
	put(before.narrow);
	put(after.narrow);
	put(mix(mix(before.wide, word.wide), after.wide));
	put(mix(mix(before2.wide, before.wide), shape));
	put(mix(mix(after.wide, after2.wide), shape));
	// Lists.
	template = 40;
	const own = listed[index] as number;
	const inside = continued[index] as number;
	const left = index > 0 ? (listed[index - 1] as number) | (continued[index - 1] as number) : -1;
	const right = index + 1 < words.length ? (listed[index + 1] as number) : -1;
	if (own !== 0 || inside !== 0) put(mix(own, inside));
	template = 41;
	put(mix(left, shape));
	put(mix(right, shape));
	put(mix(mix(own, left), inside));
	put(mix(mix(own, inside), right));
	for (let bits = own; bits !== 0; bits &= bits - 1) rows[size++] = mix(50, bits & -bits);
	for (let bits = inside; bits !== 0; bits &= bits - 1) rows[size++] = mix(51, bits & -bits);
	const known = sentence.known[index] as number;
	const knownLeft = index > 0 ? (sentence.known[index - 1] as number) : 16;
	const knownRight = index + 1 < words.length ? (sentence.known[index + 1] as number) : 16;
	template = 150;
	if (word.capital || known !== 0) {
		put(known);
		put(mix(known, shape));
		put(mix(known, own));
		put(mix(mix(knownLeft, known), knownRight));
		put(mix(known, mix(before.wide, after.wide)));
	}
	template = 61;
	const place = placeOf(words, index);
	const style = sentence.style;
	put(mix(place, shape));
	put(mix(style, shape));
	put(mix(style, word.lower));
	out.size = size;
}

/** 2 at the sentence's start, 1 behind a mark there. */
export const placeOf = (words: readonly NameWord[], index: number): number =>
	index === 0 ? 2 : index === 1 && (at(words, 0).flags & FLAG.mark) !== 0 ? 1 : 0;

function writeRun(out: FeatureRows, sentence: NameSentence, index: number): void {
	const { words, listed, continued } = sentence;
	const { rows } = out;
	let size = out.size;
	let template = 70;
	const put = (value: number): void => {
		rows[size++] = mix(template++, value);
	};
	const first = sentence.runFirst[index] as number;
	const longFirst = sentence.longFirst[index] as number;
	if (first >= 0) {
		const last = sentence.runLast[index] as number;
		const place = (index === first ? 1 : 0) + (index === last ? 2 : 0);
		const head = at(words, last);
		const outside = at(words, first - 1);
		const behind = at(words, last + 1);
		const headListed = (listed[last] as number) | (continued[last] as number);
		put(mix(head.lower, place));
		put(mix(head.middle, place));
		put(mix(mix(headListed, place), Math.min(last - first, 5)));
		put(mix(at(words, first).lower, place));
		put(mix(mix(listed[first] as number, place), Math.min(last - first, 5)));
		put(mix(mix(Math.min(last - first, 5), place), Math.min(index - first, 3)));
		put(mix(outside.lower, place));
		put(mix(behind.lower, place));
		put(mix(outside.middle, place));
		put(mix(behind.middle, place));
		put(mix(mix(outside.middle, behind.middle), place));
		put(mix(mix(outside.lower, behind.lower), place));
		put(mix(mix(first > 0 ? (listed[first - 1] as number) : -1, headListed), place));
		put(mix(head.suffix3, place));
		put(mix(mix(head.middle, outside.middle), place));
		put(mix(mix(at(words, last + 2).lower, behind.lower), place));
		template = 140;
		put(mix(head.narrow, place));
		put(mix(outside.narrow, place));
		put(mix(mix(outside.wide, behind.wide), mix(head.wide, place)));
		const knownHead = sentence.known[last] as number;
		put(mix(mix(knownHead, sentence.known[first] as number), mix(place, Math.min(last - first, 5))));
		put(mix(mix(knownHead, outside.wide), place));
	}
	if (longFirst >= 0 && (first !== longFirst || sentence.runLast[index] !== sentence.longLast[index])) {
		template = 90;
		const last = sentence.longLast[index] as number;
		const kind = first < 0 ? 4 : (index === longFirst ? 1 : 0) + (index === last ? 2 : 0);
		const opening = sentence.runLast[longFirst] as number;
		put(mix(at(words, opening).lower, kind));
		put(mix(mix(at(words, opening).middle, kind), at(words, last).middle));
		put(mix(listed[opening] as number, kind));
		put(mix(at(words, longFirst).lower, kind));
		put(mix(mix(listed[last] as number, kind), listed[opening] as number));
		put(mix(at(words, opening + 1).lower, mix(listed[opening] as number, kind)));
	}
	template = 100;
	const bracket = bracketed(sentence, index);
	if (bracket !== 0) put(mix(bracket, at(words, index).shape));
	out.size = size;
}

// the Islamic State (IS)
//     1       1      2      an acronym in brackets that fits the words before it; 3 one that does not; 4 before that
function bracketed({ words, runFirst, longFirst, longLast }: NameSentence, index: number): number {
	const word = at(words, index);
	if (word.acronym !== "" && at(words, index - 1).initial === "(" && at(words, index + 1).initial === ")") {
		const run = longFirst[index - 2] ?? -1;
		return run >= 0 && initialsFit(words, run, index - 2, word.acronym) ? 2 : 3;
	}
	const last = longLast[index] ?? -1;
	if (last < 0 || at(words, last + 1).initial !== "(" || at(words, last + 3).initial !== ")") return 0;
	const { acronym } = at(words, last + 2);
	if (acronym === "" || (runFirst[last + 2] ?? -1) < 0) return 0;
	return initialsFit(words, longFirst[index] as number, last, acronym) ? 1 : 4;
}

/** Do the capitals' initials spell the acronym, perhaps from a later word on? */
function initialsFit(words: readonly NameWord[], first: number, last: number, acronym: string): boolean {
	let letter = acronym.length - 1;
	for (let index = last; index >= first && letter >= 0; index--) {
		const word = at(words, index);
		if (word.initial.toUpperCase() === acronym[letter] && (word.capital || !word.linking)) letter--;
		else if (word.capital) return false;
	}
	return letter < 0;
}
