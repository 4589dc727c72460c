/**
 * Scores trees as the CoNLL 2018 shared task did (Zeman et al., 2018), on given tokens: all words count, punctuation
 * included, and a relation is right if it is without its subtype.
 */
import type { Parser } from "../src/models/parser";
import type { ConlluSentence } from "./conllu";

export interface RelationScore {
	readonly relation: string;
	readonly right: number;
	readonly wanted: number;
	readonly found: number;
}

export interface ParserScore {
	readonly words: number;
	/** Unlabelled and labelled attachment, in percent. */
	readonly unlabelled: number;
	readonly labelled: number;
	/** By the relation as written, subtype included. */
	readonly byRelation: readonly RelationScore[];
}

/** Tags are those of `sentences`: read a file with predicted ones. */
export function scoreParser(parser: Parser, sentences: readonly ConlluSentence[]): ParserScore {
	let words = 0;
	let attached = 0;
	let named = 0;
	const byRelation = new Map<string, { relation: string; right: number; wanted: number; found: number }>();
	const of = (relation: string) => {
		const score = byRelation.get(relation) ?? { relation, right: 0, wanted: 0, found: 0 };
		byRelation.set(relation, score);
		return score;
	};
	for (const sentence of sentences) {
		const { heads, relations } = parser.parse(
			sentence.words.map(({ form }) => form),
			sentence.words.map(({ upos }) => upos),
			sentence.words.map(({ xpos }) => xpos),
		);
		sentence.words.forEach((word, i) => {
			const relation = parser.relations[relations[i] ?? 0] ?? "";
			const isAttached = heads[i] === word.head - 1;
			words++;
			of(word.relation).wanted++;
			of(relation).found++;
			if (!isAttached) return;
			attached++;
			if (universal(relation) === universal(word.relation)) named++;
			if (relation === word.relation) of(relation).right++;
		});
	}
	return {
		words,
		unlabelled: (100 * attached) / words,
		labelled: (100 * named) / words,
		byRelation: [...byRelation.values()].sort((a, b) => b.wanted - a.wanted),
	};
}

/** “nsubj:pass” → “nsubj”. */
export const universal = (relation: string): string => relation.split(":")[0] ?? relation;
