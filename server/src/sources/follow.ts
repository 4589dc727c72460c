/** Spans that move with the text while somebody types: pure arithmetic, no words are looked at. */
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";

/**
 * Where `span` of a text stands after `edit`; undefined where nothing of it is left. What is typed right before it or
 * right behind it is not its own, except letters that make its last word longer: “31 ton|” + “s”.
 */
export function followEdit(span: Span, edit: Edit, before: string): Span | undefined {
	const { start, end, newText } = edit;
	const grown = newText.length - (end - start);
	if (end <= span.start && !(start === end && start === span.start && end > span.start))
		return { start: span.start + grown, end: span.end + grown };
	if (start >= span.end) {
		const isOwn = start === span.end && start === end && isLetter(newText[0]) && isLetter(before[start - 1]);
		return isOwn ? { start: span.start, end: span.end + letters(newText) } : span;
	}
	if (start <= span.start && end >= span.end) return undefined;
	if (start <= span.start) return { start: start + newText.length, end: span.end + grown };
	if (end >= span.end && end > span.end) return { start: span.start, end: start };
	return { start: span.start, end: span.end + grown };
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

const letters = (text: string): number => /^[\p{L}\p{N}]+/u.exec(text)?.[0].length ?? 0;
