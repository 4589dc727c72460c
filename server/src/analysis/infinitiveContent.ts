/** Infinitives and gerunds behind a reporting verb: “vowed | to mend the gate”, “reported | holding shares in the mill”. */
import type { FrameCue } from "./frameCues";
import { type ContentFinder, type FrameContent, frameExtent } from "./frameExtent";
import { type Dependent, headOf, subtree, type Tree } from "./syntax";
import {
	isComma,
	isDeterminer,
	isNameToken,
	isPronounToken,
	isQuoted,
	isVerbal,
	isWord,
	lowerAt,
	textAt,
	type View,
} from "./view";

/** “vowed | to mend the gate”, “urged | the port to mend it”, but “told the port | to mend it”. */
export const infinitiveContent: ContentFinder = (view, tree, cue, behind, end) => {
	if (!cue.frame.infinitive) return undefined;
	const clause =
		behind.find(
			({ token, relation }) =>
				/^(?:xcomp|advcl|ccomp)$/.test(relation) && opensInfinitive(view, subtree(tree, token).first),
		) ?? bareInfinitive(view, cue, end);
	if (clause === undefined) return undefined;
	const start = clause.relation === "to" ? clause.token : subtree(tree, clause.token).first;
	const object = behind.find(({ token, relation }) => /^i?obj$/.test(relation) && token < clause.token);
	// “urged the port to mend the gate”: whom it is asked of belongs to it, as it does not to “told the port to …”.
	const isWhole = object !== undefined && !view.lexicon.verbClasses.ordering.has(cue.frame.lemma);
	const first = isWhole ? subtree(tree, object.token).first : start;
	const last = frameExtent(view, tree, cue, { first, last: end, isClause: true });
	return last - first < 1 ? undefined : { first, last, isClause: cue.frame.clause, isDeed: isDeed(view, cue) };
};

/** refused | to sell the mill: a deed, where “refused | to say why” is about words. */
function isDeed(view: View, { frame, last }: FrameCue): boolean {
	const { verbClasses, frames } = view.lexicon;
	return verbClasses.refusing.has(frame.lemma) && !frames.has(lowerAt(view, last + 2));
}

/** to mend it; not to mend it */
const opensInfinitive = (view: View, first: number): boolean =>
	lowerAt(view, lowerAt(view, first) === "not" ? first + 1 : first) === "to";

/** vowed | to soldier on; promised on Monday | to mend it: the parser may take the verb for a noun, or hang it elsewhere. */
function bareInfinitive(view: View, cue: FrameCue, end: number): Dependent | undefined {
	const token = behindDay(view, cue, end);
	const to = lowerAt(view, token) === "not" ? token + 1 : token;
	return lowerAt(view, to) === "to" &&
		isWord(view, to + 1) &&
		!isNameToken(view, to + 1) &&
		!isDeterminer(view, to + 1) &&
		!isPronounToken(view, to + 1)
		? { token, relation: "to" }
		: undefined;
}

/** vowed | Monday at a rally | to mend it: where the day and the place behind the cue end. */
function behindDay(view: View, { last }: FrameCue, end: number): number {
	const first = /^(?:on|late|early)$/.test(lowerAt(view, last + 1)) ? last + 2 : last + 1;
	if (!view.lexicon.calendar.has(textAt(view, first))) return last + 1;
	for (let index = first + 1; index < Math.min(end, first + LONGEST_PLACE); index++) {
		if (lowerAt(view, index) === "to" && view.syntax?.tags[index + 1] === "VERB") return index;
		if (isVerbal(view, index) || isComma(view, index) || isQuoted(view, index)) break;
	}
	return last + 1;
}

const LONGEST_PLACE = 10;

/** reported | holding shares in the mill */
export function gerundContent(view: View, tree: Tree, cue: FrameCue, end: number): FrameContent | undefined {
	const first = cue.last + 1;
	const isGerund =
		/ing$/.test(lowerAt(view, first)) && view.syntax?.tags[first] === "VERB" && headOf(tree, first) === cue.first;
	// denied | saying that: what was not said
	if (
		!isGerund ||
		cue.isPassive ||
		(/^(?:deny|avoid|regret)$/.test(cue.frame.lemma) &&
			view.lexicon.frames.get(lowerAt(view, first))?.clause === true) ||
		!(cue.frame.clause || cue.frame.thing)
	)
		return undefined;
	const last = frameExtent(view, tree, cue, { first, last: end, isClause: true });
	return last > first ? { first, last, isClause: false } : undefined;
}
