/** Whom a thought in front or between commas moves, by the commas alone: trees of such sentences are often wrong. */
import { isComma, isPreposition, lowerAt, nameOf, type View } from "../view";
import type { Trigger } from "./triggers";

export interface Thinker {
	/** The head of the phrase that names the thinker. */
	readonly actor: number;
	/** What the thought moved him to do. */
	readonly verb: number;
}

/** So far behind the thought the comma stands that closes it. */
const THOUGHT_REACH = 16;

/** So long may be what names the thinker: the head of the harbor workers' union in Ellery. */
const PHRASE_REACH = 12;

/** Wary of a strike, the owners | paid: behind the first comma somebody does something. */
export function thinker(view: View, { first, last }: Trigger): Thinker | undefined {
	if (!isFirstOfSentence(view, first)) return undefined;
	for (let at = last + 1; at <= last + THOUGHT_REACH && view.sentenceAt[at] === view.sentenceAt[first]; at++) {
		const found = isComma(view, at) ? clauseAt(view, at + 1) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

const isFirstOfSentence = (view: View, at: number): boolean => {
	const before = view.sentenceAt[at - 1] === view.sentenceAt[at] ? lowerAt(view, at - 1) : "";
	return (
		before === "" || (/^(?:but|and|so|still|yet)$/.test(before) && view.sentenceAt[at - 2] !== view.sentenceAt[at])
	);
};

/** The nominal phrase that begins at token `from`, and the verb behind it. */
function clauseAt(view: View, from: number): Thinker | undefined {
	let actor: number | undefined;
	let isClosed = false;
	for (let at = from; at <= from + PHRASE_REACH && view.sentenceAt[at] === view.sentenceAt[from]; at++) {
		const tag = view.syntax?.tags[at] ?? "";
		const name = nameOf(view, at);
		if (name === undefined && /^(?:VERB|AUX)$/.test(tag))
			return actor === undefined ? undefined : { actor, verb: mainVerb(view, at) };
		if (isComma(view, at)) return undefined;
		if (isPreposition(view, at) && name === undefined) isClosed = true;
		else if (!isClosed && (name !== undefined || /^(?:NOUN|PROPN|PRON)$/.test(tag))) actor = at;
	}
	return undefined;
}

// has begun | praising: the auxiliaries are passed over
function mainVerb(view: View, from: number): number {
	let at = from;
	while (/^(?:AUX|ADV|PART)$/.test(view.syntax?.tags[at] ?? "") && view.syntax?.tags[at + 1] !== undefined) at++;
	return at;
}

/** The mayor, eager to win, | closed the pier. */
export function betweenCommas(view: View, { first, last }: Trigger): Thinker | undefined {
	if (!isComma(view, first - 1) || !/^(?:NOUN|PROPN|PRON)$/.test(view.syntax?.tags[first - 2] ?? "")) return undefined;
	for (let at = last + 1; at < last + THOUGHT_REACH && view.sentenceAt[at + 1] === view.sentenceAt[first]; at++)
		if (isComma(view, at))
			return /^(?:VERB|AUX)$/.test(view.syntax?.tags[at + 1] ?? "")
				? { actor: first - 2, verb: mainVerb(view, at + 1) }
				: undefined;
	return undefined;
}
