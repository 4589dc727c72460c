/** K11: what somebody else means to do, with no word of theirs: “The council plans to sell the mill”. */
import type { LocalClaim } from "../paragraph";
import { lowerAt, type View } from "../view";
import { isConditional, isNegated } from "./exempt";
import { claimsBy, isActor, verbOver } from "./triggers";

export const findPlans = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(view, openings, "plan", view.lexicon.claims.plans, (tree, { first, last }) => {
		const found = verbOver(view, tree, last);
		if (found === undefined || found.subject >= first || !isActor(view, found.subject)) return undefined;
		if (isNegated(view, tree, found.verb) || isConditional(view, tree, found.verb)) return undefined;
		return { key: lowerAt(view, last + 1), subject: found.subject };
	});
