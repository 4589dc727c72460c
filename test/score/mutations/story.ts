/**
 * A story to be spoilt: its paragraphs and sentences, and who is said to have said what. On annotated news that is what people
 * marked, so that what ought to be found is not decided by what we find; our own sample stories have their reports, which somebody
 * read and checked in.
 */
import type { Article, Attribution } from "../../../server/src/analysis/article";
import { contains, overlaps, type Span, shift, slice, trim } from "../../../server/src/text/span";

export type SpeakerForm = "name" | "nominal" | "pronoun";

export interface StatedSpeaker extends Span {
	readonly text: string;
	readonly form: SpeakerForm;
}

/** Words and whose they are. */
export interface Statement extends Span {
	readonly kind: "direct" | "indirect" | "mixed";
	readonly spans: readonly Span[];
	readonly cue: (Span & { readonly text: string }) | undefined;
	readonly speaker: StatedSpeaker | undefined;
}

export interface StoryParagraph extends Span {
	readonly text: string;
	/** Its place among the paragraphs of copy, from 0; undefined for furniture. */
	readonly order: number | undefined;
	readonly sentences: readonly Span[];
	/** All that touch it, in order. */
	readonly statements: readonly Statement[];
}

export interface Story {
	readonly id: string;
	readonly text: string;
	readonly paragraphs: readonly StoryParagraph[];
	readonly statements: readonly Statement[];
	/** Full names of people and the short ones that stand for them, as mentioned. */
	readonly people: readonly Span[];
}

/** A document of PolNeAR as it is stored. */
export interface GoldDocument {
	readonly id: string;
	readonly text: string;
	readonly quotes: readonly (Span & {
		readonly kind: Statement["kind"];
		readonly spans: readonly Span[];
		readonly cue: Span | null;
		readonly speaker: Span | null;
		readonly speaker_type: string;
	})[];
}

/** The story with what people marked in it; blocks and sentences are those of `article`. */
export const annotatedStory = ({ id, text, quotes }: GoldDocument, article: Article): Story =>
	storyOf(
		id,
		article,
		quotes.map(({ start, end, kind, spans, cue, speaker, speaker_type }) => ({
			start,
			end,
			kind,
			spans,
			cue: cue === null ? undefined : words(text, cue),
			speaker: speaker === null ? undefined : { ...words(text, speaker), form: formOf(speaker_type) },
		})),
	);

const formOf = (type: string): SpeakerForm => (type === "pronoun" || type === "nominal" ? type : "name");

/** The story with what we find in it. */
export const ownStory = (id: string, article: Article): Story =>
	storyOf(
		id,
		article,
		article.attributions.map(({ start, end, kind, spans, cue, speaker }: Attribution) => ({
			start,
			end,
			kind,
			spans,
			cue: cue === undefined ? undefined : words(article.text, cue),
			speaker: speaker === undefined ? undefined : { ...words(article.text, speaker), form: speaker.form },
		})),
	);

/** Without white space at its ends and the comma behind an apposition. */
function words(text: string, span: Span): Span & { readonly text: string } {
	const { start, end } = trim(text, span);
	const trimmed = { start, end: /,$/.test(text.slice(start, end)) ? end - 1 : end };
	return { ...trimmed, text: slice(text, trimmed) };
}

function storyOf(id: string, article: Article, unsorted: readonly Statement[]): Story {
	const { text } = article;
	const statements = [...unsorted].sort((a, b) => a.start - b.start || a.end - b.end);
	let order = 0;
	const paragraphs = article.paragraphs.map(({ start, end, block, reading }): StoryParagraph => {
		const span = { start, end };
		return {
			...span,
			text: text.slice(start, end),
			order: block.kind === "body" ? order++ : undefined,
			sentences: reading.sentences.map((sentence) => shift(sentence, start)),
			statements: statements.filter((statement) => overlaps(extentOf(statement), span)),
		};
	});
	const people = article.entities
		.filter(({ type }) => type === "PERSON")
		.flatMap(({ mentions }) => mentions.filter(({ form }) => form === "name"));
	return { id, text, paragraphs, statements, people };
}

/** From the first of content, cue and speaker to the last. */
export function extentOf({ start, end, cue, speaker }: Statement): Span {
	const parts = [cue, speaker].flatMap((part) => part ?? []);
	return {
		start: Math.min(start, ...parts.map((part) => part.start)),
		end: Math.max(end, ...parts.map((part) => part.end)),
	};
}

export const sentenceAt = ({ sentences }: StoryParagraph, span: Span): Span | undefined =>
	sentences.find((sentence) => contains(sentence, span));
