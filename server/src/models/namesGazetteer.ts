/** The lexicon's names and the words around names, as bits of a word or of a phrase: a hint to the model, never a verdict. */
import type { Lexicon } from "../lexicon/lexicon";
import type { Words } from "../lexicon/lists";
import { hashString, mix, normalizeForm } from "./hash";

export const LISTED = {
	given: 1,
	particle: 1 << 1,
	suffix: 1 << 2,
	honorific: 1 << 3,
	role: 1 << 4,
	country: 1 << 5,
	demonym: 1 << 6,
	region: 1 << 7,
	city: 1 << 8,
	organization: 1 << 9,
	ending: 1 << 10,
	facility: 1 << 11,
	event: 1 << 12,
	calendar: 1 << 13,
	beginning: 1 << 14,
	collective: 1 << 15,
	/** Articles, prepositions, pronouns, auxiliaries: “The” at a sentence's start is no part of the name behind it. */
	functional: 1 << 16,
	likely: 1 << 17,
	institution: 1 << 18,
} as const;

export interface NameGazetteer {
	/** Bits of a word as written, and of its lower-case form. Asked once for each new word: no table is made for it. */
	readonly ofForm: (form: string) => number;
	readonly ofLower: (lower: string) => number;
	/** Phrases of several words, and 0 for how they begin, by the words' hashes joined with `joinPhrase`. */
	readonly phrases: ReadonlyMap<number, number>;
	/** The table of `namesKnown.ts`, which comes with the weights; empty without them. */
	readonly known: Int8Array;
}

/** `phrase` starts with 0; `form` is the hash of the next word's normalized form. */
export const joinPhrase = (phrase: number, form: number): number => mix(phrase + 1, form);

export function nameGazetteer(lexicon: Lexicon): NameGazetteer {
	const cased = casedLists(lexicon);
	const phrases = new Map<number, number>();
	for (const [words, bit] of cased)
		for (const entry of words) if (isSeveral(entry)) enterPhrase(phrases, wordsOf(entry), bit);
	const lower = lowerLists(lexicon);
	return {
		ofForm: (form) => bitsOf(cased, form),
		ofLower: (word) => bitsOf(lower, word),
		phrases,
		known: new Int8Array(0),
	};
}

type List = readonly [words: Listed, bit: number];

/** A set, or the keys of a map. */
interface Listed extends Iterable<string> {
	readonly has: (word: string) => boolean;
}

function bitsOf(lists: readonly List[], word: string): number {
	let bits = 0;
	for (const [words, bit] of lists) if (words.has(word)) bits |= bit;
	return bits;
}

const keysOf = (map: ReadonlyMap<string, unknown>): Listed => ({
	has: (word) => map.has(word),
	[Symbol.iterator]: () => map.keys(),
});

function casedLists({ organizations, ...lexicon }: Lexicon): readonly List[] {
	return [
		[lexicon.givenNames, LISTED.given],
		[lexicon.suffixes, LISTED.suffix],
		[lexicon.countries, LISTED.country],
		[keysOf(lexicon.demonyms), LISTED.demonym],
		[lexicon.regions, LISTED.region],
		[lexicon.cities, LISTED.city],
		[organizations.known, LISTED.organization],
		[organizations.likely, LISTED.likely],
		[organizations.institutions, LISTED.institution],
		[organizations.endings, LISTED.ending],
		[organizations.facilities, LISTED.facility],
		[organizations.events, LISTED.event],
		[new Set(organizations.beginnings), LISTED.beginning],
		[lexicon.calendar, LISTED.calendar],
	];
}

function lowerLists(lexicon: Lexicon): readonly List[] {
	const { male, female, neutral, relative, indefinite } = lexicon.pronouns;
	const titles = [...lexicon.honorifics.keys()].flatMap((title) => [title, `${title}.`]);
	const functional: readonly Words[] = [
		male,
		female,
		neutral,
		relative,
		indefinite,
		lexicon.determiners,
		lexicon.prepositions,
		lexicon.conjunctions,
		lexicon.subordinators,
		lexicon.auxiliaries,
	];
	return [
		[lowered(lexicon.particles), LISTED.particle],
		[lowered(titles), LISTED.honorific],
		// Roles are kept in lower case.
		[keysOf(lexicon.roles), LISTED.role],
		[lowered(lexicon.collectives), LISTED.collective],
		[lowered(functional.flatMap((words) => [...words])), LISTED.functional],
	];
}

const lowered = (words: Iterable<string>): ReadonlySet<string> =>
	new Set(Array.from(words, (word) => word.toLowerCase()));

/** Entries that the tokenizer cuts: “Kansas City”, “A&E”, “Attorney's”. */
const isSeveral = (entry: string): boolean =>
	entry.includes(" ") || entry.includes("&") || entry.endsWith("'s") || entry.endsWith("’s");

function enterPhrase(phrases: Map<number, number>, parts: readonly string[], bit: number): void {
	let phrase = 0;
	parts.forEach((part, index) => {
		phrase = joinPhrase(phrase, hashString(normalizeForm(part)));
		phrases.set(phrase, (phrases.get(phrase) ?? 0) | (index === parts.length - 1 ? bit : 0));
	});
}

/** As the tokenizer splits them: “Attorney|'s|Office”, “A|&|E”. Nearly all are cut at blanks alone. */
const wordsOf = (entry: string): readonly string[] =>
	MARKED.test(entry)
		? entry
				.replace(/(['’]s)(?=\s|$)/g, " $1")
				.replace(/&/g, " & ")
				.split(/\s+/)
				.filter((word) => word !== "")
		: entry.split(" ");

const MARKED = /[&'’]|\s\s/;
