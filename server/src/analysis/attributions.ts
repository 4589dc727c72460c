/**
 * Attributions over the story: what each paragraph shows, with speakers resolved, and quotations that inherit their
 * speaker from what stands before them (running quotations, set-up paragraphs). One pass in order of the text.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { shift } from "../text/span";
import type { Article, Attribution, LocalAttribution, Paragraph, Quote, Speaker } from "./article";
import type { ResolvedNames } from "./entityRecords";
import { indexGroups } from "./groups";
import { indexRoles } from "./roles";
import type { SpeakerContext, SpeakerState } from "./speakerContext";
import { resolveSpeaker } from "./speakers";

/** Attributions of the story in order. `paragraphs` holds running text only, in order. */
export function joinAttributions(
	text: string,
	paragraphs: readonly Paragraph[],
	names: ResolvedNames,
	lexicon: Lexicon,
): readonly Attribution[] {
	const { entities } = names;
	const context: SpeakerContext = {
		text,
		paragraphs,
		names,
		lexicon,
		groups: indexGroups(entities),
		roles: indexRoles(entities),
	};
	const found: Attribution[] = [];
	let state: SpeakerState = { last: undefined, organization: undefined };
	let before: readonly Attribution[] = [];
	// Paragraphs of a running quotation whose cue comes only at its end.
	let waiting: { readonly at: number; readonly quote: Quote }[] = [];
	paragraphs.forEach((paragraph, index) => {
		const own: Attribution[] = [];
		const running = runningQuote(paragraph);
		const taken = new Set(paragraph.reading.attributions.flatMap((local) => local.quotes));
		if (running !== undefined && !taken.has(0)) {
			const speaker = holderOf(before)?.speaker;
			if (speaker !== undefined) own.push(inherited(paragraph, index, [running], speaker, "running"));
			taken.add(0);
		}
		for (const local of paragraph.reading.attributions) {
			const attribution = resolved(context, paragraph, index, local, state);
			own.push(attribution);
			state = afterAttribution(attribution, index, state);
		}
		own.push(...setUpInParagraph(paragraph, index, taken, own));
		const left = topQuotes(paragraph).filter((_, position) => !taken.has(position));
		if (
			own.length === 0 &&
			left.length > 0 &&
			isCopy(paragraph) &&
			isWhollyQuoted(paragraph) &&
			isWellMarked(paragraphs, index)
		) {
			const announced = announcedSpeaker(context, paragraphs, index, state);
			const carried = announced ?? setUpSpeaker(before, paragraphs[index - 1]);
			if (carried !== undefined)
				own.push(inherited(paragraph, index, left, carried, announced === undefined ? "set-up" : "announced"));
		}
		own.sort((a, b) => a.start - b.start);
		if (running === undefined) waiting = [];
		const speaker = running === undefined ? undefined : own.find(({ quotes }) => quotes[0]?.reopened === true)?.speaker;
		if (speaker !== undefined)
			for (const { at, quote } of waiting.splice(0))
				found.push(inherited(paragraphs[at] ?? paragraph, at, [quote], speaker, "running"));
		const open = topQuotes(paragraph).at(-1);
		if (
			paragraph.reading.leavesOpen &&
			open !== undefined &&
			!own.some(({ quotes }) => quotes.at(-1)?.start === paragraph.start + open.start)
		)
			waiting.push({ at: index, quote: open });
		found.push(...own);
		if (isCopy(paragraph)) before = own;
	});
	return found.sort((a, b) => a.start - b.start);
}

const isCopy = (paragraph: Paragraph): boolean => paragraph.block.kind === "body";

/** Top-level quotes of a paragraph, counted from its start. */
export const topQuotes = (paragraph: Paragraph): readonly Quote[] =>
	paragraph.reading.quotes.filter((quote) => quote.depth === 0);

function runningQuote(paragraph: Paragraph): Quote | undefined {
	const [first] = topQuotes(paragraph);
	return first?.reopened === true ? first : undefined;
}

/** The attribution that holds the last quotation of a paragraph, the one that was left open. */
const holderOf = (attributions: readonly Attribution[]): Attribution | undefined =>
	attributions.findLast((attribution) => attribution.quotes.length > 0 && attribution.speaker !== undefined);

function resolved(
	context: SpeakerContext,
	paragraph: Paragraph,
	index: number,
	local: LocalAttribution,
	state: SpeakerState,
): Attribution {
	const top = topQuotes(paragraph);
	const place = <T extends { readonly start: number; readonly end: number }>(record: T): T => ({
		...record,
		...shift(record, paragraph.start),
	});
	return {
		...shift(local, paragraph.start),
		kind: local.kind,
		spans: local.spans.map((span) => shift(span, paragraph.start)),
		cue: local.cue === undefined ? undefined : place(local.cue),
		speaker: local.phrase === undefined ? undefined : resolveSpeaker(context, index, local.phrase, state),
		quotes: local.quotes.flatMap((position) => placeQuote(top[position], paragraph.start)),
		because: local.because,
		paragraph: index,
	};
}

export const placeQuote = (quote: Quote | undefined, by: number): readonly Quote[] =>
	quote === undefined ? [] : [{ ...quote, ...shift(quote, by), inner: shift(quote.inner, by) }];

