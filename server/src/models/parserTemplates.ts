/**
 * Feature templates as data: “s0.w b0.t” conjoins the word on top of the stack with the tag of the next word.
 *
 * A template is compiled once into numbers. At decode an atom is one integer read from the row of a word, and a feature
 * is a sum of products of its atoms, so that no string is made. Hashing features instead of naming them is the
 * “hashing trick” (Ganchev and Dredze, 2008; Weinberger et al., 2009).
 */
import { FIELDS, ROW } from "./parserTokens";

/** Templates in two parts: the first decide most cases, the rest are looked at where these leave a doubt. */
export interface Templates {
	/** How many features the first part gives, and both together. */
	readonly firstCount: number;
	readonly count: number;
	/** The words that the nodes stand for, and the loose atoms: fill them before reading features. */
	readonly nodes: Int32Array;
	readonly extras: Int32Array;
	/** Reads the atoms and writes the row of each feature to the front of `features`. */
	readonly first: (rows: Int32Array, features: Int32Array) => void;
	/** Writes the rest behind the first. */
	readonly rest: (rows: Int32Array, features: Int32Array) => void;
}

/** `first` and `rest` as `compilePart` wants its text; nodes and loose atoms are numbered as named, 2^`bits` rows. */
export function compileTemplates(
	first: string,
	rest: string,
	nodes: readonly string[],
	extras: readonly string[],
	bits: number,
): Templates {
	const at = new Int32Array(nodes.length);
	const loose = new Int32Array(extras.length);
	const front = compilePart(first, nodes, extras, bits, 0);
	const back = compilePart(rest, nodes, extras, bits, front.count);
	return {
		firstCount: front.count,
		count: front.count + back.count,
		nodes: at,
		extras: loose,
		first: (rows, features) => front.extract(rows, at, loose, features),
		rest: (rows, features) => back.extract(rows, at, loose, features),
	};
}

interface Part {
	readonly count: number;
	readonly extract: (rows: Int32Array, nodes: Int32Array, extras: Int32Array, features: Int32Array) => void;
}

/**
 * Templates over nodes named `nodes` and loose atoms named `extras`, hashed into a table of 2^`bits` rows. `text` has them
 * separated by bars or on lines of their own; each has four atoms at most. They are numbered, and written, from `start`.
 */
function compilePart(
	text: string,
	nodes: readonly string[],
	extras: readonly string[],
	bits: number,
	start: number,
): Part {
	const templates = text
		.split(/[|\n]/)
		.map((template) => template.trim())
		.filter((template) => template !== "")
		.sort((a, b) => arityOf(a) - arityOf(b));
	const names = [...new Set(templates.flatMap((template) => template.split(" ")))].sort(byNode(nodes));
	const atoms = new Int32Array(names.length + 1);
	const places = names.map((name) => placeOf(name, nodes, extras));
	const fromNodes = places.filter(({ node }) => node >= 0);
	const sources = Int32Array.from(fromNodes, ({ node, field }) => (node << 8) | field);
	const extraOf = Uint8Array.from(places.slice(fromNodes.length), ({ field }) => field);
	// The places of a template's atoms, a byte each: one look-up instead of four.
	const slots = Int32Array.from(templates, (template) =>
		template.split(" ").reduce((packed, name, i) => packed | (names.indexOf(name) << (8 * i)), 0),
	);
	const upTo = [1, 2, 3, 4].map((arity) => templates.filter((template) => arityOf(template) <= arity).length);
	const [ones = 0, twos = 0, threes = 0, fours = 0] = upTo;
	const seeds = Int32Array.from(templates, (_, t) => Math.imul(start + t + 1, 0x9e3779b1));
	const down = 32 - bits;
	const fromNodesCount = sources.length;
	const extrasCount = extraOf.length;

	const extract: Part["extract"] = (rows, at, loose, features) => {
		for (let i = 0; i < fromNodesCount; i++) {
			const source = sources[i] as number;
			atoms[i] = rows[(at[source >> 8] as number) * ROW + (source & 0xff)] as number;
		}
		for (let i = 0; i < extrasCount; i++) atoms[fromNodesCount + i] = loose[extraOf[i] as number] as number;
		let t = 0;
		for (; t < ones; t++)
			features[start + t] = spread((seeds[t] as number) + Math.imul(atoms[slots[t] as number] as number, A)) >>> down;
		for (; t < twos; t++) {
			const slot = slots[t] as number;
			const sum = Math.imul(atoms[slot & 0xff] as number, A) + Math.imul(atoms[slot >> 8] as number, B);
			features[start + t] = spread((seeds[t] as number) + sum) >>> down;
		}
		for (; t < threes; t++) {
			const slot = slots[t] as number;
			const sum =
				Math.imul(atoms[slot & 0xff] as number, A) +
				Math.imul(atoms[(slot >> 8) & 0xff] as number, B) +
				Math.imul(atoms[slot >> 16] as number, C);
			features[start + t] = spread((seeds[t] as number) + sum) >>> down;
		}
		for (; t < fours; t++) {
			const slot = slots[t] as number;
			const sum =
				Math.imul(atoms[slot & 0xff] as number, A) +
				Math.imul(atoms[(slot >> 8) & 0xff] as number, B) +
				Math.imul(atoms[(slot >> 16) & 0xff] as number, C) +
				Math.imul(atoms[slot >>> 24] as number, D);
			features[start + t] = spread((seeds[t] as number) + sum) >>> down;
		}
	};
	return { count: templates.length, extract };
}

const A = 0x2c1b3c6d;
const B = 0x297a2d39;
const C = 0x1b56c4e9;
const D = 0x7feb352d;

/** Lets every bit of a sum reach its upper bits, which choose the row. */
function spread(sum: number): number {
	const folded = sum | 0;
	return Math.imul(folded ^ (folded >>> 15), 0x85ebca6b);
}

const arityOf = (template: string): number => template.split(" ").length;

const byNode = (nodes: readonly string[]) => (a: string, b: string) => rankOf(a, nodes) - rankOf(b, nodes);

/** Atoms of nodes come before loose ones. */
const rankOf = (name: string, nodes: readonly string[]): number =>
	name.includes(".") ? nodes.indexOf(name.split(".")[0] ?? "") : nodes.length;

function placeOf(name: string, nodes: readonly string[], extras: readonly string[]): { node: number; field: number } {
	const [node = "", field] = name.split(".");
	const place =
		field === undefined
			? { node: -1, field: extras.indexOf(node) }
			: { node: nodes.indexOf(node), field: (FIELDS as readonly string[]).indexOf(field) };
	if (place.field < 0 || (field !== undefined && place.node < 0)) throw new Error(`No such atom: ${name}`);
	return place;
}
