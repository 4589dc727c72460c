/**
 * A report that ends within quotation marks goes on to the closing one, over the ends of sentences inside: Quill said the gate
 * “is rotten. It must go.”
 */
import { countWhile } from "../text/search";
import type { LocalAttribution, Quote } from "./paragraph";
import type { View } from "./view";

/** `reported`, each with the whole of the quotation that it ends in, unless another one holds it. */
export function completeQuotes(view: View, reported: readonly LocalAttribution[]): readonly LocalAttribution[] {
	const held = new Set(reported.flatMap(({ quotes }) => quotes));
	return reported.map((report) => {
		const index = lastBegun(view.quotes, report.end);
		const quote = view.quotes[index];
		if (quote === undefined || report.end >= quote.inner.end || held.has(index)) return report;
		held.add(index);
		return complete(report, quote, index);
	});
}

/** The last of `quotes` whose words begin before `offset`; they stand in order and none within another. */
const lastBegun = (quotes: readonly Quote[], offset: number): number =>
	countWhile(quotes, ({ inner }) => inner.start < offset) - 1;

function complete(report: LocalAttribution, quote: Quote, index: number): LocalAttribution {
	const last = report.spans.at(-1) ?? report;
	const span = { start: Math.min(last.start, quote.start), end: quote.end };
	const isWhole = report.spans.length === 1 && span.start === quote.start;
	return {
		...report,
		start: Math.min(report.start, quote.start),
		end: quote.end,
		kind: isWhole ? "direct" : "mixed",
		spans: [...report.spans.slice(0, -1), span],
		quotes: [...report.quotes, index],
	};
}
