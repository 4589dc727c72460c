/** What a lexicon's words come as. */

export type Words = ReadonlySet<string>;

/** Looks a list of one file up by its keys; an empty one where it is missing. */
export type Lists = (...path: readonly string[]) => readonly string[];

/** “Bank of” → “Bank” */
export const firstWords = (phrases: readonly string[]): Words =>
	new Set(phrases.flatMap((phrase) => phrase.split(" ", 1)));
