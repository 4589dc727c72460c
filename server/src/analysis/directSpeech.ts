/**
 * Direct speech of one paragraph: for each quotation the cue beside it and the phrase that the cue belongs to. Patterns
 * only, each named: what none of them reaches stays without a speaker here (the story may still carry one over).
 */
import type { Announcement, Because, LocalAttribution, Quote, SpeakerPhrase } from "./article";
import { accordingTo, type CueMatch, cueAt, cueSubject, isUnasserted, toCue } from "./cues";
import { subjectAfter, subjectBefore } from "./nounPhrases";
import { contentEnd, contentStart } from "./reportContent";
import { type Stretch, stretches } from "./stretches";
import {
	isAdverb,
	isComma,
	isDash,
	isNameToken,
	isQuoted,
	isRole,
	isStop,
	isVerbal,
	isWord,
	lowerAt,
	nameOf,
	spanOf,
	textAt,
	type View,
} from "./view";

interface Match {
	readonly cue: CueMatch | undefined;
	readonly phrase: SpeakerPhrase | undefined;
	readonly because: Because;
	/** Token range that the cue clause takes up. */
	readonly first: number;
	readonly last: number;
}

interface Group {
	readonly quotes: number[];
	readonly match: Match;
}

/** Attributions of the quotations that a pattern reaches, in order. */
export function attributeDirectSpeech(view: View): readonly LocalAttribution[] {
	const gaps = stretches(view);
	const groups: Group[] = [];
	view.quotes.forEach((_, index) => {
		if (isNamed(view, gaps, index)) return;
		const after = matchAfter(view, gaps, index);
		const before = matchBefore(view, gaps, index);
		const previous = groups.at(-1);
		const isOwn = before?.cue !== undefined && before.cue.first !== previous?.match.cue?.first;
		const continues =
			previous !== undefined &&
			!isOwn &&
			previous.quotes.at(-1) === index - 1 &&
			isContinuation(view, gaps[index], previous.match);
		if (after !== undefined && !(continues && after.phrase === undefined))
			groups.push({ quotes: [index], match: after });
		else if (continues) previous.quotes.push(index);
		else if (before !== undefined) groups.push({ quotes: [index], match: before });
	});
	joinForward(view, gaps, groups);
	return groups.map((group) => toAttribution(view, gaps, group));
}

/** The cue and speaker that end a paragraph with a colon: the next paragraph's quotation is theirs. “Hale continued:” */
export function announcement(view: View): Announcement | undefined {
	const last = view.tokens.length - 1;
	if (textAt(view, last) !== ":" || isQuoted(view, last)) return undefined;
	const first = firstOfSentence(view, last, 0);
	for (let verb = last; verb >= first; verb--) {
		const cue = cueAt(view, verb);
		if (cue === undefined || !leadsTo(view, cue, last, true)) continue;
		const phrase = cueSubject(view, cue, first);
		return phrase === undefined ? undefined : { cue: toCue(view, cue), phrase };
	}
	return undefined;
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
	const first = firstOfSentence(view, gap.last, gap.first);
	const isClause = first < gap.last && !/^[:,]$/.test(textAt(view, gap.last)) && !cueIn(view, first, gap.last);
	return isClause ? view.tokens[first]?.start : undefined;
}

function holdsCue(match: Match, view: View, before: Quote, quote: Quote): boolean {
	const clause = spanOf(view, match.first, match.last);
	return before.end <= clause.start && clause.end <= quote.start;
}

