/** How well quotations and speakers are found, by the scorers of the shared folder on its annotated news. */
import { analyze } from "../../server/src/analysis/analyze";
import type { Article } from "../../server/src/analysis/article";
import { type PredictionRecord, toRecord } from "../../server/src/features/record";
import { checkArticle } from "../../server/src/rules";
import { NO_HOUSE } from "../../server/src/rules/house";
import { knowledge } from "../support/knowledge";
import { documents, runScorer } from "./gold";
import { type NewsDocument, type ScuDocument, wrongNamesInQuotations, wrongNamesInStatements } from "./wrongNames";

interface Scored {
	readonly exact: { readonly F1: number };
	readonly "iou>=0.5": {
		readonly F1: number;
		readonly P: number;
		readonly R: number;
		readonly speakerAcc: number;
		readonly endToEnd: { readonly F1: number };
	};
}

const POLNEAR = "polnear.dev.jsonl";
const SCU = "scu-sourcing.dev.jsonl";

/** Prints everything that is measured of attribution. */
export function printAttribution(scratch: string): void {
	const news = documents<NewsDocument>(POLNEAR);
	const read = readAll(news);
	const { records } = read;
	console.log("PolNeAR dev          exact   F1@½    P       R       speaker end to end");
	for (const [name, ...options] of [
		["speech", "--class", "speech"],
		["direct", "--kind", "direct"],
		["direct and mixed", "--kind", "direct,mixed"],
		["all"],
	] as const) {
		const { exact, "iou>=0.5": half } = runScorer<Scored>("score.js", POLNEAR, records, scratch, ...options);
		console.log(
			`${name.padEnd(20)} ${[exact.F1, half.F1, half.P, half.R, half.speakerAcc, half.endToEnd.F1].map((figure) => figure.toFixed(1).padEnd(7)).join(" ")}`,
		);
	}
	console.log(`sentences            ${JSON.stringify(runScorer("score_sentences.js", POLNEAR, records, scratch))}`);
	const stories = documents<ScuDocument>(SCU);
	const statements = readAll(stories);
	console.log(`scu                  ${JSON.stringify(runScorer("score_scu.js", SCU, statements.records, scratch))}`);
	console.log(`\nWrong names on direct quotations (bar: at most ${WRONG_NAMES} in 100 of those that we name)`);
	console.log(`PolNeAR dev, named   ${wrongNamesInQuotations(news, read.articles)}`);
	console.log(`scu, named anyhow    ${wrongNamesInStatements(stories, statements.articles)}`);
}

const WRONG_NAMES = 2;

interface ReadStories {
	readonly articles: readonly Article[];
	readonly records: readonly PredictionRecord[];
}

/** Reads `stories` and prints how fast, and how much the rules find. */
function readAll(stories: readonly { readonly id: string; readonly text: string }[]): ReadStories {
	const counts = new Map<string, number>();
	const articles: Article[] = [];
	const begin = performance.now();
	const records = stories.map(({ id, text }) => {
		const article = analyze(text, knowledge);
		const findings = checkArticle(article, knowledge, NO_HOUSE);
		for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
		articles.push(article);
		return toRecord(id, article, findings);
	});
	const seconds = (performance.now() - begin) / 1000;
	const words = stories.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	console.log(
		`\n${stories.length} documents, ${words} words, ${Math.round(words / seconds)} words/s; findings: ${[...counts].map(([rule, count]) => `${rule} ${count}`).join(", ")}`,
	);
	return { articles, records };
}
