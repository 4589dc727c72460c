/**
 * Trains the dependency parser: with a dynamic oracle and exploration (Goldberg and Nivre, 2012), on tags that a tagger
 * predicted without having seen the sentence (`jackknife.ts`), since the parser will have no better ones.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createParser, PARSER_TEMPLATES } from "../src/models/parser";
import type { WeightFile } from "../src/models/weightFile";
import { writeWeightFile } from "../src/models/weightFile";
import { readConlluFile } from "./conllu";
import { createCoach } from "./parserCoach";
import { makeLessons } from "./parserData";
import { scoreParser } from "./parserScore";
import { quantize } from "./quantize";
import { projectRoot, type Train } from "./train";

const EPOCHS = 12;

export const trainParser: Train = ({ folder, seed, epochs = EPOCHS, log }) => {
	const read = (part: string) =>
		["en_ewt", "en_gum"].map((name) => ({ name, sentences: readTagged(folder, `${name}.${part}.conllu`) }));
	const data = makeLessons(read("train").flatMap(({ sentences }) => sentences));
	const coach = createCoach(data, seed);
	const save = (): WeightFile => ({
		kind: "parser",
		templates: PARSER_TEMPLATES,
		labels: { relations: data.relations, upos: data.upos },
		texts: {},
		tables: [
			...coach.tables().map(([name, weights]) => quantize(name, weights)),
			{ name: "seen", scale: 1, weights: data.seen },
		],
	});
	const scores = (file: WeightFile, part: string): string => {
		const parser = createParser(file);
		return read(part)
			.map(({ name, sentences }) => {
				const { unlabelled, labelled } = scoreParser(parser, sentences);
				return `${name} ${unlabelled.toFixed(2)}/${labelled.toFixed(2)}`;
			})
			.join("  ");
	};
	for (let epoch = 1; epoch <= epochs; epoch++) {
		const mistakes = coach.epoch(epoch);
		log(`epoch ${epoch}: ${mistakes}  dev ${scores(save(), "dev")}`);
	}
	const file = save();
	log(`test ${scores(file, "test")}`);
	return writeWeightFile(file);
};

/** Predicted tags where they were made. */
export function readTagged(folder: string, name: string) {
	const predicted = join(projectRoot, "out/jackknifed", name);
	return readConlluFile(existsSync(predicted) ? predicted : join(folder, "ud", name));
}
