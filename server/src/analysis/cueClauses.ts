/**
 * Cue clauses behind a quotation: “…,” said Jane Doe; “…,” the surveyor, Tom Hale, said; “…,” according to the letter. Each
 * pattern is named; what none of them matches has no cue here. `cueBefore.ts` looks at what stands before.
 */

import { contentStart } from "./clauseStart";
import { accordingTo, type CueMatch, cueAt, isUnasserted } from "./cues";
import { describePhrase, isRelativeWord } from "./nounPhrases";
import type { Because, Quote, SpeakerPhrase } from "./paragraph";
import { hasVerb } from "./reportContent";
import { creditName, dashName, standsAlone } from "./signers";
import type { Stretch } from "./stretches";
import { describedSubject, subjectAfter, subjectBefore } from "./subjects";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isConjunction,
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

/** “…,” said Jane Doe.   “…,” the surveyor, Tom Hale, said.   “…,” according to the letter. */
export function matchAfter(view: View, gaps: readonly Stretch[], index: number): Match | undefined {
	const match = clauseBehind(view, gaps, index);
	if (match?.cue === undefined || match.because !== "cue-after" || beginsSentence(view, gaps[index], match.first))
		return match;
	return takesOther(view, match.cue, gaps, index) ? undefined : match;
}

/** On “Harbor Watch,” Quill | said that the gate …; Asked about the “gate,” Quill | said, “No.” The cue has words of its own. */
function takesOther(view: View, cue: CueMatch, gaps: readonly Stretch[], index: number): boolean {
	const end = gaps[index + 1]?.last ?? cue.last;
	const last = lastOfSentence(view, cue.last, end);
	const next = view.quotes[index + 1];
	// the men | chanted “Mend it!”
	if (last === end && last === cue.last && next !== undefined) return true;
	if (last === end && next !== undefined && /^[,:]$/.test(textAt(view, last))) return beginsUpper(view, next);
	// about a play, “Late Tide,” Quill | discussed the gate
	const isThing = cue.verb.ambiguous && /^(?:the|an?|his|her|their|its)$/.test(lowerAt(view, cue.last + 1));
	if (isThing && view.lexicon.frames.get(lowerAt(view, cue.first))?.thing && !isTime(view, cue.last + 2)) return true;
	const start = contentStart(view, cue, last);
	return start !== undefined && hasVerb(view, start, last);
}

/** noted the | other day; told it a | week later */
const isTime = (view: View, index: number): boolean =>
	/^(?:other|same|next|day|week|month|year|moment|night|morning|following|previous|few)$/.test(lowerAt(view, index));

