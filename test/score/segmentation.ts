/**
 * Words and sentences from raw text, as the analysis makes them for the models, against those of a treebank: each right if both
 * its ends are, as in the CoNLL 2018 shared task. Nothing of ours is trained to find them, so that all parts of the
 * treebank are read; rules were written while looking at errors in the training and development parts, never in the test part.
 */
import { findBlocks } from "../../server/src/analysis/blocks";
import { splitSentences } from "../../server/src/analysis/sentences";
import { splitWords } from "../../server/src/analysis/syntacticWords";
import { tokenize } from "../../server/src/analysis/tokens";
import type { Lexicon } from "../../server/src/lexicon/lexicon";
import { type Span, shift, slice } from "../../server/src/text/span";
import { compromise } from "./compromise";
import { add, type Counts, countSpans, f1, nothing } from "./figures";
import { byParagraph, type Library } from "./library";
import type { Figures, Row } from "./measures";
import type { Segmentation, TreebankDocument } from "./treebankText";
import { wink } from "./wink";

/** Words and sentences of all blocks of `text`, also of those that the analysis leaves unread, such as a dateline. */
export function segment(text: string, { abbreviations, affixes }: Lexicon): Segmentation {
	const words: Span[] = [];
	const sentences: Span[] = [];
	for (const block of findBlocks(text)) {
		const tokens = tokenize(slice(text, block), abbreviations);
		words.push(...splitWords(tokens, affixes).words.map((word) => shift(word, block.start)));
		sentences.push(...splitSentences(tokens).map((sentence) => shift(sentence, block.start)));
	}
	return { words, sentences };
}

export function segmentationFigures(
	documents: readonly TreebankDocument[],
	test: readonly TreebankDocument[],
	lexicon: Lexicon,
): Figures {
	const readers: Readonly<Record<keyof Row, (text: string) => Segmentation>> = {
		ours: (text) => segment(text, lexicon),
		compromise: (text) => segmentWith(compromise, text),
		wink: (text) => segmentWith(wink, text),
	};
	const rows = (over: readonly TreebankDocument[]): { readonly words: Row; readonly sentences: Row } => {
		const [ours, ofCompromise, ofWink] = [readers.ours, readers.compromise, readers.wink].map((read) =>
			scoreSegmentation(over, read),
		);
		const row = (part: "words" | "sentences"): Row => ({
			ours: f1(ours?.[part] ?? nothing),
			compromise: f1(ofCompromise?.[part] ?? nothing),
			wink: f1(ofWink?.[part] ?? nothing),
		});
		return { words: row("words"), sentences: row("sentences") };
	};
	const [all, tested] = [rows(documents), rows(test)];
	return {
		tokens: all.words,
		"tokens-test": tested.words,
		sentences: all.sentences,
		"sentences-test": tested.sentences,
	};
}

const segmentWith = ({ words, sentences }: Library, text: string): Segmentation => ({
	words: byParagraph(text, words),
	sentences: byParagraph(text, sentences),
});

function scoreSegmentation(
	documents: readonly TreebankDocument[],
	read: (text: string) => Segmentation,
): { readonly words: Counts; readonly sentences: Counts } {
	let words = nothing;
	let sentences = nothing;
	for (const document of documents) {
		const found = read(document.text);
		words = add(words, countSpans(document.words, found.words));
		sentences = add(sentences, countSpans(document.sentences, found.sentences));
	}
	return { words, sentences };
}
