/** Small questions about words that several lists ask. */

/** As copy without accents writes it: Ålborg → Alborg, Łódź → Lodz, Kadıköy → Kadikoy. */
export const unaccented = (name: string): string =>
	name
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[ıøØłŁđĐðÐßæÆœŒ]/g, (letter) => LETTERS[letter] ?? letter);

const LETTERS: Readonly<Record<string, string>> = {
	ı: "i",
	ø: "o",
	Ø: "O",
	ł: "l",
	Ł: "L",
	đ: "d",
	Đ: "D",
	ð: "d",
	Ð: "D",
	ß: "ss",
	æ: "ae",
	Æ: "Ae",
	œ: "oe",
	Œ: "Oe",
};

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** In alphabetical order, the same on every machine. */
export const sorted = (words: Iterable<string>): readonly string[] =>
	[...new Set(words)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
