/** A sentence as the name finder sees it: words, word lists, runs of capitals. All of it from the sentence's own words. */
import { FLAG } from "./hash";
import { joinPhrase, LISTED, type NameGazetteer } from "./namesGazetteer";
import { knownKinds } from "./namesKnown";
import type { NameWord } from "./namesWords";

export interface NameSentence {
	readonly words: readonly NameWord[];
	/** Bits of `LISTED` of phrases, with what belongs to single words; and of phrases that this word continues. */
	readonly listed: Int32Array;
	readonly continued: Int32Array;
	/** Bits of `KNOWN` of the longest phrase that begins here, and of phrases that this word continues (from bit 2 on). */
	readonly known: Uint8Array;
	/** First and last word of the run of capitals that a word belongs to; −1 for none. */
	readonly runFirst: Int16Array;
	readonly runLast: Int16Array;
	/** The same with “of”, “and”, “for the” between runs: Ministry of Foreign Affairs. */
	readonly longFirst: Int16Array;
	readonly longLast: Int16Array;
	/** 0 ordinary, 1 a title's capitals, 2 all capitals. */
	readonly style: number;
}

/** At most so many lower-case words between two capitals belong together: “Bank for the Reconstruction of”. */
export const GAP = 3;

export function nameSentence(words: readonly NameWord[], gazetteer: NameGazetteer): NameSentence {
	const { length } = words;
	const runFirst = new Int16Array(length).fill(-1);
	const runLast = new Int16Array(length).fill(-1);
	const longFirst = new Int16Array(length).fill(-1);
	const longLast = new Int16Array(length).fill(-1);
	const { listed, continued } = listPhrases(words, gazetteer);
	for (let index = 0; index < length; ) {
		if (!inRun(words, index)) {
			index++;
			continue;
		}
		const first = index;
		while (index < length && inRun(words, index)) index++;
		runFirst.fill(first, first, index);
		runLast.fill(index - 1, first, index);
	}
	for (let index = 0; index < length; ) {
		if (runFirst[index] === -1) {
			index++;
			continue;
		}
		const first = index;
		let last = runLast[index] as number;
		for (;;) {
			let next = last + 1;
			while (next < length && next - last <= GAP && words[next]?.linking === true && runFirst[next] === -1) next++;
			if (next === last + 1 || next >= length || runFirst[next] === -1) break;
			last = runLast[next] as number;
		}
		longFirst.fill(first, first, last + 1);
		longLast.fill(last, first, last + 1);
		index = last + 1;
	}
	const known = knownPhrases(words, gazetteer.known);
	return { words, listed, continued, known, runFirst, runLast, longFirst, longLast, style: styleOf(words) };
}

/**
 * Capitals run on; a function word at the sentence's start stays outside: “The | Foreign Ministry”; and so do days and
 * months: “told Vice News | Wednesday”.
 */
function inRun(words: readonly NameWord[], index: number): boolean {
	const word = words[index];
	if (word?.capital !== true || (word.listed & LISTED.calendar) !== 0) return false;
	return !((word.listed & LISTED.functional) !== 0 && !word.upper && isFirst(words, index));
}

function listPhrases(
	words: readonly NameWord[],
	{ phrases }: NameGazetteer,
): Pick<NameSentence, "listed" | "continued"> {
	const listed = new Int32Array(words.length);
	const continued = new Int32Array(words.length);
	// Not with Int32Array.from, which takes as long as all the rest here.
	for (let index = 0; index < words.length; index++) listed[index] = (words[index] as NameWord).listed;
	for (let first = 0; first < words.length; first++) {
		if (words[first]?.capital !== true) continue;
		let phrase = 0;
		for (let last = first; last < words.length; last++) {
			phrase = joinPhrase(phrase, words[last]?.form ?? 0);
			const bits = phrases.get(phrase);
			if (bits === undefined) break;
			if (bits === 0) continue;
			listed[first] = (listed[first] as number) | bits;
			for (let inside = first + 1; inside <= last; inside++) continued[inside] = (continued[inside] as number) | bits;
		}
	}
	return { listed, continued };
}

/** “San Pedro de Macorís”: so many words at most. */
const LONGEST = 4;

function knownPhrases(words: readonly NameWord[], table: Int8Array): Uint8Array {
	const known = new Uint8Array(words.length);
	for (let first = 0; first < words.length; first++) {
		if (words[first]?.capital !== true) continue;
		let phrase = 0;
		let bits = 0;
		let end = first;
		for (let last = first; last < Math.min(words.length, first + LONGEST); last++) {
			const word = words[last] as NameWord;
			if ((word.flags & FLAG.mark) !== 0) break;
			phrase = joinPhrase(phrase, word.form);
			const found = word.capital ? knownKinds(table, phrase) : 0;
			if (found === 0) continue;
			bits = found;
			end = last;
		}
		known[first] = (known[first] as number) | bits;
		for (let inside = first + 1; inside <= end; inside++) known[inside] = (known[inside] as number) | (bits << 2);
	}
	return known;
}

function styleOf(words: readonly NameWord[]): number {
	let letters = 0;
	let capitals = 0;
	let uppers = 0;
	for (const word of words) {
		if ((word.flags & (FLAG.mark | FLAG.digit)) !== 0) continue;
		if (word.linking || (word.listed & LISTED.functional) !== 0) continue;
		letters++;
		if (word.capital) capitals++;
		if (word.upper) uppers++;
	}
	if (letters >= 3 && uppers >= letters * 0.7) return 2;
	return letters >= 4 && capitals >= letters * 0.75 ? 1 : 0;
}

/** A capital there proves nothing. */
export const isFirst = (words: readonly NameWord[], index: number): boolean =>
	index === 0 || (index === 1 && ((words[0]?.flags ?? 0) & FLAG.mark) !== 0);
