/**
 * Words in marks within a clause of the reporter's: Quill said the “so-called repair” had failed. Their content is the clause,
 * as far as it is clear.
 */

import { beginsUpper, endingOf, lastOfSentence, type Match } from "./cueClauses";
import { cueAt } from "./cues";
import type { LocalAttribution, Quote } from "./paragraph";
import type { Stretch } from "./stretches";
import { isConjunction, isDash, isVerbal, isWord, lowerAt, textAt, type View } from "./view";

/** Quotations that one cue clause reaches. */
export interface Group {
	readonly quotes: number[];
	readonly match: Match;
}

export const endsSentence = (view: View, quote: Quote): boolean => /[.!?…]/.test(endingOf(view, quote));

/** No comma or colon sets the words off, and others of the same clause stand beside them. */
export function isFragment(view: View, gaps: readonly Stretch[], { quotes, match }: Group): boolean {
	const index = quotes[0] ?? 0;
	const gap = gaps[index];
	const quote = view.quotes[index];
	if (match.because !== "cue-before" || match.cue === undefined || gap === undefined || quote === undefined)
		return false;
	if (/^[,:.!?]$/.test(textAt(view, gap.last)) || isDash(view, gap.last)) return false;
	const behind = gaps[index + 1]?.first ?? 0;
	const goesOnBehind =
		!endsSentence(view, quote) &&
		view.sentenceAt[behind] === view.sentenceAt[gap.last] &&
		isWord(view, behind) &&
		!isConjunction(view, behind);
	// asked the crowd | “Who will mend it?”
	const isWhole = endsSentence(view, quote) && beginsUpper(view, quote);
	const leadsOn = match.cue.last < gap.last && !(isWhole && TELLING.test(match.cue.verb.lemma));
	return leadsOn || goesOnBehind;
}

/** Quill testified that “thousands” | of bolts were missing: the clause that the fragment begins is the content to its end. */
export function withTail(
	view: View,
	gaps: readonly Stretch[],
	{ quotes }: Group,
	attribution: LocalAttribution,
): LocalAttribution {
	const behind = gaps[(quotes.at(-1) ?? 0) + 1];
	const last = attribution.spans.at(-1);
	if (behind === undefined || last === undefined || behind.first > behind.last || quotes.length > 1) return attribution;
	const first = behind.first;
	const end = lastOfSentence(view, first, behind.last);
	const isSame = view.sentenceAt[first] === view.sentenceAt[first - 1];
	const quote = view.quotes[quotes[0] ?? 0];
	const isSetOff = quote !== undefined && endingOf(view, quote) === ",";
	if (!isSame || isSetOff || !isWord(view, first) || !goesOnWith(view, first)) return attribution;
	let tail = first;
	for (; tail < end; tail++) {
		if (isConjunction(view, tail) && cueAt(view, tail + 1) !== undefined) return attribution;
		if (!isWord(view, tail + 1) && view.tokens[tail + 1]?.kind !== "number") break;
	}
	const close = view.tokens[tail]?.end ?? last.end;
	return {
		...attribution,
		end: close,
		kind: "mixed",
		spans: [...attribution.spans.slice(0, -1), { start: last.start, end: close }],
	};
}

/** “thousands” | of bolts; a “relic” | that must go: not a time, a place or a clause of circumstance. */
const goesOnWith = (view: View, index: number): boolean =>
	!isConjunction(view, index) &&
	!isVerbal(view, index) &&
	!/^(?:when|while|after|before|if|since|until|who|which|in|on|at|during|a|an)$/.test(lowerAt(view, index));

const TELLING = /^(?:tell|ask)$/;
