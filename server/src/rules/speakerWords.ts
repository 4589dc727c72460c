/** Fixes that put a name where “he” or “she” speaks. */
import type { Article, Attribution, Entity, Speaker } from "../analysis/article";
import { contains, lastStartingAt, type Span } from "../text/span";
import { shortName } from "./candidates";
import type { Fix } from "./rule";

/** A cue's own speaker in running copy. */
export interface Speech {
	readonly attribution: Attribution;
	readonly speaker: Speaker;
}

/** Whoever speaks in copy outside quotation marks, each place once, in order. */
export function speeches(article: Article): readonly Speech[] {
	const found = new Map<number, Speech>();
	const top = article.quotes.filter(({ depth }) => depth === 0);
	for (const attribution of article.attributions) {
		const { speaker, cue, paragraph } = attribution;
		if (speaker === undefined || cue === undefined || found.has(speaker.start)) continue;
		const own = article.paragraphs[paragraph];
		if (own?.block.kind !== "body" || !contains(own, speaker)) continue;
		const quote = lastStartingAt(top, speaker.start);
		if (quote !== undefined && contains(quote, speaker)) continue;
		found.set(speaker.start, { attribution, speaker });
	}
	return [...found.values()];
}

/** He, she: the pronoun that speaks, in small letters; undefined for any other speaker. */
export const pronounOf = ({ form, text }: Speaker): string | undefined =>
	form === "pronoun" && /^(?:he|she)$/i.test(text) ? text.toLowerCase() : undefined;

/** “She” → “Quill”: the surname is enough for whom the story has named by then. */
export function nameInstead(speaker: Speaker, entity: Entity): Fix {
	const [first] = entity.mentions;
	return instead(speaker, first === undefined || first.start < speaker.start ? shortName(entity) : entity.name);
}

export const instead = ({ start, end }: Span, name: string): Fix => ({
	title: `Replace by “${name}”`,
	edits: [{ start, end, newText: name }],
	preferred: false,
});

export const placeholderInstead = ({ start, end }: Span): Fix => ({
	title: "Put TK for full name and title",
	edits: [{ start, end, newText: "TK" }],
	preferred: false,
	placeholder: "TK",
});
