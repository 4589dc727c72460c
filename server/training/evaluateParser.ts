/**
 * Figures of the shipped parser on the tags of the shipped tagger: `node out/server/training/evaluateParser.js DATA_FOLDER`.
 * Prints attachment scores, relations by F1, and words read in a second of one thread.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createParser, PARSER_WEIGHTS } from "../src/models/parser";
import { createTagger, TAGGER_WEIGHTS } from "../src/models/tagger";
import { type Expected, readWeightFile, type WeightFile } from "../src/models/weightFile";
import { type ConlluSentence, readConlluFile } from "./conllu";
import { wordsOf } from "./parserData";
import { type RelationScore, scoreParser } from "./parserScore";
import { projectRoot } from "./project";

const PARTS = ["en_ewt.dev", "en_gum.dev", "en_ewt.test", "en_gum.test"];

function main(folder: string): void {
	const tagger = createTagger(load("tagger.bin", TAGGER_WEIGHTS));
	const parser = createParser(load("parser.bin", PARSER_WEIGHTS), tagger.words);
	const retag = (sentence: ConlluSentence): ConlluSentence => {
		const { upos, xpos } = tagger.tag(sentence.words.map(({ form }) => form));
		const words = sentence.words.map((word, i) => ({
			...word,
			upos: tagger.upos[upos[i] ?? 0] ?? "",
			xpos: tagger.xpos[xpos[i] ?? 0] ?? "",
		}));
		return { ...sentence, words };
	};
	for (const part of PARTS) {
		const sentences = readConlluFile(join(folder, "ud", `${part}.conllu`)).map(retag);
		const { words, unlabelled, labelled, byRelation } = scoreParser(parser, sentences);
		console.log(`${part}  ${words} words  ${attachment(unlabelled, labelled)}  ${speedOn(sentences)} words/s`);
		const news = sentences.filter(({ document }) => /^GUM_(?:news|interview)_/.test(document));
		if (news.length > 0) {
			const score = scoreParser(parser, news);
			console.log(`  news and interviews ${score.words} words  ${attachment(score.unlabelled, score.labelled)}`);
		}
		console.log(`  ${byRelation.slice(0, 30).map(print).join("  ")}`);
	}

	function speedOn(sentences: readonly ConlluSentence[]): number {
		const texts = sentences.map(wordsOf);
		const before = process.cpuUsage();
		for (const { forms, upos, xpos } of texts) parser.parse(forms, upos, xpos);
		const { user, system } = process.cpuUsage(before);
		return Math.round((texts.reduce((sum, { forms }) => sum + forms.length, 0) / (user + system)) * 1e6);
	}
}

const attachment = (unlabelled: number, labelled: number): string =>
	`UAS ${unlabelled.toFixed(2)}  LAS ${labelled.toFixed(2)}`;

const print = ({ relation, right, wanted, found }: RelationScore): string =>
	`${relation} ${((200 * right) / (wanted + found)).toFixed(0)}`;

function load(name: string, expected: Expected): WeightFile {
	const { file, problem } = readWeightFile(readFileSync(join(projectRoot, "server/weights", name)), expected);
	if (file === undefined) throw new Error(problem);
	return file;
}

if (require.main === module) main(process.argv[2] ?? "");
