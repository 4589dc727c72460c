/**
 * Attributions over the story: what each paragraph shows, with speakers resolved, and what it inherits from the paragraphs
 * around. One pass in order of the text.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { countWhile } from "../text/search";
import { shift } from "../text/span";
import type { Article, Attribution, Paragraph } from "./article";
import { carryOver, follow, NO_TRAIL, reachBack } from "./carryOver";
import type { ResolvedNames } from "./entityRecords";
import { indexGroups } from "./groups";
import type { CarryContext } from "./inheritance";
import type { LocalAttribution, Quote } from "./paragraph";
import { placeQuote, topQuotes } from "./paragraphQuotes";
import type { QuoteStyle } from "./quotes";
import { indexRoles } from "./roles";
import type { SpeakerContext, SpeakerState } from "./speakerContext";
import { resolveSpeaker } from "./speakers";

/** Attributions of the story in order. `paragraphs` holds running text only, in order. */
export function joinAttributions(
	text: string,
	paragraphs: readonly Paragraph[],
	names: ResolvedNames,
	style: QuoteStyle,
	lexicon: Lexicon,
): readonly Attribution[] {
	const { entities } = names;
	const context: CarryContext = {
		text,
		paragraphs,
		names,
		lexicon,
		style,
		groups: indexGroups(entities),
		roles: indexRoles(entities),
	};
	const found: Attribution[] = [];
	let state: SpeakerState = { last: undefined, organization: undefined };
	let trail = NO_TRAIL;
	paragraphs.forEach((paragraph, index) => {
		const top = topQuotes(paragraph);
		const own = paragraph.reading.attributions.map((local) => {
			const attribution = resolved(context, paragraph, top, index, local, state);
			state = afterAttribution(attribution, index, state);
			return attribution;
		});
		const all = [...own, ...carryOver(context, index, own, trail, state)].sort((a, b) => a.start - b.start);
		found.push(...reachBack(context, all, trail), ...all);
		trail = follow(context, index, all, trail);
	});
	return found.sort((a, b) => a.start - b.start);
}

function resolved(
	context: SpeakerContext,
	paragraph: Paragraph,
	top: readonly Quote[],
	index: number,
	local: LocalAttribution,
	state: SpeakerState,
): Attribution {
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

/** Attributions of the paragraphs from `first` to `last`, both included, in order. Binary search: rules ask often. */
export function attributionsIn(
	article: Pick<Article, "attributions">,
	first: number,
	last: number,
): readonly Attribution[] {
	const from = firstOfParagraph(article.attributions, first);
	return article.attributions.slice(from, firstOfParagraph(article.attributions, last + 1));
}

const firstOfParagraph = (attributions: readonly Attribution[], paragraph: number): number =>
	countWhile(attributions, (attribution) => attribution.paragraph < paragraph);
