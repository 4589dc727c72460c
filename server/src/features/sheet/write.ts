/** The formats in which a sheet is written. */
import type { Article } from "../../analysis/article";
import { sheetCsv } from "./csv";
import { sheetHtml } from "./html";
import { sheetMarkdown } from "./markdown";
import type { Sheet } from "./sheet";

export const SHEET_FORMATS = ["md", "html", "csv", "docx"] as const;

export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Writes Word files; the edge supplies it. */
export type WriteDocx = (article: Article, sheet: Sheet) => Promise<Uint8Array>;

/** The bytes of a sheet's file. */
export async function writeSheet(
	article: Article,
	sheet: Sheet,
	format: SheetFormat,
	writeDocx: WriteDocx,
): Promise<Uint8Array> {
	if (format === "docx") return writeDocx(article, sheet);
	return new TextEncoder().encode(WRITERS[format](sheet));
}

const WRITERS: Readonly<Record<Exclude<SheetFormat, "docx">, (sheet: Sheet) => string>> = {
	md: sheetMarkdown,
	html: sheetHtml,
	csv: sheetCsv,
};
