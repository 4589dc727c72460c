/**
 * Whose verb it is: the subject before a cue (“Tom Hale, the engineer, said”), behind it (“said Tom Hale, the engineer”),
 * and the first phrase of a clause whose second verb it is (“Hale stood up and said”).
 */

import {
	appositionFrom,
	baseEnd,
	describePhrase,
	isCalendar,
	isRelativeWord,
	phraseEndingAt,
	phraseFrom,
	type Range,
} from "./nounPhrases";
import type { SpeakerPhrase } from "./paragraph";
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
	isRole,
	isSubordinator,
	isVerbal,
	isWord,
	lowerAt,
	nameOf,
	spanOf,
	textAt,
	type View,
} from "./view";

/** The subject of the verb at token `verb`, looking left no further than token `limit`. */
export function subjectBefore(view: View, verb: number, limit: number): SpeakerPhrase | undefined {
	let last = verb - 1;
	for (;;) {
		// Sen. Jane Doe (D-Ellery) said: what stands in brackets does not speak.
		if (textAt(view, last) === ")") last = openingBracket(view, last, limit) - 1;
		else if (last >= limit && (isAdverb(view, last) || isAuxiliary(view, last) || isCalendar(view, last))) last--;
		else {
			const auxiliary = beforeInserted(view, last, limit);
			if (auxiliary === undefined) break;
			last = auxiliary;
		}
	}
	if (last < limit) return undefined;
	if (isComma(view, last) || isDash(view, last)) return apposedSubject(view, limit, last);
	if (isConjunction(view, last) && lowerAt(view, last) !== "so") return firstSubject(view, limit, last);
	// a sign that reads “Knock”
	if (lowerAt(view, last) === "that") return undefined;
	if (/^(?:not|never)$/.test(lowerAt(view, last))) last--;
	const phrase = lowerAt(view, last) === "who" ? undefined : phraseEndingAt(view, last, limit);
	if (phrase === undefined) return antecedent(view, last, limit);
	const named = namedBefore(view, phrase, limit);
	return named === undefined
		? describePhrase(view, phrase, undefined)
		: describePhrase(view, named, { first: named.last + 2, last: phrase.last });
}

/**
 * The order | released on Friday | said; a letter | obtained by the Ledger | says: the noun phrase at token `first`, where nothing but
 * a participle that describes it stands between it and the verb.
 */
export function describedSubject(view: View, verb: number, first: number): SpeakerPhrase | undefined {
	const last = phraseFrom(view, first, verb - 2);
	if (last === undefined || isNameToken(view, last) || isPronounToken(view, first)) return undefined;
	const participle = last + 1;
	const isParticiple =
		participle < verb &&
		view.syntax?.tags[participle] === "VERB" &&
		/(?:ed|en|wn|nt|ght|ade)$/.test(lowerAt(view, participle));
	if (!isParticiple) return undefined;
	for (let index = participle + 1; index < verb; index++)
		if (isComma(view, index) || isDash(view, index) || isQuoted(view, index) || isVerbal(view, index)) return undefined;
	return describePhrase(view, { first, last }, undefined);
}

/** “Nora Quill, the mayor of Ellery | said”: the person at the clause's start, where the comma behind the apposition is missing. */
function namedBefore(view: View, phrase: Range, limit: number): Range | undefined {
	// the mayor and | harbor chief of Ellery
	const other = lowerAt(view, phrase.first - 1) === "and" ? phraseEndingAt(view, phrase.first - 2, limit) : undefined;
	if (other !== undefined && isRole(view, other.last))
		return namedBefore(view, { first: other.first, last: phrase.last }, limit);
	const name = isComma(view, phrase.first - 1) ? nameOf(view, phrase.first - 2) : undefined;
	const describes = isDeterminer(view, phrase.first) && /^(?:the|an?)$/.test(lowerAt(view, phrase.first));
	if (name === undefined || !describes || name.type !== "PERSON" || name.words.length < 2) return undefined;
	return name.first === limit || isQuoted(view, name.first - 1) ? { first: name.first, last: name.last } : undefined;
}

/** Quill | has | on two occasions | said: the auxiliary before the phrase that ends at `last` and parts it from its verb. */
function beforeInserted(view: View, last: number, limit: number): number | undefined {
	for (let index = last; index > limit && last - index < 5; index--) {
		if (!isWord(view, index) || isNameToken(view, index) || isPronounToken(view, index)) return undefined;
		if (isPreposition(view, index)) return /^(?:has|have|had)$/.test(lowerAt(view, index - 1)) ? index - 1 : undefined;
	}
	return undefined;
}

