/** Which entities a stretch of the story mentions. */
import { countWhile } from "../../text/search";
import type { Span } from "../../text/span";
import type { Entity } from "../article";

/** Asks often: mentions are sorted once. Entities come in order of their first mention in the span. */
export function entitiesIn(entities: readonly Entity[]): (span: Span) => readonly Entity[] {
	const mentions = entities
		.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
		.sort((a, b) => a.start - b.start);
	return (span) => {
		const found = new Set<Entity>();
		const from = countWhile(mentions, ({ start }) => start < span.start);
		for (let index = from; (mentions[index]?.start ?? span.end) < span.end; index++) {
			const mention = mentions[index];
			if (mention !== undefined) found.add(mention.entity);
		}
		return [...found];
	};
}
