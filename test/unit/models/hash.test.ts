import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import { edgeHashes, FLAG, hashString, mix, normalizeForm, shapeOf, wordHashes } from "../../../server/src/models/hash";

describe("feature hashes", () => {
	it("stay what they were when the weights were trained", () => {
		deepEqual(
			[hashString(""), hashString("said"), hashString("’"), mix(1, 2), mix(mix(3, hashString("said")), -7)],
			[223903206, 409318690, -629187882, -875876416, -305534733],
		);
	});

	it("lie within 31 bits", () => {
		for (const text of ["", "a", "President", "日本", "😀", "x".repeat(1000)]) {
			const all = Object.values(wordHashes(text)).concat(mix(hashString(text), 2 ** 30));
			ok(all.every((hash) => Number.isInteger(hash) && -(2 ** 30) <= hash && hash < 2 ** 30));
		}
	});

	it("mix in order", () => notEqual(mix(1, 2), mix(2, 1)));

	it("are the same for quotation marks and dashes of every style", () => {
		for (const mark of ["“", "”", "„", "«", "``", "''"]) deepEqual(wordHashes(mark), wordHashes('"'));
		for (const word of ["don’t", "don‘t", "don`t"]) deepEqual(wordHashes(word), wordHashes("don't"));
		for (const dash of ["–", "—", "--", "‑"]) deepEqual(wordHashes(dash), wordHashes("-"));
		equal(normalizeForm("10\u00a0000"), "10 000");
		equal(normalizeForm("…"), "...");
	});

	it("give a short word whole as its suffix", () => {
		const { lower, suffix3, suffix5, prefix3 } = wordHashes("in");
		deepEqual([suffix3, suffix5, prefix3], [lower, lower, lower]);
	});

	it("see shapes and kinds", () => {
		equal(shapeOf("McDonald's"), "XxXxx'x");
		equal(shapeOf("2015-10-03"), "dd-dd-dd");
		equal(shapeOf("Émile"), "Xxx");
		equal(wordHashes("U.S.").flags, FLAG.title | FLAG.upper | FLAG.period);
		equal(wordHashes("—").flags, FLAG.hyphen | FLAG.mark);
		equal(wordHashes("words").flags, FLAG.lower);
	});

	it("tell the edges of a sentence apart", () => notEqual(edgeHashes("start").form, edgeHashes("end").form));
});
