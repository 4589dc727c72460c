/** Clauses without “that” behind verbs that mostly have a thing behind them: “implied | the judge was biased”. */
import {
	isAuxiliary,
	isConjunction,
	isDash,
	isPronounToken,
	isQuoted,
	isStop,
	isWord,
	lowerAt,
	textAt,
	type View,
} from "./view";

/** More words than these belong to no subject. */
const LONGEST_SUBJECT = 12;

/** A subject and a finite auxiliary begin at token `first`, with nothing between them that would make them parts of a thing. */
export function opensClause(view: View, first: number, end: number): boolean {
	if (!beginsSubject(view, first)) return false;
	for (let index = first + 1; index <= Math.min(end, first + LONGEST_SUBJECT); index++) {
		if (/^[,:;(]$/.test(textAt(view, index)) || isQuoted(view, index) || isStop(view, index) || isDash(view, index))
			return false;
		const lower = lowerAt(view, index);
		// the ferry to the island will; but “the man to see is”
		if (NO_SUBJECT.test(lower) || (lower === "to" && view.syntax?.tags[index + 1] === "VERB")) return false;
		if (
			view.syntax?.tags[index] === "AUX" &&
			isAuxiliary(view, index) &&
			!/^(?:be|been|being|having|get|got)$/.test(lower)
		)
			return !isConjunction(view, index - 1);
	}
	return false;
}

const NO_SUBJECT =
	/^(?:who|which|that|whose|what|where|when|how|why|if|because|as|after|before|by|while|than|since|until|but|so|whether)$/;

const beginsSubject = (view: View, first: number): boolean =>
	isWord(view, first) &&
	!isQuoted(view, first) &&
	!NO_SUBJECT.test(lowerAt(view, first)) &&
	(/^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(view.syntax?.tags[first] ?? "") ||
		/^(?:his|her|their|its|our|my|your)$/.test(lowerAt(view, first)) ||
		(isPronounToken(view, first) &&
			!/^(?:him|them|me|us|himself|herself|itself|themselves)$/.test(lowerAt(view, first))));
