import type { Knowledge } from "../analysis/analyze";
import type { Article, Paragraph } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { commaBeforeCueClause } from "../analysis/cueClauses";
import { beginsCueClause } from "../analysis/forgottenMarks";
import type { LoneMark } from "../analysis/paragraph";
import { topQuotes } from "../analysis/paragraphQuotes";
import { makeView, type View } from "../analysis/view";
import { closingMark } from "../text/characters";
import { firstWords, lastWords } from "../text/excerpt";
import { countWhile } from "../text/search";
import { type Span, shift, slice, trim } from "../text/span";
import { isSignature, missingOpening } from "./multiParagraphQuote";
import { copyOf, sentencesIn } from "./quotations";
import type { Fix, Report, Rule } from "./rule";
import { quoted, quotedEnd } from "./wording";

/** A quotation mark without its partner. Single marks count only where they are curly: a straight one is an apostrophe. */
export const unclosedQuote: Rule = {
	id: "unclosed-quote",
	title: "Quotation never closed",
	group: "quotations",
	severity: "error",
	on: true,
	precision: { estimated: 0.96, judged: { right: 16, of: 16 } },
	why: "An opening quotation mark with no partner, or a closing one with none. Everything behind it would be published as somebody's words. A paragraph may leave its quotation open only when the next paragraph of copy opens it again, for the same speaker.",
	exceptions: [
		"a quotation that the next paragraph opens again",
		"marks for feet, inches, minutes and seconds",
		"apostrophes and plural possessives",
		"headlines, tables, code and addresses",
		"pull quotes that share their marks with a signature",
	],
	bad: [
		'{"}We locked the gate at noon, the warden said.',
		'The review called the wiring {"}a patch on a patch and asked for a new one.',
		'Nobody came. We waited for the whole day,{"} Ferrante said.',
		"“It was quiet,” Sandoval said. {“}Then the siren went.\n\nThe trains ran again by noon.",
		"“It was quiet,” Nora Quill said. {“}Then the siren went.\n\n“I slept through it,” said Tom Avery.",
		"{“}It was quiet until ten, Nora Quill said.\n\n“I slept through it,” said Tom Avery.",
		"“It was quiet,” Sandoval said. {“}Then the siren went.\n\nThe doors shut on us,” she said.",
	],
	good: [
		'"The first bell rang at six," Lindqvist said. "The second one never rang.\n\n"We went in without it."',
		"“The first bell rang at six,” Lindqvist said. “The second one never rang.\n\n“We went in without it,” she added.",
		"The goalkeeper, who is 6'4\" tall, said nothing.",
		"The clerk said the '80s ledgers were lost.",
		"The players' union and the Lunds' lawyers met on Monday.",
		'The blog copied it.\n\n"The clerk read from the letter.\n\n“It is late,” she said."\n\nThe hall was empty.',
		"And how ‘bout this one: “The robbers’ routines, lifestyles.” Nobody laughed.",
		'The vote is in May.\n\n"Nobody has told us what the mill will cost.\nNora Quill, harbor master."\n\nThe panel sits again in June.',
	],
	check: ({ article, knowledge }) =>
		oneAParagraph(article, [...leftOpen(article, knowledge), ...loneMarks(article, knowledge)]),
};

/** The first of each paragraph: one wrong mark leaves the next without its partner, and both are mended together. */
function oneAParagraph({ paragraphs }: Article, reports: readonly Report[]): readonly Report[] {
	const first = new Map<number, Report>();
	for (const report of reports) {
		const index = countWhile(paragraphs, ({ end }) => end <= report.start);
		if (report.start < (first.get(index)?.start ?? Number.POSITIVE_INFINITY)) first.set(index, report);
	}
	return [...first.values()];
}

/** Quotations still open at a paragraph's end that the next paragraph of copy does not open again. */
function leftOpen(article: Article, knowledge: Knowledge): readonly Report[] {
	const copy = copyOf(article);
	return copy.flatMap(({ paragraph, index }, position) => {
		const next = copy[position + 1];
		const quote = topQuotes(paragraph).at(-1);
		if (!paragraph.reading.leavesOpen || quote === undefined || quote.closed) return [];
		const mark = shift({ start: quote.start, end: quote.inner.start }, paragraph.start);
		const isNone = slice(article.text, mark) === "'" || isMarkup(article.text, mark);
		if (isNone || goesOn(article, knowledge, { paragraph, index, mark }, next)) return [];
		return [openReport(article, knowledge, paragraph, mark, next?.paragraph)];
	});
}

