/** Lines of a text, whatever ends them: LF, CRLF, lone CR, U+2028, U+2029. */
import type { Span } from "./span";

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** The lines of `text` in order, without their line ends. A text always has at least one line. */
export function splitLines(text: string): readonly Span[] {
	const lines: Span[] = [];
	let start = 0;
	for (const match of text.matchAll(LINE_END)) {
		lines.push({ start, end: match.index });
		start = match.index + match[0].length;
	}
	lines.push({ start, end: text.length });
	return lines;
}
