/**
 * YAML read line by line, by indentation alone: what a caret stands in while its line is half typed and the file as a whole
 * says nothing to a parser. It knows the layouts that people write, not all of YAML.
 */
import type { Span } from "../text/span";

/** A dash or a key: what stands further to the right below belongs to it. */
export interface Opener {
	readonly column: number;
	/** The key, or 0 for a dash. */
	readonly step: string | 0;
	/** Of a key, where its word stands in the line, without quotation marks. */
	readonly word: Span;
	/** What stands behind the key in its line, without a comment and without anchor or tag. */
	readonly value: string;
	/** The column behind the colon or dash. */
	readonly behind: number;
}

/** The dashes and the key that `line` begins with, from left to right; none for a comment or words. */
export function openersOf(line: string): readonly Opener[] {
	const openers: Opener[] = [];
	let column = /^ */.exec(line)?.[0].length ?? 0;
	if (line[column] === "#") return [];
	while (openers.length < MOST_DASHES) {
		const dash = /^- *(?=\S|$)/.exec(line.slice(column))?.[0];
		if (dash === undefined || (dash === "-" && column + 1 < line.length)) break;
		const word = { start: column, end: column };
		openers.push({ column, step: 0, word, value: "", behind: column + 1 });
		column += dash.length;
	}
	const key = KEY.exec(line.slice(column))?.[1];
	if (key === undefined) return openers;
	const behind = column + key.length + 1;
	const isQuoted = /^["']/.test(key);
	const written = key.trimEnd();
	const word = isQuoted
		? { start: column + 1, end: column + written.length - 1 }
		: { start: column, end: column + written.length };
	const value = withoutComment(line.slice(behind)).replace(/^\s*(?:[&!]\S*\s*)*/, "");
	return [...openers, { column, step: line.slice(word.start, word.end), word, value: value.trim(), behind }];
}

/** More lists within lists in one line nobody writes. */
const MOST_DASHES = 20;

/** `"harbor":`, `harbor:`; what only begins with a bracket or a brace is none. */
const KEY = /^("[^"]*" *|'[^']*' *|[^\s"'#[\]{}&*!|>%@`,:][^:]*):(?=\s|$)/;

/** `line` up to its comment. */
export function withoutComment(line: string): string {
	const place = commentIn(line);
	return place < 0 ? line : line.slice(0, place);
}

function commentIn(line: string): number {
	let quote = "";
	for (let index = 0; index < line.length; index++) {
		const unit = line[index] ?? "";
		if (quote !== "") {
			if (unit === quote) quote = "";
		} else if (unit === "#" && (index === 0 || /\s/.test(line[index - 1] ?? ""))) return index;
		// “the office's” is no opening quotation mark.
		else if ((unit === '"' || unit === "'") && /^$|[\s,[{:]/.test(line[index - 1] ?? "")) quote = unit;
	}
	return -1;
}

/** Lines of a text; the offsets at which they begin. */
export interface TextLines {
	readonly lines: readonly string[];
	readonly starts: readonly number[];
}

export function linesOfText(text: string): TextLines {
	const lines: string[] = [];
	const starts: number[] = [];
	let start = 0;
	for (const line of text.split("\n")) {
		starts.push(start);
		lines.push(line.endsWith("\r") ? line.slice(0, -1) : line);
		start += line.length + 1;
	}
	return { lines, starts };
}

/** The first line that begins with the key `name`, further in than the top. For files that are no YAML just now. */
export function keyLine(text: string, name: string): Span | undefined {
	const { lines, starts } = linesOfText(text);
	for (const [index, line] of lines.entries()) {
		const key = openersOf(line).at(-1);
		if (key === undefined || key.step !== name || key.column === 0) continue;
		const start = starts[index] ?? 0;
		return { start: start + key.word.start, end: start + key.word.end };
	}
	return undefined;
}
