/** Which token stands at an offset of the paragraph. Binary searches: reports ask for each of their phrases. */
import { countWhile } from "../text/search";
import { isComma, isDash, textAt, type View } from "./view";

/** The first token that ends behind `offset`; the number of tokens where none does. */
export const firstEndingBehind = (view: View, offset: number): number =>
	countWhile(view.tokens, ({ end }) => end <= offset);

/** The first token that begins at or behind `offset`; the number of tokens where none does. */
export const firstFrom = (view: View, offset: number): number => countWhile(view.tokens, ({ start }) => start < offset);

/** The last token that ends at or before `offset`; undefined where it is not one of tokens `first` to the paragraph's end. */
export function lastBefore(view: View, offset: number, first: number): number | undefined {
	const index = firstEndingBehind(view, offset) - 1;
	return index < first ? undefined : index;
}

/** The last token from `from` to `end` before the next comma, dash or semicolon. */
export function chunkEnd(view: View, from: number, end: number): number {
	let last = from;
	while (last < end && !isComma(view, last + 1) && !isDash(view, last + 1) && textAt(view, last + 1) !== ";") last++;
	return last;
}
