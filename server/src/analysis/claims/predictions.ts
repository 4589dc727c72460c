/** K6: what will come of something, which nobody knows yet: “The toll will empty the harbor”. Schedules are no forecasts. */
import { contains } from "../../text/span";
import type { LocalClaim, Value } from "../article";
import { headOf, relationOf, type Tree } from "../syntax";
import { isAdverb, lowerAt, spanOf, type View } from "../view";
import { hasCondition, isConditional, isNegated, sentenceTokens } from "./exempt";
import { claimsBy, type Evidence, subjectOf, type Trigger } from "./triggers";

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
	const { outcomes, scheduled } = view.lexicon.claims;
	const verb = verbBehind(view, trigger);
	const lower = lowerAt(view, verb);
	return trigger.value === "plain" ? outcomes.has(lower) : !scheduled.has(lower) && view.syntax?.tags[verb] === "VERB";
}

/** The first word behind the trigger that is no adverb, in its sentence or right behind it. */
function verbBehind(view: View, { first, last }: Trigger): number {
	let verb = last + 1;
	while (view.sentenceAt[verb] === view.sentenceAt[first] && isAdverb(view, verb)) verb++;
	return verb;
}

function judge(view: View, tree: Tree, trigger: Trigger): Evidence | undefined {
	const verb = verbBehind(view, trigger);
	if (hasCondition(view, verb) || isNegated(view, tree, verb) || isConditional(view, tree, verb)) return undefined;
	if (isDated(view, verb) || isReckoned(view, verb) || isHeld(view, tree, verb)) return undefined;
	const subject = subjectFor(tree, verb);
	if (subject === undefined || /^(?:who|that|which|what|it|this|i|we|you|there)$/.test(lowerAt(view, subject)))
		return undefined;
	return { key: lowerAt(view, verb), subject, last: verb };
}

/** The subject of the verb or of “is likely” over it. */
function subjectFor(tree: Tree, verb: number): number | undefined {
	const own = subjectOf(tree, verb);
	const head = headOf(tree, verb);
	// is bound | to fail, is certain | to cost: the infinitive hangs from the adjective in one way or another
	const isBelow =
		/^(?:xcomp|ccomp|conj|csubj)/.test(relationOf(tree, verb)) || (head >= 0 && head < verb && verb - head <= 3);
	return own ?? (head >= 0 && isBelow ? subjectOf(tree, head) : undefined);
}

// will win at least 56 seats: reckoned from what is counted
const isReckoned = (view: View, verb: number): boolean =>
	lowerAt(view, verb + 1) === "at" && /^(?:least|most)$/.test(lowerAt(view, verb + 2));

// hopes he will lift the ban: somebody holds it, and the noun says so
const isHeld = (view: View, tree: Tree, verb: number): boolean =>
	/^acl/.test(relationOf(tree, verb)) && view.lexicon.cueNouns.has(lowerAt(view, headOf(tree, verb)));

// will fall on Tuesday, at 6 p.m.: a calendar says so
function isDated(view: View, verb: number): boolean {
	const { first, last } = sentenceTokens(view, verb);
	const rest = spanOf(view, Math.max(first, verb), last);
	return view.values.some((value) => isOnCalendar(value) && contains(rest, value));
}

// at 6 p.m.; 2025-10-03; on Tuesday, in May; not in 2030
const isOnCalendar = ({ type, normalized }: Value): boolean =>
	type === "TIME" || (type === "DATE" && /^(?:\d{4}-\d\d-\d\d|XXXX-)/.test(normalized));
