import type { Article, Attribution, Paragraph } from "../analysis/article";
import { isWhollyQuoted, topQuotes } from "../analysis/paragraphQuotes";
import { closingMark } from "../text/characters";
import { type Span, slice, trim } from "../text/span";
import { shortName } from "./candidates";
import { beginsWhole, copyOf, endingOf, isLastIn, type Quotation, quotationsOf } from "./quotations";
import type { Fix, Report, Rule } from "./rule";
import { sayEdits } from "./sayFixes";
import { quoted, quotedEnd } from "./wording";

/** A quotation over several paragraphs that is closed before it ends, or not opened again where it goes on. */
export const multiParagraphQuote: Rule = {
	id: "multi-paragraph-quote",
	title: "Running quotation punctuated wrongly",
	group: "quotations",
	severity: "information",
	on: true,
	precision: { estimated: 0.88, judged: { right: 4, of: 4 } },
	why: "One paragraph closes its quotation and the next opens a new one without a speaker, so the reader takes it for somebody else. A quotation that goes on in the next paragraph has no closing mark before the break and an opening mark behind it.",
	exceptions: [
		"a paragraph that ends with a quoted phrase, or with its cue",
		"a next paragraph that has a cue of its own, or other words than the quotation",
		"dialogue in short turns and transcripts",
		"lists of quotations",
	],
	bad: [
		'"The pump failed in May," Quill said. "We told the board.{"}\n\n"Nobody came for six weeks. Then it failed again."',
		"“We lost the mill,” Avery said. “We lost the boats.{”}\n\n“My mother ran that mill on her own.”",
		"‘The pump failed in May,’ Nora Quill said. ‘We told the board.{’}\n\n‘Nobody came for six weeks. Then it failed again.’\n\n‘It is mended now,’ said Tom Avery.",
		'"The ministry had our letters," Marlow said. "It kept them.\n\n{It} sent us all home."',
		"“The ministry had our letters,” Marlow said. “It kept them.\n\n{It} sent us all home.”",
		"‘The ministry had our letters,’ Marlow said. ‘It kept them.\n\n{It} sent us all home.’",
	],
	good: [
		'"The pump failed in May," Quill said. "We told the board.\n\n"Nobody came for six weeks."',
		'He called the lease "a bargain."\n\n"I would have walked away," he said.',
		'"We lost the mill," Avery said.\n\n"They got off lightly," her neighbor, Piet Marlow, said.',
		"“We lost the mill,” Avery said. “We lost the boats.”\n\n“They got off lightly,” said Piet Marlow.",
		"“We lost the mill,” Avery said. “We lost the boats.”\n\n“My mother ran that mill on her own,”\n\nThe vote is in May.",
		"Quill said the pump was “past all repair.”\n\n“Nobody came for six weeks,” she said.",
	],
	check: ({ article }) => [...closedTooSoon(article), ...notOpened(article)].sort((a, b) => a.start - b.start),
};

/** “…,” Quill said. “We told the board.” ¶ “Nobody came.” with the same speaker, by nothing but the paragraph before. */
function closedTooSoon(article: Article): readonly Report[] {
	const quotations = quotationsOf(article);
	return quotations.flatMap((quotation, position) => {
		const next = quotations[position + 1];
		if (next === undefined || next.index !== quotation.index + 1 || !goesOn(article, quotation, next)) return [];
		return [closedReport(article, quotation, next)];
	});
}

function goesOn({ text }: Article, quotation: Quotation, next: Quotation): boolean {
	return (
		next.attribution?.because === "goes-on" &&
		isWhollyQuoted(next.paragraph) &&
		topQuotes(next.paragraph).length === 1 &&
		hasCue(quotation.attribution) &&
		quotation.closed &&
		isLastIn(text, quotation.paragraph, quotation.end) &&
		/[.!?…]/.test(endingOf(text, quotation)) &&
		beginsWhole(text, quotation) &&
		// ¶ “Nobody came for six weeks,” ends in mid-air, which another rule asks about
		endingOf(text, next) !== ","
	);
}

