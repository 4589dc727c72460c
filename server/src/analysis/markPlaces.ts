/** Where a quotation mark stands: what it can be by the characters beside it, and whether it is a mark at all. */
import { isDigit, isLetter, isSpaceCharacter, MARKS, type MarkKind } from "../text/characters";
import type { Token } from "./tokens";

export interface Mark {
	readonly token: Token;
	readonly kind: MarkKind;
	readonly canOpen: boolean;
	readonly canClose: boolean;
	/** White space, or nothing, on that side. */
	readonly spaceBefore: boolean;
	readonly spaceAfter: boolean;
	/** A single mark that may close, or only end a word or a measure: the welders’ union, runnin’ off, o’ the town, a 6’ gate. */
	readonly mayElide: boolean;
}

/** Words whose apostrophe is no quotation mark, lower case. */
export interface ApostropheWords {
	/** `'90s` */
	readonly decades: ReadonlySet<string>;
	/** `o'`, `an'`: the end is left out. */
	readonly clipped: ReadonlySet<string>;
}

/** The quotation marks among `tokens`, apostrophes left out. */
export function findMarks(text: string, tokens: readonly Token[], words: ApostropheWords): readonly Mark[] {
	const marks: Mark[] = [];
	tokens.forEach((token, index) => {
		const kind = token.kind === "mark" ? MARKS.get(token.text) : undefined;
		if (kind === undefined || isApostrophe(text, token, words.decades)) return;
		const place = placeOf(text, token, kind);
		marks.push({ token, kind, ...place, mayElide: kind.family === "single" && mayElide(text, tokens, index, words) });
	});
	return marks;
}

function mayElide(text: string, tokens: readonly Token[], index: number, { clipped }: ApostropheWords): boolean {
	const [word, mark] = [tokens[index - 1], tokens[index]];
	if (word === undefined || mark === undefined || word.end !== mark.start) return false;
	const behind = text.slice(mark.end, mark.end + 3);
	return word.kind === "number"
		? /^\s\p{Ll}/u.test(behind)
		: word.kind === "word" &&
				/^\s['’]?\p{L}/u.test(behind) &&
				(/(?:s|\p{Ll}in)$/u.test(word.lower) || clipped.has(`${word.lower}'`));
}

const BEFORE_OPENING = /[\s([{—–\-/…:“‘"'«„‚]/;
// said,“The gate …   **“The gate …   <p>“The gate …   rotten.”“They …: these may stand before either
const BEFORE_EITHER = /[,.;!?>*_”’»›]/;
const AFTER_CLOSING = /[\s)\]}.,;:!?—–\-/…”’"'»›<*_]/;
const WORD_BEGINS = /[\p{L}\p{N}$£€[(…]/u;

/** What a mark can be by its neighbours: opening before a word, closing after one. */
function placeOf(text: string, token: Token, kind: MarkKind): Omit<Mark, "token" | "kind" | "mayElide"> {
	const before = visibleBefore(text, token.start);
	const after = text[token.end] ?? "";
	const spaceBefore = isSpaceCharacter(before);
	const spaceAfter = isSpaceCharacter(after);
	const boundaryBefore = spaceBefore || BEFORE_OPENING.test(before);
	const boundaryAfter = spaceAfter || AFTER_CLOSING.test(after);
	const beginsWord = WORD_BEGINS.test(after);
	// A curly mark that points to the word behind it opens, whatever stands before it.
	if (token.text === "“" && /[\p{L}\p{N}]/u.test(after))
		return { canOpen: true, canClose: false, spaceBefore, spaceAfter };
	return {
		canOpen: boundaryBefore ? !spaceAfter : kind.family !== "single" && BEFORE_EITHER.test(before) && beginsWord,
		// `," ` closes; ` "We` does not; a mark between two spaces can close what is open.
		canClose: (!spaceBefore && (boundaryAfter || !boundaryBefore)) || (spaceBefore && spaceAfter && before !== ""),
		spaceBefore,
		spaceAfter,
	};
}

/** The character before `offset`, marks of direction left out: they stand before quotations that came from the Web. */
function visibleBefore(text: string, offset: number): string {
	let index = offset - 1;
	while (index >= 0 && offset - index < 8 && /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/.test(text[index] ?? ""))
		index--;
	return text[index] ?? "";
}

// ’tis, rock ’n’ roll, the ’90s, don't (inside a word it never comes here)
function isApostrophe(text: string, token: Token, decades: ReadonlySet<string>): boolean {
	if (token.text.length > 1 || MARKS.get(token.text)?.family !== "single") return false;
	const before = text[token.start - 1] ?? "";
	const after = text[token.end] ?? "";
	if ((isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after))) return true;
	if (isDigit(after) && decades.has(`'${text.slice(token.end, token.end + 3).toLowerCase()}`)) return true;
	return (
		/^['’‘]n['’‘]/.test(text.slice(token.start, token.start + 3)) ||
		(/n['’‘]$/.test(text.slice(Math.max(0, token.start - 1), token.end)) && /['’‘]/.test(text[token.start - 2] ?? ""))
	);
}