/** Piet Marlow, who | said; an official who asked not to be named | said: what the relative clause is about. */
function antecedent(view: View, last: number, limit: number): SpeakerPhrase | undefined {
	for (let index = last; index > limit && last - index < 14; index--) {
		if (isComma(view, index) || isQuoted(view, index)) return undefined;
		if (lowerAt(view, index) !== "who") continue;
		const phrase = phraseEndingAt(view, isComma(view, index - 1) ? index - 2 : index - 1, limit);
		if (phrase === undefined) return undefined;
		const described = describePhrase(view, phrase, undefined);
		// Beside the cue stands “who”; the name is its antecedent's.
		const who = spanOf(view, index, index);
		return index === last ? { ...described, ...who, form: "pronoun", head: who } : described;
	}
	return undefined;
}

function openingBracket(view: View, closing: number, limit: number): number {
	for (let index = closing - 1; index >= limit && closing - index < 12; index--)
		if (textAt(view, index) === "(") return index;
	return limit;
}

/** “the spokesman, Jaffar al Hosni, | said”: the phrase before the commas, with a name from behind them if it has none. */
function apposedSubject(view: View, limit: number, comma: number): SpeakerPhrase | undefined {
	const chunks = commaChunks(view, limit, comma);
	let first = chunks.length - 1;
	while (first >= 0 && (isNominal(view, chunks[first]) || isRelative(view, chunks[first]))) first--;
	first++;
	while (first < chunks.length && isRelative(view, chunks[first])) first++;
	// brown people, | Rep. Saudia Lane, D-Ellery, said: what is no person's name or role is no head of an apposition.
	while (first + 1 < chunks.length && !isSpeakerLike(view, chunks[first]) && isSpeakerLike(view, chunks[first + 1]))
		first++;
	const lead = behindAs(view, chunks[first - 1]) ?? chunks[first];
	// With one chunk the comma belongs to what stands before: “In Paris, Doe, | said” has none, “Doe, said” is a slip.
	if (lead === undefined) return tailSubject(view, chunks, limit);
	const stripped = stripLead(view, lead);
	if (stripped === undefined) return undefined;
	const end = chunks.at(-1)?.last ?? stripped.last;
	return describePhrase(view, stripped, end > stripped.last ? { first: stripped.last + 2, last: end } : undefined);
}

/** “…, as | Nora Quill, a lawyer, | explained”: the name behind the word that ties the clause to the one before. */
function behindAs(view: View, chunk: Range | undefined): Range | undefined {
	if (chunk === undefined || lowerAt(view, chunk.first) !== "as") return undefined;
	const rest = { first: chunk.first + 1, last: chunk.last };
	return nameOf(view, rest.first)?.last === rest.last ? rest : undefined;
}

/** “… as officials at the port, who asked not to be named, said”: the phrase that ends the chunk before a relative clause. */
function tailSubject(view: View, chunks: readonly Range[], limit: number): SpeakerPhrase | undefined {
	let index = chunks.length - 1;
	while (index >= 0 && (isRelative(view, chunks[index]) || isNominal(view, chunks[index]))) index--;
	const chunk = chunks[index];
	if (chunk === undefined || index === chunks.length - 1) return undefined;
	const phrase = phraseEndingAt(view, chunk.last, Math.max(limit, chunk.first));
	return phrase === undefined ? undefined : describePhrase(view, phrase, undefined);
}

/** A chunk whose head is a name or a role. */
function isSpeakerLike(view: View, range: Range | undefined): boolean {
	const stripped = range === undefined ? undefined : stripLead(view, range);
	if (stripped === undefined) return false;
	const head = baseEnd(view, stripped);
	// Syrian and Iraqi families, Black and brown people
	if (lowerAt(view, head + 1) === "and" && nameOf(view, head)?.type !== "PERSON" && head < stripped.last) return false;
	return isNameToken(view, head) || isRole(view, head);
}

function commaChunks(view: View, limit: number, end: number): readonly Range[] {
	const chunks: Range[] = [];
	let first = limit;
	for (let index = limit; index <= end; index++) {
		if (!isComma(view, index) && !isDash(view, index) && index !== end) continue;
		if (index > first) chunks.push({ first, last: index - 1 });
		first = index + 1;
	}
	return chunks;
}

