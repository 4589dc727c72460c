/**
 * An act that is said to have had an aim: “The parade was intended to impress the owners”, “The visit was aimed at reassuring them”,
 * “The sale was a bid to please the bank”, “It was to shield her son that Quill left”.
 */
import type { LocalClaim } from "../paragraph";
import { isAdverb, isComma, isNameToken, lowerAt, nameOf, type View } from "../view";
import { aimAt } from "./aims";
import { claimOf, type Stretch } from "./clauses";
import { hasCondition, isExemptSentence } from "./exempt";
import { isReported } from "./reported";
import { isVouched } from "./vouched";

export const findStatedAims = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	openings.flatMap((index) => {
		const trigger = statedAt(view, index);
		if (trigger === undefined || isExemptSentence(view, index) || hasCondition(view, index)) return [];
		if (isVouched(view, index) || isReported(view, trigger.first)) return [];
		return [claimOf(view, "motive", trigger, lowerAt(view, index + 1))];
	});

function statedAt(view: View, index: number): Stretch | undefined {
	const lower = lowerAt(view, index);
	const { gestures, moods } = view.lexicon.claims;
	const named = gestures.has(lower) ? gesture(view, index) : undefined;
	if (named !== undefined) return named;
	if (moods.has(lower)) return moodCleft(view, index);
	if (lower !== "to" && lower !== "at") return undefined;
	return lower === "to" ? (cleft(view, index) ?? byMeans(view, index) ?? aimOf(view, index)) : aimOf(view, index);
}

// the firing was | payback for; was partly | a sop to
function gesture(view: View, noun: number): Stretch | undefined {
	if (!/^(?:for|to|from|against)$/.test(lowerAt(view, noun + 1))) return undefined;
	const first = /^an?$/.test(lowerAt(view, noun - 1)) ? noun - 1 : noun;
	let be = first - 1;
	while (isAdverb(view, be)) be--;
	return /^(?:is|was|are|were)$/.test(lowerAt(view, be)) && !isPersonal(view, be - 1)
		? { first, last: noun + 1 }
		: undefined;
}

// It was | jealousy that made her | quit; it was | greed, not fear, that drove him
function moodCleft(view: View, mood: number): Stretch | undefined {
	if (!/^(?:is|was)$/.test(lowerAt(view, mood - 1)) || lowerAt(view, mood - 2) !== "it") return undefined;
	for (let at = mood + 1; at <= mood + MOVER_REACH && view.sentenceAt[at] === view.sentenceAt[mood]; at++)
		if (/^(?:that|which)$/.test(lowerAt(view, at)))
			return MOVERS.test(lowerAt(view, at + 1)) ? { first: mood, last: at + 1 } : undefined;
	return undefined;
}

const MOVERS =
	/^(?:ma[dk]es?|drove|drives?|led|leads?|kept|keeps?|moved|moves?|pushed|prompted|persuaded|spurred|stopped|brought|sent|caused|guided|motivated|compelled|forced)$/;

/** So far behind its mood stands what it did: greed, not fear of the law, | that drove him. */
const MOVER_REACH = 8;

/** So far before “to” a clause's first word stands: By closing the old pier to the public, the harbor council was trying | to. */
const MEANS_REACH = 24;

// | By closing the pier, the council was trying to | please the hotels; not “By trying to please everyone, …”
function byMeans(view: View, to: number): Stretch | undefined {
	const be = lowerAt(view, to - 2);
	const isTrying = /^(?:trying|hoping|seeking|aiming|attempting|looking|angling)$/.test(lowerAt(view, to - 1));
	if (!(isTrying && /^(?:is|was|are|were)$/.test(be)) && !/^(?:hoped|sought|aimed|meant)$/.test(lowerAt(view, to - 1)))
		return undefined;
	for (let at = to - 3, isClosed = false; at >= to - MEANS_REACH && at >= 0; at--) {
		if (view.sentenceAt[at] !== view.sentenceAt[to]) return undefined;
		isClosed = isClosed || isComma(view, at);
		const isFirst = view.sentenceAt[at - 1] !== view.sentenceAt[at];
		if (isFirst && isClosed && lowerAt(view, at) === "by" && lowerAt(view, at + 1).endsWith("ing"))
			return { first: to - 1, last: to };
	}
	return undefined;
}

