/**
 * What the tagger sees when it looks again at a word of which it was not sure: the classes behind the word too, and
 * whether its clause has a finite verb already. “The council plans cuts” has none if *plans* is a noun.
 */
import { mix } from "./hash";
import { ROLE } from "./taggerHistory";
import type { TaggerWord } from "./taggerWords";

export const SECOND_FEATURES = 20;

/** No word. */
const NONE = 255;

/** Writes the hashes of the features that need the classes of all other words to `into`, from `offset`. */
export function secondFeatures(
	words: readonly TaggerWord[],
	index: number,
	classes: Uint8Array,
	roles: Uint8Array,
	into: Int32Array,
	offset: number,
): void {
	const word = words[index] as TaggerWord;
	const { length } = words;
	const before = index > 0 ? (classes[index - 1] as number) : NONE;
	const before2 = index > 1 ? (classes[index - 2] as number) : NONE;
	const after = index + 1 < length ? (classes[index + 1] as number) : NONE;
	const after2 = index + 2 < length ? (classes[index + 2] as number) : NONE;
	let next = index + 1;
	while (next < length && next < index + 4 && roles[classes[next] as number] === ROLE.adverb) next++;
	const content = next < length ? (classes[next] as number) : NONE;
	const finite = finiteOn(-1, index, length, classes, roles) * 8 + finiteOn(1, index, length, classes, roles);
	let at = offset;
	into[at++] = mix(101, after);
	into[at++] = mix(mix(102, after), after2);
	into[at++] = mix(mix(103, before), after);
	into[at++] = mix(mix(104, before), mix(after, after2));
	into[at++] = mix(mix(105, before2), mix(before, after));
	into[at++] = mix(mix(106, word.lower), after);
	into[at++] = mix(mix(107, word.suffix3), mix(before, after));
	into[at++] = mix(mix(108, word.habit), after);
	into[at++] = mix(mix(109, word.lexicon), mix(before, after));
	into[at++] = mix(mix(110, word.lower), content);
	into[at++] = mix(mix(111, word.habit), mix(before, content));
	into[at++] = mix(mix(112, word.cluster), mix(before, after));
	into[at++] = mix(mix(113, finite), word.lexicon);
	into[at++] = mix(mix(114, finite), mix(word.suffix2, before));
	into[at++] = mix(mix(115, finite), word.habit);
	into[at++] = mix(mix(116, finite), mix(before, after));
	into[at++] = mix(mix(119, finite), mix(word.irregular, before));
	into[at++] = mix(mix(120, word.irregular), mix(before, after));
	into[at++] = mix(mix(117, word.lower), mix(before, after));
	into[at++] = mix(mix(118, word.lexicon), mix(word.suffix2, mix(content, before)));
}

/**
 * On one side of the word: 0 nothing up to the end of the sentence, 1 a finite verb before any boundary of clauses,
 * 2 one behind such a boundary, 3 a boundary alone.
 */
function finiteOn(step: 1 | -1, index: number, length: number, classes: Uint8Array, roles: Uint8Array): number {
	let boundary = false;
	for (let place = index + step; 0 <= place && place < length; place += step) {
		const role = roles[classes[place] as number] as number;
		if (role === ROLE.finite) return boundary ? 2 : 1;
		if (role === ROLE.wall) break;
		if (role === ROLE.boundary) boundary = true;
	}
	return boundary ? 3 : 0;
}
