/** What the copy says somebody thinks, fears or wants (K12), which only somebody's words could show: “Quill fears that …”. */
import type { LocalClaim } from "../paragraph";
import { dependents, type Tree } from "../syntax";
import { isNameToken, isQuoted, isRole, lowerAt, nameOf, type View } from "../view";
import { claimOf } from "./clauses";
import { isConditional, isExemptSentence } from "./exempt";
import { subjectSpan } from "./subjectPhrases";

export function mentalStates(view: View): readonly LocalClaim[] {
	const { mental } = view.lexicon.desk;
	const found: LocalClaim[] = [];
	view.tokens.forEach(({ lower }, index) => {
		const lemma = mental.get(lower);
		const claim = lemma === undefined ? undefined : stateAt(view, index, lemma);
		if (claim !== undefined) found.push(claim);
	});
	return found;
}

function stateAt(view: View, index: number, lemma: string): LocalClaim | undefined {
	const lower = lowerAt(view, index);
	if (isQuoted(view, index) || isNameToken(view, index)) return undefined;
	if (view.syntax?.tags[index] !== "VERB" || /ing$/.test(lower)) return undefined;
	// the man | believed to have fled
	if (/^(?:believed|thought|suspected)$/.test(lower) && lowerAt(view, index + 1) === "to") return undefined;
	const tree = view.syntax.treeOf(view.sentenceAt[index] ?? 0);
	if (tree === undefined || !isOfSomebody(view, tree, index) || !hasObject(tree, index)) return undefined;
	if (isExemptSentence(view, index) || isConditional(view, tree, index)) return undefined;
	return claimOf(view, "mental-state", { first: index, last: index }, lemma, subjectSpan(view, tree, index));
}

/** Quill | fears; the minister | wants; he | hopes: one person or office; not “voters want”, “I think”. */
function isOfSomebody(view: View, tree: Tree, verb: number): boolean {
	const below = dependents(tree, verb);
	if (
		below.some(
			({ token, relation }) => /^aux/.test(relation) && !/^(?:do|does|did|has|have|had)$/.test(lowerAt(view, token)),
		)
	)
		return false;
	const subject = below.find(({ relation }) => relation === "nsubj")?.token;
	if (subject === undefined || subject > verb) return false;
	if (view.lexicon.shares.has(lowerAt(view, subject))) return false;
	const name = nameOf(view, subject);
	if (name !== undefined) return name.type === "PERSON" || name.type === undefined;
	return /^(?:he|she)$/.test(lowerAt(view, subject)) || (isRole(view, subject) && !/s$/.test(lowerAt(view, subject)));
}

/** fears | that …, wants | to …, wants | revenge */
const hasObject = (tree: Tree, verb: number): boolean =>
	dependents(tree, verb).some(({ token, relation }) => token > verb && /^(?:ccomp|xcomp|obj)$/.test(relation));
