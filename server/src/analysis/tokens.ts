/**
 * Tokens of one paragraph: words, numbers, marks and punctuation, each a span of the text. Nothing is normalized away.
 * A possessive ending is a token of its own (“Iraq|'s”), an abbreviation keeps its stop (“Sen.”), `al-Abadi`,
 * `O’Neill` and `don’t` stay whole. It does not say what a word means: that is the lexicon's and the tagger's business.
 */
import { MARKS } from "../text/characters";
import type { Span } from "../text/span";

export type TokenKind = "word" | "number" | "mark" | "punctuation" | "link";

export interface Token extends Span {
	readonly kind: TokenKind;
	readonly text: string;
	/** Lower-case text with straight apostrophes: the key for look-ups. */
	readonly lower: string;
}

/** Tokens of `text` in order. `abbreviations` holds lower-case words that keep the stop after them: “sen.”, “nov.”. */
export function tokenize(text: string, abbreviations: ReadonlySet<string>): readonly Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(TOKEN)) {
		const start = match.index;
		// The stop of an abbreviation went with its word.
		if (start < (tokens.at(-1)?.end ?? 0)) continue;
		const groups = match.groups ?? {};
		const matched = match[0];
		if (groups["link"] !== undefined) push(tokens, "link", start, trimLink(matched));
		else if (groups["word"] !== undefined) pushWord(tokens, text, start, matched, abbreviations);
		else if (groups["number"] !== undefined) push(tokens, "number", start, matched);
		else push(tokens, MARKS.has(matched) ? "mark" : "punctuation", start, matched);
	}
	return tokens;
}

// https://example.org/a?b, www.example.org, desk@example.org, @handle, #tag
// and markup that came along: <tweet id="745">, </p>, <br/>
const LINK = String.raw`(?<link><\/?[a-zA-Z][^<>]*>|(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}_][\p{L}\p{N}_]*)`;
// U.S., a.m., J.R.R.
const INITIALISM = String.raw`(?:\p{L}\.){2,}(?![\p{L}\p{N}])`;
// O’Neill, don't, al-Abadi, F-16, co-operate, Château (soft hyphens and combining marks inside)
const PLAIN = String.raw`\p{L}[\p{L}\p{M}\p{N}\u00ad]*(?:(?:[-‐‑]|['’](?=\p{L}))[\p{L}\p{M}\p{N}\u00ad]+)*`;
const WORD = String.raw`(?<word>${INITIALISM}|${PLAIN}|['’](?:tis|twas|em|cause|til)\b)`;
// 1,200.5  12th  3-2  1980s  9/11
const NUMBER = String.raw`(?<number>\p{Nd}+(?:[.,:/]\p{Nd}+)*(?:st|nd|rd|th|s|m|bn|k)?\b|\p{Nd}+)`;
const OTHER = String.raw`\.{2,}|…|''|‘‘|’’|\u0060\u0060|--+|[^\s\ufeff\u200b]`;
const TOKEN = new RegExp(`${LINK}|${WORD}|${NUMBER}|${OTHER}`, "gu");

function push(tokens: Token[], kind: TokenKind, start: number, text: string): void {
	tokens.push({ kind, start, end: start + text.length, text, lower: text.toLowerCase().replaceAll("’", "'") });
}

// Iraq's, Zamili’s, it’s: the ending stands alone, so that the name before it is a word of its own.
const POSSESSIVE = /^(.*[^sS'’])(['’][sS])$|^(.*[sS])(['’][sS])$/;

function pushWord(
	tokens: Token[],
	text: string,
	start: number,
	word: string,
	abbreviations: ReadonlySet<string>,
): void {
	const possessive = POSSESSIVE.exec(word);
	if (possessive !== null) {
		const stem = possessive[1] ?? possessive[3] ?? "";
		push(tokens, "word", start, stem);
		push(tokens, "word", start + stem.length, word.slice(stem.length));
		return;
	}
	const end = start + word.length;
	// Sen. Doe, Nov. 3, J. Doe: the stop belongs to the abbreviation.
	const keepsStop =
		text[end] === "." &&
		(abbreviations.has(`${word.toLowerCase()}.`) ||
			(/^[A-HJ-Z]$|^\p{Lu}$/u.test(word) && word !== "I" && /^\.\s?\p{Lu}/u.test(text.slice(end, end + 3))));
	push(tokens, "word", start, keepsStop ? `${word}.` : word);
}

const trimLink = (link: string): string => (link.startsWith("<") ? link : link.replace(/[.,;:!?)'\]]+$/, ""));
