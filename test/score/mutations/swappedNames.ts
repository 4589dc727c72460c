/**
 * “Nora Quill said … Quill said …” becomes “Quill said … Nora Quill said …”: the surname speaks before anybody is introduced.
 *
 * Fair where the first words for the person anywhere are her full name, without a title or an office beside it, and the surname is
 * nobody else's and not one that copy uses without introduction. A full name that does not speak is swapped with the second surname
 * that does, so that the first one speaks before the introduction.
 */
import { inserted, UNINTRODUCED } from "./invented";
import type { Familiar, Mutant, Mutation } from "./mutation";
import { hasNamesake, type Introduced, introduced } from "./people";
import type { Story } from "./story";

export const swappedNames: Mutation = {
	id: "names",
	title: "full name and surname swapped",
	rules: ["unintroduced-surname"],
	bar: 95,
	mutants: (story, familiar) => [
		...introduced(story).flatMap((person) => mutantOf(story, person, familiar)),
		...inserted(story, UNINTRODUCED),
	],
};

function mutantOf(story: Story, { full, speaks, surname, short }: Introduced, familiar: Familiar): readonly Mutant[] {
	const later = short[speaks ? 0 : 1];
	const { text } = story;
	const paragraph = story.paragraphs.find(({ start, end }) => start <= full.start && full.end <= end);
	if (later === undefined || paragraph?.order === undefined || familiar.surnames.has(surname)) return [];
	// Nobody is introduced by a headline.
	const before = text.slice(story.paragraphs[0]?.end ?? 0, full.start);
	if (paragraph === story.paragraphs[0] || before.includes(surname) || hasNamesake(story, surname)) return [];
	// Mayor Nora Quill; host Nora Quill; Nora Quill, the mayor
	if (!STANDS_ALONE.test(text.slice(paragraph.start, full.start)) || isHeading(paragraph.text)) return [];
	if (/^[,(]| \(/.test(text.slice(full.end, full.end + 2))) return [];
	return [
		{
			edits: [
				{ start: full.start, end: full.end, newText: surname },
				{ start: later.start, end: later.end, newText: full.text },
			],
			places: [{ start: full.start, end: later.start }],
		},
	];
}

// … said |Nora Quill;   … that |Nora Quill;   The gate fell. |Nora Quill
const STANDS_ALONE =
	/(?:^|(?<!\b\p{Lu}\p{Ll}{1,4})[.?!:,;]["”]? |["“(]|\b(?:that|and|but|as|said|says|with|of|to|by|for|from|while|because|when|what|if|than) )$/u;

/** Nora Quill Describes Her Year at the Gate. */
const isHeading = (text: string): boolean =>
	2 * (text.match(/\b\p{Lu}/gu) ?? []).length > (text.match(/\S+/g) ?? []).length;
