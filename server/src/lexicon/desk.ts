/** Words of the desk's rules on sources. */
import { pluralOf } from "./tables";

/** Looks a list up in `desk.yml`; an empty one where it is missing. */
export type Lists = (...path: readonly string[]) => readonly string[];

<<<<<<< HEAD
export interface DeskWords {
	/** Names of one word that need no introduction, as `fold` has them. */
	readonly famousNames: ReadonlySet<string>;
	/** Role nouns that ask whose they are. */
	readonly unknownRoles: ReadonlySet<string>;
}

export const deskWords = (list: Lists): DeskWords => ({
	famousNames: new Set(list("famousNames").map(folded)),
	unknownRoles: new Set(list("unknownRoles")),
});

const folded = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
=======
type Words = ReadonlySet<string>;

/** What stands behind a participle that reports without an agent: “believed | to …”, “considered | a scandal”. */
export const COMPLEMENTS = ["to", "that", "of", "for", "with", "as", "over", "on", "at", "thing"] as const;

export type Complement = (typeof COMPLEMENTS)[number];

export interface DeskWords {
	/** Participle of a report without an agent → what may follow it. */
	readonly agentless: ReadonlyMap<string, ReadonlySet<Complement>>;
	/** Those of them that charge somebody: not being accused is no charge. */
	readonly charging: Words;
	/** Lemmas of those that judge rather than charge or believe: see, consider. */
	readonly judging: Words;
	/** Verbs that a calendar settles: is expected to open. */
	readonly scheduled: Words;
	/** Police, courts and their papers. */
	readonly law: Words;
	/** What a rule settles: considered a felony. */
	readonly standards: Words;
	/** Adverbs that admit hearsay: allegedly. */
	readonly hearsay: Words;
	/** What there is without anybody's having said it, singular or plural: fears. */
	readonly talk: Words;
}

export const deskWords = (list: Lists): DeskWords => ({
	agentless: byWord((complement) => list("agentless", complement)),
	charging: new Set(list("charging")),
	judging: new Set(list("judging")),
	scheduled: new Set(list("scheduled")),
	law: new Set(list("law")),
	standards: new Set(list("standards")),
	hearsay: new Set(list("hearsay")),
	talk: new Set(list("talk").flatMap((noun) => [noun, pluralOf(noun)])),
});

function byWord(listOf: (complement: Complement) => readonly string[]): DeskWords["agentless"] {
	const words = new Map<string, Set<Complement>>();
	for (const complement of COMPLEMENTS)
		for (const word of listOf(complement)) words.set(word, (words.get(word) ?? new Set()).add(complement));
	return words;
}
>>>>>>> a3a49a031e24b56e231312dc01b1f5f08586823d
