/** What ways of carrying a speaker over share: what they look at, and the attribution that they make. */
import type { Attribution, Paragraph, Speaker } from "./article";
import type { Because, Quote } from "./paragraph";
import { placeQuote } from "./paragraphQuotes";
import type { QuoteStyle } from "./quotes";
import type { SpeakerContext } from "./speakerContext";

export interface CarryContext extends SpeakerContext {
	readonly style: QuoteStyle;
}

/** What the copy before a paragraph leaves for it. */
export interface Trail {
	/** Attributions of the last paragraph of copy. */
	readonly before: readonly Attribution[];
	/** Who spoke, paragraph by paragraph of direct speech, up to the last one; no more than three, latest last. */
	readonly turns: readonly (number | string)[];
	/** Open quotations of a run whose cue has not come yet. */
	readonly waiting: readonly Waiting[];
}

interface Waiting {
	readonly paragraph: number;
	readonly quote: Quote;
}

/** The attribution of `quotes`, which have no cue, to `speaker`; none where that is nobody. */
export function inherited(
	paragraph: Paragraph,
	index: number,
	quotes: readonly Quote[],
	speaker: Speaker | undefined,
	because: Because,
): readonly Attribution[] {
	const placed = quotes.flatMap((quote) => placeQuote(quote, paragraph.start));
	const start = placed[0]?.start ?? paragraph.start;
	if (speaker === undefined) return [];
	return [
		{
			start,
			end: placed.at(-1)?.end ?? start,
			kind: "direct",
			spans: placed.map(({ start, end }) => ({ start, end })),
			cue: undefined,
			speaker: because === "dash-name" ? speaker : { ...speaker, because: "carried" },
			quotes: placed,
			because,
			paragraph: index,
		},
	];
}
