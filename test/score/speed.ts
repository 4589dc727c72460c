/**
 * How fast whole stories are read in one thread: words between blanks in a second of processor time, since others may work on the
 * machine; warm, the best of several rounds. Ours: words, sentences, tags, names, and trees for the sentences that the analysis
 * asks for; beside it, with a tree for every sentence. The libraries: what they do for tags and names.
 */
import { analyze } from "../../server/src/analysis/analyze";
import { findBlocks } from "../../server/src/analysis/blocks";
import { splitSentences, tokensBySentence } from "../../server/src/analysis/sentences";
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
	const asked = askedTrees(texts);
	return {
		speed: {
			ours: wordsPerSecond(texts, createReader(asked)),
			compromise: wordsPerSecond(texts, compromise.work),
			wink: wordsPerSecond(texts, wink.work),
		},
		"speed-all-trees": { ours: wordsPerSecond(texts, createReader(undefined)) },
	};
}

/** For each text, by the number of its sentence: whether an analysis makes a tree for it. */
function askedTrees(texts: readonly string[]): ReadonlyMap<string, readonly boolean[]> {
	const asked = new Set<string>();
	const { parser, tagger } = knowledge;
	if (parser === undefined || tagger === undefined) return new Map();
	const parse: typeof parser.parse = (forms, upos, xpos) => {
		asked.add(forms.join(" "));
		return parser.parse(forms, upos, xpos);
	};
	return new Map(
		texts.map((text) => {
			asked.clear();
			analyze(text, { ...knowledge, parser: { ...parser, parse } });
			return [text, [...sentencesOf(text)].map(({ forms }) => asked.has(forms.join(" ")))] as const;
		}),
	);
}

interface ReadSentence {
	readonly tokens: readonly string[];
	/** The words that tagger and parser read. */
	readonly forms: readonly string[];
}

function* sentencesOf(text: string): Generator<ReadSentence> {
	const { abbreviations, affixes } = knowledge.lexicon;
	for (const block of findBlocks(text)) {
		const tokens = tokenize(slice(text, block), abbreviations);
		for (const own of tokensBySentence(tokens, splitSentences(tokens)))
			yield {
				tokens: own.map((token) => token.text),
				forms: splitWords(own, affixes).words.map((word) => word.text),
			};
	}
}

/** Makes trees for the sentences that are asked for, or for all. */
function createReader(asked: ReadonlyMap<string, readonly boolean[]> | undefined): (text: string) => void {
	const [tagger, parser, finder] = [shippedTagger(), shippedParser(), shippedNameFinder()];
	return (text) => {
		const wanted = asked?.get(text);
		const story: (readonly string[])[] = [];
		for (const { tokens, forms } of sentencesOf(text)) {
			const { upos, xpos } = tagger.tag(forms);
			if (wanted === undefined || wanted[story.length] === true)
				parser.parse(
					forms,
					Array.from(upos, (tag) => tagger.upos[tag] ?? ""),
					Array.from(xpos, (tag) => tagger.xpos[tag] ?? ""),
				);
			story.push(tokens);
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
