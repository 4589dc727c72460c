/** The model card holds the table that `npm run score -- --card` writes, with the lines and bars of today. */
import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cardFile, cardTable, withTable } from "../score/card";
import { type Figures, MEASURES } from "../score/measures";
import { HEADINGS, MISSED, markdownTable, plainTable } from "../score/table";
import { root } from "../support/knowledge";

const rowsOf = (table: string): readonly (readonly string[])[] =>
	table.split("\n").map((line) =>
		line
			.slice(2, -2)
			.split(" | ")
			.map((cell) => cell.trim()),
	);

describe("model card", () => {
	const card = readFileSync(cardFile, "utf8");

	it("holds the table, with the lines and bars that are measured", () => {
		const rows = rowsOf(cardTable(card) ?? "");
		const empty = rowsOf(markdownTable({}));
		deepEqual(
			rows.map(([name, bar]) => [name, bar]),
			empty.map(([name, bar]) => [name, bar]),
		);
		deepEqual(rows[0], [...HEADINGS]);
	});

	it("has a figure of ours in every line", () => {
		const [, , ...rows] = rowsOf(cardTable(card) ?? "");
		deepEqual(
			rows.filter(([, , ours]) => !/^[\d.,]+(?: ✗)?$/.test(ours ?? "")).map(([name]) => name),
			[],
		);
	});

	it("names the versions of the libraries beside ours", () => {
		const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
			readonly devDependencies: Readonly<Record<string, string>>;
		};
		for (const name of ["compromise", "wink-nlp", "wink-eng-lite-web-model"]) {
			ok(card.replace(/\s+/g, " ").includes(`${name} ${devDependencies[name]}`), name);
		}
	});

	it("keeps what stands around the table", () => {
		const changed = withTable(card, "| a |");
		equal(cardTable(changed), "| a |");
		equal(withTable(changed, cardTable(card) ?? ""), card);
	});

	it("says so when the marks are missing", () => {
		throws(() => withTable("# Model card", "| a |"), /no marks/);
	});
});

describe("table of figures", () => {
	const lines = (figures: Figures): readonly string[] => plainTable(figures).split("\n");
	const line = (figures: Figures, name: string): string => lines(figures).find((text) => text.startsWith(name)) ?? "";

	it("marks a figure below its bar, and one above a limit", () => {
		ok(line({ "upos-ewt": { ours: 94.9 } }, "UPOS, EWT").includes(MISSED));
		ok(!line({ "upos-ewt": { ours: 95 } }, "UPOS, EWT").includes(MISSED));
		ok(line({ memory: { ours: 91 } }, "resident").includes(MISSED));
		ok(!line({ memory: { ours: 89 } }, "resident").includes(MISSED));
	});

	it("marks nothing that was not measured or has no bar", () => {
		ok(!plainTable({}).includes(MISSED));
		ok(!line({ "lemma-ewt": { ours: 1 } }, "lemmas, EWT").includes(MISSED));
	});

	it("has every line once", () => {
		const ids = MEASURES.map(({ id }) => id);
		equal(new Set(ids).size, ids.length);
		equal(lines({}).length, ids.length + 1);
	});
});
