/**
 * A paragraph without marks behind one that ends with a cue and a colon: copy sets longer passages so. “Quill wrote: ¶ The gate
 * was rotten in May, and nobody had mended it.”
 */
import type { Attribution, Paragraph, Speaker } from "./article";
import { isCopy, topQuotes } from "./paragraphQuotes";

/** Fewer words than these may be the label or the first line of a list. */
const FEWEST_WORDS = 8;

/** Verbs that lead in words, not things: “mentioned a poem by Avery:” does not. */
const SAYS =
	/^(?:say|write|add|state|explain|conclude|reply|respond|recall|remark|comment|continue|announce|tweet|post)$/;

/** True where `paragraph` is such a passage, by the paragraph of copy before it. */
export function isBlockQuotation(before: Paragraph | undefined, paragraph: Paragraph): boolean {
	const cue = before?.reading.announces?.cue;
	if (before === undefined || cue === undefined || !isCopy(before)) return false;
	const { tokens } = paragraph.reading;
	return (
		before.reading.tokens.at(-1)?.text === ":" &&
		SAYS.test(cue.lemma) &&
		cue.polarity === "positive" &&
		topQuotes(paragraph).length === 0 &&
		tokens.length >= FEWEST_WORDS &&
		/^\p{Lu}/u.test(tokens[0]?.text ?? "") &&
		/^[.!?]$/.test(tokens.at(-1)?.text ?? "")
	);
}

/** The whole of `paragraph`, which is the one at `index`, as words of `speaker`. */
export function blockQuotation(paragraph: Paragraph, index: number, speaker: Speaker): Attribution {
	const span = { start: paragraph.start, end: paragraph.end };
	return {
		...span,
		kind: "indirect",
		spans: [span],
		cue: undefined,
		speaker: { ...speaker, because: "carried" },
		quotes: [],
		because: "announced",
		paragraph: index,
	};
}