const endsSentence = (view: View, quote: Quote): boolean => /[.!?…]/.test(endingOf(view, quote));
/** The last character of what is quoted, a nested quotation's closing mark left out: ‘I said, “Breakers,”’ → a comma. */
const endingOf = (view: View, quote: Quote): string =>
	view.text
		.slice(quote.inner.start, quote.inner.end)
		.trimEnd()
		.replace(/["'”’»]+$/, "")
		.slice(-1);

/** The stretch before quotation `index` says that it is a name, a title or a sign: a banner reading “Night buses now”. */
function isNamed(view: View, gaps: readonly Stretch[], index: number): boolean {
	const gap = gaps[index];
	if (gap === undefined || gap.last < gap.first) return false;
	const words = [lowerAt(view, gap.last - 2), lowerAt(view, gap.last - 1), lowerAt(view, gap.last)];
	const tail = ` ${words.join(" ")}`;
	return view.lexicon.naming.some((phrase) => tail.endsWith(` ${phrase}`)) && !/^[,:]$/.test(textAt(view, gap.last));
}

/** “…,” said Jane Doe.   “…,” the engineer, Tom Hale, said.   “…,” according to the letter. */
function matchAfter(view: View, gaps: readonly Stretch[], index: number): Match | undefined {
	const gap = gaps[index + 1];
	const quote = view.quotes[index];
	if (gap === undefined || quote === undefined || gap.first > gap.last) return undefined;
	let first = gap.first;
	const last = lastOfSentence(view, first, gap.last);
	const ending = endingOf(view, quote);
	const isStrong = /[,?!—–…-]/.test(ending) || isComma(view, first) || !quote.closed;
	const dashed = isDash(view, first);
	if (isComma(view, first) || dashed) first++;
	if (dashed && isNameToken(view, first) && gap.last === view.tokens.length - 1 && index === view.quotes.length - 1) {
		const signer = dashName(view, first, last);
		if (signer !== undefined) return signer;
	}
	if (lowerAt(view, first) === "according" && lowerAt(view, first + 1) === "to" && isStrong) {
		const phrase = subjectAfter(view, first + 1, last);
		return phrase === undefined
			? undefined
			: { cue: accordingTo(first), phrase, because: "according-to", first, last: tokenAt(view, phrase.end, last) };
	}
	const inverted = invertedCue(view, first, last);
	if (inverted !== undefined && (isStrong || ending === ".")) return inverted;
	let inRelative: Match | undefined;
	for (let verb = first + 1; verb <= Math.min(last, first + 40); verb++) {
		const cue = cueAt(view, verb);
		if (cue === undefined || cue.isParticiple) continue;
		const phrase = subjectBefore(view, verb, first);
		if (phrase === undefined || !startsAt(view, phrase, first) || isUnasserted(view, cue, first)) continue;
		const isBare = isStop(view, cue.last + 1) && verb - first <= 8;
		const match: Match = { cue, phrase, because: "cue-after", first, last: cue.last };
		// an official who asked not to be named | said: the cue of the relative clause is not the sentence's
		if (isStrong && lowerAt(view, verb - 1) === "who") inRelative = inRelative ?? match;
		else return isStrong || isBare ? match : undefined;
	}
	return inRelative;
}

function invertedCue(view: View, first: number, last: number): Match | undefined {
	let verb = first;
	while (verb <= last && isAdverb(view, verb)) verb++;
	const cue = cueAt(view, verb);
	if (cue === undefined || cue.isParticiple || cue.isBase) return undefined;
	const phrase = subjectAfter(view, cue.last, last);
	return {
		cue,
		phrase,
		because: "cue-after-inverted",
		first,
		last: phrase === undefined ? cue.last : tokenAt(view, phrase.end, last),
	};
}

// “It was over in seconds.” — Maria Sand, teacher
function dashName(view: View, first: number, last: number): Match | undefined {
	const name = nameOf(view, first);
	if (name === undefined) return undefined;
	for (let index = name.last + 1; index <= last; index++)
		if (isVerbal(view, index) || isStop(view, index)) return undefined;
	const phrase: SpeakerPhrase = {
		start: name.start,
		end: view.tokens[last]?.end ?? name.end,
		form: "name",
		name,
		role: undefined,
		head: { start: name.start, end: name.end },
	};
	return { cue: undefined, phrase, because: "dash-name", first: first - 1, last };
}

/**
 * The comma at which a cue clause begins that runs to the end of its sentence, from token `first` on: where a forgotten
 * closing mark belongs. “We left at dawn, | Reyes said. Undefined where there is none.
 */
export function commaBeforeCueClause(view: View, first: number): number | undefined {
	const last = lastOfSentence(view, first, view.tokens.length - 1);
	for (let comma = last; comma > first; comma--) {
		if (!isComma(view, comma) || comma + 1 > last) continue;
		if (invertedCue(view, comma + 1, last)?.phrase !== undefined) return comma;
		for (let verb = comma + 2; verb <= Math.min(last, comma + 12); verb++) {
			const cue = cueAt(view, verb);
			const phrase = cue === undefined || cue.isParticiple ? undefined : subjectBefore(view, verb, comma + 1);
			if (phrase !== undefined && startsAt(view, phrase, comma + 1)) return comma;
		}
	}
	return undefined;
}

/** Does the phrase begin at token `first`, leaving out adverbs before it? (A conjunction begins a clause of its own.) */
function startsAt(view: View, phrase: SpeakerPhrase, first: number): boolean {
	let index = first;
	while (isAdverb(view, index)) index++;
	return (view.tokens[index]?.start ?? -1) >= phrase.start && phrase.start >= (view.tokens[first]?.start ?? 0);
}

/** Jane Doe said: “…”   The mayor told reporters, “…”   Hale, the engineer, added that “…” */
function matchBefore(view: View, gaps: readonly Stretch[], index: number): Match | undefined {
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
		if (isUnasserted(view, cue, first)) return undefined;
		const phrase = cueSubject(view, cue, first);
		if (phrase !== undefined && isInsideReport(view, cue, phrase, first)) return undefined;
		if (phrase !== undefined) return { cue, phrase, because: "cue-before", first, last: gap.last };
		if (isColon) break;
	}
	return isColon ? leadIn(view, first, gap.last) : undefined;
}

/** Prosecutors said Avery told police “…”: the outer speaker's report holds the inner one's words. */
function isInsideReport(view: View, cue: CueMatch, phrase: SpeakerPhrase, first: number): boolean {
	if (cue.isParticiple) return false;
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

/** The mayor said in a statement. “We regret it.” A whole quoted sentence behind a short one that only announces it. */
function isAnnounced(view: View, gap: Stretch, quote: Quote): boolean {
	if (!isStop(view, gap.last) || !/^["'“‘]*\p{Lu}/u.test(view.text.slice(quote.inner.start, quote.inner.end)))
		return false;
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

function firstOfSentence(view: View, last: number, limit: number): number {
	let first = last;
	while (first > limit && view.sentenceAt[first - 1] === view.sentenceAt[last]) first--;
	return first;
}

/** Only recipients, places and times stand between cue and quotation: “told reporters in Ellery on Monday, | “…” */
function leadsTo(view: View, cue: CueMatch, last: number, isColon: boolean): boolean {
	if (cue.last >= last) return true;
	const closes = isColon || isComma(view, last) || /^(?:that|as|saying|reporters)$/.test(lowerAt(view, last));
	if (!closes && last - cue.last > 4) return false;
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

/** Osei's answer: “…”   One name, or one role, and a colon. */
function leadIn(view: View, first: number, last: number): Match | undefined {
	const names = view.names.filter(
		(name) =>
			name.first >= first &&
			name.last <= last &&
			!name.weak &&
			(name.type === "PERSON" || name.type === "ORG" || name.type === undefined),
	);
	const [name] = names;
	if (name === undefined || names.length > 1) return undefined;
	const phrase: SpeakerPhrase = {
		start: name.start,
		end: name.end,
		form: "name",
		name,
		role: undefined,
		head: { start: name.start, end: name.end },
	};
	return { cue: undefined, phrase, because: "lead-in", first, last };
}

/**
 * Nothing but the cue's own sentence stands between this quotation and the one before, or sentences that name nobody else:
 * “…,” said Hale, referring to the bridge. “…”
 */
function isContinuation(view: View, gap: Stretch | undefined, match: Match): boolean {
	if (gap === undefined || gap.first > gap.last) return true;
	const holdsCueClause = match.first >= gap.first && match.last <= gap.last;
	const from = holdsCueClause ? match.last + 1 : gap.first;
	const end = lastOfSentence(view, Math.min(from, gap.last), gap.last);
	if (!holdsCueClause && cueIn(view, from, end)) return false;
	if (holdsCueClause && agreesWith(view, from, end)) return false;
	return end >= gap.last || !isNewSource(view, end + 1, gap.last);
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
		if (isNameToken(view, index) || cueAt(view, index) !== undefined || isRole(view, index)) return true;
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
			if (!isAfter || (gap.first <= gap.last && (endsSentence(view, quote) || spansStop(view, gap)))) break;
			group.quotes.unshift(first - 1);
		}
	}
}

function spansStop(view: View, gap: Stretch): boolean {
	for (let index = gap.first; index <= gap.last; index++) if (isStop(view, index) || isQuoted(view, index)) return true;
	return false;
}

function lastOfSentence(view: View, first: number, end: number): number {
	const sentence = view.sentenceAt;
	let last = first;
	while (last < end && sentence[last + 1] === sentence[first]) last++;
	return last;
}

/** The index of the token that ends at `offset`, no later than `last`. */
function tokenAt(view: View, offset: number, last: number): number {
	let index = last;
	while (
		index > 0 &&
		((view.tokens[index]?.end ?? 0) > offset || (!isWord(view, index) && (view.tokens[index]?.start ?? 0) >= offset))
	)
		index--;
	return index;
}
