/**
 * What leads in to a quotation: Jane Doe said: “…”; the mayor told reporters in Ellery, “…”; Osei's answer: “…”. Each pattern is
 * named; `cueClauses.ts` looks at what stands behind.
 */

import { contentStart } from "./clauseStart";
import { beginsUpper, endingOf, firstOfSentence, isPerson, type Match } from "./cueClauses";
import { type CueMatch, cueAt, cueSubject, isUnasserted, toCue } from "./cues";
import { isVerbless, leadIn } from "./leadIns";
import type { Announcement, Quote, SpeakerPhrase } from "./paragraph";
import { contentEnd, isAdjunct } from "./reportContent";
import type { Stretch } from "./stretches";
import { subjectAfter, subjectBefore } from "./subjects";
import { treeSubject } from "./treeSubjects";
import {
	isAuxiliary,
	isComma,
	isConjunction,
	isPreposition,
	isQuoted,
	isStop,
	isSubordinator,
	isVerbal,
	lowerAt,
	textAt,
	type View,
} from "./view";

/** Jane Doe said: “…”   The mayor told reporters, “…”   Hale, the engineer, added that “…” */
export function matchBefore(view: View, gaps: readonly Stretch[], index: number): Match | undefined {
	const gap = gaps[index];
	const quote = view.quotes[index];
	if (gap === undefined || quote === undefined || gap.first > gap.last) return undefined;
	const isColon = textAt(view, gap.last) === ":";
	const sentence = view.sentenceAt;
	const quoteToken = gap.last + 1;
	if (!isColon && sentence[gap.last] !== sentence[quoteToken] && !isAnnounced(view, gap, quote)) return undefined;
	const first = firstOfSentence(view, gap.last, gap.first);
	for (let verb = gap.last; verb >= first; verb--) {
		const cue = cueAt(view, verb);
		if (cue === undefined || !leadsTo(view, cue, gap.last, isColon || isStop(view, gap.last))) continue;
		if (isUnasserted(view, cue, first) && !isBeforeSaying(view, cue, gap.last)) return undefined;
		const phrase = speakerOf(view, cue, first) ?? invertedSpeaker(view, cue, first, gap.last);
		if (phrase !== undefined && isInsideReport(view, cue, phrase, first)) return undefined;
		if (phrase !== undefined) return { cue, phrase, because: "cue-before", first, last: gap.last };
		if (isColon) break;
	}
	const question = asked(view, first, gap.last);
	if (question !== undefined) return question;
	if (!isColon) {
		const isLed = isComma(view, gap.last) && isSentence(view, quote);
		return isLed ? (toldBy(view, first, gap.last) ?? stated(view, first, gap.last)) : undefined;
	}
	const behind = gaps[index + 1];
	const isLast = behind === undefined || behind.first > behind.last;
	const isWhole = isSentence(view, quote) || (isLast && isVerbless(view, first, gap.last));
	return isWhole ? leadIn(view, first, gap.last) : undefined;
}

/** Quill issued a statement, | “We regret it.”   What is written stands before its words, whatever was done with it. */
const stated = (view: View, first: number, last: number): Match | undefined =>
	/^(?:statement|message|note|letter|memo|post|tweet|email|e-mail)$/.test(lowerAt(view, last - 1))
		? leadIn(view, first, last)
		: undefined;

/** In the old song, Tom Avery | sings, | “Do not go to sea.”   A person and a verb before a quoted sentence: so it was said. */
function toldBy(view: View, first: number, last: number): Match | undefined {
	const verb = last - 1;
	const lemma = lowerAt(view, verb);
	if (view.syntax?.tags[verb] !== "VERB" || isQuoted(view, verb) || /ing$/.test(lemma)) return undefined;
	if (isSubordinator(view, first) || isAuxiliary(view, verb - 1)) return undefined;
	const phrase = subjectBefore(view, verb, first);
	const start = phrase === undefined ? -1 : tokenBefore(view, phrase.start, verb) + 1;
	const isWhole = start === first || isComma(view, start - 1) || isConjunction(view, start - 1);
	if (phrase === undefined || !isWhole || !isPerson(view, phrase)) return undefined;
	const cue: CueMatch = {
		first: verb,
		last: verb,
		verb: { lemma, stance: "neutral", ambiguous: true },
		isParticiple: false,
		isBase: false,
	};
	return { cue, phrase, because: "cue-before", first, last };
}

