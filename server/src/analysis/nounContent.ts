/** What a reporting noun reports and where it begins: “the claim | that …”, “criticism of | the plan”, “her fear is | that …”. */
import type { CueNoun } from "../lexicon/frames";
import { opensClause } from "./bareClauses";
import type { Sentence } from "./reportContent";
import { dependents, relationOf, subtree, type Tree } from "./syntax";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isDeterminer,
	isNameToken,
	isQuoted,
	isVerbal,
	lowerAt,
	textAt,
	type View,
} from "./view";

export interface NounContent {
	readonly first: number;
	readonly isClause: boolean;
	/** “Her fear is | that …”: a copula stands between, and what is feared hangs from it. */
	readonly isPredicate?: boolean;
}

/** The content of the reporting noun at token `index`, no further right than `end`. */
export const nounContent = (
	view: View,
	tree: Tree,
	index: number,
	noun: CueNoun,
	end: number,
): NounContent | undefined =>
	contentBehind(view, tree, index + 1, noun, end) ??
	farContent(view, tree, index, noun, end) ??
	contentBelow(view, tree, index, noun) ??
	predicate(view, tree, index, noun, end);

/** “that” before a clause of its own, not “the report that | cited the storm”. */
export function isConjoining(view: View, tree: Tree, that: number): boolean {
	if (lowerAt(view, that) !== "that") return false;
	if (view.syntax?.tags[that] !== "SCONJ" && relationOf(tree, that) !== "mark") return false;
	let next = that + 1;
	while (isAdverb(view, next)) next++;
	return !isAuxiliary(view, next) && (!isVerbal(view, next) || /ing$/.test(lowerAt(view, next)));
}

const QUESTION = /^(?:whether|how|what|who|why|when|where|which|if)$/;

/** about | whether the gate would hold: a question, whoever asks it. */
export const isQuestion = (view: View, index: number): boolean => QUESTION.test(lowerAt(view, index));

/** Is Quill worried about the gate? Nobody says so yet. */
export const isYesNo = (view: View, { first, last }: Sentence): boolean =>
	textAt(view, last) === "?" && isAuxiliary(view, first);

/** “that” and “to” belong to the content, the preposition of “criticism of | the plan” does not. */
function contentBehind(
	view: View,
	tree: Tree,
	first: number,
	{ begins }: CueNoun,
	end: number,
): NounContent | undefined {
	const lower = lowerAt(view, first);
	// the decision | not to mend the gate
	const isNegative = lower === "not" && lowerAt(view, first + 1) === "to";
	if (isNegative && begins.has("to")) return { first, isClause: true };
	// questions | as to whether
	if (lower === "as" && lowerAt(view, first + 1) === "to" && isQuestion(view, first + 2))
		return { first: first + 2, isClause: true };
	if (lower === "whether" && begins.has("about")) return { first, isClause: true };
	if (first >= end) return undefined;
	if (lower === "to" && isInfinitive(view, first)) return begins.has("to") ? { first, isClause: true } : undefined;
	if (begins.has("that") && isBareClause(view, first, end)) return { first, isClause: true };
	if (!begins.has(lower === "to" ? TO_THING : lower)) return undefined;
	if (lower === "that") return isConjoining(view, tree, first) ? { first, isClause: true } : undefined;
	// her remarks on Tuesday, over the weekend; on condition of
	const isAdjunct =
		isTime(view, first + 1) ||
		/^(?:condition|weekend|past|last|next)$/.test(lowerAt(view, isDeterminer(view, first + 1) ? first + 2 : first + 1));
	return isAdjunct || isComma(view, first + 1)
		? undefined
		: { first: first + 1, isClause: isQuestion(view, first + 1) };
}

const isTime = (view: View, index: number): boolean =>
	view.lexicon.times.has(lowerAt(view, index)) || view.lexicon.calendar.has(textAt(view, index));

/**
 * accusations | the mayor had used city trucks: a clause without “that” and with all its parts; in “the accusations the mayor had
 * made” the noun is one of them.
 */
function isBareClause(view: View, first: number, end: number): boolean {
	if (!(isDeterminer(view, first) || isNameToken(view, first)) || !opensClause(view, first, end)) return false;
	let verb = first + 1;
	while (verb < end && view.syntax?.tags[verb] !== "AUX") verb++;
	while (verb < end && (isAuxiliary(view, verb) || isAdverb(view, verb))) verb++;
	if (view.syntax?.tags[verb] !== "VERB") return false;
	return isDeterminer(view, verb + 1) || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(view.syntax.tags[verb + 1] ?? "");
}

