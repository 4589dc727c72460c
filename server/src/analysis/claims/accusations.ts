/**
 * Wrongdoing that a named subject is said to have done (K1): “Avery took bribes”, “Avery, who poisoned the creek”, “Avery is a
 * thief”. What is denied, feared or asked, what sport and films tell, and what nobody named has done are none.
 */
import { countWhile } from "../../text/search";
import type { Span } from "../../text/span";
import type { LocalClaim, SpeakerPhrase } from "../article";
import { dependents, headOf, relationOf, subtree, type Tree } from "../syntax";
import { treeSubject } from "../treeSubjects";
import { isNameToken, isQuoted, lowerAt, nameOf, spanOf, type View } from "../view";
import { claimOf, mayBeVerb } from "./clauses";
import { isConditional, isExemptSentence, isNegated } from "./exempt";
import { isReported } from "./reported";

export function accusations(view: View): readonly LocalClaim[] {
	return view.tokens.flatMap((_, index) => {
		if (isQuoted(view, index)) return [];
		return byVerb(view, index) ?? byNoun(view, index) ?? [];
	});
}

/** The tree of the token's sentence, where that states something. */
function statedTree(view: View, index: number): Tree | undefined {
	if (isExemptSentence(view, index) || isPlay(view, index)) return undefined;
	return view.syntax?.treeOf(view.sentenceAt[index] ?? -1);
}

// stole second base, shot 68; in the film he murders his twin
function isPlay(view: View, index: number): boolean {
	const { play } = view.lexicon.facts;
	const sentence = view.sentences[view.sentenceAt[index] ?? -1];
	if (sentence === undefined) return true;
	for (let at = countWhile(view.tokens, ({ start }) => start < sentence.start); at < view.tokens.length; at++) {
		if ((view.tokens[at]?.start ?? 0) >= sentence.end) return false;
		if (play.has(lowerAt(view, at))) return true;
	}
	return false;
}

function byVerb(view: View, index: number): readonly LocalClaim[] | undefined {
	const { verbs, bodily, things } = view.lexicon.facts.accusations;
	const lower = lowerAt(view, index);
	const thing = things.get(lower);
	const lemma = verbs.get(lower) ?? bodily.get(lower) ?? thing?.lemma;
	if (lemma === undefined || !mayBeVerb(view, index) || isNameToken(view, index)) return undefined;
	const tree = statedTree(view, index);
	if (tree === undefined || !isFinitePast(view, tree, index)) return undefined;
	if (isNegated(view, tree, index) || isConditional(view, tree, index)) return undefined;
	if (isReported(view, index)) return undefined;
	const object = dependents(tree, index).find(({ relation }) => relation === "obj")?.token;
	if (bodily.has(lower) && !verbs.has(lower) && (!isPerson(view, tree, object) || isContest(view, lemma, object)))
		return undefined;
	const noun = thing === undefined ? undefined : thingNear(view, tree, index, thing.nouns);
	if (thing !== undefined && noun === undefined) return undefined;
	const subject = accused(view, tree, index);
	if (subject === undefined) return undefined;
	const last = Math.max(index, noun ?? 0);
	return [claimOf(view, "accusation", { first: index, last }, lemma, subject)];
}

