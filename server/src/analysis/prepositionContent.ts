/** What follows a preposition behind a reporting verb: “complained about | the noise”. */
import type { Words } from "../lexicon/lists";
import type { FrameCue } from "./frameCues";
import { type ContentFinder, frameExtent } from "./frameExtent";
import { isCalendar } from "./nounPhrases";
import { mayBe } from "./passiveContent";
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
	const preposition = hung ?? next ?? (cue.isPassive ? pastAgent : farPreposition)(view, cue, words, end);
	if (preposition !== undefined && !isTask(view, cue, preposition) && isHeld(view, cue, preposition)) {
		// “was asked about | the gate”, but “was accused | of neglect”
		const isAsking = view.lexicon.verbClasses.asking.has(cue.frame.lemma);
		const first = cue.isPassive && !isAsking ? preposition : preposition + 1;
		// testified on | Thursday; weighed in | Friday
		if (view.lexicon.calendar.has(textAt(view, preposition + 1)) || isGap(view, preposition + 1)) return undefined;
		const last = frameExtent(view, tree, cue, { first, last: end, isClause: false });
		return last < first
			? undefined
			: { first, last, isClause: cue.isPassive && (isAsking || lowerAt(view, preposition) === "as") };
	}
	return undefined;
};

/** what they thought about | and used; the first that I know of | to do so: the thing stands before */
const isGap = (view: View, next: number): boolean =>
	isComma(view, next) || /^(?:and|but|or|to)$/.test(lowerAt(view, next));

/** a panel charged with | mending the gate, where “charged with theft” is an accusation */
const isTask = (view: View, { frame }: FrameCue, preposition: number): boolean =>
	frame.lemma === "charge" && /ing$/.test(lowerAt(view, preposition + 1));

/** Avery is seen | as a fair man. What may be seen so is not yet, and everybody knows the ferry as Old Nan. */
function isHeld(view: View, cue: FrameCue, preposition: number): boolean {
	if (!cue.isPassive || view.lexicon.verbClasses.asking.has(cue.frame.lemma)) return true;
	if (mayBe(view, cue)) return false;
	if (lowerAt(view, preposition) !== "as") return true;
	if (cue.frame.lemma === "know" && !/^(?:an?|one|being|someone|somebody)$/.test(lowerAt(view, preposition + 1)))
		return false;
	if (lowerAt(view, cue.last + 1) === "by") return true;
	// described himself | as a fair man: no passive at all
	for (let index = cue.last + 1; index < preposition; index++)
		if (/^(?:PRON|NOUN|PROPN)$/.test(view.syntax?.tags[index] ?? "") && !isCalendar(view, index)) return false;
	return true;
}

/** seen by some | as a folly: the parser may hang it from whoever sees it so. */
function pastAgent(view: View, cue: FrameCue, words: Words, end: number): number | undefined {
	if (lowerAt(view, cue.last + 1) !== "by" || !words.has("as")) return undefined;
	for (let index = cue.last + 3; index < Math.min(end, cue.last + REACH); index++) {
		if (isVerbal(view, index) || isComma(view, index) || isQuoted(view, index)) return undefined;
		if (lowerAt(view, index) === "as") return index;
	}
	return undefined;
}

const REACH = 12;

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
