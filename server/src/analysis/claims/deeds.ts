/**
 * Words of wrongdoing, read from left to right: “took more than $40,000 in | bribes”, “ran over | a cyclist”, “stole | the show” (which
 * is none). No tree is asked: it is dear, and a sentence of which the tagger knows no verb has a wrong one.
 */
import { isAdverb, isQuoted, lowerAt, nameOf, textAt, type View } from "../view";
import type { Stretch } from "./clauses";

export interface Deed {
	/** The verb and its particles: ran over. */
	readonly verb: Stretch;
	/** The verb's lemma without its particles, by which a court's words are known again. */
	readonly key: string;
	/** The verb is in its base form or a present: take, takes. */
	readonly isPresent: boolean;
	/** True where the verb accuses by itself, whatever it does it to. */
	readonly isAlone: boolean;
	/** True where it accuses if a person suffers it. */
	readonly isBodily: boolean;
	/** The nouns with which it accuses. */
	readonly things: ReadonlySet<string>;
	/** What makes it harmless. */
	readonly spared: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The deed whose verb stands at token `index`; undefined where the lists know none. */
export function deedAt(view: View, index: number): Deed | undefined {
	const { verbs, bodily, things, spared, openings } = view.lexicon.facts.accusations;
	if (!openings.has(lowerAt(view, index))) return undefined;
	for (let last = index + 2; last >= index; last--) {
		const form = formOf(view, index, last);
		const thing = things.get(form);
		const lemma = verbs.get(form) ?? bodily.get(form) ?? thing?.lemma;
		if (lemma === undefined) continue;
		const [key = lemma] = lemma.split(" ");
		const lower = lowerAt(view, index);
		return {
			verb: { first: index, last },
			key,
			// beat, set: a singular subject would have an s in the present
			isPresent: (lower === key && !/^(?:beat|set|hit)$/.test(key)) || lower === `${key}s` || lower === `${key}es`,
			isAlone: verbs.has(form),
			isBodily: bodily.has(form),
			things: thing?.nouns ?? NOTHING,
			spared: spared.get(lemma) ?? NOTHING,
		};
	}
	return undefined;
}

const formOf = (view: View, first: number, last: number): string => {
	let form = lowerAt(view, first);
	for (let index = first + 1; index <= last; index++) form += ` ${lowerAt(view, index)}`;
	return form;
};

/** What the deed was done to, as far as its words show: whether that accuses, and the last of the words that do. */
export function harmOf(view: View, deed: Deed): Stretch | undefined {
	const { first, last } = deed.verb;
	const words = wordsBehind(view, last, deed.things);
	if (words.some((at) => /^(?:no|nothing|nobody|none|neither)$/.test(lowerAt(view, at)))) return undefined;
	if (isSpared(view, deed, words)) return undefined;
	for (const at of words) {
		const last = thingEnd(view, deed.things, at);
		if (last !== undefined) return { first, last };
	}
	if (deed.isAlone) return deed.verb;
	return deed.isBodily && isPersonal(view, words) ? deed.verb : undefined;
}

/** took | bribes; set the barn | on fire; siphoned | $4,000: where the words end that name the thing. */
function thingEnd(view: View, things: Deed["things"], at: number): number | undefined {
	if (things.has(lowerAt(view, at)) || (things.has("money") && /^[$£€]/.test(textAt(view, at)))) return at;
	return things.has(`${lowerAt(view, at)} ${lowerAt(view, at + 1)}`) ? at + 1 : undefined;
}

/** So far behind a verb the words are read that tell what it did. */
const REACH = 12;

/** Tokens behind the verb that belong to its object and to what follows it with “of”, “in” or “with”. */
function wordsBehind(view: View, verb: number, things: Deed["things"]): readonly number[] {
	const words: number[] = [];
	for (let index = verb + 1; index <= verb + REACH; index++) {
		if (view.sentenceAt[index] !== view.sentenceAt[verb] || isQuoted(view, index)) break;
		const lower = lowerAt(view, index);
		const tag = view.syntax?.tags[index];
		if (
			/^(?:[,;:.!?()]|—|–|--|who|which|that|whose|where|but|or|because|while|when|after|before|if|than)$/.test(lower)
		) {
			// more | than $40,000
			if (lower !== "than") break;
		}
		if (index > verb + 1 && /^(?:for|against|about|over|under|by|at|from|until|during|without|to)$/.test(lower)) {
			// beat a clerk | to death; forced the crew | to falsify; traded a sentence | for sex
			const next = lowerAt(view, index + 1);
			if (!/^(?:to|for)$/.test(lower) || !(next === "death" || things.has(next))) break;
		}
		if (tag === "AUX" || (lower === "and" && /^(?:VERB|AUX)$/.test(view.syntax?.tags[index + 1] ?? ""))) break;
		words.push(index);
	}
	return words;
}

/** The words up to the first preposition: the object itself. */
function objectOf(view: View, words: readonly number[]): readonly number[] {
	const end = words.findIndex((at, place) => place > 0 && view.lexicon.prepositions.has(lowerAt(view, at)));
	return end < 0 ? words : words.slice(0, end);
}

function isSpared(view: View, { key, spared, isBodily }: Deed, words: readonly number[]): boolean {
	const object = objectOf(view, words);
	// shot himself; set herself on fire: no deed against another
	if (/^(?:himself|herself|themselves|itself)$/.test(lowerAt(view, object[0] ?? -1))) return true;
	if (object.some((at) => spared.has(lowerAt(view, at)))) return true;
	if (key !== "rob" || !isBodily) return false;
	// robbed the town | of a win
	const of = words.findIndex((at) => lowerAt(view, at) === "of");
	const { valuables } = view.lexicon.facts.accusations;
	return (
		of >= 0 && !words.slice(of).some((at) => valuables.has(lowerAt(view, at)) || /^[$£€\d]/.test(textAt(view, at)))
	);
}

/** The object is a person: a name, a noun for people, a pronoun, or so many of them. */
function isPersonal(view: View, words: readonly number[]): boolean {
	const object = objectOf(view, words);
	const head = object.findLast(
		(at) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(view.syntax?.tags[at] ?? "NOUN") && !isAdverb(view, at),
	);
	if (head === undefined) return false;
	if (isPerson(view, head)) return true;
	// three | of the boarders; several | of his swimmers
	const of = words.indexOf(head + 1);
	return of >= 0 && lowerAt(view, head + 1) === "of" && isPersonal(view, words.slice(of + 1));
}

/** A noun for people, a pronoun for one, or a person's name. */
export function isPerson(view: View, at: number): boolean {
	if (isQuoted(view, at)) return false;
	const name = nameOf(view, at);
	if (name !== undefined) return name.type === "PERSON";
	const { roles, crowds, pronouns } = view.lexicon;
	const { civilians, sufferers } = view.lexicon.facts.accusations;
	const lower = lowerAt(view, at);
	return (
		sufferers.has(lower) ||
		roles.has(lower) ||
		civilians.has(lower) ||
		crowds.has(lower) ||
		pronouns.male.has(lower) ||
		isNumber(view, at)
	);
}

// shot | three; not shot | 68
const isNumber = (view: View, at: number): boolean =>
	view.syntax?.tags[at] === "NUM" && /^\p{L}+$/u.test(textAt(view, at));