/** “opposition to | the toll”, not “a vow to | mend it” */
export const TO_THING = "to-thing";

/** to mend; to temporarily close */
export const isInfinitive = (view: View, to: number): boolean => {
	const verb = isAdverb(view, to + 1) ? to + 2 : to + 1;
	return /^(?:VERB|AUX)$/.test(view.syntax?.tags[verb] ?? "") && !/ing$/.test(lowerAt(view, verb));
};

/** speculation on the quay | that; concern among sailors and their crews | about; comments Tuesday | on: behind whose it is, where or when. */
function farContent(view: View, tree: Tree, index: number, noun: CueNoun, end: number): NounContent | undefined {
	const first = farBeginning(view, index);
	return first === undefined || first >= end ? undefined : contentBehind(view, tree, first, noun, end);
}

/** Where the content of the noun at token `index` may begin behind a day, a place or the verb that it is the subject of. */
export function farBeginning(view: View, index: number): number | undefined {
	const spread = behindSpreading(view, index + 1);
	if (spread !== undefined) return spread;
	if (isTime(view, index + 1)) return index + 2;
	if (!/^(?:from|by|among|within|between|in|on|at)$/.test(lowerAt(view, index + 1))) return undefined;
	for (let first = index + 3; first < index + NEAR + 3; first++) {
		if (isVerbal(view, first) || isComma(view, first) || isQuoted(view, first)) return undefined;
		if (/^(?:that|about|over)$/.test(lowerAt(view, first))) return first;
	}
	return undefined;
}

/** rumors | were swirling | that the mayor would go; fears grew | over the dam: what is in the air needs nobody who says it. */
function behindSpreading(view: View, from: number): number | undefined {
	let verb = from;
	while (isAuxiliary(view, verb) || isAdverb(view, verb)) verb++;
	const isSpreading = view.lexicon.spreading.has(lowerAt(view, verb)) && isVerbal(view, verb);
	return isSpreading && /^(?:that|about|over)$/.test(lowerAt(view, verb + 1)) ? verb + 1 : undefined;
}

/** complaints from the port | that: what hangs from the noun behind other words. */
function contentBelow(view: View, tree: Tree, index: number, { begins }: CueNoun): NounContent | undefined {
	for (const { token } of dependents(tree, index)) {
		const { first } = subtree(tree, token);
		if (first <= index) continue;
		const lower = lowerAt(view, first);
		const isVerb = lower === "to" && isInfinitive(view, first);
		if (!begins.has(lower === "to" && !isVerb ? TO_THING : lower)) continue;
		if (isVerb || isConjoining(view, tree, first)) return { first, isClause: true };
		if (lower !== "that" && token > first && !isTime(view, first + 1)) return { first: first + 1, isClause: false };
	}
	return undefined;
}

/** Her fear is | that the gate is rotten; the hope of the port has been | that. */
function predicate(view: View, tree: Tree, index: number, { begins }: CueNoun, end: number): NounContent | undefined {
	if (!begins.has("that") || !relationOf(tree, index).startsWith("nsubj")) return undefined;
	let first = index + 1;
	while (first < Math.min(end, index + NEAR) && !isCopula(view, first)) {
		const isVerb = isVerbal(view, first) && !isAuxiliary(view, first);
		if (isComma(view, first) || isQuoted(view, first) || isVerb) return undefined;
		first++;
	}
	while (isAdverb(view, first) || isAuxiliary(view, first)) first++;
	if (!isCopula(view, first - 1) && !isAdverb(view, first - 1)) return undefined;
	return isConjoining(view, tree, first) ? { first, isClause: true, isPredicate: true } : undefined;
}

/** Whether the noun at token `index` may be what its clause says that something is: its fear in the port is | that. */
export function mayHavePredicate(view: View, index: number): boolean {
	for (let that = index + 2; that < index + NEAR + 3; that++)
		if (lowerAt(view, that) === "that" && (isCopula(view, that - 1) || isCopula(view, that - 2))) return true;
	return false;
}

/** “for the crews of the port” may stand between the noun and its verb. */
const NEAR = 8;

const isCopula = (view: View, index: number): boolean => /^(?:is|was|are|were|been|be)$/.test(lowerAt(view, index));
