/**
 * `npm run score`: one table of the language models beside two libraries of npm, each line with the bar that it should reach, then
 * how well quotations and speakers are found, then how much the rules find in clean copy. `-- models`, `-- attribution` and
 * `-- findings` print one of the three, `-- --card` writes the table into the model card, `-- findings --sample RULE 20 1` shows
 * twenty findings of a rule, drawn with the seed 1. Without the shared folder it says so.
 */
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { knowledge } from "../support/knowledge";
import { printAttribution } from "./attribution";
import { writeCard } from "./card";
import { type FindingSample, printFindings } from "./findings";
import { documents, hasGold, makeScratch, treebank } from "./gold";
import type { Figures } from "./measures";
import { nameFigures } from "./names";
import { segmentationFigures } from "./segmentation";
import { speedFigures } from "./speed";
import { MISSED, markdownTable, plainTable } from "./table";
import { isNews, tagFigures } from "./tags";
import { treebankDocuments } from "./treebankText";
import { treeFigures } from "./trees";
import { weightFigures } from "./weight";

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		options: { card: { type: "boolean" }, sample: { type: "string" } },
		allowPositionals: true,
	});
	if (!hasGold()) {
		console.log("Nothing is scored: there is no folder ../shared with annotated texts beside the project.");
		return;
	}
	const scratch = makeScratch();
	try {
		const numbers = positionals.filter((word) => /^\d+$/.test(word)).map(Number);
		const parts = positionals.filter((word) => !/^\d+$/.test(word));
		const wants = (part: string): boolean => parts.length === 0 || parts.includes(part);
		if (wants("models")) {
			const figures = await measureModels(scratch);
			console.log(`${plainTable(figures)}\n\n${MISSED} misses its bar. Percent, except where a line says otherwise.`);
			if (values.card) writeCard(markdownTable(figures));
		}
		if (wants("attribution")) printAttribution(scratch);
		if (wants("findings")) printFindings(sampleWanted(values.sample, numbers));
	} finally {
		rmSync(scratch, { recursive: true });
	}
}

function sampleWanted(rule: string | undefined, [count = 20, seed = 1]: readonly number[]): FindingSample | undefined {
	return rule === undefined ? undefined : { rule, count, seed };
}

/** Stories that the speed is measured on. */
const STORIES = 60;

async function measureModels(scratch: string): Promise<Figures> {
	const [ewt, gum] = [treebank("en_ewt.test"), treebank("en_gum.test")];
	const news = [...treebank("en_gum.train"), ...treebank("en_gum.dev"), ...gum].filter(isNews);
	const stories = documents("polnear.dev.jsonl").slice(0, STORIES);
	return {
		...(await weightFigures()),
		...speedFigures(stories.map(({ text }) => text)),
		...tagFigures(ewt, gum),
		...treeFigures(ewt, gum),
		...segmentationFigures(treebankDocuments(news), treebankDocuments(gum.filter(isNews)), knowledge.lexicon),
		...nameFigures(scratch),
	};
}

void main();
