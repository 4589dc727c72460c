/** The shared folder of annotated texts, its documents and its scorers. The texts are others' property: measured with, never stored. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConlluSentence, readConlluFile } from "../../server/training/conllu";
import { root } from "../support/knowledge";

const shared = join(root, "../shared");

export const hasGold = (): boolean => existsSync(join(shared, "gold")) && existsSync(join(shared, "train/ud"));

export const goldFile = (name: string): string => join(shared, "gold", name);

/** A part of a treebank: `en_gum.test`. */
export const treebank = (part: string): readonly ConlluSentence[] =>
	readConlluFile(join(shared, "train/ud", `${part}.conllu`));

/** The documents of a JSONL file of `gold/`. */
export const documents = <T extends { readonly id: string; readonly text: string }>(name: string): readonly T[] =>
	readFileSync(goldFile(name), "utf8")
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line) as T);

/** What a scorer of the shared folder says of `records` against a file of `gold/`. */
export function runScorer<T>(
	scorer: string,
	gold: string,
	records: readonly object[],
	scratch: string,
	...options: readonly string[]
): T {
	const predicted = join(scratch, "predicted.jsonl");
	writeFileSync(predicted, `${records.map((record) => JSON.stringify(record)).join("\n")}\n`);
	const done = spawnSync(process.execPath, [join(shared, "tools", scorer), goldFile(gold), predicted, ...options], {
		encoding: "utf8",
		maxBuffer: 1e8,
	});
	if (done.status !== 0) throw new Error(done.stderr);
	return JSON.parse(done.stdout) as T;
}

/** A folder for predictions; whoever makes it removes it. */
export const makeScratch = (): string => mkdtempSync(join(tmpdir(), "sourcemark-score-"));
