/** What a lexicon's words come as. */

export type Words = ReadonlySet<string>;

/** Looks a list of one file up by its keys; an empty one where it is missing. */
export type Lists = (...path: readonly string[]) => readonly string[];
