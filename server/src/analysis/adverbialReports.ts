/**
 * Reports by an adverbial that says whose the statement is: “In Quill's view, the gate is safe”, “The gate, by her account, is
 * safe”, “In a survey in May, half wanted a gate”.
 */
import type { CueMatch } from "./cues";
import { describePhrase, isCalendar, phraseEndingAt } from "./nounPhrases";
import type { LocalAttribution, SpeakerPhrase } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { joinHalves } from "./reportOverlaps";
import { maySpeak } from "./speakerNouns";
import type { Stretch } from "./stretches";
import { subjectAfter } from "./subjects";
import { chunkEnd, firstFrom } from "./tokenPlaces";
import {
	isAuxiliary,
	isComma,
	isConjunction,
	isDash,
	isDeterminer,
	isNameToken,
	isQuoted,
	isVerbal,
	lowerAt,
	type View,
} from "./view";

/** An adverbial, the words of it that are the cue, and whose view it is. */
interface Adverbial extends Stretch {
	readonly cue: Stretch;
	readonly lemma: string;
	readonly stance: string;
	readonly phrase: SpeakerPhrase;
}

/** The statement of `sentence` that an adverbial gives to somebody; undefined where none does. */
export function viewReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	for (let index = sentence.first; index < end; index++) {
		if (isQuoted(view, index)) continue;
		const found = viewAt(view, index, end) ?? (begins(view, sentence, index) ? toWhom(view, index, end) : undefined);
		const shown = found === undefined ? undefined : around(view, sentence, end, found);
		if (shown !== undefined) return shown;
	}
	return undefined;
}

/** In a poll in May, | half wanted a gate.   Half wanted a gate | in a poll in May. */
export function pollReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	for (let index = sentence.first; index < end; index++) {
		if (lowerAt(view, index) !== "in" || isQuoted(view, index)) continue;
		const found = pollAt(view, index, end);
		if (found === undefined) continue;
		const isLeading = begins(view, sentence, index) && isComma(view, found.last + 1);
		// Asked in a poll, voted in a survey: only a figure or a standing shows what the poll has found.
		// Quill leads | in the polls: plural, they are as often where one votes.
		const isClosing =
			found.last === end &&
			!/s$/.test(lowerAt(view, firstFrom(view, found.phrase.head.start))) &&
			holdsFigure(view, sentence.first, index - 1);
		const shown = isLeading || isClosing ? around(view, sentence, end, found) : undefined;
		if (shown !== undefined) return shown;
	}
	return undefined;
}

const NEAR = 10;

/** in Nora Quill's view; in the words of Nora Quill; by her own account */
function viewAt(view: View, index: number, end: number): Adverbial | undefined {
	const nouns = view.lexicon.viewNouns.get(lowerAt(view, index));
	if (nouns === undefined) return undefined;
	for (let noun = index + 2; noun <= Math.min(end, index + NEAR); noun++) {
		if (isComma(view, noun) || isQuoted(view, noun)) return undefined;
		if (!nouns.has(lowerAt(view, noun)) || isNameToken(view, noun)) continue;
		const cue = { first: noun, last: noun };
		const lemma = lowerAt(view, noun);
		if (lowerAt(view, noun + 1) === "of" && lowerAt(view, noun - 1) === "the") {
			const phrase = subjectAfter(view, noun + 1, end);
			if (phrase === undefined || !maySpeak(view, phrase)) return undefined;
			const last = firstFrom(view, phrase.end) - 1;
			return { first: index, last, cue, lemma, stance: "neutral", phrase };
		}
		const phrase = owner(view, index + 1, noun);
		if (phrase === undefined || !maySpeak(view, phrase)) return undefined;
		return { first: index, last: noun, cue, lemma, stance: "neutral", phrase };
	}
	return undefined;
}

