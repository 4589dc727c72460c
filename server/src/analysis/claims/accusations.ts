/**
 * Wrongdoing that a named subject is said to have done (K1): “Avery took bribes”, “Avery, who poisoned the pond”, “Avery is a
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
	const { verbs, bodily, things, harmless } = view.lexicon.facts.accusations;
	const lower = lowerAt(view, index);
	const thing = things.get(lower);
	const lemma = verbs.get(lower) ?? bodily.get(lower) ?? thing?.lemma;
	if (lemma === undefined || !mayBeVerb(view, index) || isNameToken(view, index)) return undefined;
	if (harmless.has(lowerAt(view, index + 1))) return undefined;
	const tree = statedTree(view, index);
	if (tree === undefined) return undefined;
	const agent = agentOf(view, tree, index);
	if (agent === undefined && !isFinitePast(view, tree, index)) return undefined;
	if (isNegated(view, tree, index) || isConditional(view, tree, index) || isAlleged(view, index)) return undefined;
	const noun = thing === undefined ? undefined : thingNear(view, tree, index, thing.nouns);
	if (!verbs.has(lower) && noun === undefined && !(bodily.has(lower) && hurtsPerson(view, tree, index)))
		return undefined;
	const subject = agent ?? accused(view, tree, index);
	if (subject === undefined) return undefined;
	const last = agent === undefined ? Math.max(index, noun ?? 0) : index;
	return [claimOf(view, "accusation", { first: index, last }, lemma, subject)];
}

/** Somebody reports it, whether or not the analysis tells who; or “allegedly” says that somebody does, which has a rule of its own. */
function isAlleged(view: View, verb: number): boolean {
	if (isReported(view, verb) || view.lexicon.desk.hearsay.has(lowerAt(view, verb - 1))) return true;
	for (let index = verb - 1; index >= 0 && view.sentenceAt[index] === view.sentenceAt[verb]; index--)
		if (view.lexicon.facts.accusations.charges.has(lowerAt(view, index))) return true;
	return false;
}

// was shot | by Officer Pell;  the guard beaten | by Carl Kell: the name that did it
function agentOf(view: View, tree: Tree, verb: number): Span | undefined {
	const own = dependents(tree, verb);
	if (!own.some(({ relation }) => relation === "aux:pass") && relationOf(tree, verb) !== "acl") return undefined;
	const agent = own.find(
		({ token, relation }) =>
			relation.startsWith("obl") &&
			dependents(tree, token).some((of) => of.relation === "case" && lowerAt(view, of.token) === "by"),
	);
	if (agent === undefined) return undefined;
	// by Officer | Dana Pell: an honorific is no part of the name
	const { last } = subtree(tree, agent.token);
	const name = nameOf(view, agent.token) ?? nameOf(view, Math.min(agent.token + 1, last));
	return name?.type === "PERSON" || name?.type === "ORG" ? spanOf(view, name.first, name.last) : undefined;
}

/** Who suffers it, as the object of the verb or the subject of its passive, is a person. */
const hurtsPerson = (view: View, tree: Tree, verb: number): boolean =>
	dependents(tree, verb).some(
		({ token, relation }) =>
			/^(?:obj|nsubj:pass)$/.test(relation) &&
			isPerson(view, tree, token) &&
			// Avery beat Quill by nine votes; Quill was beaten in the primary by Avery
			!(/^beat/.test(lowerAt(view, verb)) && (isNameToken(view, token) || isNameToken(view, token + 1))),
	) ||
	(relationOf(tree, verb) === "acl" && isPerson(view, tree, headOf(tree, verb)));

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
	// beat, set: a singular subject would have an s in the present
	if (/^(?:beat|set)$/.test(lower)) return true;
	return lower !== lemma && lower !== `${lemma}s` && lower !== `${lemma}es`;
};

/** Who suffers it is a person: named, or a noun for people. */
function isPerson(view: View, tree: Tree, object: number | undefined): boolean {
	if (object === undefined || isQuoted(view, object)) return false;
	const name = nameOf(view, object);
	if (name !== undefined) return name.type === "PERSON";
	const { roles, crowds, pronouns } = view.lexicon;
	const { civilians, sufferers } = view.lexicon.facts.accusations;
	const lower = lowerAt(view, object);
	return (
		sufferers.has(lower) ||
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
		if (token < verb || !/^(?:obj|obl|compound:prt)/.test(relation)) continue;
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

/** Avery, | who poisoned the pond: the name that the relative clause follows, whatever the tree hangs it from. */
function relativeSubject(view: View, tree: Tree, verb: number): Span | undefined {
	const who = dependents(tree, verb).find(
		({ token, relation }) => relation === "nsubj" && lowerAt(view, token) === "who",
	);
	if (who === undefined) return undefined;
	const before = lowerAt(view, who.token - 1) === "," ? who.token - 2 : who.token - 1;
	const name = nameOf(view, before);
	if (name !== undefined)
		return name.type === "PERSON" || name.type === undefined ? spanOf(view, name.first, name.last) : undefined;
	const head = headOf(tree, verb);
	// Ada Brandt, an accountant | who embezzled
	const noun = head >= 0 && relationOf(tree, head) === "appos" ? headOf(tree, head) : head;
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
	if (isNegated(view, tree, index) || isConditional(view, tree, index) || isAlleged(view, index)) return undefined;
	// a killer on the court, a spy for the crown
	if (!/^(?:[.,;!]|who|and|that|[—–])$/.test(lowerAt(view, index + 1))) return undefined;
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
