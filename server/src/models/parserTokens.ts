/**
 * What the parser knows of each word, as one row of integers: fixed fields (form, tags, neighbours) and fields that
 * grow with the tree (relation, number and kinds of children).
 */
import { FLAG, hashString, mix } from "./hash";
import type { TaggerWord, WordReader } from "./taggerWords";

export const FIELDS = [
	"w", // the word in lower case; its shape where it has digits
	"t", // UPOS and XPOS
	"p", // UPOS
	"s", // ending and capitals
	"c", // cluster: words used alike; the ending where the word has none
	"tp", // t of the word before
	"tn", // t of the word after
	"wp", // w of the word before
	"wn", // w of the word after
	"nv", // t of the next verb
	"nm", // w of the next punctuation mark or conjunction
	"nn", // t of the next noun or pronoun
	"pv", // t of the last verb before
	"pm", // w of the last punctuation mark or conjunction before
	"pn", // t of the last noun or pronoun before
	"h", // the hint: relation and side of the head, guessed
	"r", // relation to its head, once it has one
	"lv", // number of children to the left
	"rv",
	"ls", // kinds of children to the left
	"rs",
	"m", // number of punctuation marks up to here
] as const;

/** Integers per word. */
export const ROW = FIELDS.length;

const at = (field: (typeof FIELDS)[number]): number => FIELDS.indexOf(field);

export const T = at("t");
export const HINT = at("h");
export const R = at("r");
export const LV = at("lv");
export const RV = at("rv");
export const LS = at("ls");
export const RS = at("rs");
export const M = at("m");
const W = at("w");
const P = at("p");
const S = at("s");
const C = at("c");
const TP = at("tp");
const TN = at("tn");
const WP = at("wp");
const WN = at("wn");
const NV = at("nv");
const NM = at("nm");
const NN = at("nn");
const PV = at("pv");
const PM = at("pm");
const PN = at("pn");

export interface Words {
	readonly forms: readonly string[];
	readonly upos: readonly string[];
	readonly xpos: readonly string[];
	/** What is known of the forms; looked up where it is not given. */
	readonly known?: readonly TaggerWord[] | undefined;
}

/** Fills the rows of words `start` to `end`, then one for the root of the sentence and one for “no such word”. */
export function fillRows(
	rows: Int32Array,
	{ forms, upos, xpos, known }: Words,
	start: number,
	end: number,
	read: WordReader,
): void {
	const size = end - start;
	rows.fill(0, 0, (size + 2) * ROW);
	let marks = 0;
	const words = known ?? read(start === 0 && end === forms.length ? forms : forms.slice(start, end));
	const first = known === undefined ? 0 : start;
	for (let i = 0; i < size; i++) {
		const row = i * ROW;
		const { lower, shape, suffix3, flags, cluster } = words[first + i] as TaggerWord;
		const tag = upos[start + i] ?? "";
		rows[row + W] = flags & FLAG.digit ? shape : lower;
		rows[row + P] = hashString(tag);
		rows[row + T] = hashTags(tag, xpos[start + i] ?? "");
		rows[row + S] = mix(suffix3, flags & (FLAG.title | FLAG.upper | FLAG.digit | FLAG.hyphen));
		rows[row + C] = cluster > 0 ? mix(cluster, 2) : mix(suffix3, 1);
		if (tag === "PUNCT") marks++;
		rows[row + M] = marks;
	}
	fillConstant(rows, size, hashString("root"));
	fillConstant(rows, size + 1, hashString("none"));
	fillNeighbours(rows, upos, start, size);
}

export const hashTags = (upos: string, xpos: string): number => mix(hashString(upos), hashString(xpos));

function fillNeighbours(rows: Int32Array, upos: readonly string[], start: number, size: number): void {
	const before = { verb: NO_VERB, mark: NO_MARK, noun: NO_NOUN };
	for (let i = 0; i < size; i++) {
		const row = i * ROW;
		const last = i === 0 ? (size + 1) * ROW : row - ROW;
		rows[row + TP] = rows[last + T] as number;
		rows[row + WP] = rows[last + W] as number;
		rows[row + PV] = before.verb;
		rows[row + PM] = before.mark;
		rows[row + PN] = before.noun;
		pass(before, rows, row, upos[start + i]);
	}
	const behind = { verb: NO_VERB, mark: NO_MARK, noun: NO_NOUN };
	for (let i = size - 1; i >= 0; i--) {
		const row = i * ROW;
		rows[row + TN] = rows[row + ROW + T] as number;
		rows[row + WN] = rows[row + ROW + W] as number;
		rows[row + NV] = behind.verb;
		rows[row + NM] = behind.mark;
		rows[row + NN] = behind.noun;
		pass(behind, rows, row, upos[start + i]);
	}
}

const NO_VERB = hashString("no verb");
const NO_MARK = hashString("no mark");
const NO_NOUN = hashString("no noun");

/** Remembers the word that was passed as the nearest of its kind. */
function pass(nearest: { verb: number; mark: number; noun: number }, rows: Int32Array, row: number, tag = ""): void {
	if (tag === "VERB" || tag === "AUX") nearest.verb = rows[row + T] as number;
	else if (tag === "NOUN" || tag === "PROPN" || tag === "PRON") nearest.noun = rows[row + T] as number;
	else if (tag === "PUNCT" || tag === "CCONJ" || tag === "SCONJ") nearest.mark = rows[row + W] as number;
}

/** The root and “no such word” look like no word. */
function fillConstant(rows: Int32Array, index: number, value: number): void {
	for (let field = 0; field < R; field++) rows[index * ROW + field] = mix(value, field);
}
