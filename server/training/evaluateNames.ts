/**
 * Names that shipped weights find, for `tools/score_ner.js`, and how fast:
 *
 *     node out/server/training/evaluateNames.js server/weights/names.bin GOLD.jsonl > pred.jsonl
 */
import { readFileSync } from "node:fs";
import { createNameFinder, NAME_TEMPLATES } from "../src/models/names";
import { readWeightFile } from "../src/models/weightFile";
import { readRecords } from "./namesCorpora";
import { readKnowledge } from "./namesReader";
import { readText } from "./namesTokens";

function main([weights = "", gold = ""]: readonly string[]): void {
	const { gazetteer, context } = readKnowledge();
	const { file, problem } = readWeightFile(readFileSync(weights), { kind: "names", templates: NAME_TEMPLATES });
	if (file === undefined) {
		console.error(problem);
		process.exitCode = 2;
		return;
	}
	const finder = createNameFinder(file, gazetteer);
	let words = 0;
	let microseconds = 0;
	for (const { id, text } of readRecords<{ readonly id: string; readonly text: string }>(gold)) {
		const tokens = readText(text, context.abbreviations);
		const sentences = tokens.map((sentence) => sentence.map((token) => token.text));
		const start = process.cpuUsage();
		const names = finder.find(sentences);
		microseconds += process.cpuUsage(start).user;
		words += sentences.reduce((sum, sentence) => sum + sentence.length, 0);
		const entities = names.map(({ sentence, first, last, type, probability }) => ({
			start: tokens[sentence]?.[first]?.start ?? 0,
			end: tokens[sentence]?.[last]?.end ?? 0,
			type,
			probability,
		}));
		console.log(JSON.stringify({ id, entities }));
	}
	console.error(`${words} tokens, ${Math.round((1e6 * words) / microseconds)} in a second of one core`);
}

if (require.main === module) main(process.argv.slice(2));
