/**
 * What papers, polls and pictures show, which need no clause for it: “A poll released Monday found | Quill leading by nine
 * points”, “ledgers showing | he was paid twice”. The words find the subject: the parser takes what stands between a document
 * and its verb apart.
 */

import type { CueVerb } from "../lexicon/lexicon";
import { extentOf } from "./contentExtent";
import type { CueMatch } from "./cues";
import { contentOf } from "./frameContent";
import { frameCueAt } from "./frameCues";
import { baseEnd, describePhrase, isCalendar, isRelativeWord, phraseEndingAt } from "./nounPhrases";
import type { LocalAttribution } from "./paragraph";
import { lastWord, report, type Sentence } from "./reportContent";
import type { Stretch } from "./stretches";
import type { Tree } from "./syntax";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isConjunction,
	isDash,
	isDeterminer,
	isNameToken,
	isPreposition,
	isPronounToken,
	isQuoted,
	isStop,
	isSubordinator,
	isVerbal,
	isWord,
	lowerAt,
	nameOf,
	textAt,
	type View,
} from "./view";

/** More tokens than these stand between no document and its verb. */
const REACH = 22;

/** What documents of `sentence` show; they may overlap. */
export function reportsByDocument(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	const reports: LocalAttribution[] = [];
	for (let verb = sentence.first + 1; verb < sentence.last; verb++) {
		const shown = isShowing(view, verb) || isPutting(view, verb) ? reportOf(view, tree, verb, sentence) : undefined;
		if (shown !== undefined) reports.push(shown);
	}
	return reports;
}

/** “showed” outside quotation marks and names; behind a singular the tagger takes “shows” for a noun. */
export function isShowing(view: View, index: number): boolean {
	if (!view.lexicon.showing.has(lowerAt(view, index))) return false;
	const frame =
		isWord(view, index) && !isQuoted(view, index) ? view.lexicon.frames.get(lowerAt(view, index)) : undefined;
	const { showing, finding } = view.lexicon.verbClasses;
	if (frame === undefined || !(showing.has(frame.lemma) || finding.has(frame.lemma)) || isNameToken(view, index))
		return false;
	const tag = view.syntax?.tags[index];
	return (
		tag === "VERB" ||
		(tag === "NOUN" && /s$/.test(lowerAt(view, index)) && (beginsPhrase(view, index + 1) || isStop(view, index + 1)))
	);
}

/** The poll | puts | Quill at 50 percent; has | her leading by nine: what polls alone do, with figures. */
export const isPutting = (view: View, index: number): boolean =>
	PUTS.test(lowerAt(view, index)) &&
	!isQuoted(view, index) &&
	standsSomewhere(view, index + 1) &&
	documentBefore(view, index, firstOfSentence(view, index)) !== undefined;

const PUTS = /^(?:puts?|has|have|had|gives?|gave|places?|placed)$/;
const PUT: CueVerb = { lemma: "put", stance: "document", ambiguous: false };

/** Quill's approval | at 50 percent; her | 1,280 delegates; Quill | leading Avery */
function standsSomewhere(view: View, first: number): boolean {
	if (!isNameToken(view, first) && !/^(?:him|her|them|his|their|it)$/.test(lowerAt(view, first))) return false;
	for (let index = first + 1; index < first + FARTHEST_FIGURE; index++) {
		if (isStop(view, index) || isComma(view, index) || isQuoted(view, index) || isAuxiliary(view, index)) return false;
		if (view.tokens[index]?.kind === "number") return true;
		if (/^(?:leading|trailing|ahead|behind|tied)$/.test(lowerAt(view, index))) return true;
	}
	return false;
}

const FARTHEST_FIGURE = 16;

function firstOfSentence(view: View, index: number): number {
	let first = index;
	while (first > 0 && index - first <= REACH && view.sentenceAt[first - 1] === view.sentenceAt[index]) first--;
	return first;
}

function reportOf(view: View, tree: Tree, verb: number, sentence: Sentence): LocalAttribution | undefined {
	const frame = PUTS.test(lowerAt(view, verb)) ? PUT : view.lexicon.frames.get(lowerAt(view, verb));
	const subject = frame === undefined ? undefined : documentBefore(view, verb, sentence.first);
	const content = subject === undefined ? undefined : shownBehind(view, tree, verb, lastWord(view, sentence));
	if (frame === undefined || subject === undefined || content === undefined) return undefined;
	const cue: CueMatch = { first: verb, last: verb, verb: frame, isParticiple: false, isBase: false };
	const phrase = describePhrase(view, subject, undefined);
	return report(view, content.first, content.last, cue, phrase, "that-clause");
}

/** The clause behind the verb, or whatever stands there: Quill ahead by nine points; no permit for the gate. */
function shownBehind(view: View, tree: Tree, verb: number, end: number): Stretch | undefined {
	const cue = frameCueAt(view, tree, verb);
	const clause = cue === undefined || cue.isPassive ? undefined : contentOf(view, tree, cue, end);
	if (clause?.isClause === true) return clause;
	const first = verb + 1;
	if (!beginsPhrase(view, first)) return undefined;
	// With polls showing Quill ahead, | Avery left
	const isSubordinate = isParticiple(view, verb);
	const last = extentOf(view, tree, {
		first,
		cue: { first: verb, last: verb },
		last: beforeQuotation(view, first, end),
		isClause: true,
		isUnparsed: true,
		isSubordinate,
	});
	return last > first ? { first, last } : undefined;
}

