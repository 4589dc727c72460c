/** Sentences of one paragraph. A quotation mark or bracket that closes after the stop belongs to the sentence it ends. */
import { MARKS } from "../text/characters";
import type { Span } from "../text/span";
import { beginsSentence } from "./sentenceStarts";
import { ELLIPSIS, endsWithStop, STOPS } from "./stops";
import type { Token } from "./tokens";

const CLOSERS: ReadonlySet<string> = new Set([")", "]", "}"]);
const BRACKETS: ReadonlySet<string> = new Set(["(", "[", "{"]);

/** Spans of the sentences in `tokens`, from first token to last; white space between them belongs to none. */
export function splitSentences(tokens: readonly Token[]): readonly Span[] {
	const sentences: Span[] = [];
	let start = 0;
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token === undefined || !mayEnd(token)) continue;
		if (ELLIPSIS.test(token.text) && isOpened(tokens, index)) continue;
		if (isSectionNumber(tokens, start, index)) continue;
		let last = index;
		while (isClosing(tokens, last + 1)) last++;
		while (isFootnote(tokens, last + 1)) last += 3;
		if (EMOTICON.test(tokens[last + 1]?.text ?? "")) last++;
		if (!beginsSentence(tokens, last + 1, token)) continue;
		push(sentences, tokens, start, last);
		start = last + 1;
		index = last;
	}
	push(sentences, tokens, start, tokens.length - 1);
	return sentences;
}

/** The tokens of each of `sentences`, which `splitSentences` found in `tokens`. */
export function tokensBySentence(tokens: readonly Token[], sentences: readonly Span[]): readonly (readonly Token[])[] {
	let from = 0;
	return sentences.map(({ end }) => {
		let to = from;
		while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
		const own = tokens.slice(from, to);
		from = to;
		return own;
	});
}

/** “… and it fell,” she said: an ellipsis right behind an opening mark or bracket stands for what was left out; “[…]” may end. */
function isOpened(tokens: readonly Token[], index: number): boolean {
	const [opening, before] = [tokens[index - 1], tokens[index - 2]];
	return (
		opening !== undefined &&
		opening.end === tokens[index]?.start &&
		(MARKS.has(opening.text) || (BRACKETS.has(opening.text) && !CLOSERS.has(tokens[index + 1]?.text ?? ""))) &&
		(before === undefined || before.end < opening.start)
	);
}

function push(sentences: Span[], tokens: readonly Token[], first: number, last: number): void {
	const from = tokens[first];
	const to = tokens[last];
	if (from !== undefined && to !== undefined && first <= last) sentences.push({ start: from.start, end: to.end });
}

const mayEnd = (token: Token): boolean => STOPS.has(token.text) || endsWithStop(token) || EMOTICON.test(token.text);

/** :) and its like, behind the stop of the sentence that they smile at. */
const EMOTICON = /^[:;]-?[()DP]$/;

/** “2. The gate”, “2.1. The gate”: the figure alone is no sentence. */
const isSectionNumber = (tokens: readonly Token[], start: number, index: number): boolean =>
	index === start + 1 &&
	tokens[index]?.text === "." &&
	tokens[start]?.kind === "number" &&
	tokens[index]?.start === tokens[start]?.end;

/** “The gate fell.[1] Nobody came. [2]” */
function isFootnote(tokens: readonly Token[], index: number): boolean {
	const [opening, number, closing] = [tokens[index], tokens[index + 1], tokens[index + 2]];
	return opening?.text === "[" && closing?.text === "]" && /^(?:\d{1,3}|\p{Ll})$/u.test(number?.text ?? "");
}

/** A mark or bracket right behind the stop, without white space, closes. */
function isClosing(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	const before = tokens[index - 1];
	if (token === undefined || before === undefined || token.start !== before.end) return false;
	if (STOPS.has(token.text) || CLOSERS.has(token.text)) return true;
	const next = tokens[index + 1];
	return (
		MARKS.has(token.text) &&
		(next === undefined ||
			next.start > token.end ||
			MARKS.has(next.text) ||
			CLOSERS.has(next.text) ||
			!/^[\p{L}\p{N}]/u.test(next.text))
	);
}
