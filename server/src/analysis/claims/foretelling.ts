/** Whether the words around a trigger foretell, before any tree is asked: “will” needs an outcome behind it, “is bound to” a verb. */
import { isComma, isQuoted, isStop, lowerAt, type View } from "../view";
import { sentenceTokens } from "./exempt";
import { hasTerm, looksFarAhead } from "./horizons";
import { isComparative, isOutcome, prospectAt, wordBehind } from "./outcomes";
import type { Trigger } from "./triggers";

/** What may foretell: by its own words, or because an event that works on others “will” do anything at all. */
export const foretells = (view: View, trigger: Trigger): boolean =>
	isForetold(view, trigger) || mayBeCaused(view, trigger);

/** “will” needs an outcome; “is bound to” tells a forecast with any verb that no calendar holds. */
export function isForetold(view: View, { first, last, value }: Trigger): boolean {
	const verb = wordBehind(view, last);
	switch (value) {
		case "ahead":
		case "nearing":
		case "outlook":
			return true;
		case "likely":
			return endsThere(view, last + 1);
		case "prospect":
			return prospectAt(view, last) !== undefined;
		// bound to | act; not bound to | secrecy
		case "sure":
			return isVerbal(view, last, verb) || isOutcome(view, verb);
		case "reduced":
			return isReduced(view, first) && isOutcome(view, verb);
		case "should":
			return isOutcome(view, verb) && hasTerm(view, verb);
		case "plain":
		case "strong":
			return isOutcome(view, verb) || isForecast(view, first, verb, value === "strong") || isDone(view, last, verb);
		default:
			return isOutcome(view, verb);
	}
}

// what “will” foretells without an outcome of its own
function isForecast(view: View, first: number, verb: number, isStrong: boolean): boolean {
	const lower = lowerAt(view, verb);
	if (isStrong && view.lexicon.claims.prospects.has(lower)) return true;
	if (isLasting(view, verb)) return looksFarAhead(view, verb);
	if (isInverted(view, first, verb)) return true;
	if (view.syntax?.tags[verb] !== "VERB") return false;
	if (isVouched(view, verb)) return true;
	// Wolves will return | within a decade
	if (view.lexicon.claims.scheduled.has(lower)) return lower === "return" && looksFarAhead(view, verb);
	return isStrong || looksFarAhead(view, verb);
}

// The closure | will shape the town
function mayBeCaused(view: View, { first, last, value }: Trigger): boolean {
	const verb = wordBehind(view, last);
	const { routine, scheduled } = view.lexicon.claims;
	const lower = lowerAt(view, verb);
	return (
		value === "plain" &&
		view.syntax?.tags[verb] === "VERB" &&
		!routine.has(lower) &&
		!scheduled.has(lower) &&
		hasCause(view, first)
	);
}

// certain to | close, which the tagger may take for a noun;  bound to | the mast, bound to | secrecy
const isVerbal = (view: View, last: number, verb: number): boolean => {
	const tag = view.syntax?.tags[verb] ?? "";
	return /^(?:VERB|AUX)$/.test(tag) || (/^(?:NOUN|ADJ)$/.test(tag) && lowerAt(view, last - 1) !== "bound");
};

// is unlikely | to be broken; a body decides what is held or published
const isDone = (view: View, last: number, verb: number): boolean =>
	/likely$/.test(lowerAt(view, last - 1)) &&
	lowerAt(view, verb) === "be" &&
	view.syntax?.tags[verb + 1] === "VERB" &&
	!/^(?:held|announced|released|published|opened|closed|unveiled|launched|heard|sentenced|signed|filed|debated|discussed|considered|played|shown|postponed|made|named|called|asked|found|decided|settled)$/.test(
		lowerAt(view, verb + 1),
	);

// will be | living in sheds for years
const isLasting = (view: View, verb: number): boolean =>
	lowerAt(view, verb) === "be" && view.syntax?.tags[verb + 1] === "VERB" && /ing$/.test(lowerAt(view, verb + 1));

/** So far before “will” the head of its subject stands: the closure of the old mill | will. */
const SUBJECT_REACH = 10;

const hasCause = (view: View, first: number): boolean => {
	for (let at = first - 1; at >= first - SUBJECT_REACH && view.sentenceAt[at] === view.sentenceAt[first]; at--)
		if (view.lexicon.claims.causing.has(lowerAt(view, at))) return true;
	return false;
};

// a runoff looks likely | before June
const endsThere = (view: View, index: number): boolean =>
	isStop(view, index) ||
	isComma(view, index) ||
	/^(?:in|by|before|after|within|when|once|as|this|next|for|at|and|but|now|soon|again|;)$/.test(lowerAt(view, index));

// a move | likely to, with prices | set to
function isReduced(view: View, first: number): boolean {
	if (!/^(?:NOUN|PROPN)$/.test(view.syntax?.tags[first - 1] ?? "")) return false;
	for (let at = first - 2; at >= first - SUBJECT_REACH && view.sentenceAt[at] === view.sentenceAt[first]; at--) {
		if (/^(?:VERB|AUX)$/.test(view.syntax?.tags[at] ?? "") || isComma(view, at)) return false;
		if (/^(?:a|an|with)$/.test(lowerAt(view, at))) return true;
	}
	return false;
}

// Gone by 2050 | will be the marshes;  More dangerous still | will be the bend
export function isInverted(view: View, first: number, verb: number): boolean {
	if (lowerAt(view, verb) !== "be" || verb !== first + 1) return false;
	const { first: opening } = sentenceTokens(view, first);
	const { light, undergone } = view.lexicon.claims;
	const lower = lowerAt(view, opening);
	if (first - opening > SUBJECT_REACH || isQuoted(view, opening)) return false;
	return (
		undergone.has(lower) ||
		light.get("be")?.has(lower) === true ||
		isComparative(view, opening) ||
		(/^(?:more|most|less)$/.test(lower) && view.syntax?.tags[opening + 1] === "ADJ")
	);
}

/** So far before a verb “in all likelihood” stands. */
const VOUCH_REACH = 25;

// In all likelihood the mill | will close
export function isVouched(view: View, verb: number): boolean {
	for (let index = verb - 1; index >= verb - VOUCH_REACH && view.sentenceAt[index] === view.sentenceAt[verb]; index--) {
		if (isQuoted(view, index)) continue;
		const [a, b, c] = [0, 1, 2].map((step) => lowerAt(view, index + step));
		if (
			(a === "in" && b === "all" && /^(?:likelihood|probability)$/.test(c ?? "")) ||
			(a === "no" && b === "doubt") ||
			(/^(?:odds|chances)$/.test(a ?? "") && b === "are")
		)
			return true;
	}
	return false;
}