/** A whole sentence, or its beginning: a capital at one end, a mark at the other. */
const isSentence = (view: View, quote: Quote): boolean =>
	beginsUpper(view, quote) && (!quote.closed || /[.!?,…]/.test(endingOf(view, quote)));

/** Said Nora Quill: “…”   The cue opens the sentence and its subject fills the rest. */
function invertedSpeaker(view: View, cue: CueMatch, first: number, last: number): SpeakerPhrase | undefined {
	if (cue.first !== first) return undefined;
	const phrase = subjectAfter(view, cue.last, last - 1);
	return phrase !== undefined && phrase.end === view.tokens[last - 1]?.end ? phrase : undefined;
}

/** Nora Quill was asked, “…”   Whoever asks is not told. */
function asked(view: View, first: number, last: number): Match | undefined {
	if (!isComma(view, last) && textAt(view, last) !== ":") return undefined;
	const verb = last - 1;
	const verbs = view.lexicon.cues.get("asked");
	if (verbs === undefined || lowerAt(view, verb) !== "asked" || verb <= first) return undefined;
	if (!/^(?:is|was|are|were|been|being|be)$/.test(lowerAt(view, verb - 1))) return undefined;
	const cue: CueMatch = { first: verb, last: verb, verb: verbs, isParticiple: false, isBase: false };
	return { cue, phrase: undefined, because: "cue-before", first, last };
}

/** Quill left the room before | saying, “…”: with the words beside it, it was said. */
const isBeforeSaying = (view: View, cue: CueMatch, last: number): boolean =>
	cue.isParticiple && lowerAt(view, cue.first - 1) === "before" && last - cue.last <= 1;

/** Participles that carry the speaker of the sentence on, whatever that speaker reports. */
const CARRYING = /^(?:add|note|explain|conclude|continue|argue|call|tell)$/;

/** The patterns know names and appositions, the tree knows the verb's subject: where they differ, the tree is right. */
function speakerOf(view: View, cue: CueMatch, first: number): SpeakerPhrase | undefined {
	// Quill called the gate a “disgrace,” | adding, “…”: the sentence begins before the quotation that stands between.
	const start = cue.isParticiple ? firstOfSentence(view, first, 0) : first;
	const shown = cueSubject(view, cue, isQuoted(view, start) ? first : start);
	// Quill, | whose brother said, “…”
	const isRelative = shown !== undefined && /^whose\b/.test(view.text.slice(shown.start, shown.end));
	if (lowerAt(view, cue.first - 1) === "as" || isRelative) return shown;
	const subject = treeSubject(view, cue.first, cue.isParticiple && CARRYING.test(cue.verb.lemma));
	if (subject === undefined || (shown !== undefined && isBesideCue(view, shown, cue))) return shown;
	if (shown === undefined) return subject;
	return shown.start <= subject.head.start && subject.head.end <= shown.end ? shown : subject;
}

/** …, | Mr. Avery said: a person between a comma and the cue needs no tree. */
function isBesideCue(view: View, phrase: SpeakerPhrase, cue: CueMatch): boolean {
	const before = tokenBefore(view, phrase.start, cue.first);
	return (
		phrase.name?.type === "PERSON" &&
		phrase.end === view.tokens[cue.first - 1]?.end &&
		(isComma(view, before) || isComma(view, before - 1))
	);
}

/** Prosecutors said Avery told police “…”: the outer speaker's report holds the inner one's words. */
function isInsideReport(view: View, cue: CueMatch, phrase: SpeakerPhrase, first: number): boolean {
	// When Quill asked whether it held, | Mr. Avery said, “…”: behind a comma a clause of its own begins.
	const before = tokenBefore(view, phrase.start, cue.first);
	if (cue.isParticiple || isComma(view, before) || isComma(view, before - 1)) return false;
	for (let verb = first; verb < cue.first; verb++) {
		const outer = cueAt(view, verb);
		if (outer === undefined || outer.isParticiple || isUnasserted(view, outer, first)) continue;
		const start = contentStart(view, outer, cue.first);
		if (start === undefined || (view.tokens[start]?.start ?? 0) > phrase.start) continue;
		const end = contentEnd(view, start, { first, last: cue.last });
		if (end >= cue.first && cueSubject(view, outer, first) !== undefined) return true;
	}
	return false;
}

