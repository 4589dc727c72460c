/** Counts behind precision, recall and F1, and the figures made of them. */
import type { Span } from "../../server/src/text/span";

export interface Counts {
	readonly right: number;
	readonly gold: number;
	readonly found: number;
}

export const nothing: Counts = { right: 0, gold: 0, found: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
	right: a.right + b.right,
	gold: a.gold + b.gold,
	found: a.found + b.found,
});

/** Spans that are right if both ends are. */
export function countSpans(gold: readonly Span[], found: readonly Span[]): Counts {
	const wanted = new Set(gold.map(key));
	return { right: found.filter((span) => wanted.has(key(span))).length, gold: gold.length, found: found.length };
}

const key = ({ start, end }: Span): string => `${start}:${end}`;

/** In percent; 0 where there is nothing to find and nothing found. */
export const f1 = ({ right, gold, found }: Counts): number => percent(2 * right, gold + found);

export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
