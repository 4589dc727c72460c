/**
 * A report that ends within quotation marks goes on to the closing one, over the ends of sentences inside: Quill said the gate
 * “is rotten. It must go.”
 */
import type { LocalAttribution, Quote } from "./article";
import type { View } from "./view";

/** `reported` in order, each with the whole of the quotation that it ends in, unless an earlier one or `taken` holds it. */
export function completeQuotes(
	view: View,
	reported: readonly LocalAttribution[],
	taken: ReadonlySet<number>,
): readonly LocalAttribution[] {
	const held = new Set([...taken, ...reported.flatMap(({ quotes }) => quotes)]);
	return reported.map((report) => {
		const index = view.quotes.findIndex((quote) => endsWithin(report, quote));
		const quote = view.quotes[index];
		if (quote === undefined || held.has(index)) return report;
		held.add(index);
		return complete(report, quote, index);
	});
}

const endsWithin = (report: LocalAttribution, quote: Quote): boolean =>
	quote.inner.start < report.end && report.end < quote.inner.end;

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
