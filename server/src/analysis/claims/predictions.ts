/** K6: what will come of something, which nobody knows yet: “The toll will empty the harbor”. Schedules are no forecasts. */
import { contains } from "../../text/span";
import type { LocalClaim, Value } from "../paragraph";
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import { lowerAt, spanOf, type View } from "../view";
import { hasCondition, isConditional, isNegated, sentenceTokens } from "./exempt";
import { hasTerm, looksFarAhead } from "./horizons";
import { isOutcome, prospectAt, wordBehind } from "./outcomes";
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

/** “will” needs an outcome; “is bound to” tells a forecast with any verb that no calendar holds. */
function foretells(view: View, trigger: Trigger): boolean {
	if (trigger.value === "ahead") return true;
	if (trigger.value === "prospect") return prospectAt(view, trigger.last) !== undefined;
	if (trigger.value === "sure") return true;
	const verb = wordBehind(view, trigger.last);
	if (trigger.value === "should") return isOutcome(view, verb) && hasTerm(view, verb);
	if (isOutcome(view, verb)) return true;
	if (trigger.value === "strong" && view.lexicon.claims.prospects.has(lowerAt(view, verb))) return true;
	if (!/^(?:plain|strong)$/.test(trigger.value)) return false;
	const isFree = isVerb(view, verb) && !view.lexicon.claims.scheduled.has(lowerAt(view, verb));
	return (isFree && trigger.value === "strong") || ((isFree || isLasting(view, verb)) && looksFarAhead(view, verb));
}

// will be | living in sheds for years
const isLasting = (view: View, verb: number): boolean =>
	lowerAt(view, verb) === "be" && isVerb(view, verb + 1) && /ing$/.test(lowerAt(view, verb + 1));

const isVerb = (view: View, index: number): boolean => view.syntax?.tags[index] === "VERB";

function judge(view: View, tree: Tree, trigger: Trigger): Evidence | undefined {
	const verb = verbOf(view, tree, trigger);
	if (isNegated(view, tree, verb)) return undefined;
	if (trigger.value !== "should" && (hasCondition(view, verb) || isConditional(view, tree, verb))) return undefined;
	if (isHoped(view, trigger) || isDated(view, verb) || isReckoned(view, verb) || isHeld(view, tree, verb))
		return undefined;
	const subject = subjectFor(tree, verb) ?? whoever(view, verb) ?? there(view, trigger);
	if (subject === undefined || !(isBare(view, trigger, subject) || isNamed(view, subject, verb))) return undefined;
	if (/^(?:plain|leaning|should)$/.test(trigger.value) && !isLeftAlone(view, trigger, verb, subject)) return undefined;
	return { key: lowerAt(view, verb), subject, last: Math.max(verb, trigger.last) };
}

/** The verb that tells the outcome; of “is headed for a defeat” and “lies ahead” their own. */
function verbOf(view: View, tree: Tree, trigger: Trigger): number {
	if (!/^(?:ahead|prospect)$/.test(trigger.value)) return predicateAt(view, tree, wordBehind(view, trigger.last));
	for (let at = trigger.first; at <= trigger.last; at++) if (subjectFor(tree, at) !== undefined) return at;
	return trigger.first;
}

/** Nobody who acts decides it: a thing is the subject, or everyone is, or the outcome is none that anybody means. */
function isLeftAlone(view: View, { value }: Trigger, verb: number, subject: number): boolean {
	const isAgent = isActor(view, subject) && !isEveryone(view, subject);
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
	(lowerAt(view, subject) === "it" && lowerAt(view, verb) === "take");

// will be | lost, will be | harder: “be” hangs from what it helps to say
function predicateAt(view: View, tree: Tree, verb: number): number {
	const head = headOf(tree, verb);
	return /^(?:be|have)$/.test(lowerAt(view, verb)) && head > verb && /^(?:aux|cop)/.test(relationOf(tree, verb))
		? head
		: verb;
}

// The council will | cut the fee: it has said so, or will
const isChosen = (view: View, verb: number): boolean =>
	view.lexicon.claims.chosen.has(lowerAt(view, verb)) &&
	// will end | up owning the mill: nobody means to
	!(/^(?:end|wind)$/.test(lowerAt(view, verb)) && lowerAt(view, verb + 1) === "up");

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

// There will be | famine
const there = (view: View, { first }: Trigger): number | undefined =>
	lowerAt(view, first) === "there" ? first : undefined;

// a deal that the council hopes | will lift the town;  that is possible | that …
const isHoped = (view: View, { first }: Trigger): boolean =>
	view.syntax?.tags[first - 1] === "VERB" && view.lexicon.cues.has(lowerAt(view, first - 1));

// will win at least 56 seats: reckoned from what is counted
const isReckoned = (view: View, verb: number): boolean =>
	lowerAt(view, verb + 1) === "at" && /^(?:least|most)$/.test(lowerAt(view, verb + 2));

// hopes he will lift the ban; her bet is that the ban will fall: somebody holds it, and the noun says so
const isHeld = (view: View, tree: Tree, verb: number): boolean =>
	(/^acl/.test(relationOf(tree, verb)) && view.lexicon.cueNouns.has(lowerAt(view, headOf(tree, verb)))) ||
	(dependents(tree, verb).some(({ token, relation }) => relation === "mark" && lowerAt(view, token) === "that") &&
		(dependents(tree, verb).some(({ relation }) => relation === "nsubj:outer") ||
			// it is possible that the toll will rise
			/^(?:possible|conceivable|unclear)$/.test(lowerAt(view, headOf(tree, verb))) ||
			(/^(?:ccomp|acl)/.test(relationOf(tree, verb)) && view.syntax?.tags[headOf(tree, verb)] === "NOUN")));

// will fall on Tuesday, at 6 p.m.: a calendar says so
function isDated(view: View, verb: number): boolean {
	const { first, last } = sentenceTokens(view, verb);
	const rest = spanOf(view, Math.max(first, verb), last);
	return view.values.some((value) => isOnCalendar(value) && contains(rest, value) && !isTerm(view, value));
}

// will hit $150 | by Christmas: no calendar holds when
const isTerm = (view: View, { type, start }: Value): boolean =>
	type === "DATE" &&
	// before the end of | August
	/\b(?:by|before|until)\s+(?:the\s+(?:end|start|middle|beginning|close)\s+of\s+)?$/i.test(
		view.text.slice(Math.max(0, start - 30), start),
	);

// at 6 p.m.; 2025-10-03; on Tuesday, in May; not in 2030, every winter
const isOnCalendar = ({ type, normalized }: Value): boolean =>
	type === "TIME" || (type === "DATE" && /^(?:\d{4}-\d\d-\d\d|XXXX-(?!SP|SU|FA|WI))/.test(normalized));
