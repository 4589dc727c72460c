/**
 * Learns the tagger's weights: a log-linear model over the classes of one word, trained with AdaGrad on the features of
 * `taggerFeatures.ts`, with the history that the model itself produces.
 */

import { normalizeForm } from "../src/models/hash";
import {
	CONTEXT_FEATURES,
	contextFeatures,
	finiteAround,
	HISTORY_FEATURES,
	historyFeatures,
	readKnowledge,
	rolesOf,
	SELF_FEATURES,
	sentenceSort,
	TAGGER_TEMPLATES,
	type TaggerTexts,
	type TaggerWord,
	taggerEdges,
	taggerWord,
} from "../src/models/taggerFeatures";
import type { WeightFile } from "../src/models/weightFile";
import type { ConlluSentence } from "./conllu";
import { quantize } from "./quantize";
import { createRandom } from "./random";
import { type Variants, variantsOf } from "./taggerVariants";

export interface LearnOptions {
	readonly seed: number;
	readonly epochs: number;
	/** Power of two: rows of the table. */
	readonly size: number;
	readonly rate: number;
	/** Share of rare words whose own form is hidden while learning, so that endings and neighbours learn to do without it. */
	readonly hide: number;
	/** Share of all features hidden while learning, so that none is relied on alone. */
	readonly drop: number;
	/** Frequency from which a form gets only classes that it has in the data. */
	readonly closedFrom: number;
	/** Frequency from which a form has habits. */
	readonly habitFrom: number;
	/** Least probability of a wrong class that is corrected: below it rows of other features would be disturbed for nothing. */
	readonly least: number;
	/** Frequency from which a feature gets weights: rarer ones would fill the table with noise for others. */
	readonly featureFrom: number;
	readonly variants: Variants;
	readonly log: (line: string) => void;
}

export const LEARN: LearnOptions = {
	seed: 1,
	epochs: 3,
	size: 1 << 21,
	rate: 0.1,
	hide: 0.4,
	drop: 0.2,
	closedFrom: 30,
	habitFrom: 5,
	least: 0.005,
	featureFrom: 1,
	variants: { headlines: 0.12, capitals: 0.02 },
	log: () => {},
};

interface Example {
	readonly words: readonly TaggerWord[];
	/** Hashes of the features of each word that do not depend on history. */
	readonly rows: Int32Array;
	readonly gold: Uint8Array;
	/** 1 for words that may be hidden. */
	readonly rare: Uint8Array;
}

const FIXED = SELF_FEATURES + CONTEXT_FEATURES;
const ALL = FIXED + HISTORY_FEATURES;
const FREQUENCY_MASK = (1 << 24) - 1;
/** Moments of each epoch whose weights go into the mean. */
const PARTS = 8;
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
	const examples = prepare();
	const weights = new Float32Array(options.size + count);
	const squares = new Float32Array(options.size + count);
	const scores = new Float64Array(count);
	const rows = new Int32Array(ALL);
	const every = Uint8Array.from(classes, (_, index) => index);

	const frequencies = new Uint8Array(FREQUENCY_MASK + 1);
	countFeatures();
	/** Sum of the weights at moments after the first epoch: their mean is steadier than the last state. */
	const sums = new Float32Array(weights.length);
	const interval = Math.ceil(examples.length / PARTS);

	for (let epoch = 1; epoch <= options.epochs; epoch++) {
		random.shuffle(examples);
		let right = 0;
		let seen = 0;
		examples.forEach((example, index) => {
			right += learnSentence(example);
			seen += example.words.length;
			if (epoch > 1 && index % interval === 0) takePart();
		});
		options.log(`epoch ${epoch}: ${((100 * right) / seen).toFixed(2)} right while learning`);
	}
	return {
		kind: "tagger",
		templates: TAGGER_TEMPLATES,
		labels: { classes },
		texts: { ...texts },
		tables: [quantize("weights", options.epochs > 1 ? sums : weights, 2)],
	};

	function takePart(): void {
		for (let cell = 0; cell < sums.length; cell++) sums[cell] = (sums[cell] as number) + (weights[cell] as number);
	}

	function prepare(): Example[] {
		const known = new Map<string, TaggerWord>();
		const counts = new Map<string, number>();
		for (const { words } of sentences) for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
		const numbers = new Map(classes.map((name, index) => [name, index]));
		return [...sentences, ...variantsOf(sentences, options.variants, random)].map((sentence) => {
			const list = sentence.words.map(({ form }) => {
				const word = known.get(form) ?? taggerWord(form, knowledge);
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
				rare: Uint8Array.from(sentence.words, ({ form }) => ((counts.get(form) ?? 0) <= 3 ? 1 : 0)),
			};
		});
	}

	function learnSentence({ words, rows: fixed, gold, rare }: Example): number {
		const given = new Uint8Array(words.length);
		let right = 0;
		for (let index = 0; index < words.length; index++) {
			const { allowed } = words[index] as TaggerWord;
			const target = gold[index] as number;
			if (allowed !== undefined && allowed.length === 1) {
				given[index] = allowed[0] as number;
				if (given[index] === target) right++;
				continue;
			}
			rows.set(fixed.subarray(index * FIXED, (index + 1) * FIXED));
			historyFeatures(words, index, given, roles, edges, rows, FIXED);
			const kept = keep(rare[index] === 1 && random.next() < options.hide ? FORMS : 0);
			const labels = allowed ?? every;
			const best = score(labels, kept);
			given[index] = best;
			if (best === target) right++;
			if (target !== 255) update(labels, target, kept);
		}
		return right;
	}

	/** Moves the rows that are frequent and not dropped to the front; returns how many. */
	function keep(first: number): number {
		let kept = 0;
		for (let at = first; at < ALL; at++) {
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

/** Pairs of UPOS and XPOS that occur more than once. */
function classesOf(sentences: readonly ConlluSentence[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const { words } of sentences)
		for (const { upos, xpos } of words) counts.set(`${upos}|${xpos}`, (counts.get(`${upos}|${xpos}`) ?? 0) + 1);
	return [...counts]
		.filter(([, number]) => number > 1)
		.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
		.map(([name]) => name);
}

function dictionaries(
	sentences: readonly ConlluSentence[],
	classes: readonly string[],
	{ closedFrom, habitFrom }: LearnOptions,
): Pick<TaggerTexts, "habits" | "closed"> {
	const counts = new Map<string, Map<number, number>>();
	for (const { words } of sentences)
		for (const { form, upos, xpos } of words) {
			const label = classes.indexOf(`${upos}|${xpos}`);
			if (label < 0) continue;
			const key = normalizeForm(form);
			const own = counts.get(key) ?? new Map<number, number>();
			own.set(label, (own.get(label) ?? 0) + 1);
			counts.set(key, own);
		}
	const habits: string[] = [];
	const closed: string[] = [];
	for (const [form, own] of [...counts].sort((one, other) => (one[0] < other[0] ? -1 : 1))) {
		if (/[\s]/.test(form)) continue;
		const total = [...own.values()].reduce((sum, number) => sum + number, 0);
		const sorted = [...own].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
		const list = (from: number): string =>
			sorted
				.filter(([, number]) => number >= from)
				.map(([label]) => label)
				.join(" ");
		if (total >= habitFrom) habits.push(`${form} ${list(total * 0.05)}`);
		if (total >= closedFrom) closed.push(`${form} ${list(1)}`);
	}
	return { habits: habits.join("\n"), closed: closed.join("\n") };
}
