/** Whose belief or stand an adjective tells: “| Quill | is confident”, “| sailors | worried about …”, “angry at the toll, | Quill | left”. */

import { verbSubject } from "./frameSpeakers";
import { describePhrase, phraseEndingAt } from "./nounPhrases";
import type { SpeakerPhrase } from "./paragraph";
import { subjectAfter, subjectBefore } from "./subjects";
import { dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import { firstFrom } from "./tokenPlaces";
import { treeSubject } from "./treeSubjects";
import {
	isAdverb,
	isComma,
	isConjunction,
	isDash,
	isNameToken,
	isQuoted,
	isVerbal,
	isWord,
	lowerAt,
	nameOf,
	type View,
} from "./view";

/** Who believes, and where the adjective stands: behind a copula, behind its noun, or before the clause that it opens. */
export interface AdjectiveSubject {
	readonly phrase: SpeakerPhrase;
	readonly place: "predicate" | "noun" | "aside" | "opening";
}

const COPULA = /^(?:is|was|are|were|be|been|being|am|'s|'re|'m|’s|’re|’m|isn't|wasn't|aren't|weren't)$/;
/** It is clear, there is: nobody. */
const NOBODY = /^(?:it|there|this|that|which|what)$/;

/** The subject of the adjective at token `index` in the clause that begins no further left than `limit`. */
export function adjectiveSubject(view: View, tree: Tree, index: number, limit: number): AdjectiveSubject | undefined {
	const found = subjectOf(view, tree, index, limit);
	if (found === undefined) return undefined;
	const { start, end } = found.phrase.head;
	// If the crews are wary of the toll, …: they may not be.
	if (isSupposed(view, found.phrase)) return undefined;
	return NOBODY.test(view.text.slice(start, end).toLowerCase()) ? undefined : found;
}

/** if | the crews; unless | Quill */
export const isSupposed = (view: View, { start }: SpeakerPhrase): boolean =>
	/^(?:if|unless|whether)$/.test(lowerAt(view, firstFrom(view, start) - 1));

function subjectOf(view: View, tree: Tree, index: number, limit: number): AdjectiveSubject | undefined {
	let before = index - 1;
	while (before > limit && isDegree(view, before)) before--;
	if (before >= limit && isLinking(view, before)) {
		if (isUnreal(view, before)) return undefined;
		const phrase = predicateSubject(view, tree, index, before, limit);
		return phrase === undefined ? undefined : { phrase, place: "predicate" };
	}
	const maker = makerOf(view, tree, index);
	if (maker !== undefined) return { phrase: maker, place: "predicate" };
	const isOpening = before < limit || (before === limit && isConjunction(view, before));
	if (isOpening) return openingSubject(view, tree, index);
	if (isComma(view, before) || isDash(view, before) || isConjunction(view, before)) {
		if (/^(?:amod|compound)/.test(relationOf(tree, index))) return undefined;
		const phrase = besideSubject(view, before, limit) ?? treeSubject(view, index);
		return phrase === undefined ? undefined : { phrase, place: "aside" };
	}
	// sailors | worried about the toll
	const isBehindNoun = /^(?:acl|amod)/.test(relationOf(tree, index)) && headOf(tree, index) === before;
	if (!isBehindNoun || (!isNameToken(view, before) && view.syntax?.tags[before] !== "NOUN")) return undefined;
	const range = phraseEndingAt(view, before, limit);
	return range === undefined ? undefined : { phrase: describePhrase(view, range, undefined), place: "noun" };
}

/** Quill made (it) (very) | clear: whoever makes it so. */
function makerOf(view: View, tree: Tree, index: number): SpeakerPhrase | undefined {
	const verb = makingVerb(view, index);
	const isPassive = verb !== undefined && dependents(tree, verb).some(({ relation }) => relation === "aux:pass");
	return verb === undefined || isPassive ? undefined : verbSubject(view, tree, verb);
}

/** The verb of “made clear”, “making it clear” before the adjective at token `index`. */
export function makingVerb(view: View, index: number): number | undefined {
	if (!/^(?:clear|plain|explicit)$/.test(lowerAt(view, index))) return undefined;
	let verb = index - 1;
	while (verb > index - 4 && (isDegree(view, verb) || lowerAt(view, verb) === "it")) verb--;
	return /^(?:make|makes|made|making)$/.test(lowerAt(view, verb)) ? verb : undefined;
}

/** Confident that the vote would pass, | Nora Quill | left: whoever the clause behind the comma is about. */
function openingSubject(view: View, tree: Tree, index: number): AdjectiveSubject | undefined {
	let comma = index + 2;
	while (comma < tree.last && (!isComma(view, comma) || isQuoted(view, comma))) comma++;
	const phrase = subjectAfter(view, comma, tree.last);
	if (phrase === undefined) return undefined;
	const next = firstFrom(view, phrase.end);
	return isVerbal(view, isAdverb(view, next) ? next + 1 : next) ? { phrase, place: "opening" } : undefined;
}

/** Tom Avery, | wary of the toll, stayed: a person whom the sentence begins with, right before the comma. */
function besideSubject(view: View, comma: number, limit: number): SpeakerPhrase | undefined {
	const name = isComma(view, comma) ? nameOf(view, comma - 1) : undefined;
	return name?.type === "PERSON" && name.first === limit
		? describePhrase(view, { first: name.first, last: name.last }, undefined)
		: undefined;
}

/** should be wary of; wants to be sure that: nobody is yet. */
function isUnreal(view: View, copula: number): boolean {
	let before = copula - 1;
	while (isAdverb(view, before) || /^(?:not|be|have)$/.test(lowerAt(view, before))) before--;
	return /^(?:should|must|may|might|can|could|cannot|to)$/.test(lowerAt(view, before));
}

/** Some of the sailors | are confident; …, | was wary of the toll: the words before the copula, or more of them where the tree says so. */
function predicateSubject(
	view: View,
	tree: Tree,
	index: number,
	copula: number,
	limit: number,
): SpeakerPhrase | undefined {
	if (isComma(view, copula - 1) && relationOf(tree, index) === "conj") return treeSubject(view, index);
	const shown = subjectBefore(view, copula, limit);
	const subject = [index, headOf(tree, index)]
		.flatMap((head) => (head < 0 ? [] : dependents(tree, head)))
		.find(({ token, relation }) => relation === "nsubj" && token < copula);
	if (shown === undefined || subject === undefined) return shown;
	const { first } = subtree(tree, subject.token);
	const own = firstFrom(view, shown.start);
	// given | that | her crews are wary
	if (view.syntax?.tags[own] === "SCONJ")
		return describePhrase(view, { first: own + 1, last: firstFrom(view, shown.end) - 1 }, undefined);
	return first < own && /^(?:and|of)$/.test(lowerAt(view, own - 1))
		? describePhrase(view, { first, last: firstFrom(view, shown.end) - 1 }, undefined)
		: shown;
}

/** very, more, increasingly, not */
const isDegree = (view: View, index: number): boolean =>
	isWord(view, index) &&
	(isAdverb(view, index) ||
		/^(?:ADV|PART)$/.test(view.syntax?.tags[index] ?? "") ||
		/^(?:more|less|so|very|not)$/.test(lowerAt(view, index)));

const isLinking = (view: View, index: number): boolean =>
	COPULA.test(lowerAt(view, index)) ||
	(view.lexicon.linkingVerbs.has(lowerAt(view, index)) && view.syntax?.tags[index] === "VERB");
