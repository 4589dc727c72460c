/** The quotations of a paragraph as the story looks at them: which are its own, where they stand in the text. */
import { countWhile } from "../text/search";
import { contains, type Span, shift } from "../text/span";
import type { Paragraph } from "./article";
import type { Quote } from "./paragraph";

export const isCopy = (paragraph: Paragraph): boolean => paragraph.block.kind === "body";

/** Top-level quotes of a paragraph, counted from its start. */
export const topQuotes = (paragraph: Paragraph): readonly Quote[] =>
	paragraph.reading.quotes.filter((quote) => quote.depth === 0);

/**
 * True where `span` stands within one of `quotes`, which are those of a paragraph in order. By binary search: a paragraph may
 * hold a thousand short quotations and ask this of every word.
 */
export function isInQuote(quotes: readonly Quote[], span: Span): boolean {
	let before = countWhile(quotes, ({ start }) => start <= span.start) - 1;
	// Those within another begin behind it and end before it.
	while ((quotes[before]?.depth ?? 0) > 0) before--;
	const outer = quotes[before];
	return outer !== undefined && contains(outer, span);
}

/** The quote with offsets of the text, `by` being its paragraph's start; an empty list for none. */
export const placeQuote = (quote: Quote | undefined, by: number): readonly Quote[] =>
	quote === undefined ? [] : [{ ...quote, ...shift(quote, by), inner: shift(quote.inner, by) }];

/** The quotation at the paragraph's start that opens again what the paragraph of copy before left open. */
export function runningQuote(paragraph: Paragraph): Quote | undefined {
	const [first] = topQuotes(paragraph);
	return first?.reopened === true ? first : undefined;
}

/** “They laughed. All of them.” and nothing else. */
export function isWhollyQuoted(paragraph: Paragraph): boolean {
	const { tokens } = paragraph.reading;
	const top = topQuotes(paragraph);
	let quote = 0;
	return (
		tokens.length > 0 &&
		tokens.every((token) => {
			while (quote < top.length && (top[quote]?.end ?? 0) <= token.start) quote++;
			return (top[quote]?.start ?? token.end) <= token.start;
		})
	);
}