interface Place {
	readonly paragraph: Paragraph;
	readonly index: number;
}

/** The next paragraph opens the quotation again, or would but for a mark of its own that another rule asks for. */
function goesOn(
	article: Article,
	knowledge: Knowledge,
	{ paragraph, index, mark }: Place & { readonly mark: Span },
	next: Place | undefined,
): boolean {
	if (next === undefined) return false;
	if (missingOpening(article.text, paragraph, next.paragraph) !== undefined) return true;
	const [lone] = next.paragraph.reading.loneMarks;
	if (lone?.fault === "unopened" && isSignature(next.paragraph)) return true;
	if (topQuotes(next.paragraph)[0]?.reopened !== true) return false;
	return !isAnswered(article, index, next) && !holdsCue(article, knowledge, paragraph, mark);
}

/** “…,” Quill said. “It was late. ¶ “They lied,” Avery said. The next paragraph opens another's words. */
function isAnswered(article: Article, index: number, next: Place): boolean {
	const own = attributionsIn(article, index, index).at(-1);
	const other = attributionsIn(article, next.index, next.index)[0];
	const [open, again] = [own?.quotes.at(-1), other?.quotes[0]];
	if (open === undefined || open.closed || again?.reopened !== true || other?.cue === undefined) return false;
	// "Marlow read from the letter. ¶ “The gate …,” Avery said. Marks of another kind may stand within the first.
	if (article.text[open.start] !== article.text[again.start]) return false;
	const [before, behind] = [own?.speaker, other.speaker];
	const [a, b] = [before?.entity, behind?.entity];
	return a !== undefined && b !== undefined && a.id !== b.id && behind?.form === "name";
}

/** “It was late, Quill said. ¶ One of its sentences has its cue, so that the quotation ends there. */
function holdsCue(article: Article, knowledge: Knowledge, paragraph: Paragraph, mark: Span): boolean {
	const view = unquotedView(article, knowledge, paragraph);
	return sentencesIn(paragraph, { start: mark.end, end: paragraph.end }).some((sentence) => {
		const words = slice(article.text, sentence);
		if (!CUE.test(words)) return false;
		const comma = commaBehind(view, paragraph, sentence.start);
		return comma !== undefined && beginsCueClause(article.text.slice(0, sentence.end), comma);
	});
}

const CUE = /,\s.*?\b(?:said|says|added|wrote|asked|noted)\b/su;

/** Marks that stood alone inside a paragraph. */
function loneMarks(article: Article, knowledge: Knowledge): readonly Report[] {
	let before: Paragraph | undefined;
	let passage = 0;
	return copyOf(article).flatMap(({ paragraph }) => {
		const isLeft = before?.reading.leavesOpen === true && topQuotes(paragraph)[0]?.reopened !== true;
		const isPassage = passage > 0;
		passage = opensPassage(article.text, paragraph) ? LONGEST_PASSAGE : passage - 1;
		before = paragraph;
		return paragraph.reading.loneMarks
			.filter((mark) => !isMarkup(article.text, shift(mark, paragraph.start)))
			.slice(0, 1)
			.filter((mark) => !isPassage || !endsPassage(article.text, paragraph, shift(mark, paragraph.start)))
			.flatMap((mark, position) => {
				const placed = { ...mark, ...shift(mark, paragraph.start) };
				if (mark.fault === "unclosed") return [openReport(article, knowledge, paragraph, placed, undefined)];
				// The paragraph before is open and only its second mark is missing: that finding stands there.
				return isLeft && position === 0 ? [] : [closeReport(article, paragraph, placed)];
			});
	});
}

/** So many paragraphs a passage may run. */
const LONGEST_PASSAGE = 5;

/** "The clerk read a letter. ¶ “It is late,” she said." A passage in straight marks keeps curly ones within as they are. */
const opensPassage = (text: string, { start, reading }: Paragraph): boolean =>
	reading.leavesOpen === true && /^\s*"/.test(text.slice(start, start + 8));

