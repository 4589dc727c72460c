/**
 * Carry-over: quotations that no cue of their own paragraph reaches and that have their speaker from the paragraphs around.
 * One function for each way, and each way is the attribution's `because`; where none holds, nobody is named.
 */
import { slice } from "../text/span";
import type { Attribution, Because, Paragraph, Quote, Speaker } from "./article";
import { commaBeforeCueClause } from "./cueClauses";
import { isCopy, isWhollyQuoted, placeQuote, runningQuote, topQuotes } from "./paragraphQuotes";
import type { QuoteStyle } from "./quotes";
import { signatureOf } from "./signatures";
import { resolveSpeaker, type SpeakerContext, type SpeakerState } from "./speakers";
import { turnOf } from "./transcripts";
import { makeView } from "./view";

/** What the copy before a paragraph leaves for it. */
export interface Trail {
	/** Attributions of the last paragraph of copy. */
	readonly before: readonly Attribution[];
	/** Who spoke, paragraph by paragraph of direct speech, up to the last one; no more than three, latest last. */
	readonly turns: readonly (number | string)[];
	/** Open quotations of a run whose cue has not come yet. */
	readonly waiting: readonly Waiting[];
}

interface Waiting {
	readonly paragraph: number;
	readonly quote: Quote;
}

export const NO_TRAIL: Trail = { before: [], turns: [], waiting: [] };

export interface CarryContext extends SpeakerContext {
	readonly style: QuoteStyle;
}

// "(Laughter.) and “(CROSSTALK) between the turns of a transcript
const STAGE_DIRECTION = /^\P{L}*\([^()]*\)\P{L}*$/u;

/** What paragraph `index` inherits; `own` are the attributions that its own cues make. */
export function carryOver(
	context: CarryContext,
	index: number,
	own: readonly Attribution[],
	{ before, turns }: Trail,
	state: SpeakerState,
): readonly Attribution[] {
	const paragraph = context.paragraphs[index];
	if (paragraph === undefined) return [];
	const inherit = (quotes: readonly Quote[], speaker: Speaker | undefined, because: Because) =>
		inherited(paragraph, index, quotes, speaker, because);
	const taken = new Set(paragraph.reading.attributions.flatMap((local) => local.quotes));
	const turn = isCopy(paragraph) && !taken.has(0) ? turnOf(paragraph) : undefined;
	const speaker = turn === undefined ? undefined : resolveSpeaker(context, index, turn.phrase, state);
	// “GATE: a history of the harbor” is a title.
	if (turn !== undefined && speaker?.entity?.type === "PERSON") {
		const start = paragraph.start + turn.start;
		return inherit([turn.quote], speaker, "lead-in").map((whole) => ({
			...whole,
			start,
			spans: [{ start, end: whole.end }],
		}));
	}
	const running = runningQuote(paragraph);
	if (running !== undefined && !taken.has(0)) {
		const isStage = STAGE_DIRECTION.test(slice(context.text, paragraph));
		const ranOn = isStage ? [] : inherit([running], openSpeaker(before), "running");
		const left = inParagraph(context, index, new Set([...taken, 0]), own);
		return [...ranOn, ...left];
	}
	if (!isCopy(paragraph)) return [];
	const set = inParagraph(context, index, taken, own);
	if (own.length > 0 || set.length > 0 || !isSpeech(context, index)) return set;
	const quotes = topQuotes(paragraph);
	const signed = signatureOf(context, index);
	if (signed !== undefined) return inherit(quotes, resolveSpeaker(context, index + 1, signed, state), "dash-name");
	const announces = context.paragraphs[index - 1]?.reading.announces;
	if (announces !== undefined)
		return inherit(quotes, resolveSpeaker(context, index - 1, announces.phrase, state), "announced");
	if (alternate(turns)) return [];
	const isDirect = before.at(-1)?.kind === "direct";
	return inherit(quotes, onlySpeaker(context, index, before), isDirect ? "goes-on" : "set-up");
}

