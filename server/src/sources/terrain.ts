/** A story made ready for finding many marks in it: letters of one case, one sort of quotation mark, and where each word stands. */
import { type Ground, type TextQuote, WORD } from "./anchor";
import { evenWords } from "./evenText";

export interface Terrain {
	readonly ground: Ground;
	/** The ground's text, unit by unit, in small letters; single quotation marks are double ones. */
	readonly text: string;
	readonly words: readonly string[];
	readonly starts: readonly number[];
	/** For each word, its places among `words`. */
	readonly places: ReadonlyMap<string, readonly number[]>;
}

export function terrainOf(ground: Ground): Terrain {
	const text = alike(ground.text);
	const words: string[] = [];
	const places = new Map<string, number[]>();
	for (const start of ground.starts) {
		const index = words.length;
		const word = text.slice(start, start + (ground.words[index]?.length ?? 0));
		words.push(word);
		const known = places.get(word);
		if (known === undefined) places.set(word, [index]);
		else known.push(index);
	}
	return { ground, text, words, starts: ground.starts, places };
}

/** British copy has ‘…’ where American copy has “…”. Its length stays, so that offsets do. */
function alike(even: string): string {
	const small = even.toLowerCase();
	return (small.length === even.length ? small : even).replaceAll("'", '"');
}

/** A word of a mark: of the passage or around it. */
export interface MarkWord {
	readonly text: string;
	/** Where it begins, as seen from the passage's start. */
	readonly at: number;
	/** How much it tells, in bits: “marsh” of few words in the story tells more than “the”. */
	readonly bits: number;
}

/** A mark made ready for being found in one story. */
export interface Wanted {
	readonly exact: string;
	readonly words: readonly MarkWord[];
	readonly before: readonly MarkWord[];
	readonly behind: readonly MarkWord[];
	readonly bits: number;
	readonly bitsAround: number;
	/** Of the whole mark: two that differ only in what stands around them are two passages. */
	readonly key: string;
}

export function wantedOf(terrain: Terrain, quote: TextQuote): Wanted {
	const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map((part) => alike(evenWords(part))) as [
		string,
		string,
		string,
	];
	const wordsAt = (text: string, at: number): readonly MarkWord[] => {
		const words: MarkWord[] = [];
		for (const { 0: word, index } of text.matchAll(WORD))
			words.push({ text: word, at: at + index, bits: bitsOf(terrain, word) });
		return words;
	};
	const words = wordsAt(exact, 0);
	const before = wordsAt(prefix, -prefix.length - 1);
	const behind = wordsAt(suffix, exact.length + 1);
	const bitsAround = weigh(before) + weigh(behind);
	return { exact, words, before, behind, bits: weigh(words), bitsAround, key: [prefix, exact, suffix].join("\n") };
}

/** A word that the story has lost counts as one that it has once. “The” and “will” tell little of a short story as well. */
const bitsOf = ({ words, places }: Terrain, word: string): number =>
	Math.log2(1 + words.length / (places.get(word)?.length ?? 1)) * (word.length >= 5 ? 1 : SHORT);

const SHORT = 0.5;

export const weigh = (words: readonly MarkWord[]): number => words.reduce((sum, { bits }) => sum + bits, 0);
