import type { Edit } from "../text/edit";
import { type NameForm, nameForms, sameLetters, slips, type Variants } from "./nameForms";
import type { PlacedName } from "./placedNames";
import type { Fix, Report, Rule } from "./rule";
import { lineCounter } from "./wording";

/** “Quill” here, “Quil” there: one name in two spellings. */
export const inconsistentName: Rule = {
	id: "inconsistent-name",
	title: "One name, two spellings",
	group: "names",
	severity: "warning",
	on: true,
	precision: { estimated: 0.9 },
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
	check: ({ article, knowledge, house }) => {
		const forms = nameForms(article);
		const line = lineCounter(article.text);
		return [...sameLetters(forms), ...slips(forms, knowledge.lexicon)]
			.filter(
				({ forms, words }) => ![...words, ...forms.map(({ text }) => text)].some((text) => house.knownNames.has(text)),
			)
			.map((variants) => report(article.text, variants, forms, line));
	},
};

interface Spelling {
	readonly word: string;
	readonly form: NameForm;
	/** Every name that has the word in this spelling. */
	readonly places: readonly PlacedName[];
}

function report(
	text: string,
	{ forms, words }: Variants,
	all: readonly NameForm[],
	line: (offset: number) => number,
): Report {
	const spellings = ([0, 1] as const).map(
		(side): Spelling => ({ word: words[side], form: forms[side], places: placesOf(words[side], all) }),
	);
	const [rare, usual] = spellings.sort(byWeight) as [Spelling, Spelling];
	const [here] = rare.form.places as [PlacedName];
	const [there] = usual.form.places as [PlacedName];
	const times = usual.places.length;
	return {
		start: here.start,
		end: here.end,
		message: `“${rare.word}” here, “${usual.word}” ${times === 1 ? "" : `${times} times, first `}on line ${line(there.start)}: which spelling is right?`,
		related: [{ start: there.start, end: there.end, message: `Here it is “${usual.word}”.` }],
		fixes: [change(text, rare, usual, true), change(text, usual, rare, false)],
	};
}

/** The rarer spelling first; of two that are as frequent the later one. */
const byWeight = (one: Spelling, other: Spelling): number =>
	one.places.length - other.places.length || (other.form.places[0]?.start ?? 0) - (one.form.places[0]?.start ?? 0);

const placesOf = (word: string, forms: readonly NameForm[]): readonly PlacedName[] =>
	forms.flatMap((form) => (form.text === word || form.words.includes(word) ? form.places : []));

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