/** The trail behind paragraph `index`, whose attributions are `all`. Furniture between two paragraphs of copy leaves none. */
export function follow(context: CarryContext, index: number, all: readonly Attribution[], trail: Trail): Trail {
	const paragraph = context.paragraphs[index];
	if (paragraph === undefined || !isCopy(paragraph)) return trail;
	const runs = runningQuote(paragraph) !== undefined;
	const waiting = runs && reopening(all) === undefined ? trail.waiting : [];
	const open = topQuotes(paragraph).at(-1);
	const isWaiting =
		paragraph.reading.leavesOpen &&
		open !== undefined &&
		openSpeaker(all) === undefined &&
		!holdsCueClause(context, paragraph, open);
	return {
		before: all,
		turns: nextTurns(trail.turns, all),
		waiting: isWaiting ? [...waiting, { paragraph: index, quote: open }] : waiting,
	};
}

/** The run's paragraphs so far, once its cue has come: “The gate is rotten. ¶ “They laughed,” said Quill. */
export function reachBack(
	context: CarryContext,
	all: readonly Attribution[],
	{ waiting }: Trail,
): readonly Attribution[] {
	const speaker = reopening(all)?.speaker;
	return waiting.flatMap(({ paragraph: index, quote }) => {
		const paragraph = context.paragraphs[index];
		return paragraph === undefined ? [] : inherited(paragraph, index, [quote], speaker, "running-back");
	});
}

const reopening = (all: readonly Attribution[]): Attribution | undefined =>
	all.find(
		({ quotes, speaker, because }) => quotes[0]?.reopened === true && speaker !== undefined && because !== "lead-in",
	);

/** The speaker of the quotation that a paragraph leaves open; not that of another quotation in it. */
const openSpeaker = (all: readonly Attribution[]): Speaker | undefined =>
	all.findLast(({ quotes }) => quotes.at(-1)?.closed === false)?.speaker;

/** “The gate is rotten, Quill said. ¶ The mark was forgotten, and the cue stands among the quoted words. */
function holdsCueClause({ text, lexicon }: CarryContext, paragraph: Paragraph, quote: Quote): boolean {
	const { tokens, sentences, names } = paragraph.reading;
	const last = sentences.at(-1)?.start ?? 0;
	const from = Math.max(quote.inner.start, last);
	const view = makeView(slice(text, paragraph), tokens, sentences, names, [], lexicon, undefined);
	const first = tokens.findIndex(({ start }) => start >= from);
	return first >= 0 && commaBeforeCueClause(view, first) !== undefined;
}

/**
 * The one speaker of the paragraph before, whose words or report reach its end. “Prado described the storm to the council. ¶
 * “The roof went first.””
 */
function onlySpeaker(
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
const alternate = ([first, second, third]: Trail["turns"]): boolean =>
	third !== undefined && first === third && second !== third;

function nextTurns(turns: Trail["turns"], all: readonly Attribution[]): Trail["turns"] {
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
function inParagraph(
	{ text, paragraphs }: CarryContext,
	index: number,
	taken: ReadonlySet<number>,
	own: readonly Attribution[],
): readonly Attribution[] {
	const paragraph = paragraphs[index];
	if (paragraph === undefined || !isCopy(paragraph)) return [];
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
		return speaker === undefined || isSeveral(text, speaker)
			? []
			: inherited(paragraph, index, [quote], speaker, "set-up");
	});
}

/** The paragraph is wholly quotation, its marks are in order, and it is no crosshead or label between marks. */
function isSpeech({ text, paragraphs, style }: CarryContext, index: number): boolean {
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

function inherited(
	paragraph: Paragraph,
	index: number,
	quotes: readonly Quote[],
	speaker: Speaker | undefined,
	because: Because,
): readonly Attribution[] {
	const placed = quotes.flatMap((quote) => placeQuote(quote, paragraph.start));
	const start = placed[0]?.start ?? paragraph.start;
	if (speaker === undefined) return [];
	return [
		{
			start,
			end: placed.at(-1)?.end ?? start,
			kind: "direct",
			spans: placed.map(({ start, end }) => ({ start, end })),
			cue: undefined,
			speaker: because === "dash-name" || because === "lead-in" ? speaker : { ...speaker, because: "carried" },
			quotes: placed,
			because,
			paragraph: index,
		},
	];
}
