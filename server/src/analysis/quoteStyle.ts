/** US or British: which quotation marks stand outermost in a story. */
import type { QuoteStyle } from "./quotes";

/** Shorter words between single marks and before a comma, the ‘repair’, say nothing of the style. */
const SHORTEST = 15;

const SINGLE_OPENING = String.raw`(?<openSingle>(?<=^|[\s(—–])['‘](?=\p{L}))`;
// …was closed,’ said …   …is closed’, said …   other closing places end it too, but tell nothing: the ‘repair’ failed
const SINGLE_CLOSING = String.raw`(?<closeSingle>(?<=[.,?!…])['’](?=[\s)]|$)|['’](?=,\s))`;
const SINGLE_END = String.raw`(?<endSingle>(?<![sS\s])['’](?=[\s)\].;:?!]|$))`;
const DOUBLE_OPENING = String.raw`(?<openDouble>(?<=^|[\s(—–])(?:"|“|''|\u0060\u0060)(?=\S))`;
const DOUBLE_CLOSING = `(?<closeDouble>["”]|''|’’)`;
const MARK = new RegExp(
	`${DOUBLE_OPENING}|${SINGLE_OPENING}|${SINGLE_CLOSING}|${SINGLE_END}|${DOUBLE_CLOSING}|(?<line>\\n)`,
	"gmu",
);

/**
 * `single` where whole quotations stand in single marks more often than in double ones; else `double`. A mark inside a
 * quotation in marks of the other kind counts for neither: ‘We told them “no”,’ is one British quotation.
 */
export function findQuoteStyle(text: string): QuoteStyle {
	let doubles = 0;
	let singles = 0;
	// Double marks since a single one that may have been an apostrophe: ’em, 'round.
	let pending = 0;
	let open: { readonly style: QuoteStyle; readonly start: number } | undefined;
	for (const { groups = {}, index } of text.matchAll(MARK)) {
		if (groups.openDouble !== undefined) {
			if (open === undefined) {
				doubles++;
				open = { style: "double", start: index };
			} else if (open.style === "single") pending++;
		} else if (groups.openSingle !== undefined) open ??= { style: "single", start: index };
		else if (groups.closeDouble !== undefined) {
			if (open?.style === "double") open = undefined;
		} else if (groups.line !== undefined) {
			doubles += pending;
			pending = 0;
			open = undefined;
		} else if (open?.style === "single") {
			const isWhole = /[.,?!…]/.test(text[index - 1] ?? "") || index - open.start > SHORTEST;
			if (groups.closeSingle !== undefined && isWhole) singles++;
			pending = 0;
			open = undefined;
		}
	}
	return singles > doubles + pending ? "single" : "double";
}
