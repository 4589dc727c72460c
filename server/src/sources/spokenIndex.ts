/** A transcript made ready for finding words in it: what is known of each word, and where each word stands. */
import type { Lexicon } from "../lexicon/lexicon";
import { countWhile } from "../text/search";
import { functionWords, hesitations } from "./hesitations";
import { type SpokenWord, spokenWords } from "./spokenWords";
import type { SpokenPlace, Transcript } from "./transcript";

/** Must be there; may be left out; may be left out by whoever is interrupted by it. */
export const KEPT = 0;
export const HESITATION = 1;
export const INTERJECTION = 2;

export interface SpokenIndex {
	readonly lexicon: Lexicon;
	readonly transcript: Transcript;
	/** The lines with a line break between them, and where each starts. */
	readonly text: string;
	readonly lineStarts: readonly number[];
	/** For each word: its key's number, its place in `text`, its turn, whether it must be there. */
	readonly keys: Int32Array;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly froms: Int32Array;
	readonly turns: Int32Array;
	readonly kinds: Uint8Array;
	/** 1 where a sentence begins. */
	readonly sentences: Uint8Array;
	readonly numbers: ReadonlyMap<string, number>;
	/** The places of key n are `places[first[n] … first[n + 1]]`, in order. */
	readonly first: Int32Array;
	readonly places: Int32Array;
	/** Words that say little, and for each key whether it is one. */
	readonly loose: ReadonlySet<string>;
	readonly isLoose: Uint8Array;
}

export function indexTranscript(transcript: Transcript, lexicon: Lexicon): SpokenIndex {
	const text = transcript.lines.map((line) => line.text).join("\n");
	const lineStarts: number[] = [];
	let at = 0;
	for (const line of transcript.lines) {
		lineStarts.push(at);
		at += line.text.length + 1;
	}
	const words = spokenWords(text, lexicon);
	const loose = functionWords(lexicon);
	const numbers = new Map<string, number>();
	const keys = Int32Array.from(words, ({ key }) => {
		const number = numbers.get(key) ?? numbers.size;
		if (number === numbers.size) numbers.set(key, number);
		return number;
	});
	return {
		lexicon,
		transcript,
		text,
		lineStarts,
		keys,
		starts: Int32Array.from(words, ({ start }) => start),
		ends: Int32Array.from(words, ({ end }) => end),
		froms: Int32Array.from(words, ({ from }) => from),
		sentences: Uint8Array.from(words, ({ gap }) => (gap === "stop" ? 1 : 0)),
		...turnsOf(words, transcript, lexicon, loose, lineStarts),
		numbers,
		...postings(keys, numbers.size),
		loose,
		isLoose: Uint8Array.from(numbers.keys(), (key) => (loose.has(key) ? 1 : 0)),
	};
}

export function placeOfWord(index: SpokenIndex, word: number): SpokenPlace | undefined {
	const start = index.starts[word] ?? 0;
	return index.transcript.lines[countWhile(index.lineStarts, (at) => at <= start) - 1]?.place;
}

/** What was said, as written, from one word to right before another. */
export const spokenText = (index: SpokenIndex, start: number, end: number): string =>
	start >= end
		? ""
		: index.text
				.slice(index.froms[start], index.froms[end] ?? index.text.length)
				.replace(/\s+/g, " ")
				.trim();

/** “Right.” between two parts of what somebody else says breaks no turn. */
const MOST_INTERJECTED = 3;

interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly turn: number;
	readonly speaker: string | undefined;
}

function turnsOf(
	words: readonly SpokenWord[],
	transcript: Transcript,
	lexicon: Lexicon,
	loose: ReadonlySet<string>,
	lineStarts: readonly number[],
): Pick<SpokenIndex, "turns" | "kinds"> {
	const turns = new Int32Array(words.length);
	const kinds = new Uint8Array(words.length);
	const stretches = stretchesOf(words, transcript, lineStarts);
	for (const [number, { start, end, speaker }] of stretches.entries()) {
		const before = stretches[number - 1];
		const resumes =
			speaker !== undefined &&
			stretches[number - 2]?.speaker === speaker &&
			before !== undefined &&
			before.end - before.start <= MOST_INTERJECTED;
		turns.fill(resumes ? (turns[before.start - 1] ?? number) : number, start, end);
		if (resumes) kinds.fill(INTERJECTION, before.start, before.end);
		const left = hesitations(words.slice(start, end), lexicon, loose);
		for (const [place, may] of left.entries()) if (may) kinds[start + place] = HESITATION;
	}
	return { turns, kinds };
}

function stretchesOf(
	words: readonly SpokenWord[],
	{ lines }: Transcript,
	lineStarts: readonly number[],
): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let line = 0;
	let start = 0;
	for (let word = 0; word <= words.length; word++) {
		const before = lines[line];
		const at = words[word]?.start ?? Number.POSITIVE_INFINITY;
		while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= at && line + 1 < lines.length) line++;
		if (before === undefined) break;
		if (word < words.length && lines[line]?.turn === before.turn) continue;
		if (word > start) stretches.push({ start, end: word, turn: before.turn, speaker: before.place.speaker });
		start = word;
	}
	return stretches;
}

function postings(keys: Int32Array, size: number): Pick<SpokenIndex, "first" | "places"> {
	const first = new Int32Array(size + 1);
	for (const key of keys) first[key + 1] = (first[key + 1] ?? 0) + 1;
	for (let key = 0; key < size; key++) first[key + 1] = (first[key + 1] ?? 0) + (first[key] ?? 0);
	const next = first.slice();
	const places = new Int32Array(keys.length);
	for (const [place, key] of keys.entries()) {
		const slot = next[key] ?? 0;
		places[slot] = place;
		next[key] = slot + 1;
	}
	return { first, places };
}
