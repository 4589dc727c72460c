/** Words of the desk's rules on sources. */

/** Looks a list up in `desk.yml`; an empty one where it is missing. */
export type Lists = (...path: readonly string[]) => readonly string[];

export interface DeskWords {
	/** Names of one word that need no introduction, as `fold` has them. */
	readonly famousNames: ReadonlySet<string>;
	/** Role nouns that ask whose they are. */
	readonly unknownRoles: ReadonlySet<string>;
	/** Forms of verbs that have a person on either side: met. */
	readonly meetings: ReadonlySet<string>;
}

export const deskWords = (list: Lists): DeskWords => ({
	famousNames: new Set(list("famousNames").map(folded)),
	unknownRoles: new Set(list("unknownRoles")),
	meetings: new Set(list("meetings")),
});

const folded = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
