/** Where the copy mentions somebody, by binary search: a story may mention one entity on every line. */
import type { Claim, Entity, Mention } from "../analysis/article";
import { countWhile } from "../text/search";
import { contains, type Span } from "../text/span";

/** Mentions of the entity that lie in `span`, in order. */
export function mentionsIn({ mentions }: Entity, span: Span): readonly Mention[] {
	const first = countWhile(mentions, ({ start }) => start < span.start);
	const end = countWhile(mentions, ({ start }) => start < span.end);
	return mentions.slice(first, end).filter((mention) => contains(span, mention));
}

/** The entity that the claim's subject means; undefined where it means none that is named. */
export function subjectEntity({ subject, entities }: Claim): Entity | undefined {
	return subject === undefined ? undefined : entities.find((entity) => mentionsIn(entity, subject).length > 0);
}

/** True where a name of the entity begins at `offset`. */
export function isNamedAt({ mentions }: Entity, offset: number): boolean {
	const first = countWhile(mentions, ({ start }) => start < offset);
	return mentions[first]?.start === offset && mentions[first].form === "name";
}
