/**
 * `npm run score`: how well quotations and speakers are found, by the scorers of the shared folder on its annotated
 * news. The texts are others' property: they are measured with and never stored. Without the folder it says so.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyze } from "../../server/src/analysis/analyze";
import { toRecord } from "../../server/src/features/record";
import { checkArticle } from "../../server/src/rules";
import { knowledge, root } from "../support/knowledge";

const shared = join(root, "../shared");
const scratch = mkdtempSync(join(tmpdir(), "sourcemark-score-"));

interface Scored {
	readonly tokens: { readonly F1: number };
	readonly exact: { readonly F1: number };
	readonly "iou>=0.5": {
		readonly F1: number;
		readonly P: number;
		readonly R: number;
		readonly speakerAcc: number;
		readonly endToEnd: { readonly F1: number };
	};
}

function main(): void {
	if (!existsSync(join(shared, "gold"))) {
		console.log("Nothing is scored: there is no folder ../shared/gold with annotated news beside the project.");
		return;
	}
	const polnear = join(shared, "gold/polnear.dev.jsonl");
	const predicted = predict(polnear);
	console.log("PolNeAR dev          exact   F1@½    P       R       speaker end to end");
	for (const [name, ...options] of [
		["speech", "--class", "speech"],
		["direct", "--kind", "direct"],
		["direct and mixed", "--kind", "direct,mixed"],
		["all"],
	] as const) {
		const { exact, "iou>=0.5": half } = score<Scored>("score.js", polnear, predicted, ...options);
		console.log(
			`${name.padEnd(20)} ${[exact.F1, half.F1, half.P, half.R, half.speakerAcc, half.endToEnd.F1].map((figure) => figure.toFixed(1).padEnd(7)).join(" ")}`,
		);
	}
	console.log(`sentences            ${JSON.stringify(score("score_sentences.js", polnear, predicted))}`);
	const scu = join(shared, "gold/scu-sourcing.dev.jsonl");
	console.log(`scu                  ${JSON.stringify(score("score_scu.js", scu, predict(scu)))}`);
	rmSync(scratch, { recursive: true });
}

/** Writes the records of the documents of `gold` and prints findings per 1,000 words. */
function predict(gold: string): string {
	const path = join(scratch, "predicted.jsonl");
	const counts = new Map<string, number>();
	let words = 0;
	const begin = performance.now();
	const lines = readFileSync(gold, "utf8")
		.split("\n")
		.filter(Boolean)
		.map((line) => {
			const { id, text } = JSON.parse(line) as { id: string; text: string };
			const article = analyze(text, knowledge);
			const findings = checkArticle(article, knowledge, {});
			words += text.split(/\s+/).length;
			for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
			return JSON.stringify(toRecord(id, article, findings));
		});
	const seconds = (performance.now() - begin) / 1000;
	writeFileSync(path, `${lines.join("\n")}\n`);
	console.log(
		`\n${lines.length} documents, ${words} words, ${Math.round(words / seconds)} words/s; findings: ${[...counts].map(([rule, count]) => `${rule} ${count}`).join(", ")}`,
	);
	return path;
}

function score<T>(scorer: string, ...args: readonly string[]): T {
	const done = spawnSync(process.execPath, [join(shared, "tools", scorer), ...args], {
		encoding: "utf8",
		maxBuffer: 1e8,
	});
	if (done.status !== 0) throw new Error(done.stderr);
	return JSON.parse(done.stdout) as T;
}

main();
