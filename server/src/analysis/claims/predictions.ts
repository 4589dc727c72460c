/** K6: what will come of something, which nobody knows yet: “The toll will empty the harbor”. Schedules are no forecasts. */
import { contains } from "../../text/span";
import type { LocalClaim, Value } from "../paragraph";
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import { isAdverb, isComma, isQuoted, lowerAt, spanOf, type View } from "../view";
import { hasCondition, isConditional, isNegated, sentenceTokens } from "./exempt";
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
	const verb = verbBehind(view, trigger);
	if (isOutcome(view, verb)) return true;
	return trigger.value === "strong" && !view.lexicon.claims.scheduled.has(lowerAt(view, verb)) && isVerb(view, verb);
}

const isVerb = (view: View, index: number): boolean => view.syntax?.tags[index] === "VERB";

// will | empty the town;  will be | lost;  will make it | harder
function isOutcome(view: View, verb: number): boolean {
	const { outcomes, undergone, light } = view.lexicon.claims;
	const lower = lowerAt(view, verb);
	if (outcomes.has(lower)) return !/^(?:cost|save)$/.test(lower) || !isPrice(view, verb);
	// will have | lost half its trees
	if (lower === "have" && undergone.has(lowerAt(view, wordBehind(view, verb)))) return true;
	if (lower === "be" && undergone.has(lowerAt(view, wordBehind(view, verb)))) return true;
	const complements = light.get(lower);
	if (complements === undefined) return false;
	const reach = /^(?:be|get|become|grow)$/.test(lower) ? STATE_REACH : LIGHT_REACH;
	for (let index = verb + 1; index <= verb + reach; index++) {
		if (view.sentenceAt[index] !== view.sentenceAt[verb] || isComma(view, index) || isQuoted(view, index)) return false;
		if (complements.has(lowerAt(view, index))) return true;
	}
	return false;
}

/** So far behind a light verb the word stands that makes an outcome of it: bear | most of the cost. */
const LIGHT_REACH = 5;

/** So far behind a verb of state: get | even worse, be | a disaster. */
const STATE_REACH = 2;

const MILLION = 1e6;

// will cost | $40: on the label; not $3 million, which somebody has estimated
function isPrice(view: View, verb: number): boolean {
	const end = view.tokens[Math.min(view.tokens.length - 1, verb + LIGHT_REACH)]?.end ?? 0;
	const from = view.tokens[verb]?.end ?? 0;
	return view.values.some(
		({ type, start, normalized }) =>
			type === "MONEY" &&
			start >= from &&
			start < end &&
			Number.parseFloat(/[\d.e+]+$/.exec(normalized)?.[0] ?? "0") < MILLION,
	);
}

/** The first word behind the trigger that is no adverb, in its sentence or right behind it. */
const verbBehind = (view: View, { last }: Trigger): number => wordBehind(view, last);

function wordBehind(view: View, at: number): number {
	let index = at + 1;
	while (view.sentenceAt[index] === view.sentenceAt[at] && isAdverb(view, index)) index++;
	return index;
}

function judge(view: View, tree: Tree, trigger: Trigger): Evidence | undefined {
	const verb = predicateAt(view, tree, verbBehind(view, trigger));
	if (hasCondition(view, verb) || isNegated(view, tree, verb) || isConditional(view, tree, verb)) return undefined;
	if (isDated(view, verb) || isReckoned(view, verb) || isHeld(view, tree, verb)) return undefined;
	const subject = subjectFor(tree, verb);
	if (subject === undefined || !isNamed(view, subject, verb)) return undefined;
	if (trigger.value === "plain" && isChosen(view, verb) && isActor(view, subject)) return undefined;
	return { key: lowerAt(view, verb), subject, last: verb };
}

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
const isChosen = (view: View, verb: number): boolean => view.lexicon.claims.chosen.has(lowerAt(view, verb));

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

// will win at least 56 seats: reckoned from what is counted
const isReckoned = (view: View, verb: number): boolean =>
	lowerAt(view, verb + 1) === "at" && /^(?:least|most)$/.test(lowerAt(view, verb + 2));

// hopes he will lift the ban; her bet is that the ban will fall: somebody holds it, and the noun says so
const isHeld = (view: View, tree: Tree, verb: number): boolean =>
	(/^acl/.test(relationOf(tree, verb)) && view.lexicon.cueNouns.has(lowerAt(view, headOf(tree, verb)))) ||
	(dependents(tree, verb).some(({ token, relation }) => relation === "mark" && lowerAt(view, token) === "that") &&
		(dependents(tree, verb).some(({ relation }) => relation === "nsubj:outer") ||
			(relationOf(tree, verb) === "ccomp" && view.syntax?.tags[headOf(tree, verb)] === "NOUN")));

// will fall on Tuesday, at 6 p.m.: a calendar says so
function isDated(view: View, verb: number): boolean {
	const { first, last } = sentenceTokens(view, verb);
	const rest = spanOf(view, Math.max(first, verb), last);
	return view.values.some((value) => isOnCalendar(value) && contains(rest, value));
}

// at 6 p.m.; 2025-10-03; on Tuesday, in May; not in 2030, every winter
const isOnCalendar = ({ type, normalized }: Value): boolean =>
	type === "TIME" || (type === "DATE" && /^(?:\d{4}-\d\d-\d\d|XXXX-(?!SP|SU|FA|WI))/.test(normalized));
