import type { Article, Attribution, Entity } from "../analysis/article";
import { isFullName, surnameOf } from "../analysis/nameKeys";
import { fold } from "../text/fold";
import { countWhile } from "../text/search";
import { type Span, slice } from "../text/span";
import { type BareSurname, bareSurnames } from "./firstReferences";
import { type PlacedName, placedNames, withTitle } from "./placedNames";
import type { Fix, Report, Rule } from "./rule";
import { slipKeys } from "./spelling";
import { lineCounter, quoted } from "./wording";

/** “Quill said” where no full name, title or role has introduced a Quill by then. */
export const unintroducedSurname: Rule = {
	id: "unintroduced-surname",
	title: "Surname used before the full name",
	group: "names",
	severity: "warning",
	on: true,
	precision: { estimated: 0.88, judged: { right: 4, of: 5 } },
	why: "Somebody speaks by surname alone, and the story has not said yet who that is. Mostly the paragraph with the full name was cut, or moved further down.",
	exceptions: [
		"surnames with a title: Dr. Quill, Sen. Quill",
		"names that every reader knows, and the house's known names",
		"surnames whose particle or accent alone differs from the full name's",
		"organizations, places and teams",
		"words in quotation marks",
	],
	bad: [
		"“The pumps ran dry at noon,” {Haldane} said. The waterworks serves four towns.",
		"{Quillfeather} said the count was wrong. Nora Quillfeather is the town's returning officer.",
		"Crews found nothing in the shaft, {Dunmorrow} told reporters.",
		"{Castellane} left before dawn. Divers searched the bay.\n\n“He knew the tides,” said Ada Marlow, who taught him to sail. “We all did,” Piet Castellane said from the hospital.",
	],
	good: [
		"Harbor master Piet Haldane apologized. “The pumps ran dry at noon,” Haldane said.",
		"Yusuf al-Harrani told the court the truck was late. Harrani drove the second one.",
		"“The pumps ran dry at noon,” said Dr. Haldane.",
		"Quillfeather Industries cut 40 jobs. Nestle said it would hire them.",
		"“Ask Dunmorrow,” said Nora Quill, the clerk.",
		"Dunmorrow reported that many shops had sold out.",
	],
	check: ({ article, knowledge, house }) => {
		const names = placedNames(article);
		const line = lineCounter(article.text);
		const known = new Set([...house.knownNames].map(fold));
		const { givenGenders } = knowledge.lexicon;
		const spoken = speakersOf(article);
		const full = new Set(names.flatMap(({ name }) => (isFullName(name.words) ? [surnameOf(name.words)] : [])));
		const near = new Set([...full].flatMap(slipKeys));
		// A slip of a name that the story has is for the rule on spellings.
		const isSlipped = (surname: string): boolean =>
			!full.has(surname) && slipKeys(surname).some((key) => near.has(key));
		const asked = new Set<string>();
		const fullNames = fullNamesOf(names);
		return bareSurnames(article, names, known, knowledge.lexicon).flatMap((bare) => {
			const surname = surnameOf(bare.placed.name.words);
			if (asked.has(surname)) return [];
			// Whoever says nothing is asked about by no branch below.
			if (!spoken.entities.has(bare.entity) && !spoken.byPlace.has(bare.placed.start)) return [];
			const later = fullNameBehind(bare, fullNames(bare.entity));
			const isAsked =
				later === undefined
					? isSpeaker(bare, spoken.byPlace) && !givenGenders.has(bare.entity.name) && !isSlipped(surname)
					: spoken.entities.has(bare.entity);
			if (!isAsked) return [];
			asked.add(surname);
			return [report(article.text, bare, later, line)];
		});
	},
};

interface Spoken {
	/** By the place of the speaker's name. */
	readonly byPlace: ReadonlyMap<number, readonly Attribution[]>;
	readonly entities: ReadonlySet<Entity>;
}

function speakersOf({ attributions }: Article): Spoken {
	const byPlace = new Map<number, Attribution[]>();
	const entities = new Set<Entity>();
	for (const attribution of attributions) {
		const { speaker } = attribution;
		if (speaker?.entity !== undefined) entities.add(speaker.entity);
		if (speaker?.form === "name")
			byPlace.set(speaker.head.start, [...(byPlace.get(speaker.head.start) ?? []), attribution]);
	}
	return { byPlace, entities };
}

/** A company's or a paper's name may look like a surname. They announce and report; people are told apart by their pronouns. */
function isSpeaker({ placed, entity, apposed }: BareSurname, speakers: Spoken["byPlace"]): boolean {
	const lemmas = speakers.get(placed.start)?.flatMap(({ cue }) => cue?.lemma ?? []) ?? [];
	if (apposed || lemmas.length === 0 || (placed.name.probability ?? 0) < SURE) return false;
	return entity.gender !== undefined || !lemmas.some((lemma) => /^(?:announce|report|note|write)$/.test(lemma));
}

/** So sure the name finder is of a person; “he” below a clinic that speaks may be its patient. */
const SURE = 0.5;

function report(
	text: string,
	{ placed, announced }: BareSurname,
	later: PlacedName | undefined,
	line: (offset: number) => number,
): Report {
	const surname = slice(text, placed);
	const { start, end } = placed;
	const severity = announced ? { severity: "hint" as const } : {};
	if (later === undefined)
		return {
			start,
			end,
			message: `${quoted(surname)} comes with no full name or title in this story: who is it?`,
			related: [],
			fixes: [placeholder(placed)],
			...severity,
		};
	const place = `on line ${line(later.start)}`;
	return {
		start,
		end,
		message: `${quoted(surname)} comes before ${quoted(later.name.text)} ${place}: should the full name come first?`,
		related: [{ start: later.start, end: later.end, message: `${later.name.text} is introduced here, ${place}.` }],
		fixes: introductions(text, placed, later, place),
		...severity,
	};
}

/** Where the story writes an entity's full name outside quotation marks; looked up once an entity. */
function fullNamesOf(names: readonly PlacedName[]): (entity: Entity) => readonly PlacedName[] {
	const known = new Map<Entity, readonly PlacedName[]>();
	const find = ({ mentions }: Entity): readonly PlacedName[] =>
		mentions.flatMap(({ start }) => {
			const named = names[countWhile(names, (name) => name.start < start)];
			return named?.start === start && isFullName(named.name.words) && !named.quoted ? [named] : [];
		});
	return (entity) => {
		const found = known.get(entity) ?? find(entity);
		known.set(entity, found);
		return found;
	};
}

function fullNameBehind({ placed }: BareSurname, full: readonly PlacedName[]): PlacedName | undefined {
	const named = full[countWhile(full, ({ start }) => start < placed.end)];
	// Their son, Piet, 9, … Piet Quill said: a given name is no surname.
	return named !== undefined && surnameOf(named.name.words) === surnameOf(placed.name.words) ? named : undefined;
}

function introductions(text: string, placed: Span, later: PlacedName, place: string): readonly Fix[] {
	const titled = withTitle(text, later);
	const full = slice(text, titled);
	const here = { start: placed.start, end: placed.end, newText: full };
	return [
		{
			title: `Write “${full}” here and “${slice(text, placed)}” ${place}`,
			edits: [here, { ...titled, newText: slice(text, placed) }],
			preferred: true,
		},
		{ title: `Write “${full}” here`, edits: [here], preferred: false },
	];
}

const placeholder = ({ start }: Span): Fix => ({
	title: "Put TK for the given name and title",
	edits: [{ start, end: start, newText: "TK " }],
	preferred: true,
	placeholder: "TK",
});
