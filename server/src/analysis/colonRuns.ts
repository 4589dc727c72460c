/**
 * Words that are led in by a cue and a colon and stand without marks, as copy sets a longer passage: “Quill wrote: The gate was
 * rotten. Nobody had mended it.” They go on to the paragraph's end if nobody else speaks there.
 */
import { trim } from "../text/span";
import { cueAt } from "./cues";
import type { LocalAttribution } from "./paragraph";
import { firstFrom } from "./tokenPlaces";
import { textAt, type View } from "./view";

/** `reports` with those behind a colon reaching to the paragraph's end, where nothing of `others` or of theirs stands behind. */
export function withColonRuns(
	view: View,
	reports: readonly LocalAttribution[],
	others: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const last = reports.at(-1);
	if (last === undefined || !isLed(view, last) || [...reports, ...others].some(({ end }) => end > last.end))
		return reports;
	for (let index = firstFrom(view, last.end); index < view.tokens.length; index++)
		if (cueAt(view, index) !== undefined) return reports;
	const span = trim(view.text, { start: last.start, end: view.tokens.at(-1)?.end ?? last.end });
	if (view.quotes.some(({ end }) => end > last.end) || span.end <= last.end + 1) return reports;
	return [...reports.slice(0, -1), { ...last, ...span, spans: [span] }];
}

/** Quill wrote: | The gate was rotten. */
function isLed(view: View, { cue, start, spans, kind }: LocalAttribution): boolean {
	if (cue === undefined || kind !== "indirect" || spans.length > 1) return false;
	const first = firstFrom(view, start);
	return (
		textAt(view, first - 1) === ":" && view.tokens[first - 2]?.end === cue.end && /^\p{Lu}/u.test(textAt(view, first))
	);
}
