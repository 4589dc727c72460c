/**
 * Lines into groups: one group becomes one block. Decides whether a line end is a paragraph's end (one-line paragraphs,
 * as content systems send them) or a wrapped line's (as wires and plain-text mail do), and reads Markdown's block marks.
 */
import { type Span, slice } from "../text/span";
import type { BlockKind } from "./article";
import { captionCredit, furnitureKind } from "./furniture";

export interface LineGroup extends Span {
	/** Set where the marks of the line itself tell: a heading, a list, a quotation block, code, a table. */
	readonly kind: BlockKind | undefined;
	/** True when a blank line, or nothing, stands before the group. */
	readonly blankBefore: boolean;
}

/** Groups of the non-blank `lines`, which are trimmed spans of `text`. */
export function groupLines(text: string, lines: readonly Span[]): readonly LineGroup[] {
	const groups: LineGroup[] = [];
	let stretch: Span[] = [];
	let fenced: Span | undefined;
	const flush = (): void => {
		groups.push(...groupStretch(text, stretch));
		stretch = [];
	};
	for (const line of lines) {
		const content = slice(text, line);
		if (FENCE.test(content)) {
			flush();
			if (fenced === undefined) fenced = line;
			else {
				groups.push({ kind: "code", start: fenced.start, end: line.end, blankBefore: true });
				fenced = undefined;
			}
		} else if (fenced === undefined) {
			if (line.start === line.end) flush();
			else stretch.push(line);
		}
	}
	flush();
	if (fenced !== undefined)
		groups.push({ kind: "code", start: fenced.start, end: lines.at(-1)?.end ?? fenced.end, blankBefore: true });
	return groups;
}

const FENCE = /^(?:```|~~~)/;

interface MarkedLine {
	readonly kind: BlockKind;
	/** Length of the mark and the space after it. */
	readonly mark: number;
}

const LINE_MARKS: readonly { readonly kind: BlockKind; readonly pattern: RegExp }[] = [
	{ kind: "subhead", pattern: /^#{1,6}\s+(?=\S)/ },
	{ kind: "pull-quote", pattern: /^>\s?(?=\S)/ },
	{ kind: "list", pattern: /^(?:[*+•·-]|\d{1,2}[.)])\s+(?=\S)/ },
	{ kind: "table", pattern: /^\|(?=.*\|)/ },
	// Headline: Ferry firm “ignored warnings”
	{ kind: "headline", pattern: /^(?:headline|title)\s*:\s+/i },
	{ kind: "dek", pattern: /^(?:subtitle|subhead|dek|standfirst|summary)\s*:\s+/i },
	{ kind: "byline", pattern: /^(?:authors?|byline)\s*:\s+/i },
	{ kind: "note", pattern: /^(?:date|publisher|published|source|url|slug|section|keywords)\s*:\s+/i },
];

function lineMark(content: string): MarkedLine | undefined {
	for (const { kind, pattern } of LINE_MARKS) {
		const match = pattern.exec(content);
		if (match !== null) return { kind, mark: match[0].length };
	}
	return undefined;
}

/** Groups of the lines between two blank lines. */
function groupStretch(text: string, lines: readonly Span[]): readonly LineGroup[] {
	const width = wrapWidth(text, lines);
	const groups: LineGroup[] = [];
	lines.forEach((line, index) => {
		const content = slice(text, line);
		const marked = lineMark(content);
		const last = groups.at(-1);
		if (marked !== undefined) {
			const joins = last?.kind === marked.kind && (marked.kind === "pull-quote" || marked.kind === "table");
			if (joins && last !== undefined) groups[groups.length - 1] = { ...last, end: line.end };
			else groups.push({ kind: marked.kind, start: line.start + marked.mark, end: line.end, blankBefore: index === 0 });
			return;
		}
		const before = lines[index - 1];
		if (last !== undefined && before !== undefined && continues(text, last, before, line, width)) {
			groups[groups.length - 1] = { ...last, end: line.end };
		} else groups.push({ kind: undefined, start: line.start, end: line.end, blankBefore: index === 0 });
	});
	return groups;
}

/** Does `line` go on with the paragraph of the line before it? */
function continues(text: string, group: LineGroup, before: Span, line: Span, width: number | undefined): boolean {
	if (width === undefined || group.kind === "subhead" || group.kind === "headline") return false;
	if (furnitureKind(slice(text, line)) !== undefined || captionCredit(slice(text, group)) !== undefined) return false;
	// A short line that ends a sentence ends the paragraph, in copy that separates paragraphs by nothing else.
	return isFilled(text, before, line, width) || !/[.!?:]["'”’)]*$/.test(slice(text, before));
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
 * “…the ferry was\ninspected in May…” is one paragraph; two whole sentences on two lines are two.
 */
function wrapWidth(text: string, lines: readonly Span[]): number | undefined {
	if (lines.length < 2) return undefined;
	const width = Math.max(...lines.map((line) => line.end - line.start));
	if (width > WIDEST) return undefined;
	if (width < NARROWEST) return lines.slice(1).every((line) => /^\p{Ll}/u.test(slice(text, line))) ? width : undefined;
	const filled = lines.filter((line, index) => {
		const next = lines[index + 1];
		return next !== undefined && isFilled(text, line, next, width);
	});
	return filled.length >= (lines.length - 1) * 0.6 ? width : undefined;
}
