/** People whom a story calls by full name as it introduces them and by surname as they go on speaking. */
import type { StatedSpeaker, Story } from "./story";

export interface Introduced {
	readonly full: StatedSpeaker;
	readonly surname: string;
	/** Speakers behind it, called by surname alone. */
	readonly short: readonly StatedSpeaker[];
}

// Nora Quill   Tom J. Avery   but Port Ellery Council is three words without an initial between them
const FULL = /^\p{Lu}[\p{Ll}'’-]+ (?:\p{Lu}\. )?(\p{Lu}[\p{L}'’-]{3,})$/u;

/** Speakers that are a full name, no title and no office beside it. */
export function introduced(story: Story): readonly Introduced[] {
	const speakers = story.statements.flatMap(({ speaker }) => speaker ?? []).sort((a, b) => a.start - b.start);
	return speakers.flatMap((full): readonly Introduced[] => {
		const surname = FULL.exec(full.text)?.[1];
		if (surname === undefined || !isPerson(story, full)) return [];
		return [{ full, surname, short: speakers.filter(({ start, text }) => start > full.end && text === surname) }];
	});
}

const isPerson = (story: Story, { start, end }: StatedSpeaker): boolean =>
	story.people.some((mention) => mention.start <= start && end <= mention.end);

/**
 * Surnames that speak in at least `most` of `stories` without an introduction anywhere before: Lincoln, say. Each story has
 * counted the head of the page too.
 */
export function familiarSurnames(stories: readonly Story[], most = 3): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const story of stories) {
		const bare = new Set(
			story.statements.flatMap(({ speaker }) =>
				speaker !== undefined && /^\p{Lu}[\p{L}'’-]{3,}$/u.test(speaker.text) && !isIntroduced(story, speaker)
					? [speaker.text]
					: [],
			),
		);
		for (const surname of bare) counts.set(surname, (counts.get(surname) ?? 0) + 1);
	}
	return new Set([...counts].filter(([, count]) => count >= most).map(([surname]) => surname));
}

/** A capital in front of it, some time before: a given name, a title, an office. */
const isIntroduced = ({ text }: Story, { start, text: surname }: StatedSpeaker): boolean =>
	new RegExp(`\\p{Lu}[\\p{L}.'’-]*\\s+(?:\\p{Ll}{2,3} )?${surname}`, "u").test(text.slice(0, start));
