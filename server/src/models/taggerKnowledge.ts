/** What the tagger knows of words besides its weights: the texts of its weight file, read into tables. */
import { hashString } from "./hash";
import { createWordTable, type WordTable } from "./wordTable";

/** Raise it with every change of a feature of the tagger, or of what one reads. */
export const TAGGER_TEMPLATES = 4;

/** The words that the tagger knows something about. */
export interface TaggerKnowledge {
	/** Parts of speech of a lower-cased word in a dictionary, as bits of `LEXICON`. */
	readonly lexicon: WordTable;
	/** Group of words used alike, by lower-cased form. */
	readonly clusters: WordTable;
	/** Usual classes of frequent forms, as a number for the set. */
	readonly habits: WordTable;
	/** Set of classes that very frequent forms may have; indexes `closedSets`. */
	readonly closed: WordTable;
	readonly closedSets: readonly Uint8Array[];
}

/** Texts of the weight file. `lexicon`: a line for each set of bits. `clusters`: a line for each cluster. */
export interface TaggerTexts {
	readonly lexicon: string;
	readonly clusters: string;
	/** Lines `form 3 17`: usual classes of a form, the commonest first. */
	readonly habits: string;
	/** Lines of the same form: all classes of a form that is frequent. */
	readonly closed: string;
}

/** `classes` are the labels whose numbers the texts hold. */
export function readKnowledge(texts: TaggerTexts, classes: readonly string[]): TaggerKnowledge {
	const closedSets: Uint8Array[] = [new Uint8Array(0)];
	const setNumbers = new Map<string, number>();
	const closedHashes: number[] = [];
	const closedValues: number[] = [];
	for (const line of linesOf(texts.closed)) {
		const space = line.indexOf(" ");
		const classes = line.slice(space + 1);
		let number = setNumbers.get(classes);
		if (number === undefined) {
			number = closedSets.length;
			setNumbers.set(classes, number);
			closedSets.push(Uint8Array.from(classes.split(" "), Number));
		}
		closedHashes.push(hashString(line.slice(0, space)));
		closedValues.push(number);
	}
	const habitHashes: number[] = [];
	const habitValues: number[] = [];
	for (const line of linesOf(texts.habits)) {
		const space = line.indexOf(" ");
		habitHashes.push(hashString(line.slice(0, space)));
		const finite = FINITE.test(classes[Number.parseInt(line.slice(space + 1), 10)] ?? "") ? FINITE_HABIT : 0;
		habitValues.push(finite | ((hashString(line, space + 1) & 0x7ffe) + 1));
	}
	return {
		lexicon: readGroups(texts.lexicon),
		clusters: readGroups(texts.clusters),
		habits: createWordTable(Int32Array.from(habitHashes), Uint16Array.from(habitValues)),
		closed: createWordTable(Int32Array.from(closedHashes), Uint16Array.from(closedValues)),
		closedSets,
	};
}

/** Set in the habits of words that are mostly finite verbs: “was”, “said”, “will”. */
export const FINITE_HABIT = 0x8000;
const FINITE = /\|(?:VBD|VBZ|VBP|MD)$/;

/** Lines `5 word word word`: the words of group 5. Read in place, since there are many. */
function readGroups(text: string): WordTable {
	// With its space a word takes two characters or more.
	const most = Math.ceil(text.length / 2);
	const hashes = new Int32Array(most);
	const values = new Uint16Array(most);
	let count = 0;
	for (let start = 0; start < text.length; ) {
		const newline = text.indexOf("\n", start);
		const end = newline < 0 ? text.length : newline;
		const first = text.indexOf(" ", start);
		const value = Number(text.slice(start, first));
		for (let at = first < 0 ? end : first + 1; at < end; ) {
			const space = text.indexOf(" ", at);
			const wordEnd = space < 0 || space > end ? end : space;
			hashes[count] = hashString(text, at, wordEnd);
			values[count++] = value;
			at = wordEnd + 1;
		}
		start = end + 1;
	}
	return createWordTable(hashes.subarray(0, count), values.subarray(0, count));
}

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");
