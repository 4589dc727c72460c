/** Whether what stands behind a stop begins a sentence. */
import { MARKS } from "../text/characters";
import { ELLIPSIS, endsWithStop, STOPS } from "./stops";
import type { Token } from "./tokens";

/** Does a sentence begin at `index`, behind `stop` and the marks that close with it? The end of the tokens counts as one. */
export function beginsSentence(tokens: readonly Token[], index: number, stop: Token): boolean {
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
