/** Comments as HTML and Markdown write them. They are no copy. */
import type { Span } from "./span";

const OPENS = "<!--";
const CLOSES = "-->";

/** The comments of `text`, marks included. One that is never closed is none. */
export function commentsIn(text: string): readonly Span[] {
	const found: Span[] = [];
	let start = text.indexOf(OPENS);
	while (start >= 0) {
		const close = text.indexOf(CLOSES, start + OPENS.length);
		if (close < 0) break;
		const end = close + CLOSES.length;
		found.push({ start, end });
		start = text.indexOf(OPENS, end);
	}
	return found;
}

/** `text` with spaces for its comments, every other character in its place. */
export function blankComments(text: string): string {
	let result = "";
	let last = 0;
	for (const { start, end } of commentsIn(text)) {
		result += text.slice(last, start) + text.slice(start, end).replace(/[^\r\n]/g, " ");
		last = end;
	}
	return last === 0 ? text : result + text.slice(last);
}
