/** Sentences of one paragraph. A quotation mark or bracket that closes after the stop belongs to the sentence it ends. */
import { MARKS } from "../text/characters";
import type { Span } from "../text/span";
import type { Token } from "./tokens";

const STOPS: ReadonlySet<string> = new Set([".", "!", "?", "…", "….", "...", "....", ".."]);
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

const ELLIPSIS = /^(?:…|\.{2,})$/;

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

// U.S., p.m., Inc., Ore. and Ph.D. may end a sentence; Mr. and Sen. never do.
const NEVER_ENDS =
	/^(?:\p{L}|mr|mrs|ms|dr|prof|sen|rep|gov|lt|sgt|capt|col|gen|maj|adm|cmdr|cpl|pvt|rev|fr|hon|mt|nos?|vs|cf|sec|supt|pres|atty|spc|ph|det|insp|ald|asst|messrs|mmes|vol|pp|fig|op|e\.g|i\.e)\.$/iu;
const endsWithStop = (token: Token): boolean =>
	token.kind === "word" && token.text.endsWith(".") && !NEVER_ENDS.test(token.text);

const mayEnd = (token: Token): boolean => STOPS.has(token.text) || endsWithStop(token) || EMOTICON.test(token.text);

/** “2. The gate”, “2.1. The gate”: the figure alone is no sentence. */
const isSectionNumber = (tokens: readonly Token[], start: number, index: number): boolean =>
	index === start + 1 && tokens[start]?.kind === "number" && tokens[index]?.start === tokens[start]?.end;

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

function beginsSentence(tokens: readonly Token[], index: number, stop: Token): boolean {
	const token = tokens[index];
	const before = tokens[index - 1];
	if (token === undefined || before === undefined) return true;
	// “3.5” and “example.org” never come here; “said.The” does, and is one slip, not one sentence.
	if (token.start === before.end && !MARKS.has(token.text))
		return stop.text !== "." ? false : /^\p{Lu}\p{Ll}/u.test(token.text);
	if (MARKS.has(before.text) && (stop.text === "!" || stop.text === "?") && isCueClause(tokens, index)) return false;
	let at = index;
	while (BEFORE_FIRST_WORD.test(tokens[at]?.text ?? "")) at++;
	const first = tokens[at];
	if (first === undefined) return true;
	if (first.kind === "punctuation" && !/^(?:—|–|-|--|…|\.{2,}|\$|£|€|\[)$/.test(first.text)) return false;
	if (DASH.test(first.text) && isSignature(tokens, at + 1)) return false;
	const upper =
		BEGINNING.test(first.text) || (stop.text === "." && (first.kind === "punctuation" || first.kind === "link"));
	if (!upper) return false;
	// We just … I do not know: the only word that is always a capital proves nothing behind a pause.
	if (ELLIPSIS.test(stop.text) && first === token && /^I\b/.test(first.text)) return false;
	return !endsWithStop(stop) || ENDS_LISTS.test(stop.text) || FUNCTION_WORD.test(uncontracted(first));
}

/** A capital, a figure, a sign; and names that begin small: eBay, iPhone. */
const BEGINNING = /^(?:[\p{Lu}\p{N}$£€[@#]|\p{Ll}{1,9}\p{Lu})/u;

const DASH = /^(?:—|–|-|--)$/;

/** “The gate fell. — Nora Quill”: a few words with a capital up to the paragraph's end say whose words they were. */
function isSignature(tokens: readonly Token[], index: number): boolean {
	const rest = tokens.slice(index, index + 7);
	return (
		rest.length > 0 &&
		rest.length < 7 &&
		/^\p{Lu}/u.test(rest[0]?.text ?? "") &&
		!rest.some(({ text }) => STOPS.has(text))
	);
}

/** :) and its like, behind the stop of the sentence that they smile at. */
const EMOTICON = /^[:;]-?[()DP]$/;

// I'm, they've
const uncontracted = ({ text }: Token): string => text.replace(/['’].*$/, "");

/** “Ropes, chains, etc. Workers came”: nothing is called “etc. Workers”. */
const ENDS_LISTS = /^etc\.$/i;

/** A mark, a bracket, an emoji. */
const BEFORE_FIRST_WORD = /^(?:["“”„«»‹›'‘’]|''|``|‘‘|[([]|\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])$/u;

// “the U.S. Senate”: after an abbreviation a capital alone proves nothing; a function word does.
const FUNCTION_WORD =
	/^(?:The|A|An|He|She|It|They|We|I|You|But|And|Or|So|Yet|In|On|At|By|From|For|With|After|Before|His|Her|Its|Their|Our|My|That|This|There|Those|These|As|If|When|While|What|Who|Why|How|Some|Many|Most|Nobody|Not|Then|Now|Both|Each)$/;

const SPOKE =
	/^(?:said|says|asked|asks|added|adds|shouted|shouts|cried|yelled|replied|answered|wrote|writes|told|tells|tweeted|exclaimed|demanded|screamed|warned|joked|wondered|responded)$/;

/** “Go!” Quill shouted. “Who came?” Mayor Nora Quill asked: names and a verb of speech go on with the sentence. */
function isCueClause(tokens: readonly Token[], index: number): boolean {
	// “Who came?” They said nothing.
	if (FUNCTION_WORD.test(tokens[index]?.text ?? "")) return false;
	let at = index;
	while (at < index + 5 && tokens[at]?.kind === "word" && /^\p{Lu}/u.test(tokens[at]?.text ?? "")) at++;
	return at > index && SPOKE.test(tokens[at]?.text ?? "");
}
