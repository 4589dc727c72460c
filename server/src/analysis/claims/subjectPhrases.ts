/** What a clause is about, as the sentence's tree shows it. */
import type { Span } from "../../text/span";
import { dependents, headOf, relationOf, subtree, type Tree } from "../syntax";
import { spanOf, textAt, type View } from "../view";
import type { Stretch } from "./clauses";

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

/** The same as a span. */
export function subjectSpan(view: View, tree: Tree, verb: number): Span | undefined {
	const phrase = subjectPhrase(view, tree, verb);
	return phrase === undefined ? undefined : spanOf(view, phrase.first, phrase.last);
}