function afterAttribution(attribution: Attribution, paragraph: number, state: SpeakerState): SpeakerState {
	const entity = attribution.speaker?.entity;
	// Whoever was asked answers: “Strachan asked Reekie whether … ¶ “Every night since,” he said.”
	if (/^(?:ask|question)$/.test(attribution.cue?.lemma ?? "") && attribution.kind !== "direct")
		return { ...state, last: undefined };
	if (entity?.type === "ORG") return { ...state, organization: { entity, paragraph } };
	if (entity !== undefined && (entity.type === "PERSON" || entity.type === undefined)) {
		const end = Math.max(attribution.end, attribution.cue?.end ?? 0, attribution.speaker?.end ?? 0);
		return { ...state, last: { entity, paragraph, end } };
	}
	// After words of somebody unnamed, “he” need not be the person who spoke before.
	return attribution.speaker !== undefined && attribution.speaker.form === "nominal" && attribution.kind !== "indirect"
		? { ...state, last: undefined }
		: state;
}

/**
 * A paragraph that is wholly quotation, behind a paragraph with exactly one speaker: the set-up paragraph's speaker.
 * “Prado described the storm to the council. ¶ “The roof went first.””
 */
function setUpSpeaker(before: readonly Attribution[], previous: Paragraph | undefined): Speaker | undefined {
	if (previous === undefined || !isCopy(previous)) return undefined;
	const [first] = before;
	const speaker = before.at(-1)?.speaker;
	if (first === undefined || speaker === undefined) return undefined;
	const keys = new Set(before.map((attribution) => attribution.speaker?.entity?.id ?? attribution.speaker?.text));
	return keys.size === 1 ? speaker : undefined;
}

/**
 * A quoted sentence right behind a sentence of reported speech in the same paragraph: its speaker goes on.
 * “Ruiz said she was proud of the plan. | “It took three years.””
 */
function setUpInParagraph(
	paragraph: Paragraph,
	index: number,
	taken: ReadonlySet<number>,
	own: readonly Attribution[],
): readonly Attribution[] {
	if (paragraph.block.kind !== "body") return [];
	return topQuotes(paragraph).flatMap((quote, position) => {
		const sentence = paragraph.reading.sentences.findLast((span) => span.start <= quote.start);
		if (taken.has(position) || sentence === undefined || sentence.start !== quote.start || sentence.end > quote.end)
			return [];
		const before = paragraph.reading.sentences.findLast((span) => span.end <= quote.start);
		if (before === undefined) return [];
		const reports = own.filter(
			(attribution) =>
				attribution.kind !== "direct" &&
				attribution.start < paragraph.start + before.end &&
				attribution.end > paragraph.start + before.start,
		);
		const speaker = reports.length === 1 ? reports[0]?.speaker : undefined;
		return speaker === undefined ? [] : [inherited(paragraph, index, [quote], speaker, "set-up")];
	});
}

/** The paragraph's quotation is closed, or the next paragraph of copy opens it again; else its words may be anybody's. */
function isWellMarked(paragraphs: readonly Paragraph[], index: number): boolean {
	if (paragraphs[index]?.reading.leavesOpen !== true) return true;
	const next = paragraphs.slice(index + 1, index + 6).find(isCopy);
	return next !== undefined && runningQuote(next) !== undefined;
}

/** Hale continued: ¶ “The bridge …” */
function announcedSpeaker(
	context: SpeakerContext,
	paragraphs: readonly Paragraph[],
	index: number,
	state: SpeakerState,
): Speaker | undefined {
	const announces = paragraphs[index - 1]?.reading.announces;
	return announces === undefined ? undefined : resolveSpeaker(context, index - 1, announces.phrase, state);
}

export function isWhollyQuoted(paragraph: Paragraph): boolean {
	const { tokens } = paragraph.reading;
	const top = topQuotes(paragraph);
	return (
		tokens.length > 0 &&
		tokens.every((token) => top.some((quote) => quote.start <= token.start && token.end <= quote.end))
	);
}

function inherited(
	paragraph: Paragraph,
	index: number,
	quotes: readonly Quote[],
	speaker: Speaker,
	because: "running" | "set-up" | "announced",
): Attribution {
	const placed = quotes.flatMap((quote) => placeQuote(quote, paragraph.start));
	const start = placed[0]?.start ?? paragraph.start;
	return {
		start,
		end: placed.at(-1)?.end ?? start,
		kind: "direct",
		spans: placed.map(({ start, end }) => ({ start, end })),
		cue: undefined,
		speaker: { ...speaker, because: "carried" },
		quotes: placed,
		because,
		paragraph: index,
	};
}

/** Attributions of the paragraphs from `first` to `last`, both included, in order. Binary search: rules ask often. */
export function attributionsIn(article: Article, first: number, last: number): readonly Attribution[] {
	const from = firstOfParagraph(article.attributions, first);
	return article.attributions.slice(from, firstOfParagraph(article.attributions, last + 1));
}

function firstOfParagraph(attributions: readonly Attribution[], paragraph: number): number {
	let low = 0;
	let high = attributions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((attributions[middle]?.paragraph ?? 0) < paragraph) low = middle + 1;
		else high = middle;
	}
	return low;
}
