import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createParser, LONGEST, PARSER_WEIGHTS, type Tree } from "../../../server/src/models/parser";
import { createTagger, TAGGER_WEIGHTS } from "../../../server/src/models/tagger";
import { type Expected, readWeightFile, type WeightFile } from "../../../server/src/models/weightFile";
import { root } from "../../support/knowledge";

const load = (name: string, expected: Expected): WeightFile => {
	const { file, problem } = readWeightFile(readFileSync(join(root, "server/weights", name)), expected);
	ok(file !== undefined, problem);
	return file;
};
const tagger = createTagger(load("tagger.bin", TAGGER_WEIGHTS));
const parser = createParser(load("parser.bin", PARSER_WEIGHTS), tagger.words);

/** A parser that knows nothing still makes trees. */
const untrained = createParser(
	{
		...PARSER_WEIGHTS,
		labels: { relations: ["punct", "root", "parataxis"], upos: ["NOUN"], tags: [] },
		texts: {},
		tables: [],
	},
	tagger.words,
);

function treeOf(forms: readonly string[]): Tree {
	const { upos, xpos } = tagger.tag(forms);
	return parser.parse(
		forms,
		Array.from(upos, (tag) => tagger.upos[tag] ?? ""),
		Array.from(xpos, (tag) => tagger.xpos[tag] ?? ""),
	);
}

/** `expected` is the sentence, some words with relation and head behind them: `Doe/nsubj/said said/root We will …`. */
function checkTree(expected: string): void {
	const words = expected.split(" ").map((word) => word.split("/"));
	const forms = words.map(([form = ""]) => form);
	const { heads, relations } = treeOf(forms);
	const found = words.map(([form, relation, head], i) => {
		if (relation === undefined) return form;
		const parts = [form, parser.relations[relations[i] ?? 0]];
		return (head === undefined ? parts : [...parts, forms[heads[i] ?? -1] ?? "-"]).join("/");
	});
	equal(found.join(" "), expected);
}

/** Every word has a head in the sentence, one is the root, following heads ends at the root, no arcs cross. */
function checkWellFormed({ heads }: Tree, size: number): void {
	equal(heads.length, size);
	equal(heads.filter((head) => head === -1).length, 1);
	ok(heads.every((head, child) => -1 <= head && head < size && head !== child));
	heads.forEach((_, child) => {
		let at = child;
		for (let steps = 0; at !== -1; steps++) {
			ok(steps <= size);
			at = heads[at] ?? -1;
		}
	});
	const arcs = [...heads].map((head, child) => [Math.min(head, child), Math.max(head, child)] as const);
	for (const [start, end] of arcs)
		for (const [other, otherEnd] of arcs) ok(!(start < other && other < end && end < otherEnd));
}

const nouns = (count: number) => Array.from({ length: count }, () => "NOUN");

describe("parser", () => {
	it("finds speaker and words behind them", () => {
		checkTree("The mayor/nsubj/said said/root on Tuesday that the council will appeal/ccomp/said .");
	});

	it("finds speaker and words before them", () => {
		checkTree("“ We will appeal/ccomp/said , ” said/root Jane/nsubj/said Doe .");
	});

	it("finds the speaker behind an apposition", () => {
		checkTree(
			"Hugh/nsubj/said Hill , a doctor/appos/Hugh at the hospital , said/root the patients were/cop/safe safe/ccomp/said .",
		);
	});

	it("finds the subject of a denied claim", () => {
		checkTree("Police/nsubj/denied denied/root that officers/nsubj/fired had fired/ccomp/denied at the crowd .");
	});

	it("tells whom somebody told", () => {
		checkTree(
			"She/nsubj/told told/root reporters that the bridge/nsubj:pass/closed had been closed/ccomp/told since March .",
		);
	});

	it("makes a tree of whatever it gets", () => {
		const words = "Nobody at the ministry , which is closed on Fridays , could be reached for comment on the matter .";
		const forms = words.split(" ");
		for (let size = 1; size <= forms.length; size++) {
			checkWellFormed(treeOf(forms.slice(0, size)), size);
			checkWellFormed(treeOf(forms.slice(-size).reverse()), size);
		}
		const odd = ["", " ", "\u0000", "😀", "\ud800", "x".repeat(10_000), "__proto__", "constructor"];
		checkWellFormed(parser.parse(odd, nouns(odd.length), []), odd.length);
	});

	it("gives nothing for nothing", () => {
		deepEqual(parser.parse([], [], []), { heads: new Int32Array(0), relations: new Uint8Array(0) });
	});

	it("reads a very long sentence in pieces that hang together", () => {
		for (const size of [LONGEST, LONGEST + 1, 3 * LONGEST + 7])
			checkWellFormed(
				parser.parse(
					Array.from({ length: size }, (_, i) => `word${i}`),
					nouns(size),
					nouns(size),
				),
				size,
			);
	});

	it("makes trees without weights", () => {
		for (const size of [1, 2, 7]) checkWellFormed(untrained.parse(nouns(size), nouns(size), nouns(size)), size);
	});

	it("gives the same tree again", () => {
		const forms = "The ministry did not say who had signed the order .".split(" ");
		const first = treeOf(forms);
		treeOf(["Another", "sentence", "."]);
		deepEqual(treeOf(forms), first);
	});
});
