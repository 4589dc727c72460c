/** What follows a preposition behind a reporting verb: “complained about | the noise”. */
import type { Words } from "../lexicon/lists";
import type { FrameCue } from "./frameCues";
import { type ContentFinder, frameExtent } from "./frameExtent";
import { subtree } from "./syntax";
import { isAdverb, isAuxiliary, isComma, isQuoted, isVerbal, isWord, lowerAt, textAt, type View } from "./view";

/** “complained about | the noise”; of passives “was asked about | the gate” and “was accused | of neglect”. */
export const prepositionContent: ContentFinder = (view, tree, cue, behind, end) => {
	const words = cue.isPassive ? cue.frame.addressed : cue.frame.prepositions;
	// “called a meeting for Monday” calls for nothing
	if (words === undefined || (!cue.isPassive && behind[0]?.relation === "obj")) return undefined;
	// did not respond | to a request for comment; what was responded to is no content
	if (/^(?:respond|reply)$/.test(cue.frame.lemma) && !cue.isNegative) return undefined;
	const hung = behind
		.map(({ token }) => ({ token, preposition: subtree(tree, token).first }))
		.find(
			({ token, preposition }) =>
				words.has(lowerAt(view, preposition)) && preposition > cue.last && token > preposition,
		)?.preposition;
	// opined | against the gate: the parser may hang what follows elsewhere
	const isNext =
		words.has(lowerAt(view, cue.last + 1)) &&
		(isWord(view, cue.last + 2) || isQuoted(view, cue.last + 2)) &&
		// reading and | thinking about magic: no verb of anybody's
		(!cue.isParticiple || isComma(view, cue.first - 1) || isAuxiliary(view, cue.first - 1));
	const next = isNext && !cue.isPassive ? cue.last + 1 : undefined;
	const preposition = hung ?? next ?? (cue.isPassive ? undefined : farPreposition(view, cue, words, end));
	if (preposition !== undefined) {
		// “was asked about | the gate”, but “was accused | of neglect”
		const isWhole = cue.isPassive && !view.lexicon.verbClasses.asking.has(cue.frame.lemma);
		const first = isWhole ? preposition : preposition + 1;
		// testified on | Thursday; weighed in | Friday
		if (view.lexicon.calendar.has(textAt(view, preposition + 1)) || isGap(view, preposition + 1)) return undefined;
		const last = frameExtent(view, tree, cue, { first, last: end, isClause: false });
		return last < first
			? undefined
			: { first, last, isClause: cue.isPassive && view.lexicon.verbClasses.asking.has(cue.frame.lemma) };
	}
	return undefined;
};

/** what they thought about | and used; the first that I know of | to do so: the thing stands before */
const isGap = (view: View, next: number): boolean =>
	isComma(view, next) || /^(?:and|but|or|to)$/.test(lowerAt(view, next));

/** talked with the port's owner | about the gate: the parser may hang the topic from whom one talks with. */
function farPreposition(view: View, cue: FrameCue, words: Words, end: number): number | undefined {
	const first = isAdverb(view, cue.last + 1) ? cue.last + 2 : cue.last + 1;
	if (!/^(?:with|to|at|in|on|about)$/.test(lowerAt(view, first))) return undefined;
	for (let index = first; index < Math.min(end, cue.last + 9); index++) {
		if (isVerbal(view, index) || isComma(view, index) || isQuoted(view, index)) return undefined;
		if (lowerAt(view, index) === "about" && words.has("about")) return index;
	}
	return undefined;
}
