/**
 * Persons by a common noun: “Nora Quill, the harbor master, … The harbor master said”. A noun means the one person whom the
 * story has introduced by it; what the phrase says beyond the noun must be said of that person too, since the French
 * president is not the president whom the story has named.
 */
import type { Lexicon } from "../lexicon/lexicon";
import type { Entity } from "./article";

/** Persons by each role that the story gives them; made once a story. */
export type RoleIndex = ReadonlyMap<string, readonly Entity[]>;

/** A role that more people have tells nobody from the others. */
const MOST = 20;

export function indexRoles(entities: readonly Entity[]): RoleIndex {
	const index = new Map<string, Entity[]>();
	for (const entity of entities) {
		if (entity.type !== "PERSON") continue;
		for (const role of entity.roles) {
			const list = index.get(role);
			if (list === undefined) index.set(role, [entity]);
			else list.push(entity);
		}
	}
	for (const [role, list] of index) if (list.length > MOST) index.delete(role);
	return index;
}

/** A noun phrase by its parts: the | Ellery school | superintendent | for the north. */
export interface RolePhrase {
	/** Lower case. */
	readonly determiner: string;
	readonly role: string;
	/** What the phrase says beyond its noun, lower case, small words left out. */
	readonly more: readonly string[];
}

/** `text` is the phrase and `head` the offset in it of the noun `role`. */
export function readRolePhrase(text: string, head: number, role: string): RolePhrase {
	const [determiner = "", ...modifiers] = wordsOf(text.slice(0, head));
	// the harbor master for Ellery | , who left early,
	const complement = wordsOf(/^[^,;(—–]*?(?=[,;(—–]| (?:who|whose|which|that)\b|$)/.exec(text.slice(head))?.[0] ?? "");
	return { determiner, role, more: [...modifiers, ...complement.slice(1)].filter((word) => !SMALL.test(word)) };
}

const SMALL = /^(?:the|a|an|of|for|from|in|at|on|with|and|'s|s|then|own)$/;

const wordsOf = (text: string): readonly string[] =>
	text
		.toLowerCase()
		.split(/[^\p{L}\p{N}.]+/u)
		.flatMap((word) => word.replace(/\.$/, "") || []);

/** Persons named before offset `before` whom the phrase can mean, in order of the text. */
export function personsFor(index: RoleIndex, phrase: RolePhrase, before: number, lexicon: Lexicon): readonly Entity[] {
	if (isPlural(phrase.role, lexicon)) return [];
	const roles = [phrase.role, ...(lexicon.sameRoles.get(phrase.role) ?? [])];
	const gender = lexicon.roles.get(phrase.role);
	const named = new Set(roles.flatMap((role) => index.get(role) ?? []));
	const fitting = [...named].filter(
		(entity) =>
			(entity.mentions[0]?.start ?? Number.POSITIVE_INFINITY) < before &&
			(gender === undefined || gender === "neutral" || (entity.gender ?? gender) === gender) &&
			entity.descriptions.some((description) => isSaidBy(phrase, wordsOf(description), roles)),
	);
	if (phrase.more.length > 0 || fitting.length < 2) return fitting;
	// “the president” is President Quill sooner than the bank's president.
	const bare = fitting.filter(({ descriptions }) =>
		descriptions.some((text) => roles.includes(wordsOf(text).join(" "))),
	);
	return bare.length === 1 ? bare : fitting;
}

/** True where one description of a person says all that the phrase says. */
function isSaidBy({ determiner, more }: RolePhrase, description: readonly string[], roles: readonly string[]): boolean {
	if (!roles.some((role) => description.includes(role))) return false;
	// His spokesman is whom the story has introduced as somebody's.
	if (/^(?:his|her|their|its)$/.test(determiner) && !/^(?:his|her|their|its)$/.test(description[0] ?? "")) return false;
	return more.every((word) => description.includes(word));
}

const isPlural = (role: string, lexicon: Lexicon): boolean =>
	/(?:men|women|people)$/.test(role) || (/[^s]s$/.test(role) && lexicon.roles.has(role.replace(/s$/, "")));