/** The first word in the marks has a capital, as a sentence has. */
export const beginsUpper = (view: View, quote: Quote): boolean =>
	/^\s*["'“‘[(]*\p{Lu}/u.test(view.text.slice(quote.inner.start, quote.inner.end));

function clauseBehind(view: View, gaps: readonly Stretch[], index: number): Match | undefined {
	const gap = gaps[index + 1];
	const quote = view.quotes[index];
	if (gap === undefined || quote === undefined || gap.first > gap.last) return undefined;
	let first = gap.first;
	// Markdown’s marks stand behind the words: *“The pier is closed,”* Quill said.
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
	if (index === view.quotes.length - 1 && standsAlone(view, gaps[index])) {
		const credited = creditName(view, first);
		if (credited !== undefined) return credited;
	}
	if (lowerAt(view, first) === "according" && lowerAt(view, first + 1) === "to" && isStrong) {
		const phrase = subjectAfter(view, first + 1, last);
		return phrase === undefined
			? undefined
			: { cue: accordingTo(first), phrase, because: "according-to", first, last: tokenAt(view, phrase.end, last) };
	}
	const inverted = invertedCue(view, first, last, isStrong);
	// Quill backs “the gate,” | opposes “the pier”: within a sentence a verb alone is the sentence's own.
	const isOpen = inverted?.phrase !== undefined || beginsSentence(view, gaps[index], first);
	if (inverted !== undefined && isOpen && (isStrong || (ending === "." && isLower(view, first)))) return inverted;
	let inRelative: Match | undefined;
	for (let verb = first + 1; verb <= Math.min(last, first + 40); verb++) {
		const cue = cueAt(view, verb, isStrong);
		if (cue === undefined || cue.isParticiple) continue;
		const near = subjectBefore(view, verb, first);
		const described = isLower(view, first) ? describedSubject(view, verb, first) : undefined;
		const phrase = near !== undefined && startsAt(view, near, first) ? near : described;
		if (phrase === undefined || isUnasserted(view, cue, first)) continue;
		// ‘The pier is closed’ – Quill said – ‘and it stays closed.’
		const isBare = (isStop(view, cue.last + 1) || (dashed && isDash(view, cue.last + 1))) && verb - first <= 8;
		const match: Match = { cue, phrase, because: "cue-after", first, last: cue.last };
		// an official who asked not to be named | said: the cue of the relative clause is not the sentence's
		if (isStrong && lowerAt(view, verb - 1) === "who") inRelative = inRelative ?? match;
		else return isStrong || isBare ? match : undefined;
	}
	if (inRelative !== undefined || !isStrong) return inRelative;
	return beginsSentence(view, gaps[index], first)
		? (plainClause(view, first, last) ?? anyVerb(view, first, last))
		: undefined;
}

/** “…,” the pitch on the poster says: words without a verb from the quotation to its cue are the subject, whatever they are. */
function plainClause(view: View, first: number, last: number): Match | undefined {
	for (let verb = first + 1; verb <= Math.min(last, first + 10); verb++) {
		if (!mayStandInSubject(view, verb - 1, first)) return undefined;
		const cue = cueAt(view, verb, true);
		if (cue !== undefined)
			return cue.isParticiple || isUnasserted(view, cue, first) ? undefined : clauseOf(view, first, cue);
	}
	return undefined;
}

/**
 * “…,” an angry Quill retaliated. A person and a bare verb behind words that end with a comma: the verb says how they were
 * said, known as a cue or not.
 */
function anyVerb(view: View, first: number, last: number): Match | undefined {
	for (let verb = first + 1; verb <= Math.min(last, first + 6); verb++) {
		if (!mayStandInSubject(view, verb - 1, first)) return undefined;
		if (view.syntax?.tags[verb] === "VERB" && !/ing$/.test(lowerAt(view, verb))) {
			const lemma = lowerAt(view, verb);
			const cue: CueMatch = {
				first: verb,
				last: verb,
				verb: { lemma, stance: "neutral", ambiguous: true },
				isParticiple: false,
				isBase: false,
			};
			const isBare = verb === last || isStop(view, verb + 1) || isComma(view, verb + 1);
			const match = isBare && !isAuxiliary(view, verb - 1) ? clauseOf(view, first, cue) : undefined;
			return match?.phrase !== undefined && isPerson(view, match.phrase) ? match : undefined;
		}
	}
	return undefined;
}

const mayStandInSubject = (view: View, index: number, first: number): boolean =>
	(isWord(view, index) || view.tokens[index]?.kind === "number" || isComma(view, index) || isDash(view, index)) &&
	!isQuoted(view, index) &&
	!isVerbal(view, index) &&
	!isSubordinator(view, index) &&
	!isRelativeWord(view, index) &&
	!isConjunction(view, index) &&
	(index === first || !isPronounToken(view, index)) &&
	(index > first || !isPreposition(view, index));

/** another friend, Nora Quill | told: an apposition may lack its second comma. */
function clauseOf(view: View, first: number, cue: CueMatch): Match {
	const last = cue.first - 1;
	let comma = first;
	while (comma <= last && !isComma(view, comma)) comma++;
	const isApposed = comma < last && view.syntax?.tags[comma - 1] !== "ADJ";
	const phrase = isApposed
		? describePhrase(view, { first, last: comma - 1 }, { first: comma + 1, last })
		: describePhrase(view, { first: comma < last ? comma + 1 : first, last }, undefined);
	return { cue, phrase, because: "cue-after", first, last: cue.last };
}

export function isPerson({ lexicon }: View, { form, name, role }: SpeakerPhrase): boolean {
	if (form === "pronoun") return true;
	return name === undefined ? lexicon.roles.has(role ?? "") : name.type === "PERSON" || name.type === undefined;
}

/** Nothing of the sentence at token `behind` stands in the stretch before the quotation, or a colon, a dash or a bracket sets it off. */
export const beginsSentence = (view: View, before: Stretch | undefined, behind: number): boolean =>
	before === undefined ||
	before.first > before.last ||
	view.sentenceAt[before.last] !== view.sentenceAt[before.last + 1] ||
	view.sentenceAt[before.last] !== view.sentenceAt[behind] ||
	/^[:(]$/.test(textAt(view, before.last)) ||
	isDash(view, before.last);

const isLower = (view: View, index: number): boolean => textAt(view, index) === lowerAt(view, index);

/** Tom Avery, citing “the gate,” said | the mayor could be ahead: behind the phrase stands its own verb. */
function isSubjectOfMore(view: View, end: number, last: number): boolean {
	let next = last + 1;
	while (next > 0 && (view.tokens[next - 1]?.start ?? 0) >= end) next--;
	return next <= last && view.syntax?.tags[next] === "AUX" && isAuxiliary(view, next);
}

function invertedCue(view: View, first: number, last: number, besideQuote = false): Match | undefined {
	let verb = first;
	while (verb <= last && isAdverb(view, verb)) verb++;
	const cue = cueAt(view, verb, besideQuote);
	if (cue === undefined || cue.isParticiple || cue.isBase) return undefined;
	// explained | nothing: what no verb has for its subject behind it
	const isObject = /^(?:nothing|everything|something|anything|it|him|them|this|that)$/.test(
		lowerAt(view, cue.last + 1),
	);
	const phrase = isObject ? undefined : subjectAfter(view, cue.last, last);
	if (phrase !== undefined && isSubjectOfMore(view, phrase.end, last)) return undefined;
	return {
		cue,
		phrase,
		because: "cue-after-inverted",
		first,
		last: phrase === undefined ? cue.last : tokenAt(view, phrase.end, last),
	};
}

/**
 * The comma at which a cue clause begins that runs to the end of its sentence, from token `first` on: where a forgotten
 * closing mark belongs. “We sailed at ten, | Doe said. Undefined where there is none.
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
