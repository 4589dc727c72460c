/** Half-open ranges of UTF-16 offsets: the unit that every record of Sourcemark is made of. */
import { countWhile } from "./search";

export interface Span {
	readonly start: number;
	readonly end: number;
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True for a caret that stands in the span or at either of its ends. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

export const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The same span seen from a text that begins `by` units earlier. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The smallest span that holds all of `spans`; undefined for none. */
export function cover(spans: readonly Span[]): Span | undefined {
	const [first, ...rest] = spans;
	if (first === undefined) return undefined;
	let { start, end } = first;
	for (const span of rest) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start, end };
}

/** `span` without white space at its ends; an all-white span becomes empty at its start. */
export function trim(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && isSpace(text.charCodeAt(end - 1))) end--;
	while (start < end && isSpace(text.charCodeAt(start))) start++;
	return { start, end };
}

const isSpace = (unit: number): boolean =>
	unit <= 0x20 || unit === 0xa0 || unit === 0xfeff || /\s/.test(String.fromCharCode(unit));

/**
 * The last item of `items`, sorted by start and free of overlaps, that starts at or before `offset`;
 * undefined where there is none. Binary search.
 */
export function lastStartingAt<T extends Span>(items: readonly T[], offset: number): T | undefined {
	return items[countWhile(items, ({ start }) => start <= offset) - 1];
}

/** True where two spans overlap or meet, a caret (an empty span) at either end included. */
export const touchesSpan = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
