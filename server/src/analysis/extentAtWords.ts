/** Which words end the content of a report without a comma before them: the next verb, a place, a time. */
import { type Beginning, FINITE, isWithin, startsReport } from "./beginnings";
import { headOf, type Tree } from "./syntax";
import { isAdverb, isAuxiliary, isComma, isQuoted, isVerbal, isWord, lowerAt, type View } from "./view";

/** Whether the content is over before the word at token `index`. */
export function endsAtWord(view: View, tree: Tree, beginning: Beginning, index: number): boolean {
	const lower = lowerAt(view, index);
	const next = lowerAt(view, index + 1);
	if (endsAtQuote(view, beginning, index) || isOutside(view, tree, beginning, index)) return true;
	if (/^(?:while|before|after)$/.test(lower) && /ing$/.test(next) && !isWithin(tree, beginning, index + 1))
		return view.lexicon.frames.has(next);
	if (lower === "while") return startsReport(view, index + 1, beginning.last);
	if (/^(?:and|but)$/.test(lower)) {
		let verb = index + 1;
		while (isAuxiliary(view, verb) || isAdverb(view, verb)) verb++;
		const frame = view.lexicon.frames.get(lowerAt(view, verb));
		if (!isVerbal(view, verb)) return startsReport(view, index + 1, beginning.last);
		if (frame === undefined) return !beginning.isClause && !isWithin(tree, beginning, verb);
		// “would open the gate and ask for help” goes on; “was rotten and asked for help” may not
		const isInflected = verb === index + 1 && lowerAt(view, verb) !== frame.lemma;
		return (frame.clause && !frame.ambiguous && isInflected) || !isWithin(tree, beginning, verb);
	}
	if (isVenue(view, index, beginning.last)) return index - beginning.first > 1;
	if (beginning.isClause)
		return view.lexicon.times.has(lower) && index === beginning.last && !isWithin(tree, beginning, index);
	return (
		(view.lexicon.times.has(lower) || view.lexicon.adjunctOpeners.has(lower)) &&
		beginning.joins?.has(lower) !== true &&
		headOf(tree, headOf(tree, index)) === beginning.cue.first
	);
}

/** A critic of the plan | was fired; an ad that blasts Quill | includes a star: a thing has no verb of its own but in a clause. */
function isOutside(view: View, tree: Tree, beginning: Beginning, index: number): boolean {
	const tag = view.syntax?.tags[index];
	if (beginning.isClause || (tag !== "AUX" && !(tag === "VERB" && beginning.isRelative === true))) return false;
	if (/(?:ing|ed|en)$/.test(lowerAt(view, index)) || isWithin(tree, beginning, index)) return false;
	for (let before = beginning.first; before < index; before++)
		if (/^(?:who|which|that|whose|what|where|when|how|why|to|if|because|as|after|before)$/.test(lowerAt(view, before)))
			return false;
	return true;
}

/** said “the pier is closed” | and left; a shirt that read “Mend it” | lay there: a whole quotation, and the next verb. */
function endsAtQuote(view: View, { first, isRelative }: Beginning, index: number): boolean {
	if (!isQuoted(view, first) || view.quoteAt[first] !== view.quoteAt[index - 1]) return false;
	const isVerb = (at: number): boolean => FINITE.test(view.syntax?.tags[at] ?? "");
	return /^(?:and|but)$/.test(lowerAt(view, index)) ? isVerb(index + 1) : isRelative === true && isVerb(index);
}

/** in a statement; on Twitter; during a rally: where the words were said, not what was said. */
function isVenue(view: View, index: number, last: number): boolean {
	if (!/^(?:in|on|at|during|through|via|to)$/.test(lowerAt(view, index))) return false;
	const { venues } = view.lexicon;
	for (let noun = index + 1; noun <= Math.min(last, index + 6); noun++) {
		const lower = lowerAt(view, noun);
		if (venues.has(lower))
			return noun + 3 >= last || isComma(view, noun + 1) || view.lexicon.times.has(lowerAt(view, noun + 1));
		if (!isWord(view, noun) || view.lexicon.prepositions.has(lower) || isVerbal(view, noun)) return false;
	}
	return false;
}
