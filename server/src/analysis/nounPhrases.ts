/**
 * Noun phrases of a paragraph by word classes and commas, without a parse: where one begins and ends beside a cue, its
 * head, its name, its apposition. Where the words do not show a clear phrase there is none.
 */
import { type Span, slice } from "../text/span";
import type { MentionForm, Name, SpeakerPhrase } from "./paragraph";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isConjunction,
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

export interface Range {
	readonly first: number;
	readonly last: number;
}

/** The noun phrase that fills tokens `first` to `last`, leaving out what follows it there. */
export function phraseBetween(view: View, first: number, last: number): SpeakerPhrase | undefined {
	const end = phraseFrom(view, first, last);
	return end === undefined ? undefined : describePhrase(view, { first, last: end }, undefined);
}

export const isCalendar = (view: View, index: number): boolean => view.lexicon.calendar.has(textAt(view, index));

export const isRelativeWord = (view: View, index: number): boolean =>
	/^(?:who|whose|which|that|where|whom)$/.test(lowerAt(view, index));

const STOPS_PHRASE =
	/^(?:in|on|during|after|before|when|while|as|to|by|at|until|since|through|about|last|this|earlier|later|today|yesterday|who|whom|whose|which|that|but|or)$/;

/** The last token of the noun phrase that begins at `first`; undefined where no phrase begins. */
export function phraseFrom(view: View, first: number, end: number): number | undefined {
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
	const lead = leadOf(view, first);
	let index = first;
	for (; index <= end; index++) {
		if (isQuoted(view, index)) break;
		const lower = lowerAt(view, index);
		const token = view.tokens[index];
		if (isPluralGenitive(view, index) || (index > first && isInsideName(view, index))) continue;
		if (token === undefined || (token.kind !== "word" && token.kind !== "number" && lower !== "&")) break;
		if (isNameToken(view, index)) continue;
		if (index === first) continue;
		if (index <= lead && index < end) continue;
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

/**
 * The last of the words behind an article that would end a phrase elsewhere: the | other | candidate; the | famously | gruff
 * warden; a | recently leaked | paper.
 */
function leadOf(view: View, first: number): number {
	if (!isDeterminer(view, first)) return first;
	if (/^others?$/.test(lowerAt(view, first + 1))) return first + 1;
	const next = isAdverb(view, first + 1) ? first + 2 : first + 1;
	const tag = (index: number): string => view.syntax?.tags[index] ?? "";
	if (tag(next) === "VERB" && /(?:ed|wn|en)$/.test(lowerAt(view, next)) && /^(?:ADJ|NOUN|PROPN)$/.test(tag(next + 1)))
		return next;
	return tag(next) === "ADJ" ? next - 1 : first;
}

/** The mark of “the welders’ leader”. */
const isPluralGenitive = (view: View, index: number): boolean =>
	/^['’]$/.test(textAt(view, index)) &&
	/s$/.test(lowerAt(view, index - 1)) &&
	view.tokens[index - 1]?.end === view.tokens[index]?.start &&
	isWord(view, index + 1);

/** A mark within a name: Peter “Pike” Marlow. */
const isInsideName = (view: View, index: number): boolean =>
	isNameToken(view, index) && view.nameAt[index] === view.nameAt[index - 1];

/** An apposition from `first`: “the mayor of Ellery”, “a nurse who”; its end is the next comma or stop. */
export function appositionFrom(view: View, first: number, end: number): Range | undefined {
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
	// the author of | “The Long Tide”
	while (last > first && isPreposition(view, last)) last--;
	// A finite verb that follows at once shows a new clause, not an apposition: “said Doe, the train was late”.
	for (let index = first; index <= last && !/^who/.test(lowerAt(view, first)); index++) {
		if (/^(?:was|were|is|are|has|had|have|will|would)$/.test(lowerAt(view, index))) return undefined;
		if (isRelativeWord(view, index)) break;
	}
	return { first, last };
}

/** The noun phrase that ends at token `last`, walking left no further than `limit`. */
export function phraseEndingAt(view: View, last: number, limit: number): Range | undefined {
	if (isPronounToken(view, last)) return { first: last, last };
	// the keepers themselves; officials here
	if (/^(?:himself|herself|themselves|here|there)$/.test(lowerAt(view, last)) && last > limit)
		return phraseEndingAt(view, last - 1, limit);
	if (!isWord(view, last) && view.tokens[last]?.kind !== "number" && textAt(view, last) !== ")") return undefined;
	let first = last + 1;
	for (let index = last; index >= limit; index--) {
		if (
			isQuoted(view, index) ||
			(!isWord(view, index) &&
				!isPluralGenitive(view, index) &&
				view.tokens[index]?.kind !== "number" &&
				textAt(view, index) !== "&")
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
export function describePhrase(view: View, range: Range, apposition: Range | undefined): SpeakerPhrase {
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
export function baseEnd(view: View, range: Range): number {
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
		const isWhole = name !== undefined && (name.last === range.last || !isWord(view, name.last + 1));
		// another pollster, Nora Quill of Ellery College
		if (name !== undefined && next !== "'s" && (isWhole || (name.words.length > 1 && /^(?:of|from|with)$/.test(next))))
			return name;
	}
	return undefined;
}

/** The words of a phrase as the copy has them, on one line. */
export const phraseText = (text: string, span: Span): string => slice(text, span).replace(/\s+/g, " ");
