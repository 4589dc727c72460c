/** Hearsay that a word admits, whoever was heard: “The clerk allegedly kept the deposits”, “the alleged scheme”. */
import type { LocalClaim } from "../article";
import { headOf, relationOf, type Tree } from "../syntax";
import { isNameToken, isQuoted, lowerAt, spanOf, textAt, type View } from "../view";
import { clauseAround, subjectPhrase } from "./clauseSpans";

export function findHearsay(view: View): readonly LocalClaim[] {
	const { hearsay } = view.lexicon.desk;
	return view.tokens.flatMap(({ lower }, index) => {
		if (!hearsay.has(lower) && !(lower === "alleged" && isAttributive(view, index))) return [];
		if (isQuoted(view, index) || isNameToken(view, index)) return [];
		const tree = view.syntax?.treeOf(view.sentenceAt[index] ?? 0);
		return tree === undefined || textAt(view, tree.last) === "?" ? [] : [claimAt(view, tree, index)];
	});
}

// the alleged scheme; not “The union alleged that …”
const isAttributive = (view: View, index: number): boolean =>
	/^(?:NOUN|ADJ|PROPN)$/.test(view.syntax?.tags[index + 1] ?? "") && view.syntax?.tags[index] !== "VERB";

function claimAt(view: View, tree: Tree, index: number): LocalClaim {
	const verb = predicateOf(view, tree, index);
	const subject = subjectPhrase(view, tree, verb);
	return {
		...clauseAround(view, tree, verb),
		kind: "hearsay",
		trigger: spanOf(view, index, index),
		key: lowerAt(view, index),
		subject: subject === undefined ? undefined : spanOf(view, subject.first, subject.last),
	};
}

/** What the word says is hearsay: the next verb above it, or the sentence's root. */
function predicateOf(view: View, tree: Tree, index: number): number {
	let at = index;
	for (let head = headOf(tree, at); head >= 0; head = headOf(tree, head)) {
		at = head;
		if (view.syntax?.tags[at] === "VERB" && !/^(?:amod|compound)/.test(relationOf(tree, at))) break;
	}
	return at;
}
