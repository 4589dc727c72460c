/** Figures that go together: shares with shares, sums of money with sums. */
import type { Lexicon } from "../../lexicon/lexicon";
import { lastStartingAt, type Span, shift } from "../../text/span";
import type { Reading } from "../paragraph";
import type { Grounds, PlacedClaim } from "./placed";

export type Unit = "share" | "sum";

/** Where a figure stands. */
export interface Figure {
	readonly trigger: Span;
	readonly sentence: Span;
	/** Index into the article's paragraphs. */
	readonly paragraph: number;
}

/** What the figure of a claim counts; undefined for tolls and heads, which make no series. */
export function unitOf({ kind, key }: Pick<PlacedClaim, "kind" | "key">, { facts }: Lexicon): Unit | undefined {
	if (kind !== "number") return undefined;
	if (/%|pp/.test(key) || facts.numbers.shares.has(key)) return "share";
	return /^[A-Z]{3} /.test(key) ? "sum" : undefined;
}

/** The figures of `unit` in the copy, in order, whoever gives them. */
export const figuresOf = ({ paragraphs }: Grounds, unit: Unit, lexicon: Lexicon): readonly Figure[] =>
	paragraphs.flatMap(({ start: by, reading }, paragraph) =>
		(unit === "sum" ? valuesOf(reading, "MONEY") : sharesIn(reading, lexicon)).map((figure): Figure => {
			const sentence = lastStartingAt(reading.sentences, figure.start) ?? figure;
			return { trigger: shift(figure, by), sentence: shift(sentence, by), paragraph };
		}),
	);

const valuesOf = ({ values }: Reading, type: "MONEY" | "PERCENT"): readonly Span[] =>
	values.filter((value) => value.type === type);

// 12 percent of the stalls, a third of the stalls
function sharesIn(reading: Reading, { facts }: Lexicon): readonly Span[] {
	const { tokens } = reading;
	const worded = tokens.filter(
		({ lower }, index) => facts.numbers.shares.has(lower) && tokens[index + 1]?.lower === "of",
	);
	return [...valuesOf(reading, "PERCENT"), ...worded].sort((a, b) => a.start - b.start);
}
