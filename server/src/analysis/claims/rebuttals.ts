/** K8: the reporter sets right what somebody said: “In fact, the bridge was never closed”. Whether anybody said so is for the rule to see. */
import type { LocalClaim } from "../paragraph";
import { isComma, type View } from "../view";
import { sentenceTokens } from "./exempt";
import { claimsBy, type Evidence, type Trigger, verbOver } from "./triggers";

export const findRebuttals = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(
		view,
		openings,
		"rebuttal",
		view.lexicon.claims.rebuttals,
		(tree, trigger) => {
			const found = verbOver(view, tree, trigger.first);
			return found === undefined ? undefined : ({ key: trigger.value, subject: found.subject } satisfies Evidence);
		},
		(trigger) => opens(view, trigger),
	);

// In fact, …; Avery, however, …; but in fact …
function opens(view: View, { first, last }: Trigger): boolean {
	const sentence = sentenceTokens(view, first);
	return first <= sentence.first + 1 || (isComma(view, first - 1) && isComma(view, last + 1));
}
