/**
 * Direct speech of one paragraph: quotations joined to the cue clause beside them, or to the quotation before. What no
 * pattern reaches stays without a speaker here (the story may still carry one over).
 */

import { matchBefore } from "./cueBefore";
import { beginsSentence, firstOfSentence, lastOfSentence, type Match, matchAfter } from "./cueClauses";
import { cueAt, toCue } from "./cues";
import { isNamed, isScareQuote, isTitle } from "./namedWords";
import type { LocalAttribution, Quote } from "./paragraph";
import { endsSentence, type Group, isFragment, withTail } from "./quotedFragments";
import { type Stretch, stretches } from "./stretches";
import {
	isComma,
	isDash,
	isDeterminer,
	isNameToken,
	isQuoted,
	isRole,
	isStop,
	isWord,
	lowerAt,
	spanOf,
	textAt,
	type View,
} from "./view";

export interface DirectSpeech {
	/** In order. */
	readonly attributions: readonly LocalAttribution[];
	/** Words in marks within a clause: Quill said the “so-called repair” had failed. A report that holds more of it counts before them. */
	readonly fragments: readonly LocalAttribution[];
}

/** Attributions of the quotations that a pattern reaches. */
export function attributeDirectSpeech(view: View): DirectSpeech {
	const gaps = stretches(view);
	const groups: Group[] = [];
	let lastLoose: number | undefined;
	view.quotes.forEach((_, index) => {
		if (isNamed(view, gaps, index)) return;
		const previous = groups.at(-1);
		const loose = isLoose(view, gaps[index], previous) || (lastLoose === index - 1 && isJoined(view, gaps[index]));
		if (loose) lastLoose = index;
		const after = loose ? undefined : matchAfter(view, gaps, index);
		const isNone = isTitle(view, gaps[index], index) || isScareQuote(view, gaps[index], index);
		const before = isNone ? undefined : matchBefore(view, gaps, index);
		const isOwn = before !== undefined && (before.cue === undefined || before.cue.first !== previous?.match.cue?.first);
		const continues = previous !== undefined && !loose && !isNone && !isOwn && goesOn(view, gaps, previous, index);
		const isLed = isOwn && before.cue !== undefined && isLedWhole(view, gaps[index], index);
		if (after !== undefined && !isLed && !(continues && after.phrase === undefined))
			groups.push({ quotes: [index], match: after });
		else if (continues) previous.quotes.push(index);
		else if (isOwn) groups.push({ quotes: [index], match: before });
	});
	joinForward(view, gaps, groups);
	const attributions: LocalAttribution[] = [];
	const fragments: LocalAttribution[] = [];
	for (const group of groups) {
		const attribution = toAttribution(view, gaps, group);
		if (isFragment(view, gaps, group)) fragments.push(withTail(view, gaps, group, attribution));
		else attributions.push(attribution);
	}
	return { attributions, fragments };
}

/**
 * A fragment in the sentence of the cue before, which nothing sets off: “…,” Quill said on “Harbor Watch.”; “…,” said Avery,
 * who calls the gate a “relic.” The cue is not for it.
 */
function isLoose(view: View, gap: Stretch | undefined, previous: Group | undefined): boolean {
	if (gap === undefined || previous === undefined || gap.first > gap.last) return false;
	const { match } = previous;
	const last = lastOfSentence(view, match.last, view.tokens.length - 1);
	const ends = match.because === "cue-after" && match.last === gap.last;
	return isBehind(match, previous, view) && !ends && gap.last < last && !isSetOff(view, gap.last);
}

/** Quill was asked, | “Who?” She answered, …: a whole sentence behind comma or colon has its cue before it. */
function isLedWhole(view: View, gap: Stretch | undefined, index: number): boolean {
	const quote = view.quotes[index];
	return gap !== undefined && quote !== undefined && /^[,:]$/.test(textAt(view, gap.last)) && endsSentence(view, quote);
}

/** a “relic” and | “a shame”: what a fragment is, the one behind it is too. */
const isJoined = (view: View, gap: Stretch | undefined): boolean =>
	gap !== undefined && gap.first === gap.last && /^(?:and|or)$/.test(lowerAt(view, gap.last));

/** The cue clause stands behind the group's first quotation. */
const isBehind = ({ last }: Match, { quotes }: Group, view: View): boolean =>
	(view.tokens[last]?.start ?? 0) >= (view.quotes[quotes[0] ?? 0]?.end ?? 0);

