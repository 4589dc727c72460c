/** K9: what brought something about: “The strike led to the closing of the mill”, “because of the storm”. */
import type { LocalClaim } from "../paragraph";
import { lowerAt, type View } from "../view";
import { isConditional, isNegated } from "./exempt";
import { claimsBy, verbOver } from "./triggers";

export const findCauses = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(view, openings, "cause", view.lexicon.claims.causes, (tree, { first }) => {
		// due to arrive: a schedule, no cause
		if (lowerAt(view, first) === "due" && view.syntax?.tags[first + 2] === "VERB") return undefined;
		const found = verbOver(view, tree, first);
		if (found === undefined || isNegated(view, tree, found.verb) || isConditional(view, tree, found.verb))
			return undefined;
		return { key: lowerAt(view, first), subject: found.subject };
	});
