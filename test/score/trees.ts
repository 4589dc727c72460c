/** Trees on gold words with the shipped tagger's tags, as the CoNLL 2018 shared task scored them. The libraries make none. */
import type { ConlluSentence } from "../../server/training/conllu";
import { type ParserScore, scoreParser } from "../../server/training/parserScore";
import { namedTagger } from "../../server/training/trainTagger";
import type { Figures } from "./measures";
import { shippedParser, taggerWeights } from "./models";
import { isNews } from "./tags";

export function treeFigures(ewt: readonly ConlluSentence[], gum: readonly ConlluSentence[]): Figures {
	const parser = shippedParser();
	const tag = namedTagger(taggerWeights());
	const score = (sentences: readonly ConlluSentence[]): ParserScore =>
		scoreParser(
			parser,
			sentences.map((sentence) => {
				const { upos, xpos } = tag(sentence.words.map(({ form }) => form));
				const words = sentence.words.map((word, i) => ({ ...word, upos: upos[i] ?? "", xpos: xpos[i] ?? "" }));
				return { ...sentence, words };
			}),
		);
	const [onEwt, onGum, onNews] = [score(ewt), score(gum), score(gum.filter(isNews))];
	return {
		"uas-ewt": { ours: onEwt.unlabelled },
		"las-ewt": { ours: onEwt.labelled },
		"uas-gum": { ours: onGum.unlabelled },
		"las-gum": { ours: onGum.labelled },
		"las-news": { ours: onNews.labelled },
	};
}