function tokenBefore(view: View, offset: number, from: number): number {
	let index = from;
	while (index >= 0 && (view.tokens[index]?.start ?? 0) >= offset) index--;
	return index;
}

/** The mayor said in a statement. “We regret it.” A whole quoted sentence behind a short one that only announces it. */
function isAnnounced(view: View, gap: Stretch, quote: Quote): boolean {
	if (!isStop(view, gap.last) || !beginsUpper(view, quote)) return false;
	let cue: CueMatch | undefined;
	for (let index = gap.last - 1; index >= gap.first && gap.last - index < 10 && cue === undefined; index--)
		cue = cueAt(view, index);
	return (
		cue !== undefined &&
		!cue.isParticiple &&
		!cue.verb.ambiguous &&
		leadsTo(view, cue, gap.last, true) &&
		cueSubject(view, cue, firstOfSentence(view, gap.last, gap.first)) !== undefined
	);
}

/** Quill said on Monday, | when the news broke on the quay, | “…”: an aside between commas may have a verb. */
function isAside(view: View, cue: CueMatch, last: number): boolean {
	let comma = cue.last + 1;
	while (comma < last && !isComma(view, comma)) comma++;
	const opens =
		isSubordinator(view, comma + 1) || isPreposition(view, comma + 1) || /ing$/.test(lowerAt(view, comma + 1));
	if (comma >= last || !opens || last - comma > 30 || !isAdjunct(view, cue.last + 1, comma - 1)) return false;
	for (let index = comma + 1; index < last; index++)
		if (isQuoted(view, index) || textAt(view, index) === ":" || lowerAt(view, index) === "that") return false;
	return true;
}

/** Only recipients, places and times stand between cue and quotation: “told reporters in Ellery on Monday, | “…” */
function leadsTo(view: View, cue: CueMatch, last: number, isColon: boolean): boolean {
	if (cue.last >= last) return true;
	const closes = isColon || isComma(view, last) || /^(?:that|as|saying|reporters)$/.test(lowerAt(view, last));
	if (!closes && last - cue.last > 4) return false;
	if ((isColon || isComma(view, last)) && isAside(view, cue, last)) return true;
	if (last - cue.last > 18) return false;
	for (let index = cue.last + 1; index <= last; index++) {
		if (index === last && (isColon || isComma(view, last) || /^(?:that|as)$/.test(lowerAt(view, last)))) break;
		if (isStop(view, index) || (isVerbal(view, index) && !/ing$/.test(lowerAt(view, index)))) return false;
		if (isComma(view, index) && !isColon && !isComma(view, last)) return false;
		if (/^(?:that|because|whether)$/.test(lowerAt(view, index))) return false;
	}
	// Without a comma only a person told or a manner stands between: told the council “…”; asked for “…” is no speech.
	return closes || /^(?:told|tells|telling|asked|asks|tweeted|wrote|said|says)$/.test(lowerAt(view, cue.first));
}

/** The cue and speaker that end a paragraph with a colon: the next paragraph's quotation is theirs. “Hale continued:” */
export function announcement(view: View): Announcement | undefined {
	const last = view.tokens.length - 1;
	if (!/^[:,]$/.test(textAt(view, last)) || isQuoted(view, last)) return undefined;
	const first = firstOfSentence(view, last, 0);
	for (let verb = last; verb >= first; verb--) {
		const cue = cueAt(view, verb);
		if (cue === undefined || !leadsTo(view, cue, last, true)) continue;
		const phrase = cueSubject(view, cue, first);
		const speaker = phrase ?? invertedSpeaker(view, cue, first, last);
		return speaker === undefined ? undefined : { cue: toCue(view, cue), phrase: speaker };
	}
	const lead = leadIn(view, first, last);
	return lead?.phrase === undefined ? undefined : { cue: undefined, phrase: lead.phrase };
}
