import type { Knowledge } from "../analysis/analyze";
import type { Article, Attribution, Entity, Paragraph, Quote } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { topQuotes } from "../analysis/paragraphQuotes";
import type { Edit } from "../text/edit";
import { firstWords } from "../text/excerpt";
import { contains, shift, slice } from "../text/span";
import { shortName } from "./candidates";
import type { Fix, Report, Rule } from "./rule";

/** A whole sentence in quotation marks that no cue, no carry-over and no set-up gives a speaker. */
export const unattributedQuote: Rule = {
	id: "unattributed-quote",
	title: "Direct quotation with no speaker",
	group: "quotations",
	severity: "warning",
	on: true,
	precision: { estimated: 0.85 },
	why: "A full quoted sentence that no source reaches: no cue beside it, no speaker carried over from the words before it, nobody named just before it. It is the first thing that a desk asks about. Names, titles, signs and fragments in quotation marks are left alone.",
	exceptions: [
		"fragments of fewer than five words",
		"titles, nicknames, signs and slogans",
		"words of a document that a colon introduces",
		"transcripts in questions and answers",
	],
	bad: [
		'The panel sat until ten. {"There is no money left, and all of us know it."} The vote was put off.',
		'{"I never signed that form and I never saw it."} The hearing goes on next week.',
		'Crews worked through the night. {"You could hear them knocking on the pipes."} By dawn it was quiet.',
	],
	good: [
		'"There is no money left," Treasurer Ana Pires said. "All of us know it."',
		'The mayor made one remark on her way out. "There is no money left in that account."',
		'Volunteers put up a banner reading "Bring the night buses back to Eastside."',
		'The plan, known as "Clean Slate for the Whole of Ellery," was shelved.',
		'The letter reads: "Your claim has been closed and will not be opened again."',
	],
	check: ({ article, knowledge }) => {
		const attributed = new Set(
			article.attributions.flatMap((attribution) => attribution.quotes.map((quote) => quote.start)),
		);
		return article.paragraphs.flatMap((paragraph, index) => {
			if (paragraph.block.kind !== "body") return [];
			return topQuotes(paragraph).flatMap((quote) => {
				const start = paragraph.start + quote.start;
				const needs =
					!attributed.has(start) &&
					quote.closed &&
					!quote.reopened &&
					isSentence(article, paragraph, quote) &&
					!isIntroduced(article, index, quote, knowledge);
				return needs ? [report(article, index, paragraph, quote)] : [];
			});
		});
	},
};

const FEWEST_WORDS = 5;