/** One noun phrase and nothing else: no verb, no leading preposition or subordinator. */
function isNominal(view: View, range: Range | undefined): boolean {
	const stripped = range === undefined ? undefined : stripLead(view, range);
	if (stripped === undefined) return false;
	const { first, last } = stripped;
	if (isPreposition(view, first) || isSubordinator(view, first) || isCalendar(view, first) || isAdverb(view, first))
		return false;
	if (/ing$/.test(lowerAt(view, first)) && (isVerbal(view, first) || nameOf(view, first)?.weak === true)) return false;
	if (last - first > 24) return false;
	for (let index = first; index <= last; index++) {
		if (isQuoted(view, index)) return false;
		if (isVerbal(view, index) && !isParticipleModifier(view, index, first)) return false;
		if (isSubordinator(view, index) && lowerAt(view, index) !== "as" && lowerAt(view, index) !== "since")
			return index > first && isRelativeWord(view, index);
		if (index > first && isPronounToken(view, index)) return isRelativeWord(view, index);
	}
	return true;
}

const isParticipleModifier = (view: View, index: number, first: number): boolean =>
	index > first &&
	/(?:ed|ing)$/.test(lowerAt(view, index)) &&
	!view.lexicon.cues.has(lowerAt(view, index)) &&
	!isAuxiliary(view, index);

// who was there; speaking in Paris; asked about the vote
function isRelative(view: View, range: Range | undefined): boolean {
	if (range === undefined) return false;
	const lower = lowerAt(view, range.first);
	// Quill, at a later event, said; Hale, of the port authority, said
	const isAside = isPreposition(view, range.first) && range.last - range.first < 10 && !hasFinite(view, range);
	return (
		isAside ||
		/^(?:who|whose|which|whom)$/.test(lower) ||
		(/(?:ing|ed)$/.test(lower) && isVerbal(view, range.first)) ||
		/^\d{1,3}$/.test(lower) ||
		/^(?:jr|sr)\.?$/.test(lower)
	);
}

function hasFinite(view: View, range: Range): boolean {
	for (let index = range.first; index <= range.last; index++)
		if (isVerbal(view, index) || isQuoted(view, index)) return true;
	return false;
}

/** A range without the conjunctions, adverbs and marks that it begins with. */
function stripLead(view: View, range: Range): Range | undefined {
	let { first } = range;
	while (
		first <= range.last &&
		(isConjunction(view, first) ||
			isAdverb(view, first) ||
			(!isWord(view, first) && view.tokens[first]?.kind !== "number"))
	)
		first++;
	return first <= range.last ? { first, last: range.last } : undefined;
}

/** The subject of a second verb: “Doe stood up and | said”. The first phrase of the clause. */
export function firstSubject(view: View, limit: number, end: number): SpeakerPhrase | undefined {
	let first = limit;
	// “It is late,” | said Nora Quill, adding that …
	if (/ing$/.test(lowerAt(view, end))) while (first < end && isQuoted(view, first)) first++;
	if (first > limit && view.lexicon.cues.has(lowerAt(view, first))) first++;
	while (
		first < end &&
		(isConjunction(view, first) ||
			isAdverb(view, first) ||
			isComma(view, first) ||
			isDash(view, first) ||
			(isCalendar(view, first) && isComma(view, first + 1)))
	)
		first++;
	if (
		isPreposition(view, first) ||
		isSubordinator(view, first) ||
		(/ing$/.test(lowerAt(view, first)) && (isVerbal(view, first) || nameOf(view, first)?.weak === true))
	) {
		while (first < end && !isComma(view, first)) first++;
		first++;
	}
	if (first >= end) return undefined;
	const found = phraseFrom(view, first, end - 1);
	if (found === undefined) return undefined;
	// King works at the mill and said: behind a name a word in -s that is no role is the verb.
	const name = nameOf(view, first);
	const isVerb =
		name !== undefined &&
		name.last < found &&
		/[^s]s$/.test(lowerAt(view, name.last + 1)) &&
		!isRole(view, name.last + 1);
	const last = isVerb ? name.last : found;
	const apposition = isComma(view, last + 1) ? appositionFrom(view, last + 2, end - 1) : undefined;
	return describePhrase(view, { first, last }, apposition);
}

/** The subject behind the verb at `verb`, no further right than token `end`: “said Jane Doe, the mayor of Ellery”. */
export function subjectAfter(view: View, verb: number, end: number): SpeakerPhrase | undefined {
	const first = verb + 1;
	if (first > end || isQuoted(view, first)) return undefined;
	const last = phraseFrom(view, first, end);
	if (last === undefined) return undefined;
	const apposition = isComma(view, last + 1) && last + 2 <= end ? appositionFrom(view, last + 2, end) : undefined;
	// said Quill, who calls the gate a | “relic”: not all of it is outside the marks
	const isWhole = apposition !== undefined && !isQuoted(view, apposition.last + 1);
	return describePhrase(view, { first, last }, isWhole ? apposition : undefined);
}
