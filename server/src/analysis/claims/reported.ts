/** Whether somebody says a clause, whether or not the analysis tells who: “a lawsuit alleging that Avery took bribes”. */
import { headOf, relationOf } from "../syntax";
import { lowerAt, type View } from "../view";

/** So far up the tree a report may stand above its words. */
const STEPS = 6;

/** True where a verb or noun that reports governs the clause of token `at`. */
export function isReported(view: View, at: number): boolean {
	const tree = view.syntax?.treeOf(view.sentenceAt[at] ?? -1);
	if (tree === undefined) return false;
	for (let token = at, steps = 0; token >= 0 && steps < STEPS; steps++) {
		const relation = relationOf(tree, token);
		const head = headOf(tree, token);
		if (/^(?:ccomp|parataxis)$/.test(relation) && view.lexicon.frames.has(lowerAt(view, head))) return true;
		if (relation === "acl" && view.lexicon.cueNouns.has(lowerAt(view, head))) return true;
		token = head;
	}
	return false;
}
