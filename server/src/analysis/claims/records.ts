/** Records and what stands alone: a record number, record-breaking, unprecedented, never before, more than any other. */
import { isComma, lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";

// a record number;  record rainfall;  a record 40,000;  , a record for the yard
export function record(view: View, index: number): Stretch | undefined {
	const { records, peerless } = view.lexicon.facts.superlatives;
	const lower = lowerAt(view, index);
	const next = lowerAt(view, index + 1);
	if (peerless.has(lower)) return lowerAt(view, index - 1) === "be" ? undefined : { first: index, last: index };
	// the state's first-ever; his first-ever vote is his own
	if (lower === "first-ever")
		return /^(?:the|['’]s)$/.test(lowerAt(view, index - 1)) ? { first: index, last: index } : undefined;
	if (lower === "all-time")
		return /^(?:high|low|record|best|worst)$/.test(next) ? { first: index, last: index + 1 } : undefined;
	if (/^record-(?:breaking|setting|high|low)$/.test(lower)) return { first: index, last: index };
	if (lower !== "record" || view.syntax?.tags[index] === "VERB" || isAhead(view, index)) return undefined;
	const isOne = /^an?$/.test(lowerAt(view, index - 1));
	if (records.has(next) || (/^[$£€]?\d/.test(next) && isOne)) return { first: index, last: index + 1 };
	// sold for $4 million, | a record for the port; set | a record for; not “has a record for theft”
	const isSet = isComma(view, index - 2) || /^(?:set|sets|setting)$/.test(lowerAt(view, index - 2));
	return isOne && next === "for" && isSet ? { first: index - 1, last: index } : undefined;
}

// expected to draw a record crowd: it has not come yet
const isAhead = (view: View, index: number): boolean =>
	[2, 3, 4, 5].some((back) => /^(?:expected|projected|likely|hoped)$/.test(lowerAt(view, index - back)));

/** So far behind its subject a comparison's verb stands: no other mill on the coast | has. */
const VERB_REACH = 6;

/** no other port has …; no storm in living memory has …; more ships than any other port; never before has; nowhere in the country. */
export function unmatched(view: View, index: number): Stretch | undefined {
	const next = lowerAt(view, index + 1);
	switch (lowerAt(view, index)) {
		case "never":
			return never(view, index);
		case "nowhere":
			return next === "else" || (next === "in" && measures(view, index + 3))
				? { first: index, last: index + 1 }
				: undefined;
		case "anywhere":
			return next === "else" && lowerAt(view, index - 1) === "than" ? { first: index - 1, last: index + 1 } : undefined;
		case "any":
			return next === "other" && lowerAt(view, index - 1) === "than" && !isIdle(view, index + 2)
				? { first: index - 1, last: index + 1 }
				: undefined;
		case "no":
			return noOther(view, index);
		default:
			return undefined;
	}
}

// Never before | has the river; Never in its history | has the club
function never(view: View, index: number): Stretch | undefined {
	const isTime = lowerAt(view, index + 1) === "before";
	for (let at = index + 2; at <= index + 6; at++)
		if (/^(?:ha[sd]|have)$/.test(lowerAt(view, at)))
			return isTime || /^(?:history|memory|times|years)$/.test(lowerAt(view, at - 1))
				? { first: index, last: at - 1 }
				: undefined;
	return undefined;
}

const measures = (view: View, index: number): boolean =>
	view.lexicon.facts.superlatives.scopes.has(lowerAt(view, index));

// more than any other | time, reason
const isIdle = (view: View, index: number): boolean =>
	/^(?:time|reason|way|factor|issue|thing|choice|option|word)s?$/.test(lowerAt(view, index));

// no other | mill | has; no other mill | on the coast | sells; no storm | in living memory | has; not “no other guest knew her”
function noOther(view: View, index: number): Stretch | undefined {
	const isOther = lowerAt(view, index + 1) === "other";
	if (isIdle(view, index + (isOther ? 2 : 1))) return undefined;
	let isMeasured = false;
	for (let at = index + 2; at <= index + VERB_REACH && view.sentenceAt[at] === view.sentenceAt[index]; at++) {
		const lower = lowerAt(view, at);
		const tag = view.syntax?.tags[at];
		isMeasured = isMeasured || (isOther ? measures(view, at) : /^(?:memory|history)$/.test(lower));
		if (tag === "AUX" || tag === "VERB") {
			const isHad = isOther && (/^(?:ha[sd]|have)$/.test(lower) || /^(?:as|so)$/.test(lowerAt(view, at + 1)));
			return isMeasured || isHad ? { first: index, last: at - 1 } : undefined;
		}
		if (/^[,;:.]$/.test(lower)) return undefined;
	}
	return undefined;
}
