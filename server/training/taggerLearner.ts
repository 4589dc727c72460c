/**
 * Learns the tagger's weights: a log-linear model over the classes of one word, trained with AdaGrad on the features that
 * the tagger reads, with the history that the model itself produces.
 */

import { wordHashes } from "../src/models/hash";
import { CONTEXT_FEATURES, contextFeatures, finiteAround, sentenceSort } from "../src/models/taggerContext";
import { HISTORY_FEATURES, historyFeatures, rolesOf } from "../src/models/taggerHistory";
import { readKnowledge, TAGGER_TEMPLATES, type TaggerTexts } from "../src/models/taggerKnowledge";
import { SECOND_FEATURES, secondFeatures } from "../src/models/taggerSecondLook";
import { SELF_FEATURES, selfFeatures, type TaggerWord, taggerEdges, taggerWord } from "../src/models/taggerWords";
import type { WeightFile } from "../src/models/weightFile";
import type { ConlluSentence } from "./conllu";
import { quantize } from "./quantize";
import { createRandom } from "./random";
import { classesOf, dictionaries, type Frequencies } from "./taggerDictionaries";
import { type Variants, variantsOf } from "./taggerVariants";

export interface LearnOptions extends Frequencies {
	readonly seed: number;
	readonly epochs: number;
	/** How often all is learned from nothing, in another order and with other features hidden; the weights are the mean. */
	readonly turns: number;
	/** Power of two: rows of the table. */
	readonly size: number;
	readonly rate: number;
	/** Share of rare words whose own form is hidden while learning, so that endings and neighbours learn to do without it. */
	readonly hide: number;
	/** Share of all features hidden while learning, so that none is relied on alone. */
	readonly drop: number;
	/** Least probability of a wrong class that is corrected: below it rows of other features would be disturbed for nothing. */
	readonly least: number;
	/** Frequency from which a feature gets weights: rarer ones would fill the table with noise for others. */
	readonly featureFrom: number;
	/** A word is looked at again while the probability of its class is below this. */
	readonly sure: number;
	/** Share of the sentences from which the second look learns; the first look, which it needs, learns nothing from them. */
	readonly again: number;
	readonly variants: Variants;
	readonly log: (line: string) => void;
}

export const LEARN: LearnOptions = {
	seed: 1,
	epochs: 5,
	turns: 3,
	size: 1 << 21,
	rate: 0.1,
	hide: 0.4,
	drop: 0.35,
	closedFrom: 30,
	habitFrom: 5,
	least: 0.005,
	featureFrom: 1,
	sure: 0.98,
	again: 0.5,
	variants: { headlines: 0.12, capitals: 0.02 },
	log: () => {},
};

interface LearnedWord extends TaggerWord {
	/** Hashes of the features of the word alone. */
	readonly self: Int32Array;
	/** The classes that are weighed. */
	readonly labels: Uint8Array;
}

interface Example {
	readonly words: readonly LearnedWord[];
	/** Hashes of the features of each word that do not depend on history. */
	readonly rows: Int32Array;
	readonly gold: Uint8Array;
	/** 1 for words that may be hidden. */
	readonly rare: Uint8Array;
}

const FIXED = SELF_FEATURES + CONTEXT_FEATURES;
const ONCE = FIXED + HISTORY_FEATURES;
const ALL = ONCE + SECOND_FEATURES;
const FREQUENCY_MASK = (1 << 24) - 1;
/** Moments of each epoch whose weights go into the mean. */
const PARTS = 8;
/** Forms that occur so often, or less, may be hidden. */
const RARE = 3;
/** The treebanks have few irregular verbs, each often: hidden forms make their kind known, for “wept” and “clung”. */
const RARE_IRREGULAR = 60;
/** The first two features of a word alone are its form and its lower-cased form. */
const FORMS = 2;

