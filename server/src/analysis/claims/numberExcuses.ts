/**
 * What makes a figure ask nothing (RULES.md §3, `unsourced-number`): it is counted in public, a rule sets it, the reader knows it,
 * the reporter saw it, or the sentence says itself where it comes from. Every look reaches a few words and no further.
 */
import type { Words } from "../../lexicon/lists";
import { isComma, isQuoted, lowerAt, nameOf, textAt, type View } from "../view";
import { clauseAround, type Stretch } from "./clauses";
import { isPriceIndex } from "./markets";

/** True where one of `words` that `counts` stands up to `before` tokens in front or `behind` tokens behind, in the same sentence. */
export function isNear(
	view: View,
	{ first, last }: Stretch,
	words: Words,
	before: number,
	behind = before,
	counts: (index: number) => boolean = () => true,
): boolean {
	for (let index = first - before; index <= last + behind; index++) {
		if (view.sentenceAt[index] === view.sentenceAt[first] && words.has(lowerAt(view, index)) && counts(index))
			return true;
	}
	return false;
}

// killed 3 days later;  died 40 miles off: the figure counts no heads
export const isUnit = (view: View, own: Stretch): boolean =>
	isNear(view, own, view.lexicon.facts.numbers.tallied, 0, 1) ||
	isNear(view, own, view.lexicon.facts.numbers.units, 0, 1);

// 318 of the 865 delegates;  by a vote of 6 to 3: counted in public
export const isTallied = (view: View, own: Stretch): boolean =>
	// 3 percentage points: they are no points of a game
	isNear(view, own, view.lexicon.facts.numbers.tallied, 3, 5, (index) => index < own.first || index > own.last) ||
	isNear(view, own, view.lexicon.facts.numbers.units, 0, 2) ||
	(/^(?:by|to|-|–)$/.test(lowerAt(view, own.last + 1)) &&
		/^\d/.test(lowerAt(view, own.last + 2)) &&
		// fell from 900 to 300
		lowerAt(view, own.first - 1) !== "from");

/** So far back the delegates stand of which a later sentence gives the number alone. */
const BALLOT_REACH = 60;

// Quill has won 120 delegates. Avery has | at least 95.
export function isOfElection(view: View, { first, last }: Stretch): boolean {
	const { electoral } = view.lexicon.facts.numbers;
	for (let index = Math.max(0, first - BALLOT_REACH); index <= last + 8; index++)
		if (electoral.has(lowerAt(view, index))) return true;
	return false;
}

// a 10 percent tax;  a rate of 3 percent;  owns 44 percent: laws, contracts and markets fix them
export function isRate(view: View, own: Stretch): boolean {
	const { rates } = view.lexicon.facts.numbers;
	// the top 1 percent;  up $25, or 3 percent: a name for some people, and a sum that anyone can do
	const before = lowerAt(view, own.first - 1);
	return (
		/^(?:top|bottom|richest|wealthiest|poorest|or|the|—|–|--)$/.test(before) ||
		isNear(view, own, rates, 8, 6, (index) => !isCountedRate(view, index) && !isPriceIndex(view, index))
	);
}

// the vaccination | rate: who was counted, not what was fixed
const isCountedRate = (view: View, index: number): boolean =>
	/^rates?$/.test(lowerAt(view, index)) &&
	view.lexicon.facts.numbers.countedRates.has(lowerAt(view, index - 1).replace(/-$/, ""));

/** A target, a quota, a bar: what shall be, nobody has counted. */
export function isDemanded(view: View, own: Stretch): boolean {
	return isNear(view, own, view.lexicon.facts.numbers.demands, 20, DEMAND_REACH, (index) => isDemand(view, index));
}

// committed to 42 hires, expected to reach 42; not murders committed by 42 men, not eligible families
const isDemand = (view: View, index: number): boolean =>
	!/^(?:commit|committed|expected|eligible|planned|scheduled)$/.test(lowerAt(view, index)) ||
	/^(?:to|for)$/.test(lowerAt(view, index + 1));

/** So far behind a figure stands what demands it: 500 members are | required. */
const DEMAND_REACH = 8;

const FEW = 1000;

// a crowd of about 500;  some 300 marchers gathered: a reporter on the spot can tell
export const isCrowd = (view: View, own: Stretch, amount: number): boolean =>
	amount < FEW && isNear(view, own, view.lexicon.facts.numbers.crowds, 8);

// which employs more than 900 people;  a staff of about 400;  home to some 6,000: it only says who or what somebody is
export function isIdentifying(view: View, { first, last }: Stretch): boolean {
	const before = lowerAt(view, first - 1);
	const other = lowerAt(view, first - 2);
	const { identifying } = view.lexicon.facts.numbers;
	return (
		(/^(?:of|to)$/.test(before) && identifying.has(other)) ||
		identifying.has(before) ||
		(/^(?:[–—-]|\()$/.test(before) && /^(?:[–—-]|\))$/.test(lowerAt(view, last + 1)))
	);
}

// Rowers, who make up | a third of | the population; 70 percent of its residents being rowers: a census's figure, that says who lives there
export function isComposition(view: View, { first, last }: Stretch): boolean {
	const people = [1, 2, 3].some((step) =>
		/^(?:population|residents|inhabitants|electorate)$/.test(lowerAt(view, last + step)),
	);
	if (!people) return false;
	for (let index = first - 4; index <= last + 5; index++)
		if (/^(?:mak(?:e|es|ing)|comprise|comprises|comprising|constitute|constitutes|being)$/.test(lowerAt(view, index)))
			return view.sentenceAt[index] === view.sentenceAt[first];
	return false;
}

