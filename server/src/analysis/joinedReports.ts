/** Direct speech and reports of one paragraph put together: which of two that hold the same quotation counts. */
import type { LocalAttribution } from "./article";
import type { DirectSpeech } from "./directSpeech";

/** `reported` holds what is left of the direct attributions beside the reports. */
export function joinReports(
	text: string,
	{ attributions, fragments }: DirectSpeech,
	reported: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const gone = attributions.filter((attribution) => !reported.includes(attribution));
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
	const lost = whole.filter(
		({ start, end, cue }) =>
			(/[.,!?]["”'’»]*$/.test(text.slice(start, end)) || /^\s+(?:and|but)\b/.test(text.slice(end, end + 8))) &&
			reported.some((report) => report.cue?.start === cue?.start && report.start === start && report.end > end),
	);
	return [...reported.filter(({ start }) => !lost.some((other) => other.start === start)), ...lost];
}

/** Reports and the fragments that they do not hold. Where a report has the fragment and no more, the fragment's pattern counts. */
function withFragments(
	reported: readonly LocalAttribution[],
	fragments: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const shares = (one: LocalAttribution, other: LocalAttribution): boolean =>
		one.quotes.some((quote) => other.quotes.includes(quote));
	const mixed = reported.filter(({ kind }) => kind !== "direct");
	const left = fragments.filter((fragment) => !mixed.some((report) => shares(report, fragment)));
	return [...reported.filter((report) => !left.some((fragment) => shares(report, fragment))), ...left];
}
