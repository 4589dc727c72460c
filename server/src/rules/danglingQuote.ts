import type { Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import type { Token } from "../analysis/tokens";
import { countWhile } from "../text/search";
import { slice } from "../text/span";
import { candidatesNear } from "./candidates";
import {
	beginsWhole,
	copyOf,
	countWords,
	endingOf,
	isLastIn,
	isTitle,
	type Quotation,
	quotationsOf,
} from "./quotations";
import type { Fix, Report, Rule } from "./rule";
import { relatedSpeakers } from "./sayFixes";
import { quoted, quotedEnd } from "./wording";

/** A quotation that ends with a comma, so that a cue must follow, where none does; and a cue without anybody who speaks. */
export const danglingQuote: Rule = {
	id: "dangling-quote",
	title: "Quotation ends in mid-air",
	group: "quotations",
	severity: "warning",
	on: true,
	precision: { estimated: 0.93, judged: { right: 1, of: 1 } },
	why: "The comma before a closing mark promises that the speaker follows, and then the paragraph ends or a new sentence begins; or there is a cue, and nobody whose words it makes them. Mostly an attribution was lost when the copy was cut.",
	exceptions: [
		"a quoted phrase whose comma belongs to the sentence around it",
		"titles and names of things",
		"lists of quoted words",
		"a next paragraph that goes on with the sentence",
	],
	bad: [
		'{"Nobody has sent us the keys yet,"}',
		'{"The whole wall came down,"} The yard was shut.',
		'{"They left us the dog,"} said.',
		"{“Nobody has sent us the keys yet,”}\n\nThe mill has been shut since May.",
		"{‘The whole wall came down’,} The yard was shut.",
		"{“Nobody has sent us one yet,”} “Nobody has called us.”",
		"The town clerk rose. {“Nobody has sent us one yet,”}",
	],
	good: [
		'"Nobody has sent us the keys yet," Quill said.',
		'The scheme, known as "Open Doors," was dropped.',
		'Avery called the tower "costly," "crooked" and "cold."',
		"“Open Doors for Ellery,” The Courier's series, ran for a year.",
		"Billed as “safe zones,” Ellery's three camps were closed.",
		"“Nobody has sent us the keys yet,” The Ellery Courier quoted Quill as saying.",
		"‘Nobody has sent us the keys yet’, said Quill.",
	],
	check: ({ article, knowledge }) => {
		const following = nextCopy(article);
		return quotationsOf(article).flatMap((quotation, position, all) => {
			const next = all[position + 1];
			const isSilent = lacksSpeaker(article.text, quotation);
			return isSilent || dangles(article, knowledge, quotation, next, following)
				? [report(article, quotation, isSilent)]
				: [];
		});
	},
};

/** By the index of a paragraph of copy, the beginning of the next one. */
function nextCopy(article: Article): ReadonlyMap<number, string> {
	const copy = copyOf(article);
	return new Map(
		copy.map(({ index }, position) => {
			const start = copy[position + 1]?.paragraph.start ?? article.text.length;
			return [index, article.text.slice(start, start + 40)];
		}),
	);
}

// “They left us the dog,” | said.
function lacksSpeaker(text: string, { attribution, end }: Quotation): boolean {
	const cue = attribution?.cue;
	return (
		attribution?.because === "cue-after-inverted" &&
		attribution.speaker === undefined &&
		cue !== undefined &&
		cue.start >= end &&
		text.slice(end, cue.start).trim() === "" &&
		/^[.\n\r]|^$/.test(text.slice(cue.end, cue.end + 1))
	);
}

/** Quoted words of fewer words, or the capitals of a title, are named, not spoken. */
const FEWEST_WORDS = 3;

function dangles(
	{ text }: Article,
	{ lexicon }: Knowledge,
	quotation: Quotation,
	next: Quotation | undefined,
	following: ReadonlyMap<number, string>,
): boolean {
	const { paragraph, attribution, start, closed } = quotation;
	const end = behindComma(text, quotation);
	const isBehind = (attribution?.cue?.start ?? start) > start || (attribution?.speaker?.start ?? start) > start;
	if (end === undefined || !closed || isBehind || !isSpoken(text, quotation)) return false;
	if (isLastIn(text, paragraph, end)) return !/^[\s"“‘'*_]*[\p{Ll}—–(-]/u.test(following.get(quotation.index) ?? "");
	const nextWord = firstToken(paragraph.reading.tokens, end - paragraph.start);
	if (next?.start === paragraph.start + (nextWord?.start ?? -1))
		return attribution === undefined && isSpoken(text, next) && /[.!?,]/.test(endingOf(text, next));
	return nextWord?.kind === "word" && /^\p{Lu}/u.test(nextWord.text) && !hasCue(quotation, end, lexicon.cues);
}

/** Behind the quotation and its comma: `,”` and `’,`; undefined where it has none. */
function behindComma(text: string, quotation: Quotation): number | undefined {
	if (endingOf(text, quotation) === ",") return quotation.end;
	return text[quotation.end] === "," ? quotation.end + 1 : undefined;
}

const isSpoken = (text: string, quotation: Quotation): boolean =>
	beginsWhole(text, quotation) && countWords(text, quotation) >= FEWEST_WORDS && !isTitle(slice(text, quotation.inner));

const firstToken = (tokens: readonly Token[], offset: number): Token | undefined =>
	tokens[countWhile(tokens, ({ start }) => start < offset)];

/** So many tokens behind a quotation a cue may stand that analysis did not tie to it. */
const REACH = 25;

function hasCue({ paragraph }: Quotation, end: number, cues: ReadonlyMap<string, unknown>): boolean {
	const { tokens } = paragraph.reading;
	const first = countWhile(tokens, ({ start }) => paragraph.start + start < end);
	for (const { lower } of tokens.slice(first, first + REACH)) {
		if (cues.has(lower)) return true;
		if (/^[.!?]$/.test(lower)) return false;
	}
	return false;
}

function report(article: Article, quotation: Quotation, isSilent: boolean): Report {
	const { text } = article;
	const end = behindComma(text, quotation) ?? quotation.end;
	const words = quotedEnd(slice(text, quotation.inner));
	const message = isSilent
		? `${words} has ${quoted(slice(text, quotation.attribution?.cue ?? quotation))} beside it but no speaker: who says it?`
		: quotation.attribution?.speaker === undefined
			? `${words} ends in a comma with no speaker behind it: who says it, or is the sentence over?`
			: `${words} ends in a comma with nothing behind it: is the sentence over?`;
	return {
		start: quotation.start,
		end,
		message,
		related: relatedSpeakers(article, quotation),
		fixes: isSilent ? silentFixes(article, quotation) : commaFixes(article, quotation, end),
	};
}

/** “…,” said. → “…,” TK said. */
const silentFixes = (article: Article, quotation: Quotation): readonly Fix[] =>
	speakerFixes(article, quotation, quotation.attribution?.cue?.start ?? quotation.end, (speaker) => `${speaker} `);

function commaFixes(article: Article, quotation: Quotation, end: number): readonly Fix[] {
	const { text } = article;
	const isKnown = quotation.attribution?.speaker !== undefined;
	const comma = text.lastIndexOf(",", end - 1);
	const stop: Fix = {
		title: "Replace the comma with a period",
		edits: [{ start: comma, end: comma + 1, newText: "." }],
		preferred: isKnown,
	};
	return isKnown ? [stop] : [...speakerFixes(article, quotation, end, (speaker) => ` ${speaker} said.`), stop];
}

const speakerFixes = (
	article: Article,
	{ index, start }: Quotation,
	offset: number,
	words: (speaker: string) => string,
): readonly Fix[] =>
	["TK", ...candidatesNear(article, index, start).map((candidate) => candidate.words)].map((speaker) => ({
		title: `Add “${words(speaker).trim().replace(/\.$/, "")}”`,
		edits: [{ start: offset, end: offset, newText: words(speaker) }],
		preferred: speaker === "TK",
		...(speaker === "TK" ? { placeholder: speaker } : {}),
	}));
