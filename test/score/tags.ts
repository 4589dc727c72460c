/** Tags and lemmas on gold words. A library reads the sentence's text and its tags are laid over the gold words. */
import type { ConlluSentence } from "../../server/training/conllu";
import { scoreTags, type TagScores } from "../../server/training/evaluateTagger";
import { namedTagger } from "../../server/training/trainTagger";
import { compromise } from "./compromise";
import { alignTags, type Library } from "./library";
import type { Figures } from "./measures";
import { taggerWeights } from "./models";
import { treebankDocuments } from "./treebankText";
import { wink } from "./wink";

export function tagFigures(ewt: readonly ConlluSentence[], gum: readonly ConlluSentence[]): Figures {
	const onEwt = scoreAll(ewt);
	const onGum = scoreAll(gum);
	const onNews = scoreAll(gum.filter(isNews));
	return {
		"upos-ewt": row(onEwt, "upos"),
		"upos-gum": row(onGum, "upos"),
		"upos-news": row(onNews, "upos"),
		"verb-ewt": row(onEwt, "verb"),
		"verb-gum": row(onGum, "verb"),
		"verbal-ewt": row(onEwt, "verbal"),
		"verbal-gum": row(onGum, "verbal"),
		"lemma-ewt": { ours: onEwt.ours.lemma },
		"lemma-gum": { ours: onGum.ours.lemma },
	};
}

/** GUM's news reports and interviews. */
export const isNews = ({ document }: ConlluSentence): boolean => /^GUM_(?:news|interview)_/.test(document);

interface Scores {
	readonly ours: TagScores;
	readonly compromise: TagScores;
	readonly wink: TagScores;
}

const scoreAll = (sentences: readonly ConlluSentence[]): Scores => ({
	ours: scoreTags(sentences, namedTagger(taggerWeights())),
	compromise: scoreLibrary(sentences, compromise),
	wink: scoreLibrary(sentences, wink),
});

const row = ({ ours, compromise, wink }: Scores, score: "upos" | "verb" | "verbal") => ({
	ours: ours[score],
	compromise: compromise[score],
	wink: wink[score],
});

function scoreLibrary(sentences: readonly ConlluSentence[], library: Library): TagScores {
	const queue = sentences.map((sentence) => {
		const [document] = treebankDocuments([sentence]);
		return document === undefined ? [] : alignTags(document.words, library.words(document.text));
	});
	let index = 0;
	return scoreTags(sentences, () => ({ upos: queue[index++] ?? [], xpos: [], lemmas: [] }));
}
