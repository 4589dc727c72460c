import type { Article, Attribution, Entity } from "../analysis/article";
import { fold, isFullName, surnameOf } from "../analysis/nameKeys";
import { isCommonNoun, isNameWord } from "../analysis/nameWords";
import type { Lexicon } from "../lexicon/lexicon";
import { countWhile } from "../text/search";
import { type Span, slice } from "../text/span";
import { isCapitals, isHeading } from "./headings";
import { type PlacedName, placedNames, withTitle } from "./placedNames";
import type { Fix, Report, Rule } from "./rule";
import { lineCounter } from "./wording";

/** “Quill said” where no full name, title or role has introduced a Quill by then. */
export const unintroducedSurname: Rule = {
	id: "unintroduced-surname",
	title: "Surname used before the full name",
	group: "names",
	severity: "warning",
	on: true,
	precision: { estimated: 0.88 },
	why: "Somebody speaks by surname alone, and the story has not said yet who that is. Mostly the paragraph with the full name was cut, or moved further down.",
	exceptions: [
		"surnames with a title: Dr. Quill, Sen. Quill",
		"names that every reader knows, and the house's known names",
		"surnames whose particle or accent alone differs from the full name's",
		"organizations, places and teams",
		"words in quotation marks",
	],
	bad: [
		"“The pumps ran dry at noon,” {Osterhagen} said. The waterworks serves four towns.",
		"{Quillfeather} said the count was wrong. Nora Quillfeather is the town's returning officer.",
		"Crews found nothing in the shaft, {Dunmorrow} told reporters.",
	],
	good: [
		"Harbor master Piet Osterhagen apologized. “The pumps ran dry at noon,” Osterhagen said.",
		"Yusuf al-Harrani told the court the truck was late. Harrani drove the second one.",
		"“The pumps ran dry at noon,” said Dr. Osterhagen.",
		"Quillfeather Industries cut 40 jobs. Nestle said it would hire them.",
	],
	check: ({ article, knowledge, house }) => {
		const speakers = speakingNames(article);
		const names = placedNames(article);
		const line = lineCounter(article.text);
		const known = new Set([...house.knownNames].map(fold));
		const introduced = new Set<string>();
		const announced = new Set<string>();
		const reports: Report[] = [];
		for (const placed of names) {
			const { name, paragraph } = placed;
			if (introduces(placed)) {
				const into = IN_BRIEF.test(paragraph.block.kind) ? announced : introduced;
				for (const word of name.words) into.add(fold(word));
				continue;
			}
			const surname = surnameOf(name.words);
			const entity = speakers.get(placed.start)?.speaker?.entity;
			if (entity === undefined || placed.quoted || paragraph.block.kind !== "body" || isHeading(article, paragraph))
				continue;
			if (introduced.has(surname) || known.has(surname)) continue;
			introduced.add(surname);
			if (entity.type !== "PERSON" || !isSurname(placed, knowledge.lexicon)) continue;
			reports.push(report(article, placed, fullNameBehind(placed, entity, names), line));
		}
		return reports;
	},
};

const IN_BRIEF = /^(?:headline|dek|subhead)$/;

/** Names that a cue belongs to, by their place. */
const speakingNames = (article: Article): ReadonlyMap<number, Attribution> =>
	new Map(
		article.attributions.flatMap((attribution) =>
			attribution.speaker?.form === "name" ? [[attribution.speaker.head.start, attribution] as const] : [],
		),
	);

/** Nora Quill, Dr. Quill, Quill, the harbor master: whoever reads on knows who Quill is. */
const introduces = ({ name }: PlacedName): boolean =>
	name.honorific !== undefined || name.description !== undefined || isFullName(name.words);

/** A person's, and nobody's whom all know: not “WASHINGTON —”, “Witnesses said”, “Gallup found”, “Amelize | Quill”. */
function isSurname({ name, paragraph }: PlacedName, lexicon: Lexicon): boolean {
	const { desk, organizations, cities, countries, regions } = lexicon;
	const isListed = [organizations.known, cities, countries, regions].some((words) => words.has(name.text));
	const before = paragraph.reading.tokens[name.first - 1];
	return !(
		isListed ||
		isCapitals(name.text) ||
		desk.famousNames.has(surnameOf(name.words)) ||
		isCommonNoun(name.text.toLowerCase(), lexicon) ||
		isNameWord(before, lexicon)
	);
}

function report(
	{ text }: Article,
	placed: PlacedName,
	later: PlacedName | undefined,
	line: (offset: number) => number,
): Report {
	const surname = slice(text, placed);
	const { start, end } = placed;
	if (later === undefined)
		return {
			start,
			end,
			message: `Who is ${surname}? Nothing in this story gives the full name or a title.`,
			related: [],
			fixes: [placeholder(placed)],
		};
	const place = `on line ${line(later.start)}`;
	return {
		start,
		end,
		message: `Who is ${surname}? The full name, ${later.name.text}, comes only further down, ${place}.`,
		related: [{ start: later.start, end: later.end, message: `${later.name.text} is introduced here, ${place}.` }],
		fixes: introductions(text, placed, later, place),
	};
}

function fullNameBehind(
	{ end }: PlacedName,
	{ mentions }: Entity,
	names: readonly PlacedName[],
): PlacedName | undefined {
	for (const mention of mentions.slice(countWhile(mentions, ({ start }) => start < end))) {
		const named = names[countWhile(names, ({ start }) => start < mention.start)];
		if (named?.start === mention.start && isFullName(named.name.words) && !named.quoted) return named;
	}
	return undefined;
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
