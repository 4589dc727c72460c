/**
 * Noun phrases beside a cue: the subject before it (“Tom Hale, the engineer, said”) and behind it (“said Tom Hale, the
 * engineer”). Works on word classes and commas, without a parse; where the words do not show a clear phrase there is none.
 */
import { type Span, slice } from "../text/span";
import type { MentionForm, Name, SpeakerPhrase } from "./article";
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

interface Range {
	readonly first: number;
	readonly last: number;
}

/** The subject of the verb at token `verb`, looking left no further than token `limit`. */
export function subjectBefore(view: View, verb: number, limit: number): SpeakerPhrase | undefined {
	let last = verb - 1;
	for (;;) {
		// Sen. Jane Doe (D-Ellery) said: what stands in brackets does not speak.
		if (textAt(view, last) === ")") last = openingBracket(view, last, limit) - 1;
		else if (last >= limit && (isAdverb(view, last) || isAuxiliary(view, last) || isCalendar(view, last))) last--;
		else break;
	}
	if (last < limit) return undefined;
	if (isComma(view, last) || isDash(view, last)) return apposedSubject(view, limit, last);
	if (isConjunction(view, last) && lowerAt(view, last) !== "so") return firstSubject(view, limit, last);
	// a sign that reads “Knock”
	if (lowerAt(view, last) === "that") return undefined;
	if (/^(?:not|never)$/.test(lowerAt(view, last))) last--;
	const phrase = lowerAt(view, last) === "who" ? undefined : phraseEndingAt(view, last, limit);
	return phrase === undefined ? antecedent(view, last, limit) : describePhrase(view, phrase, undefined);
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

/** The noun phrase that fills tokens `first` to `last`, leaving out what follows it there. */
export function phraseBetween(view: View, first: number, last: number): SpeakerPhrase | undefined {
	const end = phraseFrom(view, first, last);
	return end === undefined ? undefined : describePhrase(view, { first, last: end }, undefined);
}

function openingBracket(view: View, closing: number, limit: number): number {
	for (let index = closing - 1; index >= limit && closing - index < 12; index--)
		if (textAt(view, index) === "(") return index;
	return limit;
}

const isCalendar = (view: View, index: number): boolean => view.lexicon.calendar.has(textAt(view, index));

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
	const lead = chunks[first];
	// With one chunk the comma belongs to what stands before: “In Paris, Doe, | said” has none, “Doe, said” is a slip.
	if (lead === undefined) return tailSubject(view, chunks, limit);
	const stripped = stripLead(view, lead);
	if (stripped === undefined) return undefined;
	const end = chunks.at(-1)?.last ?? stripped.last;
	return describePhrase(view, stripped, end > stripped.last ? { first: stripped.last + 2, last: end } : undefined);
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
	if (/ing$/.test(lowerAt(view, first)) && isVerbal(view, first)) return false;
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

const isRelativeWord = (view: View, index: number): boolean =>
	/^(?:who|whose|which|that|where|whom)$/.test(lowerAt(view, index));
const isParticipleModifier = (view: View, index: number, first: number): boolean =>
	index > first &&
	/(?:ed|ing)$/.test(lowerAt(view, index)) &&
	!view.lexicon.cues.has(lowerAt(view, index)) &&
	!isAuxiliary(view, index);

// who was there; speaking in Paris; asked about the vote
function isRelative(view: View, range: Range | undefined): boolean {
	if (range === undefined) return false;
	const lower = lowerAt(view, range.first);
	return (
		/^(?:who|whose|which|whom)$/.test(lower) ||
		(/(?:ing|ed)$/.test(lower) && isVerbal(view, range.first)) ||
		/^\d{1,3}$/.test(lower) ||
		/^(?:jr|sr)\.?$/.test(lower)
	);
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
	while (
		first < end &&
		(isConjunction(view, first) || isAdverb(view, first) || isComma(view, first) || isDash(view, first))
	)
		first++;
	if (
		isPreposition(view, first) ||
		isSubordinator(view, first) ||
		(/ing$/.test(lowerAt(view, first)) && isVerbal(view, first))
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
	const apposition = isComma(view, last + 1) ? appositionFrom(view, last + 2, end) : undefined;
	return describePhrase(view, { first, last }, apposition);
}

const STOPS_PHRASE =
	/^(?:in|on|during|after|before|when|while|as|to|by|at|until|since|through|about|last|this|earlier|later|today|yesterday|who|whom|whose|which|that|but|or)$/;

/** The last token of the noun phrase that begins at `first`; undefined where no phrase begins. */
function phraseFrom(view: View, first: number, end: number): number | undefined {
	if (!isWord(view, first) && view.tokens[first]?.kind !== "number") return undefined;
	if (isPronounToken(view, first))
		return /^(?:himself|herself|themselves|all|both)$/.test(lowerAt(view, first + 1)) ? first + 1 : first;
	if (
		isPreposition(view, first) ||
		(isSubordinator(view, first) && !isDeterminer(view, first)) ||
		isConjunction(view, first) ||
		isAdverb(view, first) ||
		isAuxiliary(view, first) ||
		isCalendar(view, first)
	)
		return undefined;
	const startsPhrase =
		isNameToken(view, first) ||
		isDeterminer(view, first) ||
		isRole(view, first) ||
		view.tokens[first]?.kind === "number" ||
		/^\p{L}/u.test(textAt(view, first));
	if (!startsPhrase) return undefined;
	let index = first;
	for (; index <= end; index++) {
		if (isQuoted(view, index)) break;
		const lower = lowerAt(view, index);
		const token = view.tokens[index];
		if (token === undefined || (token.kind !== "word" && token.kind !== "number" && lower !== "&")) break;
		if (isNameToken(view, index)) continue;
		if (index === first) continue;
		if (isVerbal(view, index) || isPronounToken(view, index) || isCalendar(view, index) || isAdverb(view, index)) break;
		if (lower === "and") {
			if (isNameToken(view, index + 1) && isNameToken(view, index - 1)) continue;
			break;
		}
		// “a spokesman for the port”, “officials in Ellery” but “Doe in a statement”
		if (lower === "in" || lower === "at") {
			if (isRole(view, index - 1) && (isNameToken(view, index + 1) || lowerAt(view, index + 1) === "the")) continue;
			break;
		}
		if (STOPS_PHRASE.test(lower)) break;
		// told the council | the gate was rotten
		if (isDeterminer(view, index) && !isPreposition(view, index - 1) && lowerAt(view, index - 1) !== "all") break;
		if (isPreposition(view, index) && !view.lexicon.phrasePrepositions.has(lower)) break;
		if (isSubordinator(view, index)) break;
	}
	let last = index - 1;
	while (last > first && (isPreposition(view, last) || lowerAt(view, last) === "and" || isDeterminer(view, last)))
		last--;
	return last < first ? undefined : last;
}

/** An apposition from `first`: “the mayor of Ellery”, “a nurse who”; its end is the next comma or stop. */
function appositionFrom(view: View, first: number, end: number): Range | undefined {
	const begins =
		isDeterminer(view, first) ||
		isRole(view, first) ||
		isNameToken(view, first) ||
		/^(?:who|whose|\d{1,3}|head|chief|director|president)$/.test(lowerAt(view, first));
	if (!begins || (isPronounToken(view, first) && !/^who/.test(lowerAt(view, first))) || isCalendar(view, first))
		return undefined;
	let last = first;
	while (
		last + 1 <= end &&
		!isQuoted(view, last + 1) &&
		!/^[.,;:!?—–()]$|^--$/.test(textAt(view, last + 1)) &&
		last - first < 24
	)
		last++;
	// A finite verb that follows at once shows a new clause, not an apposition: “said Doe, the train was late”.
	for (let index = first; index <= last && !/^who/.test(lowerAt(view, first)); index++) {
		if (/^(?:was|were|is|are|has|had|have|will|would)$/.test(lowerAt(view, index))) return undefined;
		if (isRelativeWord(view, index)) break;
	}
	return { first, last };
}

/** The noun phrase that ends at token `last`, walking left no further than `limit`. */
function phraseEndingAt(view: View, last: number, limit: number): Range | undefined {
	if (isPronounToken(view, last)) return { first: last, last };
	if (/^(?:himself|herself|themselves)$/.test(lowerAt(view, last))) return phraseEndingAt(view, last - 1, limit);
	if (!isWord(view, last) && view.tokens[last]?.kind !== "number" && textAt(view, last) !== ")") return undefined;
	let first = last + 1;
	for (let index = last; index >= limit; index--) {
		if (
			isQuoted(view, index) ||
			(!isWord(view, index) && view.tokens[index]?.kind !== "number" && textAt(view, index) !== "&")
		)
			break;
		const lower = lowerAt(view, index);
		const name = nameOf(view, index);
		if (name !== undefined) {
			index = Math.max(limit, name.first);
			first = index;
			continue;
		}
		if (lower === "and") {
			// “Jane Doe and Tom Hale said” at the clause's start; elsewhere the conjunction begins a clause.
			const partner = nameOf(view, index - 1);
			if (
				partner !== undefined &&
				isNameToken(view, index + 1) &&
				(partner.first === limit || isComma(view, partner.first - 1))
			)
				continue;
			break;
		}
		if (view.lexicon.phrasePrepositions.has(lower)) {
			if (
				index > limit &&
				first <= last &&
				(isRole(view, index - 1) ||
					(isNameToken(view, index - 1) && (lower === "of" || lower === "from")) ||
					(isPlainNoun(view, index - 1) && lower !== "in" && lower !== "on" && lower !== "at"))
			)
				continue;
			break;
		}
		if (
			isPreposition(view, index) ||
			(isSubordinator(view, index) && !isDeterminer(view, index)) ||
			isConjunction(view, index) ||
			isVerbal(view, index) ||
			isPronounToken(view, index) ||
			isCalendar(view, index)
		)
			break;
		if (isAdverb(view, index)) break;
		first = index;
		if (isDeterminer(view, index)) {
			const before = lowerAt(view, index - 1);
			if (
				view.lexicon.phrasePrepositions.has(before) &&
				index - 1 > limit &&
				(isRole(view, index - 2) || (isPlainNoun(view, index - 2) && (before === "of" || before === "for")))
			)
				continue;
			break;
		}
	}
	return first > last ? undefined : { first, last };
}

const isPlainNoun = (view: View, index: number): boolean =>
	isWord(view, index) &&
	!isVerbal(view, index) &&
	!isPreposition(view, index) &&
	!isDeterminer(view, index) &&
	!isPronounToken(view, index) &&
	!isAdverb(view, index) &&
	!isConjunction(view, index) &&
	!isCalendar(view, index);

/** Head, form and name of a phrase; a name in the apposition counts where the phrase itself has none. */
function describePhrase(view: View, range: Range, apposition: Range | undefined): SpeakerPhrase {
	const baseLast = baseEnd(view, range);
	const own = nameOf(view, baseLast);
	const isPronoun = range.first === baseLast && isPronounToken(view, range.first);
	const apposed = own === undefined && !isPronoun && apposition !== undefined ? leadName(view, apposition) : undefined;
	const name = own ?? apposed;
	const span = spanOf(view, range.first, apposition?.last ?? range.last);
	if (isPair(view, range, baseLast))
		return { ...span, form: "nominal", name: undefined, role: undefined, head: { start: span.start, end: span.end } };
	const form: MentionForm = isPronoun ? "pronoun" : name === undefined ? "nominal" : "name";
	const head = name ?? spanOf(view, baseLast, baseLast);
	return {
		...span,
		form,
		name,
		role: name === undefined || own === undefined ? lowerAt(view, baseLast) : undefined,
		head: { start: head.start, end: head.end },
	};
}

/** Nora Quill and Piet Marlow: two speakers are none that has one name. */
const isPair = (view: View, range: Range, baseLast: number): boolean =>
	baseLast < range.last &&
	lowerAt(view, baseLast + 1) === "and" &&
	isNameToken(view, baseLast) &&
	isNameToken(view, baseLast + 2);

/** The last token before the first preposition: “a spokesman | for the port”. */
function baseEnd(view: View, range: Range): number {
	for (let index = range.first + 1; index <= range.last; index++) {
		if (isNameToken(view, index) && isNameToken(view, index - 1) && view.nameAt[index] === view.nameAt[index - 1])
			continue;
		if (view.lexicon.phrasePrepositions.has(lowerAt(view, index)) && !isNameToken(view, index)) return index - 1;
		if (isComma(view, index) || lowerAt(view, index) === "and" || isRelativeWord(view, index)) return index - 1;
	}
	return range.last;
}

function leadName(view: View, range: Range): Name | undefined {
	for (let index = range.first; index <= Math.min(range.last, range.first + 8); index++) {
		if (isPreposition(view, index) || isRelativeWord(view, index)) return undefined;
		const name = nameOf(view, index);
		const next = name === undefined ? "" : lowerAt(view, name.last + 1);
		if (name !== undefined && next !== "'s" && (name.last === range.last || !isWord(view, name.last + 1))) return name;
	}
	return undefined;
}

/** The words of a phrase as the copy has them, on one line. */
export const phraseText = (text: string, span: Span): string => slice(text, span).replace(/\s+/g, " ");
