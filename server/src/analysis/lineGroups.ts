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
	const wrapped = isHardWrapped(text, lines);
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
		const continues =
			wrapped &&
			last !== undefined &&
			last.kind !== "subhead" &&
			last.kind !== "headline" &&
			!isFurnitureLine(slice(text, last), content);
		if (continues && last !== undefined) groups[groups.length - 1] = { ...last, end: line.end };
		else groups.push({ kind: undefined, start: line.start, end: line.end, blankBefore: index === 0 });
	});
	return groups;
}

const isFurnitureLine = (before: string, line: string): boolean =>
	furnitureKind(line) !== undefined || captionCredit(before) !== undefined;

/**
 * Hard-wrapped: no line is long, and the lines but the last are filled, that is, the next line's first word would not
 * have fitted. “…the ferry was\ninspected in May…” is one paragraph; two whole sentences on two lines are two.
 */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
	if (lines.length < 2) return false;
	const width = Math.max(...lines.map((line) => line.end - line.start));
	if (width > 100 || width < 30) return width < 30 && lines.every((line) => /^\p{Ll}/u.test(slice(text, line)));
	let filled = 0;
	for (let index = 0; index + 1 < lines.length; index++) {
		const line = lines[index];
		const next = lines[index + 1];
		if (line === undefined || next === undefined) continue;
		const firstWord = /^\S+/.exec(slice(text, next))?.[0].length ?? 0;
		if (line.end - line.start + 1 + firstWord > width - 4) filled++;
	}
	return filled >= (lines.length - 1) * 0.7;
}