/** A sentence of its own: it begins one and ends one. “…was said to be “of historical interest and in use,” and …” is not. */
function isSentence(article: Article, paragraph: Paragraph, quote: Quote): boolean {
	const words = slice(article.text, shift(quote.inner, paragraph.start)).trim();
	if ((words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length < FEWEST_WORDS) return false;
	if (!/[.!?…]["'”’]*$/.test(words) || !/^["'“‘([]*[\p{Lu}\p{N}]/u.test(words)) return false;
	const before = article.text.slice(paragraph.start, paragraph.start + quote.start).trimEnd();
	return before === "" || /[.!?:…—–]["'”’)]*$/.test(before);
}

/** Nobody need be named again: a document is read out, or the sentence before points to one person. */
function isIntroduced(article: Article, index: number, quote: Quote, knowledge: Knowledge): boolean {
	const paragraph = article.paragraphs[index];
	if (paragraph === undefined) return true;
	const quoteStart = paragraph.start + quote.start;
	const quoteEnd = paragraph.start + quote.end;
	const own = attributionsIn(article, index, index);
	if (own.some((attribution) => attribution.spans.some((span) => contains(span, { start: quoteStart, end: quoteEnd }))))
		return true;
	const before = slice(article.text, { start: paragraph.start, end: quoteStart }).trimEnd();
	if (before.endsWith(":")) return true;
	if (isTranscript(article.text, paragraph)) return true;
	const sentenceBefore = paragraph.reading.sentences.findLast((sentence) => sentence.end <= quote.start);
	if (sentenceBefore !== undefined && pointsToOne(paragraph, sentenceBefore, knowledge)) return true;
	const sentenceAfter = paragraph.reading.sentences.find((sentence) => sentence.start >= quote.end - 1);
	if (
		sentenceAfter !== undefined &&
		own.some(
			(attribution) =>
				attribution.speaker !== undefined &&
				attribution.start >= quoteEnd &&
				attribution.start <= paragraph.start + sentenceAfter.end &&
				attribution.kind !== "indirect",
		)
	)
		return true;
	if (sentenceBefore !== undefined) return false;
	const previous = article.paragraphs[index - 1];
	const last = previous?.reading.sentences.at(-1);
	return previous?.block.kind === "body" && last !== undefined && pointsToOne(previous, last, knowledge);
}

// Q: Were you there?  A: “…”
const isTranscript = (text: string, paragraph: Paragraph): boolean =>
	/^(?:Q|A|\p{Lu}[\p{Lu} .'’-]{2,30})\s?[:.]\s/u.test(text.slice(paragraph.start, paragraph.start + 40));

/** One person named, or one person's role, and nobody else: the words that follow are theirs. */
function pointsToOne(
	paragraph: Paragraph,
	sentence: { readonly start: number; readonly end: number },
	knowledge: Knowledge,
): boolean {
	const people = paragraph.reading.names.filter(
		(name) => contains(sentence, name) && (name.type === "PERSON" || (name.type === undefined && !name.weak)),
	);
	const names = new Set(people.map((name) => name.words.at(-1)));
	if (names.size > 0) return names.size === 1;
	const tokens = paragraph.reading.tokens.filter((token) => contains(sentence, token));
	const roles = tokens.filter(
		(token) => token.lower === token.text && knowledge.lexicon.roles.has(token.lower) && !token.lower.endsWith("s"),
	);
	if (roles.length === 1) return true;
	return roles.length === 0 && tokens.some((token) => /^(?:he|she)$/.test(token.lower));
}

function report(article: Article, index: number, paragraph: Paragraph, quote: Quote): Report {
	const span = shift({ start: quote.start, end: quote.end }, paragraph.start);
	const candidates = nearestSpeakers(article, index, span.start);
	const people = candidates.map(({ entity, attribution }) => ({
		name: shortName(entity),
		start: attribution.start,
		end: attribution.end,
	}));
	return {
		...span,
		message: `Who says “${firstWords(slice(article.text, shift(quote.inner, paragraph.start)), 6)}”? No speaker is named for this quotation.`,
		related: candidates.map(({ entity, attribution }) => ({
			start: attribution.speaker?.start ?? attribution.start,
			end: attribution.speaker?.end ?? attribution.end,
			message: `${entity.name} speaks here.`,
		})),
		fixes: [
			{ ...fix(article.text, span, quote, paragraph, "TK"), preferred: true, placeholder: "TK" },
			...people.map(({ name }) => ({ ...fix(article.text, span, quote, paragraph, name), preferred: false })),
		],
	};
}

/** Who speaks in this paragraph and the two before it, the nearest first. */
function nearestSpeakers(
	article: Article,
	index: number,
	before: number,
): readonly { readonly entity: Entity; readonly attribution: Attribution }[] {
	const found = new Map<number, { entity: Entity; attribution: Attribution }>();
	const near = attributionsIn(article, index - 2, index).filter((other) => other.start < before);
	for (const attribution of [...near].reverse()) {
		const entity = attribution.speaker?.entity;
		if (entity !== undefined && !found.has(entity.id)) found.set(entity.id, { entity, attribution });
	}
	return [...found.values()].slice(0, 3);
}

/** Puts “, SPEAKER said” behind the first quoted sentence. Only the stop before the closing mark changes. */
function fix(
	text: string,
	span: { readonly start: number; readonly end: number },
	quote: Quote,
	paragraph: Paragraph,
	speaker: string,
): Fix {
	const opening = text.slice(span.start, paragraph.start + quote.inner.start);
	const closing = text.slice(paragraph.start + quote.inner.end, span.end);
	const innerEnd = paragraph.start + quote.inner.end;
	const firstEnd = firstSentenceEnd(text, paragraph, quote);
	const edits: Edit[] = [];
	const stopAt = (end: number): void => {
		if (text[end - 1] === ".") edits.push({ start: end - 1, end, newText: "," });
	};
	stopAt(firstEnd);
	if (firstEnd >= innerEnd) edits.push({ start: span.end, end: span.end, newText: ` ${speaker} said.` });
	else
		edits.push(
			{ start: firstEnd, end: firstEnd, newText: `${closing} ${speaker} said.` },
			{ start: afterSpace(text, firstEnd), end: afterSpace(text, firstEnd), newText: opening },
		);
	return { title: speaker === "TK" ? "Add “TK said”" : `Add “${speaker} said”`, edits, preferred: false };
}

function firstSentenceEnd(text: string, paragraph: Paragraph, quote: Quote): number {
	const innerEnd = paragraph.start + quote.inner.end;
	const sentence = paragraph.reading.sentences.find((span) => span.end > quote.inner.start);
	const end = Math.min(paragraph.start + (sentence?.end ?? quote.inner.end), innerEnd);
	return text.slice(end, innerEnd).trim() === "" ? trimmedEnd(text, innerEnd) : end;
}

function trimmedEnd(text: string, end: number): number {
	let last = end;
	while (last > 0 && /\s/.test(text[last - 1] ?? "")) last--;
	return last;
}

function afterSpace(text: string, offset: number): number {
	let next = offset;
	while (/\s/.test(text[next] ?? "")) next++;
	return next;
}
