/**
 * Makes word clusters by exchange: each word moves to the cluster where it tells most about the neighbours' clusters
 * (the mutual information of neighbours, Brown et al. 1992), word by word, until the passes are over.
 */
import { hashString, normalizeForm } from "../src/models/hash";
import { CLUSTERS, clusterTable } from "../src/models/namesClusters";

export interface ClusterOptions {
	readonly words: number;
	readonly passes: number;
	readonly log: (line: string) => void;
}

interface Neighbours {
	readonly words: Int32Array;
	readonly counts: Int32Array;
}

/** The table of `namesClusters.ts`, from sentences of words as written. */
export function clusterWords(sentences: Iterable<readonly string[]>, options: ClusterOptions): Int8Array {
	const corpus = countNeighbours(sentences, options.words);
	const wide = exchange(corpus, CLUSTERS.wide, options);
	const middle = exchange(corpus, CLUSTERS.middle, options);
	const narrow = exchange(corpus, CLUSTERS.narrow, options);
	const numberOf = (clusters: Int32Array, word: number): number => (clusters[word] as number) + 1;
	return clusterTable(
		corpus.vocabulary.map((word, index) => ({
			form: hashString(word),
			wide: numberOf(wide, index),
			middle: numberOf(middle, index),
			narrow: numberOf(narrow, index),
		})),
	);
}

/** The cluster of each word, from 0 on. */
function exchange(
	{ vocabulary, counts, next, previous }: Corpus,
	clusters: number,
	options: ClusterOptions,
): Int32Array {
	const size = vocabulary.length;
	// The most frequent words get a cluster each at first, the others share them by turns.
	const clusterOf = Int32Array.from({ length: size }, (_, word) => word % clusters);
	const pairs = new Int32Array(clusters * clusters);
	const totals = new Int32Array(clusters);
	for (let word = 0; word < size; word++) {
		const cluster = clusterOf[word] as number;
		totals[cluster] = (totals[cluster] as number) + (counts[word] as number);
		const { words, counts: times } = next[word] as Neighbours;
		words.forEach((other, index) => {
			const at = cluster * clusters + (clusterOf[other] as number);
			pairs[at] = (pairs[at] as number) + (times[index] as number);
		});
	}
	for (let pass = 1; pass <= options.passes; pass++) {
		let moved = 0;
		for (let word = 0; word < size; word++) {
			const right = byCluster(next[word] as Neighbours, clusterOf, clusters, word);
			const left = byCluster(previous[word] as Neighbours, clusterOf, clusters, word);
			const own = clusterOf[word] as number;
			change(pairs, totals, own, right, left, counts[word] as number, clusters, -1);
			let best = own;
			let bestGain = Number.NEGATIVE_INFINITY;
			for (let cluster = 0; cluster < clusters; cluster++) {
				const gain = gainOf(pairs, totals, cluster, right, left, counts[word] as number, clusters);
				if (gain > bestGain) {
					bestGain = gain;
					best = cluster;
				}
			}
			change(pairs, totals, best, right, left, counts[word] as number, clusters, 1);
			if (best !== own) moved++;
			clusterOf[word] = best;
		}
		options.log(`${clusters} clusters: pass ${pass}, ${moved} of ${size} words moved`);
		if (moved < size / 200) break;
	}
	return clusterOf;
}

interface Corpus {
	/** The most frequent word first. */
	readonly vocabulary: readonly string[];
	readonly counts: Int32Array;
	readonly next: readonly Neighbours[];
	readonly previous: readonly Neighbours[];
}

function countNeighbours(sentences: Iterable<readonly string[]>, limit: number): Corpus {
	const frequency = new Map<string, number>();
	const texts: string[][] = [];
	for (const sentence of sentences) {
		const words = sentence.map((word) => normalizeForm(word).replace(/[0-9]/g, "0"));
		texts.push(words);
		for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
	}
	const vocabulary = [...frequency]
		.filter(([, times]) => times >= 3)
		.sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
		.slice(0, limit)
		.map(([word]) => word);
	const numberOf = new Map(vocabulary.map((word, index) => [word, index]));
	const following = new Map<number, number>();
	const size = vocabulary.length;
	for (const words of texts) {
		let before = -1;
		for (const word of words) {
			const number = numberOf.get(word) ?? -1;
			if (before >= 0 && number >= 0) {
				const key = before * size + number;
				following.set(key, (following.get(key) ?? 0) + 1);
			}
			before = number;
		}
	}
	const next: [number, number][][] = Array.from({ length: size }, () => []);
	const previous: [number, number][][] = Array.from({ length: size }, () => []);
	for (const [key, times] of following) {
		const left = Math.floor(key / size);
		const right = key % size;
		next[left]?.push([right, times]);
		previous[right]?.push([left, times]);
	}
	const counts = Int32Array.from(next, (list) => list.reduce((sum, [, times]) => sum + times, 1));
	return { vocabulary, counts, next: next.map(packed), previous: previous.map(packed) };
}

const packed = (list: readonly (readonly [number, number])[]): Neighbours => ({
	words: Int32Array.from(list, ([word]) => word),
	counts: Int32Array.from(list, ([, times]) => times),
});

/** Neighbours' clusters and counts; a word beside itself is left out. */
function byCluster({ words, counts }: Neighbours, clusterOf: Int32Array, clusters: number, self: number): Neighbours {
	const sums = new Int32Array(clusters);
	const seen: number[] = [];
	for (let index = 0; index < words.length; index++) {
		const other = words[index] as number;
		if (other === self) continue;
		const cluster = clusterOf[other] as number;
		if (sums[cluster] === 0) seen.push(cluster);
		sums[cluster] = (sums[cluster] as number) + (counts[index] as number);
	}
	return { words: Int32Array.from(seen), counts: Int32Array.from(seen, (cluster) => sums[cluster] as number) };
}

function change(
	pairs: Int32Array,
	totals: Int32Array,
	cluster: number,
	right: Neighbours,
	left: Neighbours,
	count: number,
	clusters: number,
	sign: number,
): void {
	totals[cluster] = (totals[cluster] as number) + sign * count;
	for (let index = 0; index < right.words.length; index++) {
		const at = cluster * clusters + (right.words[index] as number);
		pairs[at] = (pairs[at] as number) + sign * (right.counts[index] as number);
	}
	for (let index = 0; index < left.words.length; index++) {
		const at = (left.words[index] as number) * clusters + cluster;
		pairs[at] = (pairs[at] as number) + sign * (left.counts[index] as number);
	}
}

const LOGS = Float64Array.from({ length: 1 << 20 }, (_, count) => (count === 0 ? 0 : count * Math.log(count)));
const countLog = (count: number): number => (count < LOGS.length ? (LOGS[count] as number) : count * Math.log(count));

/** What joining `cluster` adds to Σ n log n over pairs of clusters, less twice that over clusters. */
function gainOf(
	pairs: Int32Array,
	totals: Int32Array,
	cluster: number,
	right: Neighbours,
	left: Neighbours,
	count: number,
	clusters: number,
): number {
	const total = totals[cluster] as number;
	let gain = -2 * (countLog(total + count) - countLog(total));
	for (let index = 0; index < right.words.length; index++) {
		const before = pairs[cluster * clusters + (right.words[index] as number)] as number;
		gain += countLog(before + (right.counts[index] as number)) - countLog(before);
	}
	for (let index = 0; index < left.words.length; index++) {
		const before = pairs[(left.words[index] as number) * clusters + cluster] as number;
		gain += countLog(before + (left.counts[index] as number)) - countLog(before);
	}
	return gain;
}
