/**
 * Quotation marks of one paragraph paired with a stack: nested, opened again, left open, British single. Marks are
 * paired by their place in the text first and by their shape second, because real copy mixes shapes (`"We will,”`).
 * It does not say what is speech and what a title: that is attribution's business.
 */
import { isDigit, isLetter, isSpaceCharacter, MARKS, type MarkFamily } from "../text/characters";
import type { LoneMark, Quote } from "./article";
import type { Token } from "./tokens";

export type QuoteStyle = "double" | "single";

export interface QuoteContext {
	/** Which marks stand outermost in this story. */
	readonly style: QuoteStyle;
	/** True when the paragraph before left its quotation open. */
	readonly open: boolean;
	/** Lower-case forms such as `'90s`, whose apostrophe opens nothing. */
	readonly decades: ReadonlySet<string>;
}

export interface PairedMarks {
	readonly quotes: readonly Quote[];
	readonly loneMarks: readonly LoneMark[];
	readonly leavesOpen: boolean;
}

interface Opening {
	readonly token: Token;
	readonly family: MarkFamily;
	readonly reopened: boolean;
}

/** Pairs the marks among `tokens`, which are those of `text`. */
export function pairMarks(text: string, tokens: readonly Token[], context: QuoteContext): PairedMarks {
	const marks = tokens.filter((token) => token.kind === "mark");
	const places = marks.map((token) => place(text, token));
	const stack: Opening[] = [];
	const quotes: Quote[] = [];
	const loneMarks: LoneMark[] = [];
	const firstToken = tokens[0];

	const close = (end: number, innerEnd: number, closed: boolean): void => {
		const opening = stack.pop();
		if (opening === undefined) return;
		const inner = { start: opening.token.end, end: Math.max(opening.token.end, innerEnd) };
		quotes.push({ start: opening.token.start, end, inner, depth: stack.length, closed, reopened: opening.reopened });
	};
	const abandon = (at: number): void => {
		const opening = stack.at(-1);
		if (opening === undefined) return;
		loneMarks.push({ start: opening.token.start, end: opening.token.end, fault: "unclosed" });
		const innerEnd = text.slice(0, at).trimEnd().length;
		close(Math.max(innerEnd, opening.token.end), innerEnd, false);
	};

	marks.forEach((token, index) => {
		const kind = MARKS.get(token.text);
		const where = places[index];
		if (kind === undefined || where === undefined || isApostrophe(text, token, context.decades)) return;
		const openIndex = partnerOf(stack, token, kind.family);
		const isOpen = openIndex >= 0;
		if (kind.family === "single" || kind.family === "single-guillemet") {
			if (isOpen && where.canClose && !isPossessive(text, marks, places, index, stack[openIndex])) {
				stack.length = openIndex + 1;
				close(token.end, token.start, true);
			} else if (where.canOpen && kind.shape !== "close" && singleOpens(text, marks, places, index, stack, context)) {
				stack.push({ token, family: kind.family, reopened: false });
			}
			return;
		}
		if (isPrime(text, marks, places, index, isOpen)) return;
		const opens = where.canOpen && (!where.canClose || !isOpen) && !(kind.shape === "close" && isOpen);
		const closes = isOpen && (where.canClose || kind.shape === "close");
		if (closes && !(opens && kind.shape === "open")) {
			// An inner single mark still open was an apostrophe: “the players' call,” he said.
			stack.length = openIndex + 1;
			close(token.end, token.start, true);
		} else if (opens || (where.canOpen && kind.shape !== "close")) {
			// "“We left,” he said.": marks of another shape stand inside; marks of the same shape show that one was forgotten.
			const isForgotten =
				isOpen && script(stack[openIndex]?.token.text ?? "") === script(token.text) && !isBalanced(marks, index, stack);
			if (isForgotten) {
				while (stack.length > openIndex) abandon(token.start);
			}
			stack.push({ token, family: kind.family, reopened: context.open && token === firstToken });
		} else if (kind.shape !== "open") {
			loneMarks.push({ start: token.start, end: token.end, fault: "unopened" });
		}
	});

	while (stack.length > 1) {
		const inner = stack.at(-1);
		if (inner === undefined) break;
		stack.pop();
	}
	const leavesOpen =
		stack.length === 1 &&
		stack[0]?.family !== undefined &&
		(stack[0].family !== "single" || context.style === "single");
	if (leavesOpen) {
		const end = text.trimEnd().length;
		close(end, end, false);
	}
	quotes.sort((a, b) => a.start - b.start || b.end - a.end);
	return { quotes: withDepth(quotes), loneMarks, leavesOpen };
}

/** The open mark that a mark of `family` would close: one of its own script before one of another (`"We will,”`). */
function partnerOf(stack: readonly Opening[], token: Token, family: MarkFamily): number {
	const same = stack.findLastIndex(
		(opening) => opening.family === family && script(opening.token.text) === script(token.text),
	);
	return same >= 0 ? same : stack.findLastIndex((opening) => opening.family === family);
}

