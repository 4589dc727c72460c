/** Whom a court has judged in the story: their crimes are public record. */
import type { Article, Claim, Entity } from "../analysis/article";
import type { Lexicon } from "../lexicon/lexicon";
import { contains, shift } from "../text/span";

/**
 * True for an entity of which a sentence says that it was convicted, sentenced or acquitted, or confessed: “Rowe pleaded guilty in
 * May”. One pass over the story.
 */
export function settledEntities(article: Article, lexicon: Lexicon): (entity: Entity) => boolean {
	const { settled } = lexicon.facts.accusations;
	const sentences = article.paragraphs.flatMap(({ start, reading }) =>
		reading.sentences.flatMap((sentence) => {
			const isSettled = reading.tokens.some((token) => settled.has(token.lower) && contains(sentence, token));
			return isSettled ? [shift(sentence, start)] : [];
		}),
	);
	const known = new Set<number>();
	for (const entity of sentences.length === 0 ? [] : article.entities) {
		if (entity.mentions.some((mention) => sentences.some((sentence) => contains(sentence, mention))))
			known.add(entity.id);
	}
	return ({ id }) => known.has(id);
}

/** The entity that the claim's subject means; undefined where it means none that is named. */
export function accusedEntity(claim: Claim): Entity | undefined {
	const { subject } = claim;
	if (subject === undefined) return undefined;
	return claim.entities.find((entity) => entity.mentions.some((mention) => contains(subject, mention)));
}
