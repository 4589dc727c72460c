/**
 * Names joined over the story: which mentions are the same person, organization or place. Surnames go back to full
 * names (RULES.md §1, “speaker resolution order”); a surname that two people share stays open.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { byStart, shift } from "../text/span";
import type { Entity, EntityType, Mention, Name, Paragraph } from "./article";

/** Where a name stands: paragraph index and index in that paragraph's names. */
export interface NamePlace {
	readonly paragraph: number;
	readonly name: number;
}

export interface ResolvedNames {
	readonly entities: readonly Entity[];
	/** For each paragraph and name the entity's index; -1 where the name is weak or its surname is shared. */
	readonly entityAt: readonly (readonly number[])[];
	/** Entities that share a surname, for names left open, by `paragraph:name`. */
	readonly tied: ReadonlyMap<string, readonly number[]>;
}

interface Draft {
	readonly id: number;
	readonly full: string;
	readonly words: readonly string[];
	readonly names: { readonly place: NamePlace; readonly name: Name }[];
}

/** Entities of the names in `paragraphs`, in order of first mention. `speaking` holds places of names that a cue belongs to. */
export function resolveEntities(
	paragraphs: readonly Paragraph[],
	speaking: ReadonlySet<string>,
	lexicon: Lexicon,
): ResolvedNames {
	const all = paragraphs.flatMap((paragraph, index) =>
		paragraph.reading.names.map((name, nameIndex) => ({ place: { paragraph: index, name: nameIndex }, name })),
	);
	const strong = new Set(all.flatMap(({ name }) => (name.weak ? [] : [name.text])));
	// Long names first, so that a shorter one finds the whole of which it is the end.
	const bySize = [...all].sort((a, b) => b.name.words.length - a.name.words.length);
	const people = new Set(
		all.flatMap(({ name }) => (name.type === "PERSON" && name.words.length > 1 ? [fullKey(name.words)] : [])),
	);
	// “Misspelling Nora Quill”: a capital before a name that the story has without it is no part of a name.
	const isOverlong = ({ name }: { readonly name: Name }): boolean =>
		name.probability === undefined &&
		name.words.length > 2 &&
		name.honorific === undefined &&
		people.has(fullKey(name.words.slice(1)));
	const drafts: Draft[] = [];
	const byKey = new Map<string, Draft>();
	const bySurname = new Map<string, Draft[]>();
	const byEnding = new Map<string, Draft[]>();
	const byInitials = new Map<string, Draft[]>();
	const byGiven = new Map<string, Draft[]>();
	const assigned = new Map<string, number>();
	const tied = new Map<string, readonly number[]>();

	const open = (full: string, words: readonly string[]): Draft => {
		const draft: Draft = { id: drafts.length, full, words, names: [] };
		drafts.push(draft);
		return draft;
	};
	const assign = (draft: Draft, item: { place: NamePlace; name: Name }): void => {
		draft.names.push(item);
		assigned.set(placeKey(item.place), draft.id);
	};

	// Full names first, wherever they stand: a caption may give the surname before the copy gives the whole name.
	for (const item of bySize) {
		const parts = item.name.words;
		if (
			parts.length < 2 ||
			(item.name.weak && !speaking.has(placeKey(item.place))) ||
			isOverlong(item) ||
			isShortForm(parts) ||
			isTitleCased(paragraphs[item.place.paragraph], item.name)
		)
			continue;
		const longer = byEnding.get(fullKey(parts)) ?? [];
		const isPart = longer.length === 1 && (item.name.type === "ORG" || item.name.type === "PERSON");
		const known =
			byKey.get(aliasKey(item.name, lexicon)) ?? byKey.get(endsKey(item.name)) ?? (isPart ? longer[0] : undefined);
		const draft = known ?? open(item.name.text, parts);
		if (known === undefined) {
			byKey.set(aliasKey(item.name, lexicon), draft);
			if (item.name.type === "ORG" || item.name.type === undefined) push(byInitials, initialsOf(parts), draft);
			// The State Department is the US State Department, and Quill Marsh is Nora Quill Marsh.
			if (item.name.type === "ORG" || item.name.type === "PERSON")
				for (let first = 1; first < parts.length - 1; first++) push(byEnding, fullKey(parts.slice(first)), draft);
			if (mayBePerson(item.name)) {
				byKey.set(endsKey(item.name), draft);
				push(bySurname, surnameOf(parts), draft);
				push(byGiven, fold(parts[0] ?? ""), draft);
			}
		}
		assign(draft, item);
	}
	for (const item of all) {
		const key = placeKey(item.place);
		if (assigned.has(key) || isOverlong(item)) continue;
		const { name } = item;
		const surname = surnameOf(name.words);
		// both Lunds: the family, not one of it
		if (name.words.length === 1 && /s$/.test(name.text) && bySurname.has(surname.slice(0, -1))) continue;
		const own = isPlaceLike(name) || name.definite ? [] : (bySurname.get(surname) ?? []);
		const candidates = narrow(own, item);
		if (candidates.length === 1 && candidates[0] !== undefined) assign(candidates[0], item);
		else if (candidates.length > 1)
			tied.set(
				key,
				candidates.map((draft) => draft.id),
			);
		else {
			const given = name.type === undefined || name.type === "PERSON" ? (byGiven.get(fold(name.text)) ?? []) : [];
			if (given.length === 1 && given[0] !== undefined && isPerson(given[0])) assign(given[0], item);
			else if (given.length < 2) {
				const initials = /^\p{Lu}{2,6}$/u.test(name.text) ? (byInitials.get(name.text) ?? []) : [];
				const known = byKey.get(aliasKey(name, lexicon)) ?? (initials.length === 1 ? initials[0] : undefined);
				if (known !== undefined) assign(known, item);
				else if (isTitleCased(paragraphs[item.place.paragraph], name)) continue;
				else if (!name.weak || speaking.has(key) || strong.has(name.text)) {
					const draft = open(name.text, name.words);
					byKey.set(aliasKey(name, lexicon), draft);
					assign(draft, item);
				}
			}
		}
	}
	return finish(paragraphs, drafts, assigned, tied, lexicon);
}

