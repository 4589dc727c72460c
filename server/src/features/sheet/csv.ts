/** The sheet for spreadsheets: RFC 4180 with a byte order mark, by which Excel knows its UTF-8. */
import type { Sheet } from "./sheet";
import { COLUMNS, linesOf } from "./table";

export const sheetCsv = (sheet: Sheet): string =>
	`\ufeff${[COLUMNS, ...linesOf(sheet).map(({ cells }) => cells)].map((cells) => `${cells.map(field).join(",")}\r\n`).join("")}`;

function field(words: string): string {
	const legal = words.replace(/(?![\t\r\n])\p{Cc}/gu, "");
	const safe = FORMULA.test(legal) ? `'${legal}` : legal;
	return /[",\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet would work out: “=1+1”, “-31 degrees”, “@all”, behind blanks too. An apostrophe makes it words. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r|%]/u;
