/** Figures of public acts (RULES.md, NOT FLAGGED): an election's result, what a signed paper shows, what a law or a
 * plan sets. */
import { isComma, lowerAt, textAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { sentenceTokens } from "./exempt";
import { isNear } from "./numberExcuses";

export const isPublicAct = (view: View, own: Stretch): boolean =>
	isElected(view, own) || isSigned(view, own) || isRuled(view, own) || isAllotted(view, own);

/** So far from a figure an election's words stand: over 80 percent of the 452 council | seats. */
const ELECTION_REACH = 8;

// a turnout of | about 9,000 voters;  | 80 percent of the 40 seats went to
const isElected = (view: View, own: Stretch): boolean =>
	isNear(view, own, view.lexicon.facts.numbers.elections, ELECTION_REACH);

const PAPER = /^(?:letter|petition|declaration|appeal|pledge|contract|agreement|deal|memorandum|treaty|pact|lease)$/;

/** So far before its figure a paper is signed: signed a letter of intent on the sale of | 900 barrels. */
const PAPER_REACH = 12;

/** Over 900 rowers signed a letter; the port signed a contract on 900 barrels a year. */
function isSigned(view: View, { first, last }: Stretch): boolean {
	for (let index = first - PAPER_REACH; index <= last + 6; index++)
		if (view.sentenceAt[index] === view.sentenceAt[first] && /^sign(?:ed|ing)$/.test(lowerAt(view, index)))
			return [1, 2, 3, 4].some((step) => PAPER.test(lowerAt(view, index + step)));
	return false;
}

const RULE =
	/^(?:law|laws|act|bill|rule|rules|plan|agreement|deal|treaty|order|policy|regulations|contract|terms|ordinance|code|statute|proposal|budget)$/;

/** So far behind its first word a sentence names the rule: Under the new harbor | law. */
const RULE_REACH = 6;

// Under the new law, the number | drops to six;  Under HSA, …
function isRuled(view: View, { first }: Stretch): boolean {
	const { first: opening } = sentenceTokens(view, first);
	if (lowerAt(view, opening) !== "under") return false;
	for (let index = opening + 1; index <= opening + RULE_REACH && index < first; index++) {
		if (isComma(view, index)) return /^\p{Lu}{3,}$/u.test(textAt(view, index - 1));
		if (RULE.test(lowerAt(view, index))) return true;
	}
	return false;
}

// | Two-thirds of the money will go to schools;  incomes up to | 300 percent of the poverty line: a law or a plan sets it
function isAllotted(view: View, { last }: Stretch): boolean {
	const of = [last, last + 1].find((index) => lowerAt(view, index) === "of");
	if (of === undefined) return false;
	for (let index = of + 1; index <= of + ALLOTTED_REACH && view.sentenceAt[index] === view.sentenceAt[of]; index++) {
		if (/^(?:poverty|median)$/.test(lowerAt(view, index))) return index <= of + 3;
		if (/^(?:will|shall|must)$/.test(lowerAt(view, index)))
			return [1, 2, 3, 4].some((step) =>
				/^(?:money|funds|funding|proceeds|cost|costs|grant|grants|fee|toll|tolls)$/.test(lowerAt(view, of + step)),
			);
	}
	return false;
}

/** So far behind a share its whole and the verb stand: two-thirds of | the money collected at the gates will. */
const ALLOTTED_REACH = 9;
