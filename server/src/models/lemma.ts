/**
 * Dictionary forms: rules by part of speech that ask a dictionary which stem exists, and a list of exceptions.
 *
 * “denied” is a past, so “deny”, “deni” or “denie”: the dictionary knows a verb “deny”. Names keep their capitals.
 */
import { hashString, normalizeForm } from "./hash";
import type { WordTable } from "./wordTable";

/** UPOS and XPOS as the tagger gives them. */
export type Lemmatize = (form: string, upos: string, xpos: string) => string;

/**
 * Bits of the parts of speech in the dictionary. `demonym` is an adjective that is written with a capital: “Dutch”;
 * `past` and `participle` are forms of irregular verbs: “rose”, “risen”.
 */
export const LEXICON = {
	noun: 1,
	verb: 2,
	adjective: 4,
	adverb: 8,
	name: 16,
	demonym: 32,
	past: 64,
	participle: 128,
} as const;

/** `exceptions`: lines `went V go`, of the lower-cased form, its group and its lemma. */
export function createLemmatizer(lexicon: WordTable, exceptions: string): Lemmatize {
	const irregular = new Map<string, string>();
	for (const line of exceptions.split("\n")) {
		const space = line.lastIndexOf(" ");
		if (space > 0) irregular.set(line.slice(0, space), line.slice(space + 1));
	}
	return (form, upos, xpos) => irregular.get(lemmaKey(form, upos, xpos)) ?? lemmaByRule(form, upos, xpos, lexicon);
}

/** Exceptions hold for all parts of speech that are inflected alike. */
export function lemmaKey(form: string, upos: string, xpos: string): string {
	const text = upos === "PROPN" ? normalizeForm(form) : normalizeForm(form).toLowerCase();
	return `${text} ${upos === "PROPN" ? "P" : /^(?:VB|MD)/.test(xpos) ? "V" : xpos}`;
}

export function lemmaByRule(form: string, upos: string, xpos: string, lexicon: WordTable): string {
	if (upos === "PUNCT" || upos === "SYM" || upos === "X") return form.length === 1 ? normalizeForm(form) : form;
	const text = normalizeForm(form);
	if (xpos === "CD") return text.replace(/(?<=\d),(?=\d)/g, "").toLowerCase();
	if (xpos === "NNPS") return pluralName(text, lexicon);
	if (upos === "PROPN" || xpos === "NNP") return /^[a-z]+$/.test(text) ? capitalized(text) : text;
	const lower = text.toLowerCase();
	switch (xpos) {
		case "NNS":
			return withoutS(lower, LEXICON.noun, lexicon);
		case "VBZ":
			return withoutS(lower, LEXICON.verb, lexicon);
		case "VBD":
		case "VBN":
			return stemOf(lower, "ed", LEXICON.verb, lexicon);
		case "VBG":
			return stemOf(lower, "ing", LEXICON.verb, lexicon);
		case "JJR":
			return stemOf(lower, "er", LEXICON.adjective, lexicon);
		case "RBR":
			return stemOf(lower, "er", LEXICON.adjective | LEXICON.adverb, lexicon);
		case "JJS":
			return stemOf(lower, "est", LEXICON.adjective, lexicon);
		case "RBS":
			return stemOf(lower, "est", LEXICON.adjective | LEXICON.adverb, lexicon);
		case "JJ":
			return (lexicon.get(hashString(lower)) & LEXICON.demonym) !== 0 ? capitalized(lower) : lower;
		default:
			return lower;
	}
}

const capitalized = (lower: string): string => lower.charAt(0).toUpperCase() + lower.slice(1);

/** “Hills” → “Hill”, “Libraries” → “Library”. */
function pluralName(text: string, lexicon: WordTable): string {
	const lower = withoutS(text.toLowerCase(), LEXICON.noun, lexicon);
	return text.slice(0, lower.length - 1) + (lower.endsWith("y") ? "y" : text.slice(lower.length - 1, lower.length));
}

/** “parties” → “party”, “boxes” → “box”, “causes” → “cause”, “women” → “woman”, “series” stays. */
function withoutS(lower: string, bits: number, lexicon: WordTable): string {
	const known = (stem: string): boolean => (lexicon.get(hashString(stem)) & bits) !== 0;
	if (lower.endsWith("men") && known(`${lower.slice(0, -2)}an`)) return `${lower.slice(0, -2)}an`;
	if (!lower.endsWith("s") || lower.length < 3 || lower.endsWith("ss")) return lower;
	const cut1 = lower.slice(0, -1);
	if (lower.endsWith("ies") && lower.length > 4) {
		const stem = `${lower.slice(0, -3)}y`;
		if (known(stem)) return stem;
		return known(cut1) ? cut1 : known(lower) ? lower : stem;
	}
	if (/(?:s|x|z|ch|sh|o)es$/.test(lower)) {
		const cut2 = lower.slice(0, -2);
		if (known(cut2) && !known(cut1)) return cut2;
		if (known(cut1) && !known(cut2)) return cut1;
		return /(?:ss|x|zz|ch|sh|o)es$/.test(lower) ? cut2 : cut1;
	}
	if (/(?:ves)$/.test(lower) && !known(cut1)) {
		for (const ending of ["f", "fe"]) if (known(lower.slice(0, -3) + ending)) return lower.slice(0, -3) + ending;
	}
	return cut1;
}

/** “stopped” → “stop”, “hoping” → “hope”, “denied” → “deny”, “earlier” → “early”. */
function stemOf(lower: string, ending: "ed" | "ing" | "er" | "est", bits: number, lexicon: WordTable): string {
	if (!lower.endsWith(ending) || lower.length < ending.length + 2) return lower;
	const known = (stem: string): boolean => (lexicon.get(hashString(stem)) & bits) !== 0;
	const stem = lower.slice(0, -ending.length);
	const silent = `${stem}e`;
	if (stem.endsWith("i") && ending !== "ing") return `${stem.slice(0, -1)}y`;
	const last = stem[stem.length - 1] ?? "";
	const twin = stem.length > 2 && last === stem[stem.length - 2];
	if (twin) {
		const single = stem.slice(0, -1);
		if (known(stem)) return stem;
		if (known(single) || !/[lsfze]$/.test(stem)) return single;
		return stem;
	}
	if (known(stem) && known(silent)) return prefersSilent(stem) ? silent : stem;
	if (known(silent)) return silent;
	if (known(stem)) return stem;
	return prefersSilent(stem) ? silent : stem;
}

/** Stems that want an e where the dictionary does not tell: “plac-”, “judg-”, “hop-”, “authoriz-”, “creat-”. */
const prefersSilent = (stem: string): boolean =>
	/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem) ||
	(/(?:[^aeiou][aeiou][bcdgkmptvz]|[^aeiou]u[lrs]|[cgsuvz]|[iy]r|[^e]at|[^l]l[g]|[bcdfgkptz]l)$/.test(stem) &&
		!/(?:e[ndrt]|it|op|ck|x|[aeiou]{2}[dtp])$/.test(stem));
