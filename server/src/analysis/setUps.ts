/** Set-ups: a paragraph or a sentence whose one speaker goes on in the quotation behind it, and where none does. */
import { countWhile } from "../text/search";
import { slice } from "../text/span";
import type { Attribution, Paragraph, Speaker } from "./article";
import { type CarryContext, inherited, type Trail } from "./inheritance";
import { isCopy, isWhollyQuoted, runningQuote, topQuotes } from "./paragraphQuotes";

/**
 * The one speaker of the paragraph before, whose words or report reach its end. “Prado described the storm to the council. ¶
 * “The roof went first.””
 */
export function onlySpeaker(
	{ text, paragraphs }: CarryContext,
	index: number,
	before: readonly Attribution[],
): Speaker | undefined {
	const previous = paragraphs[index - 1];
	const last = before.at(-1);
	const speaker = last?.speaker;
	if (previous === undefined || !isCopy(previous) || last === undefined || speaker === undefined) return undefined;
	if (new Set(before.map(keyOf)).size > 1 || before.some(({ quotes }) => quotes[0]?.reopened === true))
		return undefined;
	const sentence = previous.start + (previous.reading.sentences.at(-1)?.start ?? 0);
	const end = Math.max(...before.flatMap((attribution) => [attribution.end, attribution.cue?.end ?? 0]));
	return end <= sentence || leavesToOthers(last) || isSeveral(text, speaker) ? undefined : speaker;
}

/** “Who closed the gate?” asked Quill. ¶ “Nobody did.” Whoever was asked answers; and who declined to say says nothing. */
const leavesToOthers = ({ cue }: Attribution): boolean => /^(?:ask|question|decline|refuse)$/.test(cue?.lemma ?? "");

/** Words between marks come out of one mouth: after “residents said” or “Quill and Avery said” it is open whose. */
function isSeveral(story: string, { entity, text, form, head }: Speaker): boolean {
	if (entity !== undefined) return false;
	const word = slice(story, head);
	return (
		/ (?:and|&) /.test(text) ||
		(form === "pronoun" && /^(?:they|we|who|which|that)$/i.test(word)) ||
		(form === "nominal" && /(?:[^siu]s|people|men|women)$/i.test(word))
	);
}

/** Quill, Avery, Quill and then no cue: in a dialogue the turn is the other's. */
export const alternate = ([first, second, third]: Trail["turns"]): boolean =>
	third !== undefined && first === third && second !== third;

export function nextTurns(turns: Trail["turns"], all: readonly Attribution[]): Trail["turns"] {
	const keys = new Set(all.filter(({ kind }) => kind === "direct").map(keyOf));
	const [key] = keys;
	if (keys.size !== 1 || key === undefined) return [];
	return turns.at(-1) === key ? turns : [...turns.slice(-2), key];
}

const keyOf = ({ speaker }: Attribution): number | string | undefined => speaker?.entity?.id ?? speaker?.text;

/**
 * A quoted sentence right behind a sentence of reported speech in the same paragraph: its speaker goes on.
 * “Ruiz said she was proud of the plan. | “It took three years.””
 */
export function inParagraph(
	{ text, paragraphs }: CarryContext,
	index: number,
	taken: ReadonlySet<number>,
	own: readonly Attribution[],
): readonly Attribution[] {
	const paragraph = paragraphs[index];
	if (paragraph === undefined || !isCopy(paragraph)) return [];
	return topQuotes(paragraph).flatMap((quote, position) => {
		if (taken.has(position)) return [];
		const { sentences } = paragraph.reading;
		const sentence = sentences[countWhile(sentences, (span) => span.start <= quote.start) - 1];
		if (sentence === undefined || sentence.start !== quote.start || sentence.end > quote.end) return [];
		const before = sentences[countWhile(sentences, (span) => span.end <= quote.start) - 1];
		if (before === undefined) return [];
		const reports = own.filter(
			(attribution) =>
				attribution.kind !== "direct" &&
				attribution.start < paragraph.start + before.end &&
				attribution.end > paragraph.start + before.start,
		);
		const speaker = reports.length === 1 ? reports[0]?.speaker : undefined;
		return speaker === undefined || isSeveral(text, speaker)
			? []
			: inherited(paragraph, index, [quote], speaker, "set-up");
	});
}

/** The paragraph is wholly quotation, its marks are in order, and it is no crosshead or label between marks. */
export function isSpeech({ text, paragraphs, style }: CarryContext, index: number): boolean {
	const paragraph = paragraphs[index];
	if (paragraph === undefined || !isWhollyQuoted(paragraph) || !isWellMarked(paragraphs, index)) return false;
	const words = slice(text, paragraph);
	const isCrosshead = style === "double" && /^['‘]/.test(words);
	const isLabel = /:["”’»]*$/.test(words) || (/\s/.test(words) && !/\p{Ll}/u.test(words));
	return !isCrosshead && !isLabel;
}

/** The paragraph's quotation is closed, or the next paragraph of copy opens it again; else its words may be anybody's. */
function isWellMarked(paragraphs: readonly Paragraph[], index: number): boolean {
	if (paragraphs[index]?.reading.leavesOpen !== true) return true;
	const next = paragraphs.slice(index + 1, index + 6).find(isCopy);
	return next !== undefined && runningQuote(next) !== undefined;
}
