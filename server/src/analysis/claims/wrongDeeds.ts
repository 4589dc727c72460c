/**
 * Deeds that their manner makes wrong, whatever the verb: “has illegally logged the reserve”, “evicted the tenants unlawfully”,
 * “secretly filmed the guests”, “sterilized patients without their consent”.
 */
import { isAdverb, isComma, isQuoted, lowerAt, type View } from "../view";
import type { Deed } from "./deeds";

const NONE: ReadonlySet<string> = new Set();

/** The deed that the word of manner at token `index` makes wrong. */
export function wrongDeedAt(view: View, index: number): Deed | undefined {
	const { wrongly, secret } = view.lexicon.facts.accusations;
	const lower = lowerAt(view, index);
	if (!lower.endsWith("ly") && lower !== "while" && lower !== "without") return undefined;
	if (wrongly.has(lower)) return deedOf(view, verbBehind(view, index) ?? verbBefore(view, index, index), index);
	if (/^(?:secretly|covertly|clandestinely)$/.test(lower)) {
		const verb = verbBehind(view, index) ?? verbBefore(view, index, index);
		return verb !== undefined && secret.has(lowerAt(view, verb)) ? deedOf(view, verb, index) : undefined;
	}
	// operated | while drunk
	if (lower === "while" && /^(?:drunk|intoxicated|high)$/.test(lowerAt(view, index + 1)))
		return deedOf(view, verbBefore(view, index, index), index + 1);
	if (lower !== "without") return undefined;
	const lacked = lackedBehind(view, index);
	return lacked === undefined ? undefined : deedOf(view, verbBefore(view, index, lacked), lacked);
}

// illegally | logged; illegally | and repeatedly logged is not read
function verbBehind(view: View, adverb: number): number | undefined {
	let at = adverb + 1;
	while (isAdverb(view, at)) at++;
	return isVerb(view, at) ? at : undefined;
}

/** So far before the words of manner their verb stands: evicted | 40 tenants of the old mill unlawfully. */
const VERB_REACH = 9;

function verbBefore(view: View, manner: number, end: number): number | undefined {
	for (let at = manner - 1; at >= manner - VERB_REACH && view.sentenceAt[at] === view.sentenceAt[end]; at--) {
		if (isComma(view, at) || isQuoted(view, at)) return undefined;
		if (isVerb(view, at) && !isAdverb(view, at)) return at;
	}
	return undefined;
}

const isVerb = (view: View, index: number): boolean => view.syntax?.tags[index] === "VERB" && !isQuoted(view, index);

// without | charge; without | their knowledge or consent
function lackedBehind(view: View, without: number): number | undefined {
	for (let at = without + 1; at <= without + 4 && !isComma(view, at); at++)
		if (view.lexicon.facts.accusations.lacking.has(lowerAt(view, at))) return at;
	return undefined;
}

function deedOf(view: View, verb: number | undefined, manner: number): Deed | undefined {
	if (verb === undefined) return undefined;
	const lower = lowerAt(view, verb);
	return {
		verb: { first: verb, last: Math.max(verb, manner) },
		key: lower,
		isPresent: !/ed$|ing$/.test(lower) && !view.lexicon.pastVerbs.has(lower),
		isAlone: true,
		isBodily: false,
		things: NONE,
		spared: NONE,
	};
}
