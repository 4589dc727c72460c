/** The claims of a story: what its paragraphs show, each with the entities that it is about and what covers it. */
import type { Lexicon } from "../../lexicon/lexicon";
import { countWhile } from "../../text/search";
import { contains, shift } from "../../text/span";
import type { Article, Claim, Entity, LocalClaim, Paragraph } from "../article";
import { isCopy } from "../paragraphQuotes";
import { coverageOf } from "./coverage";

/** What the claims of a story are judged by: all that is known of it but they. */
export type Grounds = Pick<Article, "text" | "paragraphs" | "entities" | "attributions">;

/** In order of the text. Furniture claims nothing: a headline says what the story sources. */
export function joinClaims(grounds: Grounds, lexicon: Lexicon): readonly Claim[] {
	const covers = coverageOf(grounds, lexicon);
	const entitiesIn = entityIndex(grounds.entities);
	return grounds.paragraphs.flatMap((paragraph, index) =>
		isCopy(paragraph)
			? paragraph.reading.claims.map((local) => {
					const claim = place(local, paragraph, index);
					const known = { ...claim, entities: entitiesIn(claim) };
					return { ...known, coverage: covers(known) };
				})
			: [],
	);
}

/** A claim with its place in the story, not yet judged. */
export type PlacedClaim = Omit<Claim, "coverage">;

function place(local: LocalClaim, paragraph: Paragraph, index: number): Omit<PlacedClaim, "entities"> {
	const by = paragraph.start;
	const sentence = paragraph.reading.sentences.find((span) => contains(span, local.trigger)) ?? local;
	return {
		...local,
		...shift(local, by),
		trigger: shift(local.trigger, by),
		subject: local.subject === undefined ? undefined : shift(local.subject, by),
		sentence: shift(sentence, by),
		paragraph: index,
	};
}

/** Which entities are mentioned within a span. */
function entityIndex(entities: readonly Entity[]): (span: { start: number; end: number }) => readonly Entity[] {
	const mentions = entities
		.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
		.sort((a, b) => a.start - b.start);
	return (span) => {
		const found = new Set<Entity>();
		for (let index = firstFrom(mentions, span.start); (mentions[index]?.start ?? span.end) < span.end; index++) {
			const mention = mentions[index];
			if (mention !== undefined) found.add(mention.entity);
		}
		return [...found];
	};
}

const firstFrom = (mentions: readonly { readonly start: number }[], offset: number): number =>
	countWhile(mentions, ({ start }) => start < offset);
