/** The text layer: edits, lines, spans, excerpts. */
import { deepEqual, equal } from "node:assert/strict";
import { applyEdits } from "../../../server/src/text/edit";
import { firstWords, lastWords } from "../../../server/src/text/excerpt";
import { splitLines } from "../../../server/src/text/lines";
import { lastStartingAt, slice, trim } from "../../../server/src/text/span";

describe("edits", () => {
	it("apply from the first to the last, whatever their order", () => {
		const edits = [
			{ start: 4, end: 7, newText: "two" },
			{ start: 0, end: 3, newText: "one" },
		];
		equal(applyEdits("abc def ghi", edits), "one two ghi");
	});
	it("insert at one place in the order given", () => {
		const at = (newText: string) => ({ start: 1, end: 1, newText });
		equal(applyEdits("ab", [at("1"), at("2")]), "a12b");
	});
});

describe("lines", () => {
	it("end with LF, CRLF, CR, U+2028 and U+2029", () => {
		const text = "a\nb\r\nc\rd\u2028e\u2029f";
		deepEqual(
			splitLines(text).map((line) => slice(text, line)),
			["a", "b", "c", "d", "e", "f"],
		);
	});
	it("an empty text has one empty line", () => {
		deepEqual(splitLines(""), [{ start: 0, end: 0 }]);
	});
});

describe("spans", () => {
	it("trim blanks of every sort", () => {
		deepEqual(trim(" \u00a0ab\t", { start: 0, end: 5 }), { start: 2, end: 4 });
		deepEqual(trim("   ", { start: 0, end: 3 }), { start: 0, end: 0 });
	});
	it("are found by offset", () => {
		const spans = [
			{ start: 0, end: 2 },
			{ start: 5, end: 6 },
		];
		equal(lastStartingAt(spans, 4), spans[0]);
		equal(lastStartingAt(spans, 5), spans[1]);
		equal(lastStartingAt([], 5), undefined);
	});
});

describe("excerpts", () => {
	it("say that something is left out", () => {
		equal(firstWords("one two three", 2), "one two…");
		equal(firstWords("one\n two", 2), "one two");
		equal(lastWords("one two three", 2), "two three");
	});
	it("are short even where a word is not", () => {
		equal(firstWords("a".repeat(5000), 4).length, 81);
	});
});
