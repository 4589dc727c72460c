/** The shipped models, each by itself, from `server/weights`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createNameFinder, NAME_TEMPLATES, nameGazetteer } from "../../server/src/models/names";
import { createParser, PARSER_WEIGHTS } from "../../server/src/models/parser";
import { createTagger, TAGGER_WEIGHTS } from "../../server/src/models/tagger";
import { type Expected, readWeightFile, type WeightFile } from "../../server/src/models/weightFile";
import { knowledge, weightsFolder } from "../support/knowledge";

/** The weight files, by the model that each is for. */
export const MODELS = ["tagger", "parser", "names"] as const;

export const taggerWeights = (): WeightFile => load("tagger", TAGGER_WEIGHTS);

export const shippedTagger = () => createTagger(taggerWeights());

export const shippedParser = () => createParser(load("parser", PARSER_WEIGHTS), shippedTagger().words);

export const shippedNameFinder = () =>
	createNameFinder(load("names", { kind: "names", templates: NAME_TEMPLATES }), nameGazetteer(knowledge.lexicon));

function load(name: (typeof MODELS)[number], expected: Expected): WeightFile {
	const { file, problem } = readWeightFile(readFileSync(join(weightsFolder, `${name}.bin`)), expected);
	if (file === undefined) throw new Error(problem);
	return file;
}
