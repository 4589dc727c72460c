/** Entities as the article has them, made of the names that were found to be the same: canonical name, type, aliases, mentions. */
import type { Lexicon } from "../lexicon/lexicon";
import { fold } from "../text/fold";
import { byStart, shift } from "../text/span";
import type { Entity, Mention, Paragraph } from "./article";
import { homeOf, mayBePerson, surnameOf } from "./nameKeys";
import type { EntityType, Name, RegisteredName } from "./paragraph";

/** Where a name stands: paragraph index and index in that paragraph's names. */
export interface NamePlace {
	readonly paragraph: number;
	readonly name: number;
}

export const placeKey = (place: NamePlace): string => `${place.paragraph}:${place.name}`;

/** Names that are the same, before they are an entity. */
export interface Draft {
	readonly id: number;
	readonly full: string;
	readonly words: readonly string[];
	readonly names: { readonly place: NamePlace; readonly name: Name }[];
	/** The source of the register that they are names of. */
	registered: RegisteredName | undefined;
}

export interface ResolvedNames {
	readonly entities: readonly Entity[];
	/** For each paragraph and name the entity's index; -1 where the name is weak or its surname is shared. */
	readonly entityAt: readonly (readonly number[])[];
	/** Entities that share a surname, for names left open, by `paragraph:name`. */
	readonly tied: ReadonlyMap<string, readonly number[]>;
	/** Entities of nouns that the register has as an alias, by the noun's end in the text: “the harbor office”. */
	readonly aliased: ReadonlyMap<number, number>;
}

/** Entities in order of first mention; `assigned` holds the draft of each name, `tied` those that share one. */
export function toEntities(
	paragraphs: readonly Paragraph[],
	drafts: readonly Draft[],
	assigned: ReadonlyMap<string, number>,
	tied: ReadonlyMap<string, readonly number[]>,
	lexicon: Lexicon,
): ResolvedNames {
	const order = drafts
		.filter(({ names }) => names.length > 0)
		.map((draft) => ({ draft, mentions: mentionsOf(paragraphs, draft) }));
	order.sort((a, b) => byStart(a.mentions[0] ?? NOWHERE, b.mentions[0] ?? NOWHERE));
	const renumbered = new Map(order.map(({ draft }, index) => [draft.id, index] as const));
	const entities = order.map(({ draft, mentions }, index) => toEntity(draft, index, mentions, lexicon));
	const ties = new Map([...tied].map(([key, ids]) => [key, ids.flatMap((id) => renumbered.get(id) ?? [])] as const));
	entities.push(...openEntities(paragraphs, ties, entities, lexicon));
	const entityAt = paragraphs.map((paragraph, index) =>
		paragraph.reading.names.map(
			(_, name) => renumbered.get(assigned.get(placeKey({ paragraph: index, name })) ?? -1) ?? -1,
		),
	);
	return { entities, entityAt, tied: ties, aliased: new Map() };
}

/** Names that two or more entities share are listed by themselves, so that nothing said of them is a guess. */
function openEntities(
	paragraphs: readonly Paragraph[],
	ties: ReadonlyMap<string, readonly number[]>,
	entities: readonly Entity[],
	lexicon: Lexicon,
): readonly Entity[] {
	const drafts = new Map<string, { readonly draft: Draft; readonly candidates: readonly number[] }>();
	paragraphs.forEach(({ reading }, paragraph) => {
		reading.names.forEach((name, index) => {
			const place = { paragraph, name: index };
			const candidates = ties.get(placeKey(place));
			if (candidates === undefined) return;
			const key = `${fold(name.text)} ${candidates.join(" ")}`;
			const open = drafts.get(key) ?? {
				draft: {
					id: entities.length + drafts.size,
					full: name.text,
					words: name.words,
					names: [],
					registered: undefined,
				},
				candidates,
			};
			open.draft.names.push({ place, name });
			drafts.set(key, open);
		});
	});
	return [...drafts.values()].map(({ draft, candidates }) => ({
		...toEntity(draft, draft.id, mentionsOf(paragraphs, draft), lexicon),
		type: onlyOne(candidates.flatMap((id) => entities[id]?.type ?? [])),
		descriptions: [],
		roles: [],
		candidates,
	}));
}

const NOWHERE = { start: 0, end: 0 };

function mentionsOf(paragraphs: readonly Paragraph[], draft: Draft): readonly Mention[] {
	const mentions = draft.names.map(
		({ place, name }): Mention => ({
			...shift({ start: name.start, end: name.end }, paragraphs[place.paragraph]?.start ?? 0),
			form: "name",
			entity: draft.id,
		}),
	);
	return mentions.sort(byStart);
}

