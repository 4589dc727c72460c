/**
 * Parts of speech: one class UPOS|XPOS for each word, from left to right, the best each time; words about which that left
 * a doubt are looked at again when all have a class.
 *
 * A class is scored by the sum of one row of weights for each feature; rows overlap in one hashed table. What a word says by
 * itself is remembered with the word: its score for the few classes that it may have. Only those are weighed in a sentence.
 */
import { createLemmatizer, type Lemmatize } from "./lemma";
import { bestOf, scoreClasses } from "./linear";
import { CONTEXT_FEATURES, contextFeatures, finiteAround, sentenceSort } from "./taggerContext";
import { HISTORY_FEATURES, historyFeatures, rolesOf } from "./taggerHistory";
import { readKnowledge, TAGGER_TEMPLATES } from "./taggerKnowledge";
import { createTaggerMemory, type KnownWord } from "./taggerMemory";
import { SECOND_FEATURES, secondFeatures } from "./taggerSecondLook";
import { type TaggerWord, taggerEdges, type WordReader } from "./taggerWords";
import { type Expected, tableOf, type WeightFile } from "./weightFile";

export interface Tags {
	/** Index into the `upos` of the tagger, for each word. */
	readonly upos: Uint8Array;
	readonly xpos: Uint8Array;
	/** What the tagger knows of each word, for the parser: looking words up again would cost it a tenth of its time. */
	readonly words: readonly TaggerWord[];
}

export interface Tagger {
	readonly upos: readonly string[];
	readonly xpos: readonly string[];
	/** `forms` are the words of one sentence, split as UD splits them: `do` `n't`, `Al` `-` `Zaman`. */
	readonly tag: (forms: readonly string[]) => Tags;
	readonly lemmatize: Lemmatize;
	/** What it knows of words, for the parser. */
	readonly words: WordReader;
}

export const TAGGER_WEIGHTS: Expected = { kind: "tagger", templates: TAGGER_TEMPLATES };

/** A class that is ahead of the next one by more, in the unit of probabilities' logarithms, is not doubted. */
const SURE = 2.5;

const ONCE = CONTEXT_FEATURES + HISTORY_FEATURES;

/** `capacity`: how many words are remembered. */
export function createTagger(file: WeightFile, capacity = 32_000): Tagger {
	const classes = file.labels.classes ?? [];
	const upos = [...new Set(classes.map((name) => name.slice(0, name.indexOf("|"))))];
	const xpos = [...new Set(classes.map((name) => name.slice(name.indexOf("|") + 1)))];
	const uposOf = Uint8Array.from(classes, (name) => upos.indexOf(name.slice(0, name.indexOf("|"))));
	const xposOf = Uint8Array.from(classes, (name) => xpos.indexOf(name.slice(name.indexOf("|") + 1)));
	const roles = rolesOf(classes);
	const { weights, scale } = tableOf(file, "weights");
	const mask = maskOf(weights.length);
	const { lexicon = "", clusters = "", habits = "", closed = "" } = file.texts;
	const knowledge = readKnowledge({ lexicon, clusters, habits, closed }, classes);
	const edges = taggerEdges(knowledge);
	const memory = createTaggerMemory(knowledge, { weights, scale, mask, count: classes.length }, capacity);
	const rows = new Int32Array(ONCE + SECOND_FEATURES);
	const scores = new Float64Array(memory.width);
	const sure = SURE / scale;

	/** The place of the best class of `word` among those it may have, by the first `count` features. */
	function choose(word: KnownWord, count: number): number {
		for (let at = 0; at < count; at++) rows[at] = (rows[at] as number) & mask;
		for (let at = 0; at < word.length; at++) scores[at] = memory.scores[word.from + at] as number;
		scoreClasses(weights, rows, 0, count, memory.labels, word.from, word.length, scores);
		return bestOf(scores, word.length);
	}

	function isDoubtful(best: number, length: number): boolean {
		const least = (scores[best] as number) - sure;
		for (let at = 0; at < length; at++) if (at !== best && (scores[at] as number) > least) return true;
		return false;
	}

	function tag(forms: readonly string[]): Tags {
		const given = new Uint8Array(forms.length);
		const words: TaggerWord[] = [];
		for (let start = 0; start < forms.length; start += memory.capacity) {
			const piece = forms.length <= memory.capacity ? forms : forms.slice(start, start + memory.capacity);
			const known = memory.read(piece);
			classify(known, given.subarray(start, start + piece.length));
			for (const word of known) words.push(word);
		}
		return { upos: renumbered(given, uposOf), xpos: renumbered(given, xposOf), words };
	}

	function classify(words: readonly KnownWord[], given: Uint8Array): void {
		const sort = sentenceSort(words, edges.end);
		const finite = finiteAround(words);
		const doubtful: number[] = [];
		words.forEach((word, index) => {
			let best = 0;
			if (word.length > 1) {
				contextFeatures(words, index, sort, finite[index] as number, edges, rows, 0);
				historyFeatures(words, index, given, roles, edges, rows, CONTEXT_FEATURES);
				best = choose(word, ONCE);
				if (isDoubtful(best, word.length)) doubtful.push(index);
			}
			given[index] = memory.labels[word.from + best] as number;
		});
		for (const index of doubtful) {
			const word = words[index] as KnownWord;
			contextFeatures(words, index, sort, finite[index] as number, edges, rows, 0);
			historyFeatures(words, index, given, roles, edges, rows, CONTEXT_FEATURES);
			secondFeatures(words, index, given, roles, rows, ONCE);
			given[index] = memory.labels[word.from + choose(word, ONCE + SECOND_FEATURES)] as number;
		}
	}

	const lemmatize = createLemmatizer(knowledge.lexicon, file.texts.lemmas ?? "");
	return { upos, xpos, tag, lemmatize, words: memory.read };
}

/** Not with `map`, which is slow for typed arrays as short as a sentence. */
function renumbered(labels: Uint8Array, numbers: Uint8Array): Uint8Array {
	const result = new Uint8Array(labels.length);
	for (let place = 0; place < labels.length; place++) result[place] = numbers[labels[place] as number] ?? 0;
	return result;
}

/** The largest power of two within `length`, less one: tables are a power of two and the number of classes long. */
export function maskOf(length: number): number {
	let size = 1;
	while (size * 2 <= length) size *= 2;
	return size - 1;
}
