/** Tables of the lexicon as YAML and packages give them: words by gender, roles, peoples, aliases, cues. Values that are not there give nothing. */
import { inflect } from "./inflect";
import type { CueVerb, Gender } from "./lexicon";
import { packedWords } from "./packaged";

export function givenGenders(men: unknown, women: unknown, either: readonly string[]): ReadonlyMap<string, Gender> {
	const genders = new Map<string, Gender>();
	for (const name of packedWords(men)) genders.set(name, "male");
	for (const name of packedWords(women)) genders.set(name, "female");
	for (const name of either) genders.delete(name);
	return genders;
}

export function cueTable(verbs: unknown, irregular: unknown): ReadonlyMap<string, CueVerb> {
	const table = new Map<string, CueVerb>();
	for (const [stance, lemmas] of entries(verbs)) {
		for (const entry of strings(lemmas)) {
			const lemma = entry.replace("*", "");
			const verb: CueVerb = { lemma, stance, ambiguous: entry.endsWith("*") };
			const forms = inflect(lemma, irregularForms(irregular, lemma));
			// The first stance that lists a verb keeps it: “agree” is neutral before it is a stance.
			for (const form of forms) if (!table.has(form)) table.set(form, verb);
		}
	}
	return table;
}

export const irregularForms = (table: unknown, lemma: string): readonly string[] | undefined =>
	lemma in record(table) ? strings(record(table)[lemma]) : undefined;

/** laid out: the irregular forms of the verb of two words, by its first; undefined where they are regular. */
export function particled(table: unknown, lemma: string): readonly string[] | undefined {
	const [verb = "", particle] = lemma.split(" ");
	return particle === undefined ? undefined : irregularForms(table, verb)?.map((form) => `${form} ${particle}`);
}

export function byGender(table: unknown, key: (word: string) => string): ReadonlyMap<string, Gender | "neutral"> {
	const result = new Map<string, Gender | "neutral">();
	for (const gender of ["neutral", "male", "female"] as const) {
		for (const word of strings(record(table)[gender])) result.set(key(word).toLowerCase(), gender);
	}
	return result;
}

export function roleTable(
	listed: readonly string[],
	roles: unknown,
	plurals: unknown,
): ReadonlyMap<string, Gender | "neutral"> {
	const table = new Map<string, Gender | "neutral">(listed.map((role) => [role, "neutral"]));
	for (const [role, gender] of byGender(roles, (word) => word)) table.set(role, gender);
	for (const [role, gender] of [...table]) table.set(pluralOf(role), gender);
	for (const [plural, singular] of entries(plurals)) table.set(plural, table.get(String(singular)) ?? "neutral");
	return table;
}

export const pluralOf = (noun: string): string =>
	/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;

export function demonymTable(demonyms: unknown, groups: unknown): ReadonlyMap<string, string> {
	const table = new Map(selves(strings(groups)));
	for (const [demonym, country] of entries(demonyms)) table.set(demonym, String(country));
	return table;
}

export const selves = (groups: readonly string[]): readonly (readonly [string, string])[] =>
	groups.map((group) => [group, group]);

/** Taiwanese, Flemish and French are their own plurals. */
export const pluralOfPeople = (people: string): readonly string[] =>
	/(?:ese|ish|sh|ch|s)$/.test(people) ? [] : [people.replace(/man$/, "men"), `${people}s`];

export function aliasTable(groups: unknown): ReadonlyMap<string, string> {
	const lists = Array.isArray(groups) ? groups.map(strings) : [];
	return new Map(lists.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)));
}

export const record = (value: unknown): Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
export const entries = (value: unknown): readonly [string, unknown][] => Object.entries(record(value));
export const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

export function keysAndValues(value: unknown): readonly string[] {
	if (Array.isArray(value)) return value.map(String);
	return entries(value).flatMap(([key, entry]) =>
		typeof entry === "string" ? [key, entry] : Number.isInteger(Number(key)) ? [] : keysAndValues(entry),
	);
}

export function dig(value: unknown, path: readonly string[]): unknown {
	let current = value;
	for (const key of path) current = record(current)[key];
	return current;
}
