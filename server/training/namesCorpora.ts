/**
 * Annotated corpora as sets of labels that each word may have. A corpus that does not annotate a type says nothing about
 * it: outside its names a word may be O or belong to a name of such a type. That is what lets the corpora be mixed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS, labelOf, NAME_TYPES, type NameType, OUTSIDE, POSITION } from "../src/models/namesLabels";
import { readText, type TextToken } from "./namesTokens";

export interface NameDocumentLabels {
	readonly id: string;
	readonly corpus: string;
	readonly text: string;
	readonly tokens: readonly (readonly TextToken[])[];
	/** For each word of each sentence, a 1 for each label that it may have; equal sets are the same array. */
	readonly allowed: readonly (readonly Uint8Array[])[];
	readonly gold: readonly GoldName[];
	/** What the corpus annotates. */
	readonly types: readonly NameType[];
}

export interface GoldName {
	readonly start: number;
	readonly end: number;
	readonly type: string;
	readonly label?: string;
}

interface CorpusRecord {
	readonly id: string;
	readonly text: string;
	readonly types: readonly string[];
	readonly entities: readonly GoldName[];
}

export interface CorpusContext {
	readonly abbreviations: ReadonlySet<string>;
	readonly demonyms: ReadonlySet<string>;
	/** Lower-case titles without their stop, of one word or several: “mr”, “crown prince”. */
	readonly titles: ReadonlySet<string>;
}

/** Every document of `ner/*.jsonl` whose file name `wanted` accepts. */
export function readCorpora(
	folder: string,
	context: CorpusContext,
	wanted: (file: string) => boolean,
): readonly NameDocumentLabels[] {
	return readdirSync(join(folder, "ner"))
		.filter((file) => file.endsWith(".jsonl") && wanted(file))
		.sort()
		.flatMap((file) =>
			readRecords<CorpusRecord>(join(folder, "ner", file)).map((record) =>
				labelDocument(record, file.replace(".jsonl", ""), context),
			),
		);
}

export const readRecords = <T>(path: string): readonly T[] =>
	readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line) as T);

const WORKS: readonly NameType[] = ["EVENT", "WORK", "PRODUCT", "MISC"];

export function labelDocument(record: CorpusRecord, corpus: string, context: CorpusContext): NameDocumentLabels {
	const tokens = readText(record.text, context.abbreviations);
	const types = annotatedTypes(record.types);
	const names = record.entities
		.filter(({ type }) => isNameType(type))
		.map((name) => withoutTitle(name, record.text, context.titles));
	return {
		id: record.id,
		corpus,
		text: record.text,
		tokens,
		allowed: tokens.map((sentence) => allowedLabels(sentence, record.text, names, types, corpus, context)),
		gold: names,
		types,
	};
}

/** Some corpora take “Mr.” and “Crown Prince” into the name, others do not; with us a title is no part of it. */
function withoutTitle(name: GoldName, text: string, titles: ReadonlySet<string>): GoldName {
	if (name.type !== "PER") return name;
	for (const words of [3, 2, 1]) {
		const title = new RegExp(`^(?:\\S+\\s+){${words}}`).exec(text.slice(name.start, name.end))?.[0];
		if (title === undefined || !titles.has(title.trim().toLowerCase().replace(/\.$/, "").replace(/\s+/g, " ")))
			continue;
		return withoutTitle({ ...name, start: name.start + title.length }, text, titles);
	}
	return name;
}

const isNameType = (type: string): type is NameType => (NAME_TYPES as readonly string[]).includes(type);

/** MISC in a corpus' list covers works, events and products too. */
const annotatedTypes = (types: readonly string[]): readonly NameType[] =>
	NAME_TYPES.filter((type) => types.includes(type) || (types.includes("MISC") && WORKS.includes(type)));

function allowedLabels(
	sentence: readonly TextToken[],
	text: string,
	names: readonly GoldName[],
	types: readonly NameType[],
	corpus: string,
	context: CorpusContext,
): readonly Uint8Array[] {
	const open = NAME_TYPES.filter((type) => !types.includes(type));
	const outside = labelSet(open, [POSITION.begin, POSITION.inside, POSITION.last, POSITION.unit], true);
	// A lower-case word may stand inside a name that the corpus leaves out, but neither begins nor ends it.
	const inside = labelSet(open, [POSITION.inside], true);
	// “American” outside the names of a corpus that leaves demonyms out is one, or within a name that it leaves out.
	const people = Uint8Array.from(labelSet(open, [POSITION.begin, POSITION.inside], false));
	for (const position of [POSITION.unit, POSITION.last]) people[labelOf(NAME_TYPES.indexOf("NORP"), position)] = 1;
	const allowed = sentence.map((token) => {
		if (isPeople(token, corpus, types, context)) return people;
		return /[\p{Lu}\p{Nd}]/u.test(token.text) ? outside : inside;
	});
	const from = sentence[0]?.start ?? 0;
	const to = sentence.at(-1)?.end ?? 0;
	for (const name of names) {
		if (name.end <= from || name.start >= to) continue;
		const touched = sentence.flatMap((token, index) =>
			token.start < name.end && token.end > name.start ? [index] : [],
		);
		const first = touched[0];
		const last = touched.at(-1);
		if (first === undefined || last === undefined) continue;
		const candidates = candidateTypes(name, text, types, corpus, context);
		const fits = overlap(sentence[first], name) >= 0.6 && overlap(sentence[last], name) >= 0.6;
		// “Israel-based”, and names that run over a sentence's end: say nothing.
		const cut = name.start < from || name.end > to || !fits || candidates.length === 0;
		const isElection = cut && ELECTION.test(text.slice(name.start, name.end));
		for (const index of touched) {
			if (isElection && context.demonyms.has(sentence[index]?.text ?? "")) {
				allowed[index] = PEOPLE;
				continue;
			}
			const { unit, begin, last: end, inside: middle } = POSITION;
			const position = first === last ? unit : index === first ? begin : index === last ? end : middle;
			allowed[index] = cut ? ANYTHING : labelSet(candidates, [position], false);
		}
	}
	joinPeoples(sentence, allowed);
	return allowed;
}

