/** Times too far off for a calendar, so that what happens by then is a forecast: by mid-century, sooner or later, within a decade. */
import { isQuoted, lowerAt, type View } from "../view";
import { sentenceTokens } from "./exempt";

const FAR = /^(?:decades?|century|centuries|generations?|lifetime|mid-century|years)$/;
const LEADS = /^(?:by|within|in|for|over|before|until|into|through)$/;
const SOONER = /^(?:eventually|inevitably|ultimately|someday|forever|invariably)$/;

/** So far before “decade” its preposition stands: by | the end of the decade. */
const LEAD_REACH = 5;

/** True where the sentence of token `at` looks so far ahead. */
export function looksFarAhead(view: View, at: number): boolean {
	const { first, last } = sentenceTokens(view, at);
	for (let index = first; index <= last; index++) {
		if (isQuoted(view, index)) continue;
		const lower = lowerAt(view, index);
		if (SOONER.test(lower) || isPhrase(view, index)) return true;
		if (/^20\d\d$/.test(lower) && /^(?:by|before|until)$/.test(lowerAt(view, index - 1))) return true;
		if (FAR.test(lower) && hasLead(view, index)) return true;
	}
	return false;
}

function hasLead(view: View, at: number): boolean {
	for (let index = at - 1; index >= at - LEAD_REACH && view.sentenceAt[index] === view.sentenceAt[at]; index--)
		if (LEADS.test(lowerAt(view, index))) return true;
	return false;
}

// sooner or later;  before long;  in the long run
const isPhrase = (view: View, index: number): boolean => {
	const [a, b, c] = [0, 1, 2].map((step) => lowerAt(view, index + step));
	return (
		(a === "sooner" && b === "or" && c === "later") ||
		(a === "before" && b === "long") ||
		(a === "long" && (b === "run" || b === "term"))
	);
};

/** True where a season, a year or a far time stands behind “by”, “within” or “before” after token `at`: cheaper bread | by autumn. */
export function hasTerm(view: View, at: number): boolean {
	const { last } = sentenceTokens(view, at);
	for (let index = at + 1; index <= last; index++)
		if (
			/^(?:by|within|before|until)$/.test(lowerAt(view, index)) &&
			view.values.some(({ type, start }) => type === "DATE" && isNear(view, start, index))
		)
			return true;
	return looksFarAhead(view, at);
}

const isNear = (view: View, start: number, index: number): boolean =>
	start >= (view.tokens[index]?.end ?? 0) &&
	start <= (view.tokens[Math.min(index + 3, view.tokens.length - 1)]?.end ?? 0);