// the attacks that killed 130 in May 2009; in March a blast killed 12: a toll of another time is on record
export function isPast(view: View, at: number): boolean {
	const clause = clauseAround(view, { first: at, last: at });
	for (let index = clause.first; index <= clause.last; index++) {
		const lower = lowerAt(view, index);
		// have been infected since the first case in March: it goes on
		if (lower === "since" && index > at) return false;
		if (/^(?:1[89]|20)\d\d(?:s|['’]s)?$/.test(lower)) return true;
		const isMonth =
			view.lexicon.calendar.has(textAt(view, index)) && !/day|^(?:mon|tue|wed|thu|fri|sat|sun)/.test(lower);
		const before = lowerAt(view, index - 1);
		if (isMonth && /^(?:in|last|since)$/.test(before) && !/^\d/.test(lowerAt(view, index + 1))) return true;
		// earlier | this year
		if (
			before === "earlier" &&
			lower === "this" &&
			/^(?:year|month|summer|winter|spring|fall)$/.test(lowerAt(view, index + 1))
		)
			return true;
		if (before === "last" && /^(?:year|decade|century|summer|winter|spring|fall|autumn)$/.test(lower)) return true;
	}
	return isPastTale(view, clause);
}

/** So many sentences behind the year a tale of it may go on: In 1979 rowers took the mill. They held it for a month. | Six died. */
const TALE_REACH = 2;

const YEAR = /^(?:1[89]|20)\d\d$/;

/** They tell another time than the tale's, or what is not over. */
const GOES_ON = /^(?:has|have|is|are|now|today|yesterday|tonight|since)$/;

/** A sentence of the paragraph just before begins with a year, and this one tells no other time and nothing that goes on. */
function isPastTale(view: View, clause: Stretch): boolean {
	for (let index = clause.first; index <= clause.last; index++)
		if (GOES_ON.test(lowerAt(view, index)) || view.lexicon.calendar.has(textAt(view, index))) return false;
	const own = view.sentenceAt[clause.first] ?? 0;
	for (let index = clause.first - 1; (view.sentenceAt[index] ?? -1) >= Math.max(0, own - TALE_REACH); index--) {
		const opens = view.sentenceAt[index - 1] !== view.sentenceAt[index] && view.sentenceAt[index] !== own;
		if (opens && /^(?:in|during|by)$/.test(lowerAt(view, index)) && YEAR.test(lowerAt(view, index + 1))) return true;
	}
	return false;
}

/** The words before the figure take it as known, or before the toll that it is joined to: a blast that killed 14 and hurt 42. */
export function isKnown(view: View, own: Stretch): boolean {
	const other = joinedBefore(view, own);
	return isTakenAsKnown(view, own) || (other !== undefined && isTakenAsKnown(view, other));
}

/** So far before a joined figure the first one stands: killed | 14 people in the harbor and | hurt 42. */
const JOIN_REACH = 8;

// 14 dead and more than | 20 wounded
function joinedBefore(view: View, { first }: Stretch): Stretch | undefined {
	const and = [1, 2, 3, 4].map((back) => first - back).find((index) => lowerAt(view, index) === "and");
	if (and === undefined || view.sentenceAt[and] !== view.sentenceAt[first]) return undefined;
	for (let index = and - 1; index >= and - JOIN_REACH && view.sentenceAt[index] === view.sentenceAt[first]; index--) {
		if (view.syntax?.tags[index] === "NUM") return { first: index, last: index };
	}
	return undefined;
}

/** The 42 people killed; an attack that killed 42; where 42 were killed. */
function isTakenAsKnown(view: View, { first, last }: Stretch): boolean {
	for (let index = first - 1; index >= first - 3; index--) {
		// the fever, which has | killed 31: news of it
		if (
			/^(?:which|who)$/.test(lowerAt(view, index)) &&
			isComma(view, index - 1) &&
			/^(?:has|have)$/.test(lowerAt(view, index + 1))
		)
			break;
		if (/^(?:the|those|these|his|her|their|its|'s|’s|that|which|where|whose|who)$/.test(lowerAt(view, index)))
			return true;
		// an attack that left | 42 dead
		if (/^(?:left|claimed)$/.test(lowerAt(view, index))) continue;
		if (
			/^(?:VERB|NOUN|PUNCT)$/.test(view.syntax?.tags[index] ?? "PUNCT") ||
			/^(?:was|were)$/.test(lowerAt(view, index))
		)
			break;
	}
	// TWO DEAD, 16 HURT: a headline among the copy
	const words = view.text.slice(view.tokens[first]?.start, view.tokens[last]?.end);
	return /\p{Lu}{2}/u.test(words) && words === words.toUpperCase();
}

/** What is counted stands behind the figure: 400 farms; 8,000 attended; not a bare “at least 120 in that state”. */
export function isCounting(view: View, last: number): boolean {
	for (let index = last + 1; index <= last + 4; index++) {
		if (isQuoted(view, index)) return false;
		const tag = view.syntax?.tags[index];
		if (tag === undefined) return view.syntax === undefined;
		if (tag === "NOUN" || tag === "VERB" || tag === "AUX" || nameOf(view, index) !== undefined) return true;
		if (!/^(?:ADJ|DET|ADV|PROPN|NUM)$/.test(tag) && !/^(?:of|its|their|his|her)$/.test(lowerAt(view, index)))
			return false;
	}
	return false;
}