/** CrossNER leaves out a quarter of the demonyms. */
const isPeople = (token: TextToken, corpus: string, types: readonly NameType[], { demonyms }: CorpusContext): boolean =>
	demonyms.has(token.text) && (!types.includes("NORP") || corpus.startsWith("crossner"));

// the 2011 Zambian general election: CrossNER calls it an event; in news copy it holds a people's name
const ELECTION = /\p{Lu}.* (?:elections?|referendum|by-elections?|primar(?:y|ies))$/u;

/** Two words for people side by side are one name: Afghan American, Shia Muslims. */
function joinPeoples(sentence: readonly TextToken[], allowed: Uint8Array[]): void {
	const unit = labelOf(NAME_TYPES.indexOf("NORP"), POSITION.unit);
	const isNoun = (index: number): boolean => allowed[index]?.[unit] === 1 && allowed[index]?.[OUTSIDE] === 0;
	const runs: [number, number][] = [];
	for (let first = 0; first < sentence.length; first++) {
		let last = first;
		while (isNoun(first) && isNoun(last + 1)) last++;
		if (last > first) runs.push([first, last]);
		first = last;
	}
	const { begin, inside, last: end } = POSITION;
	for (const [first, last] of runs)
		for (let index = first; index <= last; index++)
			allowed[index] = labelSet(["NORP"], [index === first ? begin : index === last ? end : inside], false);
}

const overlap = (token: TextToken | undefined, name: GoldName): number =>
	token === undefined
		? 0
		: (Math.min(token.end, name.end) - Math.max(token.start, name.start)) / (token.end - token.start);

function candidateTypes(
	name: GoldName,
	text: string,
	types: readonly NameType[],
	corpus: string,
	{ demonyms }: CorpusContext,
): readonly NameType[] {
	const type = name.type as NameType;
	const words = text.slice(name.start, name.end);
	if (type === "EVENT" && ELECTION.test(words)) return [];
	// “Dye & Bavelier” and “Poland and Russia” are no names of one thing.
	if (corpus.startsWith("gum") && type === "MISC" && /\s(?:and|&)\s/.test(words)) return [];
	// Re-DocRED calls the West African coast's people a place.
	if (type === "LOC" && /\s/.test(words) && demonyms.has(words.split(/\s+/).at(-1) ?? "")) return ["NORP"];
	if (!types.includes("NORP") && type !== "NORP" && demonyms.has(words)) return ["NORP", type];
	// CrossNER tells works, events and products from the rest; elsewhere MISC is all of them.
	if (type === "MISC" && !corpus.startsWith("crossner")) return WORKS;
	return [type];
}

/** Sets by their description, so that equal ones are the same array. */
const sets = new Map<string, Uint8Array>();
/** A people's name of one word, whatever a corpus says. */
const PEOPLE = labelSet(["NORP"], [POSITION.unit], false);
/** What says nothing. */
export const ANYTHING = labelSet(NAME_TYPES, [POSITION.begin, POSITION.inside, POSITION.last, POSITION.unit], true);

export function labelSet(types: readonly NameType[], positions: readonly number[], outside: boolean): Uint8Array {
	const key = `${types.join()} ${positions.join()} ${outside}`;
	const known = sets.get(key);
	if (known !== undefined) return known;
	const set = new Uint8Array(LABELS);
	if (outside) set[OUTSIDE] = 1;
	for (const type of types) for (const position of positions) set[labelOf(NAME_TYPES.indexOf(type), position)] = 1;
	sets.set(key, set);
	return set;
}

interface LinkedRecord {
	readonly id: string;
	readonly text: string;
	readonly annotatedTo: number;
	readonly entities: readonly {
		readonly type: string;
		readonly mentions: readonly { readonly start: number; readonly end: number; readonly syn: string | null }[];
	}[];
}

const LINKED_TYPES: Readonly<Record<string, NameType>> = { PER: "PER", ORG: "ORG", LOC: "LOC", PRO: "PRODUCT" };

/** MEANTIME: first sentences of Wikinews pieces, where mentions called NAM are names and those called nothing may be. */
export function readMeantime(folder: string, context: CorpusContext): readonly NameDocumentLabels[] {
	return readRecords<LinkedRecord>(join(folder, "news/meantime-annotated.jsonl")).map((record) => {
		const text = record.text.slice(0, record.annotatedTo);
		const entities = record.entities.flatMap(({ type, mentions }) =>
			mentions
				.filter(({ syn, end }) => syn === "NAM" && end <= text.length)
				.map(({ start, end }) => ({ start, end, type: LINKED_TYPES[type] ?? "OTHER" })),
		);
		const named = labelDocument({ id: record.id, text, types: ["PER", "ORG", "LOC"], entities }, "meantime", context);
		const unsure = record.entities.flatMap(({ mentions }) => mentions.filter(({ syn }) => syn === null));
		return {
			...named,
			allowed: named.allowed.map((sentence, index) =>
				sentence.map((set, place) => {
					const token = named.tokens[index]?.[place];
					const open = unsure.some(({ start, end }) => token !== undefined && token.start < end && token.end > start);
					return open && set[OUTSIDE] === 1 ? ANYTHING : set;
				}),
			),
		};
	});
}
