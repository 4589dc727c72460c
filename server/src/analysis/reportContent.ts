/** Where the content of a report begins and ends within its sentence: “that” and what follows, up to the next report. */
import { countWhile } from "../text/search";
import { type Span, trim } from "../text/span";
import { type CueMatch, cueAt, toCue } from "./cues";
import type { Because, LocalAttribution, SpeakerPhrase } from "./paragraph";
import { subjectAfter, subjectBefore } from "./subjects";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isDash,
	isNameToken,
	isPreposition,
	isPronounToken,
	isQuoted,
	isStop,
	isSubordinator,
	isVerbal,
	isWord,
	lowerAt,
	spanOf,
	textAt,
	type View,
} from "./view";

/** Token indices of a sentence's first and last token. */
export interface Sentence {
	readonly first: number;
	readonly last: number;
}

/**
 * The token up to `end` at which the content begins: “that”, or the clause right behind the cue; undefined where no clause
 * follows.
 */
export function contentStart(view: View, cue: CueMatch, end: number): number | undefined {
	if (isAnonymity(view, cue.last + 1) || view.lexicon.greetings.has(lowerAt(view, cue.last + 1))) return undefined;
	// explained nothing and left
	const next = lowerAt(view, cue.last + 1);
	if (/^(?:nothing|little|much)$/.test(next) && !isWord(view, cue.last + 2)) return undefined;
	if (next === "nothing" && /^(?:and|but|of|to|about|on|at|in)$/.test(lowerAt(view, cue.last + 2))) return undefined;
	const limit = Math.min(end, mayTell(view, cue) ? cue.last + 12 : cue.last + 1);
	for (let index = cue.last + 1; index <= limit; index++) {
		if (isQuoted(view, index)) break;
		if (/^(?:that|whether|how)$/.test(lowerAt(view, index))) return index;
		if (isStop(view, index) || isVerbal(view, index) || (isComma(view, index) && index > cue.last + 1)) break;
	}
	const isLoose =
		cue.isParticiple && !isComma(view, cue.first - 1) && !/^(?:saying|telling)$/.test(lowerAt(view, cue.first));
	if (cue.verb.ambiguous || isLoose || cue.verb.stance === "stance") return undefined;
	let first = cue.last + 1;
	if (cue.verb.lemma === "tell") {
		const recipient = subjectAfter(view, cue.last, end);
		if (recipient === undefined) return undefined;
		while (first <= end && (view.tokens[first]?.start ?? 0) < recipient.end) first++;
	}
	while (first <= end && (isAdverb(view, first) || view.lexicon.calendar.has(textAt(view, first)))) first++;
	const begins =
		isNameToken(view, first) ||
		isPronounToken(view, first) ||
		view.lexicon.determiners.has(lowerAt(view, first)) ||
		isEstimate(view, first) ||
		(isWord(view, first) && !isPreposition(view, first) && !isSubordinator(view, first));
	return begins && !isQuoted(view, first) ? first : undefined;
}

/** True where a wish for anonymity begins at token `first`: asked | not to be named; asked | to remain anonymous. */
export function isAnonymity(view: View, first: number): boolean {
	for (let index = first; index < first + 5; index++)
		if (/^(?:named|identified|quoted|anonymous)$/.test(lowerAt(view, index)))
			return /^(?:be|remain)$/.test(lowerAt(view, index - 1));
	return false;
}

/** told the council on Monday | that; said on Monday | that; but not “announced a plan | that would help” */
const mayTell = (view: View, { last, verb }: CueMatch): boolean =>
	view.lexicon.telling.has(verb.lemma) ||
	isPreposition(view, last + 1) ||
	isAdverb(view, last + 1) ||
	isComma(view, last + 1) ||
	view.lexicon.calendar.has(textAt(view, last + 1));

/** about half, over 300 */
const isEstimate = (view: View, index: number): boolean =>
	/^(?:about|around|over|under|nearly|almost)$/.test(lowerAt(view, index)) &&
	(view.tokens[index + 1]?.kind === "number" ||
		/^(?:half|a|one|two|three|four|five|six|ten|all)$/.test(lowerAt(view, index + 1)));

/** The last token of content that begins at `first`: the sentence's end, or what stands before the comma of another cue. */
export function contentEnd(view: View, first: number, sentence: Sentence): number {
	const end = lastWord(view, sentence);
	// Although Quill said the gate was rotten, | the pier stayed open: the second clause is the reporter's own.
	const opening = lowerAt(view, sentence.first);
	const isSubordinate = opening === "even" || view.lexicon.adverbialOpeners.has(opening);
	for (let index = first + 2; index < end; index++) {
		if (isQuoted(view, index)) continue;
		if (textAt(view, index) === ";") return index - 1;
		if (!isComma(view, index)) continue;
		if (isSubordinate) return index - 1;
		const next = lowerAt(view, index + 1) === "and" || lowerAt(view, index + 1) === "but" ? index + 2 : index + 1;
		const cue = cueAt(view, next);
		if (cue !== undefined && (cue.isParticiple || next === index + 2)) return index - 1;
		if (next === index + 2 && beginsReport(view, next, end)) return index - 1;
	}
	return end;
}

/** …, but | Nora Quill said: another speaker's report begins. */
function beginsReport(view: View, first: number, end: number): boolean {
	for (let verb = first + 1; verb <= Math.min(end, first + 8); verb++) {
		const cue = cueAt(view, verb);
		if (cue === undefined || cue.isParticiple) continue;
		const subject = subjectBefore(view, verb, first);
		return subject !== undefined && subject.form !== "pronoun" && subject.start === view.tokens[first]?.start;
	}
	return false;
}

/** True where tokens `first` to `last` are places, times and persons told, with no verb of their own: “the council on Monday”. */
export function isAdjunct(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++)
		if (isVerbal(view, index) || isSubordinator(view, index) || isQuoted(view, index)) return false;
	return true;
}

/** True where tokens `first` to `last` hold a verb or quoted words, as a statement does and “In May” does not. */
export function hasVerb(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++)
		if (isVerbal(view, index) || isAuxiliary(view, index) || isQuoted(view, index)) return true;
	return false;
}

/** The last token of `sentence` before its stop. */
export function lastWord(view: View, sentence: Sentence): number {
	let last = sentence.last;
	while (last > sentence.first && isStop(view, last)) last--;
	return last;
}

/** The record of a report whose content is tokens `first` to `last`; what is wholly one quotation is direct. */
export function report(
	view: View,
	first: number,
	last: number,
	cue: CueMatch | undefined,
	phrase: SpeakerPhrase | undefined,
	because: Because,
): LocalAttribution {
	// — The pier is closed, Quill said.
	const span: Span = trim(view.text, spanOf(view, isDash(view, first) ? first + 1 : first, last));
	const quotes: number[] = [];
	for (
		let index = countWhile(view.quotes, ({ start }) => start < span.start);
		(view.quotes[index]?.end ?? Infinity) <= span.end + 1;
		index++
	)
		quotes.push(index);
	const [quote] = quotes.map((index) => view.quotes[index]);
	const isWhole = quotes.length === 1 && quote !== undefined && quote.start <= span.start && span.end <= quote.end;
	return {
		...span,
		kind: quotes.length === 0 ? "indirect" : isWhole ? "direct" : "mixed",
		spans: [span],
		cue: toCue(view, cue),
		phrase,
		quotes,
		because,
	};
}
