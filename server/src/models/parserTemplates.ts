/**
 * Feature templates as data: “s0.w b0.t” conjoins the word on top of the stack with the tag of the next word.
 *
 * A template is compiled once into numbers. At decode an atom is one integer read from the row of a word, and a feature
 * is a sum of products of its atoms, so that no string is made. Hashing features instead of naming them is the
 * “hashing trick” (Ganchev and Dredze, 2008; Weinberger et al., 2009).
 */
import { FIELDS, ROW } from "./parserTokens";

export interface Templates {
	/** How many features one extraction gives. */
	readonly count: number;
	/** Reads the atoms of `nodes` (and the loose atoms, `extras`), and writes the row of each feature to `features`. */
	readonly extract: (rows: Int32Array, nodes: Int32Array, extras: Int32Array, features: Int32Array) => void;
}

/**
 * Templates over nodes named `nodes` and loose atoms named `extras`, hashed into a table of 2^`bits` rows. `text` has them
 * separated by bars or on lines of their own; each has four atoms at most.
 */
export function compileTemplates(
	text: string,
	nodes: readonly string[],
	extras: readonly string[],
	bits: number,
): Templates {
	const templates = text
		.split(/[|\n]/)
		.map((template) => template.trim())
		.filter((template) => template !== "")
		.sort((a, b) => arityOf(a) - arityOf(b));
	const names = [...new Set(templates.flatMap((template) => template.split(" ")))].sort(byNode(nodes));
	const atoms = new Int32Array(names.length + 1);
	const places = names.map((name) => placeOf(name, nodes, extras));
	const fromNodes = places.filter(({ node }) => node >= 0);
	const nodeOf = Uint8Array.from(fromNodes, ({ node }) => node);
	const fieldOf = Uint8Array.from(fromNodes, ({ field }) => field);
	const extraOf = Uint8Array.from(places.slice(fromNodes.length), ({ field }) => field);
	const nothing = names.length;
	const slots = new Uint8Array(templates.length * 4).fill(nothing);
	templates.forEach((template, t) => {
		template.split(" ").forEach((name, i) => {
			slots[t * 4 + i] = names.indexOf(name);
		});
	});
	const upTo = [1, 2, 3, 4].map((arity) => templates.filter((template) => arityOf(template) <= arity).length);
	const [ones = 0, twos = 0, threes = 0, fours = 0] = upTo;
	const seeds = Int32Array.from(templates, (_, t) => Math.imul(t + 1, 0x9e3779b1));
	const down = 32 - bits;
	const fromNodesCount = nodeOf.length;
	const extrasCount = extraOf.length;

	const extract: Templates["extract"] = (rows, at, loose, features) => {
		for (let i = 0; i < fromNodesCount; i++)
			atoms[i] = rows[(at[nodeOf[i] as number] as number) * ROW + (fieldOf[i] as number)] as number;
		for (let i = 0; i < extrasCount; i++) atoms[fromNodesCount + i] = loose[extraOf[i] as number] as number;
		let t = 0;
		let slot = 0;
		for (; t < ones; t++, slot += 4) {
			features[t] = spread((seeds[t] as number) + Math.imul(atoms[slots[slot] as number] as number, A)) >>> down;
		}
		for (; t < twos; t++, slot += 4) {
			const sum =
				Math.imul(atoms[slots[slot] as number] as number, A) + Math.imul(atoms[slots[slot + 1] as number] as number, B);
			features[t] = spread((seeds[t] as number) + sum) >>> down;
		}
		for (; t < threes; t++, slot += 4) {
			const sum =
				Math.imul(atoms[slots[slot] as number] as number, A) +
				Math.imul(atoms[slots[slot + 1] as number] as number, B) +
				Math.imul(atoms[slots[slot + 2] as number] as number, C);
			features[t] = spread((seeds[t] as number) + sum) >>> down;
		}
		for (; t < fours; t++, slot += 4) {
			const sum =
				Math.imul(atoms[slots[slot] as number] as number, A) +
				Math.imul(atoms[slots[slot + 1] as number] as number, B) +
				Math.imul(atoms[slots[slot + 2] as number] as number, C) +
				Math.imul(atoms[slots[slot + 3] as number] as number, D);
			features[t] = spread((seeds[t] as number) + sum) >>> down;
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
