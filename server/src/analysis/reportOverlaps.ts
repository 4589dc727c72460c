/** Attributions of one paragraph that claim the same words: which of two gives way, and what is left of it. */
import { overlaps, type Span } from "../text/span";
import type { LocalAttribution } from "./paragraph";

/** What is left of an attribution once a report has taken a fragment of it; undefined where nothing is. */
export type Changes = Map<LocalAttribution, LocalAttribution | undefined>;

/**
 * `report` as it counts beside `others`, with the quoted sentences that its cue leads to; undefined where it claims what another
 * keeps. Those that give way to it are entered in `changes`.
 */
export function settle(
	report: LocalAttribution,
	others: readonly LocalAttribution[],
	changes: Changes,
): LocalAttribution | undefined {
	const touched = others.filter((other) => touch(changes.has(other) ? changes.get(other) : other, report));
	const led = touched.filter((other) => isLed(other, report));
	if (touched.some((other) => !led.includes(other) && !givesWay(other, report))) return undefined;
	for (const other of touched) changes.set(other, led.includes(other) ? undefined : withoutFragment(other, report));
	return led.reduce(joinHalves, report);
}

/** The gate could fall, Quill said. | “We told them.”   Words behind the sentence that the cue closes are of the same attribution. */
const isLed = ({ cue, start, because }: LocalAttribution, shown: LocalAttribution): boolean =>
	because === "cue-before" &&
	shown.because === "trailing-cue" &&
	cue !== undefined &&
	shown.cue !== undefined &&
	overlaps(cue, shown.cue) &&
	start >= shown.cue.end;

/** True where `other` is quoted fragments, some within the clause of `shown`, of the same cue, of one in the clause or of none. */
function givesWay(other: LocalAttribution, shown: LocalAttribution): boolean {
	const { cue } = other;
	const within = other.spans.filter((part) => isInside(part, shown));
	const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
	return (
		(other.quotes.length === other.spans.length || within.length === other.spans.length) &&
		within.length > 0 &&
		length(within) < length(shown.spans) &&
		/^(?:cue-before|according-to)$/.test(other.because) &&
		(cue === undefined ||
			(shown.because === "that-clause" && isInside(cue, shown)) ||
			(shown.cue !== undefined && overlaps(cue, shown.cue)))
	);
}

/** `other` without its fragments that the clause of `shown` holds; undefined where none is left. */
function withoutFragment(other: LocalAttribution, shown: LocalAttribution): LocalAttribution | undefined {
	const left = other.spans.map((part) => !isInside(part, shown));
	const spans = other.spans.filter((_, index) => left[index]);
	const [first] = spans;
	return first === undefined
		? undefined
		: {
				...other,
				start: first.start,
				end: spans.at(-1)?.end ?? first.end,
				spans,
				quotes: other.quotes.filter((_, index) => left[index]),
			};
}

/** One attribution of two halves of one content, the cue between them; cue, speaker and reason are the first one's. */
export function joinHalves(first: LocalAttribution, second: LocalAttribution): LocalAttribution {
	const quotes = [...first.quotes, ...second.quotes];
	return {
		...first,
		end: second.end,
		spans: [...first.spans, ...second.spans],
		quotes,
		kind: quotes.length > 0 ? "mixed" : "indirect",
	};
}

/** True where two attributions claim the same words or the same cue. */
export const touch = (one: LocalAttribution | undefined, other: LocalAttribution): boolean =>
	one !== undefined &&
	(one.spans.some((left) => other.spans.some((right) => overlaps(left, right))) ||
		(one.cue !== undefined && other.cue !== undefined && overlaps(one.cue, other.cue)));

const isInside = (part: Span, { spans }: LocalAttribution): boolean =>
	spans.some((span) => span.start <= part.start && part.end <= span.end);