/** “They wore “Settle” shirts,” he wrote: curly marks tell opening from closing, so equal numbers nest. */
function isBalanced(marks: readonly Token[], index: number, stack: readonly Opening[]): boolean {
	if (marks[index]?.text !== "“") return false;
	let open = stack.filter((opening) => opening.token.text === "“").length;
	for (const mark of marks.slice(index)) {
		if (mark.text === "“") open++;
		if (mark.text === "”") open--;
	}
	return open === 0;
}

/** Straight or curly; nested quotations often change from one to the other. */
const script = (mark: string): "straight" | "curly" => (/["'`]/.test(mark) ? "straight" : "curly");

/** Depth counted anew, since an apostrophe may have stood on the stack for a while. */
function withDepth(quotes: readonly Quote[]): readonly Quote[] {
	const open: Quote[] = [];
	return quotes.map((quote) => {
		while (open.length > 0 && (open.at(-1)?.end ?? 0) <= quote.start) open.pop();
		const placed = { ...quote, depth: open.length };
		open.push(placed);
		return placed;
	});
}

interface Place {
	readonly canOpen: boolean;
	readonly canClose: boolean;
}

const BEFORE_OPENING = /[\s([{—–\-/…:“‘"'«„‚]/;
const AFTER_CLOSING = /[\s)\]}.,;:!?—–\-/…”’"'»]/;

/** What a mark can be by its neighbours: opening before a word, closing after one. */
function place(text: string, token: Token): Place {
	const before = text[token.start - 1] ?? "";
	const after = text[token.end] ?? "";
	const boundaryBefore = before === "" || BEFORE_OPENING.test(before) || isSpaceCharacter(before);
	const boundaryAfter = after === "" || AFTER_CLOSING.test(after) || isSpaceCharacter(after);
	const spaceAfter = isSpaceCharacter(after);
	const spaceBefore = isSpaceCharacter(before);
	return {
		canOpen: boundaryBefore && !spaceAfter,
		// `," ` closes; ` "We` does not; a mark between two spaces can close what is open.
		canClose: (!spaceBefore && (boundaryAfter || !boundaryBefore)) || (spaceBefore && spaceAfter && before !== ""),
	};
}

// ’tis, rock ’n’ roll, the ’90s, don't (inside a word it never comes here)
function isApostrophe(text: string, token: Token, decades: ReadonlySet<string>): boolean {
	if (token.text.length > 1 || MARKS.get(token.text)?.family !== "single") return false;
	const before = text[token.start - 1] ?? "";
	const after = text[token.end] ?? "";
	if ((isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after))) return true;
	if (isDigit(after) && decades.has(`'${text.slice(token.end, token.end + 3).toLowerCase()}`)) return true;
	return (
		/^['’‘]n['’]/.test(text.slice(token.start, token.start + 3)) ||
		(/n['’]$/.test(text.slice(Math.max(0, token.start - 1), token.end)) && /['’‘]/.test(text[token.start - 2] ?? ""))
	);
}

// 6'2", a 12" pipe: a mark after a digit measures unless it can close a quotation that nothing later closes.
function isPrime(
	text: string,
	marks: readonly Token[],
	places: readonly Place[],
	index: number,
	isOpen: boolean,
): boolean {
	const token = marks[index];
	if (
		token === undefined ||
		(token.text !== '"' && token.text !== "''" && token.text !== "”") ||
		!isDigit(text[token.start - 1] ?? "")
	)
		return false;
	if (/\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, token.start - 6), token.start))) return true;
	if (!isOpen) return true;
	const next = marks.findIndex((mark, later) => later > index && MARKS.get(mark.text)?.family === "double");
	const nextPlace = places[next];
	return nextPlace?.canClose === true && !nextPlace.canOpen;
}

/** Does a single mark at an opening place open? In double style it must have a partner, and stand in a quotation or be curly. */
function singleOpens(
	text: string,
	marks: readonly Token[],
	places: readonly Place[],
	index: number,
	stack: readonly Opening[],
	context: QuoteContext,
): boolean {
	const token = marks[index];
	if (token === undefined) return false;
	const partner = marks.findIndex(
		(mark, later) =>
			later > index &&
			MARKS.get(mark.text)?.family === "single" &&
			places[later]?.canClose === true &&
			!isApostrophe(text, mark, context.decades),
	);
	if (context.style === "single" && stack.length === 0) return true;
	return partner > index;
}

/** The workers’ union: a closing place after an s, with a better partner for the open mark still to come. */
function isPossessive(
	text: string,
	marks: readonly Token[],
	places: readonly Place[],
	index: number,
	opening: Opening | undefined,
): boolean {
	const token = marks[index];
	if (token === undefined || opening === undefined) return false;
	if (!/[sS]$/.test(text.slice(0, token.start).slice(-1)) || !/^\s\p{Ll}/u.test(text.slice(token.end, token.end + 2)))
		return false;
	for (let later = index + 1; later < marks.length; later++) {
		const mark = marks[later];
		const where = places[later];
		if (mark === undefined || MARKS.get(mark.text)?.family !== "single") continue;
		if (where?.canOpen === true && where.canClose === false) return false;
		if (where?.canClose === true) return true;
	}
	return false;
}
