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
	const pattern = new RegExp(TOKEN);
	for (let at = 0; at < text.length; ) {
		const plain = plainEnd(text, at);
		if (plain > at) {
			push(tokens, "word", at, text.slice(at, plain));
			// The blank behind it, or the comma to be read.
			at = text[plain] === " " ? plain + 1 : plain;
			continue;
		}
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match === null) break;
		const start = match.index;
		at = pattern.lastIndex;
		// The stop of an abbreviation went with its word.
		if (start < (tokens.at(-1)?.end ?? 0)) continue;
		const groups = match.groups ?? {};
		const matched = match[0];
		if (groups.link !== undefined) push(tokens, "link", start, matched);
		else if (groups.domain !== undefined) push(tokens, matched.includes("/") ? "link" : "word", start, matched);
		else if (groups.word !== undefined) pushWord(tokens, text, start, matched, abbreviations);
		else if (groups.number !== undefined) push(tokens, "number", start, matched);
		else push(tokens, MARKS.has(matched) ? "mark" : "punctuation", start, matched);
	}
	return tokens;
}

// https://example.org/a?b, www.example.org, example.org/a, desk@example.org, @handle, #tag
// (the stop behind an address is the sentence's)
const PATH = String.raw`[^\s<>"“”]*[^\s<>"“”.,;:!?)'’\]]`;
const HOST = String.raw`(?=[^\s.]{1,63}\.[\p{Ll}\p{N}])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:com|org|net|edu|gov|mil|info|biz|io|tv|eu|uk|de|fr|ru|cn|jp|ca|nz|au)(?:\.\p{Ll}{2})?(?![\p{L}\p{N}-]|\.\p{L})`;
const ADDRESS = String.raw`(?:https?:\/\/|www\.)${PATH}|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}_][\p{L}\p{N}_]*`;
// Markup that came along: <tweet id="745">, </p>, <br/>; but not <words that somebody set between angles>
const MARKUP = String.raw`<\/?[a-zA-Z][\w:-]*(?:\s+[\w:-]+=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)){0,20}\s*\/?>`;
const LINK = `(?<link>${MARKUP}|${ADDRESS})`;
// Harborlights.com said: an address that may be a name; with a path it is a link
const DOMAIN = `(?<domain>${HOST}(?:/${PATH})?)`;
// U.S., a.m., J.R.R., Ph.D., M.Sc. and, without the last stop, U.S and a.k.a
const INITIALISM = String.raw`(?:(?:\p{L}\.|(?:Ph|Ed|Sc|Th|Litt)\.(?=\p{Lu}\.))(?:\p{L}\.)+|\p{Lu}\.(?:Sc|Phil|Ed|Eng|Litt|Mus|Tech)\.|\p{L}(?:\.\p{L})+)(?![\p{L}\p{N}])`;
// O’Neill, don't, al-Abadi, F-16, co-operate, Château (soft hyphens and combining marks inside)
const PLAIN = String.raw`\p{L}[\p{L}\p{M}\p{N}\u00ad]*(?:(?:[-‐‑]|['’](?=\p{L}))[\p{L}\p{M}\p{N}\u00ad]+)*`;
// ’tis, ’Twas, get ’em, and ‘em, as word processors turn it; but not the ‘cause’ of it
const CLIPPED = String.raw`(?:[tT](?:is|was|were|will|il)|em|cause|bout)\b(?!['’])`;
const ELISION = `['’‘]${CLIPPED}`;
// 2014’s, the U.S.’s, the ‘Nan’’s chain: after letters the ending is cut off below
const ENDING = String.raw`(?<=[\p{Nd}.'’])['’][sS](?![\p{L}\p{N}])`;
const WORD = `(?<word>${INITIALISM}|${PLAIN}|${ELISION}|${ENDING})`;
// 1,200.5  12th  3-2  1980s  9/11  3½, and the figures of 5.5km and 11:30am
const NUMBER = String.raw`(?<number>\p{Nd}+(?:[.,:/]\p{Nd}+)*(?:[¼-¾⅐-⅞]|(?:st|nd|rd|th|s|m|bn|k)\b)?)`;
// It fell :) Nobody laughed; but not (as follows:)
const EMOTICON = String.raw`(?<!\S)[:;]-?[()DP](?!\S)`;
// Marks of direction, joiners and the like are no tokens.
// ''I say, 'No,''' as typewriters close a quotation in a quotation: first the inner mark, then the outer
const OTHER = String.raw`\.{2,}|…\.?|(?<=\S)'(?=''(?!'))|''(?!s\b|${CLIPPED})|‘‘|’’(?!s\b)|\u0060\u0060|--+|[^\s\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]`;
const TOKEN = new RegExp(`${LINK}|${DOMAIN}|${WORD}|${NUMBER}|${EMOTICON}|${OTHER}`, "gu");

