/**
 * Trains the dependency parser: with a dynamic oracle and exploration (Goldberg and Nivre, 2012), on tags that a tagger
 * predicted without having seen the sentence (`jackknife.ts`), since the parser will have no better ones. The weights
 * are the mean of those learned from several orders of the sentences.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createParser, PARSER_WEIGHTS } from "../src/models/parser";
import { TAGGER_WEIGHTS } from "../src/models/tagger";
import { readWeightFile, type WeightFile, writeWeightFile } from "../src/models/weightFile";
import { type ConlluSentence, readConlluFile } from "./conllu";
import { createCoach } from "./parserCoach";
import { makeLessons } from "./parserData";
import { trainHints } from "./parserHintCoach";
import { scoreParser } from "./parserScore";
import { quantize } from "./quantize";
import { projectRoot, type Train } from "./train";

const EPOCHS = 10;
const COACHES = 2;
const TREEBANKS = ["en_ewt", "en_gum"];

type Tables = readonly (readonly [string, Float32Array])[];

export const trainParser: Train = ({ folder, seed, epochs = EPOCHS, log }) => {
	const read = (part: string) =>
		TREEBANKS.map((name) => ({ name, sentences: readTagged(folder, `${name}.${part}.conllu`) }));
	const clusters = taggerClusters();
	const data = makeLessons(
		read("train").flatMap(({ sentences }) => sentences),
		clusters,
	);
	const hints = trainHints(data, seed, log);
	const fileOf = (tables: Tables): WeightFile => ({
		...PARSER_WEIGHTS,
		labels: { relations: data.relations, upos: data.upos, tags: hints.tags },
		texts: { clusters },
		tables: [
			...tables.map(([name, weights]) => quantize(name, weights)),
			quantize("hints", hints.weights),
			{ name: "hinted", scale: 1, weights: hints.allowed },
			{ name: "seen", scale: 1, weights: data.seen },
		],
	});
	const scoresOn = (part: string, file: WeightFile): string => {
		const parser = createParser(file);
		const scores = read(part).map(({ name, sentences }) => {
			const { unlabelled, labelled } = scoreParser(parser, sentences);
			return `${name} ${unlabelled.toFixed(2)}/${labelled.toFixed(2)}`;
		});
		return `${part} UAS/LAS ${scores.join("  ")}`;
	};
	let tables: Tables = [];
	for (let turn = 0; turn < COACHES; turn++) {
		const coach = createCoach(data, hints.guesses, seed + turn);
		for (let epoch = 1; epoch <= epochs; epoch++) {
			const mistakes = coach.epoch(epoch);
			log(`${turn + 1}.${epoch}: ${mistakes}`);
		}
		tables = meanOf(tables, coach.tables(), turn);
		log(`${turn + 1}: ${scoresOn("dev", fileOf(tables))}`);
	}
	const file = fileOf(tables);
	log(scoresOn("test", file));
	return writeWeightFile(file);
};

/** The mean of `count` tables so far and one more. */
const meanOf = (tables: Tables, more: Tables, count: number): Tables =>
	more.map(([name, weights], table) => {
		const before = tables[table]?.[1];
		return [name, weights.map((weight, i) => (weight + count * (before?.[i] ?? 0)) / (count + 1))];
	});

/** The groups of words that the tagger uses; the parser keeps a copy. */
function taggerClusters(): string {
	const path = join(projectRoot, "server/weights/tagger.bin");
	if (!existsSync(path)) return "";
	return readWeightFile(readFileSync(path), TAGGER_WEIGHTS).file?.texts.clusters ?? "";
}

/** With predicted tags where they were made. */
function readTagged(folder: string, name: string): readonly ConlluSentence[] {
	const predicted = join(projectRoot, "out/jackknifed", name);
	return readConlluFile(existsSync(predicted) ? predicted : join(folder, "ud", name));
}
