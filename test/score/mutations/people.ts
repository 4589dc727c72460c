/** People whom a story calls by full name as it introduces them and by surname as they go on speaking. */
import { type Span, slice } from "../../../server/src/text/span";
import type { StatedSpeaker, Story } from "./story";

export interface Introduced {
	/** The first full name. */
	readonly full: Span & { readonly text: string };
	readonly speaks: boolean;
	readonly surname: string;
	/** Speakers behind it, called by surname alone. */
	readonly short: readonly StatedSpeaker[];
}

// Nora Quill   Tom J. Avery   but Port Ellery Council is three words without an initial between them
const FULL = /^\p{Lu}[\p{Ll}'’-]+ (?:\p{Lu}\. )?(\p{Lu}[\p{L}'’-]{3,})$/u;

/** People who speak by surname after their full name stood somewhere. */
export function introduced(story: Story): readonly Introduced[] {
	const speakers = story.statements.flatMap(({ speaker }) => speaker ?? []).sort((a, b) => a.start - b.start);
	const seen = new Set<string>();
	return story.people.flatMap(({ start, end }): readonly Introduced[] => {
		const text = slice(story.text, { start, end });
		const surname = FULL.exec(text)?.[1];
		if (surname === undefined || seen.has(surname)) return [];
		seen.add(surname);
		const short = speakers.filter((speaker) => speaker.start > end && speaker.text === surname);
		const speaks = speakers.some((speaker) => speaker.start === start && speaker.end === end);
		return short.length === 0 ? [] : [{ full: { start, end, text }, speaks, surname, short }];
	});
}

/** Names of people within `span`. */
export const namesIn = ({ text, people }: Story, span: Span): readonly string[] =>
	people.filter(({ start, end }) => span.start <= start && end <= span.end).map((mention) => slice(text, mention));

/** Full names of those who speak. */
export const speakingPeople = (story: Story): readonly string[] => [
	...new Set(
		story.statements
			.flatMap(({ speaker }) => (speaker?.form === "name" ? namesIn(story, speaker).slice(0, 1) : []))
			.filter((name) => FULL.test(name)),
	),
];

/**
 * Surnames that speak in at least `most` of `stories` without an introduction anywhere before: Lincoln, say. The head of the page
 * counts as before.
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

const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sir|Lady)\.?$/;

/** True where more than one word with a capital stands before the surname: a husband, a sister, a place that is called so. */
export function hasNamesake({ text }: Story, surname: string): boolean {
	const before = new RegExp(`(\\p{Lu}[\\p{L}.'’-]*)\\s+${surname}`, "gu");
	const given = new Set([...text.matchAll(before)].map(([, word = ""]) => word));
	return [...given].filter((word) => !HONORIFIC.test(word) && !/^\p{Lu}\.$/u.test(word)).length > 1;
}
