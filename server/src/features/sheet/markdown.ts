/** The sheet in Markdown: GitHub's tables, nothing in a cell that would end it or be read as markup. */
import type { Sheet } from "./sheet";
import { COLUMNS, COUNT_COLUMNS, countLines, linesOf, REDACTED } from "./table";

export function sheetMarkdown(sheet: Sheet): string {
	const { title, isRedacted } = sheet;
	return [
		`# Fact-check sheet: ${escaped(title)}`,
		...(isRedacted ? [REDACTED] : []),
		table(COUNT_COLUMNS, countLines(sheet)),
		table(
			COLUMNS,
			linesOf(sheet).map(({ cells }) => cells),
		),
	]
		.filter((part) => part !== "")
		.map((part) => `${part}\n`)
		.join("\n");
}

function table(columns: readonly string[], lines: readonly (readonly string[])[]): string {
	if (lines.length === 0) return "";
	const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
	return [row(columns), row(columns.map(() => "---")), ...lines.map((cells) => row(cells.map(escaped)))].join("\n");
}

/** Any mark of Markdown or HTML stands for itself: `*`, `[`, `|`, `<`, and the `@` and `:` that make links of themselves. */
const escaped = (words: string): string =>
	words
		.replace(/\s+/g, " ")
		// A terminal would do as they say.
		.replace(/\p{Cc}/gu, "")
		.replace(/[\\`*_{}[\]<>()#+!|~&$]/g, "\\$&")
		.replace(/@|:\/\/|\bwww\./g, (mark) => `${mark.slice(0, 1)}<!-- -->${mark.slice(1)}`);
