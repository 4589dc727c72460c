/**
 * Trains the name finder on `ner/*.jsonl` and MEANTIME, with word clusters from `news/*.jsonl` and with towns and surnames
 * from packages. Settings were chosen with the development files held out; the weights shipped are trained on everything.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { inCapitals } from "./namesCapitals";
import { clusterWords } from "./namesClusterWords";
import { readCorpora, readMeantime, readRecords } from "./namesCorpora";
import { trainModel } from "./namesDescent";
import { knownWords } from "./namesKnownWords";
import { packModel } from "./namesPack";
import { createReader, type NameKnowledge, readKnowledge } from "./namesReader";
import { NAME_SETTINGS } from "./namesSettings";
import { readText } from "./namesTokens";
import type { TrainOptions } from "./project";
import { createRandom } from "./random";

export async function trainNames({ folder, seed, epochs, log }: TrainOptions): Promise<Uint8Array> {
	const { gazetteer, ...others } = readKnowledge();
	const known = await knownWords();
	const knowledge = { ...others, gazetteer: { ...gazetteer, known } };
	const clusters = makeClusters(folder, knowledge, log);
	const settings = { ...NAME_SETTINGS, epochs: epochs ?? NAME_SETTINGS.epochs };
	const read = createReader(knowledge, clusters);
	const annotated = [...readCorpora(folder, knowledge.context, () => true), ...readMeantime(folder, knowledge.context)];
	const capitals = inCapitals(annotated, settings.capitals, createRandom(seed));
	const learner = trainModel([...annotated, ...capitals].map(read), settings, seed, log);
	return packModel(learner, clusters, known);
}

/** One kind of speaker wrote all of the senators' releases: a sample of them is enough. */
const SENATE_SHARE = 4;

export function makeClusters(folder: string, { lexicon }: NameKnowledge, log: TrainOptions["log"]): Int8Array {
	const sentences: (readonly string[])[] = [];
	const add = (text: string): void => {
		for (const sentence of readText(text, lexicon.abbreviations)) sentences.push(sentence.map((token) => token.text));
	};
	for (const file of ["wikinews", "meantime", "masc", "doj", "senate"]) {
		readRecords<{ readonly text: string }>(join(folder, "news", `${file}.jsonl`)).forEach(({ text }, index) => {
			if (file !== "senate" || index % SENATE_SHARE === 0) add(text);
		});
	}
	for (const file of readdirSync(join(folder, "ner")).sort())
		for (const { text } of readRecords<{ readonly text: string }>(join(folder, "ner", file))) add(text);
	return clusterWords(sentences, { words: 30_000, passes: 8, log });
}
