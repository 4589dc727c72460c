/** Phrases of one or more words, looked up by their first word. */

export interface Phrase {
	/** The lower-case words behind the first one. */
	readonly rest: readonly string[];
	readonly value: string;
}

/** First word, lower case → its phrases, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

export function phraseTable(entries: readonly (readonly [string, string])[]): PhraseTable {
	const table = new Map<string, Phrase[]>();
	for (const [phrase, value] of entries) {
		const [first = "", ...rest] = phraseWords(phrase);
		const phrases = table.get(first) ?? [];
		phrases.push({ rest, value });
		table.set(first, phrases);
	}
	for (const phrases of table.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
	return table;
}

// New|Year|'s|Eve, Presidents|'|Day, D|-|Day, km|/|h: as tokens fall.
const phraseWords = (phrase: string): readonly string[] =>
	phrase
		.toLowerCase()
		.split(/\s+|(?<=\w)(?='s\b)|(?<=\w)(?='(?:\s|$))|(?<=[\w°])(?=[/-])|(?<=[/-])(?=\w)|(?<=°)(?=\w)/);
