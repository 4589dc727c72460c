/** What the tagger sees in the words around a word, whatever their classes. */
import { FLAG, hashString, mix } from "./hash";
import { FINITE_HABIT } from "./taggerKnowledge";
import type { TaggerEdges, TaggerWord } from "./taggerWords";

export const CONTEXT_FEATURES = 34;

/** What holds for all words of a sentence: headline style, all capitals, a question. */
export function sentenceSort(words: readonly TaggerWord[], end: TaggerWord): number {
	let lower = 0;
	let title = 0;
	let upper = 0;
	let unusual = 0;
	for (const { flags, allowed } of words) {
		if ((flags & FLAG.upper) !== 0) upper++;
		else if ((flags & FLAG.title) !== 0) title++;
		else if ((flags & FLAG.lower) !== 0) {
			lower++;
			if (allowed === undefined) unusual++;
		}
	}
	const last = words[words.length - 1] ?? end;
	const sort = upper > 2 && lower === 0 ? 2 : unusual === 0 && title > 2 && title >= lower ? 1 : 0;
	return sort * 4 + (last.form === QUESTION ? 2 : (last.flags & FLAG.mark) !== 0 ? 1 : 0);
}

const QUESTION = hashString("?");

/**
 * For each word, whether finite verbs stand before it and how far behind it the next one is, by the habits of words:
 * “the man accused of it was taken away” and “the man accused the governor” differ there.
 */
export function finiteAround(words: readonly TaggerWord[]): Uint8Array {
	const around = new Uint8Array(words.length);
	let before = 0;
	words.forEach((word, index) => {
		around[index] = before;
		if ((word.habit & FINITE_HABIT) !== 0) before = Math.min(before + 1, 2);
		else if (word.form === SEMICOLON || word.form === QUOTE) before = 0;
	});
	let behind = 0;
	for (let index = words.length - 1; index >= 0; index--) {
		around[index] = (around[index] as number) * 8 + behind;
		const { habit, form, flags } = words[index] as TaggerWord;
		if ((habit & FINITE_HABIT) !== 0) behind = 1;
		else if (form === SEMICOLON || form === QUOTE) behind = 0;
		else if ((flags & FLAG.mark) !== 0 && behind > 0) behind = Math.max(behind, 5);
		else if (behind > 0 && behind !== 4 && behind < 7) behind++;
	}
	return around;
}

const SEMICOLON = hashString(";");
const QUOTE = hashString('"');

/** Writes the hashes of the features of the words around `index` to `into`, from `offset`. */
export function contextFeatures(
	words: readonly TaggerWord[],
	index: number,
	sort: number,
	finite: number,
	edges: TaggerEdges,
	into: Int32Array,
	offset: number,
): void {
	const word = words[index] ?? edges.end;
	const before = words[index - 1] ?? edges.start;
	const before2 = words[index - 2] ?? edges.start;
	const after = words[index + 1] ?? edges.end;
	const after2 = words[index + 2] ?? edges.end;
	const first = index === 0 || (index === 1 && (before.flags & FLAG.mark) !== 0) ? 1 : 0;
	const capital = word.flags & (FLAG.title | FLAG.upper);
	let at = offset;
	into[at++] = mix(31, before.lower);
	into[at++] = mix(32, after.lower);
	into[at++] = mix(33, before2.lower);
	into[at++] = mix(34, after2.lower);
	into[at++] = mix(mix(35, before.lower), word.lower);
	into[at++] = mix(mix(36, word.lower), after.lower);
	into[at++] = mix(mix(37, before.lower), after.lower);
	into[at++] = mix(mix(38, before2.lower), before.lower);
	into[at++] = mix(mix(39, after.lower), after2.lower);
	into[at++] = mix(40, before.suffix3);
	into[at++] = mix(41, after.suffix3);
	into[at++] = mix(mix(42, before.shape), word.shape);
	into[at++] = mix(mix(43, word.shape), after.shape);
	into[at++] = mix(mix(44, first), mix(capital, sort));
	into[at++] = mix(mix(45, first), mix(word.lower, capital));
	into[at++] = mix(46, after.habit);
	into[at++] = mix(47, after2.habit);
	into[at++] = mix(mix(48, after.habit), after2.habit);
	into[at++] = mix(mix(49, word.habit), after.habit);
	into[at++] = mix(mix(50, word.habit), mix(after.habit, after2.habit));
	into[at++] = mix(51, before.cluster);
	into[at++] = mix(52, after.cluster);
	into[at++] = mix(mix(53, word.cluster), after.cluster);
	into[at++] = mix(mix(54, before.cluster), word.cluster);
	into[at++] = mix(mix(61, finite), word.habit);
	into[at++] = mix(mix(62, finite), word.suffix2);
	into[at++] = mix(mix(63, finite), mix(word.suffix2, after.habit));
	into[at++] = mix(mix(64, finite), mix(word.suffix2, before.cluster));
	into[at++] = mix(55, after.lexicon);
	into[at++] = mix(mix(56, word.lexicon), after.lexicon);
	into[at++] = mix(mix(57, word.suffix2), after.habit);
	into[at++] = mix(mix(58, before.habit), word.lexicon);
	into[at++] = mix(mix(59, capital), mix(before.flags, after.flags));
	into[at++] = mix(mix(60, before.lower), mix(word.suffix2, capital));
}
