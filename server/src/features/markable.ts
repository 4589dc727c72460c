/** What a mark can be put on: the selection, else the quotation or the claim at the caret, else its sentence. */
import type { Article } from "../analysis/article";
import { lastStartingAt, type Span, shift, slice, touches, trim } from "../text/span";
import { attributionAt } from "./attributionAt";
import { claimAt } from "./claims";

/** Longer than any passage that one source stands behind. */
const MOST_CHARACTERS = 5000;

export interface Markable {
	readonly passage: Span;
	/** Names of whoever the story itself gives for the words. */
	readonly speakers: readonly string[];
}

/** The passage at `span`; undefined where there is no copy, or too much of it. */
export function markableAt(article: Article, span: Span): Markable | undefined {
	const passage = span.start < span.end ? trim(article.text, span) : passageAt(article, span.start);
	if (passage === undefined || passage.start >= passage.end || passage.end - passage.start > MOST_CHARACTERS)
		return undefined;
	if (!/[\p{L}\p{N}]/u.test(slice(article.text, passage))) return undefined;
	const attribution = attributionAt(article, passage.start)?.attribution;
	const speaker = attribution?.speaker?.entity;
	return { passage, speakers: speaker === undefined ? [] : [speaker.name, ...speaker.aliases] };
}

/** True where a mark would be looked for: in a quotation or on a claim, not just anywhere in the copy. */
export const isMarkable = (article: Article, offset: number): boolean =>
	attributionAt(article, offset)?.part === "words" || claimAt(article, offset) !== undefined;

function passageAt(article: Article, offset: number): Span | undefined {
	const claim = claimAt(article, offset);
	const place = attributionAt(article, offset);
	if (claim !== undefined && (claim.coverage === undefined || place === undefined)) return trimmed(article, claim);
	if (place !== undefined) {
		const { spans, quotes } = place.attribution;
		const all = [...spans, ...quotes];
		const start = Math.min(...all.map((part) => part.start));
		const end = Math.max(...all.map((part) => part.end));
		return trimmed(article, { start, end });
	}
	const quote = article.quotes.find((other) => other.depth === 0 && touches(other, offset));
	if (quote !== undefined) return trimmed(article, quote);
	const paragraph = lastStartingAt(article.paragraphs, offset);
	const sentence = paragraph?.reading.sentences
		.map((own) => shift(own, paragraph.start))
		.find((own) => touches(own, offset));
	return sentence === undefined ? undefined : trimmed(article, sentence);
}

const trimmed = ({ text }: Article, { start, end }: Span): Span => trim(text, { start, end });
