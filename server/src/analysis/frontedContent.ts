/**
 * What somebody or something is called where the thing stands before: “the toll, which Nora Quill called | a disgrace”; “Avery,
 * whom she described as | a quack”. The words tell: a parser takes the relative word for the subject, or the verb for a passive.
 */
import type { FrameCue } from "./frameCues";
import { type FrameContent, frameExtent } from "./frameExtent";
import { isCalendar } from "./nounPhrases";
import type { SpeakerPhrase } from "./paragraph";
import { subjectBefore } from "./subjects";
import type { Tree } from "./syntax";
import { firstFrom } from "./tokenPlaces";
import { isAdverb, isAuxiliary, isComma, isQuoted, lowerAt, type View } from "./view";

/** The subject between the relative word and the verb at token `verb`; undefined where the clause is no such one. */
export function frontedSubject(view: View, verb: number, limit: number): SpeakerPhrase | undefined {
	const frame = view.lexicon.frames.get(lowerAt(view, verb));
	if (frame === undefined || !(frame.predicative || frame.lemma === "describe") || /ing$/.test(lowerAt(view, verb)))
		return undefined;
	let end = verb;
	while (
		end - 1 > limit &&
		(isAdverb(view, end - 1) ||
			isAuxiliary(view, end - 1) ||
			isCalendar(view, end - 1) ||
			lowerAt(view, end - 1) === "on")
	)
		end--;
	const subject = subjectBefore(view, end, limit);
	if (subject === undefined || /^(?:that|which|who|whom|what)$/i.test(view.text.slice(subject.start, subject.end)))
		return undefined;
	const first = firstFrom(view, subject.start);
	return first > limit && /^(?:which|whom|who)$/.test(lowerAt(view, first - 1)) ? subject : undefined;
}

/** What stands behind the verb of such a clause. */
export function frontedContent(view: View, tree: Tree, cue: FrameCue, end: number): FrameContent | undefined {
	const first = cue.frame.lemma === "describe" ? cue.last + 2 : cue.last + 1;
	if (first > end || isComma(view, first) || (first > cue.last + 1 && lowerAt(view, first - 1) !== "as"))
		return undefined;
	const begins =
		isQuoted(view, first) ||
		/^(?:an?|the|his|her|its|their|having|being)$/.test(lowerAt(view, first)) ||
		/^(?:ADJ|NOUN|PROPN)$/.test(view.syntax?.tags[first] ?? "");
	if (!begins) return undefined;
	const last = frameExtent(view, tree, cue, { first, last: end, isClause: false });
	return last < first ? undefined : { first, last, isClause: false };
}
