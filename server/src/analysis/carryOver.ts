/**
 * Carry-over: quotations that no cue of their own paragraph reaches and that have their speaker from the paragraphs around.
 * One function for each way, and each way is the attribution's `because`; where none holds, nobody is named.
 */
import { slice } from "../text/span";
import type { Attribution, Paragraph, Speaker } from "./article";
import { blockQuotation, isBlockQuotation } from "./blockQuotations";
import { commaBeforeCueClause } from "./cueClauses";
import { type CarryContext, inherited, type Trail } from "./inheritance";
import type { Because, Quote } from "./paragraph";
import { isCopy, runningQuote, topQuotes } from "./paragraphQuotes";
import { alternate, inParagraph, isSpeech, nextTurns, onlySpeaker } from "./setUps";
import { signatureOf } from "./signatures";
import type { SpeakerState } from "./speakerContext";
import { resolveSpeaker } from "./speakers";
import { makeView } from "./view";

export const NO_TRAIL: Trail = { before: [], turns: [], waiting: [] };

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
	const running = runningQuote(paragraph);
	if (running !== undefined && !taken.has(0)) {
		const isStage = STAGE_DIRECTION.test(slice(context.text, paragraph));
		const ranOn = isStage ? [] : inherit([running], openSpeaker(before), "running");
		const left = inParagraph(context, index, new Set([...taken, 0]), own);
		return [...ranOn, ...left];
	}
	if (!isCopy(paragraph)) return [];
	const block = own.length === 0 ? blockBehind(context, index, paragraph, state) : undefined;
	if (block !== undefined) return [block];
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

/** Quill wrote: ¶ The gate was rotten in May, and nobody had mended it. */
function blockBehind(
	context: CarryContext,
	index: number,
	paragraph: Paragraph,
	state: SpeakerState,
): Attribution | undefined {
	const before = context.paragraphs[index - 1];
	const phrase = before?.reading.announces?.phrase;
	return phrase === undefined || !isBlockQuotation(before, paragraph)
		? undefined
		: blockQuotation(paragraph, index, resolveSpeaker(context, index - 1, phrase, state));
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
		!STAGE_DIRECTION.test(slice(context.text, paragraph)) &&
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
	all.find(({ quotes, speaker }) => quotes[0]?.reopened === true && speaker !== undefined);

/** The speaker of the quotation that a paragraph leaves open; not that of another quotation in it. */
const openSpeaker = (all: readonly Attribution[]): Speaker | undefined =>
	all.findLast(({ quotes }) => quotes.at(-1)?.closed === false)?.speaker;

/** “The gate is rotten, Quill said. ¶ The mark was forgotten, and the cue stands among the quoted words. */
function holdsCueClause({ text, lexicon }: CarryContext, paragraph: Paragraph, quote: Quote): boolean {
	const { tokens, sentences, names } = paragraph.reading;
	const last = sentences.at(-1)?.start ?? 0;
	const from = Math.max(quote.inner.start, last);
	const view = makeView(
		{ text: slice(text, paragraph), tokens, sentences, quotes: [], syntax: undefined },
		names,
		lexicon,
	);
	const first = tokens.findIndex(({ start }) => start >= from);
	return first >= 0 && commaBeforeCueClause(view, first) !== undefined;
}
