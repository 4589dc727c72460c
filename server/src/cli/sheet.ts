/** `sourcemark sheet`: the fact-check sheet of a story. */
import { extname } from "node:path";
import type { Knowledge } from "../analysis/analyze";
import { writeDocx } from "../docx.node";
import { sheetOf } from "../features/sheet/sheet";
import { SHEET_FORMATS, type SheetFormat, writeSheet } from "../features/sheet/write";
import type { Console } from "./console";
import { parseOptions, readStory, writeOut } from "./story";

/** Exit code: 0, or 2 where it could not be written. The sheet stays in the house: it is whole unless `--redact` says otherwise. */
export async function sheet(words: readonly string[], knowledge: Knowledge, console: Console): Promise<number> {
	const options = parseOptions("sheet", words, SHEET_FORMATS);
	if (typeof options === "string") return console.fail(options);
	const { out, isRedacted = false } = options;
	const format = options.format ?? formatOf(extname(out ?? "").toLowerCase());
	if (format === undefined)
		return console.fail(`“${out}” does not say how to write it: --format ${SHEET_FORMATS.join(", --format ")}.`);
	if (format === "docx" && out === undefined)
		return console.fail("a Word file cannot be printed: name one, --out bridge.docx.");
	const story = await readStory(options, isRedacted, knowledge, console);
	if (typeof story === "string") return console.fail(story);
	const made = sheetOf(story.article, story.checks, story.name, isRedacted);
	return writeOut(await writeSheet(story.article, made, format, writeDocx), options, console);
}

const formatOf = (ending: string): SheetFormat | undefined =>
	MARKDOWN.has(ending) ? "md" : SHEET_FORMATS.find((known) => ending === `.${known}`);

/** A file without an ending too. */
const MARKDOWN: ReadonlySet<string> = new Set(["", ".md", ".markdown", ".txt"]);
