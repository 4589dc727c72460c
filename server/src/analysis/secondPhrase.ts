/**
 * Two phrases side by side: “called the tide change | a hoax”, “called Avery | a quack”, “call it | the crab ball”. They are seldom
 * anything but a thing and what it is called, and a parser that has read few of them takes the second for a part of the first.
 */
import { isAuxiliary, isComma, isNameToken, isPreposition, isQuoted, isStop, lowerAt, textAt, type View } from "./view";

/** The thing may be as long as “the warning and the demand for Avery's appearance”. */
const REACH = 16;

/** The token that begins the second of two phrases with nothing between them, the first one beginning at `first`. */
export function secondPhrase(view: View, first: number, end: number): number | undefined {
	for (let index = first + 1; index <= Math.min(end, first + REACH); index++) {
		if (isComma(view, index) || isStop(view, index) || /^[;:—–]$/.test(textAt(view, index))) return undefined;
		if (
			endsPhrase(view, index - 1) &&
			(beginsPhrase(view, index, index === first + 1) || isLastAdjective(view, index, end))
		)
			return index;
		if (!isQuoted(view, index) && (isFiniteVerb(view, index) || isAuxiliary(view, index))) return undefined;
	}
	return undefined;
}

const isFiniteVerb = (view: View, index: number): boolean =>
	view.syntax?.tags[index] === "VERB" && !isNameToken(view, index) && !/(?:ed|ing|en)$/.test(lowerAt(view, index));

const endsPhrase = (view: View, index: number): boolean =>
	!isQuoted(view, index) &&
	(isNameToken(view, index) ||
		OBJECT.test(lowerAt(view, index)) ||
		/^(?:NOUN|PROPN)$/.test(view.syntax?.tags[index] ?? ""));

/** a hoax; “a hoax”; behind a pronoun also “the crab ball”, “reckless”, “Quill's folly” */
function beginsPhrase(view: View, index: number, isSecondWord: boolean): boolean {
	if (isQuoted(view, index)) return !isQuoted(view, index - 1);
	if (/^an?$/.test(lowerAt(view, index)))
		return !MEASURE.test(lowerAt(view, index + 1)) && !TIMES.test(lowerAt(view, index - 1));
	return (
		isSecondWord &&
		OBJECT.test(lowerAt(view, index - 1)) &&
		!isPreposition(view, index) &&
		(isBarePlural(view, index) ||
			/^(?:the|his|her|its|their)$/.test(lowerAt(view, index)) ||
			/^(?:ADJ|PROPN)$/.test(view.syntax?.tags[index] ?? ""))
	);
}

/** called them | thieves, and …: to the tagger a verb */
const isBarePlural = (view: View, index: number): boolean =>
	/^(?:them|themselves|us)$/.test(lowerAt(view, index - 1)) &&
	/^(?:NOUN|VERB)$/.test(view.syntax?.tags[index] ?? "") &&
	/[^s]s$/.test(lowerAt(view, index)) &&
	(isComma(view, index + 1) || isStop(view, index + 1) || /^(?:and|or)$/.test(lowerAt(view, index + 1)));

/** called the quarrel with the port | unusual */
const isLastAdjective = (view: View, index: number, end: number): boolean =>
	view.syntax?.tags[index] === "ADJ" &&
	(index === end || isComma(view, index + 1) || isStop(view, index + 1)) &&
	!/^(?:general|elect|available|present|responsible|later|earlier|last|next|early|late|alone)$/.test(
		lowerAt(view, index),
	);

const OBJECT = /^(?:it|him|them|her|himself|herself|itself|themselves|this|that)$/;

// twice | a week, three times | a day
const TIMES = /^(?:times?|once|twice|percent|miles?|dollars?|cents?)$/;
// called the office | a day later, a little after noon
const MEASURE =
	/^(?:day|week|month|year|moment|minute|second|hour|time|few|couple|little|lot|bit|dozen|half|quarter|third|fourth|decade|while|mile)$/;
