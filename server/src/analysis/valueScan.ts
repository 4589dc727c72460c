/**
 * What the grammars of values walk over: a paragraph's tokens cut finer, so that “six-foot” is six, -, foot and
 * “RM50,000” is RM, 50,000. Links are kept as walls: no number is found inside them.
 */
import type { Phrase, PhraseTable } from "../lexicon/phrases";
import type { ValueWords } from "../lexicon/values";
import type { Name, ValueType } from "./paragraph";
import type { Token } from "./tokens";

/** What a grammar finds: the value of the pieces from where it was asked up to `next`. */
export interface Match {
	readonly type: ValueType;
	readonly normalized: string;
	/** Index behind the last piece. */
	readonly next: number;
	readonly relative?: boolean;
}

/** A grammar looks at the pieces from `index` on. */
export type Grammar = (scan: Scan, index: number) => Match | undefined;

export interface Scan {
	readonly pieces: readonly Token[];
	readonly words: ValueWords;
	/** Starts of pieces that stand right behind a name, by offset of the name's end. */
	readonly nameEnds: ReadonlySet<number>;
}

export function makeScan(text: string, tokens: readonly Token[], names: readonly Name[], words: ValueWords): Scan {
	return { pieces: cut(text, tokens, words), words, nameEnds: new Set(names.map(({ end }) => end)) };
}

export const lowerAt = (scan: Scan, index: number): string => scan.pieces[index]?.lower ?? "";
export const textAt = (scan: Scan, index: number): string => scan.pieces[index]?.text ?? "";

/** Does piece `index` follow the one before without a space? */
export const isGlued = (scan: Scan, index: number): boolean => {
	const piece = scan.pieces[index];
	return piece !== undefined && scan.pieces[index - 1]?.end === piece.start;
};

export const isHyphen = (scan: Scan, index: number): boolean => /^[-‐‑–]$/.test(textAt(scan, index));

/** The index of the word behind an optional hyphen: “5-mile” and “5 miles”. */
export const behindHyphen = (scan: Scan, index: number): number =>
	isHyphen(scan, index) && isGlued(scan, index) && isGlued(scan, index + 1) ? index + 1 : index;

export const isCapital = (scan: Scan, index: number): boolean => /^\p{Lu}/u.test(textAt(scan, index));

export const isLowerWord = (scan: Scan, index: number): boolean =>
	scan.pieces[index]?.kind === "word" && /^\p{Ll}/u.test(textAt(scan, index));

/** The index behind a piece that fits `words`, or `index` itself. */
export const skip = (scan: Scan, index: number, words: RegExp): number =>
	words.test(textAt(scan, index)) ? index + 1 : index;

export interface Found {
	readonly value: string;
	readonly next: number;
}

/** The longest phrase of `table` that begins at `index`. */
export function phraseAt(scan: Scan, table: PhraseTable, index: number): Found | undefined {
	const fits = ({ rest }: Phrase): boolean => rest.every((word, place) => lowerAt(scan, index + 1 + place) === word);
	const phrase = table.get(lowerAt(scan, index))?.find(fits);
	return phrase && { value: phrase.value, next: index + 1 + phrase.rest.length };
}

function cut(text: string, tokens: readonly Token[], words: ValueWords): readonly Token[] {
	const pieces: Token[] = [];
	let past = 0;
	for (const token of tokens) {
		if (token.start < past) continue;
		if (token.kind !== "word" || !COMPOUND.test(token.text)) pieces.push(token);
		else if (HYPHEN.test(token.text)) pieces.push(...parts(token));
		else if (GLUED.test(token.text)) {
			const glued = gluedAmount(text, token, words);
			pieces.push(...glued);
			past = glued.at(-1)?.end ?? 0;
		} else pieces.push(token);
	}
	return pieces;
}

const COMPOUND = /[-‐‑\d]/;
const HYPHEN = /[-‐‑]/;
const GLUED = /^\p{L}+\p{Nd}+$/u;

function parts(token: Token): readonly Token[] {
	const found: Token[] = [];
	for (const match of token.text.matchAll(/[-‐‑]|[^-‐‑]+/g)) {
		const kind = HYPHEN.test(match[0]) ? "punctuation" : /^\p{Nd}/u.test(match[0]) ? "number" : "word";
		found.push(piece(kind, token.start + match.index, match[0]));
	}
	return found;
}

/** RM50,000 and USD300: the currency and its number; any other such word stays whole (F16, G7). */
function gluedAmount(text: string, token: Token, words: ValueWords): readonly Token[] {
	const sign = /^\p{L}+/u.exec(token.text)?.[0] ?? "";
	if (!words.signs.has(sign)) return [token];
	const start = token.start + sign.length;
	const amount = AMOUNT.exec(text.slice(start, start + 40))?.[0] ?? text.slice(start, token.end);
	return [piece("word", token.start, sign), piece("number", start, amount)];
}

const AMOUNT = /^\p{Nd}+(?:,\p{Nd}{3})*(?:\.\p{Nd}+)?(?:m|bn|k)?(?![\p{L}\p{Nd}])/u;

const piece = (kind: Token["kind"], start: number, text: string): Token => ({
	kind,
	start,
	end: start + text.length,
	text,
	lower: text.toLowerCase().replaceAll("’", "'"),
});
