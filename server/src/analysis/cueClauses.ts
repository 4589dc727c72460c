/**
 * Cue clauses beside a quotation: “…,” said Jane Doe; Jane Doe told reporters, “…”; “…,” according to the letter. Each pattern
 * is named; what none of them matches has no cue here.
 */
import type { Announcement, Because, Quote, SpeakerPhrase } from "./article";
import { accordingTo, type CueMatch, cueAt, cueSubject, isUnasserted, toCue } from "./cues";
import { contentEnd, contentStart } from "./reportContent";
import type { Stretch } from "./stretches";
import { subjectAfter, subjectBefore } from "./subjects";
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

export interface Match {
	readonly cue: CueMatch | undefined;
	readonly phrase: SpeakerPhrase | undefined;
	readonly because: Because;
	/** Token range that the cue clause takes up. */
	readonly first: number;
	readonly last: number;
}

/** “…,” said Jane Doe.   “…,” the engineer, Tom Hale, said.   “…,” according to the letter. */
export function matchAfter(view: View, gaps: readonly Stretch[], index: number): Match | undefined {
	const gap = gaps[index + 1];
	const quote = view.quotes[index];
	if (gap === undefined || quote === undefined || gap.first > gap.last) return undefined;
	let first = gap.first;
	// Markdown’s emphasis ends behind the words: *“The pier is closed,”* Quill said.
	while (first < gap.last && /^[*_>]$/.test(textAt(view, first))) first++;
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
	const inverted = invertedCue(view, first, last, isStrong);
	if (inverted !== undefined && (isStrong || ending === ".")) return inverted;
	let inRelative: Match | undefined;
	for (let verb = first + 1; verb <= Math.min(last, first + 40); verb++) {
		const cue = cueAt(view, verb, isStrong);
		if (cue === undefined || cue.isParticiple) continue;
		const phrase = subjectBefore(view, verb, first);
		if (phrase === undefined || !startsAt(view, phrase, first) || isUnasserted(view, cue, first)) continue;
		// ‘The pier is closed’ – Quill said – ‘and it stays closed.’
		const isBare = (isStop(view, cue.last + 1) || (dashed && isDash(view, cue.last + 1))) && verb - first <= 8;
		const match: Match = { cue, phrase, because: "cue-after", first, last: cue.last };
		// an official who asked not to be named | said: the cue of the relative clause is not the sentence's
		if (isStrong && lowerAt(view, verb - 1) === "who") inRelative = inRelative ?? match;
		else return isStrong || isBare ? match : undefined;
	}
	return inRelative;
}

