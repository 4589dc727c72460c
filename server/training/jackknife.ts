/**
 * Tags the treebanks as the tagger would tag text that it has not seen: `node out/server/training/jackknife.js DATA_FOLDER`.
 * With `--no-folds` behind it, only the development and test parts are made again.
 *
 * Training parts are tagged in five folds of whole documents, each by a tagger trained on the other four; development and
 * test parts by `server/weights/tagger.bin`. Results go to `out/jackknifed/en_ewt.train.conllu` and so on: the treebank
 * with UPOS and XPOS (and lemma) predicted, heads and relations as they were. `jackknifed(name)` reads one of them back:
 *
 *     const sentences = jackknifed("en_ewt.train");  // undefined where it has not been made
 *
 * One command for all: `npm run train -- tagger DATA && node out/server/training/jackknife.js DATA`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TAGGER_WEIGHTS } from "../src/models/tagger";
import { readWeightFile, type WeightFile } from "../src/models/weightFile";
import { type ConlluSentence, readConlluFile, writeConllu } from "./conllu";
import { printTagScores, scoreTags } from "./evaluateTagger";
import { projectRoot } from "./project";
import { LEARN } from "./taggerLearner";
import { namedTagger, taggerFile, treebank, wordsFor } from "./trainTagger";

const FOLDS = 5;
const folder = join(projectRoot, "out/jackknifed");

/** `name` is that of the treebank's file: `en_gum.dev`. */
export function jackknifed(name: string): readonly ConlluSentence[] | undefined {
	const path = join(folder, `${name}.conllu`);
	return existsSync(path) ? readConlluFile(path) : undefined;
}

function main(data: string, folds: boolean): void {
	mkdirSync(folder, { recursive: true });
	const trained = readWeightFile(readFileSync(join(projectRoot, "server/weights/tagger.bin")), TAGGER_WEIGHTS);
	if (trained.file === undefined) throw new Error(trained.problem);
	for (const name of ["en_ewt.dev", "en_ewt.test", "en_gum.dev", "en_gum.test"])
		write(name, retag(readConlluFile(treebank(data, name)), trained.file));

	if (!folds) return;
	const names = ["en_ewt.train", "en_gum.train"] as const;
	const parts = names.map((name) => readConlluFile(treebank(data, name)));
	const words = wordsFor(data, console.log);
	const retagged = parts.map((sentences): ConlluSentence[] => [...sentences]);
	for (let fold = 0; fold < FOLDS; fold++) {
		const isHeldOut = heldOut(parts, fold);
		const file = taggerFile(
			parts.flat().filter((sentence) => !isHeldOut(sentence)),
			words,
			{ ...LEARN, turns: 1, seed: fold + 1 },
		);
		parts.forEach((sentences, part) => {
			const own = sentences.filter(isHeldOut);
			console.log(printTagScores(`fold ${fold + 1}, ${names[part]}`, scoreTags(own, namedTagger(file))));
			const made = new Map(retag(own, file).map((sentence, index) => [own[index], sentence]));
			sentences.forEach((sentence, index) => {
				const result = made.get(sentence);
				if (result !== undefined) retagged[part]?.splice(index, 1, result);
			});
		});
	}
	names.forEach((name, part) => {
		write(name, retagged[part] ?? []);
	});
}

const write = (name: string, sentences: readonly ConlluSentence[]): void =>
	writeFileSync(join(folder, `${name}.conllu`), writeConllu(sentences));

/** Every fifth document. */
function heldOut(parts: readonly (readonly ConlluSentence[])[], fold: number): (sentence: ConlluSentence) => boolean {
	const documents = [...new Set(parts.flat().map(({ document }) => document))];
	const held = new Set(documents.filter((_, index) => index % FOLDS === fold));
	return ({ document }) => held.has(document);
}

function retag(sentences: readonly ConlluSentence[], file: WeightFile): readonly ConlluSentence[] {
	const tag = namedTagger(file);
	return sentences.map((sentence) => {
		const tags = tag(sentence.words.map(({ form }) => form));
		return {
			...sentence,
			words: sentence.words.map((word, index) => ({
				...word,
				lemma: tags.lemmas[index] ?? word.lemma,
				upos: tags.upos[index] ?? word.upos,
				xpos: tags.xpos[index] ?? word.xpos,
			})),
		};
	});
}

if (require.main === module) main(process.argv[2] ?? "", !process.argv.includes("--no-folds"));
