/** K10: what judges: “the controversial plan”, “the plan was disastrous”. */
import type { LocalClaim } from "../paragraph";
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import { lowerAt, type View } from "../view";
import { isNegated } from "./exempt";
import { claimsBy } from "./triggers";

export const findEvaluations = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(view, openings, "evaluation", view.lexicon.claims.evaluations, (tree, { first }) =>
		judges(tree, first) && !isNegated(view, tree, first)
			? { key: lowerAt(view, first), subject: undefined }
			: undefined,
	);

// the controversial | plan; the plan was | disastrous; not “the plan failed”
const judges = (tree: Tree, word: number): boolean =>
	(relationOf(tree, word) === "amod" && headOf(tree, word) > word) ||
	dependents(tree, word).some(({ relation }) => relation === "cop");
