/**
 * What the tagger looks at. Training and decoding call the same functions, so that they cannot differ.
 *
 * Features come in three sorts: those of the word alone (computed once per word), those of the words around it, and those
 * that need the classes already given to the words before it.
 */
import { edgeHashes, FLAG, hashString, mix, type WordHashes, wordHashes } from "./hash";
import { LEXICON } from "./lemma";
import { createWordTable, type WordTable } from "./wordTable";

/** Raise it with every change of a template. */
export const TAGGER_TEMPLATES = 3;

/** The words that the tagger knows something about. */
export interface TaggerKnowledge {
	/** Parts of speech of a lower-cased word in a dictionary, as bits of `LEXICON`. */
	readonly lexicon: WordTable;
	/** Group of words used alike, by lower-cased form. */
	readonly clusters: WordTable;
	/** Usual classes of frequent forms, as a number for the set. */
	readonly habits: WordTable;
	/** Set of classes that very frequent forms may have; indexes `closedSets`. */
	readonly closed: WordTable;
	readonly closedSets: readonly Uint8Array[];
}

/** One form with all that is known of it by itself. */
export interface TaggerWord extends WordHashes {
	readonly lexicon: number;
	readonly cluster: number;
	readonly habit: number;
	/** The classes that it may have; `undefined` for all. */
	readonly allowed: Uint8Array | undefined;
	/** Hashes of the features of the word alone. */
	readonly self: Int32Array;
}

export const SELF_FEATURES = 16;
export const CONTEXT_FEATURES = 34;
export const HISTORY_FEATURES = 13;

/** Texts of the weight file. `lexicon`: a line for each set of bits. `clusters`: a line for each cluster. */
export interface TaggerTexts {
	readonly lexicon: string;
	readonly clusters: string;
	/** Lines `form 3 17`: usual classes of a form, the commonest first. */
	readonly habits: string;
	/** Lines of the same form: all classes of a form that is frequent. */
	readonly closed: string;
}

/** `classes` are the labels whose numbers the texts hold. */
export function readKnowledge(texts: TaggerTexts, classes: readonly string[]): TaggerKnowledge {
	const closedSets: Uint8Array[] = [new Uint8Array(0)];
	const setNumbers = new Map<string, number>();
	const closedHashes: number[] = [];
	const closedValues: number[] = [];
	for (const line of linesOf(texts.closed)) {
		const space = line.indexOf(" ");
		const classes = line.slice(space + 1);
		let number = setNumbers.get(classes);
		if (number === undefined) {
			number = closedSets.length;
			setNumbers.set(classes, number);
			closedSets.push(Uint8Array.from(classes.split(" "), Number));
		}
		closedHashes.push(hashString(line.slice(0, space)));
		closedValues.push(number);
	}
	const habitHashes: number[] = [];
	const habitValues: number[] = [];
	for (const line of linesOf(texts.habits)) {
		const space = line.indexOf(" ");
		habitHashes.push(hashString(line.slice(0, space)));
		const finite = FINITE.test(classes[Number.parseInt(line.slice(space + 1), 10)] ?? "") ? FINITE_HABIT : 0;
		habitValues.push(finite | ((hashString(line, space + 1) & 0x7ffe) + 1));
	}
	return {
		lexicon: readGroups(texts.lexicon),
		clusters: readGroups(texts.clusters),
		habits: createWordTable(habitHashes, habitValues),
		closed: createWordTable(closedHashes, closedValues),
		closedSets,
	};
}

/** Set in the habits of words that are mostly finite verbs: “was”, “said”, “will”. */
const FINITE_HABIT = 0x8000;
const FINITE = /\|(?:VBD|VBZ|VBP|MD)$/;

/** Lines `5 word word word`: the words of group 5. */
function readGroups(text: string): WordTable {
	const hashes: number[] = [];
	const values: number[] = [];
	for (const line of linesOf(text)) {
		let start = line.indexOf(" ") + 1;
		const value = Number(line.slice(0, start));
		while (0 < start && start < line.length) {
			const space = line.indexOf(" ", start);
			const end = space < 0 ? line.length : space;
			hashes.push(hashString(line, start, end));
			values.push(value);
			start = end + 1;
		}
	}
	return createWordTable(hashes, values);
}

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

export const taggerWord = (form: string, knowledge: TaggerKnowledge): TaggerWord =>
	knownWord(wordHashes(form), form, knowledge);

/** What stands before the first word and behind the last. */
export function taggerEdges(knowledge: TaggerKnowledge): TaggerEdges {
	return {
		start: knownWord(edgeHashes("start"), "", knowledge),
		end: knownWord(edgeHashes("end"), "", knowledge),
	};
}

export interface TaggerEdges {
	readonly start: TaggerWord;
	readonly end: TaggerWord;
}

function knownWord(hashes: WordHashes, form: string, knowledge: TaggerKnowledge): TaggerWord {
	const lexicon = lexiconOf(hashes.lower, form.toLowerCase(), knowledge.lexicon);
	const cluster = knowledge.clusters.get(hashes.lower);
	const habit = knowledge.habits.get(hashes.form) || knowledge.habits.get(hashes.lower);
	const allowed = knowledge.closedSets[knowledge.closed.get(hashes.form)];
	const { flags, shape } = hashes;
	const self = Int32Array.of(
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
		mix(11, shape),
		mix(12, flags),
		mix(13, lexicon),
		mix(mix(14, lexicon), mix(flags, hashes.suffix2)),
		mix(15, cluster),
		mix(mix(16, habit), flags & (FLAG.title | FLAG.upper)),
	);
	return {
		...hashes,
		lexicon,
		cluster,
		habit,
		allowed: allowed === undefined || allowed.length === 0 ? undefined : allowed,
		self,
	};
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
		if (role === ROLE.verbal) {
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
	into[at++] = mix(mix(83, class1), mix(word.cluster, after.cluster));
}

/** What a class means for the words behind it. */
export const ROLE = { none: 0, verbal: 1, wall: 2 } as const;

/** Roles of classes such as `AUX|VBD` and `PUNCT|.`. */
export function rolesOf(classes: readonly string[]): Uint8Array {
	return Uint8Array.from(classes, (name) =>
		/^(?:VERB|AUX)\b/.test(name) || name === "PART|TO" ? ROLE.verbal : name === "PUNCT|." ? ROLE.wall : ROLE.none,
	);
}
