/**
 * Names joined over the story: which mentions are the same person, organization or place. Surnames go back to full
 * names (RULES.md §1, “speaker resolution order”); a surname that two people share stays open.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { fold } from "../text/fold";
import type { Name, Paragraph } from "./article";
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
import { narrow } from "./sharedSurnames";

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
			isSurname(parts) ||
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
		const candidates = narrow(own, item, speaking, lexicon);
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
					if (name.words.length > 1 && mayBePerson(name)) push(bySurname, surname, draft);
					assign(draft, item);
				}
			}
		}
	}
	return toEntities(paragraphs, drafts, assigned, tied, lexicon);
}

/** In headlines every word has a capital: only names that lists or the copy below show are taken from there. */
const isTitleCased = (paragraph: Paragraph | undefined, name: Name): boolean =>
	!LISTED.test(name.because) &&
	(name.probability ?? 0) < SURE_IN_HEADLINE &&
	(paragraph?.block.kind === "headline" || paragraph?.block.kind === "subhead");

const SURE_IN_HEADLINE = 0.8;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}

const isPerson = (draft: Draft): boolean => draft.names.some(({ name }) => name.type === "PERSON");
