/** Direct speech and reports of one paragraph put together: which of two that hold the same quotation counts. */

import type { DirectSpeech } from "./directSpeech";
import type { LocalAttribution } from "./paragraph";

/** `reported` holds what is left of the direct attributions beside the reports. */
export function joinReports(
	text: string,
	{ attributions, fragments }: DirectSpeech,
	reported: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const kept = new Set(reported);
	const gone = attributions.filter((attribution) => !kept.has(attribution));
	return withFragments(withWhole(text, reported, gone), fragments);
}

/**
 * Quill said | “it is closed” | and left; Quill said, | “No,” | when asked: words that end where the marks do are no beginning of a
 * longer report by the same cue.
 */
function withWhole(
	text: string,
	reported: readonly LocalAttribution[],
	whole: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const byStart = new Map(reported.map((report) => [report.start, report]));
	const lost = whole.filter(({ start, end, cue }) => {
		const report = byStart.get(start);
		const isWhole =
			/[.,!?]["”'’»]*$/.test(text.slice(start, end)) || /^\s+(?:and|but)\b/.test(text.slice(end, end + 8));
		return isWhole && report !== undefined && report.cue?.start === cue?.start && report.end > end;
	});
	const starts = new Set(lost.map(({ start }) => start));
	return [...reported.filter(({ start }) => !starts.has(start)), ...lost];
}

/** Reports and the fragments that they do not hold. Where a report has the fragment and no more, the fragment's pattern counts. */
function withFragments(
	reported: readonly LocalAttribution[],
	fragments: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const heldBy = (list: readonly LocalAttribution[]): ReadonlySet<number> =>
		new Set(list.flatMap(({ quotes }) => quotes));
	const mixed = heldBy(reported.filter(({ kind }) => kind !== "direct"));
	const left = fragments.filter(({ quotes }) => !quotes.some((quote) => mixed.has(quote)));
	const own = heldBy(left);
	return [...reported.filter(({ quotes }) => !quotes.some((quote) => own.has(quote))), ...left];
}
