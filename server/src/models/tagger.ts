/**
 * Parts of speech: one class UPOS|XPOS for each word, from left to right, the best each time.
 *
 * A class is scored by the sum of one row of weights for each feature; rows overlap in one hashed table. Scores of the word
 * alone are remembered with the word. Frequent words are given only classes that they had in the training data.
 */
import { createLemmatizer, type Lemmatize } from "./lemma";
import {
	CONTEXT_FEATURES,
	contextFeatures,
	finiteAround,
	HISTORY_FEATURES,
	historyFeatures,
	readKnowledge,
	rolesOf,
	sentenceSort,
	TAGGER_TEMPLATES,
	type TaggerWord,
	taggerEdges,
	taggerWord,
} from "./taggerFeatures";
import { type Expected, tableOf, type WeightFile } from "./weightFile";

export interface Tags {
	/** Index into the `upos` of the tagger, for each word. */
	readonly upos: Uint8Array;
	readonly xpos: Uint8Array;
}

export interface Tagger {
	readonly upos: readonly string[];
	readonly xpos: readonly string[];
	/** `forms` are the words of one sentence, split as UD splits them: `do` `n't`, `Al` `-` `Zaman`. */
	readonly tag: (forms: readonly string[]) => Tags;
	readonly lemmatize: Lemmatize;
}

export const TAGGER_WEIGHTS: Expected = { kind: "tagger", templates: TAGGER_TEMPLATES };

/** How many words are remembered with their features. */
const CAPACITY = 8_000;

interface KnownWord extends TaggerWord {
	/** Scores of all classes by the word alone. */
	readonly scores: Int32Array;
}

export function createTagger(file: WeightFile): Tagger {
	const classes = file.labels.classes ?? [];
	const upos = [...new Set(classes.map((name) => name.slice(0, name.indexOf("|"))))];
	const xpos = [...new Set(classes.map((name) => name.slice(name.indexOf("|") + 1)))];
	const uposOf = Uint8Array.from(classes, (name) => upos.indexOf(name.slice(0, name.indexOf("|"))));
	const xposOf = Uint8Array.from(classes, (name) => xpos.indexOf(name.slice(name.indexOf("|") + 1)));
	const roles = rolesOf(classes);
	const count = classes.length;
	const { weights } = tableOf(file, "weights");
	const mask = maskOf(weights.length);
	const { lexicon = "", clusters = "", habits = "", closed = "" } = file.texts;
	const knowledge = readKnowledge({ lexicon, clusters, habits, closed }, classes);
	const edges = taggerEdges(knowledge);
	const all = Uint8Array.from(classes, (_, index) => index);
	const features = new Int32Array(CONTEXT_FEATURES + HISTORY_FEATURES);
	const scores = new Int32Array(count);
	const known = new Map<string, KnownWord>();

	function wordOf(form: string): KnownWord {
		const found = known.get(form);
		if (found !== undefined) return found;
		if (known.size >= CAPACITY) known.clear();
		const word = taggerWord(form, knowledge);
		const own = new Int32Array(count);
		for (const hash of word.self) {
			const row = hash & mask;
			for (let label = 0; label < count; label++) own[label] = (own[label] as number) + (weights[row + label] ?? 0);
		}
		const made = { ...word, scores: own };
		known.set(form, made);
		return made;
	}

	function tag(forms: readonly string[]): Tags {
		const words = forms.map(wordOf);
		const sort = sentenceSort(words, edges.end);
		const finite = finiteAround(words);
		const given = new Uint8Array(words.length);
		for (let index = 0; index < words.length; index++) {
			const word = words[index] as KnownWord;
			const { allowed } = word;
			if (allowed !== undefined && allowed.length === 1) {
				given[index] = allowed[0] as number;
				continue;
			}
			contextFeatures(words, index, sort, finite[index] as number, edges, features, 0);
			historyFeatures(words, index, given, roles, edges, features, CONTEXT_FEATURES);
			given[index] = allowed === undefined ? bestOfAll(word) : bestOf(word, allowed);
		}
		return { upos: given.map((label) => uposOf[label] ?? 0), xpos: given.map((label) => xposOf[label] ?? 0) };
	}

	function bestOfAll(word: KnownWord): number {
		scores.set(word.scores);
		for (let at = 0; at < features.length; at++) {
			const row = (features[at] as number) & mask;
			for (let label = 0; label < count; label++)
				scores[label] = (scores[label] as number) + (weights[row + label] as number);
		}
		return best(all);
	}

	function bestOf(word: KnownWord, allowed: Uint8Array): number {
		for (const label of allowed) scores[label] = word.scores[label] as number;
		for (let at = 0; at < features.length; at++) {
			const row = (features[at] as number) & mask;
			for (let place = 0; place < allowed.length; place++) {
				const label = allowed[place] as number;
				scores[label] = (scores[label] as number) + (weights[row + label] as number);
			}
		}
		return best(allowed);
	}

	function best(labels: Uint8Array): number {
		let found = labels[0] ?? 0;
		for (const label of labels) if ((scores[label] as number) > (scores[found] as number)) found = label;
		return found;
	}

	return { upos, xpos, tag, lemmatize: createLemmatizer(knowledge.lexicon, file.texts.lemmas ?? "") };
}

/** The largest power of two within `length`, less one: tables are a power of two and the number of classes long. */
export function maskOf(length: number): number {
	let size = 1;
	while (size * 2 <= length) size *= 2;
	return size - 1;
}
