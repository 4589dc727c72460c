/** What stands in a cell of the sheet stays in it, whatever it is made of: every format is read back. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { sheetCsv } from "../../../server/src/features/sheet/csv";
import { sheetHtml } from "../../../server/src/features/sheet/html";
import { sheetMarkdown } from "../../../server/src/features/sheet/markdown";
import { COLUMNS, linesOf } from "../../../server/src/features/sheet/table";
import { readNoted } from "../../support/noted";

/** What would break out of a cell, run, or be worked out. */
const NASTY = [
	'=HYPERLINK("https://ellery.example")',
	"+31 6",
	"-2+3",
	"@SUM(A1)",
	" =1+1",
	"\u200b=1",
	"＝1",
	"| a | b |",
	"</td></tr></table><script>alert(1)</script>",
	"<!-- x -->",
	"&lt;b&gt; & 'c' \"d\"",
	"*bold* _em_ `code` [a](javascript:b) ![i](x) # h",
	"line\nbreak\r\nand\ttab",
	"a \\| b \\",
	"www.ellery.example https://ellery.example a@ellery.example",
	"“quoted”, with a comma",
	"\u0000\u0007\u001b[31m",
];

const { sheet } = readNoted({
	story: "The hall was dark.\n\nThe yard was empty.\n",
	marks: `marks:\n${NASTY.map((note) => `  - exact: The hall was dark\n    note: ${JSON.stringify(note)}\n    place: ${JSON.stringify(`p${note}`)}\n`).join("")}`,
});
const lines = linesOf(sheet).map(({ cells }) => cells);
const NOTE = COLUMNS.indexOf("Note");

describe("the sheet as", () => {
	it("a list has all of them", () => ok(lines.length >= NASTY.length));

	it("CSV is read back field by field, and nothing in it is a formula", () => {
		const csv = sheetCsv(sheet);
		ok(csv.startsWith("\ufeff") && csv.endsWith("\r\n"));
		const [head, ...rows] = parseCsv(csv.slice(1));
		deepEqual(head, [...COLUMNS]);
		equal(rows.length, lines.length);
		rows.forEach((fields, index) => {
			for (const [at, field] of fields.entries()) {
				ok(!/^[\s\p{Cf}]*[=+\-@＝＋－＠%|]/u.test(field), field);
				equal(field.replace(/^'/, ""), legal(lines[index]?.[at] ?? "").replace(/^'/, ""));
				equal(field, legal(field));
			}
		});
		ok(rows.some((fields) => fields[NOTE]?.startsWith("'=HYPERLINK")));
	});

	it("HTML is read back cell by cell, without a script, a link or anything from elsewhere", () => {
		const html = sheetHtml(sheet);
		const cells = [...html.matchAll(/<t[dh](?: scope="(?:row|col)")?>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) =>
			decoded(cell),
		);
		const expected = lines.flat().map((cell) => printable(cell));
		deepEqual(cells.slice(-expected.length), expected);
		const tags = new Set([...html.matchAll(/<\/?([a-z]\w*)/gi)].map(([, tag]) => tag));
		deepEqual([...tags].sort(), "body caption h1 head html meta style table tbody td th thead title tr".split(" "));
		for (const [attribute] of html.matchAll(/\s(?:src|href|on\w+)=/g)) throw new Error(attribute);
		match(html, /prefers-color-scheme: dark/);
		match(html, /@media print/);
		match(html, /<html lang="en">/);
	});

	it("Markdown keeps its columns, and no cell is markup", () => {
		const rows = sheetMarkdown(sheet)
			.split("\n")
			.filter((line) => line.startsWith("| "))
			.slice(-lines.length);
		rows.forEach((row, index) => {
			const cells = row.slice(2, -2).split(/(?<!\\)(?:\\\\)* \| /);
			equal(cells.length, COLUMNS.length, row);
			equal(row.match(/(?<!\\)(?:\\\\)*\|/g)?.length, COLUMNS.length + 1, row);
			ok(!/(?<!\\)(?:\\\\)*[*_`[\]#]/.test(row), row);
			ok(!/(?<!\\)(?:\\\\)*<(?!!-- -->)/.test(row), row);
			ok(!/\p{Cc}/u.test(row), row);
			ok(!/https?:\/\/|\bwww\.|\w@\w/.test(row), row);
			ok(index < lines.length);
		});
	});
});

/** RFC 4180, to the letter. */
function parseCsv(csv: string): readonly (readonly string[])[] {
	const records: string[][] = [];
	let record: string[] = [];
	for (const [, quoted, bare = "", end = ""] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		if (end === "" && bare === "" && quoted === undefined) break;
		record.push(quoted?.replaceAll('""', '"') ?? bare);
		if (end !== ",") {
			records.push(record);
			record = [];
		}
	}
	return records;
}

const legal = (words: string): string => words.replace(/(?![\t\r\n])\p{Cc}/gu, "");

const decoded = (html: string): string =>
	html
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&amp;", "&");

const printable = (words: string): string => words.replace(/[\p{Cc}]/gu, (unit) => (/\s/.test(unit) ? " " : ""));