/**
 * The end of the plain letters from `start` on where a blank or comma follows, as behind most words: they are a word, without
 * asking the pattern what else they might be. `start` where they are none, or are followed by anything else.
 */
function plainEnd(text: string, start: number): number {
	let end = start;
	while (isPlain(text.charCodeAt(end))) end++;
	const behind = text.charCodeAt(end);
	return behind === BLANK || behind === COMMA ? end : start;
}

/** a–z, and A–Z with the bit of lower case set */
const isPlain = (code: number): boolean => 0x61 <= (code | 0x20) && (code | 0x20) <= 0x7a;

const BLANK = 0x20;
const COMMA = 0x2c;

function push(tokens: Token[], kind: TokenKind, start: number, text: string): void {
	tokens.push({ kind, start, end: start + text.length, text, lower: text.toLowerCase().replaceAll("’", "'") });
}

// Ellery's, Sabri’s, it’s: the ending stands alone, so that the name before it is a word of its own.
const POSSESSIVE = /^(.*[^sS'’])(['’][sS])$|^(.*[sS])(['’][sS])$/;

function pushWord(
	tokens: Token[],
	text: string,
	start: number,
	word: string,
	abbreviations: ReadonlySet<string>,
): void {
	const possessive = /['’]/.test(word) ? POSSESSIVE.exec(word) : null;
	if (possessive !== null) {
		const stem = possessive[1] ?? possessive[3] ?? "";
		push(tokens, "word", start, stem);
		push(tokens, "word", start + stem.length, word.slice(stem.length));
		return;
	}
	const end = start + word.length;
	const keepsStop = text[end] === "." && isAbbreviated(word, text.slice(end + 1, end + 12), abbreviations);
	push(tokens, "word", start, keepsStop ? `${word}.` : word);
}

// No. 3, Sec. 4, fig. 2, c. 1900: elsewhere “no.” ends a sentence.
const BEFORE_NUMBER = /^(?:[Nn]os?|fig|sec|vol|pp?|op|min|ed|ca?)$/;
// (b. May 1948, d. 2011)
const BORN = /^[bd]$/;
// It made her ill. She is no miss. They sold the ore: states and titles are abbreviated with a capital.
const LOWER_CASE_WORDS = /^(?:ill|miss|mass|wash|ore|ind|pa|del|mo|gen|rep|sen|col|ret|hon|fri|mon|wed|sat|dist|mich)$/;
// Plan B. The rain fell: what begins a sentence is no surname.
const NO_SURNAME =
	/^\s(?:The|It|They|We|But|And|She|His|Her|Their|That|This|There|Those|These|If|When|While|Nobody|Its|Our)\b/;

/** Sen. Doe, Nov. 3, J. Doe: does the stop before `behind` belong to the abbreviation? */
function isAbbreviated(word: string, behind: string, abbreviations: ReadonlySet<string>): boolean {
	if (BEFORE_NUMBER.test(word)) return /^\s?\p{Nd}/u.test(behind);
	if (LOWER_CASE_WORDS.test(word)) return false;
	if (BORN.test(word)) return /^\s(?:\p{Nd}|\p{Lu})/u.test(behind);
	if (abbreviations.has(`${word.toLowerCase()}.`)) return true;
	if (!/^\p{Lu}$/u.test(word) || word === "I") return false;
	// J. Doe, and E. coli
	return (/^\s?\p{Lu}/u.test(behind) && !NO_SURNAME.test(behind)) || /^\s\p{Ll}/u.test(behind);
}
