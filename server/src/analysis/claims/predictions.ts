/** K6: what will come of something, which nobody knows yet: “The toll will empty the harbor”. Schedules are no forecasts. */
import type { LocalClaim } from "../paragraph";
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import { isAdverb, lowerAt, type View } from "../view";
import { hasCondition, isConditional, isNegated, sentenceTokens } from "./exempt";
import { foretells, isForetold, isInverted, isVouched } from "./foretelling";
import { isHeld } from "./held";
import { isComparative, isOutcome, wordBehind } from "./outcomes";
import { isDated } from "./schedules";
import { isSettled } from "./settled";
import { claimsBy, type Evidence, isActor, subjectOf, type Trigger } from "./triggers";

export const findPredictions = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(
		view,
		openings,
		"prediction",
		view.lexicon.claims.predictions,
		(tree, trigger) => judge(view, tree, trigger),
		(trigger) => foretells(view, trigger),
	);

function judge(view: View, tree: Tree, trigger: Trigger): Evidence | undefined {
	const verb = verbOf(view, tree, trigger);
	if (isNegated(view, tree, verb)) return undefined;
	if (trigger.value !== "should" && (hasCondition(view, verb) || isPossible(view, tree, trigger, verb)))
		return undefined;
	if (isDated(view, verb) || isReckoned(view, verb) || isHeld(view, tree, trigger, verb)) return undefined;
	const subject = subjectFor(tree, verb) ?? whoever(view, verb) ?? there(view, trigger) ?? besides(view, trigger, verb);
	if (subject === undefined || !(isBare(view, trigger, subject) || isNamed(view, subject, verb))) return undefined;
	if (/^(?:plain|leaning|hedged|should)$/.test(trigger.value) && !isLeftAlone(view, trigger, verb, subject))
		return undefined;
	if (trigger.value === "nearing" && !isProspect(view, tree, subject)) return undefined;
	if (trigger.value === "outlook" && !view.lexicon.claims.outlooks.has(lowerAt(view, subject))) return undefined;
	// the owner of the closed mill will tell: it is no closure that will
	if (!isForetold(view, trigger) && !view.lexicon.claims.causing.has(lowerAt(view, subject))) return undefined;
	if (isSettled(view, trigger, verb, subject)) return undefined;
	return { key: lowerAt(view, verb), subject, last: Math.max(verb, trigger.last) };
}

/** True where no more than a possibility is told: under “would” or “might”; “could” itself asks only in a clause of its own. */
const isPossible = (view: View, tree: Tree, { last, value }: Trigger, verb: number): boolean =>
	value === "hedged"
		? !/^(?:root|conj|parataxis)$/.test(relationOf(tree, verb)) || isPerfect(view, wordBehind(view, last))
		: isConditional(view, tree, verb);

// could | have emptied the town: it did not; but “could have consequences”
const isPerfect = (view: View, have: number): boolean =>
	lowerAt(view, have) === "have" && /^(?:VERB|AUX)$/.test(view.syntax?.tags[wordBehind(view, have)] ?? "");

/** The verb that tells the outcome; of “is headed for a defeat” and “lies ahead” their own. */
function verbOf(view: View, tree: Tree, trigger: Trigger): number {
	if (trigger.value === "reduced") return wordBehind(view, trigger.last);
	if (!/^(?:ahead|prospect|nearing|likely|outlook)$/.test(trigger.value))
		return predicateAt(view, tree, wordBehind(view, trigger.last));
	for (let at = trigger.first; at <= trigger.last; at++) if (subjectFor(tree, at) !== undefined) return at;
	return trigger.first;
}

/** Nobody who acts decides it: a thing is the subject, or everyone is, or the outcome is none that anybody means. */
function isLeftAlone(view: View, { value }: Trigger, verb: number, subject: number): boolean {
	const isAgent = isActor(view, subject) && !isEveryone(view, subject) && !isVouched(view, verb);
	if (value === "hedged") return !isAgent && view.lexicon.claims.losses.has(lowerAt(view, verb));
	if (value === "leaning" || value === "should") return !isAgent || value === "should";
	if (isOutcome(view, outcomeVerb(view, verb))) return !isAgent || !isChosen(view, verb);
	return !isAgent;
}

// Voters will | punish the council: nobody plans for all of them
const isEveryone = (view: View, subject: number): boolean =>
	view.lexicon.claims.everyone.has(lowerAt(view, subject)) &&
	!/^(?:the|his|her|its|their|these|those)$/.test(lowerAt(view, subject - 1));

// will be | lost: the outcome is told from “be” on
const outcomeVerb = (view: View, verb: number): number => {
	for (let at = verb; at >= verb - 4; at--) if (/^(?:be|have)$/.test(lowerAt(view, at))) return at;
	return verb;
};

// it is only a matter of time;  there will be | famine: the words name what comes
const isBare = (view: View, { value }: Trigger, subject: number): boolean =>
	value === "ahead" || (value === "prospect" && lowerAt(view, subject) === "there");

