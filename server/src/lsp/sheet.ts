/** The fact-check sheet on the wire: its file, made for a client that puts it where the user wants it. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Article } from "../analysis/article";
import { sheetOf } from "../features/sheet/sheet";
import { SHEET_FORMATS, type WriteDocx, writeSheet } from "../features/sheet/write";
import type { Register } from "../sources/register";
import type { Desk } from "./desk";
import type { SheetAnswer, SheetParams } from "./protocol";

/** Without `writeDocx` there are no Word files. */
export async function answerSheet(
	desk: Desk,
	story: TextDocument,
	articleOf: (register?: Register) => Article,
	{ format, redact }: SheetParams,
	writeDocx: WriteDocx | undefined,
): Promise<SheetAnswer> {
	if (!SHEET_FORMATS.includes(format)) return { problem: `A sheet is written as ${SHEET_FORMATS.join(", ")}.` };
	if (format === "docx" && writeDocx === undefined) return { problem: "Word files cannot be written here." };
	// Nobody who asks for something unclear is given everything.
	const isRedacted = redact !== false;
	await desk.load(story.uri);
	const read = await desk.checks(story, articleOf, isRedacted);
	if ("problem" in read) return read;
	const sheet = sheetOf(read.article, read.checks, read.name, isRedacted);
	const bytes = await writeSheet(read.article, sheet, format, writeDocx ?? noDocx);
	const [warning] = read.warnings;
	return { base64: Buffer.from(bytes).toString("base64"), ...(warning === undefined ? {} : { warning }) };
}

const noDocx: WriteDocx = async () => new Uint8Array();
