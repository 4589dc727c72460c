import type { Knowledge } from "../analysis/analyze";
import type { Article, LoneMark, Paragraph, Quote } from "../analysis/article";
import { commaBeforeCueClause } from "../analysis/cueClauses";
import { topQuotes } from "../analysis/paragraphQuotes";
import { makeView } from "../analysis/view";
import { closingMark } from "../text/characters";
import { firstWords, lastWords } from "../text/excerpt";
import { slice } from "../text/span";
import type { Fix, Report, Rule } from "./rule";

/** A quotation mark without its partner. Single marks count only where they are curly: a straight one is an apostrophe. */
export const unclosedQuote: Rule = {
	id: "unclosed-quote",
	title: "Quotation never closed",
	group: "quotations",
	severity: "error",
	on: true,
	precision: { estimated: 0.96 },
	why: "An opening quotation mark with no partner, or a closing one with none. Everything behind it would be published as somebody's words. A paragraph may leave its quotation open only when the next paragraph of copy opens it again.",
	exceptions: [
		"a quotation that the next paragraph opens again",
		"marks for feet, inches, minutes and seconds",
		"apostrophes and plural possessives",
		"headlines, tables, code and addresses",
	],
	bad: [
		'{"}We locked the gate at noon, the warden said.',
		'The review called the wiring {"}a patch on a patch and asked for a new one.',
		'Nobody came. We waited for the whole day,{"} Ferrante said.',
		"“It was quiet,” Sandoval said. {“}Then the siren went.\n\nThe trains ran again by noon.",
	],
	good: [
		'"The first bell rang at six," Lindqvist said. "The second one never rang.\n\n"We went in without it."',
		"The goalkeeper, who is 6'4\" tall, said nothing.",
		"The clerk said the '80s ledgers were lost.",
		"The players' union and the Lunds' lawyers met on Monday.",
	],
	check: ({ article, knowledge }) => [...leftOpen(article, knowledge), ...loneMarks(article, knowledge)],
};

const isCopy = (paragraph: Paragraph): boolean => paragraph.block.kind === "body";

/** Quotations still open at a paragraph's end that the next paragraph of copy does not open again. */
function leftOpen(article: Article, knowledge: Knowledge): readonly Report[] {
	const copy = article.paragraphs.filter(isCopy);
	return copy.flatMap((paragraph, index) => {
		const next = copy[index + 1];
		const quote = topQuotes(paragraph).at(-1);
		if (
			!paragraph.reading.leavesOpen ||
			quote === undefined ||
			quote.closed ||
			isStraightSingle(article, paragraph, quote)
		)
			return [];
		if (next !== undefined && topQuotes(next)[0]?.reopened === true) return [];
		const start = paragraph.start + quote.start;
		return [openReport(article, knowledge, paragraph, { start, end: paragraph.start + quote.inner.start }, next)];
	});
}

function isStraightSingle(article: Article, paragraph: Paragraph, quote: Quote): boolean {
	return article.text[paragraph.start + quote.start] === "'" && quote.inner.start - quote.start === 1;
}

/** After so many the paragraph is no copy, and every further finding says the same. */
const MOST_A_PARAGRAPH = 5;

/** Marks that stood alone inside a paragraph. */
function loneMarks(article: Article, knowledge: Knowledge): readonly Report[] {
	let leftOpenBefore = false;
	return article.paragraphs.filter(isCopy).flatMap((paragraph) => {
		const continued = leftOpenBefore && topQuotes(paragraph)[0]?.reopened !== true;
		leftOpenBefore = paragraph.reading.leavesOpen;
		return paragraph.reading.loneMarks.slice(0, MOST_A_PARAGRAPH).flatMap((mark, position) => {
			const placed = { ...mark, start: paragraph.start + mark.start, end: paragraph.start + mark.end };
			if (mark.fault === "unclosed") return [openReport(article, knowledge, paragraph, placed, undefined)];
			// The paragraph before is open and only its second mark is missing: that finding stands there.
			return continued && position === 0 ? [] : [closeReport(article, paragraph, placed)];
		});
	});
}

interface Marked {
	readonly start: number;
	readonly end: number;
}

function openReport(
	article: Article,
	knowledge: Knowledge,
	paragraph: Paragraph,
	mark: Marked,
	next: Paragraph | undefined,
): Report {
	const closing = closingMark(slice(article.text, mark));
	const place = closingPlace(article, knowledge, paragraph, mark);
	const fixes: Fix[] = [
		{
			title: `Close the quotation after “${lastWords(article.text.slice(mark.end, place), 3)}”`,
			edits: [{ start: place, end: place, newText: closing }],
			preferred: true,
		},
	];
	if (next !== undefined && next.reading.loneMarks[0]?.fault === "unopened") {
		fixes.push({
			title: "Join with the next paragraph as a running quotation",
			edits: [{ start: next.start, end: next.start, newText: slice(article.text, mark) }],
			preferred: false,
		});
	}
	return {
		start: mark.start,
		end: mark.end,
		message: `This quotation is never closed: where do the words “${firstWords(article.text.slice(mark.end, paragraph.end), 4)}” end?`,
		related: [{ start: place, end: place, message: "It may end here." }],
		fixes,
	};
}

/** Behind the comma of a cue clause, else at the end of the quoted sentence. */
function closingPlace(article: Article, knowledge: Knowledge, paragraph: Paragraph, mark: Marked): number {
	const { reading } = paragraph;
	const unquoted = { ...reading, text: slice(article.text, paragraph), quotes: [], syntax: undefined };
	const view = makeView(unquoted, reading.names, knowledge.lexicon);
	const first = reading.tokens.findIndex((token) => paragraph.start + token.start >= mark.end);
	if (first < 0) return paragraph.end;
	const comma = commaBeforeCueClause(view, first);
	if (comma !== undefined) return paragraph.start + (reading.tokens[comma]?.end ?? 0);
	const sentence = reading.sentences.find((span) => paragraph.start + span.end > mark.end);
	return sentence === undefined ? paragraph.end : paragraph.start + sentence.end;
}

function closeReport(article: Article, paragraph: Paragraph, mark: LoneMark): Report {
	const sentence = paragraph.reading.sentences.findLast((span) => paragraph.start + span.start < mark.start);
	const start = paragraph.start + (sentence?.start ?? 0);
	const text = slice(article.text, mark);
	const opening = text === "”" ? "“" : text === "»" ? "«" : text === "’’" ? "‘‘" : text;
	return {
		start: mark.start,
		end: mark.end,
		message: `This mark closes a quotation that was never opened: where do the words before “${text}” begin?`,
		related: [{ start, end: start, message: "It may begin here." }],
		fixes: [
			{
				title: `Open the quotation before “${firstWords(article.text.slice(start, mark.start), 4)}”`,
				edits: [{ start, end: start, newText: opening }],
				preferred: true,
			},
		],
	};
}
