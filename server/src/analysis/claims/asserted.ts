/** Whether a trigger's clause states a fact: neither the sentence nor the clause asks, denies, or says what might be. */
import { lowerAt, textAt, type View } from "../view";
import { clauseAround, type Stretch } from "./clauses";
import { isExemptSentence } from "./exempt";
import { isReported } from "./reported";

const OPEN = /^(?:if|whether|unless|would|could|might|may|should|not|never|hypothetical|suppose)$|n't$/;

/** By the words of the clause first, and by the tree last. */
export function isAsserted(view: View, at: number): boolean {
	if (isExemptSentence(view, at)) return false;
	const { first, last } = clauseAround(view, { first: at, last: at });
	for (let index = first; index <= last; index++)
		if (OPEN.test(lowerAt(view, index)) && textAt(view, index) !== "May") return false;
	return !isReported(view, at);
}

const MODAL = /^(?:if|whether|unless|would|could|might|may|should|hypothetical|suppose)$/;
const DENIAL = /^(?:not|never|no|none)$|n't$/;

/** The same of a figure: what denies something else behind it leaves the figure stated. “The blast hurt 42 men, 31 of whom had not been warned.” */
export function isStated(view: View, figure: Stretch): boolean {
	if (isExemptSentence(view, figure.first)) return false;
	const { first, last } = clauseAround(view, figure);
	for (let index = first; index <= last; index++) {
		const lower = lowerAt(view, index);
		// confirmed since May: a month
		if ((MODAL.test(lower) && textAt(view, index) !== "May") || (index <= figure.last && DENIAL.test(lower)))
			return false;
	}
	return !isReported(view, figure.first);
}
