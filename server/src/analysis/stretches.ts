/** What stands between the quotations of a paragraph, as token ranges. */
import type { View } from "./view";

/** Tokens `first..last`; empty where `last < first`. */
export interface Stretch {
	readonly first: number;
	readonly last: number;
}

/** Stretch `i` stands before quotation `i`; the last one stands behind the last quotation. */
export function stretches(view: View): readonly Stretch[] {
	const result: Stretch[] = [];
	let first = 0;
	let index = 0;
	for (let quote = 0; quote < view.quotes.length; quote++) {
		while (index < view.tokens.length && (view.quoteAt[index] ?? -1) !== quote) index++;
		result.push({ first, last: index - 1 });
		while (index < view.tokens.length && view.quoteAt[index] === quote) index++;
		first = index;
	}
	result.push({ first, last: view.tokens.length - 1 });
	return result;
}
