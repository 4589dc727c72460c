/**
 * Groups of words used alike, made from text without labels by exchange: each word moves to the group in which the words
 * before and behind it are told best by the group, until few move.
 *
 * Maximizes the sum over contexts x and groups c of N(x, c) log N(x, c), less that over groups of N(c) log N(c), where a
 * context is a frequent word before, or a frequent word behind.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normalizeForm } from "../src/models/hash";
import type { ConlluSentence } from "./conllu";

export interface ClusterOptions {
	readonly clusters: number;
	/** Least occurrences of a word. */
	readonly from: number;
	/** How many of the most frequent words count as contexts. */
	readonly contexts: number;
	readonly rounds: number;
	readonly log: (line: string) => void;
}

export const CLUSTERS: ClusterOptions = { clusters: 96, from: 5, contexts: 2000, rounds: 6, log: () => {} };

/** Text of `news/` and `ner/`. Nothing of GUM or EWT: their training parts would add little, the rest is for testing. */
const SOURCES = [
	"news/wikinews",
	"news/meantime",
	"news/masc",
	"news/doj",
	"news/senate",
	"ner/btc.train",
	"ner/crossner-other.dev",
	"ner/crossner-other.test",
	"ner/crossner-other.train",
	"ner/crossner-politics.dev",
	"ner/crossner-politics.test",
	"ner/crossner-politics.train",
	"ner/masc.dev",
	"ner/redocred.dev",
	"ner/redocred.test",
	"ner/wikigold.dev",
	"ner/wnut17.train",
] as const;

/** Sentences or paragraphs of lower-cased words and marks. Pieces that hold a sentence of `unseen` are left out. */
export function plainText(folder: string, unseen: readonly ConlluSentence[]): readonly (readonly string[])[] {
	const starts = new Set(unseen.map(({ text }) => startOf(text)).filter((start) => start !== undefined));
	const isUnseen = (text: string): boolean =>
		text.split(/(?<=[.!?]["”]?)\s+|\n+/).some((sentence) => starts.has(startOf(sentence) ?? ""));
	return SOURCES.flatMap((name) => {
		const path = join(folder, `${name}.jsonl`);
		if (!existsSync(path)) return [];
		return readFileSync(path, "utf8")
			.split("\n")
			.filter((line) => line !== "")
			.map((line) => (JSON.parse(line) as { text: string }).text)
			.filter((text) => !isUnseen(text))
			.flatMap((text) => text.split(/\n+/).map(plainWords));
	});
}

/** Long enough to be said only once. */
const startOf = (sentence: string): string | undefined =>
	sentence.length < 50 ? undefined : normalizeForm(sentence.slice(0, 50));

/** “don’t”, “Obama's”, “3.5”, “U.S.”, any other mark. */
const PLAIN =
	/[a-z]\.(?:[a-z]\.)+|\d[\d.,]*|n't\b|'(?:s|re|ve|ll|d|m)\b|\p{L}+?(?=n't\b)|[\p{L}\p{M}]+|[^\s\p{L}\p{M}]/gu;

function plainWords(text: string): readonly string[] {
	return normalizeForm(text).toLowerCase().match(PLAIN) ?? [];
}

/** The text that `readKnowledge` reads: a line `number word word …` for each cluster. */
export function clusterWords(sentences: Iterable<readonly string[]>, options: ClusterOptions): string {
	const { clusters, contexts, rounds, log } = options;
	const { words, pairs } = countPairs(sentences, options);
	const groupOf = Uint16Array.from(words, (_, index) => index % clusters);
	const joint = new Int32Array(2 * (contexts + 1) * clusters);
	const totals = new Int32Array(clusters);
	const weight = logTable();
	for (let word = 0; word < words.length; word++) move(word, groupOf[word] as number, 1);

	for (let round = 1; round <= rounds; round++) {
		let moved = 0;
		for (let word = 0; word < words.length; word++) {
			const from = groupOf[word] as number;
			move(word, from, -1);
			const to = bestGroup(word);
			move(word, to, 1);
			groupOf[word] = to;
			if (to !== from) moved++;
		}
		log(`clusters, round ${round}: ${moved} of ${words.length} words moved`);
		if (moved < words.length / 100) break;
	}
	const lists = Array.from({ length: clusters }, (): string[] => []);
	words.forEach((word, index) => {
		lists[groupOf[index] as number]?.push(word);
	});
	return lists.map((list, index) => `${index + 1} ${list.sort().join(" ")}`).join("\n");

	function move(word: number, group: number, sign: 1 | -1): void {
		const own = pairs[word] as Int32Array;
		for (let at = 0; at < own.length; at += 2) {
			const cell = (own[at] as number) * clusters + group;
			const count = sign * (own[at + 1] as number);
			joint[cell] = (joint[cell] as number) + count;
			totals[group] = (totals[group] as number) + count;
		}
	}

	function bestGroup(word: number): number {
		const own = pairs[word] as Int32Array;
		const gains = new Float64Array(clusters);
		let sum = 0;
		for (let at = 0; at < own.length; at += 2) {
			const base = (own[at] as number) * clusters;
			const count = own[at + 1] as number;
			sum += count;
			for (let group = 0; group < clusters; group++) {
				const before = joint[base + group] as number;
				gains[group] = (gains[group] as number) + weight(before + count) - weight(before);
			}
		}
		let best = 0;
		for (let group = 0; group < clusters; group++) {
			const total = totals[group] as number;
			gains[group] = (gains[group] as number) - weight(total + sum) + weight(total);
			if ((gains[group] as number) > (gains[best] as number)) best = group;
		}
		return best;
	}
}

/** n log n. */
function logTable(): (count: number) => number {
	const table = Float64Array.from({ length: 1 << 16 }, (_, count) => (count === 0 ? 0 : count * Math.log(count)));
	return (count) => (count < table.length ? (table[count] as number) : count * Math.log(count));
}

interface Pairs {
	/** The most frequent first. */
	readonly words: readonly string[];
	/** For each word: context, count, context, count … */
	readonly pairs: readonly Int32Array[];
}

function countPairs(sentences: Iterable<readonly string[]>, { from, contexts }: ClusterOptions): Pairs {
	const kept = [...sentences];
	const counts = new Map<string, number>();
	for (const sentence of kept) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
	const words = [...counts]
		.filter(([word, count]) => count >= from && !/\d/.test(word))
		.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
		.map(([word]) => word);
	const numbers = new Map(words.map((word, index) => [word, index]));
	const contextOf = (word: string | undefined): number =>
		word === undefined ? contexts : Math.min(numbers.get(word) ?? contexts, contexts);
	const maps = words.map(() => new Map<number, number>());
	for (const sentence of kept)
		sentence.forEach((word, index) => {
			const own = maps[numbers.get(word) ?? -1];
			if (own === undefined) return;
			const before = contextOf(sentence[index - 1]);
			const after = contexts + 1 + contextOf(sentence[index + 1]);
			own.set(before, (own.get(before) ?? 0) + 1);
			own.set(after, (own.get(after) ?? 0) + 1);
		});
	return { words, pairs: maps.map((map) => Int32Array.from([...map].flat())) };
}