/** `lexicon` and `clusters` as in `TaggerTexts`; the rest is counted here. */
export function learnTagger(
	sentences: readonly ConlluSentence[],
	words: Pick<TaggerTexts, "lexicon" | "clusters">,
	options: LearnOptions,
): WeightFile {
	const classes = classesOf(sentences);
	const texts: TaggerTexts = { ...words, ...dictionaries(sentences, classes, options) };
	const knowledge = readKnowledge(texts, classes);
	const edges = taggerEdges(knowledge);
	const roles = rolesOf(classes);
	const count = classes.length;
	const mask = options.size - 1;
	const random = createRandom(options.seed);
	const every = Uint8Array.from(classes, (_, index) => index);
	const examples = prepare();
	const weights = new Float32Array(options.size + count);
	const squares = new Float32Array(options.size + count);
	const scores = new Float64Array(count);
	const rows = new Int32Array(ALL);

	const frequencies = new Uint8Array(FREQUENCY_MASK + 1);
	countFeatures();
	/** Sum of the weights at moments after the first epoch: their mean is steadier than the last state. */
	const sums = new Float32Array(weights.length);
	const interval = Math.ceil(examples.length / PARTS);
	let parts = 0;

	for (let turn = 1; turn <= options.turns; turn++) {
		weights.fill(0);
		squares.fill(0);
		for (let epoch = 1; epoch <= options.epochs; epoch++) {
			random.shuffle(examples);
			let right = 0;
			let seen = 0;
			examples.forEach((example, index) => {
				right += learnSentence(example);
				seen += example.words.length;
				if (epoch > 1 && index % interval === 0) takePart();
			});
			options.log(`${turn}.${epoch}: ${((100 * right) / seen).toFixed(2)} right while learning`);
		}
	}
	return {
		kind: "tagger",
		templates: TAGGER_TEMPLATES,
		labels: { classes },
		texts: { ...texts },
		tables: [quantize("weights", parts > 0 ? sums.map((sum) => sum / parts) : weights, 2)],
	};

	function takePart(): void {
		parts++;
		for (let cell = 0; cell < sums.length; cell++) sums[cell] = (sums[cell] as number) + (weights[cell] as number);
	}

	function prepare(): Example[] {
		const known = new Map<string, LearnedWord>();
		const counts = new Map<string, number>();
		for (const { words } of sentences) for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
		const numbers = new Map(classes.map((name, index) => [name, index]));
		return [...sentences, ...variantsOf(sentences, options.variants, random)].map((sentence) => {
			const list = sentence.words.map(({ form }) => {
				const word = known.get(form) ?? learnedWord(form);
				known.set(form, word);
				return word;
			});
			const sort = sentenceSort(list, edges.end);
			const finite = finiteAround(list);
			const fixed = new Int32Array(list.length * FIXED);
			list.forEach((word, index) => {
				fixed.set(word.self, index * FIXED);
				contextFeatures(list, index, sort, finite[index] as number, edges, fixed, index * FIXED + SELF_FEATURES);
			});
			return {
				words: list,
				rows: fixed,
				gold: Uint8Array.from(sentence.words, ({ upos, xpos }) => numbers.get(`${upos}|${xpos}`) ?? 255),
				rare: Uint8Array.from(sentence.words, ({ form }, index) =>
					(counts.get(form) ?? 0) <= (list[index]?.irregular === 0 ? RARE : RARE_IRREGULAR) ? 1 : 0,
				),
			};
		});
	}

	function learnedWord(form: string): LearnedWord {
		const hashes = wordHashes(form);
		const word = taggerWord(hashes, form, knowledge);
		return { ...word, self: selfFeatures(hashes, word), labels: word.allowed ?? every };
	}

	function learnSentence({ words, rows: fixed, gold, rare }: Example): number {
		const given = new Uint8Array(words.length);
		const again = random.next() < options.again;
		let right = 0;
		const look = (index: number, length: number, learns: boolean): void => {
			const { labels } = words[index] as LearnedWord;
			const target = gold[index] as number;
			const kept = keep(rare[index] === 1 && random.next() < options.hide ? FORMS : 0, length);
			given[index] = score(labels, kept);
			if (learns && target !== 255) update(labels, target, kept);
		};
		const isOpen = (index: number): boolean => {
			const { labels } = words[index] as LearnedWord;
			if (labels.length > 1) return true;
			given[index] = labels[0] as number;
			return false;
		};
		const doubtful: number[] = [];
		for (let index = 0; index < words.length; index++) {
			if (!isOpen(index)) continue;
			rows.set(fixed.subarray(index * FIXED, (index + 1) * FIXED));
			historyFeatures(words, index, given, roles, edges, rows, FIXED);
			look(index, ONCE, !again);
			const target = gold[index] as number;
			if (again && (target === 255 || (scores[target] as number) < options.sure)) doubtful.push(index);
		}
		for (const index of doubtful) {
			rows.set(fixed.subarray(index * FIXED, (index + 1) * FIXED));
			historyFeatures(words, index, given, roles, edges, rows, FIXED);
			secondFeatures(words, index, given, roles, rows, ONCE);
			look(index, ALL, true);
		}
		for (let index = 0; index < words.length; index++) if (given[index] === gold[index]) right++;
		return right;
	}

	/** Moves the rows that are frequent and not dropped to the front; returns how many. */
	function keep(first: number, length: number): number {
		let kept = 0;
		for (let at = first; at < length; at++) {
			const hash = rows[at] as number;
			if (isFrequent(hash) && random.next() >= options.drop) rows[kept++] = hash & mask;
		}
		return kept;
	}

	function isFrequent(hash: number): boolean {
		return (frequencies[hash & FREQUENCY_MASK] as number) >= options.featureFrom;
	}

	/** With the history that the treebank has. */
	function countFeatures(): void {
		for (const { words, rows: fixed, gold } of examples) {
			for (const hash of fixed) countFeature(hash);
			for (let index = 0; index < words.length; index++) {
				historyFeatures(words, index, gold, roles, edges, rows, FIXED);
				secondFeatures(words, index, gold, roles, rows, ONCE);
				for (let at = FIXED; at < ALL; at++) countFeature(rows[at] as number);
			}
		}
	}

	function countFeature(hash: number): void {
		const place = hash & FREQUENCY_MASK;
		if ((frequencies[place] as number) < 255) frequencies[place] = (frequencies[place] as number) + 1;
	}

	/** Leaves the probabilities in `scores`; returns the best label. */
	function score(labels: Uint8Array, kept: number): number {
		for (const label of labels) scores[label] = 0;
		for (let at = 0; at < kept; at++) {
			const row = rows[at] as number;
			for (let place = 0; place < labels.length; place++) {
				const label = labels[place] as number;
				scores[label] = (scores[label] as number) + (weights[row + label] as number);
			}
		}
		let best = labels[0] as number;
		for (const label of labels) if ((scores[label] as number) > (scores[best] as number)) best = label;
		const top = scores[best] as number;
		let sum = 0;
		for (const label of labels) {
			const power = Math.exp((scores[label] as number) - top);
			scores[label] = power;
			sum += power;
		}
		for (const label of labels) scores[label] = (scores[label] as number) / sum;
		return best;
	}

	function update(labels: Uint8Array, target: number, kept: number): void {
		for (let place = 0; place < labels.length; place++) {
			const label = labels[place] as number;
			const slope = (scores[label] as number) - (label === target ? 1 : 0);
			if (-options.least < slope && slope < options.least) continue;
			const square = slope * slope;
			for (let at = 0; at < kept; at++) {
				const cell = (rows[at] as number) + label;
				const sum = (squares[cell] as number) + square;
				squares[cell] = sum;
				weights[cell] = (weights[cell] as number) - (options.rate * slope) / Math.sqrt(sum + 1e-3);
			}
		}
	}
}