function invertedCue(view: View, first: number, last: number, besideQuote = false): Match | undefined {
	let verb = first;
	while (verb <= last && isAdverb(view, verb)) verb++;
	const cue = cueAt(view, verb, besideQuote);
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
/** One name, behind a dash, and an apposition: who signs the quotation before it. */
export function dashName(view: View, first: number, last: number): Match | undefined {
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

/**
 * Does the phrase begin at token `first`? Adverbs may stand before it, and nouns that it leaves out (“former State policy
 * planning | director Ann Dole”); a conjunction or a verb begins a clause of its own.
 */
function startsAt(view: View, phrase: SpeakerPhrase, first: number): boolean {
	let index = first;
	while (isAdverb(view, index)) index++;
	for (; index < first + 6; index++) {
		const start = view.tokens[index]?.start ?? -1;
		if (start >= phrase.start) return true;
		if (start < 0 || !isWord(view, index) || isPreposition(view, index) || isConjunction(view, index)) return false;
		if (isPronounToken(view, index) || isAuxiliary(view, index) || isSubordinator(view, index)) return false;
		if (isVerbal(view, index) && !/ing$/.test(lowerAt(view, index))) return false;
	}
	return false;
}

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
	const source = accordingBefore(view, first, gap.last, quote);
	if (source !== undefined) return source;
	for (let verb = gap.last; verb >= first; verb--) {
		const cue = cueAt(view, verb);
		if (cue === undefined || !leadsTo(view, cue, gap.last, isColon || isStop(view, gap.last))) continue;
		if (isUnasserted(view, cue, first)) return undefined;
		const phrase = cueSubject(view, cue, first);
		if (phrase !== undefined && isInsideReport(view, cue, phrase, first)) return undefined;
		if (phrase !== undefined) return { cue, phrase, because: "cue-before", first, last: gap.last };
		if (isColon) break;
	}
	if (!isColon) return undefined;
	const phrase = deliverer(view, first, gap.last);
	return phrase === undefined
		? leadIn(view, first, gap.last)
		: { cue: undefined, phrase, because: "lead-in", first, last: gap.last };
}

/** According to Nora Quill, “the gate is rotten. We told them.” Of words that end a sentence; others are mixed speech. */
function accordingBefore(view: View, first: number, last: number, quote: Quote): Match | undefined {
	if (lowerAt(view, first) !== "according" || lowerAt(view, first + 1) !== "to" || !isComma(view, last))
		return undefined;
	if (quote.closed && !/[.!?…]/.test(endingOf(view, quote))) return undefined;
	const phrase = subjectAfter(view, first + 1, last - 1);
	const isAll = phrase !== undefined && tokenAt(view, phrase.end, last - 1) === last - 1;
	return isAll ? { cue: accordingTo(first), phrase, because: "according-to", first, last } : undefined;
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

/** Only recipients, places and times stand between cue and quotation: “told reporters in Ellery on Monday, | “…” */
function leadsTo(view: View, cue: CueMatch, last: number, isColon: boolean): boolean {
	if (cue.last >= last) return true;
	const closes = isColon || isComma(view, last) || /^(?:that|as|saying|reporters)$/.test(lowerAt(view, last));
	if (!closes && last - cue.last > 4) return false;
	// said Tom Avery’s “repair” had cost $2; said the “repair” had: the words between marks are part of a phrase.
	if (!closes && (isDeterminer(view, last) || /^'s?$/.test(lowerAt(view, last)))) return false;
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
	// She was pleased with Quill: “…”   The words about somebody are another's.
	const before = lowerAt(view, name.first - 1);
	if (name.first > first && isPreposition(view, name.first - 1) && !/^(?:from|by)$/.test(before)) return undefined;
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

/** The cue and speaker that end a paragraph with a colon or a comma: the next paragraph's quotation is theirs. “Hale continued:” */
export function announcement(view: View): Announcement | undefined {
	const last = view.tokens.length - 1;
	if (!/^[:,]$/.test(textAt(view, last)) || isQuoted(view, last)) return undefined;
	const first = firstOfSentence(view, last, 0);
	for (let verb = last; verb >= first; verb--) {
		const cue = cueAt(view, verb);
		if (cue === undefined || !leadsTo(view, cue, last, true)) continue;
		const phrase = cueSubject(view, cue, first);
		return phrase === undefined ? undefined : { cue: toCue(view, cue), phrase };
	}
	const phrase = deliverer(view, first, last);
	return phrase === undefined ? undefined : { cue: undefined, phrase };
}

/** Quill issued the following statement:   She had one answer:   Who delivers the words behind the colon at `last`. */
function deliverer(view: View, first: number, last: number): SpeakerPhrase | undefined {
	const { deliveries, delivering } = view.lexicon;
	let noun = last - 1;
	while (noun > first && last - noun <= 6 && !deliveries.has(lowerAt(view, noun))) noun--;
	if (textAt(view, last) !== ":" || !deliveries.has(lowerAt(view, noun))) return undefined;
	for (let verb = noun - 1; verb > first && noun - verb <= 6; verb--) {
		if (/^(?:no|not|never)$/.test(lowerAt(view, verb))) return undefined;
		if (!delivering.has(lowerAt(view, verb))) continue;
		const phrase = subjectBefore(view, verb, first);
		const isSpeaker =
			phrase !== undefined &&
			(phrase.form !== "nominal" ||
				view.lexicon.roles.has(phrase.role ?? "") ||
				view.lexicon.collectives.has(phrase.role ?? ""));
		return isSpeaker ? phrase : undefined;
	}
	return undefined;
}

/** The last character of what is quoted, a nested quotation's closing mark left out: ‘I said, “Breakers,”’ → a comma. */
export const endingOf = (view: View, quote: Quote): string =>
	view.text
		.slice(quote.inner.start, quote.inner.end)
		.trimEnd()
		.replace(/["'”’»]+$/, "")
		.slice(-1);

export function firstOfSentence(view: View, last: number, limit: number): number {
	let first = last;
	while (first > limit && view.sentenceAt[first - 1] === view.sentenceAt[last]) first--;
	return first;
}

export function lastOfSentence(view: View, first: number, end: number): number {
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
