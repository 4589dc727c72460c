/** K4: why somebody did something, which only they can say: “Avery sold the mill in order to protect his brother”. */
import type { LocalClaim } from "../paragraph";
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import { isComma, isConjunction, lowerAt, type View } from "../view";
import { isConditional, isNegated } from "./exempt";
import { agentOf, claimsBy, type Evidence, isActor, type Trigger } from "./triggers";

export const findMotives = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(
		view,
		openings,
		"motive",
		view.lexicon.claims.motives,
		(tree, trigger) => judge(view, tree, trigger),
		(trigger) => seems(view, trigger),
	);

/** What the words tell, before a tree is asked for. */
function seems(view: View, { first, last, value }: Trigger): boolean {
	// not because she wanted to; an attempt | to hide it
	if (value === "because")
		return wishBehind(view, last) !== undefined && !/^(?:not|n't)$/.test(lowerAt(view, first - 1));
	if (value === "ends") return !view.lexicon.claims.inviting.has(lowerAt(view, first - 1));
	if (value === "fronted") return isFirst(view, first);
	return value !== "thoughts" || isComma(view, first - 1) || isFirst(view, first);
}

const isFirst = (view: View, at: number): boolean =>
	view.sentenceAt[at - 1] !== view.sentenceAt[at] ||
	(isConjunction(view, at - 1) && view.sentenceAt[at - 2] !== view.sentenceAt[at]);

function judge(view: View, tree: Tree, trigger: Trigger): Evidence | undefined {
	const { first } = trigger;
	// spoke on condition of anonymity because he feared: an arrangement, and the reporter made it
	if (standsBehindAnonymity(view, first)) return undefined;
	const purpose = purposeOf(view, tree, trigger);
	const between = trigger.value === "thoughts" ? betweenCommas(view, trigger) : undefined;
	if (between !== undefined && isActor(view, first - 2))
		return isNegated(view, tree, between) || isConditional(view, tree, between)
			? undefined
			: { key: lowerAt(view, purpose), subject: first - 2 };
	// tried | to please, wants | to please: what somebody does, not why
	if (trigger.value === "ends" && isWhatIsDone(tree, first + 1)) return undefined;
	const deed = deedOf(view, tree, first, purpose);
	if (deed === undefined || isNegated(view, tree, deed) || isConditional(view, tree, deed)) return undefined;
	const inFront = isInFront(view, tree, first);
	const actor = agentOf(tree, deed) ?? (inFront ? nominalBefore(view, deed) : undefined);
	if (actor === undefined || !isActor(view, actor) || (actor > first && !inFront)) return undefined;
	return {
		key: lowerAt(view, purpose),
		subject: actor,
		last: Math.max(trigger.last, trigger.value === "because" ? purpose : 0),
	};
}

// tried | to please; not burned the letters | to send a message
const isWhatIsDone = (tree: Tree, verb: number): boolean =>
	/^(?:xcomp|ccomp)/.test(relationOf(tree, verb)) &&
	!dependents(tree, headOf(tree, verb)).some(({ relation }) => relation === "obj");

/** So far behind the thought the comma stands that closes it: the mayor, eager to win | , closed the pier. */
const THOUGHT_REACH = 12;

/** The mayor, eager to win, | closed the pier: the verb, by the commas alone, for the trees of such sentences are often wrong. */
function betweenCommas(view: View, { first, last }: Trigger): number | undefined {
	if (!isComma(view, first - 1) || !isNominal(view, first - 2)) return undefined;
	for (
		let index = last + 1;
		index < last + THOUGHT_REACH && view.sentenceAt[index + 1] === view.sentenceAt[first];
		index++
	)
		if (isComma(view, index)) return view.syntax?.tags[index + 1] === "VERB" ? index + 1 : undefined;
	return undefined;
}

// hoping to win the vote, Nora | Quill dropped …: a tree may take her for the vote's other name
const nominalBefore = (view: View, deed: number): number | undefined =>
	isNominal(view, deed - 1) ? deed - 1 : undefined;

// In an effort to calm the crew, | Avery …: no verb of another clause before the purpose
function isInFront(view: View, tree: Tree, first: number): boolean {
	for (let index = tree.first; index < first; index++)
		if (/^(?:VERB|AUX)$/.test(view.syntax?.tags[index] ?? "")) return false;
	return true;
}

/**
 * The verb of the clause of which the words from `first` to `purpose` give the reason: what they hang from. The phrase's own words
 * hang from each other, and from the purpose: in order to | protect.
 */
function deedOf(view: View, tree: Tree, first: number, purpose: number): number | undefined {
	let at = headOf(tree, first);
	for (let steps = 0; at >= first && at <= purpose && steps < 12; steps++) at = headOf(tree, at);
	// suspended | the teacher to send a message; the yard, hoping to …, paid: the reason hangs from a noun of the clause
	for (let steps = 0; at >= 0 && steps < 3 && isNominal(view, at); steps++) {
		if (!/^(?:obj|obl|nsubj)/.test(relationOf(tree, at))) return undefined;
		at = headOf(tree, at);
	}
	return at >= 0 && view.syntax?.tags[at] === "VERB" ? at : undefined;
}

const isNominal = (view: View, index: number): boolean => /^(?:NOUN|PROPN|PRON)$/.test(view.syntax?.tags[index] ?? "");

/** What was wanted: the first verb behind the phrase; where there is none, its last word. */
function purposeOf(view: View, tree: Tree, { last, value }: Trigger): number {
	if (value === "because") return wishBehind(view, last) ?? last;
	for (let index = last + 1; index <= Math.min(tree.last, last + 4) && !isComma(view, index); index++)
		if (view.syntax?.tags[index] === "VERB") return index;
	return last;
}

/** So far behind “because” the wish stands: because the owners of the mill | wanted. */
const WISH_REACH = 6;

function wishBehind(view: View, because: number): number | undefined {
	for (let index = because + 1; index <= because + WISH_REACH; index++) {
		if (view.sentenceAt[index] !== view.sentenceAt[because] || isComma(view, index)) return undefined;
		if (view.lexicon.claims.wishes.has(lowerAt(view, index))) return index;
	}
	return undefined;
}

function standsBehindAnonymity(view: View, at: number): boolean {
	for (let index = at - 1; index >= 0 && index > at - 12 && view.sentenceAt[index] === view.sentenceAt[at]; index--)
		if (/^(?:anonymity|anonymously|named|identified|unidentified|anonymous|quoted)$/.test(lowerAt(view, index)))
			return true;
	return false;
}
