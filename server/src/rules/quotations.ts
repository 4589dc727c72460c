/** Quotations as the rules on them see them: those of the copy, each with the attribution that it belongs to. */
import type { Article, Attribution, Paragraph } from "../analysis/article";
import type { Quote } from "../analysis/paragraph";
import { isCopy, topQuotes } from "../analysis/paragraphQuotes";
import { countWhile } from "../text/search";
import { type Span, shift, slice } from "../text/span";

/** A top-level quotation of the copy, with offsets of the text. */
export interface Quotation extends Quote {
	readonly paragraph: Paragraph;
	/** The paragraph's index. */
	readonly index: number;
	/** Undefined where no speaker, no cue and no carry-over reaches it. */
	readonly attribution: Attribution | undefined;
}

/** In order of the text. */
export function quotationsOf(article: Article): readonly Quotation[] {
	const attributions = new Map<number, Attribution>();
	for (const attribution of article.attributions)
		for (const quote of attribution.quotes) attributions.set(quote.start, attribution);
	return article.paragraphs.flatMap((paragraph, index) =>
		isCopy(paragraph)
			? topQuotes(paragraph).map((quote) => ({
					...quote,
					...shift(quote, paragraph.start),
					inner: shift(quote.inner, paragraph.start),
					paragraph,
					index,
					attribution: attributions.get(paragraph.start + quote.start),
				}))
			: [],
	);
}

/** More of a quotation is not read to count its words: it is long enough for any rule. */
const FAR = 2000;

/** Words of the copy in `span`, or of its beginning where it is very long. */
export const countWords = (text: string, { start, end }: Span): number =>
	text.slice(start, Math.min(end, start + FAR)).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

// “We left.   “‘Nobody came,’ he told me.   “(They) left.
const CAPITAL = /^[\s"'“‘([]*[\p{Lu}\p{N}]/u;

// “… overall, the gate held.” Its first words were left out, and still it is a sentence.
const ELIDED = /^\s*(?:…|\.{3}|\. \. \.)\s*\p{Ll}/u;

/** Does the quotation begin a sentence, of its own or behind a cue? “was said to be “of use”” does not. */
export function beginsWhole(text: string, { start, inner, paragraph }: Quotation): boolean {
	const before = text.slice(Math.max(paragraph.start, start - 8), start).trimEnd();
	const beginning = text.slice(inner.start, inner.start + 8);
	if (ELIDED.test(beginning)) return before === "" || /[.!?]["”’]?$/.test(before);
	if (!CAPITAL.test(beginning)) return false;
	return before === "" || /[.!?:…—–,][*_"'”’)\]]*$/.test(before);
}

/** The mark that ends the quoted words, marks of nested quotations left out: a comma, a stop, or a letter. */
export const endingOf = (text: string, { inner }: Pick<Quote, "inner">): string =>
	text
		.slice(Math.max(inner.start, inner.end - 12), inner.end)
		.trimEnd()
		.replace(/["'”’»)\]]+$/, "")
		.slice(-1);

/** Sentences of the paragraph that `span`, with offsets of the text, touches; each cut to it. */
export function sentencesIn(paragraph: Paragraph, span: Span): readonly Span[] {
	const { sentences } = paragraph.reading;
	const found: Span[] = [];
	const from = countWhile(sentences, ({ end }) => paragraph.start + end <= span.start);
	for (let index = from; index < sentences.length; index++) {
		const sentence = sentences[index];
		if (sentence === undefined || paragraph.start + sentence.start >= span.end) break;
		const start = Math.max(span.start, paragraph.start + sentence.start);
		found.push({ start, end: Math.min(span.end, paragraph.start + sentence.end) });
	}
	return found;
}

/** The paragraph has nothing but marks and white space behind `offset`. */
export const isLastIn = (text: string, paragraph: Paragraph, offset: number): boolean =>
	!/[\p{L}\p{N}]/u.test(text.slice(offset, Math.min(paragraph.end, offset + FAR)));

/** The copy's paragraphs alone, each with its index. */
export const copyOf = ({ paragraphs }: Article): readonly { readonly paragraph: Paragraph; readonly index: number }[] =>
	paragraphs.flatMap((paragraph, index) => (isCopy(paragraph) ? [{ paragraph, index }] : []));

/** The quotation's own mark that closes it: `”`, `''`. */
export const closingOf = (text: string, { inner, end }: Pick<Quote, "inner" | "end">): string =>
	slice(text, { start: inner.end, end });

/** “Open Doors for Ellery”: a capital on every word that counts. */
export const isTitle = (words: string): boolean =>
	words.length < 200 &&
	!/(?<![\p{L}'’])(?!(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)(?!\p{L}))\p{Ll}/u.test(words);
