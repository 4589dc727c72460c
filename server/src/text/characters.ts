/** Single characters: what counts as a quotation mark, a dash, a boundary before or after a word. */

export type MarkFamily = "double" | "single" | "guillemet" | "single-guillemet";
export type MarkShape = "open" | "close" | "either";

export interface MarkKind {
	readonly family: MarkFamily;
	readonly shape: MarkShape;
}

const mark = (family: MarkFamily, shape: MarkShape): MarkKind => ({ family, shape });

/** Every quotation mark that copy arrives with, by its text. `''` and ``` `` ``` come from old wire and newspaper systems. */
export const MARKS: ReadonlyMap<string, MarkKind> = new Map([
	['"', mark("double", "either")],
	["“", mark("double", "open")],
	["”", mark("double", "close")],
	["„", mark("double", "open")],
	["‟", mark("double", "open")],
	["''", mark("double", "either")],
	["``", mark("double", "open")],
	["’’", mark("double", "close")],
	["‘‘", mark("double", "open")],
	["＂", mark("double", "either")],
	["«", mark("guillemet", "open")],
	["»", mark("guillemet", "close")],
	["‹", mark("single-guillemet", "open")],
	["›", mark("single-guillemet", "close")],
	["'", mark("single", "either")],
	["‘", mark("single", "open")],
	["’", mark("single", "close")],
	["‚", mark("single", "open")],
	["‛", mark("single", "open")],
	["`", mark("single", "open")],
]);

/** The mark that closes what `opening` opens, in the same style. */
export function closingMark(opening: string): string {
	const partner: Record<string, string> = {
		"“": "”",
		"„": "“",
		"‟": "”",
		"``": "''",
		"‘‘": "’’",
		"«": "»",
		"‹": "›",
		"‘": "’",
		"‚": "‘",
		"‛": "’",
	};
	return partner[opening] ?? opening;
}

export const isLetter = (character: string): boolean => /^\p{L}$/u.test(character);
export const isDigit = (character: string): boolean => character >= "0" && character <= "9" && character.length === 1;
export const isSpaceCharacter = (character: string): boolean =>
	character === "" || /^[\s\ufeff\u200b]$/.test(character);
export const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
