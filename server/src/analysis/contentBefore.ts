/** Content that stands before its reporting verb: “The gate was rotten, | Quill said”. */
import type { FrameCue } from "./frameCues";
import { hasVerb, isAdjunct } from "./reportContent";
import type { Stretch } from "./stretches";
import { dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import { isComma, isDash, isQuoted, isStop, lowerAt, type View } from "./view";

/** …, Quill said: the clause that the cue stands behind, as one that hangs from it or that it hangs from. */
export function contentBefore(view: View, tree: Tree, cue: FrameCue): Stretch | undefined {
	if (!cue.frame.clause || cue.isPassive || !endsClause(view, cue, tree.last)) return undefined;
	// The port could sell the mill, as Quill proposes: her words may be others.
	if (lowerAt(view, subtree(tree, cue.first).first) === "as") return undefined;
	// After the storm, Quill wrote a letter: what was written is behind the cue.
	const hasObject =
		cue.frame.lemma !== "tell" &&
		dependents(tree, cue.first).some(
			({ token, relation }) => token > cue.last && /^(?:obj|ccomp|xcomp)$/.test(relation),
		);
	const left = dependents(tree, cue.first).find(({ token, relation }) => relation === "ccomp" && token < cue.first);
	const root =
		left !== undefined
			? left.token
			: relationOf(tree, cue.first) === "parataxis" && headOf(tree, cue.first) < cue.first
				? headOf(tree, cue.first)
				: undefined;
	if (root === undefined) return undefined;
	const first = subtree(tree, root).first;
	// The cue clause begins behind a comma: “…, Nora Quill, the engineer, said”.
	let end = Math.min(left === undefined ? subtree(tree, cue.first).first - 1 : subtree(tree, root).last, cue.first - 1);
	if (!isComma(view, end) && !isComma(view, end + 1)) return undefined;
	while (end > first && isComma(view, end)) end--;
	if (end - first < 2 || isQuotation(view, first, end) || hasObject) return undefined;
	return hasVerb(view, first, end) ? { first, last: end } : undefined;
}

/** “The gate,” | Mr. Avery, an engineer: a quotation, and nothing said behind it. */
function isQuotation(view: View, first: number, last: number): boolean {
	if (!isQuoted(view, first)) return false;
	let end = first;
	while (view.quoteAt[end] === view.quoteAt[first]) end++;
	return end > last || !hasVerb(view, end, last);
}

/** Behind “…, Quill said” stand places, times and persons told, no clause of its own. */
function endsClause(view: View, cue: FrameCue, last: number): boolean {
	let end = cue.last + 1;
	while (end <= last && !isComma(view, end) && !isStop(view, end) && !isDash(view, end)) end++;
	return isAdjunct(view, cue.last + 1, end - 1);
}
