/** Which attribution stands at a caret, and which part of it. */
import type { Article, Attribution } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { contains, lastStartingAt, type Span, touches } from "../text/span";

export interface AttributionPlace {
	readonly attribution: Attribution;
	readonly part: "cue" | "speaker" | "words";
	/** The part: the cue, the speaker's whole phrase, one stretch of the words. */
	readonly span: Span;
}

/** The innermost part of an attribution that touches `offset`: of “…,” | said Quill the words, and the cue one step on. */
export function attributionAt(article: Article, offset: number): AttributionPlace | undefined {
	const paragraph = lastStartingAt(article.paragraphs, offset);
	if (paragraph === undefined) return undefined;
	const index = article.paragraphs.indexOf(paragraph);
	return attributionsIn(article, index, index)
		.flatMap(partsOf)
		.filter(({ span }) => touches(span, offset))
		.sort(
			(a, b) => Number(a.span.end === offset) - Number(b.span.end === offset) || length(a.span) - length(b.span),
		)[0];
}

const length = ({ start, end }: Span): number => end - start;

function partsOf(attribution: Attribution): readonly AttributionPlace[] {
	const { cue, speaker, spans, quotes } = attribution;
	return [
		...(cue === undefined ? [] : [{ attribution, part: "cue" as const, span: cue }]),
		// A speaker that is carried on stands beside other words.
		...(speaker === undefined || speaker.because === "carried"
			? []
			: [{ attribution, part: "speaker" as const, span: { start: speaker.start, end: speaker.end } }]),
		...spans.map((span) => ({ attribution, part: "words" as const, span })),
		// A closing mark at the end of a report may stand outside of its words.
		...quotes
			.filter((quote) => !spans.some((span) => contains(span, quote)))
			.map(({ start, end }) => ({ attribution, part: "words" as const, span: { start, end } })),
	];
}