function aimOf(view: View, index: number): Stretch | undefined {
	const aim = aimAt(view, behindAdverbs(view, index + 1));
	const first = aim === undefined ? undefined : (stated(view, index - 1) ?? tried(view, index - 1));
	return aim === undefined || first === undefined ? undefined : { first, last: aim.last };
}

function behindAdverbs(view: View, from: number): number {
	let index = from;
	while (isAdverb(view, index)) index++;
	return index;
}

// the parade was clearly | intended to; not “the mayor was meant to”, which tells a duty
function stated(view: View, participle: number): number | undefined {
	if (!view.lexicon.claims.stating.has(lowerAt(view, participle))) return undefined;
	let be = participle - 1;
	while (isAdverb(view, be)) be--;
	if (!/^(?:is|was|are|were|been)$/.test(lowerAt(view, be))) return undefined;
	if (lowerAt(view, be) === "been") be--;
	return isPersonal(view, be - 1) ? undefined : be;
}

const isPersonal = (view: View, index: number): boolean =>
	/^(?:i|he|she|they|we|you|who|not)$/.test(lowerAt(view, index)) || nameOf(view, index)?.type === "PERSON";

/** So many words stand between the article and the noun: a last, desperate | bid. */
const ADJECTIVES = 4;

// the sale was | a last bid to; freed the crew, | a bid to; not “made a bid to”, which tells what was done
function tried(view: View, noun: number): number | undefined {
	const at = articleOf(view, noun);
	if (at === undefined) return undefined;
	let be = at - 1;
	while (isAdverb(view, be)) be--;
	const isPredicate = /^(?:is|was|are|were)$/.test(lowerAt(view, be)) && !isPersonal(view, be - 1);
	return isPredicate || (isComma(view, at - 1) && !isNameToken(view, at - 2)) ? at : undefined;
}

// a last, desperate | bid
function articleOf(view: View, noun: number): number | undefined {
	if (!view.lexicon.claims.tries.has(lowerAt(view, noun))) return undefined;
	let at = noun - 1;
	for (let steps = 0; steps < ADJECTIVES && /^(?:ADJ|ADV|VERB|NOUN|PUNCT)$/.test(view.syntax?.tags[at] ?? ""); steps++)
		at--;
	return /^(?:an?|another)$/.test(lowerAt(view, at)) ? at : undefined;
}

/** Where words begin that end with “to” at token `to`: | in a last, desperate bid to; | as part of an effort to. */
export function triedAt(view: View, to: number): number | undefined {
	const article = articleOf(view, to - 1);
	if (article === undefined || article === to - 2) return undefined;
	if (lowerAt(view, article - 1) === "in") return article - 1;
	return lowerAt(view, article - 1) === "of" && lowerAt(view, article - 2) === "part" ? article - 3 : undefined;
}

/** So far behind the aim the act stands: It was to shield her son from the press | that. */
const CLEFT_REACH = 12;

// It was | to shield her son | that Quill left; not “It was to be the last ship that came”
function cleft(view: View, to: number): Stretch | undefined {
	const isOpening = /^(?:is|was)$/.test(lowerAt(view, to - 1)) && lowerAt(view, to - 2) === "it";
	if (!isOpening || /^(?:be|become|have|take|last|remain)$/.test(lowerAt(view, to + 1))) return undefined;
	for (let at = to + 3; at <= to + CLEFT_REACH && view.sentenceAt[at] === view.sentenceAt[to]; at++)
		if (lowerAt(view, at) === "that" && view.syntax?.tags[at - 1] !== "VERB") return { first: to, last: to + 1 };
	return undefined;
}
