/** The table of the language models, for a terminal and for the model card. A figure that misses its bar has a mark. */
import { type Figures, MEASURES, type Measure, misses, type Row } from "./measures";

export const MISSED = "✗";

export const HEADINGS = ["measure", "bar", "Sourcemark", "compromise", "wink-nlp"] as const;

const cells = (measure: Measure, row: Row | undefined): readonly string[] => [
	measure.name,
	measure.bar === undefined ? "" : `${measure.atMost ? "≤ " : ""}${format(measure, measure.bar)}`,
	`${format(measure, row?.ours)}${misses(measure, row?.ours) ? ` ${MISSED}` : ""}`,
	format(measure, row?.compromise),
	format(measure, row?.wink),
];

const format = ({ digits }: Measure, figure: number | undefined): string =>
	figure === undefined
		? ""
		: figure.toLocaleString("en", { minimumFractionDigits: digits ?? 1, maximumFractionDigits: digits ?? 1 });

/** Lines for a terminal. */
export function plainTable(figures: Figures): string {
	const rows = [HEADINGS, ...MEASURES.map((measure) => cells(measure, figures[measure.id]))];
	const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

/** The same for Markdown. */
export const markdownTable = (figures: Figures): string =>
	[HEADINGS, HEADINGS.map(() => "---"), ...MEASURES.map((measure) => cells(measure, figures[measure.id]))]
		.map((row) => `| ${row.join(" | ")} |`)
		.join("\n");
