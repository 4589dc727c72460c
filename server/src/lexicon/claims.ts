/** Words that give a claim away. */

/** Looks a list up in `claims.yml`; an empty one where it is missing. */
export type Lists = (...path: readonly string[]) => readonly string[];

export interface ClaimWords {
	/** Forms of what a reporter on the spot does: saw, counted. */
	readonly observing: ReadonlySet<string>;
	/** What was said, as a later sentence calls it: remarks, comments. */
	readonly wordsSaid: ReadonlySet<string>;
	/** Forms of verbs whose complement did not happen: denied stealing, failed to pay. */
	readonly denying: ReadonlySet<string>;
}

export const claimWords = (list: Lists): ClaimWords => ({
	observing: new Set(list("observing")),
	wordsSaid: new Set(list("wordsSaid")),
	denying: new Set(list("denying")),
});
