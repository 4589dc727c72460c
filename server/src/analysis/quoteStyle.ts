/** US or British: which quotation marks stand outermost in a story. */
import type { QuoteStyle } from "./quotes";

// …was closed,’ said …   the last two kinds of evidence: a stop or comma before a single closing mark, and an opening one at a start
const SINGLE_CLOSING = /[.,?!…]['’](?=[\s)]|$)/gu;
const SINGLE_OPENING = /(?<=^|[\s(—–])['‘](?=\p{L})/gmu;
const DOUBLE_OPENING = /(?<=^|[\s(—–])(?:"|“|''|``)(?=\S)/gmu;

/** `single` where single marks open and close whole quotations and outnumber double ones; else `double`. */
export function findQuoteStyle(text: string): QuoteStyle {
	const doubles = count(text, DOUBLE_OPENING);
	const singles = Math.min(count(text, SINGLE_CLOSING), count(text, SINGLE_OPENING));
	return singles > doubles ? "single" : "double";
}

function count(text: string, pattern: RegExp): number {
	let total = 0;
	for (const _ of text.matchAll(pattern)) total++;
	return total;
}
