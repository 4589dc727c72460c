/** The clause that a trigger stands in, and what it is about, as the sentence's tree shows them. */
import type { Span } from "../../text/span";
import type { Stretch } from "../stretches";
import { dependents, headOf, relationOf, subtree, type Tree } from "../syntax";
import { isWord, lowerAt, spanOf, textAt, type View } from "../view";

/** The clause around the verb or noun at token `head`: neither what is joined to it with a subject of its own, nor marks at its ends. */
export function clauseAround(view: View, tree: Tree, head: number): Span {
	const { first, last } = subtree(tree, head);
	let end = last;
	for (let index = head + 1; index <= last; index++) {
		if (!opensClause(view, tree, index)) continue;
		end = index - 1;
		break;
	}
	let start = first;
	while (start < head && (!isWord(view, start) || /^(?:and|but|or|so)$/.test(lowerAt(view, start)))) start++;
	while (end > head && /^[.,;:!?—–-]+$/.test(textAt(view, end))) end--;
	return spanOf(view, start, end);
}

/** The gate failed, | and | the port closed */
const opensClause = (view: View, tree: Tree, index: number): boolean =>
	textAt(view, index) === ";" ||
	(relationOf(tree, index) === "cc" &&
		dependents(tree, headOf(tree, index)).some(
			({ token, relation }) => relation.startsWith("nsubj") && token > index && token < headOf(tree, index),
		));

/** The phrase that is the subject of the verb, or that a participle follows; without what hangs from it behind a comma. */
export function subjectPhrase(view: View, tree: Tree, verb: number): Stretch | undefined {
	const subject = dependents(tree, verb).find(({ relation }) => /^(?:nsubj|expl)/.test(relation))?.token;
	const head = subject ?? (relationOf(tree, verb).startsWith("acl") ? headOf(tree, verb) : undefined);
	if (head === undefined || head < 0) return undefined;
	const { first, last } = subtree(tree, head);
	let end = head;
	while (end < Math.min(last, verb - 1) && textAt(view, end + 1) !== ",") end++;
	return { first, last: end };
}
