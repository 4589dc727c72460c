/**
 * Wrongdoing that a named subject is said to have done (K1): “Avery took bribes”, “Avery, who poisoned the pond”, “Avery is a
 * thief”. What is denied, feared or asked, what sport and films tell, and what nobody named has done are none.
 */
import { countWhile } from "../../text/search";
import type { Span } from "../../text/span";
import type { LocalClaim } from "../paragraph";
import { dependents, headOf, relationOf, subtree, type Tree } from "../syntax";
import { isAdverb, isComma, isConjunction, isNameToken, isQuoted, lowerAt, spanOf, type View } from "../view";
import { accused, agentOf, nearSubject, titledName } from "./accused";
import { blameAt } from "./blame";
import { claimOf, mayBeVerb, type Stretch } from "./clauses";
import { type Deed, deedAt, harmOf, isPerson } from "./deeds";
import { hasCondition, isConditional, isExemptSentence, isNegated, sentenceTokens } from "./exempt";
import { isReported } from "./reported";
import { isVouched } from "./vouched";
import { wrongDeedAt } from "./wrongDeeds";

export function accusations(view: View): readonly LocalClaim[] {
	return view.tokens.flatMap((_, index) => {
		if (isQuoted(view, index)) return [];
		return byVerb(view, index) ?? byManner(view, index) ?? byNoun(view, index) ?? byBlame(view, index) ?? [];
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
	const deed = deedAt(view, index);
	return deed === undefined || isNameToken(view, index) ? undefined : judged(view, deed, harmOf(view, deed));
}

// illegally logged; without their consent: the words of manner are read, and their verb is looked for
function byManner(view: View, index: number): readonly LocalClaim[] | undefined {
	const deed = wrongDeedAt(view, index);
	return deed === undefined ? undefined : judged(view, deed, deed.verb);
}

function judged(view: View, deed: Deed, harm: Stretch | undefined): readonly LocalClaim[] | undefined {
	const index = deed.verb.first;
	const near = mayBeVerb(view, index) || harm === undefined ? undefined : nearPast(view, deed);
	if (near !== undefined) return readPlainly(view, deed, harm, near);
	if (!mayBeVerb(view, index) || (harm === undefined && !mayBePassive(view, index))) return undefined;
	const tree = statedTree(view, index);
	if (tree === undefined || isNegated(view, tree, index) || isConditional(view, tree, index) || isAlleged(view, index))
		return undefined;
	const agent = agentOf(view, tree, index);
	if (agent !== undefined)
		return isSuffered(view, tree, deed) ? [claimOf(view, "accusation", deed.verb, deed.key, agent)] : undefined;
	if (harm === undefined) return undefined;
	const subject = isFinitePast(view, tree, deed) ? accused(view, tree, index) : undefined;
	const plain = subject ?? nearPast(view, deed);
	return plain === undefined ? undefined : [claimOf(view, "accusation", harm, deed.key, plain)];
}

/** A clause that the words alone show to be one: its tree, made of a verb taken for a noun, tells nothing. */
function readPlainly(
	view: View,
	{ verb, key }: Deed,
	harm: Stretch | undefined,
	subject: Span,
): readonly LocalClaim[] | undefined {
	if (harm === undefined || isExemptSentence(view, verb.first) || isPlay(view, verb.first)) return undefined;
	if (hasCondition(view, verb.first) || isAlleged(view, verb.first) || isAccording(view, verb.first)) return undefined;
	return [claimOf(view, "accusation", harm, key, subject)];
}

// Avery is | responsible for the deaths; Kell was | behind the bombing
function byBlame(view: View, index: number): readonly LocalClaim[] | undefined {
	const blame = blameAt(view, index);
	if (blame === undefined || isExemptSentence(view, index) || isPlay(view, index)) return undefined;
	if (hasCondition(view, index) || isAlleged(view, index) || isAccording(view, index)) return undefined;
	return [claimOf(view, "accusation", blame.words, blame.wrong, blame.subject)];
}

/** According to the audit, Kell stole 4,000 crowns: without a verb the analysis finds no words that the source would have said. */
function isAccording(view: View, verb: number): boolean {
	const { first, last } = sentenceTokens(view, verb);
	for (let at = first; at < last; at++) if (lowerAt(view, at) === "according") return true;
	return false;
}

/** The name right before a past or a perfect. */
function nearPast(view: View, { verb: { first }, isPresent }: Deed): Span | undefined {
	if (isPresent) return undefined;
	const isProgress = lowerAt(view, first).endsWith("ing");
	let at = first - 1;
	while (isAdverb(view, at) && !/^(?:never|hardly)$/.test(lowerAt(view, at))) at--;
	const isBe = /^(?:is|was|been)$/.test(lowerAt(view, at));
	if (isBe !== isProgress || /^(?:never|hardly|not)$/.test(lowerAt(view, at))) return undefined;
	return nearSubject(view, first);
}

/** So far behind a participle its agent stands: was shot in the yard by Carl Kell. */
const AGENT_REACH = 8;

function mayBePassive(view: View, verb: number): boolean {
	for (let index = verb + 1; index <= verb + AGENT_REACH; index++) if (lowerAt(view, index) === "by") return true;
	return false;
}

// The clerk | was beaten by; a clerk | beaten by; beaten by …, the clerk | left
function suffererOf(tree: Tree, verb: number): number | undefined {
	const subject = dependents(tree, verb).find(({ relation }) => relation === "nsubj:pass")?.token;
	if (subject !== undefined) return subject;
	const head = headOf(tree, verb);
	if (relationOf(tree, verb) === "acl") return head;
	return head < 0 ? undefined : dependents(tree, head).find(({ relation }) => relation === "nsubj")?.token;
}

/** Somebody named in front of “by” accuses only of what a person, or one of the verb's things, suffers. */
function isSuffered(view: View, tree: Tree, { verb: { first }, isAlone, isBodily, things, spared }: Deed): boolean {
	const sufferer = suffererOf(tree, first);
	if (sufferer === undefined) return isAlone;
	const words = subtree(tree, sufferer);
	const last = Math.min(words.last, Math.max(sufferer, first - 1));
	for (let at = words.first; at <= last; at++) {
		if (spared.has(lowerAt(view, at))) return false;
		if (things.has(lowerAt(view, at))) return true;
	}
	return isAlone || (isBodily && isPerson(view, sufferer));
}

/** Somebody reports it, whether or not the analysis tells who; or “allegedly” says that somebody does, which has a rule of its own. */
function isAlleged(view: View, verb: number): boolean {
	if (isReported(view, verb) || isVouched(view, verb) || view.lexicon.desk.hearsay.has(lowerAt(view, verb - 1)))
		return true;
	if (isRuledBehind(view, verb)) return true;
	// Avery, the audit | found, | stole 4,000 crowns
	if (isComma(view, verb - 1) && view.lexicon.cues.has(lowerAt(view, verb - 2))) return true;
	for (let index = verb - 1; index >= 0 && view.sentenceAt[index] === view.sentenceAt[verb]; index--)
		if (view.lexicon.facts.accusations.charges.has(lowerAt(view, index))) return true;
	return false;
}

/** So far behind its comma the verb stands by which somebody rules: , the county's financial regulator | found in a report. */
const RULING_REACH = 9;

/** Kell stole 4,000 crowns, the regulator | found in a ruling; not “…, then found a buyer”, nor “…, the clerk found the safe empty”. */
function isRuledBehind(view: View, verb: number): boolean {
	let comma = verb + 1;
	while (view.sentenceAt[comma] === view.sentenceAt[verb] && !isComma(view, comma)) comma++;
	for (let at = comma + 2; at <= comma + RULING_REACH && view.sentenceAt[at] === view.sentenceAt[verb]; at++) {
		if (isComma(view, at)) return false;
		if (!view.lexicon.cues.has(lowerAt(view, at)) || !/ed$|found|held|wrote/.test(lowerAt(view, at))) continue;
		const isSubject = /^(?:NOUN|PROPN|AUX)$/.test(view.syntax?.tags[at - 1] ?? "") && !isConjunction(view, comma + 1);
		return isSubject && /^(?:[.;,]|in|on|after|last|this|at|during)$/.test(lowerAt(view, at + 1));
	}
	return false;
}

/** A past or a perfect of its own clause: took; has taken; not to take, would take, taking, taken by. */
function isFinitePast(view: View, tree: Tree, { verb: { first }, isPresent }: Deed): boolean {
	const own = dependents(tree, first);
	const auxiliaries = own.filter(({ relation }) => /^aux/.test(relation)).map(({ token }) => lowerAt(view, token));
	if (isTried(view, tree, first)) return true;
	if (
		own.some(
			({ relation, token }) => relation === "mark" && /^(?:to|for|of|from|by|without)$/.test(lowerAt(view, token)),
		)
	)
		return false;
	if (own.some(({ relation }) => relation === "aux:pass")) return false;
	if (auxiliaries.some((word) => /^(?:will|would|could|can|may|might|should|must|'ll|'d|to|do|does|did)$/.test(word)))
		return false;
	if (lowerAt(view, first).endsWith("ing"))
		return auxiliaries.some((word) => /^(?:is|was|are|were|been|'s)$/.test(word));
	if (/^(?:xcomp|amod|acl)$/.test(relationOf(tree, first))) return false;
	return !isPresent || isHabit(view, first) || auxiliaries.some((word) => /^(?:has|have|had|'ve)$/.test(word));
}

// tried to | bribe the clerk, helped | launder money: no crime may have come of it, and yet somebody is accused
const isTried = (view: View, tree: Tree, verb: number): boolean =>
	relationOf(tree, verb) === "xcomp" &&
	/^(?:tried|attempted|plotted|conspired|helped|threatened|offered)$/.test(lowerAt(view, headOf(tree, verb)));

// the gang | extorts money; not “to extort money”, nor what an auxiliary stands before
const isHabit = (view: View, verb: number): boolean =>
	/s$/.test(lowerAt(view, verb)) && view.lexicon.facts.accusations.habits.has(lowerAt(view, verb).replace(/s$/, ""));

// Avery is a thief; Avery is a drug dealer
function byNoun(view: View, index: number): readonly LocalClaim[] | undefined {
	const { people } = view.lexicon.facts.accusations;
	const lower = lowerAt(view, index);
	if (!people.has(lower) || !/^(?:an?|the)$/.test(determinerOf(view, index))) return undefined;
	// a car | dealer
	if (lower === "dealer" && !/^(?:drugs?|heroin|cocaine)$/.test(lowerAt(view, index - 1))) return undefined;
	const tree = statedTree(view, index);
	if (tree === undefined || !dependents(tree, index).some(({ relation }) => relation === "cop")) return undefined;
	if (isNegated(view, tree, index) || isConditional(view, tree, index) || isAlleged(view, index)) return undefined;
	// a killer on the court, a spy for the crown
	if (!/^(?:[.,;!]|who|and|that|[—–])$/.test(lowerAt(view, index + 1))) return undefined;
	const subject = dependents(tree, index).find(({ relation }) => relation === "nsubj")?.token;
	if (subject === undefined) return undefined;
	const { first, last } = subtree(tree, subject);
	const name = titledName(view, subject, last);
	if (name?.type !== "PERSON" && !/^(?:he|she)$/.test(lowerAt(view, subject))) return undefined;
	return [claimOf(view, "accusation", { first: index, last: index }, lower, spanOf(view, first, last))];
}

// a | thief; a convicted | thief, a drug | dealer: the word before what describes it
const determinerOf = (view: View, index: number): string =>
	/^(?:ADJ|NOUN)$/.test(view.syntax?.tags[index - 1] ?? "") ? lowerAt(view, index - 2) : lowerAt(view, index - 1);