/** In headlines every word has a capital: only names that lists or the copy below show are taken from there. */
const isTitleCased = (paragraph: Paragraph | undefined, name: Name): boolean =>
	!LISTED.test(name.because) &&
	(name.probability ?? 0) < SURE_IN_HEADLINE &&
	(paragraph?.block.kind === "headline" || paragraph?.block.kind === "subhead");

const SURE_IN_HEADLINE = 0.8;
const LISTED = /^(?:known-organization|country|demonym|city|region)$/;

export const placeKey = (place: NamePlace): string => `${place.paragraph}:${place.name}`;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}

/** Lower case without diacritics, hyphens and joined particles: al-Sabri → sabri. */
export const fold = (word: string): string =>
	word
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/^(?:al|el|an|ash|as|ar|at|az|ad)[-‐‑]/i, "")
		.replace(/[-‐‑'’.\u00ad]/g, "")
		.toLowerCase();

/** The key of a name and of every other form of it that the lexicon knows: IS, ISIS and Islamic State share one. */
const aliasKey = (name: Name, lexicon: Lexicon): string =>
	peopleKey(homeOf(name, lexicon)) ?? fullKey(lexicon.aliases.get(name.text)?.split(" ") ?? name.words);

const peopleKey = (home: string | undefined): string | undefined =>
	home === undefined ? undefined : `people of ${home}`;

/** The place that a people's one-word name belongs to: the Spanish and the Spaniards are one people. */
function homeOf({ type, text }: Name, lexicon: Lexicon): string | undefined {
	const home = type === "NORP" ? lexicon.demonyms.get(text) : undefined;
	return home === "" || text.includes(" ") ? undefined : home;
}

/** Port Ellery Harbor Authority → PEHA; small words stand in no acronym. */
const initialsOf = (words: readonly string[]): string =>
	words.flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : [])).join("");

const fullKey = (words: readonly string[]): string => words.map(fold).join(" ");
/** First and last word: Nora J. Quill and Nora Quill are one. */
const endsKey = (name: Name): string =>
	mayBePerson(name)
		? `${fold(name.words[0] ?? "")}…${surnameOf(name.words)}${suffixOf(name.words)}`
		: fullKey(name.words);

/** Peter Quill Sr. and Peter Quill Jr. are two. */
const suffixOf = (words: readonly string[]): string =>
	SUFFIX.test(fold(words.at(-1) ?? "")) ? ` ${fold(words.at(-1) ?? "")}` : "";

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

