/** What the newsroom's register has on a name of the story. */
import type { Article, Entity } from "../analysis/article";
import type { Register, Source } from "../sources/register";
import type { HoverResult } from "./hover";
import { sourceDetail } from "./marks";
import { entityAt } from "./names";

/** The source that an entity of the story is; undefined where no register has it. */
export const sourceOf = ({ registered }: Entity, { sources }: Register): Source | undefined =>
	registered?.id === undefined ? undefined : sources.find(({ id }) => id === registered.id);

/** `hover` with a line for the source whose name stands at `offset`. Its contact is nothing for a hover. */
export function withRegister(
	article: Article,
	hover: HoverResult | undefined,
	register: Register,
	offset: number,
): HoverResult | undefined {
	const entity = hover === undefined ? undefined : entityAt(article, offset)?.entity;
	const source = entity === undefined ? undefined : sourceOf(entity, register);
	if (hover === undefined || source === undefined) return hover;
	const detail = sourceDetail(source);
	return { ...hover, lines: [...hover.lines, ["In the register: ", { copy: source.id }, detail && ` · ${detail}`]] };
}
