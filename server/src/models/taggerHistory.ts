/** What the tagger sees in the classes already given. */
import { mix } from "./hash";
import type { TaggerEdges, TaggerWord } from "./taggerWords";

export const HISTORY_FEATURES = 16;

/** Writes the hashes of the features that need the classes of the words before `index`, `classes[0 … index - 1]`. */
export function historyFeatures(
	words: readonly TaggerWord[],
	index: number,
	classes: Uint8Array,
	roles: Uint8Array,
	edges: TaggerEdges,
	into: Int32Array,
	offset: number,
): void {
	const word = words[index] ?? edges.end;
	const after = words[index + 1] ?? edges.end;
	const class1 = index > 0 ? (classes[index - 1] as number) : 255;
	const class2 = index > 1 ? (classes[index - 2] as number) : 255;
	const class3 = index > 2 ? (classes[index - 3] as number) : 255;
	let verb = -1;
	for (let place = index - 1; place >= 0 && place >= index - 6; place--) {
		const role = roles[classes[place] as number] as number;
		if (role === ROLE.verbal || role === ROLE.finite) {
			verb = place;
			break;
		}
		if (role === ROLE.wall) break;
	}
	const verbWord = verb < 0 ? edges.start : (words[verb] ?? edges.start);
	const verbClass = verb < 0 ? 255 : (classes[verb] as number);
	let at = offset;
	into[at++] = mix(71, class1);
	into[at++] = mix(mix(72, class1), class2);
	into[at++] = mix(mix(73, class1), mix(class2, class3));
	into[at++] = mix(mix(74, class1), word.lower);
	into[at++] = mix(mix(75, class1), after.lower);
	into[at++] = mix(mix(76, class1), word.suffix3);
	into[at++] = mix(mix(77, class1), word.lexicon);
	into[at++] = mix(mix(78, class1), mix(word.habit, after.habit));
	into[at++] = mix(mix(79, class1), mix(class2, word.habit));
	into[at++] = mix(mix(80, verbWord.lower), word.suffix2);
	into[at++] = mix(mix(81, verbWord.lower), word.habit);
	into[at++] = mix(mix(82, verbClass), mix(word.habit, class1));
	into[at++] = mix(mix(84, class1), word.irregular);
	into[at++] = mix(mix(85, class1), mix(class2, word.irregular));
	into[at++] = mix(mix(86, verbClass), mix(word.irregular, class1));
	into[at++] = mix(mix(83, class1), mix(word.cluster, after.cluster));
}

/** What a class means for the words around it. `boundary`: where clauses may meet. */
export const ROLE = { none: 0, verbal: 1, finite: 2, wall: 3, boundary: 4, adverb: 5 } as const;

/** Roles of classes such as `AUX|VBD` and `PUNCT|.`. */
export const rolesOf = (classes: readonly string[]): Uint8Array => Uint8Array.from(classes, roleOf);

function roleOf(name: string): number {
	if (/^(?:VERB|AUX)\|(?:VB[DZP]|MD)$/.test(name)) return ROLE.finite;
	if (/^(?:VERB|AUX)\b/.test(name) || name === "PART|TO") return ROLE.verbal;
	if (name === "PUNCT|.") return ROLE.wall;
	if (/^(?:PUNCT|[CS]CONJ)\b|\|W/.test(name)) return ROLE.boundary;
	return /^ADV\b/.test(name) || name === "PART|RB" ? ROLE.adverb : ROLE.none;
}