/** “…,” said Quill, | “and …”; “…,” said Quill, and | “…” */
const isSetOff = (view: View, last: number): boolean =>
	/^[,:;]$/.test(textAt(view, last)) || isDash(view, last) || /^(?:and|but)$/.test(lowerAt(view, last));

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
	if (!isAfter || gap === undefined || beginsSentence(view, gap, gap.last + 1)) return undefined;
	let first = firstOfSentence(view, gap.last, gap.first);
	while (first < gap.last && /^[*_]$/.test(textAt(view, first))) first++;
	// Pier ‘closed for good’, says Quill
	const isNoun =
		isNameToken(view, first) || (isWord(view, first) && /^(?:NOUN|PROPN)$/.test(view.syntax?.tags[first] ?? ""));
	const isClause = (first < gap.last || isNoun) && !/^[:,]$/.test(textAt(view, gap.last));
	return isClause ? view.tokens[first]?.start : undefined;
}

function holdsCue(match: Match, view: View, before: Quote, quote: Quote): boolean {
	const clause = spanOf(view, match.first, match.last);
	return before.end <= clause.start && clause.end <= quote.start;
}

/**
 * Nothing but the cue's own sentence stands between this quotation and the group's last one, or sentences that name nobody
 * else: “…,” said Hale, referring to the bridge. “…”
 */
function goesOn(view: View, gaps: readonly Stretch[], { quotes, match }: Group, index: number): boolean {
	const first = gaps[(quotes.at(-1) ?? -1) + 1]?.first ?? 0;
	const last = gaps[index]?.last ?? -1;
	if (first > last) return true;
	const holdsCueClause = match.first >= first && match.last <= last;
	const from = holdsCueClause ? match.last + 1 : first;
	const end = lastOfSentence(view, Math.min(from, last), last);
	if (!holdsCueClause && cueIn(view, from, end)) return false;
	if (holdsCueClause && agreesWith(view, from, end)) return false;
	return end >= last || !isNewSource(view, end + 1, last);
}

/** …, said Quill, and Tom Avery agreed; …, said Quill, and her brother cut in: whose words come next is open. */
function agreesWith(view: View, first: number, last: number): boolean {
	for (let index = first; index < last; index++) {
		const joins = /^(?:and|but)$/.test(lowerAt(view, index)) && isComma(view, index - 1);
		if (!joins && !/^(?:while|as)$/.test(lowerAt(view, index))) continue;
		const starts = isNameToken(view, index + 1) || isDeterminer(view, index + 1) || isRole(view, index + 1);
		if (starts && cueIn(view, index + 2, last)) return true;
	}
	return false;
}

function cueIn(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++) if (cueAt(view, index) !== undefined) return true;
	return false;
}

/** A further sentence before the quotation that names somebody else leaves its speaker open. */
function isNewSource(view: View, first: number, last: number): boolean {
	for (let start = first; start <= last; ) {
		const end = lastOfSentence(view, start, last);
		const isWhole = view.sentenceAt[end] !== view.sentenceAt[last + 1];
		if (!(isWhole && isAboutSpeaker(view, start, end)) && namesSource(view, start, end)) return true;
		start = end + 1;
	}
	return false;
}

/** “…,” said Quill. | She grew up with Tom Avery in Ellery. | “…”: he or she is who spoke, and no words are reported. */
function isAboutSpeaker(view: View, first: number, last: number): boolean {
	if (!/^(?:he|she)$/.test(lowerAt(view, first)) || textAt(view, last) === ":") return false;
	for (let index = first; index <= last; index++) {
		const cue = cueAt(view, index);
		if (cue !== undefined && !cue.verb.ambiguous && cue.verb.stance !== "thought") return false;
	}
	return true;
}

function namesSource(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++)
		if (!isQuoted(view, index) && (isNameToken(view, index) || cueAt(view, index) !== undefined || isRole(view, index)))
			return true;
	return false;
}

/** “A” and “B,” Doe said: a quotation without a cue joins the one behind it in the same sentence. */
function joinForward(view: View, gaps: readonly Stretch[], groups: Group[]): void {
	for (const group of groups) {
		for (;;) {
			const first = group.quotes[0] ?? 0;
			const isFree = first > 0 && !groups.some((other) => other.quotes.includes(first - 1));
			const gap = gaps[first];
			const quote = view.quotes[first - 1];
			if (!isFree || gap === undefined || quote === undefined || isNamed(view, gaps, first - 1)) break;
			const isAfter =
				group.match.because === "cue-after" ||
				group.match.because === "cue-after-inverted" ||
				group.match.because === "according-to";
			// He called it “unhinged.” | “It must go,” Quill said: the fragment belongs to the sentence before.
			const isTail = gap.first > gap.last && !beginsSentence(view, gaps[first - 1], gap.first - 1);
			if (!isAfter || isTail || (gap.first <= gap.last && (endsSentence(view, quote) || spansStop(view, gap)))) break;
			group.quotes.unshift(first - 1);
		}
	}
}

function spansStop(view: View, gap: Stretch): boolean {
	for (let index = gap.first; index <= gap.last; index++) if (isStop(view, index) || isQuoted(view, index)) return true;
	return false;
}
