/**
 * What no claim rule asks about (RULES.md §2, NOT FLAGGED): the reporter saw it, the sentence asks or tells to do, speaks of
 * what might be, denies, or refers back to words that were said. All of it by the paragraph alone; what the story covers is
 * for `coverage.ts`.
 */
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import { isNameToken, isQuoted, lowerAt, textAt, type View } from "../view";

/** The first and the last token of the sentence in which token `at` stands. */
export function sentenceTokens(view: View, at: number): { readonly first: number; readonly last: number } {
	const sentence = view.sentenceAt[at];
	let first = at;
	while (first > 0 && view.sentenceAt[first - 1] === sentence) first--;
	let last = at;
	while (last + 1 < view.tokens.length && view.sentenceAt[last + 1] === sentence) last++;
	return { first, last };
}

/** True where the sentence of token `at` states nothing that a desk would ask about, whatever its words. */
export function isExemptSentence(view: View, at: number): boolean {
	const { first, last } = sentenceTokens(view, at);
	return (
		isQuestion(view, first, last) ||
		isImperative(view, first) ||
		isObservation(view, first, last) ||
		refersToWords(view, first, last)
	);
}

/** Who runs the mill? And what asks within a statement: “Why the mill closed is unclear”, “What the mill makes.” */
function isQuestion(view: View, first: number, last: number): boolean {
	let end = last;
	while (end > first && view.tokens[end]?.kind === "mark" && textAt(view, end) !== "?") end--;
	if (textAt(view, end) === "?") return true;
	const opening = lowerAt(view, first);
	return /^(?:why|how|whether)$/.test(opening) || (/^(?:what|who)$/.test(opening) && !hasMainClause(view, first));
}

function hasMainClause(view: View, first: number): boolean {
	const tree = view.syntax?.treeOf(view.sentenceAt[first] ?? -1);
	if (tree === undefined) return true;
	const root = tree.heads.indexOf(-1) + tree.first;
	return dependents(tree, root).some(({ relation }) => /subj/.test(relation));
}

/** Call the office; do not swim there. */
const isImperative = (view: View, first: number): boolean =>
	view.lexicon.claims.biddings.has(lowerAt(view, first)) &&
	view.syntax?.tags[first] !== "NOUN" &&
	!/^(?:who|he|she|they|it|you|we)$/.test(lowerAt(view, first + 1));

/** I saw smoke; this reporter watched the count; reporters at the scene counted 40 trucks. */
function isObservation(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++) {
		if (isQuoted(view, index)) continue;
		const lower = lowerAt(view, index);
		// I counted; we were there: the outlet itself speaks
		if (lower === "we" || (textAt(view, index) === "I" && !isNameToken(view, index))) return true;
		const { onlookers, observing } = view.lexicon.claims;
		if (!onlookers.has(lower)) continue;
		for (let near = index + 1; near <= Math.min(last, index + 6); near++)
			if (observing.has(lowerAt(view, near))) return true;
	}
	return false;
}

/** Avery's remarks came a day after the vote; the comments drew laughter. */
function refersToWords(view: View, first: number, last: number): boolean {
	const { wordsSaid, wordsDo } = view.lexicon.claims;
	for (let index = first + 1; index <= Math.min(last, first + 6); index++) {
		if (!wordsSaid.has(lowerAt(view, index)) || isQuoted(view, index)) continue;
		if (wordsDo.has(lowerAt(view, index + 1))) return true;
	}
	return false;
}

/**
 * True where the clause of the verb at token `verb` is denied: was not charged, never paid, no driver was hurt; or what it hangs
 * from denies it: denied stealing, failed to pay, refused to.
 */
export function isNegated(view: View, tree: Tree, verb: number): boolean {
	for (let at = verb, steps = 0; at >= 0 && steps < 4; steps++) {
		if (dependents(tree, at).some(({ token, relation }) => denies(view, tree, token, relation))) return true;
		if (at !== verb && view.lexicon.claims.denying.has(lowerAt(view, at))) return true;
		if (!/^(?:xcomp|ccomp|acl|aux|cop)/.test(relationOf(tree, at))) return false;
		at = headOf(tree, at);
	}
	return false;
}

const NOT = /^(?:not|n't|never|no|nobody|none|neither|nor|hardly|nothing|without|cannot)$/;

// not, n't; no driver: the determiner of a subject or an object
const denies = (view: View, tree: Tree, token: number, relation: string): boolean =>
	(/^(?:advmod|neg|aux|cc|nsubj|nsubj:pass|mark|obj)/.test(relation) &&
		(NOT.test(lowerAt(view, token)) || /n't$/.test(lowerAt(view, token)))) ||
	(/^(?:nsubj|obj)/.test(relation) &&
		dependents(tree, token).some((own) => own.relation === "det" && lowerAt(view, own.token) === "no"));

/**
 * True where the verb at token `verb` tells what may be, not what is: under “if”, “unless” or “whether”; would, could or might have;
 * with such a clause of its own: “If the dam breaks, the tax will rise”.
 */
export function isConditional(view: View, tree: Tree, verb: number): boolean {
	for (let at = verb, steps = 0; at >= 0 && steps < 6; steps++) {
		if (dependents(tree, at).some(({ token, relation }) => isCondition(view, tree, token, relation))) return true;
		if (!/^(?:xcomp|ccomp|conj|acl|advcl|aux|cop|csubj)/.test(relationOf(tree, at))) return false;
		at = headOf(tree, at);
	}
	return false;
}

const IF = /^(?:if|unless|whether|should|lest|assuming|provided|suppose)$/;

const isCondition = (view: View, tree: Tree, token: number, relation: string): boolean =>
	(relation === "mark" && IF.test(lowerAt(view, token))) ||
	(relation === "aux" && /^(?:would|could|might|'d)$/.test(lowerAt(view, token))) ||
	(relation === "advcl" &&
		dependents(tree, token).some((own) => own.relation === "mark" && IF.test(lowerAt(view, own.token))));

/** True where the sentence of token `at` names a condition in the reporter's words, whatever its tree: a forecast with one is none. */
export function hasCondition(view: View, at: number): boolean {
	const { first, last } = sentenceTokens(view, at);
	for (let index = first; index <= last; index++)
		if (IF.test(lowerAt(view, index)) && !isQuoted(view, index)) return true;
	return false;
}
