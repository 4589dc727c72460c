/** Going from a name to its other mentions: definition, references, highlights. */
import type { Article, Entity, Mention } from "../analysis/article";
import { touches } from "../text/span";

export interface NamedEntity {
	readonly entity: Entity;
	readonly mention: Mention;
}

/** The entity whose mention stands at `offset`, or whom the words beside a cue there refer to. */
export function entityAt(article: Article, offset: number): NamedEntity | undefined {
	for (const entity of article.entities) {
		const mention = entity.mentions.find((other) => touches(other, offset));
		if (mention !== undefined) return { entity, mention };
	}
	for (const { speaker } of article.attributions) {
		if (speaker?.entity === undefined || speaker.because === "carried" || !touches(speaker.head, offset)) continue;
		return { entity: speaker.entity, mention: { ...speaker.head, form: speaker.form, entity: speaker.entity.id } };
	}
	return undefined;
}

/** Every mention of an entity, the words beside cues that refer to it included, in order. */
export function mentionsOf(article: Article, entity: Entity): readonly Mention[] {
	const spoken = article.attributions.flatMap(({ speaker }): readonly Mention[] =>
		speaker?.entity?.id === entity.id && speaker.because !== "carried" && speaker.form !== "name"
			? [{ ...speaker.head, form: speaker.form, entity: entity.id }]
			: [],
	);
	const seen = new Set<number>();
	return [...entity.mentions, ...spoken]
		.sort((a, b) => a.start - b.start)
		.filter((mention) => !seen.has(mention.start) && seen.add(mention.start) !== undefined);
}
