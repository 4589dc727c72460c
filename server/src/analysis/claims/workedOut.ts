/** Figures that anyone can work out from those beside them (K3): “40 boats, a third of the fleet”, “fell by 40 (3 percent)”, “900 jobs that
 * make up a third of the crew of 2,700”. */
import { isComma, isDash, lowerAt, textAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { phraseFront } from "./estimates";

/** So far before its share the count stands: 40 harbor boats | , a third of the fleet. */
const PART_REACH = 6;

/** So far behind a share its whole is given: make up a third of | the fleet of 122. */
const WHOLE_REACH = 9;

/** True for a share whose parts the sentence gives. */
export function isWorkedOut(view: View, own: Stretch): boolean {
	if (!isShare(view, own)) return false;
	const front = phraseFront(view, own);
	const lead = lowerAt(view, front - 1);
	const mark = lead === "or" || lead === "at" ? front - 2 : front - 1;
	if (textAt(view, mark) === "(") return isCounted(view, mark);
	if (isComma(view, mark) || isDash(view, mark))
		return isOfWhole(view, own) && isCounted(view, mark) && isClosed(view, own.last);
	// make | up 20 percent: “up” leads a figure elsewhere
	const verb = isMakingUp(view, front) ? front : front - 1;
	return isMakingUp(view, verb) && isCounted(view, verb) && isOfCount(view, own.last);
}

// 3 | percent; a third | of
const isShare = (view: View, { first, last }: Stretch): boolean => {
	for (let index = first; index <= last; index++)
		if (/^(?:%|per|percent)$/.test(lowerAt(view, index)) || view.lexicon.facts.numbers.shares.has(lowerAt(view, index)))
			return true;
	return false;
};

// a third | of the fleet; not “up 3 percent”, of which nobody gives the parts
const isOfWhole = (view: View, { last }: Stretch): boolean =>
	lowerAt(view, last) === "of" || lowerAt(view, last + 1) === "of";

/** A count stands right before token `mark`. */
function isCounted(view: View, mark: number): boolean {
	for (let index = mark - 1; index >= mark - PART_REACH && view.sentenceAt[index] === view.sentenceAt[mark]; index--) {
		if (/^[,;:(]$/.test(textAt(view, index))) return false;
		if (view.syntax?.tags[index] === "NUM") return true;
	}
	return false;
}

// a third of the fleet | , sank;  a third of the fleet | .
function isClosed(view: View, last: number): boolean {
	for (let index = last + 1; index <= last + WHOLE_REACH; index++) {
		if (view.sentenceAt[index] !== view.sentenceAt[last]) return true;
		if (isComma(view, index) || isDash(view, index) || /^[.;)]$/.test(textAt(view, index))) return true;
		if (/^(?:VERB|AUX)$/.test(view.syntax?.tags[index] ?? "")) return false;
	}
	return false;
}

// which make up | a third;  representing | a third
const isMakingUp = (view: View, index: number): boolean =>
	/^(?:represents?|representing|equals?|equaling|comprises?|comprising|constitutes?|constituting)$/.test(
		lowerAt(view, index),
	) ||
	(lowerAt(view, index) === "up" && /^mak(?:e|es|ing)$/.test(lowerAt(view, index - 1)));

// a third of the fleet of | 122
function isOfCount(view: View, last: number): boolean {
	for (let index = last + 2; index <= last + WHOLE_REACH && view.sentenceAt[index] === view.sentenceAt[last]; index++)
		if (lowerAt(view, index - 1) === "of" && view.syntax?.tags[index] === "NUM") return true;
	return false;
}
