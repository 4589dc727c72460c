/**
 * Tags: a speaker and a cue between commas, behind a statement or within it, as the words alone show them: “…, Quill said on
 * Monday”. What stands before the cue must have a verb of its own, and nothing that is said may stand behind it.
 */

import { cueAdjectiveAt, mayBeginBelief } from "./adjectiveReports";
import { type CueMatch, cueAt, isUnasserted } from "./cues";
import { documentBefore, isShowing } from "./documentReports";
import { describePhrase, isRelativeWord } from "./nounPhrases";
import type { LocalAttribution, SpeakerPhrase } from "./paragraph";
import { hasVerb, isAdjunct, lastWord, report, type Sentence } from "./reportContent";
import { joinHalves } from "./reportOverlaps";
import { maySpeak } from "./speakerNouns";
import { subjectAfter, subjectBefore } from "./subjects";
import { firstFrom, lastBefore } from "./tokenPlaces";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isConjunction,
	isDash,
	isDeterminer,
	isNameToken,
	isPreposition,
	isQuoted,
	isSubordinator,
	isVerbal,
	isWord,
	lowerAt,
	spanOf,
	textAt,
	type View,
} from "./view";

/** The report that a tag closes: The bridge is safe, | the surveyor, Tom Hale, said on Monday. */
export function trailingReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	const last = lastWord(view, sentence);
	let end = last;
	for (let verb = last; verb > sentence.first + 3; verb--) {
		if (endsTag(view, verb)) end = verb - 1;
		if (last - verb > LONGEST_INVERTED) break;
		const cue = cueAt(view, verb, verb === last && endsSubject(view, verb - 1));
		if (cue === undefined || cue.isParticiple || (end < last && !isPlain(cue))) continue;
		// The port's efforts -- which Quill called “bilge” -- | go on.
		if (lowerAt(view, verb) === "go") continue;
		const mayInvert =
			end === last && (last - verb <= LONGEST_TAG || (!cue.verb.ambiguous && cue.verb.lemma !== "tell"));
		const inverted = mayInvert ? invertedTail(view, cue, sentence, end) : undefined;
		if (inverted !== undefined && (last - verb <= LONGEST_TAG || isSomebody(view, inverted.phrase))) return inverted;
		if (end - verb > LONGEST_TAG || !isTag(view, cue, end)) continue;
		const paper = isShowing(view, verb) ? documentBefore(view, verb, sentence.first) : undefined;
		const phrase = paper === undefined ? taggingSubject(view, cue, sentence) : describePhrase(view, paper, undefined);
		const beside = phrase === undefined ? undefined : lastBefore(view, phrase.start, sentence.first);
		if (phrase === undefined || beside === undefined || isUnasserted(view, cue, beside + 1)) continue;
		// The bridge is safe, as the engineer, a welder, explained.
		const before = lowerAt(view, beside) === "as" && view.lexicon.granting.has(cue.verb.stance) ? beside - 1 : beside;
		// It was, Quill said, the best of gates
		if (!isComma(view, before) || isBe(view, before - 1)) continue;
		if (!hasVerb(view, sentence.first, before - 1) && !isAnswer(view, cue, phrase, sentence.first, last)) continue;
		// After he took the mill he sold it, records show: behind the cue stands nothing else that could be shown.
		const isShown = paper !== undefined && cue.last === last;
		if (!isShown && isOpening(view, sentence.first, before - 1)) continue;
		return report(view, sentence.first, before - 1, cue, phrase, "trailing-cue");
	}
	return undefined;
}

/** People like Avery, she said: words that answer need no verb. */
const isAnswer = (view: View, cue: CueMatch, { form, name }: SpeakerPhrase, first: number, last: number): boolean =>
	cue.last === last &&
	cue.verb.lemma === "say" &&
	(form === "pronoun" || name?.type === "PERSON") &&
	!isPreposition(view, first) &&
	!isAdverb(view, first) &&
	!view.lexicon.calendar.has(textAt(view, first));

const LONGEST_TAG = 12;
/** said Tom Hale, an engineer who … : the speaker of a cue may be described at length. */
const LONGEST_INVERTED = 36;

/** stressed | defense issues: what stands so far from the sentence's end is no speaker if it can be a thing. */
const isSomebody = (view: View, phrase: SpeakerPhrase | undefined): boolean =>
	phrase !== undefined && maySpeak(view, phrase) && !view.lexicon.documents.has(phrase.role ?? "");

/** the Ledger | reports; the county's survey | shows: the tagger may take the sentence's last word for a noun. */
const endsSubject = (view: View, index: number): boolean =>
	isNameToken(view, index) || view.lexicon.inquiries.has(lowerAt(view, index));

/** …, the Ledger reported | , citing a letter; but “…, Quill said, adding that”, “…, Quill said, including two keepers” */
function endsTag(view: View, index: number): boolean {
	if (!isComma(view, index) || isQuoted(view, index) || !/ing$/.test(lowerAt(view, index + 1))) return false;
	const frame = view.lexicon.frames.get(lowerAt(view, index + 1));
	return frame !== undefined && (!frame.clause || (frame.ambiguous && frame.stance === "stance"));
}

