/**
 * Direct speech of one paragraph: quotations joined to the cue clause beside them, or to the quotation before. What no
 * pattern reaches stays without a speaker here (the story may still carry one over).
 */
import type { LocalAttribution, Quote } from "./article";
import { endingOf, firstOfSentence, lastOfSentence, type Match, matchAfter, matchBefore } from "./cueClauses";
import { cueAt, toCue } from "./cues";
import { isNamed, isScareQuote } from "./namedWords";
import { type Stretch, stretches } from "./stretches";
import { isNameToken, isQuoted, isRole, isStop, isWord, lowerAt, spanOf, textAt, type View } from "./view";

interface Group {
	readonly quotes: number[];
	readonly match: Match;
}

/** Attributions of the quotations that a pattern reaches, in order. */
export function attributeDirectSpeech(view: View): readonly LocalAttribution[] {
	const gaps = stretches(view);
	const groups: Group[] = [];
	// The last quotation that is speech: “…,” Doe said on “The Late Tide.” “…”
	let last = -1;
	view.quotes.forEach((quote, index) => {
		if (isNamed(view, gaps[index], quote)) return;
		const behind = last;
		last = index;
		const after = matchAfter(view, gaps, index);
		const before = matchBefore(view, gaps, index);
		const previous = groups.at(-1);
		const isOwn =
			before?.because === "lead-in" || (before?.cue !== undefined && before.cue.first !== previous?.match.cue?.first);
		const continues =
			previous !== undefined &&
			!isOwn &&
			previous.quotes.at(-1) === behind &&
			isContinuation(view, gaps[index], index, previous.match);
		if (after !== undefined && !(continues && after.phrase === undefined))
			groups.push({ quotes: [index], match: after });
		else if (continues) previous.quotes.push(index);
		else if (before !== undefined) groups.push({ quotes: [index], match: before });
	});
	joinForward(view, gaps, groups);
	return groups.map((group) => toAttribution(view, gaps, group));
}

function toAttribution(view: View, gaps: readonly Stretch[], group: Group): LocalAttribution {
	const spans: { start: number; end: number }[] = [];
	let isMixed = false;
	group.quotes.forEach((index, place) => {
		const quote = view.quotes[index];
		const before = view.quotes[group.quotes[place - 1] ?? -1];
		const last = spans.at(-1);
		if (quote === undefined) return;
		// “a gift” and “a burden”: no cue stands between, so the words between belong to the content.
		if (
			before !== undefined &&
			last !== undefined &&
			!holdsCue(group.match, view, before, quote) &&
			!endsSentence(view, before)
		) {
			last.end = quote.end;
			isMixed = isMixed || /\p{L}/u.test(view.text.slice(before.end, quote.start));
		} else spans.push({ start: quote.start, end: quote.end });
	});
	const first = spans[0] ?? { start: 0, end: 0 };
	const { match } = group;
	const clause = clauseBefore(view, gaps[group.quotes[0] ?? 0], match);
	if (clause !== undefined) {
		first.start = clause;
		isMixed = true;
	}
	return {
		start: first.start,
		end: spans.at(-1)?.end ?? first.end,
		kind: isMixed ? "mixed" : "direct",
		spans,
		cue: toCue(view, match.cue),
		phrase: match.phrase,
		quotes: group.quotes,
		because: match.because,
	};
}

/** The gate is “rotten,” Quill said: where the clause begins whose end is quoted, if its cue stands behind it. */
function clauseBefore(view: View, gap: Stretch | undefined, match: Match): number | undefined {
	const isAfter = match.because === "cue-after" || match.because === "cue-after-inverted";
	if (
		!isAfter ||
		gap === undefined ||
		gap.first > gap.last ||
		view.sentenceAt[gap.last] !== view.sentenceAt[gap.last + 1]
	)
		return undefined;
	let first = firstOfSentence(view, gap.last, gap.first);
	while (first < gap.last && /^[*_]$/.test(textAt(view, first))) first++;
	// Pier ‘closed for good’, says Quill
	const isNoun =
		isNameToken(view, first) || (isWord(view, first) && /^(?:NOUN|PROPN)$/.test(view.syntax?.tags[first] ?? ""));
	const isClause =
		(first < gap.last || isNoun) && !/^[:,]$/.test(textAt(view, gap.last)) && !cueIn(view, first, gap.last);
	return isClause ? view.tokens[first]?.start : undefined;
}

function holdsCue(match: Match, view: View, before: Quote, quote: Quote): boolean {
	const clause = spanOf(view, match.first, match.last);
	return before.end <= clause.start && clause.end <= quote.start;
}

const endsSentence = (view: View, quote: Quote): boolean => /[.!?…]/.test(endingOf(view, quote));

/**
 * Nothing but the cue's own sentence stands between this quotation and the one before, or sentences that name nobody else:
 * “…,” said Hale, referring to the bridge. “…”
 */
function isContinuation(view: View, gap: Stretch | undefined, index: number, match: Match): boolean {
	if (gap === undefined || gap.first > gap.last) return true;
	const holdsCueClause = match.first >= gap.first && match.last <= gap.last;
	const from = holdsCueClause ? match.last + 1 : gap.first;
	const end = lastOfSentence(view, Math.min(from, gap.last), gap.last);
	if (!holdsCueClause && cueIn(view, from, end)) return false;
	if (holdsCueClause && agreesWith(view, from, end)) return false;
	return end >= gap.last || !(isNewSource(view, end + 1, gap.last) || isScareQuote(view, gap, index));
}

/** …, said Quill, and Tom Avery agreed: whose words come next is open. */
function agreesWith(view: View, first: number, last: number): boolean {
	for (let index = first; index < last; index++) {
		if (
			/^(?:and|but|while|as)$/.test(lowerAt(view, index)) &&
			isNameToken(view, index + 1) &&
			cueIn(view, index + 2, last)
		)
			return true;
	}
	return false;
}

function cueIn(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++) if (cueAt(view, index) !== undefined) return true;
	return false;
}

/** A further sentence before the quotation that names somebody else leaves its speaker open. */
function isNewSource(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++)
		if (
			isNameToken(view, index) ||
			cueAt(view, index) !== undefined ||
			(isRole(view, index) && !isBodyPart(view, index))
		)
			return true;
	return false;
}

/** She shook her head: no head of anything. */
const isBodyPart = (view: View, index: number): boolean =>
	lowerAt(view, index) === "head" && /^(?:his|her|my|their)$/.test(lowerAt(view, index - 1));

/** “A” and “B,” Doe said: a quotation without a cue joins the one behind it in the same sentence. */
function joinForward(view: View, gaps: readonly Stretch[], groups: Group[]): void {
	for (const group of groups) {
		for (;;) {
			const first = group.quotes[0] ?? 0;
			const isFree = first > 0 && !groups.some((other) => other.quotes.includes(first - 1));
			const gap = gaps[first];
			const quote = view.quotes[first - 1];
			if (!isFree || gap === undefined || quote === undefined || isNamed(view, gaps[first - 1], quote)) break;
			const isAfter =
				group.match.because === "cue-after" ||
				group.match.because === "cue-after-inverted" ||
				group.match.because === "according-to";
			if (!isAfter || (gap.first <= gap.last && (endsSentence(view, quote) || spansStop(view, gap)))) break;
			group.quotes.unshift(first - 1);
		}
	}
}

function spansStop(view: View, gap: Stretch): boolean {
	for (let index = gap.first; index <= gap.last; index++) if (isStop(view, index) || isQuoted(view, index)) return true;
	return false;
}
