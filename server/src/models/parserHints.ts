/**
 * A first guess, word by word, at the relation of each word and the side of its head, before there is a tree: “supertags”
 * (Ouchi, Duh and Matsumoto, 2014). A greedy parser sees far ahead only through such guesses.
 */
import type { Weights } from "./linear";
import { createChooser } from "./parserChoice";
import { compileTemplates, type Templates } from "./parserTemplates";
import { HINT, hashTags, ROW, T } from "./parserTokens";
import { tableOf, type WeightFile } from "./weightFile";

const NODES = "a b c d e f g".split(" ");

const FIRST = `
	d.t | e.t | d.c | c.h | c.t | e.c | d.s | d.w | b.w | c.c | c.w | e.w | d.t d.pm | d.t d.pv | d.t e.t
	d.t d.nv | d.t b.t | c.h b.h | c.h d.t | d.t d.nm | d.t f.t | d.c e.t | d.t c.t | d.w d.t | d.t e.c
	d.t d.pn d.pv | d.t d.pn d.nn
`;

const REST = `
	f.w | d.c c.t | d.t c.c | c.c d.c | d.c e.c | d.w c.t | d.w e.t | d.t c.w | d.t e.w | d.w c.w | d.w e.w
	d.t b.w | d.t f.w | c.h d.w | d.s c.t | d.s e.t | d.w d.nv | d.w d.nm | d.w d.pv | d.w d.pm | c.c d.t e.c
	c.t d.c e.t | d.c d.pv d.nv | c.t d.t e.t | b.t c.t d.t | d.t e.t f.t | c.w d.t e.t | c.t d.w e.t | c.t d.t e.w
	b.w c.t d.t | d.t e.t f.w | c.w d.t e.w | d.w e.t f.t | b.t c.t d.w | c.h d.t e.t | c.h b.h d.t | c.h c.t d.t
	c.h d.w e.t | c.h d.t e.w | d.t d.pv d.nv | d.t d.pm d.nm | d.t c.t d.pv | d.t e.t d.nv | d.t e.t d.nm
	d.t c.t d.pm | d.w d.pv d.nv | d.t d.nn d.nv | b.t c.t d.t e.t | c.t d.t e.t f.t | a.t b.t c.t d.t
	d.t e.t f.t g.t | c.t d.t d.pv d.nv | d.t e.t d.pv d.nv
`;

// The word itself is “d”; “a” stands three places before it, “g” three behind.

export const HINT_BITS = 20;

/** See `createChooser`; by the logarithm of the odds. */
export const SURE = 2.5;

export interface HintFeatures extends Templates {
	/** Fills the nodes for the word at `place` of a sentence of `size` words. */
	readonly look: (size: number, place: number) => void;
}

export function createHintFeatures(): HintFeatures {
	const templates = compileTemplates(FIRST, REST, NODES, [], HINT_BITS);
	const look: HintFeatures["look"] = (size, place) => {
		for (let i = 0; i < 7; i++) {
			const other = place + i - 3;
			templates.nodes[i] = 0 <= other && other < size ? other : size + 1;
		}
	};
	return { ...templates, look };
}

/** Writes a hint to the row of each word, from the hints that training text showed for its tag. */
export type Hinter = (rows: Int32Array, size: number, tags: Uint8Array) => void;

/** `sure` as in `createChooser`. */
export function createHinter(weights: Weights, lists: readonly Uint8Array[], hints: number, sure: number): Hinter {
	const hint = createHintFeatures();
	const choose = createChooser(hint, weights, hints, sure);
	return (rows, size, tags) => {
		for (let place = 0; place < size; place++) {
			const list = lists[tags[place] as number] as Uint8Array;
			hint.look(size, place);
			rows[place * ROW + HINT] = choose(rows, list) + 1;
		}
	};
}

/** The hinter of a weight file. A tag that training text did not show gets the hints of all. */
export function createFileHinter(file: WeightFile, capacity: number): (rows: Int32Array, size: number) => void {
	const hints = (file.labels.relations?.length ?? 0) * 2;
	const pairs = file.labels.tags ?? [];
	const seen = tableOf(file, "hinted").weights;
	const every = Uint8Array.from({ length: hints }, (_, hint) => hint);
	const lists = [...pairs.map((_, pair) => every.filter((hint) => seen[pair * hints + hint] === 1)), every];
	const numbers = new Map(pairs.map((pair, number) => [hashTags(...(pair.split(" ") as [string, string])), number]));
	const { weights, scale } = tableOf(file, "hints");
	const hinter = createHinter(weights, lists, hints, SURE / scale);
	const tags = new Uint8Array(capacity);
	return (rows, size) => {
		for (let place = 0; place < size; place++)
			tags[place] = numbers.get(rows[place * ROW + T] as number) ?? pairs.length;
		hinter(rows, size, tags);
	};
}
