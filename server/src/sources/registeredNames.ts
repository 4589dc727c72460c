/** What the analysis is told of a register: how copy may call its sources, and what is stated of them. */
import type { EntityType, RegisteredName, StatedGender } from "../analysis/paragraph";
import { indexRegistered, type RegisteredIndex } from "../analysis/registeredNames";
import type { Lexicon } from "../lexicon/lexicon";
import type { Register, Source } from "./register";
import type { SourceKind } from "./schema";

/** The register's sources and known names, and `others` that are known besides: the settings' own. */
export const registeredNames = (
	{ sources, knownNames }: Register,
	others: Iterable<string> = [],
): readonly RegisteredName[] => [
	...sources.map(toRegistered),
	...[...new Set([...knownNames, ...others])].map(
		(name): RegisteredName => ({ id: undefined, name, aliases: [], ...NOTHING_STATED }),
	),
];

/** The names of registers, indexed once for as long as a register is the same; undefined where there are none. */
export function createRegisteredNames(words: {
	readonly lexicon: Lexicon;
}): (register: Register, others?: ReadonlySet<string>) => RegisteredIndex | undefined {
	interface Made {
		readonly others: ReadonlySet<string>;
		readonly index: RegisteredIndex | undefined;
	}
	const made = new WeakMap<Register, Made>();
	return (register, others = NO_OTHERS) => {
		const before = made.get(register);
		if (before?.others === others) return before.index;
		const names = registeredNames(register, others);
		const index = names.length === 0 ? undefined : indexRegistered(names, words.lexicon);
		made.set(register, { others, index });
		return index;
	};
}

const NO_OTHERS: ReadonlySet<string> = new Set();

const NOTHING_STATED = { type: undefined, gender: undefined, role: undefined, unnamed: false } as const;

const toRegistered = (source: Source): RegisteredName => ({
	id: source.id,
	name: source.name.replace(/\s+/g, " ").trim(),
	aliases: source.aliases,
	type: source.kind === undefined ? undefined : TYPES[source.kind],
	gender: genderOf(source.pronouns),
	role: source.role,
	unnamed: !isNameable(source),
});

/** On the record, or nothing agreed otherwise: the name may stand in copy. */
export const isNameable = ({ terms }: Pick<Source, "terms">): boolean =>
	terms === undefined || terms === "on-the-record";

/** No document is a person, and what it shows is its own: OntoNotes has no nearer type. */
const TYPES: Readonly<Record<SourceKind, EntityType>> = {
	person: "PERSON",
	organization: "ORG",
	document: "WORK_OF_ART",
	recording: "WORK_OF_ART",
	dataset: "WORK_OF_ART",
	"web-page": "WORK_OF_ART",
};

/** “she/her” → female; who takes more than one, “she/they”, is left open. */
function genderOf(pronouns: string | undefined): StatedGender | undefined {
	const words = pronouns?.toLowerCase().match(/\p{L}+/gu) ?? [];
	const stated = new Set(words.flatMap((word) => PRONOUNS.get(word) ?? []));
	return stated.size === 1 ? [...stated][0] : undefined;
}

const PRONOUNS: ReadonlyMap<string, StatedGender> = new Map([
	...["she", "her", "hers"].map((word) => [word, "female"] as const),
	...["he", "him", "his"].map((word) => [word, "male"] as const),
	...["they", "them", "their", "theirs"].map((word) => [word, "they"] as const),
]);
