/** Which words a name may be made of: capitals, particles joined by a hyphen; function words, days and months are none. */
import type { Lexicon } from "../lexicon/lexicon";
import { isUpper } from "../text/characters";
import type { Token } from "./tokens";

/** al-Sabri, el-Dorn, bin-Riva: a particle joined to its name by a hyphen. */
const JOINED_PARTICLE = /^(?:al|el|an|ash|as|ar|at|az|ad|bin|ibn)[-‐‑]\p{Lu}/u;

/** Most words, told by one look before the others. */
const SMALL = /^[a-z]+$/;

export const isCapitalized = (token: Token | undefined): boolean =>
	token !== undefined &&
	token.kind === "word" &&
	!SMALL.test(token.text) &&
	(isUpper(token.text) ||
		JOINED_PARTICLE.test(token.text) ||
		/^(?:[A-Z]*\d*-?)?\p{Lu}/u.test(token.text) ||
		/^(?:d|l|o)['’]\p{Lu}/u.test(token.text) ||
		/^e?i?\p{Lu}[\p{L}]+$/u.test(token.text));

/** May a capitalized word be part of a name? Function words, days and months may not. */
export function isNameWord(token: Token | undefined, lexicon: Lexicon): boolean {
	if (token === undefined || !isCapitalized(token)) return false;
	const { lower, text } = token;
	if (lower === "'s" || text === "I" || /^I['’]/.test(text)) return false;
	if (lexicon.calendar.has(text)) return false;
	if (text.length > 1 && text === text.toUpperCase() && text !== "A" && text !== "I") return true;
	return !(
		lexicon.determiners.has(lower) ||
		lexicon.prepositions.has(lower) ||
		lexicon.conjunctions.has(lower) ||
		lexicon.subordinators.has(lower) ||
		lexicon.auxiliaries.has(lower) ||
		lexicon.adverbs.has(lower) ||
		isPronoun(lower, lexicon) ||
		OTHER_FUNCTION_WORDS.has(lower)
	);
}

const OTHER_FUNCTION_WORDS: ReadonlySet<string> = new Set([
	"not",
	"there",
	"here",
	"yes",
	"well",
	"oh",
	"ok",
	"okay",
	"please",
	"thanks",
	"asked",
	"according",
	"last",
	"next",
	"such",
	"what",
	"who",
	"which",
	"whose",
	"whom",
	"let",
	"it's",
	"he's",
	"she's",
	"that's",
	"there's",
	"they're",
	"we're",
	"you're",
	"i'm",
	"we've",
	"they've",
	"let's",
	"what's",
	"who's",
	"here's",
	"isn't",
	"don't",
	"didn't",
	"nobody",
	"nothing",
	"everything",
	"something",
	"someone",
	"everyone",
	"none",
	"him",
	"them",
	"us",
	"me",
	"her",
	"mine",
	"yours",
	"much",
	"more",
	"less",
	"perhaps",
	"maybe",
	"because",
]);

export function isPronoun(lower: string, lexicon: Lexicon): boolean {
	const { male, female, neutral, relative } = lexicon.pronouns;
	return male.has(lower) || female.has(lower) || neutral.has(lower) || relative.has(lower);
}

/** Only blanks between a token and the one before it: no line structure is left inside a paragraph. */
export const adjoins = (tokens: readonly Token[], index: number): boolean => {
	const before = tokens[index - 1];
	const token = tokens[index];
	return before !== undefined && token !== undefined && token.start - before.end <= 2;
};

/**
 * “Police said …”, “Studies show …”: at a sentence's start the capital proves nothing. “Barber said …” is a name all the
 * same: a role in the singular would have a determiner.
 */
export function isCommonNoun(lower: string, lexicon: Lexicon): boolean {
	const isPlural = lower.endsWith("s") || /^(?:people|police|women|men|children)$/.test(lower);
	if (lexicon.roles.has(lower)) return isPlural || lower.endsWith("men") || lower.endsWith("women");
	return lexicon.collectives.has(lower) || lexicon.documents.has(lower) || lexicon.vague.nouns.includes(lower);
}
