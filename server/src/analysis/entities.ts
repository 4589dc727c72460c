/**
 * Names joined over the story: which mentions are the same person, organization or place. Surnames go back to full
 * names (RULES.md §1, “speaker resolution order”); a surname that two people share stays open.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { fold } from "../text/fold";
import type { Paragraph } from "./article";
import { type Draft, type NamePlace, placeKey, type ResolvedNames, toEntities } from "./entityRecords";
import {
	aliasKey,
	endsKey,
	fullKey,
	initialsOf,
	isPlaceLike,
	isShortForm,
	LISTED,
	mayBeginWithGivenName,
	mayBePerson,
	particleKey,
	surnameOf,
} from "./nameKeys";
import type { EntityType, Name, RegisteredForm } from "./paragraph";
import type { RegisteredIndex } from "./registeredNames";
import { narrow } from "./sharedSurnames";

/** Entities of the names in `paragraphs`, in order of first mention. `speaking` holds places of names that a cue belongs to. */
export function resolveEntities(
	paragraphs: readonly Paragraph[],
	speaking: ReadonlySet<string>,
	index: RegisteredIndex | undefined,
	lexicon: Lexicon,
): ResolvedNames {
	const all = paragraphs.flatMap((paragraph, index) =>
		paragraph.reading.names.map((name, nameIndex) => ({ place: { paragraph: index, name: nameIndex }, name })),
	);
	const strong = new Set(all.flatMap(({ name }) => (name.weak ? [] : [name.text])));
	// Long names first, so that a shorter one finds the whole of which it is the end.
	const bySize = [...all].sort((a, b) => b.name.words.length - a.name.words.length);
	const fullNames = new Set(
		all.flatMap(({ name }) => (name.type === "PERSON" && name.words.length > 1 ? [fullKey(name.words)] : [])),
	);
	// “Misspelling Nora Quill”: a capital before a name that the story has without it is no part of a name.
	const isOverlong = ({ name }: { readonly name: Name }): boolean =>
		name.probability === undefined &&
		name.words.length > 2 &&
		name.honorific === undefined &&
		fullNames.has(fullKey(name.words.slice(1)));
	const surnames = new Set(all.flatMap(({ name }) => particleKey(name.words) ?? []));
	// Al Hosni behind Jaffar al Hosni is a surname; Al Quill is a whole name.
	const isSurname = (words: readonly string[]): boolean =>
		isShortForm(words) && (!mayBeginWithGivenName(words) || surnames.has(fullKey(words)));
	const drafts: Draft[] = [];
	const byKey = new Map<string, Draft>();
	const bySurname = new Map<string, Draft[]>();
	const byEnding = new Map<string, Draft[]>();
	const byInitials = new Map<string, Draft[]>();
	const byGiven = new Map<string, Draft[]>();
	const assigned = new Map<string, number>();
	const tied = new Map<string, readonly number[]>();

	const bySource = new Map<string, Draft>();
	/** Sources whose full name the story has somewhere. */
	const present = new Set(
		all.flatMap(({ name: { registered, words } }) =>
			registered?.isFull === true && (words.length > 1 || registered.isAcronym) ? (registered.id ?? []) : [],
		),
	);

	const open = (full: string, words: readonly string[]): Draft => {
		const draft: Draft = { id: drafts.length, full, words, names: [], registered: undefined };
		drafts.push(draft);
		return draft;
	};
	const enter = (draft: Draft, parts: readonly string[], type: EntityType | undefined): void => {
		if (type === "ORG" || type === undefined) push(byInitials, initialsOf(parts), draft);
		// The State Department is the US State Department, and Quill Marsh is Nora Quill Marsh.
		if (type === "ORG" || type === "PERSON")
			for (let first = 1; first < parts.length - 1; first++) push(byEnding, fullKey(parts.slice(first)), draft);
		if (mayBePerson({ type })) {
			byKey.set(endsKey({ words: parts, type }), draft);
			push(bySurname, surnameOf(parts), draft);
			push(byGiven, fold(parts[0] ?? ""), draft);
		}
	};
	/** How the story stands to a source of the register; `open` takes `known`, which the story has under a name of it. */
	const sourceOf = (id: string) => ({
		draft: bySource.get(id),
		isPresent: bySource.has(id) || present.has(id),
		open: (known: Draft | undefined): Draft => {
			const registered = index?.byId.get(id);
			const draft = bySource.get(id);
			if (draft !== undefined) return draft;
			const words = (registered?.name ?? id).split(/\s+/);
			const same = [known, byKey.get(fullKey(words)), byKey.get(endsKey({ words, type: registered?.type }))];
			const found = same.find((other) => other !== undefined && other.registered === undefined);
			const fresh = found ?? open(registered?.name ?? id, words);
			fresh.registered = registered;
			bySource.set(id, fresh);
			if (found === undefined && words.length > 1) {
				byKey.set(fullKey(words), fresh);
				enter(fresh, words, registered?.type);
			}
			return fresh;
		},
	});
	const tie = ({ place }: { readonly place: NamePlace }, among: readonly Draft[]): void => {
		tied.set(
			placeKey(place),
			among.map((draft) => draft.id),
		);
	};
	const assign = (draft: Draft, item: { place: NamePlace; name: Name }): void => {
		draft.names.push(item);
		assigned.set(placeKey(item.place), draft.id);
	};

	// Full names first, wherever they stand: a caption may give the surname before the copy gives the whole name.
	for (const item of bySize) {
		const parts = item.name.words;
		const { registered } = item.name;
		const isLeft =
			(item.name.weak && !speaking.has(placeKey(item.place))) ||
			isOverlong(item) ||
			isSurname(parts) ||
			isTitleCased(paragraphs[item.place.paragraph], item.name);
		if (parts.length < 2 || (isLeft && registered === undefined)) continue;
		const longer = byEnding.get(fullKey(parts)) ?? [];
		const isPart = longer.length === 1 && (item.name.type === "ORG" || item.name.type === "PERSON");
		const known =
			byKey.get(aliasKey(item.name, lexicon)) ?? byKey.get(endsKey(item.name)) ?? (isPart ? longer[0] : undefined);
		const own = registered?.id === undefined ? undefined : sourceOf(registered.id);
		// “The Harbor Office” where the story has the Sandby Harbor Office: that one, or where it has both, either.
		const rivals =
			own === undefined || registered?.isFull === true ? [] : longer.filter((draft) => draft !== own.draft);
		if (own !== undefined && rivals.length > 0 && own.isPresent) {
			tie(item, [own.open(undefined), ...rivals]);
			continue;
		}
		const draft = (rivals.length === 0 ? own?.open(known) : undefined) ?? known ?? open(item.name.text, parts);
		if (!byKey.has(aliasKey(item.name, lexicon))) byKey.set(aliasKey(item.name, lexicon), draft);
		if (known === undefined && own === undefined) enter(draft, parts, item.name.type);
		assign(draft, item);
	}
	for (const item of all) {
		const key = placeKey(item.place);
		if (assigned.has(key) || tied.has(key) || isOverlong(item)) continue;
		const { name } = item;
		const surname = surnameOf(name.words);
		// both Lunds: the family, not one of it
		if (name.words.length === 1 && /s$/.test(name.text) && bySurname.has(surname.slice(0, -1))) continue;
		const people = isPlaceLike(name) || name.definite ? [] : (bySurname.get(surname) ?? []);
		const candidates = narrow(people, item, speaking, lexicon);
		const given = name.type === undefined || name.type === "PERSON" ? (byGiven.get(fold(name.text)) ?? []) : [];
		const initials = /^\p{Lu}{2,6}$/u.test(name.text) ? (byInitials.get(name.text) ?? []) : [];
		const own = meansSource(paragraphs[item.place.paragraph], name) ? sourceOf(name.registered.id) : undefined;
		if (own !== undefined) {
			const mine = own.isPresent ? own.open(undefined) : undefined;
			const rivals = [...new Set([...candidates, ...given, ...initials])].filter((draft) => draft !== mine);
			if (rivals.length === 0) {
				assign(mine ?? own.open(undefined), item);
				continue;
			}
			if (mine !== undefined && !candidates.includes(mine)) {
				tie(item, [mine, ...rivals]);
				continue;
			}
		}
		if (candidates.length === 1 && candidates[0] !== undefined) assign(candidates[0], item);
		else if (candidates.length > 1) tie(item, candidates);
		else {
			if (given.length === 1 && given[0] !== undefined && isPerson(given[0])) assign(given[0], item);
			else if (given.length < 2) {
				const known = byKey.get(aliasKey(name, lexicon)) ?? (initials.length === 1 ? initials[0] : undefined);
				if (known !== undefined) assign(known, item);
				else if (isTitleCased(paragraphs[item.place.paragraph], name)) continue;
				else if (!name.weak || speaking.has(key) || strong.has(name.text)) {
					const draft = open(name.text, name.words);
					byKey.set(aliasKey(name, lexicon), draft);
					if (name.words.length > 1 && mayBePerson(name)) push(bySurname, surname, draft);
					assign(draft, item);
				}
			}
		}
	}
	return toEntities(paragraphs, drafts, assigned, tied, lexicon);
}

/** Whether one word alone can mean a source: a capital in a headline cannot, nor can a town that bears the name. */
const meansSource = (
	paragraph: Paragraph | undefined,
	name: Name,
): name is Name & { readonly registered: RegisteredForm & { readonly id: string } } =>
	name.registered?.id !== undefined &&
	(name.registered.isAcronym ||
		(!isInHeading(paragraph) && !(isPlaceLike(name) && name.type !== name.registered.type)));

/** In headlines every word has a capital: only names that lists or the copy below show are taken from there. */
const isTitleCased = (paragraph: Paragraph | undefined, name: Name): boolean =>
	!LISTED.test(name.because) && (name.probability ?? 0) < SURE_IN_HEADLINE && isInHeading(paragraph);

const isInHeading = (paragraph: Paragraph | undefined): boolean =>
	paragraph?.block.kind === "headline" || paragraph?.block.kind === "subhead";

const SURE_IN_HEADLINE = 0.8;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}

const isPerson = (draft: Draft): boolean => draft.names.some(({ name }) => name.type === "PERSON");