function toEntity(draft: Draft, id: number, mentions: readonly Mention[], lexicon: Lexicon): Entity {
	const names = draft.names.map(({ name }) => name);
	const fullest = names.reduce<Name | undefined>(
		(best, name) =>
			best === undefined || (name.words.length > best.words.length && mayBePerson(name)) || isQuieter(name, best)
				? name
				: best,
		undefined,
	);
	const { registered } = draft;
	const { type, because } = typeOf(names, draft);
	// Whoever is not to be named is called what the story calls them.
	const name = registered?.unnamed === false ? registered.name : (fullest?.text ?? draft.full);
	const [given = "", surname] = fullest?.words ?? draft.words;
	return {
		id,
		type,
		name,
		aliases: unique(names.map((other) => other.text)).filter((text) => text !== name),
		gender: registered?.gender ?? onlyOne(names.flatMap((other) => (other.gender === undefined ? [] : [other.gender]))),
		likelyGender: surname === undefined ? undefined : lexicon.givenGenders.get(given),
		...describedAs(names, registered, lexicon),
		mentions: mentions.map((mention) => ({ ...mention, entity: id })),
		because,
		candidates: [],
		home: onlyOne(names.flatMap((other) => homeOf(other, lexicon) ?? [])),
		registered,
	};
}

/** What the story says of it, else the register's role. */
export function describedAs(
	names: readonly Name[],
	registered: RegisteredName | undefined,
	lexicon: Lexicon,
): Pick<Entity, "descriptions" | "roles"> {
	const descriptions = unique(names.flatMap(({ description }) => description ?? []));
	const roles = unique(names.flatMap(({ role }) => role ?? []));
	if (descriptions.length > 0 || registered?.role === undefined) return { descriptions, roles };
	const noun = roleNoun(registered.role, lexicon);
	return { descriptions: [registered.role], roles: noun === undefined ? [] : [noun] };
}

// harbor master of Ellery → master; former mayor → none: the mayor is somebody else by now
function roleNoun(role: string, lexicon: Lexicon): string | undefined {
	if (/^(?:ex|former|late|then)\b/i.test(role)) return undefined;
	const words = role.toLowerCase().split(/[\s,;(]+/);
	const end = words.findIndex((word) => lexicon.prepositions.has(word) || lexicon.conjunctions.has(word));
	const noun = words.slice(0, end < 0 ? words.length : end).at(-1) ?? "";
	return lexicon.roles.has(noun) ? noun : undefined;
}

/** “Port Ellery” of the copy for the “PORT ELLERY” of a dateline. */
const isQuieter = ({ text, words }: Name, loud: Name): boolean =>
	words.length === loud.words.length &&
	text !== loud.text &&
	loud.text === text.toUpperCase() &&
	text.toLowerCase() !== text;

/** One type per entity: a title or description outweighs lists, lists outweigh shape, a surname alone shows a person. */
function typeOf(
	names: readonly Name[],
	draft: Draft,
): { readonly type: EntityType | undefined; readonly because: string } {
	if (draft.registered?.type !== undefined) return { type: draft.registered.type, because: "register" };
	for (const because of ["title", "description", "age"]) {
		const found = names.find((name) => name.because === because);
		if (found !== undefined) return found;
	}
	const voted = mostProbable(names);
	if (voted !== undefined) return voted;
	for (const because of ["known-organization", "organization-word", "given-name"]) {
		const found = names.find((name) => name.because === because);
		if (found !== undefined) return found;
	}
	const typed = names.find((name) => name.type !== undefined);
	if (typed !== undefined) return typed;
	const isShortened =
		draft.words.length > 1 &&
		names.some((name) => name.words.length < draft.words.length && surnameOf(name.words) === surnameOf(draft.words));
	return isShortened ? { type: "PERSON", because: "surname" } : { type: undefined, because: "capitals" };
}

/** The name of the type that the name finder holds most probable over all of them; undefined where it found none. */
function mostProbable(names: readonly Name[]): Name | undefined {
	const votes = new Map<EntityType | undefined, number>();
	for (const { type, probability = 0 } of names) votes.set(type, (votes.get(type) ?? 0) + probability);
	const [type, most] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [undefined, 0]);
	return most > 0 ? names.find((name) => name.type === type && name.probability !== undefined) : undefined;
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
const onlyOne = <T>(items: readonly T[]): T | undefined => (new Set(items).size === 1 ? items[0] : undefined);
