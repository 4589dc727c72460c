/**
 * A first guess, word by word, at the relation of each word and the side of its head, before there is a tree: “supertags”
 * (Ouchi, Duh and Matsumoto, 2014). A greedy parser sees far ahead only through such guesses.
 */
import { bestOf, scoreRelations, type Weights } from "./parserRelations";
import { compileTemplates } from "./parserTemplates";
import { HINT, hashTags, ROW, T } from "./parserTokens";
import { tableOf, type WeightFile } from "./weightFile";

const NODES = "a b c d e f g".split(" ");

const TEMPLATES = `
	d.c | c.c | e.c | d.w | d.t | d.s | c.w | c.t | e.w | e.t | b.w | f.w | c.h
	d.c c.t | d.c e.t | d.t c.c | d.t e.c | c.c d.c | d.c e.c | d.w d.t | d.t c.t | d.t e.t | d.w c.t | d.w e.t
	d.t c.w | d.t e.w | d.w c.w | d.w e.w | d.t b.w | d.t f.w | d.t b.t | d.t f.t | c.h d.t | c.h d.w | c.h b.h
	d.s c.t | d.s e.t | d.t d.nv | d.w d.nv | d.t d.nm | d.w d.nm | d.t d.pv | d.w d.pv | d.t d.pm | d.w d.pm
	c.c d.t e.c | c.t d.c e.t | d.c d.pv d.nv | c.t d.t e.t | b.t c.t d.t | d.t e.t f.t | c.w d.t e.t
	c.t d.w e.t | c.t d.t e.w | b.w c.t d.t | d.t e.t f.w | c.w d.t e.w | d.w e.t f.t | b.t c.t d.w
	c.h d.t e.t | c.h b.h d.t | c.h c.t d.t | c.h d.w e.t | c.h d.t e.w | d.t d.pv d.nv | d.t d.pm d.nm
	d.t c.t d.pv | d.t e.t d.nv | d.t e.t d.nm | d.t c.t d.pm | d.w d.pv d.nv | d.t d.pn d.nn | d.t d.pn d.pv
	d.t d.nn d.nv
	b.t c.t d.t e.t | c.t d.t e.t f.t | a.t b.t c.t d.t | d.t e.t f.t g.t | c.t d.t d.pv d.nv
	d.t e.t d.pv d.nv
`;

// The word itself is “d”; “a” stands three places before it, “g” three behind.

export const HINT_BITS = 20;

export interface HintFeatures {
	readonly count: number;
	readonly extract: (rows: Int32Array, size: number, place: number, features: Int32Array) => void;
}

export function createHintFeatures(): HintFeatures {
	const templates = compileTemplates(TEMPLATES, NODES, [], HINT_BITS);
	const nodes = new Int32Array(NODES.length);
	const extras = new Int32Array(0);
	const extract: HintFeatures["extract"] = (rows, size, place, features) => {
		for (let i = 0; i < 7; i++) {
			const other = place + i - 3;
			nodes[i] = 0 <= other && other < size ? other : size + 1;
		}
		templates.extract(rows, nodes, extras, features);
	};
	return { count: templates.count, extract };
}

/** Writes a hint to the row of each word, from the hints that training text showed for its tag. */
export type Hinter = (rows: Int32Array, size: number, tags: Uint8Array) => void;

export function createHinter(weights: Weights, lists: readonly Uint8Array[], hints: number): Hinter {
	const hint = createHintFeatures();
	const features = new Int32Array(hint.count);
	const scores = new Float64Array(hints);
	return (rows, size, tags) => {
		for (let place = 0; place < size; place++) {
			const list = lists[tags[place] as number] as Uint8Array;
			let best = 0;
			if (list.length > 1) {
				hint.extract(rows, size, place, features);
				scoreRelations(weights, features, hint.count, list, scores);
				best = bestOf(scores, list.length);
			}
			rows[place * ROW + HINT] = (list[best] as number) + 1;
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
	const hinter = createHinter(tableOf(file, "hints").weights, lists, hints);
	const tags = new Uint8Array(capacity);
	return (rows, size) => {
		for (let place = 0; place < size; place++)
			tags[place] = numbers.get(rows[place * ROW + T] as number) ?? pairs.length;
		hinter(rows, size, tags);
	};
}
