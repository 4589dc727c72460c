/** Hearsay that a word admits, whoever was heard: “The clerk allegedly hid the letters”, “the alleged scheme”. */
import type { LocalClaim } from "../paragraph";
import { headOf, relationOf, type Tree } from "../syntax";
import { isDeterminer, isNameToken, isQuoted, lowerAt, textAt, type View } from "../view";
import { claimOf } from "./clauses";
import { isExemptSentence, sentenceTokens } from "./exempt";
import { subjectSpan } from "./subjectPhrases";

export function hearsayClaims(view: View): readonly LocalClaim[] {
	const { hearsay } = view.lexicon.desk;
	const found: LocalClaim[] = [];
	view.tokens.forEach(({ lower }, index) => {
		if (!hearsay.has(lower) && !(lower === "alleged" && isAttributive(view, index))) return;
		if (isQuoted(view, index) || isNameToken(view, index) || isExemptSentence(view, index)) return;
		const tree = view.syntax?.treeOf(view.sentenceAt[index] ?? 0);
		if (isCapitalized(view, index) || isOfAllegations(view, index)) return;
		if (tree !== undefined) found.push(claimAt(view, tree, index));
	});
	return found;
}

// Quill Reportedly Leaves Choir
const isCapitalized = (view: View, index: number): boolean =>
	view.sentenceAt[index - 1] === view.sentenceAt[index] && /^\p{Lu}/u.test(textAt(view, index));

/** The council denied allegations that the draw was supposedly fixed. */
function isOfAllegations(view: View, index: number): boolean {
	const { first, last } = sentenceTokens(view, index);
	for (let at = first; at <= last; at++) if (view.lexicon.desk.allegations.has(lowerAt(view, at))) return true;
	return false;
}

// the alleged scheme, three alleged thieves; not “The union alleged that …”
const isAttributive = (view: View, index: number): boolean =>
	/^(?:NOUN|ADJ|PROPN)$/.test(view.syntax?.tags[index + 1] ?? "") &&
	(isDeterminer(view, index - 1) || view.syntax?.tags[index] !== "VERB");

const claimAt = (view: View, tree: Tree, index: number): LocalClaim =>
	claimOf(
		view,
		"hearsay",
		{ first: index, last: index },
		lowerAt(view, index),
		subjectSpan(view, tree, predicateOf(view, tree, index)),
	);

/** What the word says is hearsay: the next verb above it, or the sentence's root. */
function predicateOf(view: View, tree: Tree, index: number): number {
	let at = index;
	for (let head = headOf(tree, at); head >= 0; head = headOf(tree, head)) {
		at = head;
		if (view.syntax?.tags[at] === "VERB" && !/^(?:amod|compound)/.test(relationOf(tree, at))) break;
	}
	return at;
}
