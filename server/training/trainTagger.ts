/** Trains the tagger on the training parts of EWT and GUM. The development parts choose the settings, the test parts only report. */
import { join } from "node:path";
import { createTagger, TAGGER_WEIGHTS } from "../src/models/tagger";
import { readKnowledge, type TaggerTexts } from "../src/models/taggerKnowledge";
import { readWeightFile, type WeightFile, writeWeightFile } from "../src/models/weightFile";
import { CLUSTERS, clusterWords, plainText } from "./clusters";
import { type ConlluSentence, readConlluFile } from "./conllu";
import { type NamedTags, printTagScores, scoreTags } from "./evaluateTagger";
import type { TrainOptions } from "./project";
import { createRandom } from "./random";
import { LEARN, type LearnOptions, learnTagger } from "./taggerLearner";
import { lemmaExceptions } from "./taggerLemmas";
import { taggerLexicon } from "./taggerLexicon";
import { headline } from "./taggerVariants";

export function trainTagger({ folder, seed, epochs, log }: TrainOptions): Uint8Array {
	const sentences = ["en_ewt.train", "en_gum.train"].flatMap((name) => readConlluFile(treebank(folder, name)));
	const file = taggerFile(sentences, wordsFor(folder, log), { ...LEARN, seed, epochs: epochs ?? LEARN.epochs, log });
	const bytes = writeWeightFile(file);
	const { file: read, problem } = readWeightFile(bytes, TAGGER_WEIGHTS);
	if (read === undefined) throw new Error(problem);
	report(folder, read, log);
	return bytes;
}

export const treebank = (folder: string, name: string): string => join(folder, "ud", `${name}.conllu`);

type Words = Pick<TaggerTexts, "lexicon" | "clusters">;

/** What is learned without labels. */
export function wordsFor(folder: string, log: (line: string) => void): Words {
	const unseen = ["en_ewt.dev", "en_ewt.test", "en_gum.dev", "en_gum.test"].flatMap((name) =>
		readConlluFile(treebank(folder, name)),
	);
	return { lexicon: taggerLexicon(), clusters: clusterWords(plainText(folder, unseen), { ...CLUSTERS, log }) };
}

export function taggerFile(sentences: readonly ConlluSentence[], words: Words, options: LearnOptions): WeightFile {
	const file = learnTagger(sentences, words, options);
	const { lexicon } = readKnowledge({ ...words, habits: "", closed: "" }, []);
	return { ...file, texts: { ...file.texts, lemmas: lemmaExceptions(sentences, lexicon) } };
}

/** Tags by name, as files have them. */
export function namedTagger(file: WeightFile): (forms: readonly string[]) => NamedTags {
	const tagger = createTagger(file);
	return (forms) => {
		const tags = tagger.tag(forms);
		const upos = Array.from(tags.upos, (number) => tagger.upos[number] ?? "");
		const xpos = Array.from(tags.xpos, (number) => tagger.xpos[number] ?? "");
		const lemmas = forms.map((form, index) => tagger.lemmatize(form, upos[index] ?? "", xpos[index] ?? ""));
		return { upos, xpos, lemmas };
	};
}

function report(folder: string, file: WeightFile, log: (line: string) => void): void {
	const tag = namedTagger(file);
	for (const part of ["dev", "test"]) {
		const ewt = readConlluFile(treebank(folder, `en_ewt.${part}`));
		const gum = readConlluFile(treebank(folder, `en_gum.${part}`));
		const press = gum.filter(({ document }) => /^GUM_(?:news|interview)_/.test(document));
		const random = createRandom(7);
		const short = [...ewt, ...gum].filter(({ words }) => 5 <= words.length && words.length <= 18);
		const headlines = short.map((sentence) => headline(sentence, random));
		log(printTagScores(`EWT ${part}`, scoreTags(ewt, tag)));
		log(printTagScores(`GUM ${part}`, scoreTags(gum, tag)));
		log(printTagScores(`GUM ${part} news+interview`, scoreTags(press, tag)));
		log(printTagScores(`${part} as headlines`, scoreTags(headlines, tag)));
	}
}
