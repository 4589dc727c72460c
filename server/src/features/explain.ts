/**
 * “Explain this attribution”: the words of the story that decided who said it, each with the sentence that says how. Pure;
 * an editor highlights the words and walks through them.
 */
import type { Article, Attribution, Speaker } from "../analysis/article";
import { attributionClass } from "../analysis/attributionClass";
import type { AttributionClass, AttributionKind, Cue } from "../analysis/paragraph";
import { firstWords } from "../text/excerpt";
import { type Span, touches } from "../text/span";
import { attributionAt } from "./attributionAt";
import { attributionReason, denialReason, NO_SPEAKER, stanceReason } from "./because";
import { capitalize, quoteSize, speakerName } from "./describe";
import { type Evidence, evidence } from "./evidence";
import { carriedEvidence, speakerEvidence } from "./explainSpeaker";

export interface Explanation {
	/** All of the words that are attributed, and what stands between them. */
	readonly span: Span;
	/** “Nora Quill · direct quotation, 9 words” */
	readonly title: string;
	/** What decided: the words, cue and speaker, then what of the story they lean on. Never empty. */
	readonly evidence: readonly Evidence[];
}

/**
 * Explains the innermost attribution that touches `offset`, or why a quotation there has none; undefined where there is
 * neither.
 */
export function explain(article: Article, offset: number): Explanation | undefined {
	const attribution = attributionAt(article, offset)?.attribution;
	if (attribution !== undefined) return explained(article, attribution);
	const quote = article.quotes.find((other) => other.depth === 0 && touches(other, offset));
	if (quote === undefined) return undefined;
	return {
		span: { start: quote.start, end: quote.end },
		title: "Quotation without a speaker",
		evidence: [evidence(article.text, "words", "Words", quote, `${NO_SPEAKER}.`)],
	};
}

function explained(article: Article, attribution: Attribution): Explanation {
	const { start, end, cue, speaker } = attribution;
	const reason = attributionReason(article, attribution);
	return {
		span: { start, end },
		title: `${firstWords(speakerName(attribution), 8)} · ${quoteSize(article.text, attribution)}`,
		evidence: [
			...wordsEvidence(article.text, attribution),
			...(cue === undefined ? [] : cueEvidence(article.text, cue, reason)),
			...(cue === undefined && speaker !== undefined ? [withoutCue(article, speaker, `${capitalize(reason)}.`)] : []),
			...(speaker === undefined ? [] : speakerEvidence(article, speaker)),
		],
	};
}

const QUOTED: Readonly<Record<Exclude<AttributionKind, "indirect">, string>> = {
	direct: "Direct: what stands between the quotation marks",
	mixed: "Mixed: quoted words within the reporter's own",
};

const REPORTED: Readonly<Record<AttributionClass, string>> = {
	speech: "Indirect: what was said, in the reporter's words",
	thought: "A thought: what somebody believes, wants or plans, in the reporter's words",
	document: "What a document shows, in the reporter's words",
};

function wordsEvidence(text: string, attribution: Attribution): readonly Evidence[] {
	const { spans, kind } = attribution;
	const first = kind === "indirect" ? REPORTED[attributionClass(attribution)] : QUOTED[kind];
	return spans.map((span, index) =>
		evidence(
			text,
			"words",
			spans.length === 1 ? "Words" : `Words, part ${index + 1} of ${spans.length}`,
			span,
			index === 0 ? `${first}.` : "The same speaker goes on.",
		),
	);
}

const withoutCue = (article: Article, speaker: Speaker, sentence: string): Evidence =>
	speaker.because === "carried"
		? carriedEvidence(article, speaker, sentence)
		: evidence(article.text, "speaker", "No cue", speaker, sentence);

function cueEvidence(text: string, cue: Cue, reason: string): readonly Evidence[] {
	const clauses = [reason, stanceReason(cue)].flatMap((clause) =>
		clause === undefined ? [] : [`${capitalize(clause)}.`],
	);
	const denial = denialReason(cue);
	return [
		evidence(text, "cue", "Cue", cue, clauses.join(" ")),
		...(denial === undefined ? [] : [evidence(text, "cue", "Denied", cue, `${capitalize(denial)}.`)]),
	];
}
