/**
 * Quotation marks of one paragraph paired with a stack: nested, opened again, left open, British single. Marks are
 * paired by their place in the text first and by their shape second, because real copy mixes shapes (`"We will,”`).
 * It does not say what is speech and what a title: that is attribution's business. Linear in the number of marks.
 */
import { isDigit, type MarkFamily } from "../text/characters";
import { endBeforeCue } from "./forgottenMarks";
import { type ApostropheWords, findMarks, type Mark } from "./markPlaces";
import { type Ahead, lookAhead } from "./marksAhead";
import type { LoneMark, Quote } from "./paragraph";
import type { Token } from "./tokens";

export type QuoteStyle = "double" | "single";

export interface QuoteContext {
	/** Which marks stand outermost in this story. */
	readonly style: QuoteStyle;
	/** True when the paragraph before left its quotation open. */
	readonly open: boolean;
	readonly words: ApostropheWords;
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

/** Nothing nests deeper: text that does is no copy. */
const DEEPEST = 12;

/** Pairs the marks among `tokens`, which are those of `text`. */
export function pairMarks(text: string, tokens: readonly Token[], context: QuoteContext): PairedMarks {
	const marks = findMarks(text, tokens, context.words);
	const ahead = lookAhead(marks);
	const beginning = text.search(BEGINNING);
	const stack: Opening[] = [];
	const quotes: Quote[] = [];
	const loneMarks: LoneMark[] = [];

	const open = ({ token, kind }: Mark): void => {
		if (stack.length < DEEPEST)
			stack.push({ token, family: kind.family, reopened: context.open && token.start === beginning });
	};
	const close = (end: number, innerEnd: number, closed: boolean): void => {
		const opening = stack.pop();
		if (opening === undefined) return;
		const inner = { start: opening.token.end, end: Math.max(opening.token.end, innerEnd) };
		quotes.push({ start: opening.token.start, end, inner, depth: stack.length, closed, reopened: opening.reopened });
	};
	/** Closes the mark at `openIndex`. An inner one still open was an apostrophe: “the players' call,” he said. */
	const closeAt = (openIndex: number, { token }: Mark): void => {
		stack.length = openIndex + 1;
		close(token.end, token.start, true);
	};
	/** Gives up the marks from `openIndex` on: they were never closed before `at`. */
	const abandon = (openIndex: number, at: number): void => {
		const innermost = text.slice(0, at).trimEnd().length;
		while (stack.length > openIndex) {
			const opening = stack.at(-1);
			if (opening === undefined) return;
			const innerEnd = endBeforeCue(text, opening.token.end, innermost) ?? innermost;
			loneMarks.push({ start: opening.token.start, end: opening.token.end, fault: "unclosed" });
			close(Math.max(innerEnd, opening.token.end), innerEnd, false);
		}
	};

	marks.forEach((mark, index) => {
		const { token, kind, canOpen, canClose } = mark;
		const behind = ahead[index];
		if (behind === undefined) return;
		const openIndex = partnerOf(stack, token, kind.family);
		const isOpen = openIndex >= 0;
		if (kind.family === "single") {
			if (isOpen && canClose && !isElision(text, mark, behind, stack, openIndex)) closeAt(openIndex, mark);
			else if (
				canOpen &&
				kind.shape !== "close" &&
				(behind.singleCloses || (context.style === "single" && stack.length === 0))
			) {
				if (isSecondOpening(stack, mark, context.style)) abandon(openIndex, token.start);
				open(mark);
			}
			return;
		}
		if (isPrime(text, mark, behind, isOpen)) return;
		const opens =
			(canOpen && (!canClose || !isOpen) && !(kind.shape === "close" && isOpen)) ||
			(!isOpen && opensSpaced(mark, behind, token === tokens[0]));
		const closes = isOpen && (canClose || kind.shape === "close");
		if (closes && !(opens && kind.shape === "open")) closeAt(openIndex, mark);
		else if (opens || (canOpen && kind.shape !== "close")) {
			// "“We left,” he said.": marks of another shape stand inside; marks of the same shape show that one was forgotten.
			const isForgotten =
				isOpen &&
				script(stack[openIndex]?.token.text ?? "") === script(token.text) &&
				!isBalanced(text, mark, behind, stack);
			if (isForgotten) abandon(openIndex, token.start);
			open(mark);
		} else if (kind.shape !== "open" && kind.family !== "single-guillemet") {
			loneMarks.push({ start: token.start, end: token.end, fault: "unopened" });
		}
	});

	stack.length = Math.min(stack.length, 1);
	const outermost = stack[0]?.family;
	const leavesOpen = outermost !== undefined && (outermost !== "single" || context.style === "single");
	if (leavesOpen) {
		const end = text.trimEnd().length;
		close(end, end, false);
	}
	quotes.sort((a, b) => a.start - b.start || b.end - a.end);
	return { quotes: withDepth(quotes), loneMarks, leavesOpen };
}

// Where a paragraph begins; Markdown's emphasis and marks of direction may stand before its first mark: *“They laughed.”*
const BEGINNING = /[^\s*_\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]/;

/** The open mark that a mark of `family` would close: one of its own script before one of another (`"We will,”`). */
function partnerOf(stack: readonly Opening[], token: Token, family: MarkFamily): number {
	const same = stack.findLastIndex(
		(opening) => opening.family === family && script(opening.token.text) === script(token.text),
	);
	return same >= 0 ? same : stack.findLastIndex((opening) => opening.family === family);
}

/** Straight or curly; nested quotations often change from one to the other. */
const script = (mark: string): "straight" | "curly" => (/["'`]/.test(mark) ? "straight" : "curly");

/** Does the mark stand inside the open one of its own script, so that both are closed later? Equal numbers tell. */
function isBalanced(text: string, { token }: Mark, behind: Ahead, stack: readonly Opening[]): boolean {
	const open = stack.filter((opening) => opening.token.text === token.text).length;
	// “They wore “Settle” shirts,” he wrote: curly marks tell opening from closing.
	if (token.text === "“") return open + behind.curlyBalance === 0;
	// "They wore "Settle" shirts," he wrote: straight ones by place, if the inner words end without a stop.
	const closing = behind.double;
	return (
		token.text === '"' &&
		open + behind.straightBalance === 0 &&
		closing?.token.text === '"' &&
		closing.canClose &&
		!/[.,!?]/.test(text[closing.token.start - 1] ?? "")
	);
}

/** “ The gate is rotten,” and « Non »: white space inside the marks. Shape tells, or the place at the paragraph's start. */
function opensSpaced({ kind, spaceBefore, spaceAfter }: Mark, { double }: Ahead, isFirst: boolean): boolean {
	if (!spaceAfter || !spaceBefore) return false;
	if (kind.family === "guillemet" || kind.family === "single-guillemet") return kind.shape === "open";
	return (
		(kind.shape === "open" || isFirst) && double !== undefined && (double.canClose || double.kind.shape === "close")
	);
}

/** ‘The gate is rotten, she said. ‘They laughed,’ …: British style nests in double marks, so the first was never closed. */
function isSecondOpening(stack: readonly Opening[], { token }: Mark, style: QuoteStyle): boolean {
	return style === "single" && stack.length === 1 && token.text === "‘" && stack[0]?.token.text === "‘";
}

// 6'2", a 12" pipe: a mark after a digit measures unless it can close a quotation that nothing later closes.
function isPrime(text: string, { token }: Mark, { double: next }: Ahead, isOpen: boolean): boolean {
	if ((token.text !== '"' && token.text !== "''" && token.text !== "”") || !isDigit(text[token.start - 1] ?? ""))
		return false;
	if (/\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, token.start - 6), token.start))) return true;
	return !isOpen || (next?.canClose === true && !next.canOpen);
}

/** A closing place that has a better partner for the open mark still to come, or where no sentence ends. */
function isElision(
	text: string,
	{ token, mayElide }: Mark,
	{ nextSingle }: Ahead,
	stack: readonly Opening[],
	openIndex: number,
): boolean {
	if (mayElide) return nextSingle === "closes" || holdsSentence(text, stack[openIndex], token.start);
	// ‘The key is the welders’,’ she said: two marks close, and only one was opened.
	return (
		/s/i.test(text[token.start - 1] ?? "") &&
		/^[,.?!;]['’]/.test(text.slice(token.end, token.end + 2)) &&
		stack.filter(({ family }) => family === "single").length === 1
	);
}

/** No more of a quotation is looked at: it would take long in a paragraph without end. */
const FAR = 600;

/** ‘They laughed. The welders’ reports went into a drawer. ¶ Words that hold a whole sentence do not end in the middle of one. */
function holdsSentence(text: string, opening: Opening | undefined, end: number): boolean {
	if (opening === undefined) return false;
	const from = opening.token.end;
	return (
		opening.reopened || /\p{Ll}[”"’']?[.!?][”"’']?\s+[“"]?\p{Lu}/u.test(text.slice(from, Math.min(end, from + FAR)))
	);
}

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
