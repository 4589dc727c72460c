/** Reports by “according to”, before, behind or within the statement. */

import { accordingTo } from "./cues";
import type { LocalAttribution, SpeakerPhrase } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { joinHalves } from "./reportOverlaps";
import { subjectAfter } from "./subjects";
import { firstFrom } from "./tokenPlaces";
import { isAdverb, isComma, isQuoted, lowerAt, textAt, type View } from "./view";

/**
 * The statement, its source as the speaker: According to the report, | the bridge is safe. The bridge is safe, | according to the
 * report. In May, | according to the report, | it was.
 */
export function accordingReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	for (let index = sentence.first; index < sentence.last; index++) {
		if (lowerAt(view, index) !== "according" || lowerAt(view, index + 1) !== "to" || isQuoted(view, index)) continue;
		const cue = accordingTo(index);
		const end = lastWord(view, sentence);
		const phrase = sourceFrom(view, index + 2, end, sentence.last);
		if (phrase === undefined) return undefined;
		let behind = firstFrom(view, phrase.end);
		while (behind <= end && !isComma(view, behind)) behind++;
		const first = textAt(view, index - 1) === ":" ? index : afterColon(view, sentence.first, index);
		const before = isComma(view, index - 1) ? index - 2 : index - 1;
		if (before > first && hasVerb(view, first, before)) return report(view, first, before, cue, phrase, "according-to");
		if (behind >= end || !hasVerb(view, behind + 1, end)) return undefined;
		const statement = report(view, behind + 1, end, cue, phrase, "according-to");
		// But, according to the poll, …: a conjunction belongs to the reporter.
		return before <= first
			? statement
			: joinHalves(report(view, first, before, cue, phrase, "according-to"), statement);
	}
	return undefined;
}

/**
 * The source that begins at token `first`. What stands behind its comma describes it where a comma and a statement follow:
 * According to Avery, the owner, | the gate fell. Else it is the statement: According to Avery, | the owner shut the gate, and …
 */
function sourceFrom(view: View, from: number, end: number, last: number): SpeakerPhrase | undefined {
	// according to | recently | leaked papers; to | even | his friends
	const first = isAdverb(view, from) ? from + 1 : from;
	const whole = subjectAfter(view, first - 1, last);
	if (whole === undefined) return undefined;
	let comma = first;
	while (comma <= end && !isComma(view, comma)) comma++;
	const behind = firstFrom(view, whole.end);
	const isShort = behind <= comma;
	const isDescribed =
		isComma(view, behind) && hasVerb(view, behind + 1, end) && !/^(?:and|but|or|so)$/.test(lowerAt(view, behind + 1));
	const isLast = behind > end;
	return isShort || isDescribed || (isLast && !hasVerb(view, comma + 1, end))
		? whole
		: subjectAfter(view, first - 1, comma - 1);
}

/** The first token behind the last colon before `index`; `first` without one. */
function afterColon(view: View, first: number, index: number): number {
	for (let colon = index - 1; colon > first; colon--)
		if (textAt(view, colon) === ":" && !isQuoted(view, colon))
			return !isQuoted(view, colon + 1) && hasVerb(view, colon + 1, index - 1) ? colon + 1 : first;
	return textAt(view, first) === "(" ? first + 1 : first;
}
