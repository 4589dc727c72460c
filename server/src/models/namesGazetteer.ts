/** The lexicon's names and the words around names, as bits of a word or of a phrase: a hint to the model, never a verdict. */
import type { Lexicon, Words } from "../lexicon/lexicon";
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
	/** By the word as written. */
	readonly cased: ReadonlyMap<string, number>;
	/** By the lower-case word. */
	readonly lower: ReadonlyMap<string, number>;
	/** Phrases of several words, and 0 for how they begin, by the words' hashes joined with `joinPhrase`. */
	readonly phrases: ReadonlyMap<number, number>;
	/** The table of `namesKnown.ts`, which comes with the weights; empty without them. */
	readonly known: Int8Array;
}

/** `phrase` starts with 0; `form` is the hash of the next word's normalized form. */
export const joinPhrase = (phrase: number, form: number): number => mix(phrase + 1, form);

export function nameGazetteer(lexicon: Lexicon): NameGazetteer {
	const cased = new Map<string, number>();
	const lower = new Map<string, number>();
	const phrases = new Map<number, number>();
	const enter = (words: Iterable<string>, bit: number): void => {
		for (const entry of words) {
			const parts = wordsOf(entry);
			if (parts.length > 1) enterPhrase(phrases, parts, bit);
			else if (parts[0] !== undefined) cased.set(parts[0], (cased.get(parts[0]) ?? 0) | bit);
		}
	};
	const enterLower = (words: Iterable<string>, bit: number): void => {
		for (const word of words) lower.set(word.toLowerCase(), (lower.get(word.toLowerCase()) ?? 0) | bit);
	};
	enter(lexicon.givenNames, LISTED.given);
	enter(lexicon.suffixes, LISTED.suffix);
	enter(lexicon.countries, LISTED.country);
	enter(lexicon.demonyms.keys(), LISTED.demonym);
	enter(lexicon.regions, LISTED.region);
	enter(lexicon.cities, LISTED.city);
	enter(lexicon.organizations.known, LISTED.organization);
	enter(lexicon.organizations.likely, LISTED.likely);
	enter(lexicon.organizations.institutions, LISTED.institution);
	enter(lexicon.organizations.endings, LISTED.ending);
	enter(lexicon.organizations.facilities, LISTED.facility);
	enter(lexicon.organizations.events, LISTED.event);
	enter(lexicon.organizations.beginnings, LISTED.beginning);
	enter(lexicon.calendar, LISTED.calendar);
	enterLower(lexicon.particles, LISTED.particle);
	enterLower(
		[...lexicon.honorifics.keys()].flatMap((title) => [title, `${title}.`]),
		LISTED.honorific,
	);
	enterLower(lexicon.roles.keys(), LISTED.role);
	enterLower(lexicon.collectives, LISTED.collective);
	const { male, female, neutral, relative, indefinite } = lexicon.pronouns;
	const functional: readonly Words[] = [male, female, neutral, relative, indefinite];
	for (const words of functional) enterLower(words, LISTED.functional);
	enterLower(lexicon.determiners, LISTED.functional);
	enterLower(lexicon.prepositions, LISTED.functional);
	enterLower(lexicon.conjunctions, LISTED.functional);
	enterLower(lexicon.subordinators, LISTED.functional);
	enterLower(lexicon.auxiliaries, LISTED.functional);
	return { cased, lower, phrases, known: new Int8Array(0) };
}

function enterPhrase(phrases: Map<number, number>, parts: readonly string[], bit: number): void {
	let phrase = 0;
	parts.forEach((part, index) => {
		phrase = joinPhrase(phrase, hashString(normalizeForm(part)));
		phrases.set(phrase, (phrases.get(phrase) ?? 0) | (index === parts.length - 1 ? bit : 0));
	});
}

/** As the tokenizer splits them: “Attorney|'s|Office”, “A|&|E”. */
const wordsOf = (entry: string): readonly string[] =>
	entry
		.replace(/(['’]s)(?=\s|$)/g, " $1")
		.replace(/&/g, " & ")
		.split(/\s+/)
		.filter((word) => word !== "");
