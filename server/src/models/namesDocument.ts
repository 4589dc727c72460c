/**
 * A document as the name finder sees it: its sentences, how each word is written elsewhere in it, and the stretches that
 * can hold a name at all. Lower-case stretches are skipped: half of ordinary copy.
 */
import { FLAG } from "./hash";
import { LISTED, type NameGazetteer } from "./namesGazetteer";
import { GAP, isFirst, type NameSentence, nameSentence } from "./namesSentence";
import type { NameWord } from "./namesWords";

export interface Stretch {
	/** Within the paragraph or the document, whatever the stretch belongs to. */
	readonly sentence: number;
	readonly first: number;
	readonly last: number;
}

/** By the hash of the lower-case word: 1 seen in lower case, 2 seen with a capital inside a sentence, 4 more than once. */
export type Capitals = ReadonlyMap<number, number>;

/** Sentences that are read together and change together. Nothing here depends on other paragraphs. */
export interface NameParagraph {
	readonly sentences: readonly NameSentence[];
	readonly stretches: readonly Stretch[];
	readonly capitals: Capitals;
}

export interface NameDocument extends NameParagraph {
	/** 0 for a sentence alone, 1 for a few, 2 for a story. */
	readonly size: number;
}

export function nameParagraph(sentences: readonly (readonly NameWord[])[], gazetteer: NameGazetteer): NameParagraph {
	const read = sentences.map((words) => nameSentence(words, gazetteer));
	return {
		sentences: read,
		stretches: read.flatMap(({ words }, sentence) => stretchesOf(words, sentence)),
		capitals: capitalsOf(read),
	};
}

export function nameDocument(paragraphs: readonly NameParagraph[]): NameDocument {
	const sentences: NameSentence[] = [];
	const stretches: Stretch[] = [];
	const capitals = new Map<number, number>();
	for (const paragraph of paragraphs) {
		const before = sentences.length;
		sentences.push(...paragraph.sentences);
		for (const { sentence, first, last } of paragraph.stretches)
			stretches.push({ sentence: before + sentence, first, last });
		for (const [word, bits] of paragraph.capitals) {
			const others = capitals.get(word) ?? 0;
			capitals.set(word, others | bits | ((others & bits & 2) << 1));
		}
	}
	return { sentences, stretches, capitals, size: sentences.length <= 2 ? 0 : sentences.length <= 8 ? 1 : 2 };
}

function stretchesOf(words: readonly NameWord[], sentence: number): readonly Stretch[] {
	const stretches: { sentence: number; first: number; last: number }[] = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		if (word?.capital !== true) continue;
		// “The” and “He” at a sentence's start, with nothing but lower case behind, begin no name.
		if (
			(word.listed & LISTED.functional) !== 0 &&
			!word.upper &&
			words[index + 1]?.capital !== true &&
			isFirst(words, index)
		)
			continue;
		const open = stretches.at(-1);
		const first = Math.max(0, index - 1);
		const last = Math.min(words.length - 1, index + 1);
		if (open !== undefined && index - open.last <= GAP) open.last = last;
		else stretches.push({ sentence, first, last });
	}
	return stretches;
}

function capitalsOf(sentences: readonly NameSentence[]): Capitals {
	const capitals = new Map<number, number>();
	for (const { words, style } of sentences) {
		for (let index = 0; index < words.length; index++) {
			const word = words[index];
			if (word === undefined || (word.flags & FLAG.mark) !== 0) continue;
			if (word.capital && (style !== 0 || isFirst(words, index))) continue;
			const bits = word.capital ? 2 : 1;
			const others = capitals.get(word.lower) ?? 0;
			capitals.set(word.lower, others | bits | ((others & bits & 2) << 1));
		}
	}
	return capitals;
}
