/** Sentences of one paragraph. A quotation mark or bracket that closes after the stop belongs to the sentence it ends. */
import { MARKS } from "../text/characters";
import type { Span } from "../text/span";
import type { Token } from "./tokens";

const STOPS: ReadonlySet<string> = new Set([".", "!", "?", "…", "...", "....", ".."]);
const CLOSERS: ReadonlySet<string> = new Set([")", "]", "}"]);

/** Spans of the sentences in `tokens`, from first token to last; white space between them belongs to none. */
export function splitSentences(tokens: readonly Token[]): readonly Span[] {
	const sentences: Span[] = [];
	let start = 0;
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token === undefined || (!STOPS.has(token.text) && !endsWithStop(token))) continue;
		let last = index;
		while (isClosing(tokens, last + 1)) last++;
		if (!beginsSentence(tokens, last + 1, token)) continue;
		push(sentences, tokens, start, last);
		start = last + 1;
		index = last;
	}
	push(sentences, tokens, start, tokens.length - 1);
	return sentences;
}

function push(sentences: Span[], tokens: readonly Token[], first: number, last: number): void {
	const from = tokens[first];
	const to = tokens[last];
	if (from !== undefined && to !== undefined && first <= last) sentences.push({ start: from.start, end: to.end });
}

// U.S., p.m., Inc. may end a sentence; Mr. and Sen. never do.
const MAY_END = /^(?:(?:\p{L}\.){2,}|inc\.|corp\.|co\.|ltd\.|jr\.|sr\.|etc\.|st\.|ave\.|blvd\.)$/iu;
const endsWithStop = (token: Token): boolean =>
	token.kind === "word" && token.text.endsWith(".") && MAY_END.test(token.text);

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

function beginsSentence(tokens: readonly Token[], index: number, stop: Token): boolean {
	const token = tokens[index];
	const before = tokens[index - 1];
	if (token === undefined || before === undefined) return true;
	// “3.5” and “example.org” never come here; “said.The” does, and is one slip, not one sentence.
	if (token.start === before.end && !MARKS.has(token.text))
		return stop.text !== "." ? false : /^\p{Lu}\p{Ll}/u.test(token.text);
	const first = MARKS.has(token.text) || token.text === "(" || token.text === "[" ? tokens[index + 1] : token;
	if (first === undefined) return true;
	if (first.kind === "punctuation" && !/^(?:—|–|-|--|…|\.{2,}|\$|£|€|\[)$/.test(first.text)) return false;
	const upper = /^[\p{Lu}\p{N}$£€[@#]/u.test(first.text) || (first.kind === "punctuation" && stop.text === ".");
	if (!upper) return false;
	// “the U.S. Senate”: after an abbreviation a capital alone proves nothing; a function word does.
	return (
		!endsWithStop(stop) ||
		/^(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|His|Her|Their|That|This|There|Those|These|As|For|If|When|While|Some|Many|Most)$/.test(
			first.text,
		)
	);
}