/** …, | Quill said. A “she” whom the story does not know may be anybody in copy that was pasted together. */
const hasCue = (attribution: Attribution | undefined): boolean =>
	attribution?.cue !== undefined &&
	attribution.speaker !== undefined &&
	(attribution.speaker.entity !== undefined || attribution.speaker.form !== "pronoun");

function closedReport({ text }: Article, quotation: Quotation, next: Quotation): Report {
	const mark = { start: quotation.inner.end, end: quotation.end };
	const speaker = next.attribution?.speaker;
	const name = speaker?.entity === undefined ? undefined : shortName(speaker.entity);
	const words = quoted(slice(text, next.inner));
	const said: readonly Fix[] =
		name === undefined
			? []
			: [
					{
						title: `Add “${name} said” to the next paragraph`,
						edits: sayEdits(text, next, name),
						preferred: false,
					},
				];
	return {
		...mark,
		message: `${words} opens the next paragraph with no speaker: is ${name ?? "the same person"} still speaking?`,
		related: [
			{ start: next.start, end: next.end, message: "It seems to go on here." },
			...(speaker === undefined ? [] : [{ start: speaker.start, end: speaker.end, message: "This speaker is named." }]),
		],
		fixes: [
			{
				title: "Remove the closing mark: the quotation runs on",
				edits: [{ ...mark, newText: "" }],
				preferred: true,
				safe: true,
			},
			...said,
		],
	};
}

/** “It kept them. ¶ It sent us all home.” The second paragraph is quoted to its end and lacks the mark at its start. */
function notOpened(article: Article): readonly Report[] {
	const copy = copyOf(article);
	return copy.flatMap(({ paragraph }, position) => {
		const before = copy[position - 1]?.paragraph;
		const place = before === undefined ? undefined : missingOpening(article.text, before, paragraph);
		return before === undefined || place === undefined ? [] : [openReport(article, before, paragraph, place)];
	});
}

/** The first word of `paragraph` where its quotation is the one that `before` leaves open; undefined where it is not. */
export function missingOpening(text: string, before: Paragraph, paragraph: Paragraph): Span | undefined {
	const open = topQuotes(before).at(-1);
	const [first] = paragraph.reading.tokens;
	if (!before.reading.leavesOpen || open === undefined || open.closed || first?.kind !== "word") return undefined;
	const closing = closingMark(text.slice(before.start + open.start, before.start + open.inner.start));
	const { end } = trim(text, paragraph);
	const isClosed =
		text.endsWith(closing, end) &&
		/[.!?…]/.test(text.charAt(end - closing.length - 1)) &&
		topQuotes(paragraph).length === 0 &&
		paragraph.reading.loneMarks.every((mark) => paragraph.start + mark.end === end);
	if (!isClosed || isSignature(paragraph)) return undefined;
	return { start: paragraph.start + first.start, end: paragraph.start + first.end };
}

/** Who said the words above, in the same marks: “They laughed. ¶ Nora Quill, harbor master.” It has no verb. */
export function isSignature({ reading: { tokens, syntax } }: Paragraph): boolean {
	if (tokens.length > LONGEST_SIGNATURE) return false;
	const { tags } = syntax ?? {};
	return tags === undefined ? tokens.length < 5 : !tags.some((tag) => tag === "VERB" || tag === "AUX");
}

const LONGEST_SIGNATURE = 20;

function openReport({ text }: Article, before: Paragraph, paragraph: Paragraph, place: Span): Report {
	const open = topQuotes(before).at(-1);
	const start = before.start + (open?.start ?? 0);
	const end = before.start + (open?.inner.start ?? 0);
	return {
		...place,
		message: `${quoted(slice(text, paragraph))} is closed by a mark but not opened by one: does it go on from the quotation above?`,
		related: [{ start, end, message: `It is open since ${quotedEnd(text.slice(end, before.end))}.` }],
		fixes: [
			{
				title: "Insert the missing opening mark",
				edits: [{ start: place.start, end: place.start, newText: text.slice(start, end) }],
				preferred: true,
				safe: true,
			},
		],
	};
}
