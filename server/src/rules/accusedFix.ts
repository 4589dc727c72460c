/** “Carl Rowe robbed a bank” → “Carl Rowe is accused by TK of robbing a bank”, where the grammar leaves no doubt. */

import type { Article, Claim } from "../analysis/article";
import { inflect } from "../lexicon/inflect";
import type { Lexicon } from "../lexicon/lexicon";
import { slice } from "../text/span";
import { mentionsIn } from "./mentions";
import type { Fix } from "./rule";

/** One person, named at the sentence's start, and one plain past: nothing that is joined to it, no auxiliary, no adverb between. */
export function accusedFix({ text, entities }: Article, claim: Claim, roles: Lexicon["roles"]): readonly Fix[] {
	const { subject, trigger, sentence, key } = claim;
	if (subject === undefined || !isOnePerson(entities, subject)) return [];
	if (text.slice(subject.end, trigger.start) !== " " || !isTitle(text.slice(sentence.start, subject.start), roles))
		return [];
	const verb = /^\p{Ll}+/u.exec(slice(text, trigger))?.[0];
	const rest = text.slice(trigger.start, sentence.end);
	if (verb === undefined || /(?:c|p)$/.test(key) || verb.endsWith("ing") || isAuxiliary(verb)) return [];
	if (/[,;:—–"“”‘«]|\b(?:and|or|but|then|before|after|while|when)\b/.test(rest)) return [];
	return [
		{
			title: "Write “is accused by TK of …”",
			edits: [
				{
					start: trigger.start,
					end: trigger.start + verb.length,
					newText: `is accused by TK of ${inflect(key, undefined).at(-1)}`,
				},
			],
			preferred: false,
			placeholder: "TK",
		},
	];
}

const isOnePerson = (
	entities: Article["entities"],
	subject: { readonly start: number; readonly end: number },
): boolean =>
	entities.some(
		(entity) =>
			entity.type === "PERSON" &&
			mentionsIn(entity, subject).some(({ end, form }) => form === "name" && end === subject.end),
	);

// Deputy | Carl Rowe; not After | Carl Rowe
const isTitle = (before: string, roles: Lexicon["roles"]): boolean =>
	before
		.trim()
		.split(/\s+/)
		.every((word) => word === "" || roles.has(word.toLowerCase()));

const isAuxiliary = (verb: string): boolean => /^(?:has|had|have|is|was|were|are|been)$/.test(verb);