const isParticiple = (view: View, verb: number): boolean => /ing$/.test(lowerAt(view, verb));

/** showed a gate in ruins: | “It was rotten.” What stands in the marks behind a colon is somebody's own. */
function beforeQuotation(view: View, first: number, end: number): number {
	for (let index = first + 1; index < end; index++)
		if (textAt(view, index) === ":" && isQuoted(view, index + 1)) return index - 1;
	return end;
}

const beginsPhrase = (view: View, index: number): boolean =>
	!isQuoted(view, index) &&
	(isWord(view, index) || view.tokens[index]?.kind === "number") &&
	!isCalendar(view, index) &&
	!isConjunction(view, index) &&
	(!isPreposition(view, index) || /^(?:about|around|over|under|nearly|almost)$/.test(lowerAt(view, index))) &&
	!isAuxiliary(view, index);

/** The document whose verb stands at `verb`: A poll of 900 voters, taken in May, | found; ledgers | showing; a map that | shows */
export function documentBefore(view: View, verb: number, limit: number): Stretch | undefined {
	const { finding } = view.lexicon.verbClasses;
	const isFinding =
		PUTS.test(lowerAt(view, verb)) || finding.has(view.lexicon.frames.get(lowerAt(view, verb))?.lemma ?? "");
	// research in hopes of | finding a way
	if (isFinding && isParticiple(view, verb)) return undefined;
	let end = verb - 1;
	while (end > limit && (isAdverb(view, end) || isAuxiliary(view, end))) end--;
	const hasPronoun = /^(?:that|which)$/.test(lowerAt(view, end));
	if (hasPronoun) end--;
	const isRelative = hasPronoun || isParticiple(view, verb);
	for (let noun = end; noun >= limit && verb - noun <= REACH; noun--) {
		const isBound = isRelativeWord(view, noun) && !isComma(view, noun - 1);
		if (isQuoted(view, noun) || /^[;:]$/.test(textAt(view, noun)) || isBound) return undefined;
		if (!isDocument(view, noun, isFinding)) continue;
		const range = phraseEndingAt(view, noun, limit);
		const head = range === undefined ? noun : baseEnd(view, range);
		if (range === undefined || (head < noun && !isGathered(view, head, isFinding))) continue;
		const first = firstOfPhrase(view, range.first, limit);
		if ((isRelative || beginsClause(view, first, limit)) && describes(view, noun + 1, end))
			return { first, last: isComma(view, end) ? end - 1 : end };
	}
	return undefined;
}

/** A June | poll; an earlier Ledger/ | Herald poll; a newly found | email: what stands before the noun and may end a phrase elsewhere. */
function firstOfPhrase(view: View, from: number, limit: number): number {
	let first = from;
	while (first > limit && !isDeterminer(view, first)) {
		const before = first - 1;
		const isPart = isCalendar(view, before) || isDeterminer(view, before) || /ly$/.test(lowerAt(view, before));
		if (textAt(view, before) === "/" && before > limit) first = nameOf(view, before - 1)?.first ?? before - 1;
		else if (isPart) first--;
		else break;
	}
	return first;
}

/** A paper; of what one finds, only what looks into things: a poll finds, a bill finds support. */
function isDocument(view: View, noun: number, isFinding: boolean): boolean {
	const lower = lowerAt(view, noun);
	return view.lexicon.inquiries.has(lower) || (!isFinding && view.lexicon.documents.has(lower));
}

/** an average | of recent polls; a batch | of emails */
const isGathered = (view: View, noun: number, isFinding: boolean): boolean =>
	view.lexicon.gatherings.has(lowerAt(view, noun)) || isDocument(view, noun, isFinding);

/** Nothing of the clause stands before token `first`: a comma, a conjunction or the sentence's beginning does. */
const beginsClause = (view: View, first: number, limit: number): boolean =>
	first === limit ||
	isComma(view, first - 1) ||
	isDash(view, first - 1) ||
	isConjunction(view, first - 1) ||
	isAdverb(view, first - 1) ||
	(isSubordinator(view, first - 1) && !isPreposition(view, first - 1)) ||
	/^[:;(]$/.test(textAt(view, first - 1));

/** of the county | released on Tuesday; conducted by the college, | in May: words that describe the document, no clause of their own. */
function describes(view: View, from: number, to: number): boolean {
	let isOpen = false;
	let commas = 0;
	for (let index = from; index <= to; index++) {
		if (isQuoted(view, index) || isDash(view, index)) return false;
		if (isComma(view, index)) {
			// A survey of keepers, who choose the warden, | found
			if (isRelativeWord(view, index + 1)) return isComma(view, to);
			commas++;
			continue;
		}
		const isParticiple =
			isVerbal(view, index) && /(?:ed|en|own|ing|made|done|held|put|sent|led|built)$/.test(lowerAt(view, index));
		if (isVerbal(view, index) && !isParticiple && !isNameToken(view, index)) return false;
		if (
			isRelativeWord(view, index) ||
			(isPronounToken(view, index) &&
				view.syntax?.tags[index - 1] !== "ADP" &&
				!/^(?:its|his|her|their)$/.test(lowerAt(view, index)))
		)
			return false;
		isOpen =
			isOpen ||
			isParticiple ||
			isPreposition(view, index) ||
			isCalendar(view, index) ||
			/^(?:last|this|earlier|late|early|out)$/.test(lowerAt(view, index)) ||
			(isComma(view, index - 1) && index - 1 === from);
		if (!isOpen) return false;
	}
	return commas % 2 === 0;
}
