/** The fact-check sheet: which rows it has, which marks they get, and how each format holds it. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { sheetCsv } from "../../../server/src/features/sheet/csv";
import { sheetHtml } from "../../../server/src/features/sheet/html";
import { sheetMarkdown } from "../../../server/src/features/sheet/markdown";
import type { Sheet } from "../../../server/src/features/sheet/sheet";
import { COLUMNS, linesOf } from "../../../server/src/features/sheet/table";
import { samples } from "../../server/samples";
import { type Noted, readNoted } from "../../support/noted";

const STORY = `Crane Stays Down Until May

By Dana Whitlock

ELLERY — The harbor crane cost $4 million, and two men were hurt when it fell in 2019.

“The crane will not be mended before May,” said Nora Quill, the harbor master. “We have no parts.”

She said that the yard was empty.

“I saw it coming,” Quill said.
`;

const REGISTER = `sources:
  quill:
    name: Nora Quill
    kind: person
    role: harbor master
    terms: background
  log:
    name: Harbor Log
    kind: document
`;

const MARKS = `marks:
  - exact: “The crane will not be mended before May,” said Nora Quill, the harbor master. “We have no parts.”
    source: quill
    place: 00:14:05
    status: verified
    by: ta
    on: 2026-11-20
    note: second call
  - exact: $4 million
    prefix: The harbor crane cost
    suffix: ", and two men were hurt when it fell in"
    source: [log, audit]
    place: p. 3
    status: disputed
  - exact: Quill said
    prefix: was empty. “I saw it coming,”
    source: log
  - exact: until the paint was dry
    source: log
  - exact: yard
    prefix: She said that the
    suffix: was empty. “I saw it coming,” Quill said.
    status: needs-source
`;

const NOTED: Noted = { story: STORY, register: REGISTER, marks: MARKS };

/** “¶3 name Nora Quill” and behind it, where there are marks, their status. */
const show = ({ rows }: Sheet): readonly string[] =>
	rows.map(({ paragraph, kind, words, speaker, checks }) =>
		[
			`${paragraph ?? "-"} ${kind}: ${words}`,
			...(speaker === undefined ? [] : [`by ${speaker}`]),
			...checks.map(({ status, sources }) => `${status} ${sources.map(({ id }) => id).join("+")}`.trim()),
		].join(" | "),
	);

describe("the fact-check sheet", () => {
	it("has quotations, claims, figures and names in order of the story, each with the marks that hold it or stand in it", () =>
		deepEqual(show(readNoted(NOTED).sheet), [
			"headline figure: May",
			"1 claim: The harbor crane cost $4 million | disputed log+audit",
			"1 figure: $4 million | disputed log+audit",
			"1 figure: two",
			"1 figure: 2019",
			"2 quotation: “The crane will not be mended before May,” said Nora Quill, the harbor master. “We have no parts.” | by Nora Quill | verified quill",
			"2 figure: May | verified quill",
			"2 name: Nora Quill | verified quill",
			"3 quotation: that the yard was empty | by Nora Quill | needs-source",
			"4 quotation: “I saw it coming,” | by Nora Quill",
			"4 passage: Quill said | unchecked log",
			"- lost: until the paint was dry | unchecked log",
		]));

	it("counts what stands behind the rows", () => {
		const { counts } = readNoted(NOTED).sheet;
		deepEqual(
			counts.map(({ kind, total, sourced, verified, disputed, open }) => [
				kind,
				total,
				sourced,
				verified,
				disputed,
				open,
			]),
			[
				["quotation", 3, 1, 1, 0, 2],
				["claim", 1, 1, 0, 1, 0],
				["figure", 5, 2, 1, 1, 3],
				["name", 1, 1, 1, 0, 0],
				["passage", 1, 1, 0, 0, 0],
				["lost", 1, 1, 0, 0, 0],
			],
		);
	});

	it("says of a row without a mark that it has none", () => {
		const lines = linesOf(readNoted({ story: STORY }).sheet);
		ok(lines.length > 5);
		deepEqual([...new Set(lines.map(({ cells }) => cells[COLUMNS.indexOf("Status")]))], ["No mark"]);
	});

	it("says that a verified passage has changed since, and does not count it as verified", () => {
		const marks = MARKS.replace(
			"exact: “The crane will not be mended before May",
			"exact: “The crane will not be mended before June",
		);
		const { sheet } = readNoted({ ...NOTED, marks });
		const line = linesOf(sheet).find(({ cells }) => cells[COLUMNS.indexOf("Place")] === "00:14:05");
		match(
			line?.cells.join("|") ?? "",
			/Verified, changed since.*Checked as: “The crane will not be mended before June/,
		);
		equal(
			sheet.counts.reduce((sum, { verified }) => sum + verified, 0),
			0,
		);
	});

	it("names whoever an open pronoun may mean by the pronoun alone", () => {
		const story = "Nora Quill met Ada Marsh at the pier in May.\n\n“It was cold,” she said.\n";
		equal(readNoted({ story }).sheet.rows.find(({ kind }) => kind === "quotation")?.speaker, "“she”");
	});

	it("of a text that is no news copy has the marked passages alone", () => {
		const story = "2026-11-22 10:00:01 INFO start\n2026-11-22 10:00:02 WARN disk 91%\n".repeat(20);
		const { sheet } = readNoted({ story, marks: "marks:\n  - exact: INFO start\n" });
		ok(sheet.rows.every(({ kind }) => kind === "passage" || kind === "lost"));
		equal(sheet.rows.length, 1);
	});

	it("is total: an empty story, a story of one mark", () => {
		for (const story of ["", "“", "\ud800“It is late,” said Nora Quill."]) {
			const { sheet } = readNoted({ story, marks: MARKS });
			for (const write of [sheetMarkdown, sheetHtml, sheetCsv]) ok(write(sheet).length > 0);
		}
	});

	it("has a row for every attribution of the sample stories", () => {
		for (const { text } of samples.slice(0, 3)) {
			const { article, sheet } = readNoted({ story: text });
			if (article.isProse)
				equal(sheet.rows.filter(({ kind }) => kind === "quotation").length, article.attributions.length);
			deepEqual(
				sheet.rows.map(({ span }) => span?.start ?? 0),
				sheet.rows.map(({ span }) => span?.start ?? 0).toSorted((a, b) => a - b),
			);
		}
	});
});
