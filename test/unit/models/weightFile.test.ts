import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
	type Expected,
	readWeightFile,
	tableOf,
	type WeightFile,
	writeWeightFile,
} from "../../../server/src/models/weightFile";

const file: WeightFile = {
	kind: "tagger",
	templates: 3,
	labels: { upos: ["NOUN", "VERB"], other: [] },
	texts: { lemmas: "went go\nnaïve naïve" },
	tables: [
		{ name: "first", scale: 0.5, weights: Int8Array.of(1, -127, 127, 0, 3) },
		{ name: "empty", scale: 1, weights: new Int8Array(0) },
		{ name: "last", scale: 0.001, weights: Int8Array.of(-1) },
	],
};
const expected: Expected = { kind: "tagger", templates: 3 };

/** Checks that `bytes` are refused with a sentence that tells what is wrong and what to do. */
function checkRefused(bytes: Uint8Array, what: RegExp, wanted: Expected = expected): void {
	const read = readWeightFile(bytes, wanted);
	equal(read.file, undefined);
	match(read.problem ?? "", what);
	match(read.problem ?? "", /^The weights of the \w+ cannot be used: .*\. (?:Install|Use|Train|Check) .*\.$/);
}

function changed(at: number, to: number): Uint8Array {
	const bytes = writeWeightFile(file);
	bytes[at < 0 ? bytes.length + at : at] = to;
	return bytes;
}

describe("weight file", () => {
	it("reads what it wrote", () => {
		const { file: read, problem } = readWeightFile(writeWeightFile(file), expected);
		equal(problem, undefined);
		deepEqual(read, file);
	});

	it("reads from the middle of a buffer", () => {
		const bytes = writeWeightFile(file);
		const buffer = new Uint8Array(bytes.length + 7);
		buffer.set(bytes, 3);
		deepEqual(readWeightFile(buffer.subarray(3, 3 + bytes.length), expected).file, file);
	});

	it("finds tables by name, and gives an empty one for a name that it has not", () => {
		equal(tableOf(file, "last").scale, 0.001);
		equal(tableOf(file, "none").weights.length, 0);
	});

	it("refuses a file cut short, at every length", () => {
		const bytes = writeWeightFile(file);
		for (let length = 0; length < bytes.length; length++)
			checkRefused(bytes.subarray(0, length), length < 20 ? /only \d+ bytes/ : /cut short/);
	});

	it("refuses one with something behind it", () => {
		const bytes = writeWeightFile(file);
		const longer = new Uint8Array(bytes.length + 1);
		longer.set(bytes);
		checkRefused(longer, /too long/);
	});

	it("refuses a file of something else", () => {
		checkRefused(new TextEncoder().encode("<!doctype html><html></html>"), /not a weight file/);
		checkRefused(new Uint8Array(0), /only 0 bytes/);
	});

	it("refuses another version of the format", () => checkRefused(changed(4, 9), /format version 9/));

	it("refuses a changed byte anywhere", () => {
		const bytes = writeWeightFile(file);
		for (let at = 0; at < bytes.length; at++) {
			const before = bytes[at] ?? 0;
			bytes[at] = before ^ 0x20;
			ok(readWeightFile(bytes, expected).file === undefined, `byte ${at}`);
			bytes[at] = before;
		}
		checkRefused(changed(-1, 5), /checksum/);
	});

	it("refuses weights of another model", () => {
		checkRefused(writeWeightFile(file), /holds weights of the tagger/, { kind: "parser", templates: 3 });
	});

	it("refuses weights trained for other features", () => {
		checkRefused(writeWeightFile(file), /features of version 3/, { kind: "tagger", templates: 4 });
	});
});
