/**
 * Syntactic words: what the tagger and the parser read, split and joined as Universal Dependencies does it and as they were
 * taught: `do|n't`, `harbor|-|side`, `non-profit`, `US$|5`. Tokens stay as they are for names and patterns.
 */
import type { Span } from "../text/span";
import type { Token } from "./tokens";

export interface SyntacticWord extends Span {
	readonly text: string;
}

export interface SyntacticWords {
	readonly words: readonly SyntacticWord[];
	/** For each token the number of the word that carries its grammar: `do` of “don't”, `side` of “harbor-side”. */
	readonly heads: readonly number[];
}

/** The words of `tokens`, which may be a sentence's. `affixes` are joined by a hyphen for good: “non-”, “-wise”. */
export function splitWords(tokens: readonly Token[], affixes: ReadonlySet<string>): SyntacticWords {
	const words: SyntacticWord[] = [];
	const heads: number[] = [];
	for (let index = 0; index < tokens.length; ) {
		const joined = joinedTokens(tokens, index);
		const token = tokens[index] as Token;
		if (joined > 1) {
			for (let part = 0; part < joined; part++) heads.push(words.length);
			const last = tokens[index + joined - 1] ?? token;
			words.push({ text: textOf(tokens, index, joined), start: token.start, end: last.end });
		} else if (isWhole(token)) {
			heads.push(words.length);
			words.push(token);
		} else {
			const pieces = piecesOf(token, affixes);
			heads.push(words.length + (HYPHEN.test(pieces[1] ?? "") ? pieces.length - 1 : 0));
			let start = token.start;
			for (const text of pieces) {
				words.push({ text, start, end: start + text.length });
				start += text.length;
			}
		}
		index += joined;
	}
	return { words, heads };
}

/** Most words stay as they are: nothing has grown together, no apostrophe, no hyphen. */
const isWhole = ({ kind, text, lower }: Token): boolean => kind !== "word" || !(SEAM.test(text) || FUSED.has(lower));

const SEAM = /['’‐‑-]/;

/** Tokens without a space between them that are one word. */
const JOINED: readonly { readonly first: RegExp; readonly whole: RegExp; readonly tokens: number }[] = [
	// US$5   S$300
	{ first: /^(?:US|A|AU|C|CA|HK|NZ|S)$/, whole: /^\p{Lu}+\$$/u, tokens: 2 },
	// R&D   AT&T
	{ first: /^\p{Lu}{1,3}$/u, whole: /^\p{Lu}{1,3}&\p{Lu}{1,3}$/u, tokens: 3 },
	// “It fell […] twice”   “It fell [...] twice”
	{ first: /^\[$/, whole: /^\[(?:…|\.{3})\]$/, tokens: 3 },
	// the 1930's
	{ first: /^\p{Nd}{1,3}0$/u, whole: /^\p{Nd}+['’]s$/u, tokens: 2 },
	// 555-0100   303-555-0100
	{ first: /^\p{Nd}{3}$/u, whole: /^\p{Nd}{3}-\p{Nd}{3}-\p{Nd}{4}$/u, tokens: 5 },
	{ first: /^\p{Nd}{3}$/u, whole: /^\p{Nd}{3}-\p{Nd}{4}$/u, tokens: 3 },
	// Go!!!   What?!
	{ first: /^[!?]$/, whole: /^[!?]{3}$/, tokens: 3 },
	{ first: /^[!?]$/, whole: /^[!?]{2}$/, tokens: 2 },
];

/** How the second token of every such word begins. */
const SECOND = /^[$&….'’!?-]/;

/** How many tokens from `index` on are one word. */
function joinedTokens(tokens: readonly Token[], index: number): number {
	const token = tokens[index];
	const next = tokens[index + 1];
	if (token === undefined || next === undefined || next.start !== token.end || !SECOND.test(next.text)) return 1;
	const rule = JOINED.find(
		({ first, whole, tokens: count }) => first.test(token.text) && whole.test(textOf(tokens, index, count)),
	);
	return rule?.tokens ?? 1;
}

/** The text of `count` tokens that stand together; nothing where a space parts them. */
function textOf(tokens: readonly Token[], index: number, count: number): string {
	const parts = tokens.slice(index, index + count);
	return parts.every((part, place) => place === 0 || part.start === parts[place - 1]?.end)
		? parts.map(({ text }) => text).join("")
		: "";
}

// don't → do n't; we'll → we 'll
const CONTRACTION = /^(.+?)(n['’]t|['’](?:ll|re|ve|d|m|s))$/i;
// F-16   harbor-side   COVID-19
const HYPHENATED = /^\p{L}.*[-‐‑].*[\p{L}\p{N}]$/u;

/** Words that have grown together, and where to cut them. */
const FUSED: ReadonlyMap<string, number> = new Map([
	["cannot", 3],
	["gonna", 3],
	["gotta", 3],
	["wanna", 3],
	["gimme", 3],
	["lemme", 3],
	["'tis", 2],
	["'twas", 2],
]);

function piecesOf({ text, lower }: Token, affixes: ReadonlySet<string>): readonly string[] {
	const cut = FUSED.get(lower);
	if (cut !== undefined) return [text.slice(0, cut), text.slice(cut)];
	const contracted = /['’]/.test(text) ? contractedPieces(text) : [text];
	if (contracted.length > 1) return contracted;
	return HYPHENATED.test(text) ? atHyphens(text, affixes) : [text];
}

/** couldn't've → could n't 've; nobody contracts more than that. */
function contractedPieces(text: string): readonly string[] {
	const [, stem, ending] = CONTRACTION.exec(text) ?? [];
	if (stem === undefined || ending === undefined) return [text];
	const [, inner, before] = CONTRACTION.exec(stem) ?? [];
	return inner === undefined || before === undefined ? [stem, ending] : [inner, before, ending];
}

const HYPHEN = /^[-‐‑]$/;

/** “non-profit-making” → non-profit - making; “price-wise” stays whole. */
function atHyphens(text: string, affixes: ReadonlySet<string>): readonly string[] {
	const pieces: string[] = [];
	for (const part of text.split(/([-‐‑])/)) {
		const [before, hyphen] = pieces.slice(-2);
		const isAffixed =
			hyphen !== undefined &&
			HYPHEN.test(hyphen) &&
			(affixes.has(`${before?.toLowerCase()}-`) || affixes.has(`-${part.toLowerCase()}`));
		if (isAffixed) pieces.splice(-2, 2, `${before}${hyphen}${part}`);
		else if (part !== "") pieces.push(part);
	}
	return pieces;
}
