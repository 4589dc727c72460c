import type { Edit } from "../text/edit";
import { type NameForm, nameForms, sameLetters, slips, type Variants } from "./nameForms";
import type { PlacedName } from "./placedNames";
import type { Fix, Report, Rule } from "./rule";
import { lineCounter, quoted } from "./wording";

/** “Quill” here, “Quil” there: one name in two spellings. */
export const inconsistentName: Rule = {
	id: "inconsistent-name",
	title: "One name, two spellings",
	group: "names",
	severity: "warning",
	on: true,
	precision: { estimated: 0.9, judged: { right: 28, of: 32 } },
	why: "The story spells a person, an organization or a place in two ways that differ by a letter, a capital, a hyphen, a blank or an accent. One of them is wrong, and no mistake costs a newsroom more apologies than a name.",
	exceptions: [
		"abbreviations",
		"plurals and possessives",
		"words in quotation marks",
		"relatives, who share a surname and have given names of their own",
		"capitals in datelines and headlines",
		"the house's known names",
	],
	bad: [
		"MarlowWire sent a crew to Ellery. Later the editors of {Marlowwire} apologized.",
		"Clerk Nora Castelane spoke first. {Castelan} took no questions.",
		"Tariq al-Harrani and {Tariq al Harrani} stand in one story.",
	],
	good: [
		"The Ellery Farm Union (EFU) closed. EFU members met.",
		"Piet Lunden and his sister, Anna Lundin-Holt, run the mill.",
		"ELLERY (Reuters) - Ellery police said Tuesday that the road was clear.",
		"Nora Quill spoke first. The Quills left early. Quill’s sister stayed.",
		"Nora Castelane spoke first. “Ask Castelan,” she said of another clerk.",
	],
	check: ({ article, knowledge, house: { knownNames } }) => {
		const forms = nameForms(article);
		const line = lineCounter(article.text);
		return [...sameLetters(forms), ...slips(forms, knowledge.lexicon)]
			.slice(0, MOST_FINDINGS)
			.filter(({ words, forms }) => ![...words, ...forms.map(({ text }) => text)].some((text) => knownNames.has(text)))
			.map((variants) => report(article.text, variants, forms, line));
	},
};

/** A text with more is a list of names. */
const MOST_FINDINGS = 30;

interface Spelling {
	readonly word: string;
	/** Every name that has the word in this spelling; the form that shows it comes first. */
	readonly places: readonly PlacedName[];
}

function report(text: string, variants: Variants, all: readonly NameForm[], line: (offset: number) => number): Report {
	const [rare, usual] = [spellingOf(variants, 0, all), spellingOf(variants, 1, all)].sort(byWeight) as [
		Spelling,
		Spelling,
	];
	const [here, there] = [rare.places[0], usual.places[0]] as [PlacedName, PlacedName];
	const times = usual.places.length === 1 ? "" : `${usual.places.length} times elsewhere, first `;
	return {
		start: here.start,
		end: here.end,
		message: `${quoted(rare.word)} is spelled ${quoted(usual.word)} ${times}on line ${line(there.start)}: which is right?`,
		related: [{ start: there.start, end: there.end, message: `Here it is ${quoted(usual.word)}.` }],
		fixes: [change(text, rare, usual, true), change(text, usual, rare, false)],
	};
}

/** Nora Qiull and Quill share a word with more names; the two forms of an organization are all there is of it. */
function spellingOf({ forms, words }: Variants, side: 0 | 1, all: readonly NameForm[]): Spelling {
	const [form, word] = [forms[side], words[side]];
	const isOne = form.text === word || !forms.every(mayBePerson);
	if (isOne) return { word: form.places[0]?.name.text ?? word, places: form.places };
	const others = all.filter((other) => other !== form && mayBePerson(other) && other.words.includes(word));
	return { word, places: [...form.places, ...others.flatMap(({ places }) => places)] };
}

const mayBePerson = ({ type }: NameForm): boolean => type === undefined || type === "PERSON";

/** The rarer spelling first; of two that are as frequent the later one. */
const byWeight = (one: Spelling, other: Spelling): number =>
	one.places.length - other.places.length || (other.places[0]?.start ?? 0) - (one.places[0]?.start ?? 0);

/** Every “Quil” to “Quill”, outside quotation marks. */
const change = (text: string, from: Spelling, to: Spelling, preferred: boolean): Fix => ({
	title: `Change ${from.places.length > 1 ? `all ${from.places.length} ` : ""}“${from.word}” to “${to.word}”`,
	edits: from.places.flatMap((place) => editOf(text, place, from.word, to.word)),
	preferred,
});

function editOf(text: string, { start, end }: PlacedName, from: string, to: string): readonly Edit[] {
	const at = text.slice(start, end).indexOf(from);
	return at < 0 ? [{ start, end, newText: to }] : [{ start: start + at, end: start + at + from.length, newText: to }];
}
