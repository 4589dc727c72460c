/**
 * Words that hold a name and something else: “Israel-based”, “pro-American”. The tokenizer joins them; the name finder
 * reads them in pieces. “al-Abadi”, “Doo-hwan” and “EU-Nigeria” stay whole.
 */

// US-led  Nairobi-based  Muslim-majority  New Delhi-backed (the last word of it)
const BEHIND =
	/^(.*\p{Lu}.*?)(-(?:\p{Ll}{2,}(?:ed|ing)|led|run|born|held|owned|made|built|style|like|wide|era|area|only|majority|friendly|bound|bred|born|funded|sized|state|type|dominated))$/u;
// pro-American  ex-FARC  anti-Kremlin
const BEFORE = /^((?:pro|anti|non|ex|post|pre|inter|intra|sub|trans|pan|un|mid|neo|ultra|co)-)(\p{Lu}.*)$/iu;

// names as they are: of people, and of a part of the world
const WHOLE = /^(?:ultra-Orthodox|sub-Saharan)$/i;

/** Where to cut the word: nowhere, or at one place. */
export function cutOf(word: string): number {
	if (!word.includes("-")) return 0;
	const behind = BEHIND.exec(word);
	if (behind !== null) return behind[1]?.length ?? 0;
	if (WHOLE.test(word)) return 0;
	return BEFORE.exec(word)?.[1]?.length ?? 0;
}

export interface Pieces {
	readonly words: readonly string[];
	/** For each piece, the number of its word. */
	readonly wordOf: readonly number[];
	/** For each piece, how many characters of its word stand before it and behind it. */
	readonly before: readonly number[];
	readonly behind: readonly number[];
}

export function piecesOf(sentence: readonly string[]): Pieces {
	const words: string[] = [];
	const wordOf: number[] = [];
	const before: number[] = [];
	const behind: number[] = [];
	sentence.forEach((word, number) => {
		const cut = cutOf(word);
		const add = (start: number, end: number): void => {
			words.push(word.slice(start, end));
			wordOf.push(number);
			before.push(start);
			behind.push(word.length - end);
		};
		if (cut > 0) add(0, cut);
		add(cut, word.length);
	});
	return { words, wordOf, before, behind };
}
