/**
 * UPOS for the tags of compromise, which are near those of the Penn Treebank. Where they say less than UPOS the word itself
 * decides, as a careful user would let it: *and* is CCONJ and *because* SCONJ, forms of *be* are AUX, *to* before a verb PART.
 */

export interface Term {
	readonly text: string;
	readonly pre: string;
	readonly post: string;
	readonly tags: readonly string[];
	/** What a contraction's first half stands for. */
	readonly implicit?: string;
	readonly offset: { readonly start: number; readonly length: number };
}

/** In order: the first tag that the term has decides. */
const BY_TAG: readonly (readonly [tag: string, upos: string])[] = [
	["Negative", "PART"],
	["Copula", "AUX"],
	["Auxiliary", "AUX"],
	["Modal", "AUX"],
	["Verb", "VERB"],
	["Pronoun", "PRON"],
	["Determiner", "DET"],
	["Preposition", "ADP"],
	["Ordinal", "ADJ"],
	["Month", "PROPN"],
	["WeekDay", "PROPN"],
	["Value", "NUM"],
	["Demonym", "ADJ"],
	["ProperNoun", "PROPN"],
	["Person", "PROPN"],
	["Place", "PROPN"],
	["Organization", "PROPN"],
	["Adverb", "ADV"],
	["Adjective", "ADJ"],
	["Noun", "NOUN"],
	["Expression", "INTJ"],
];

const COORDINATES: ReadonlySet<string> = new Set(["and", "or", "but", "nor", "yet", "&", "either", "neither", "both"]);
const ASKS_FOR_THING: ReadonlySet<string> = new Set(["who", "whom", "whose", "what", "which"]);

/** The tag of `term`, before `next`. */
export function uposOf({ text, implicit, tags }: Term, next: Term | undefined): string {
	const word = (implicit ?? text).toLowerCase();
	if (word === "to") return next?.tags.includes("Verb") ? "PART" : "ADP";
	if (tags.includes("QuestionWord")) return ASKS_FOR_THING.has(word) ? "PRON" : "SCONJ";
	if (tags.includes("Conjunction")) return COORDINATES.has(word) ? "CCONJ" : "SCONJ";
	if (word === "not" || word === "n't") return "PART";
	return BY_TAG.find(([tag]) => tags.includes(tag))?.[1] ?? (/[\p{L}\p{N}]/u.test(word) ? "X" : "PUNCT");
}