/** in | Nora Quill's | (own) view; nothing for “in my view”, “in this view” */
function owner(view: View, first: number, noun: number): SpeakerPhrase | undefined {
	const last = /^(?:own|considered|professional)$/.test(lowerAt(view, noun - 1)) ? noun - 2 : noun - 1;
	if (last === first && /^(?:his|her|their|its)$/.test(lowerAt(view, last)))
		return describePhrase(view, { first, last }, undefined);
	if (!/^(?:'s|s'|')$/.test(lowerAt(view, last)) || last - 1 < first) return undefined;
	const phrase = phraseEndingAt(view, last - 1, first);
	return phrase === undefined || phrase.first !== first ? undefined : describePhrase(view, phrase, undefined);
}

/** To Quill, | the gate is a ruin.   To many, it was the best of fairs. Not “To Quill, he sent a letter”. */
function toWhom(view: View, index: number, end: number): Adverbial | undefined {
	if (lowerAt(view, index) !== "to" || isDeterminer(view, index + 2)) return undefined;
	const phrase = subjectAfter(view, index, end);
	if (phrase === undefined || phrase.form === "pronoun" || !maySpeak(view, phrase)) return undefined;
	if (phrase.name !== undefined && !/^(?:PERSON|NORP)$/.test(phrase.name.type ?? "")) return undefined;
	const last = firstFrom(view, phrase.end) - 1;
	if (!isComma(view, last + 1)) return undefined;
	for (let near = last + 2; near <= Math.min(end, last + NEAR); near++)
		if (/^(?:is|are|was|were|be)$/.test(lowerAt(view, near)) && isAuxiliary(view, near))
			return { first: index, last, cue: { first: index, last: index }, lemma: "to", stance: "thought", phrase };
	return undefined;
}

/** in | a Ledger poll (of sailors) (in May) */
function pollAt(view: View, index: number, end: number): Adverbial | undefined {
	let noun = index + 1;
	while (noun <= Math.min(end, index + NEAR) && !view.lexicon.pollNouns.has(lowerAt(view, noun))) {
		if (isComma(view, noun) || isQuoted(view, noun) || isAuxiliary(view, noun)) return undefined;
		noun++;
	}
	if (noun > Math.min(end, index + NEAR) || !isDeterminer(view, index + 1) || noun < index + 2) return undefined;
	const last = pollEnd(view, noun, end);
	if (last === undefined) return undefined;
	const phrase = describePhrase(view, { first: index + 1, last: noun }, undefined);
	return { first: index, last, cue: { first: index, last: index }, lemma: "in", stance: "document", phrase };
}

const HELD = /^(?:released|conducted|taken|published|commissioned|carried|held|completed)$/;

/** A poll | of 300 sailors released on Monday,   A poll, conducted in May, |   Undefined where more is said of it. */
function pollEnd(view: View, noun: number, end: number): number | undefined {
	let last = chunkEnd(view, noun, end);
	if (isComma(view, last + 1) && HELD.test(lowerAt(view, last + 2))) last = chunkEnd(view, last + 2, end);
	for (let index = noun + 1; index <= last; index++)
		// in the poll | approved; in the last poll | to 55 percent
		if ((isVerbal(view, index) && !HELD.test(lowerAt(view, index))) || isModal(view, index) || isTo(view, index))
			return undefined;
	return last;
}

/** Not the month: in a poll in | May */
const isModal = (view: View, index: number): boolean => isAuxiliary(view, index) && !isCalendar(view, index);

const isTo = (view: View, index: number): boolean => /^(?:to|than|from|with)$/.test(lowerAt(view, index));

/** “percent”, “half”, “points”, a number */
function holdsFigure(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++)
		if (view.tokens[index]?.kind === "number" || /^(?:percent|half|third|points?)$/.test(lowerAt(view, index)))
			return true;
	return false;
}

/** The sentence's beginning: And | in Quill's view, … */
const begins = (view: View, { first }: Sentence, index: number): boolean =>
	index === first ||
	(index === first + 1 && isConjunction(view, first)) ||
	(isDash(view, first) && index === first + 1);

/** What the adverbial leaves of the sentence: before it, behind it, or on both sides of it between commas. */
function around(view: View, { first }: Sentence, end: number, found: Adverbial): LocalAttribution | undefined {
	const match: CueMatch = {
		...found.cue,
		verb: { lemma: found.lemma, stance: found.stance, ambiguous: false },
		isParticiple: false,
		isBase: false,
	};
	const part = (from: number, to: number) => report(view, from, to, match, found.phrase, "adverbial");
	const isSetOff = isComma(view, found.first - 1) || isDash(view, found.first - 1);
	const before = isSetOff ? found.first - 2 : found.first - 1;
	const isLeading = found.first === first || (found.first === first + 1 && before <= first);
	if (!isLeading && found.last === end)
		return (isSetOff || found.stance === "document") && hasVerb(view, first, before) ? part(first, before) : undefined;
	// In her view | of the gate: what follows is no clause
	const behind = found.last + 2;
	if (!isComma(view, found.last + 1) || !hasVerb(view, behind, end)) return undefined;
	if (isLeading) return part(behind, end);
	return isSetOff && !hasVerb(view, first, before) ? joinHalves(part(first, before), part(behind, end)) : undefined;
}
