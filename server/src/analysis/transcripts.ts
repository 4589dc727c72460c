/** Turns of a transcript that the copy quotes: “QUILL: It is rotten. ¶ “AVERY: It will hold. */
import type { Paragraph, Quote, SpeakerPhrase } from "./article";
import { topQuotes } from "./paragraphQuotes";

export interface Turn {
	readonly phrase: SpeakerPhrase;
	readonly quote: Quote;
	/** Where the words begin, behind the colon, counted from the paragraph's start. */
	readonly start: number;
}

/** The turn that the paragraph is: its quotation begins with a name in capitals and a colon. */
export function turnOf(paragraph: Paragraph): Turn | undefined {
	const { reading } = paragraph;
	const [quote] = topQuotes(paragraph);
	const name = quote === undefined ? undefined : reading.names.find((other) => other.start === quote.inner.start);
	if (quote === undefined || name === undefined || /\p{Ll}/u.test(name.text)) return undefined;
	const [colon, first] = [reading.tokens[name.last + 1], reading.tokens[name.last + 2]];
	if (colon?.text !== ":" || first === undefined || first.start >= quote.inner.end) return undefined;
	const head = { start: name.start, end: name.end };
	return { phrase: { ...head, form: "name", name, role: undefined, head }, quote, start: first.start };
}