/** said, reported, shows; not “smiled”, which stands behind an opening clause as well */
const isPlain = ({ verb }: CueMatch): boolean => !verb.ambiguous || /^(?:neutral|document)$/.test(verb.stance);

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
	let behind = firstFrom(view, phrase.end);
	if (!isAdjunct(view, behind, end)) {
		// said Tom Hale, the engineer, | who built it
		while (isComma(view, behind)) behind++;
		if (!isRelativeWord(view, behind)) return undefined;
	}
	return report(view, sentence.first, cue.first - 2, cue, phrase, "trailing-cue");
}

/**
 * The report around a tag between two commas, its content in two spans: The gate, | Nora Quill said on Monday, | was rotten.
 */
export function insideReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	for (let verb = sentence.first + 3; verb + 2 < end; verb++) {
		const cue = cueAt(view, verb);
		if (cue === undefined || cue.isParticiple || !mayStandInside(view, cue)) continue;
		let comma = cue.last + 1;
		while (comma < end && !closesTag(view, comma) && comma - cue.last < 8) comma++;
		const phrase =
			closesTag(view, comma) && isTag(view, cue, comma - 1) ? taggingSubject(view, cue, sentence) : undefined;
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

/** “, Quill said in May,” or a bare “, records show,”; not “, Quill posted a photo,”, “, Quill began,” */
const mayStandInside = (view: View, { verb, last }: CueMatch): boolean =>
	!verb.ambiguous || (isComma(view, last + 1) && view.lexicon.verbClasses.showing.has(verb.lemma));

/** …, Quill said, …; …, he said; his aides agreed */
const closesTag = (view: View, index: number): boolean =>
	isComma(view, index) || (textAt(view, index) === ";" && !isQuoted(view, index));

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

/**
 * The subject of a cue behind a comma; of “…, members and leaders say” both, of “…, people close to the mayor said” all that the
 * commas hold.
 */
function taggingSubject(view: View, cue: CueMatch, sentence: Sentence): SpeakerPhrase | undefined {
	const phrase = subjectBefore(view, cue.first, sentence.first);
	const before = phrase === undefined ? undefined : lastBefore(view, phrase.start, sentence.first);
	if (phrase === undefined || before === undefined || isComma(view, before) || lowerAt(view, before) === "as")
		return phrase;
	// members | and leaders say; but “…, and | he laughed”
	const joins = lowerAt(view, before) === "and" && !isComma(view, before - 1);
	if (!joins && !/(?:ed|said|says|told|wrote)$/.test(lowerAt(view, cue.first))) return phrase;
	let first = before;
	while (first > sentence.first && mayBelong(view, first) && before - first < LONGEST_SUBJECT) first--;
	return isComma(view, first) && first < before && (joins || isPhrase(view, first + 1, cue.first - 1))
		? describeWhole(view, first + 1, cue.first - 1)
		: phrase;
}

/** people | close to the mayor; Kell's envoy | to Ellery: what stands before the preposition speaks. */
function describeWhole(view: View, first: number, last: number): SpeakerPhrase {
	let head = first;
	while (head < last && !isPreposition(view, head + 1)) head++;
	while (head > first && view.syntax?.tags[head] === "ADJ") head--;
	const phrase = describePhrase(view, { first, last: head }, undefined);
	return { ...phrase, end: spanOf(view, first, last).end };
}

const LONGEST_SUBJECT = 9;

const mayBelong = (view: View, index: number): boolean =>
	isWord(view, index) && !isVerbal(view, index) && !isQuoted(view, index) && !isRelativeWord(view, index);

/** people close to the mayor; not “at the gate”, “an arrangement the mayor”, “something that Quill” */
function isPhrase(view: View, first: number, last: number): boolean {
	const begins =
		!isPreposition(view, first) &&
		!isConjunction(view, first) &&
		!isSubordinator(view, first) &&
		!isAdverb(view, first);
	if (!begins) return false;
	for (let index = first + 1; index <= last; index++) {
		const isSecond = isDeterminer(view, index) && !isPreposition(view, index - 1);
		if (
			isSecond ||
			isRelativeWord(view, index) ||
			isAuxiliary(view, index) ||
			/^(?:he|she|they|we|it)$/.test(lowerAt(view, index))
		)
			return false;
	}
	return true;
}

/** When the gate failed, | Quill claimed the prize: a clause that only opens the sentence is not what was said. */
function isOpening(view: View, first: number, last: number): boolean {
	const adjective = cueAdjectiveAt(view, first);
	const isOpener =
		view.lexicon.adverbialOpeners.has(lowerAt(view, first)) ||
		/^(?:with|asked)$/.test(lowerAt(view, first)) ||
		// Worried | the port might close, the council proposed a levy
		(adjective !== undefined && mayBeginBelief(view, adjective, first + 1));
	if (!isOpener) return false;
	for (let index = first; index <= last; index++) if (isComma(view, index) && !isQuoted(view, index)) return false;
	return true;
}
