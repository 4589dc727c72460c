/** What a footnote says of a passage: kind, speaker, and of each mark source, place, status and note. */
import type { Sheet, SheetRow } from "./sheet";
import { COLUMNS, linesOf } from "./table";

export interface Footnote {
	readonly row: SheetRow;
	/** Where it stands in the story: behind the passage. */
	readonly at: number;
	/** A line for each mark. */
	readonly lines: readonly string[];
}

/** A footnote for each passage of the story, in the order of the places behind them. */
export function footnotesOf(sheet: Sheet): readonly Footnote[] {
	const byRow = new Map<SheetRow, string[]>();
	for (const { row, cells } of linesOf(sheet)) {
		const [source = "", place = "", status = "", note = ""] = cells.slice(COLUMNS.indexOf("Source"));
		const line = [source, place, status, note].filter((part) => part !== "").join(" · ");
		byRow.set(row, [...(byRow.get(row) ?? []), line]);
	}
	const notes = [...byRow].flatMap(([row, lines]): readonly Footnote[] => {
		if (row.span === undefined) return [];
		const [first = "", ...others] = lines;
		const what = [`No. ${row.number}: ${row.detail}`, row.speaker].filter((part) => part !== undefined).join(", ");
		return [{ row, at: row.span.end, lines: [`${what}. ${first}`, ...others] }];
	});
	return notes.sort((a, b) => a.at - b.at || a.row.number - b.row.number);
}
