/** When the story was written, as far as it tells, and when what it tells happened. */
import { countWhile } from "../../text/search";
import { lastStartingAt, type Span } from "../../text/span";
import type { Grounds, PlacedClaim } from "./placed";

export interface Dating {
	/** The latest year that the story names and does not look forward to: a text carries no other date. */
	readonly story: number;
	/** The year that dates a claim: the last one named in its paragraph up to the end of its sentence. */
	readonly of: (claim: Pick<PlacedClaim, "paragraph" | "sentence">) => number | undefined;
}

/** No story that we read is older; it counts where a story names old years alone. */
const EARLIEST_STORY = 2000;

interface Year extends Span {
	readonly year: number;
	readonly paragraph: number;
}

export function datingOf(grounds: Grounds): Dating {
	const years = yearsOf(grounds);
	const past = years.filter((year) => !isAhead(grounds, year));
	return {
		story: past.reduce((latest, { year }) => Math.max(latest, year), EARLIEST_STORY),
		of: ({ paragraph, sentence }) => {
			const last = lastStartingAt(years, sentence.end - 1);
			return last?.paragraph === paragraph ? last.year : undefined;
		},
	};
}

// 2015-10-03, 2015, 194X: the forties begin in 1940
const YEAR = /^(?<year>(?:1\d|20)\d[\dX])/;

const yearsOf = ({ paragraphs }: Grounds): readonly Year[] =>
	paragraphs.flatMap(({ start: by, reading }, paragraph) =>
		reading.values.flatMap(({ start, end, type, normalized }) => {
			const year = type === "DATE" ? YEAR.exec(normalized)?.groups?.year : undefined;
			return year === undefined
				? []
				: [{ start: start + by, end: end + by, year: Number(year.replace("X", "0")), paragraph }];
		}),
	);

/** The tide will reach the mill by | 2050. */
function isAhead({ paragraphs }: Grounds, { start, paragraph }: Year): boolean {
	const { start: by = 0, reading } = paragraphs[paragraph] ?? {};
	const tokens = reading?.tokens ?? [];
	const before = tokens[countWhile(tokens, (token) => token.end + by <= start) - 1]?.lower ?? "";
	return /^(?:by|until|till|through|beyond|before)$/.test(before);
}
