/** Reading knowledge from disk: what is missing or broken is named once, and everything else works on. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { analyze } from "../../server/src/analysis/analyze";
import { loadKnowledge, loadPackedKnowledge, packTables, WEIGHT_FILES } from "../../server/src/knowledge.node";
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
	const weights = (file: string): Buffer => readFileSync(join(weightsFolder, file));
	/** Everything as the build packs it, but for `bytes` in the place of one file of weights. */
	const pack = (changed = "", bytes: Uint8Array = new Uint8Array(0)): void => {
		writeFileSync(join(folder, "lexicon.json"), JSON.stringify(packTables(lexiconFolder).tables));
		for (const file of WEIGHT_FILES)
			writeFileSync(join(folder, `${file}.br`), brotliCompressSync(file === changed ? bytes : weights(file), FAST));
	};

	it("is whole in the project", () => {
		deepEqual(loadKnowledge(lexiconFolder, weightsFolder).problems, []);
	});

	it("is the same packed", () => {
		pack();
		const { knowledge, problems } = loadPackedKnowledge(folder);
		deepEqual(problems, []);
		ok(knowledge.tagger);
		ok(knowledge.parser);
		ok(knowledge.nameFinder);
		equal(knowledge.lexicon.cues.size, loadKnowledge(lexiconFolder, weightsFolder).knowledge.lexicon.cues.size);
	});

	it("goes on with patterns alone without weights, and says so", () => {
		pack();
		for (const file of WEIGHT_FILES) rmSync(join(folder, `${file}.br`));
		const { knowledge, problems } = loadPackedKnowledge(folder);
		equal(problems.length, WEIGHT_FILES.length);
		for (const problem of problems) match(problem, /install Sourcemark again\. Patterns work without it/);
		equal(analyze(COPY, knowledge).attributions[0]?.speaker?.text, "Nora Quill");
		equal(analyze(COPY, knowledge).entities[0]?.type, "PERSON");
	});

	for (const file of WEIGHT_FILES) {
		it(`goes on without ${file}, and names it`, () => {
			pack(file, weights(file).subarray(1));
			const { knowledge, problems } = loadPackedKnowledge(folder);
			equal(problems.length, 1);
			match(problems[0] ?? "", new RegExp(`weights of the ${file.replace(".bin", "")}`));
			equal(analyze(COPY, knowledge).attributions[0]?.speaker?.entity?.name, "Nora Quill");
		});
	}

	for (const [damage, bytes] of [
		["cut short", (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
		[
			"changed in one place",
			(whole: Buffer) => Buffer.from(whole.map((byte, index) => (index === 5000 ? byte ^ 1 : byte))),
		],
		["of another kind", () => Buffer.from("not weights at all, and long enough to look like some")],
	] as const) {
		it(`names weights that are ${damage}`, () => {
			pack("tagger.bin", bytes(weights("tagger.bin")));
			const { knowledge, problems } = loadPackedKnowledge(folder);
			equal(knowledge.tagger, undefined);
			equal(problems.length, 1);
		});
	}

	it("works, badly, without any file", () => {
		const { knowledge, problems } = loadPackedKnowledge(folder);
		equal(problems.length, WEIGHT_FILES.length + 1);
		ok(analyze(COPY, knowledge).quotes.length === 1);
	});
});