/** A past or a perfect of its own clause: took; has taken; not to take, would take, taking, taken by. */
function isFinitePast(view: View, tree: Tree, verb: number): boolean {
	const lower = lowerAt(view, verb);
	const own = dependents(tree, verb);
	const auxiliaries = own.filter(({ relation }) => /^aux/.test(relation)).map(({ token }) => lowerAt(view, token));
	if (
		own.some(
			({ relation, token }) => relation === "mark" && /^(?:to|for|of|from|by|without)$/.test(lowerAt(view, token)),
		)
	)
		return false;
	if (own.some(({ relation }) => relation === "aux:pass")) return false;
	if (auxiliaries.some((word) => /^(?:will|would|could|can|may|might|should|must|'ll|'d|to|do|does|did)$/.test(word)))
		return false;
	if (lower.endsWith("ing")) return auxiliaries.some((word) => /^(?:is|was|are|were|been|'s)$/.test(word));
	if (/^(?:xcomp|amod|acl)$/.test(relationOf(tree, verb))) return false;
	return isPastForm(view, lower) || auxiliaries.some((word) => /^(?:has|have|had|'ve)$/.test(word));
}

// took, shot; not take, takes: a present tells a habit or a headline
const isPastForm = (view: View, lower: string): boolean => {
	const { verbs, bodily, things } = view.lexicon.facts.accusations;
	const lemma = verbs.get(lower) ?? bodily.get(lower) ?? things.get(lower)?.lemma ?? lower;
	return lower !== lemma && lower !== `${lemma}s` && lower !== `${lemma}es`;
};

// Avery beat Quill by nine votes
const isContest = (view: View, lemma: string, object: number | undefined): boolean =>
	lemma === "beat" && nameOf(view, object ?? -1) !== undefined;

/** Who suffers it is a person: named, or a noun for people. */
function isPerson(view: View, tree: Tree, object: number | undefined): boolean {
	if (object === undefined || isQuoted(view, object)) return false;
	const name = nameOf(view, object);
	if (name !== undefined) return name.type === "PERSON";
	const { roles, crowds, pronouns } = view.lexicon;
	const { civilians } = view.lexicon.facts.accusations;
	const lower = lowerAt(view, object);
	if (
		/^(?:him|her|them|people|person|man|woman|men|women|boy|girl|boys|girls|teenager|teen|victim|victims|guards?)$/.test(
			lower,
		)
	)
		return true;
	return (
		roles.has(lower) ||
		civilians.has(lower) ||
		crowds.has(lower) ||
		pronouns.male.has(lower) ||
		dependents(tree, object).some(
			({ token, relation }) => relation === "appos" && nameOf(view, token)?.type === "PERSON",
		)
	);
}

/** The noun with which the verb accuses, among what hangs from it: took | bribes, tampered with | evidence. */
function thingNear(view: View, tree: Tree, verb: number, nouns: ReadonlySet<string>): number | undefined {
	for (const { token, relation } of dependents(tree, verb)) {
		if (token < verb || !/^(?:obj|obl)/.test(relation)) continue;
		if (nouns.has(lowerAt(view, token))) return token;
	}
	return undefined;
}

/** Whom the clause accuses, where it names somebody or means somebody named. */
function accused(view: View, tree: Tree, verb: number): Span | undefined {
	const relative = relativeSubject(view, tree, verb);
	if (relative !== undefined) return relative;
	const phrase = treeSubject(view, verb);
	return phrase === undefined || !mayBeNamed(phrase) ? undefined : { start: phrase.start, end: phrase.end };
}

const mayBeNamed = ({ name, form, role }: SpeakerPhrase): boolean =>
	name !== undefined
		? name.type === "PERSON" || name.type === "ORG" || (name.type === undefined && !name.weak)
		: form === "pronoun"
			? /^(?:he|she|they)$/.test(role ?? "") || role === undefined
			: false;

/** Avery, | who poisoned the creek: the name that the relative clause follows, whatever the tree hangs it from. */
function relativeSubject(view: View, tree: Tree, verb: number): Span | undefined {
	const who = dependents(tree, verb).find(
		({ token, relation }) => relation === "nsubj" && lowerAt(view, token) === "who",
	);
	if (who === undefined) return undefined;
	const before = lowerAt(view, who.token - 1) === "," ? who.token - 2 : who.token - 1;
	const name = nameOf(view, before);
	if (name !== undefined)
		return name.type === "PERSON" || name.type === undefined ? spanOf(view, name.first, name.last) : undefined;
	const noun = headOf(tree, verb);
	const named = noun < 0 ? undefined : nameOf(view, noun);
	return named?.type === "PERSON" ? spanOf(view, named.first, named.last) : undefined;
}

// Avery is a thief
function byNoun(view: View, index: number): readonly LocalClaim[] | undefined {
	const { people } = view.lexicon.facts.accusations;
	const lower = lowerAt(view, index);
	if (!people.has(lower) || lower === "dealer" || !/^(?:an?|the)$/.test(determinerOf(view, index))) return undefined;
	const tree = statedTree(view, index);
	if (tree === undefined || !dependents(tree, index).some(({ relation }) => relation === "cop")) return undefined;
	if (isNegated(view, tree, index) || isConditional(view, tree, index)) return undefined;
	const subject = dependents(tree, index).find(({ relation }) => relation === "nsubj")?.token;
	const name = subject === undefined ? undefined : nameOf(view, subject);
	if (subject === undefined || (name?.type !== "PERSON" && !/^(?:he|she)$/.test(lowerAt(view, subject))))
		return undefined;
	const { first, last } = subtree(tree, subject);
	return [claimOf(view, "accusation", { first: index, last: index }, lower, spanOf(view, first, last))];
}

// a | thief; a convicted | thief: the word before its adjective
const determinerOf = (view: View, index: number): string =>
	view.syntax?.tags[index - 1] === "ADJ" ? lowerAt(view, index - 2) : lowerAt(view, index - 1);
