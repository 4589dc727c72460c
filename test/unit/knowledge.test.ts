/** Reading knowledge from disk: what is missing or broken is named once, and everything else works on. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { analyze } from "../../server/src/analysis/analyze";
import { loadKnowledge, loadPackedKnowledge, packTables } from "../../server/src/knowledge.node";
import { lexiconFolder, weightsFolder } from "../support/knowledge";

const COPY = "“The gate is rotten,” said Nora Quill.";

/** The build packs tightly; a test need not. */
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

describe("knowledge", () => {
	let folder = "";
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "sourcemark-knowledge-"));
	});
	afterEach(() => rmSync(folder, { recursive: true }));
	const weights = (): Buffer => readFileSync(join(weightsFolder, "tagger.bin"));
	const pack = (bytes: Uint8Array): void => {
		writeFileSync(join(folder, "lexicon.json"), JSON.stringify(packTables(lexiconFolder).tables));
		writeFileSync(join(folder, "tagger.bin.br"), brotliCompressSync(bytes, FAST));
	};

	it("is whole in the project", () => {
		deepEqual(loadKnowledge(lexiconFolder, weightsFolder).problems, []);
	});

	it("is the same packed", () => {
		pack(weights());
		const packed = loadPackedKnowledge(folder);
		deepEqual(packed.problems, []);
		ok(packed.knowledge.tagger);
		equal(packed.knowledge.lexicon.cues.size, loadKnowledge(lexiconFolder, weightsFolder).knowledge.lexicon.cues.size);
	});

	it("goes on with patterns alone without weights, and says so", () => {
		pack(weights());
		rmSync(join(folder, "tagger.bin.br"));
		const { knowledge, problems } = loadPackedKnowledge(folder);
		equal(problems.length, 1);
		match(problems[0] ?? "", /install Sourcemark again\. Patterns work without it/);
		equal(analyze(COPY, knowledge).attributions[0]?.speaker?.text, "Nora Quill");
	});

	for (const [damage, bytes] of [
		["cut short", (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
		[
			"changed in one place",
			(whole: Buffer) => Buffer.from(whole.map((byte, index) => (index === 5000 ? byte ^ 1 : byte))),
		],
		["of another kind", () => Buffer.from("not weights at all, and long enough to look like some")],
	] as const) {
		it(`names weights that are ${damage}`, () => {
			pack(bytes(weights()));
			const { knowledge, problems } = loadPackedKnowledge(folder);
			equal(knowledge.tagger, undefined);
			equal(problems.length, 1);
		});
	}

	it("works, badly, without any file", () => {
		const { knowledge, problems } = loadPackedKnowledge(folder);
		equal(problems.length, 2);
		ok(analyze(COPY, knowledge).quotes.length === 1);
	});
});
