/**
 * Lines into groups: one group becomes one block. Decides whether a line end is a paragraph's end (one-line paragraphs,
 * as content systems send them) or a wrapped line's (as wires and plain-text mail do), and reads Markdown's block marks.
 */
import { type Span, slice } from "../text/span";
import type { BlockKind } from "./article";
import { captionCredit } from "./credits";
import { furnitureKind } from "./furniture";
import { headerField, isUnderline, isUnderlined, type LineMark, markdownMark } from "./lineMarks";

export interface LineGroup extends Span {
	/** Set where the marks of the line itself tell: a heading, a list, a quotation block, code, a table. */
	readonly kind: BlockKind | undefined;
	/** True when a blank line, or nothing, stands before the group. */
	readonly blankBefore: boolean;
}

const NEVER = /(?!)/;

/** Blocks that hold blank lines: code between fences, a comment that is never closed. */
const ENCLOSED: readonly {
	readonly kind: BlockKind;
	readonly opens: RegExp;
	readonly closes: RegExp;
}[] = [
	{ kind: "code", opens: /^```/, closes: /^```/ },
	{ kind: "code", opens: /^~~~[\w\s-]*$/, closes: /^~~~/ },
	{ kind: "note", opens: /^<!--/, closes: NEVER },
];

/** Groups of the non-blank `lines`, which are trimmed spans of `text`. */
export function groupLines(text: string, lines: readonly Span[]): readonly LineGroup[] {
	const groups: LineGroup[] = [];
	let stretch: Span[] = [];
	let open: { readonly start: number; readonly kind: BlockKind; readonly closes: RegExp } | undefined;
	const flush = (): void => {
		groupStretch(text, stretch, groups);
		stretch = [];
	};
	for (const line of lines) {
		const content = slice(text, line);
		if (open !== undefined) {
			if (!open.closes.test(content)) continue;
			groups.push({ kind: open.kind, start: open.start, end: line.end, blankBefore: true });
			open = undefined;
			continue;
		}
		const enclosed = ENCLOSED.find(({ opens }) => opens.test(content));
		if (enclosed !== undefined) {
			flush();
			open = { start: line.start, kind: enclosed.kind, closes: enclosed.closes };
		} else if (line.start === line.end) flush();
		else stretch.push(line);
	}
	flush();
	if (open !== undefined)
		groups.push({ kind: open.kind, start: open.start, end: lines.at(-1)?.end ?? open.start, blankBefore: true });
	return groups;
}

/** Adds the groups of the lines between two blank lines to `groups`. */
function groupStretch(text: string, lines: readonly Span[], groups: LineGroup[]): void {
	const width = wrapWidth(text, lines);
	const first = groups.length;
	lines.forEach((line, index) => {
		const content = slice(text, line);
		const last = groups.length > first ? groups.at(-1) : undefined;
		if (index === 1 && last?.kind === undefined && isHeadingAbove(text, last, content)) {
			groups[groups.length - 1] = { ...(last ?? line), kind: "subhead", blankBefore: true };
			return;
		}
		const marked = markdownMark(content) ?? headerField(content, isTop(groups));
		if (marked !== undefined) {
			const joins = last?.kind === marked.kind && (marked.kind === "pull-quote" || marked.kind === "table");
			if (joins && last !== undefined) groups[groups.length - 1] = { ...last, end: line.end };
			else groups.push(markedGroup(line, marked, index === 0));
			return;
		}
		const before = lines[index - 1];
		if (last !== undefined && before !== undefined && continues(text, last, before, line, width)) {
			groups[groups.length - 1] = { ...last, end: line.end };
		} else groups.push({ kind: undefined, start: line.start, end: line.end, blankBefore: index === 0 });
	});
}

function markedGroup(line: Span, mark: LineMark, blankBefore: boolean): LineGroup {
	return { kind: mark.kind, start: line.start + mark.before, end: line.end - mark.after, blankBefore };
}

/** A line on its own with an underline below it is a heading. */
function isHeadingAbove(text: string, group: LineGroup | undefined, line: string): boolean {
	return group !== undefined && isUnderline(line) && isUnderlined(slice(text, group));
}

const HEADER_LINES = 12;

/** Nothing but a header so far: at most one line without a mark, the headline. */
function isTop(groups: readonly LineGroup[]): boolean {
	return groups.length < HEADER_LINES && groups.filter(({ kind }) => kind === undefined).length <= 1;
}

/** Does `line` go on with the paragraph of the line before it? */
function continues(text: string, group: LineGroup, before: Span, line: Span, width: number | undefined): boolean {
	if (width === undefined || group.kind === "subhead" || group.kind === "headline") return false;
	const lineBefore = slice(text, before);
	if (furnitureKind(slice(text, line)) !== undefined || captionCredit(lineBefore) !== undefined) return false;
	// A short line that ends a sentence ends the paragraph, in copy that separates paragraphs by nothing else.
	return isFilled(text, before, line, width) || !/[.!?:]["'”’)]*$/.test(lineBefore);
}

/** The next line's first word would not have fitted. */
function isFilled(text: string, line: Span, next: Span, width: number): boolean {
	const firstWord = /^\S+/.exec(slice(text, next))?.[0].length ?? 0;
	return line.end - line.start + 1 + firstWord > width - 4;
}

const WIDEST = 120;
const NARROWEST = 30;

/**
 * The width at which the lines were wrapped by hand or by a mail program; undefined where each line is a paragraph:
 * “…the ferry was\ninspected in May…” is one paragraph; whole sentences on lines of their own are several.
 */
function wrapWidth(text: string, lines: readonly Span[]): number | undefined {
	if (lines.length < 2) return undefined;
	const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
	if (width > WIDEST) return undefined;
	if (lines.every((line) => /[.!?…]["'”’»)]*$/.test(slice(text, line)))) return undefined;
	if (width < NARROWEST) return lines.slice(1).every((line) => /^\p{Ll}/u.test(slice(text, line))) ? width : undefined;
	const filled = lines.filter((line, index) => {
		const next = lines[index + 1];
		return next !== undefined && isFilled(text, line, next, width);
	});
	return filled.length >= (lines.length - 1) * 0.6 ? width : undefined;
}
