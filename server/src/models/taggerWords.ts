/** What the tagger sees in one word by itself: hashes, dictionary, group, habits. Computed once for each form. */
import { edgeHashes, FLAG, hashString, mix, type WordHashes } from "./hash";
import { LEXICON } from "./lemma";
import type { TaggerKnowledge } from "./taggerKnowledge";
import type { WordTable } from "./wordTable";

/** One form with what its neighbours want to know of it. */
export interface TaggerWord {
	readonly form: number;
	readonly lower: number;
	readonly shape: number;
	readonly suffix2: number;
	readonly suffix3: number;
	/** Bits of `FLAG`. */
	readonly flags: number;
	readonly lexicon: number;
	/** Whether it is a past or a participle of an irregular verb: “wept”, whatever else it may be. */
	readonly irregular: number;
	readonly cluster: number;
	readonly habit: number;
	/** The classes that it may have; `undefined` for all. */
	readonly allowed: Uint8Array | undefined;
}

/** What is known of the words of a sentence; good until the next call. */
export type WordReader = (forms: readonly string[]) => readonly TaggerWord[];

export const SELF_FEATURES = 17;

/** What stands before the first word and behind the last. */
export function taggerEdges(knowledge: TaggerKnowledge): TaggerEdges {
	return {
		start: taggerWord(edgeHashes("start"), "", knowledge),
		end: taggerWord(edgeHashes("end"), "", knowledge),
	};
}

export interface TaggerEdges {
	readonly start: TaggerWord;
	readonly end: TaggerWord;
}

/** `hashes` are those of `form`. */
export function taggerWord(hashes: WordHashes, form: string, knowledge: TaggerKnowledge): TaggerWord {
	const { lower, shape, suffix2, suffix3, flags } = hashes;
	const allowed = knowledge.closedSets[knowledge.closed.get(hashes.form)];
	const bits = lexiconOf(lower, form.toLowerCase(), knowledge.lexicon);
	return {
		form: hashes.form,
		lower,
		shape,
		suffix2,
		suffix3,
		flags,
		lexicon: bits,
		irregular: bits & (LEXICON.past | LEXICON.participle),
		cluster: knowledge.clusters.get(lower),
		habit: knowledge.habits.get(hashes.form) || knowledge.habits.get(lower),
		allowed: allowed === undefined || allowed.length === 0 ? undefined : allowed,
	};
}

/** Hashes of the features of the word alone; the first two are its form and its lower-cased form. */
export function selfFeatures(hashes: WordHashes, { lexicon, irregular, cluster, habit }: TaggerWord): Int32Array {
	const { flags } = hashes;
	return Int32Array.of(
		mix(1, hashes.form),
		mix(2, hashes.lower),
		mix(3, hashes.suffix1),
		mix(4, hashes.suffix2),
		mix(5, hashes.suffix3),
		mix(6, hashes.suffix4),
		mix(7, hashes.suffix5),
		mix(8, hashes.prefix1),
		mix(9, hashes.prefix2),
		mix(10, hashes.prefix3),
		mix(11, hashes.shape),
		mix(12, flags),
		mix(13, lexicon),
		mix(mix(14, lexicon), mix(flags, hashes.suffix2)),
		mix(15, cluster),
		mix(mix(16, habit), flags & (FLAG.title | FLAG.upper)),
		mix(17, irregular),
	);
}

/**
 * The parts of speech of the word in bits 0–7, and of the words that it may be a form of above them:
 * “denies” is a plural or a third person of “deny”, “stopped” a past of “stop”.
 */
function lexiconOf(hash: number, lower: string, lexicon: WordTable): number {
	let bits = lexicon.get(hash);
	const { length } = lower;
	const stem = (cut: number, add: string): number =>
		length - cut < 2 ? 0 : lexicon.get(hashString(lower.slice(0, length - cut) + add));
	if (lower.endsWith("s") && !lower.endsWith("ss")) {
		const stems = stem(1, "") | (lower.endsWith("es") ? stem(2, "") : 0) | (lower.endsWith("ies") ? stem(3, "y") : 0);
		bits |= (stems & (LEXICON.noun | LEXICON.verb)) << 8;
	}
	if (lower.endsWith("ed")) bits |= verbStem(stem(1, "") | stem(2, "") | doubled(lower, 2, stem) | yStem("ied")) << 10;
	if (lower.endsWith("ing")) bits |= verbStem(stem(3, "") | stem(3, "e") | doubled(lower, 3, stem)) << 11;
	if (lower.endsWith("er"))
		bits |= adjectiveStem(stem(1, "") | stem(2, "") | doubled(lower, 2, stem) | yStem("ier")) << 12;
	if (lower.endsWith("est"))
		bits |= adjectiveStem(stem(2, "") | stem(3, "") | doubled(lower, 3, stem) | yStem("iest")) << 13;
	if (lower.endsWith("ly")) bits |= adjectiveStem(stem(2, "") | yStem("ily")) << 14;
	if (lower.startsWith("un") || lower.startsWith("re")) bits |= verbStem(lexicon.get(hashString(lower, 2))) << 15;
	return bits;

	function yStem(ending: string): number {
		return lower.endsWith(ending) ? stem(ending.length, "y") : 0;
	}
}

const verbStem = (bits: number): number => (bits & LEXICON.verb) >> 1;
const adjectiveStem = (bits: number): number => (bits & LEXICON.adjective) >> 2;

/** “stopped” → “stop”. */
function doubled(lower: string, cut: number, stem: (cut: number, add: string) => number): number {
	const at = lower.length - cut - 1;
	return at > 1 && lower[at] === lower[at - 1] ? stem(cut + 1, "") : 0;
}
