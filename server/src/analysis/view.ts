/**
 * One paragraph as attribution looks at it: tokens with the name and the top-level quote that each belongs to, and the
 * word-class questions that the patterns ask. Built once a paragraph; nothing here changes it.
 */
import type { Lexicon } from "../lexicon/lexicon";
import type { Span } from "../text/span";
import { isPronoun } from "./nameWords";
import type { Name, Quote, Value } from "./paragraph";
import type { Surface } from "./surface";
import type { Syntax } from "./syntax";
import type { Token } from "./tokens";

export interface View {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly names: readonly Name[];
	/** Dates, amounts and numbers; empty where nobody asks for them. */
	readonly values: readonly Value[];
	/** Top-level quotes. */
	readonly quotes: readonly Quote[];
	readonly sentences: readonly Span[];
	readonly lexicon: Lexicon;
	/** Parts of speech, and trees when asked for; undefined where no tagger is at hand. */
	readonly syntax: Syntax | undefined;
	/** For each token the index of its top-level quote, or -1. */
	readonly quoteAt: Int32Array;
	/** For each token the index of its name, or -1. */
	readonly nameAt: Int32Array;
	/** For each token the index of its sentence. */
	readonly sentenceAt: Int32Array;
}

type Shown = Pick<Surface, "text" | "tokens" | "sentences" | "quotes" | "syntax">;

/** The paragraph that `surface` shows, with the `names` found in it. */
export function makeView(
	surface: Shown,
	names: readonly Name[],
	lexicon: Lexicon,
	values: readonly Value[] = [],
): View {
	const { text, tokens, sentences, quotes, syntax } = surface;
	const top = quotes.filter((quote) => quote.depth === 0);
	const nameAt = new Int32Array(tokens.length).fill(-1);
	names.forEach((name, index) => {
		nameAt.fill(index, name.first, name.last + 1);
	});
	const quoteAt = new Int32Array(tokens.length).fill(-1);
	let quote = 0;
	tokens.forEach((token, index) => {
		while (quote < top.length && (top[quote]?.end ?? 0) <= token.start) quote++;
		const current = top[quote];
		if (current !== undefined && current.start <= token.start && token.end <= current.end) quoteAt[index] = quote;
	});
	const sentenceAt = new Int32Array(tokens.length);
	let sentence = 0;
	tokens.forEach((token, index) => {
		while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= token.start) sentence++;
		sentenceAt[index] = sentence;
	});
	return { text, tokens, names, values, quotes: top, sentences, lexicon, quoteAt, nameAt, sentenceAt, syntax };
}

export const lowerAt = (view: View, index: number): string => view.tokens[index]?.lower ?? "";
export const textAt = (view: View, index: number): string => view.tokens[index]?.text ?? "";
export const nameOf = (view: View, index: number): Name | undefined => view.names[view.nameAt[index] ?? -1];
export const isQuoted = (view: View, index: number): boolean => (view.quoteAt[index] ?? -1) >= 0;
export const isComma = (view: View, index: number): boolean => textAt(view, index) === ",";
export const isDash = (view: View, index: number): boolean => /^(?:—|–|--+|-)$/.test(textAt(view, index));
export const isWord = (view: View, index: number): boolean => view.tokens[index]?.kind === "word";
export const isStop = (view: View, index: number): boolean => /^[.!?]$/.test(textAt(view, index));

export const isAdverb = (view: View, index: number): boolean => {
	const lower = lowerAt(view, index);
	return (
		view.lexicon.adverbs.has(lower) ||
		(/[a-z]{3,}ly$/.test(lower) &&
			!isNameToken(view, index) &&
			!/^(?:family|assembly|ally|italy|reply|supply|rally|bully|belly|fly|july|only|early|elderly|friendly|likely|unlikely|anomaly|monopoly|weekly|daily|monthly)$/.test(
				lower,
			))
	);
};

export const isNameToken = (view: View, index: number): boolean => (view.nameAt[index] ?? -1) >= 0;
export const isDeterminer = (view: View, index: number): boolean => view.lexicon.determiners.has(lowerAt(view, index));
export const isPreposition = (view: View, index: number): boolean =>
	view.lexicon.prepositions.has(lowerAt(view, index));
export const isAuxiliary = (view: View, index: number): boolean => view.lexicon.auxiliaries.has(lowerAt(view, index));
export const isSubordinator = (view: View, index: number): boolean =>
	view.lexicon.subordinators.has(lowerAt(view, index));
export const isConjunction = (view: View, index: number): boolean =>
	view.lexicon.conjunctions.has(lowerAt(view, index));
export const isPronounToken = (view: View, index: number): boolean =>
	isPronoun(lowerAt(view, index), view.lexicon) || view.lexicon.pronouns.indefinite.has(lowerAt(view, index));
export const isRole = (view: View, index: number): boolean => {
	const lower = lowerAt(view, index);
	const { roles, collectives, documents } = view.lexicon;
	return roles.has(lower) || collectives.has(lower) || documents.has(lower);
};

/** A word that reads as a finite verb or participle: it ends a noun phrase. Words of names and nouns of the lists do not. */
export function isVerbal(view: View, index: number): boolean {
	const lower = lowerAt(view, index);
	const { lexicon } = view;
	if (!isWord(view, index) || isNameToken(view, index)) return false;
	const tag = view.syntax?.tags[index];
	if (tag !== undefined) return tag === "VERB" || tag === "AUX";
	if (isRole(view, index)) return false;
	if (lexicon.auxiliaries.has(lower) || lexicon.pastVerbs.has(lower) || /n't$/.test(lower)) return true;
	const afterDeterminer = isDeterminer(view, index - 1) || lowerAt(view, index - 1) === "'s";
	if (afterDeterminer) return false;
	return (
		lexicon.cues.has(lower) ||
		(/[a-z]{2,}(?:ed|ing)$/.test(lower) &&
			!/^(?:red|bed|hundred|building|meeting|morning|evening|hearing|thing|king|ring|spring|wing|being|sibling|ceiling|housing|wedding|shooting|killing|bombing|briefing)$/.test(
				lower,
			))
	);
}

/** The span from the first token to the last. */
export function spanOf(view: View, first: number, last: number): Span {
	const start = view.tokens[first]?.start ?? 0;
	return { start, end: view.tokens[last]?.end ?? start };
}
