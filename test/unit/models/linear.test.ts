import { deepEqual, equal } from "node:assert/strict";
import { bestOf, scoreClasses } from "../../../server/src/models/linear";
import { createChooser } from "../../../server/src/models/parserChoice";
import { compileTemplates } from "../../../server/src/models/parserTemplates";
import { ROW } from "../../../server/src/models/parserTokens";

const weights = Int8Array.from({ length: 64 }, (_, place) => (place * 7) % 23);

describe("linear scores", () => {
	it("add up rows for any number of classes", () => {
		const rows = Int32Array.of(0, 3, 11, 40);
		for (let length = 0; length <= 9; length++) {
			const classes = Uint8Array.from({ length: length + 2 }, (_, place) => 10 - place);
			const scores = new Float64Array(length).fill(5);
			scoreClasses(weights, rows, 1, 3, classes, 2, length, scores);
			deepEqual(
				[...scores],
				[...classes.subarray(2)].map((label) => 5 + (weights[3 + label] ?? 0) + (weights[11 + label] ?? 0)),
			);
		}
	});

	it("find the first of the best", () => {
		equal(bestOf(Float64Array.of(1, 4, 4, 9), 3), 1);
	});
});

describe("choice in two steps", () => {
	const templates = compileTemplates("a.w", "a.t | a.w a.t", ["a"], [], 10);
	const rows = Int32Array.from({ length: ROW }, (_, field) => field + 1);
	const table = new Int8Array(1024 + 3);
	const features = new Int32Array(templates.count);
	templates.first(rows, features);
	templates.rest(rows, features);
	table[(features[0] ?? 0) + 0] = 5;
	table[(features[1] ?? 0) + 2] = 9;
	const classes = Uint8Array.of(0, 1, 2);

	it("takes what is well ahead at first sight", () => {
		equal(createChooser(templates, table, 3, 4)(rows, classes), 0);
	});

	it("looks closer where that leaves a doubt", () => {
		equal(createChooser(templates, table, 3, 6)(rows, classes), 2);
	});

	it("has nothing to choose from one class", () => {
		equal(createChooser(templates, table, 3, 6)(rows, Uint8Array.of(1)), 1);
	});
});
