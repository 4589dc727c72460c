/** Sentences made ready for training the parser: words with tags, the right tree, and lists of labels. */
import { LONGEST } from "../src/models/parser";
import type { Words } from "../src/models/parserTokens";
import type { WordReader } from "../src/models/taggerWords";
import type { ConlluSentence } from "./conllu";
import type { RightTree } from "./parserOracle";
import { universal } from "./parserScore";

export interface Lesson {
	readonly words: Words;
	readonly tags: Uint8Array;
	readonly tree: RightTree;
}

export interface Lessons {
	readonly lessons: readonly Lesson[];
	/** Commonest first. */
	readonly relations: readonly string[];
	readonly upos: readonly string[];
	/** 1 at [head tag, child tag, side, relation] for what the sentences show. */
	readonly seen: Int8Array;
	/** What the tagger knows of words. */
	readonly words: WordReader;
}

/** A subtype that is rarer than this is learned as its relation. */
const RARE = 100;

export function makeLessons(sentences: readonly ConlluSentence[], words: WordReader): Lessons {
	const short = sentences.filter(({ words }) => words.length <= LONGEST);
	const counts = countOf(short.flatMap(({ words }) => words.map(({ relation }) => relation)));
	const nameOf = (relation: string) => ((counts.get(relation) ?? 0) < RARE ? universal(relation) : relation);
	const relations = byCount(countOf(short.flatMap(({ words }) => words.map(({ relation }) => nameOf(relation)))));
	const upos = byCount(countOf(short.flatMap(({ words }) => words.map((word) => word.upos))));
	const relationNumbers = new Map(relations.map((relation, number) => [relation, number]));
	const tagNumbers = new Map(upos.map((tag, number) => [tag, number]));
	const lessons = short.map((sentence) => {
		const { words } = sentence;
		const size = words.length;
		const heads = Int32Array.from(words, ({ head }) => (head === 0 ? size : head - 1));
		const children: number[][] = Array.from({ length: size + 2 }, () => []);
		heads.forEach((head, child) => {
			children[head]?.push(child);
		});
		return {
			words: wordsOf(sentence),
			tags: Uint8Array.from([...words.map((word) => tagNumbers.get(word.upos) ?? 0), 0, 0]),
			tree: {
				heads,
				relations: Uint8Array.from(words, ({ relation }) => relationNumbers.get(nameOf(relation)) ?? 0),
				children,
			},
		};
	});
	return {
		lessons,
		relations,
		upos,
		seen: seenIn(lessons, upos.length, relations.length),
		words,
	};
}

export const wordsOf = ({ words }: ConlluSentence): Words => ({
	forms: words.map(({ form }) => form),
	upos: words.map(({ upos }) => upos),
	xpos: words.map(({ xpos }) => xpos),
});

/** What occurs once is often a wrong tag: it counts only where the tags show nothing else. */
function seenIn(lessons: readonly Lesson[], tags: number, relations: number): Int8Array {
	const counts = new Uint32Array(tags * tags * 2 * relations);
	for (const { tags: tagOf, tree } of lessons) {
		tree.heads.forEach((head, child) => {
			if (head === tree.heads.length) return;
			const pair = (tagOf[head] as number) * tags + (tagOf[child] as number);
			const place = (pair * 2 + (child < head ? 0 : 1)) * relations + (tree.relations[child] as number);
			counts[place] = (counts[place] as number) + 1;
		});
	}
	return Int8Array.from(counts, (count, place) => {
		const start = place - (place % relations);
		const largest = Math.max(...counts.subarray(start, start + relations));
		return count > 1 || (count === 1 && largest === 1) ? 1 : 0;
	});
}

function countOf(items: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
}

const byCount = (counts: ReadonlyMap<string, number>): readonly string[] =>
	[...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([item]) => item);
