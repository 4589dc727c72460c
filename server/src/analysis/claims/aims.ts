/** What somebody is after, in the words of the lexicon: woo voters, win sympathy, save face. */
import type { Phrase } from "../../lexicon/phrases";
import { isComma, isPreposition, lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";

/** So far behind its verb the noun stands that makes an aim of it: win | the voters' hard-won sympathy. */
const NOUN_REACH = 6;

/** The aim whose verb stands at token `index`, up to the noun that it needs; undefined where it is no aim. */
export function aimAt(view: View, index: number): Stretch | undefined {
	const { aims, aimed } = view.lexicon.claims;
	for (const phrase of aims.get(lowerAt(view, index)) ?? []) {
		if (!isAt(view, index, phrase)) continue;
		const last = index + phrase.rest.length;
		const nouns = aimed.get(phrase.value);
		const noun = nouns === undefined ? last : nounBehind(view, last, nouns);
		if (noun !== undefined) return { first: index, last: noun };
	}
	return undefined;
}

const isAt = (view: View, index: number, { rest }: Phrase): boolean =>
	rest.every((word, step) => lowerAt(view, index + step + 1) === word);

function nounBehind(view: View, verb: number, nouns: ReadonlySet<string>): number | undefined {
	for (let at = verb + 1; at <= verb + NOUN_REACH; at++) {
		if (view.sentenceAt[at] !== view.sentenceAt[verb] || isComma(view, at)) return undefined;
		if (nouns.has(lowerAt(view, at))) return at;
		// force tenants | out: a particle, where the list has it; win support | from lenders
		if (at > verb + 1 && isPreposition(view, at) && lowerAt(view, at) !== "of") return undefined;
	}
	return undefined;
}
