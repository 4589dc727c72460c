/**
 * How fast whole stories are read in one thread: words between blanks in a second of processor time, since others may work on the
 * machine; warm, the best of several rounds. Ours: words,
 * sentences, tags, a tree for every sentence and names, from raw text. The libraries: what they do for tags and names.
 */
import { findBlocks } from "../../server/src/analysis/blocks";
import { splitSentences } from "../../server/src/analysis/sentences";
import { splitWords } from "../../server/src/analysis/syntacticWords";
import { tokenize } from "../../server/src/analysis/tokens";
import { slice } from "../../server/src/text/span";
import { knowledge } from "../support/knowledge";
import { compromise } from "./compromise";
import type { Figures } from "./measures";
import { shippedNameFinder, shippedParser, shippedTagger } from "./models";
import { wink } from "./wink";

const ROUNDS = 6;

export function speedFigures(texts: readonly string[]): Figures {
	return {
		speed: {
			ours: wordsPerSecond(texts, createReader()),
			compromise: wordsPerSecond(texts, compromise.work),
			wink: wordsPerSecond(texts, wink.work),
		},
	};
}

function createReader(): (text: string) => void {
	const [tagger, parser, finder] = [shippedTagger(), shippedParser(), shippedNameFinder()];
	const { abbreviations, affixes } = knowledge.lexicon;
	return (text) => {
		const story: string[][] = [];
		for (const block of findBlocks(text)) {
			const tokens = tokenize(slice(text, block), abbreviations);
			let from = 0;
			for (const { end } of splitSentences(tokens)) {
				let to = from;
				while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
				const sentence = tokens.slice(from, to);
				from = to;
				story.push(sentence.map((token) => token.text));
				const forms = splitWords(sentence, affixes).words.map((word) => word.text);
				const { upos, xpos } = tagger.tag(forms);
				parser.parse(
					forms,
					Array.from(upos, (tag) => tagger.upos[tag] ?? ""),
					Array.from(xpos, (tag) => tagger.xpos[tag] ?? ""),
				);
			}
		}
		finder.find(story);
	};
}

function wordsPerSecond(texts: readonly string[], read: (text: string) => void): number {
	const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		const begin = process.cpuUsage();
		for (const text of texts) read(text);
		const { user, system } = process.cpuUsage(begin);
		best = Math.min(best, user + system);
	}
	return Math.round((1e6 * words) / best);
}
