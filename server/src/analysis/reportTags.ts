/**
 * Tags: a speaker and a cue between commas, behind a statement or within it, as the words alone show them: “…, Quill said on
 * Monday”. What stands before the cue must have a verb of its own, and nothing that is said may stand behind it.
 */

import { type CueMatch, cueAt, isUnasserted } from "./cues";
import { documentBefore, isShowing } from "./documentReports";
import { describePhrase, isRelativeWord } from "./nounPhrases";
import type { LocalAttribution, SpeakerPhrase } from "./paragraph";
import { hasVerb, isAdjunct, lastWord, report, type Sentence } from "./reportContent";
import { joinHalves } from "./reportOverlaps";
import { subjectAfter, subjectBefore } from "./subjects";
import { firstFrom, lastBefore } from "./tokenPlaces";
import {
	isAdverb,
	isComma,
	isDash,
	isPreposition,
	isQuoted,
	isVerbal,
	isWord,
	lowerAt,
	textAt,
	type View,
} from "./view";

/** The report that a tag closes: The bridge is safe, | the surveyor, Tom Hale, said on Monday. */
export function trailingReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	for (let verb = end; verb > sentence.first + 3 && end - verb <= 12; verb--) {
		const cue = cueAt(view, verb);
		if (cue === undefined || cue.isParticiple || isUnasserted(view, cue, sentence.first)) continue;
		const inverted = invertedTail(view, cue, sentence, end);
		if (inverted !== undefined) return inverted;
		if (!isTag(view, cue, end)) continue;
		const phrase = taggingSubject(view, cue, sentence);
		const beside = phrase === undefined ? undefined : lastBefore(view, phrase.start, sentence.first);
		if (phrase === undefined || beside === undefined) continue;
		// The bridge is safe, as the engineer, a welder, explained.
		const before = lowerAt(view, beside) === "as" && view.lexicon.granting.has(cue.verb.stance) ? beside - 1 : beside;
		if (!isComma(view, before)) continue;
		if (!hasVerb(view, sentence.first, before - 1) || isOpening(view, sentence.first, before - 1)) continue;
		return report(view, sentence.first, before - 1, cue, phrase, "trailing-cue");
	}
	return undefined;
}

/** The bridge is safe, said Tom Hale, the engineer. */
function invertedTail(view: View, cue: CueMatch, sentence: Sentence, end: number): LocalAttribution | undefined {
	// A poll, taken in May, | showed a lead: what shows does not stand behind.
	if (
		cue.verb.stance === "document" ||
		cue.isBase ||
		!isComma(view, cue.first - 1) ||
		!hasVerb(view, sentence.first, cue.first - 2)
	)
		return undefined;
	const phrase = subjectAfter(view, cue.last, end);
	// A poll, taken in May, | showed a lead: the poll is the subject.
	if (isShowing(view, cue.first) && documentBefore(view, cue.first, sentence.first) !== undefined) return undefined;
	// “Okonjo, asked about it, said it was old”: what follows is a clause, not a speaker.
	if (phrase === undefined || phrase.form === "pronoun") return undefined;
	const behind = firstFrom(view, phrase.end);
	if (!isAdjunct(view, behind, end) && !isRelativeWord(view, behind)) return undefined;
	return report(view, sentence.first, cue.first - 2, cue, phrase, "trailing-cue");
}

/**
 * The report around a tag between two commas, its content in two spans: The gate, | Nora Quill said on Monday, | was rotten.
 */
export function insideReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	for (let verb = sentence.first + 3; verb + 2 < end; verb++) {
		const cue = cueAt(view, verb);
		if (cue === undefined || cue.isParticiple || cue.verb.ambiguous) continue;
		let comma = cue.last + 1;
		while (comma < end && !isComma(view, comma) && comma - cue.last < 8) comma++;
		const phrase =
			isComma(view, comma) && isTag(view, cue, comma - 1) ? taggingSubject(view, cue, sentence) : undefined;
		const before = phrase === undefined ? undefined : lastBefore(view, phrase.start, sentence.first);
		if (phrase === undefined || before === undefined || !isComma(view, before) || before === sentence.first) continue;
		// It was, Quill said, the best of gates: a verb that wants its complement
		const goesOn = hasVerb(view, comma + 1, end) || isBe(view, before - 1);
		if (isUnasserted(view, cue, before + 1) || !goesOn) continue;
		const start = afterDash(view, sentence.first, before - 1);
		const first = report(view, start, before - 1, cue, phrase, "cue-inside");
		const second = report(view, comma + 1, end, cue, phrase, "cue-inside");
		// In Ellery, Quill said, “…”: only the quotation is hers.
		if (second.kind === "direct") continue;
		return joinHalves(first, second);
	}
	return undefined;
}

const isBe = (view: View, index: number): boolean => /^(?:is|are|was|were|be|been)$/.test(lowerAt(view, index));

/** He had a rally that night - and | the permit, his campaign said, had been hard to get. */
function afterDash(view: View, first: number, last: number): number {
	for (let dash = last; dash > first; dash--)
		if (isDash(view, dash) && !isQuoted(view, dash) && /^(?:and|but)$/.test(lowerAt(view, dash + 1))) return dash + 2;
	return first;
}

/**
 * True where places, times and persons told are all that stands behind `cue` up to token `last`: “…, Quill said on Monday”, “…,
 * Quill told the council”, but not “asked questions”.
 */
export function isTag(view: View, cue: CueMatch, last: number): boolean {
	const first = cue.last + 1;
	const begins =
		first > last ||
		view.lexicon.telling.has(cue.verb.lemma) ||
		isPreposition(view, first) ||
		isAdverb(view, first) ||
		!isWord(view, first) ||
		/^(?:last|this|earlier|later|in|two|three|four|five|six|one|a|himself|herself)$/.test(lowerAt(view, first)) ||
		view.lexicon.calendar.has(textAt(view, first));
	return begins && isAdjunct(view, first, last);
}

/** The subject of a cue behind a comma; of “…, members and leaders say” both. */
function taggingSubject(view: View, cue: CueMatch, sentence: Sentence): SpeakerPhrase | undefined {
	const phrase = subjectBefore(view, cue.first, sentence.first);
	const before = phrase === undefined ? undefined : lastBefore(view, phrase.start, sentence.first);
	if (before === undefined || lowerAt(view, before) !== "and") return phrase;
	let first = before;
	while (first > sentence.first && isWord(view, first - 1) && !isVerbal(view, first - 1) && before - first < 6) first--;
	return isComma(view, first - 1) && first < before
		? describePhrase(view, { first, last: cue.first - 1 }, undefined)
		: phrase;
}

/** When the gate failed, | Quill claimed the prize: a clause that only opens the sentence is not what was said. */
function isOpening(view: View, first: number, last: number): boolean {
	if (!view.lexicon.adverbialOpeners.has(lowerAt(view, first)) && !/^(?:with|asked)$/.test(lowerAt(view, first)))
		return false;
	for (let index = first; index <= last; index++) if (isComma(view, index) && !isQuoted(view, index)) return false;
	return true;
}
