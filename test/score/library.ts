/** What two libraries of npm read in a text, in the terms of our own measures. */
import type { Span } from "../../server/src/text/span";

export interface TaggedWord extends Span {
	/** A UPOS tag, as near as the library's own tags come to one. */
	readonly upos: string;
}

export interface NamedSpan extends Span {
	/** PER, ORG, LOC, NORP, DATE or MONEY. */
	readonly type: string;
}

export interface Library {
	readonly words: (text: string) => readonly TaggedWord[];
	readonly sentences: (text: string) => readonly Span[];
	readonly names: (text: string) => readonly NamedSpan[];
	/** All that the library does to tag `text` and find its names, nothing read out: what its speed is measured on. */
	readonly work: (text: string) => void;
}

/**
 * For each of `gold` the tag of the word of the library with the same span; else that of the word which covers its first
 * character: a tokenization of its own costs a library no more than the pieces that it did not see.
 */
export function alignTags(gold: readonly Span[], words: readonly TaggedWord[]): readonly string[] {
	let at = 0;
	return gold.map(({ start }) => {
		while (at < words.length && (words[at]?.end ?? 0) <= start) at++;
		const word = words[at];
		return word !== undefined && word.start <= start ? word.upos : "X";
	});
}

/** The paragraphs of `text` between blank lines: a library that does not know them would join a heading to what follows. */
export function byParagraph<T extends Span>(text: string, read: (paragraph: string) => readonly T[]): readonly T[] {
	const found: T[] = [];
	for (const { 0: paragraph, index } of text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/g)) {
		for (const span of read(paragraph)) found.push({ ...span, start: span.start + index, end: span.end + index });
	}
	return found;
}