function surnameOf(words: readonly string[]): string {
	const folded = words.map(fold);
	const last = folded.at(-1) ?? "";
	return SUFFIX.test(last) && folded.length > 1 ? (folded.at(-2) ?? last) : last;
}

const PARTICLE = /^(?:al|el|de|del|della|di|da|dos|van|von|der|den|bin|ibn|ben|la|le|du)$/;

/** al Hosni, de Souza, van der Berg: particles and one name are a surname, not a full name. */
const isShortForm = (words: readonly string[]): boolean =>
	words.slice(0, -1).every((word) => PARTICLE.test(word.toLowerCase()));

const mayBePerson = (name: Name): boolean => name.type === undefined || name.type === "PERSON";
/** Of a type that no person's surname has: “London” behind “Jack London” is the town. */
const isPlaceLike = ({ type, because, probability = 0 }: Name): boolean =>
	type !== undefined &&
	type !== "PERSON" &&
	((type !== "ORG" && type !== "GPE") || probability >= SURE_OF_TYPE || (probability > 0 && LISTED.test(because)));

const SURE_OF_TYPE = 0.9;
const isPerson = (draft: Draft): boolean => draft.names.some(({ name }) => name.type === "PERSON");

/** Of the people with a surname, those that the words beside this mention allow and that the story has named by then. */
function narrow(drafts: readonly Draft[], item: { readonly place: NamePlace; readonly name: Name }): readonly Draft[] {
	if (drafts.length < 2) return drafts;
	const { gender } = item.name;
	const compatible =
		gender === undefined
			? drafts
			: drafts.filter((draft) => draft.names.every(({ name }) => name.gender === undefined || name.gender === gender));
	const introduced = compatible.filter((draft) =>
		draft.names.some(
			({ place }) =>
				place.paragraph < item.place.paragraph ||
				(place.paragraph === item.place.paragraph && place.name < item.place.name),
		),
	);
	return introduced.length > 0 ? introduced : compatible;
}

function finish(
	paragraphs: readonly Paragraph[],
	drafts: readonly Draft[],
	assigned: ReadonlyMap<string, number>,
	tied: ReadonlyMap<string, readonly number[]>,
	lexicon: Lexicon,
): ResolvedNames {
	const order = drafts.map((draft) => ({ draft, mentions: mentionsOf(paragraphs, draft) }));
	order.sort((a, b) => byStart(a.mentions[0] ?? NOWHERE, b.mentions[0] ?? NOWHERE));
	const renumbered = new Map(order.map(({ draft }, index) => [draft.id, index] as const));
	const entities = order.map(({ draft, mentions }, index) => toEntity(draft, index, mentions, lexicon));
	const ties = new Map([...tied].map(([key, ids]) => [key, ids.map((id) => renumbered.get(id) ?? -1)] as const));
	entities.push(...openEntities(paragraphs, ties, entities, lexicon));
	const entityAt = paragraphs.map((paragraph, index) =>
		paragraph.reading.names.map(
			(_, name) => renumbered.get(assigned.get(placeKey({ paragraph: index, name })) ?? -1) ?? -1,
		),
	);
	return { entities, entityAt, tied: ties };
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
				draft: { id: entities.length + drafts.size, full: name.text, words: name.words, names: [] },
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
		(best, name) => (best === undefined || (name.words.length > best.words.length && mayBePerson(name)) ? name : best),
		undefined,
	);
	const { type, because } = typeOf(names, draft);
	const name = fullest?.text ?? draft.full;
	return {
		id,
		type,
		name,
		aliases: unique(names.map((other) => other.text)).filter((text) => text !== name),
		gender: onlyOne(names.flatMap((other) => (other.gender === undefined ? [] : [other.gender]))),
		descriptions: unique(names.flatMap((other) => (other.description === undefined ? [] : [other.description]))),
		roles: unique(names.flatMap((other) => (other.role === undefined ? [] : [other.role]))),
		mentions: mentions.map((mention) => ({ ...mention, entity: id })),
		because,
		candidates: [],
		home: onlyOne(names.flatMap((other) => homeOf(other, lexicon) ?? [])),
	};
}

/** One type per entity: a title or description outweighs lists, lists outweigh shape, a surname alone shows a person. */
function typeOf(
	names: readonly Name[],
	draft: Draft,
): { readonly type: EntityType | undefined; readonly because: string } {
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