// It will empty the harbor: so says who spoke of it; it will take | years to mend the pier: “it” is nothing
const isNamed = (view: View, subject: number, verb: number): boolean =>
	!/^(?:who|that|which|what|it|this|i|we|you|there)$/.test(lowerAt(view, subject)) ||
	(lowerAt(view, subject) === "it" && (lowerAt(view, verb) === "take" || isExtraposed(view, subject)));

/** So far behind “it” its clause begins: it will be much harder than ever | for. */
const CLAUSE_REACH = 9;

// It will be hard | to find a buyer, for young couples to; it will be years | before
const isExtraposed = (view: View, subject: number): boolean => {
	if (!/^(?:be|become|get|prove)$/.test(lowerAt(view, wordBehind(view, subject + 1)))) return false;
	for (let at = subject + 3; at <= subject + CLAUSE_REACH && view.sentenceAt[at] === view.sentenceAt[subject]; at++)
		if (/^(?:to|before|until)$/.test(lowerAt(view, at))) return true;
	return false;
};

// will be | lost, will be | harder: “be” hangs from what it helps to say
function predicateAt(view: View, tree: Tree, verb: number): number {
	const head = headOf(tree, verb);
	return /^(?:be|have)$/.test(lowerAt(view, verb)) && head > verb && /^(?:aux|cop)/.test(relationOf(tree, verb))
		? head
		: verb;
}

// The council will | cut the fee: it has said so, or will
const isChosen = (view: View, verb: number): boolean =>
	// will take | over as chair
	(view.lexicon.claims.chosen.has(lowerAt(view, verb)) ||
		(lowerAt(view, verb) === "take" && lowerAt(view, verb + 1) === "over")) &&
	// will end | up owning the mill: nobody means to
	!(/^(?:end|wind)$/.test(lowerAt(view, verb)) && lowerAt(view, verb + 1) === "up") &&
	// will turn | nasty, will emerge | weaker
	view.syntax?.tags[verb + 1] !== "ADJ";

/** The subject of the verb or of “is likely” over it. */
function subjectFor(tree: Tree, verb: number): number | undefined {
	const own = subjectOf(tree, verb);
	const head = headOf(tree, verb);
	// is bound | to fail, is certain | to cost: the infinitive hangs from the adjective in one way or another
	const isBelow =
		/^(?:xcomp|ccomp|conj|csubj)/.test(relationOf(tree, verb)) || (head >= 0 && head < verb && verb - head <= 3);
	if (own !== undefined || head < 0 || !isBelow) return own;
	// looks | set to lose
	return (
		subjectOf(tree, head) ?? (relationOf(tree, head) === "xcomp" ? subjectOf(tree, headOf(tree, head)) : undefined)
	);
}

// Whoever wins will | inherit the debt: the clause is the subject
const whoever = (view: View, verb: number): number | undefined => {
	const { first } = sentenceTokens(view, verb);
	return /^(?:whoever|whatever|whichever)$/.test(lowerAt(view, first)) ? first : undefined;
};

/** The subject where the tree has none. */
function besides(view: View, trigger: Trigger, verb: number): number | undefined {
	// Gone by 2050 will be the | marshes
	if (isInverted(view, trigger.first, trigger.last + 1)) return verb;
	// Chances | are
	if (trigger.value === "ahead" && view.syntax?.tags[trigger.first] === "NOUN") return trigger.first;
	return nounBefore(view, trigger);
}

// spells, which the parser takes for a noun: the weaker currency | spells trouble
const nounBefore = (view: View, { first }: Trigger): number | undefined => {
	let at = first - 1;
	while (view.sentenceAt[at] === view.sentenceAt[first] && isAdverb(view, at)) at--;
	return view.sentenceAt[at] === view.sentenceAt[first] && /^(?:NOUN|PROPN|ADJ)$/.test(view.syntax?.tags[at] ?? "")
		? at
		: undefined;
};

// Tougher times | are coming, a backlash | looms
const isProspect = (view: View, tree: Tree, subject: number): boolean =>
	view.lexicon.claims.prospects.has(lowerAt(view, subject)) ||
	/^(?:worst|best)$/.test(lowerAt(view, subject)) ||
	dependents(tree, subject).some(
		({ token, relation }) =>
			(relation === "amod" && (isComparative(view, token) || /^(?:more|fewer|less)$/.test(lowerAt(view, token)))) ||
			// a round of | layoffs
			(relation === "nmod" && view.lexicon.claims.prospects.has(lowerAt(view, token))),
	);

// There will be | famine
const there = (view: View, { first }: Trigger): number | undefined =>
	lowerAt(view, first) === "there" ? first : undefined;

// will win at least 56 seats: reckoned from what is counted
const isReckoned = (view: View, verb: number): boolean =>
	[1, 2].some((step) => lowerAt(view, verb + step) === "at" && /^(?:least|most)$/.test(lowerAt(view, verb + step + 1)));
