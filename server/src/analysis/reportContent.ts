/** Where the content of a report ends within its sentence, and the record of one. */
import { countWhile } from "../text/search";
import { type Span, trim } from "../text/span";
import { type CueMatch, cueAt, toCue } from "./cues";
import type { Because, LocalAttribution, SpeakerPhrase } from "./paragraph";
import { subjectBefore } from "./subjects";
import {
	isAuxiliary,
	isComma,
	isDash,
	isQuoted,
	isStop,
	isSubordinator,
	isVerbal,
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
