/** Remembers words with the classes that they may have and what they say for each by themselves. */
import { wordHashes } from "./hash";
import type { TaggerKnowledge } from "./taggerKnowledge";
import { selfFeatures, type TaggerWord, taggerWord } from "./taggerWords";

export interface KnownWord extends TaggerWord {
	/** Its classes are `labels[from … from + length - 1]` of the memory. */
	readonly from: number;
	readonly length: number;
}

export interface TaggerMemory {
	/** The words of one sentence, which is no longer than `capacity`; good until the next call. */
	readonly read: (forms: readonly string[]) => readonly KnownWord[];
	readonly capacity: number;
	readonly labels: Uint8Array;
	readonly scores: Int16Array;
	/** Most classes of a word. */
	readonly width: number;
}

/** The table that gives the scores, and how many classes there are. */
export interface SelfWeights {
	readonly weights: Int8Array;
	readonly scale: number;
	readonly mask: number;
	readonly count: number;
}

/** Few words may have so many classes: “that”, “like”, “'s”. */
const WIDTH = 16;

/** A class further behind the best by the word alone, in the unit of probabilities' logarithms, is out of reach. */
const REACH = 8;

export function createTaggerMemory(
	knowledge: TaggerKnowledge,
	{ weights, scale, mask, count }: SelfWeights,
	capacity: number,
): TaggerMemory {
	const labels = new Uint8Array(capacity * WIDTH);
	const scores = new Int16Array(capacity * WIDTH);
	const all = Uint8Array.from({ length: Math.max(count, 1) }, (_, label) => label);
	const sums = new Int32Array(all.length);
	const reach = REACH / scale;
	const known = new Map<string, KnownWord>();

	/** Forgets all when it is full: before a sentence, never within one. */
	function read(forms: readonly string[]): readonly KnownWord[] {
		if (known.size + forms.length > capacity) known.clear();
		return forms.map(wordOf);
	}

	function wordOf(form: string): KnownWord {
		const found = known.get(form);
		if (found !== undefined) return found;
		const hashes = wordHashes(form);
		const word = taggerWord(hashes, form, knowledge);
		const from = known.size * WIDTH;
		const length = remember(selfFeatures(hashes, word), word.allowed ?? all, from);
		const { lower, shape, suffix2, suffix3, flags, lexicon, irregular, cluster, habit, allowed } = word;
		// Written out: with words made by spreading another object, tagging takes twice the time.
		const made = {
			form: word.form,
			lower,
			shape,
			suffix2,
			suffix3,
			flags,
			lexicon,
			irregular,
			cluster,
			habit,
			allowed,
			from,
			length,
		};
		known.set(form, made);
		return made;
	}

	/** Writes the classes within reach, the best first, and their scores; returns how many. */
	function remember(self: Int32Array, classes: Uint8Array, from: number): number {
		sums.fill(0);
		for (const hash of self) {
			const row = hash & mask;
			for (let label = 0; label < sums.length; label++)
				sums[label] = (sums[label] as number) + (weights[row + label] ?? 0);
		}
		let length = 0;
		for (const label of classes) {
			const score = sums[label] as number;
			let place = from + length;
			// Sorted by insertion: the worst of more than WIDTH falls out.
			if (length === WIDTH) {
				if (score <= (scores[place - 1] as number)) continue;
				place--;
			} else length++;
			for (; place > from && score > (scores[place - 1] as number); place--) {
				scores[place] = scores[place - 1] as number;
				labels[place] = labels[place - 1] as number;
			}
			scores[place] = score;
			labels[place] = label;
		}
		const least = (scores[from] as number) - reach;
		while (length > 1 && (scores[from + length - 1] as number) < least) length--;
		return length;
	}

	return { read, capacity, labels, scores, width: WIDTH };
}
