/** The outline as an indented list: kind, name, detail. */
import { deepEqual, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type OutlineItem, type OutlinePart, outline } from "../../../server/src/features/outline";
import { contains } from "../../../server/src/text/span";
import { analyze, root } from "../../support/knowledge";

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
