/** The Word file, opened with another library than the one that wrote it. */
import { deepEqual, equal, ok } from "node:assert/strict";
import * as mammoth from "mammoth";
import { writeDocx } from "../../server/src/docx.node";
import { footnotesOf } from "../../server/src/features/sheet/footnotes";
import { COLUMNS, COUNT_COLUMNS, countLines, linesOf } from "../../server/src/features/sheet/table";
import { type Noted, readNoted } from "../support/noted";

const NOTED: Noted = {
	story:
		"---\nslug: crane\n---\n\n# Crane Stays Down Until May\n\nBy Dana Whitlock\n\n<!-- desk: hold -->\n\n" +
		"“The crane will not be mended before May,” said Nora Quill, who met Ada & <Tom>.\n\n“We have \u0007 no parts,” Quill said. 😀\n",
	register: "sources:\n  quill:\n    name: Nora Quill\n    role: harbor master\n    terms: on-the-record\n",
	marks:
		"marks:\n  - exact: “The crane will not be mended before May,”\n    suffix: said Nora Quill, who met Ada\n    source: quill\n" +
		"    place: 00:14:05\n    status: verified\n    note: second <call> & more\n",
};

/** The file as HTML: its paragraphs, footnotes and tables as texts. */
async function read(noted: Noted) {
	const { article, sheet } = readNoted(noted);
	const bytes = await writeDocx(article, sheet);
	const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
	deepEqual(
		messages.filter(({ type }) => type === "error"),
		[],
	);
	const body = value.slice(0, value.indexOf("<table>"));
	const notes = [...value.matchAll(/<li id="footnote-\d+">(.*?)<\/li>/gs)].map(([, note = ""]) => text(note));
	const tables = [...value.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = ""]) =>
		[...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
			[...row.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) => text(cell)),
		),
	);
	return { sheet, body, notes, tables };
}

const text = (html: string): string =>
	html
		.replace(/<a [^>]*>↑<\/a>/g, "")
		.replace(/<[^>]+>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&")
		.trim();

describe("the Word file", () => {
	it("has the copy with a footnote behind every passage, and no comments or front matter", async () => {
		const { sheet, body, notes } = await read(NOTED);
		const copy = text(body.replace(/<sup>.*?<\/sup>/g, "^"));
		ok(copy.includes("“The crane will not be mended before May^,”^"), copy);
		ok(copy.includes("& <Tom>"), copy);
		for (const hidden of ["slug", "desk: hold"]) ok(!copy.includes(hidden), hidden);
		deepEqual(
			notes,
			footnotesOf(sheet).map(({ lines }) => lines.join("")),
		);
		const quoted = sheet.rows.find(({ checks }) => checks.length > 0);
		equal(
			notes[footnotesOf(sheet).findIndex(({ row }) => row === quoted)],
			`No. ${quoted?.number}: direct quotation, Nora Quill. ` +
				"Nora Quill (quill), harbor master, on the record · 00:14:05 · Verified · second <call> & more",
		);
		ok(notes.some((note) => note.endsWith("No mark")));
	});

	it("has the sheet as tables", async () => {
		const { sheet, tables } = await read(NOTED);
		deepEqual(tables, [
			[COUNT_COLUMNS, ...countLines(sheet)],
			[COLUMNS, ...linesOf(sheet).map(({ cells }) => cells.map((cell) => cell.replaceAll("\u0007", "")))],
		]);
	});

	it("opens with what no XML may hold, in the copy and in the notes", async () => {
		const { notes } = await read({
			story:
				"“The crane \ud800 stays\u0000 down,\ufffe” said Nora Quill.\r\n\r\nאדה \u202eכהן 😀 \u000b said it too.\r\n",
			register: 'sources:\n  quill:\n    name: "Nora \\u0001 Quill"\n    role: "a \\ud800 master"\n',
			marks:
				'marks:\n  - exact: said Nora Quill\n    source: quill\n    place: "p\\u0000. 2\\n]]>"\n    note: "<w:t>\\ufffe&"\n',
		});
		const marked = notes.find((note) => note.includes("master"));
		ok(marked?.includes("a  master") && marked.includes("<w:t>&"), marked);
	});

	it("opens where there is nothing to check", async () => {
		const { notes, tables } = await read({ story: "" });
		deepEqual([notes, tables], [[], []]);
	});
});