const endsPassage = (text: string, paragraph: Paragraph, mark: Span): boolean =>
	slice(text, mark) === '"' && mark.end >= trim(text, paragraph).end;

// <tweet author="@harbor" date="May 5">
const isMarkup = (text: string, { start, end }: Span): boolean =>
	/=$/.test(text.slice(Math.max(0, start - 1), start)) || /^(?:\s+[\w-]+="|\s*\/?>)/.test(text.slice(end, end + 30));

function openReport(
	article: Article,
	knowledge: Knowledge,
	paragraph: Paragraph,
	mark: Span,
	next: Paragraph | undefined,
): Report {
	const { text } = article;
	const place = closingPlace(article, knowledge, paragraph, mark);
	const end = trim(text, paragraph).end;
	const joins = next?.reading.loneMarks[0]?.fault === "unopened";
	const closeAt = (offset: number, preferred: boolean): Fix => ({
		title: `Close the quotation after “${lastWords(text.slice(mark.end, offset), 3)}”`,
		edits: [{ start: offset, end: offset, newText: closingMark(slice(text, mark)) }],
		preferred,
	});
	const isOpen = next !== undefined && place !== end;
	const fixes: readonly Fix[] = joins
		? [
				{
					title: "Join with the next paragraph as a running quotation",
					edits: [{ start: next.start, end: next.start, newText: slice(text, mark) }],
					preferred: true,
				},
			]
		: [closeAt(place, true), ...(isOpen && text[place - 1] !== "," ? [closeAt(end, false)] : [])];
	return {
		start: mark.start,
		end: mark.end,
		message: `${quoted(text.slice(mark.end, paragraph.end))} opens a quotation that is never closed: where does it end?`,
		related: [{ start: place, end: place, message: "It may end here." }],
		fixes,
	};
}

/** Behind the comma of a cue clause, else at the end of the quoted sentence. */
function closingPlace(article: Article, knowledge: Knowledge, paragraph: Paragraph, mark: Span): number {
	const comma = commaBehind(unquotedView(article, knowledge, paragraph), paragraph, mark.end);
	if (comma !== undefined) return comma;
	const { sentences } = paragraph.reading;
	const sentence = sentences[countWhile(sentences, ({ end }) => paragraph.start + end <= mark.end)];
	const end = sentence === undefined ? paragraph.end : paragraph.start + sentence.end;
	return trim(article.text, { start: mark.end, end }).end;
}

/** The paragraph as if it had no quotation marks: the one that is missing would part the cue from the words. */
function unquotedView(article: Article, { lexicon }: Knowledge, paragraph: Paragraph): View {
	const { reading } = paragraph;
	const unquoted = { ...reading, text: slice(article.text, paragraph), quotes: [], syntax: undefined };
	return makeView(unquoted, reading.names, lexicon);
}

/** Behind the comma before the cue clause that ends the sentence of `offset`. */
function commaBehind(view: View, { start }: Paragraph, offset: number): number | undefined {
	const first = countWhile(view.tokens, (token) => start + token.start < offset);
	const comma = first === view.tokens.length ? undefined : commaBeforeCueClause(view, first);
	return comma === undefined ? undefined : start + (view.tokens[comma]?.end ?? 0);
}

function closeReport({ text }: Article, paragraph: Paragraph, mark: LoneMark): Report {
	const { sentences } = paragraph.reading;
	const before = countWhile(sentences, ({ start }) => paragraph.start + start < mark.start);
	const start = paragraph.start + (sentences[before - 1]?.start ?? 0);
	const words = slice(text, mark);
	return {
		start: mark.start,
		end: mark.end,
		message: `${quotedEnd(text.slice(start, mark.start))} closes a quotation that was never opened: where does it begin?`,
		related: [{ start, end: start, message: "It may begin here." }],
		fixes: [
			{
				title: `Open the quotation before “${firstWords(text.slice(start, mark.start), 4)}”`,
				edits: [{ start, end: start, newText: openingMark(words) }],
				preferred: true,
			},
		],
	};
}

function openingMark(closing: string): string {
	const partner: Record<string, string> = { "”": "“", "»": "«", "’’": "‘‘" };
	return partner[closing] ?? closing;
}
