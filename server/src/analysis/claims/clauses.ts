/** Clauses as claims need them: what stands around a trigger up to where another statement begins. */
import type { Span } from "../../text/span";
import type { ClaimKind, LocalClaim } from "../paragraph";
import { isConjunction, isDash, isQuoted, isSubordinator, lowerAt, spanOf, textAt, type View } from "../view";

/** Indices of the first and the last token. */
export interface Stretch {
	readonly first: number;
	readonly last: number;
}

/** The claim of `kind` that the words of `trigger` give away. */
export function claimOf(
	view: View,
	kind: ClaimKind,
	trigger: Stretch,
	key: string,
	subject: Span | undefined = undefined,
): LocalClaim {
	const clause = clauseAround(view, trigger);
	const span = spanOf(view, clause.first, clause.last);
	const start = subject === undefined ? span.start : Math.min(span.start, subject.start);
	return { start, end: span.end, kind, trigger: spanOf(view, trigger.first, trigger.last), key, subject };
}

/** From the clause's first word to its last, the sentence's stop left out. Nothing of a quotation belongs to it. */
export function clauseAround(view: View, { first, last }: Stretch): Stretch {
	const sentence = view.sentenceAt[first] ?? -1;
	let from = first;
	while (isSame(view, from - 1, sentence) && !begins(view, from)) from--;
	let to = last;
	while (isSame(view, to + 1, sentence) && !ends(view, to + 1)) to++;
	while (to > last && /^[,;:.!?]$/.test(textAt(view, to))) to--;
	return { first: from, last: to };
}

const isSame = (view: View, index: number, sentence: number): boolean =>
	index >= 0 && index < view.tokens.length && view.sentenceAt[index] === sentence && !isQuoted(view, index);

// …, and | the flood killed;  … — | the flood killed
const begins = (view: View, index: number): boolean =>
	/^[;:]$/.test(textAt(view, index - 1)) ||
	isDash(view, index - 1) ||
	(textAt(view, index - 1) === "," && /^(?:and|but|while|although|though)$/.test(lowerAt(view, index)));

// the flood killed 42 people | , and …;  | , which …;  | because …
const ends = (view: View, index: number): boolean =>
	/^[;:]$/.test(textAt(view, index)) ||
	isDash(view, index) ||
	(textAt(view, index) === "," &&
		(isConjunction(view, index + 1) ||
			isSubordinator(view, index + 1) ||
			/^(?:which|who|where|when|while)$/.test(lowerAt(view, index + 1))));

/** True for a token that is read as a verb, where a tagger tells, and may be one where none does. */
export const mayBeVerb = (view: View, index: number): boolean => {
	const tag = view.syntax?.tags[index];
	return tag === undefined || tag === "VERB";
};
