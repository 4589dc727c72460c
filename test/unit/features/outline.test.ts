/** The outline as an indented list: kind, name, detail. */
import { deepEqual, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type OutlineItem, type OutlinePart, outline } from "../../../server/src/features/outline";
import { contains, slice } from "../../../server/src/text/span";
import { analyze, root } from "../../support/knowledge";
import { parseMarked } from "../../support/marked";

const ALL: ReadonlySet<OutlinePart> = new Set(["blocks", "quotations", "names", "claims"]);

const STORY = `Port shuts bridge after cracks are found

By Dana Whitlock

PORT ELLERY, Nov. 3 (Coastline News) — The bridge was shut on Monday.

“Nobody drives over a crack,” said Ruth Okonjo, the chief engineer. “It stays shut.”

Nothing else happened.`;

function show(items: readonly OutlineItem[], indent = ""): readonly string[] {
	return items.flatMap((item) => [
		`${indent}${item.kind}: ${item.name}${item.detail === "" ? "" : ` (${item.detail})`}`,
		...show(item.children, `${indent}  `),
	]);
}

/** The claims of a text without its `{marks}`, which show what each selects. */
function checkClaims(source: string, expected: readonly string[]): void {
	const { text, marks } = parseMarked(source.replaceAll("{", "{m "));
	const items = outline(analyze(text), new Set(["claims"]), true);
	deepEqual(
		show(items),
		expected.map((item) => `claim: ${item}`),
	);
	deepEqual(
		items.map(({ selection }) => slice(text, selection)),
		marks.map((mark) => slice(text, mark)),
	);
}

describe("outline", () => {
	it("lists blocks in order, quotations under their paragraph, names at first mention", () => {
		deepEqual(show(outline(analyze(STORY), ALL, false)), [
			"headline: Port shuts bridge after cracks are found (headline)",
			"furniture: By Dana Whitlock (byline)",
			"furniture: PORT ELLERY, Nov. 3 (Coastline News) — (dateline)",
			"paragraph: “Nobody drives over a crack,” said…",
			"  quotation: Ruth Okonjo: “Nobody drives over a crack,” (direct, 8 words)",
			"    person: Ruth Okonjo (the chief engineer)",
		]);
	});

	it("leaves out what the setting leaves out", () => {
		deepEqual(show(outline(analyze(STORY), new Set(["quotations"]), false)), [
			"paragraph: “Nobody drives over a crack,” said…",
			"  quotation: Ruth Okonjo: “Nobody drives over a crack,” (direct, 8 words)",
		]);
		deepEqual(show(outline(analyze(STORY), new Set(["blocks"]), false)).length, 3);
	});

	it("is flat in Markdown, whose headings the editor lists", () => {
		deepEqual(show(outline(analyze(STORY), ALL, true)), [
			"quotation: Ruth Okonjo: “Nobody drives over a crack,” (direct, 8 words)",
			"  person: Ruth Okonjo (the chief engineer)",
		]);
	});

	it("lists claims that nothing covers, one a sentence, at the words that give them away", () => {
		checkClaims(
			"The clerk resigned {in order to} shield her son. Nobody saw her. The flood {killed at least 31} people.",
			["The clerk resigned in order to shield… (motive)", "The flood killed at least 31 people (figure)"],
		);
		checkClaims("It was {the worst flood in the state} since 1956, and prices will soar.", [
			"It was the worst flood in the… (ranking)",
		]);
		checkClaims("{It is feared} that the toll will empty the harbor.", [
			"It is feared that the toll will… (report without a reporter)",
		]);
	});

	it("lists no claim that has a source, or that only a stricter desk asks about", () => {
		for (const copy of [
			"The clerk resigned in order to shield her son, Nora Quill said.",
			"The clerk resigned in order to shield her son, as [the study](https://example.org/study) shows.",
			"“The toll will empty the harbor,” Nora Quill said.",
			"Nora Quill believes in the port.",
			"The pier fell because of the storm.",
			"The port plans to close the pier.",
			"The survey asked 900 voters. Of the women, 12 percent chose Nora Quill.",
		])
			checkClaims(copy, []);
	});

	it("lists no claim of a text that is no prose, and none that the setting leaves out", () => {
		const log = Array.from({ length: 30 }, (_, line) => `2024-01-01 00:00:${line + 10} WARN killed at least 31 jobs`);
		checkClaims(log.join("\n"), []);
		deepEqual(
			outline(analyze("The clerk resigned in order to shield her son."), new Set(["quotations", "names"]), false),
			[],
		);
	});

	it("puts claims under their paragraph beside quotations and names, and lists them in Markdown", () => {
		const copy = `The room was dark.

The owners locked the gate in order to stop the strike. “It fell,” said Nora Quill.`;
		const items = [
			"claim: The owners locked the gate in order… (motive)",
			"quotation: Nora Quill: “It fell,” (direct, 2 words)",
			"person: Nora Quill (person)",
		];
		deepEqual(show(outline(analyze(copy), ALL, false)), [
			"paragraph: The owners locked the gate in…",
			...items.map((item) => `  ${item}`),
		]);
		deepEqual(show(outline(analyze(copy), ALL, true)), items);
	});

	it("nests and selects inside, in every sample story", () => {
		const check = (items: readonly OutlineItem[], parent: OutlineItem | undefined): void => {
			items.forEach((item, index) => {
				ok(contains(item.span, item.selection), item.name);
				ok(parent === undefined || contains(parent.span, item.span), item.name);
				ok(index === 0 || (items[index - 1]?.span.start ?? 0) <= item.span.start, item.name);
				check(item.children, item);
			});
		};
		const folder = join(root, "test/articles");
		for (const file of readdirSync(folder).filter((name) => /\.(?:story|article|md)$/.test(name)))
			check(outline(analyze(readFileSync(join(folder, file), "utf8")), ALL, false), undefined);
	});
});
