/** Trains the tagger on the training parts of EWT and GUM. The development parts choose the settings, the test parts only report. */
import { join } from "node:path";
import { createTagger, TAGGER_WEIGHTS } from "../src/models/tagger";
import { readWeightFile, type WeightFile, writeWeightFile } from "../src/models/weightFile";
import { readConlluFile } from "./conllu";
import { type NamedTags, printTagScores, scoreTags } from "./evaluateTagger";
import { LEARN, learnTagger } from "./taggerLearner";
import { taggerLexicon } from "./taggerLexicon";
import type { TrainOptions } from "./train";

export function trainTagger({ folder, seed, epochs, log }: TrainOptions): Uint8Array {
	const sentences = ["en_ewt.train", "en_gum.train"].flatMap((name) => readConlluFile(treebank(folder, name)));
	const file = learnTagger(
		sentences,
		{ lexicon: taggerLexicon(), clusters: "" },
		{ ...LEARN, seed, epochs: epochs ?? LEARN.epochs, log },
	);
	const bytes = writeWeightFile(file);
	const { file: read, problem } = readWeightFile(bytes, TAGGER_WEIGHTS);
	if (read === undefined) throw new Error(problem);
	report(folder, read, log);
	return bytes;
}

export const treebank = (folder: string, name: string): string => join(folder, "ud", `${name}.conllu`);

/** Tags by name, as files have them. */
export function namedTagger(file: WeightFile): (forms: readonly string[]) => NamedTags {
	const tagger = createTagger(file);
	return (forms) => {
		const { upos, xpos } = tagger.tag(forms);
		return {
			upos: Array.from(upos, (number) => tagger.upos[number] ?? ""),
			xpos: Array.from(xpos, (number) => tagger.xpos[number] ?? ""),
		};
	};
}

function report(folder: string, file: WeightFile, log: (line: string) => void): void {
	const tag = namedTagger(file);
	for (const part of ["dev", "test"]) {
		const ewt = readConlluFile(treebank(folder, `en_ewt.${part}`));
		const gum = readConlluFile(treebank(folder, `en_gum.${part}`));
		const press = gum.filter(({ document }) => /^GUM_(?:news|interview)_/.test(document));
		log(printTagScores(`EWT ${part}`, scoreTags(ewt, tag)));
		log(printTagScores(`GUM ${part}`, scoreTags(gum, tag)));
		log(printTagScores(`GUM ${part} news+interview`, scoreTags(press, tag)));
	}
}
