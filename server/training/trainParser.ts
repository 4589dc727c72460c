/**
 * Trains the dependency parser: with a dynamic oracle and exploration (Goldberg and Nivre, 2012), on tags that a tagger
 * predicted without having seen the sentence (`jackknife.ts`), since the parser will have no better ones. The weights
 * are the mean of those learned from several orders of the sentences with other features left out.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createParser, PARSER_WEIGHTS } from "../src/models/parser";
import { createTagger, TAGGER_WEIGHTS } from "../src/models/tagger";
import type { WordReader } from "../src/models/taggerWords";
import { readWeightFile, type WeightFile, type WeightTable, writeWeightFile } from "../src/models/weightFile";
import { type ConlluSentence, readConlluFile } from "./conllu";
import { createCoach, OPTIONS } from "./parserCoach";
import { makeLessons } from "./parserData";
import { trainHints } from "./parserHintCoach";
import { scoreParser } from "./parserScore";
import { projectRoot, type Train } from "./project";
import { quantize } from "./quantize";

const EPOCHS = 5;
/** What each coach leaves out of an example: those who see fewer features err otherwise. */
const DROPOUTS = [0.1, 0.3, 0.2];
const TREEBANKS = ["en_ewt", "en_gum"];

/** In 127ths of the largest weight. */
const NEGLIGIBLE = 4;
const STEP = 5;

type Tables = readonly (readonly [string, Float32Array])[];

export const trainParser: Train = ({ folder, seed, epochs = EPOCHS, log }) => {
	const read = (part: string) =>
		TREEBANKS.map((name) => ({ name, sentences: readTagged(folder, `${name}.${part}.conllu`) }));
	const words = taggerWords();
	const data = makeLessons(
		read("train").flatMap(({ sentences }) => sentences),
		words,
	);
	const hints = trainHints(data, seed, log);
	const fileOf = (tables: Tables): WeightFile => ({
		...PARSER_WEIGHTS,
		labels: { relations: data.relations, upos: data.upos, tags: hints.tags },
		texts: {},
		tables: [
			...tables.map(([name, weights]) => coarse(name, weights)),
			coarse("hints", hints.weights),
			{ name: "hinted", scale: 1, weights: hints.allowed },
			{ name: "seen", scale: 1, weights: data.seen },
		],
	});
	const scoresOn = (part: string, file: WeightFile): string => {
		const parser = createParser(file, words);
		const scores = read(part).map(({ name, sentences }) => {
			const { unlabelled, labelled } = scoreParser(parser, sentences);
			return `${name} ${unlabelled.toFixed(2)}/${labelled.toFixed(2)}`;
		});
		return `${part} UAS/LAS ${scores.join("  ")}`;
	};
	let tables: Tables = [];
	for (const [turn, dropout] of DROPOUTS.entries()) {
		const coach = createCoach(data, hints.guesses, seed + turn, { ...OPTIONS, dropout });
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

/**
 * Fewer, coarser numbers: half the size once packed, at a cost too small to measure. What is nearly nothing is mostly
 * noise of features that share a row.
 */
function coarse(name: string, weights: Float32Array): WeightTable {
	const table = quantize(name, weights);
	return {
		name,
		scale: table.scale * STEP,
		weights: table.weights.map((weight) => (Math.abs(weight) <= NEGLIGIBLE ? 0 : Math.round(weight / STEP))),
	};
}

/** The mean of `count` tables so far and one more. */
const meanOf = (tables: Tables, more: Tables, count: number): Tables =>
	more.map(([name, weights], table) => {
		const before = tables[table]?.[1];
		return [name, weights.map((weight, i) => (weight + count * (before?.[i] ?? 0)) / (count + 1))];
	});

/** What the tagger knows of words: the parser will be given the same. */
function taggerWords(): WordReader {
	const path = join(projectRoot, "server/weights/tagger.bin");
	const { file, problem } = readWeightFile(readFileSync(path), TAGGER_WEIGHTS);
	if (file === undefined) throw new Error(problem);
	return createTagger(file).words;
}

/** With predicted tags where they were made. */
function readTagged(folder: string, name: string): readonly ConlluSentence[] {
	const predicted = join(projectRoot, "out/jackknifed", name);
	return readConlluFile(existsSync(predicted) ? predicted : join(folder, "ud", name));
}
