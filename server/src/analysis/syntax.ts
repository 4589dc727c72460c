/**
 * Grammar of a paragraph's tokens by the statistical models: parts of speech of all, and a tree of a sentence when it is
 * asked for. The models read syntactic words (`do` `n't`, `harbor` `-` `side`); here a token stands for the word that
 * carries its grammar.
 */
import type { Parser } from "../models/parser";
import type { Tagger, Tags } from "../models/tagger";
import type { Span } from "../text/span";
import { tokensBySentence } from "./sentences";
import { splitWords } from "./syntacticWords";
import type { Token } from "./tokens";

export interface Syntax {
	/** A UPOS tag for each token: `VERB`, `NOUN`, … */
	readonly tags: readonly string[];
	/** The tree of a sentence, made when first asked for; undefined without a parser, and for a sentence that is not there. */
	readonly treeOf: (sentence: number) => Tree | undefined;
}

export interface Tree {
	/** Indices of the sentence's first and last token in the paragraph. */
	readonly first: number;
	readonly last: number;
	/** For each token of the sentence the index of its head in the paragraph; -1 for the root. */
	readonly heads: readonly number[];
	/** The Universal Dependencies relation to it: `nsubj`, `ccomp`, … */
	readonly relations: readonly string[];
	/** For each token those that hang from it, in order. */
	readonly dependents: readonly (readonly Dependent[])[];
	/** For each token the first and the last token of what hangs from it, itself included. */
	readonly edges: { readonly first: readonly number[]; readonly last: readonly number[] };
}

interface Words {
	readonly first: number;
	readonly last: number;
	readonly forms: readonly string[];
	readonly given: Tags;
	/** For each token the number of its word, and for each word the number of the first token that it is a part of. */
	readonly wordOf: readonly number[];
	readonly tokenOf: readonly number[];
}

/** `affixes` as for `splitWords`. */
export function readSyntax(
	tokens: readonly Token[],
	sentences: readonly Span[],
	tagger: Tagger,
	parser: Parser | undefined,
	affixes: ReadonlySet<string>,
): Syntax {
	const tags: string[] = [];
	const read: Words[] = [];
	let first = 0;
	for (const own of tokensBySentence(tokens, sentences)) {
		const { words, heads } = splitWords(own, affixes);
		const forms = words.map(({ text }) => text);
		const given = tagger.tag(forms);
		for (const head of heads) tags.push(tagger.upos[given.upos[head] ?? 0] ?? "X");
		read.push({
			first,
			last: first + own.length - 1,
			forms,
			given,
			wordOf: heads,
			tokenOf: tokensOf(own, words),
		});
		first += own.length;
	}
	const trees = new Map<number, Tree>();
	return {
		tags,
		treeOf: (sentence) => {
			const words = read[sentence];
			if (parser === undefined || words === undefined || words.forms.length === 0) return undefined;
			const tree = trees.get(sentence) ?? growTree(words, tagger, parser);
			trees.set(sentence, tree);
			return tree;
		},
	};
}

function tokensOf(tokens: readonly Token[], words: readonly Span[]): readonly number[] {
	let token = 0;
	return words.map(({ start }) => {
		while (token + 1 < tokens.length && (tokens[token + 1]?.start ?? 0) <= start) token++;
		return token;
	});
}

/** A token of several words hangs from where the highest of them hangs, so that a tree stays a tree. */
function growTree({ first, last, forms, given, wordOf, tokenOf }: Words, tagger: Tagger, parser: Parser): Tree {
	const { heads, relations } = parser.parse(
		forms,
		named(given.upos, tagger.upos),
		named(given.xpos, tagger.xpos),
		given.words,
	);
	const highest: number[] = [];
	const depths = depthsOf(heads);
	tokenOf.forEach((token, word) => {
		const other = highest[token];
		if (other === undefined || (depths[word] ?? 0) < (depths[other] ?? 0)) highest[token] = word;
	});
	const tokenHeads = wordOf.map((word, token) => {
		const own = highest[token];
		// US$5: one word of two tokens
		if (own === undefined) return first + (tokenOf[word] ?? 0);
		const head = heads[own] ?? -1;
		return head < 0 ? -1 : first + (tokenOf[head] ?? 0);
	});
	const tokenRelations = wordOf.map((_, token) => {
		const own = highest[token];
		return own === undefined ? "fixed" : (parser.relations[relations[own] ?? 0] ?? "dep");
	});
	return {
		first,
		last,
		heads: tokenHeads,
		relations: tokenRelations,
		dependents: dependentsOf(first, tokenHeads, tokenRelations),
		edges: edgesOf(first, tokenHeads),
	};
}

function named(numbers: Uint8Array, names: readonly string[]): readonly string[] {
	const tags: string[] = [];
	for (let word = 0; word < numbers.length; word++) tags.push(names[numbers[word] as number] ?? "");
	return tags;
}

function dependentsOf(first: number, heads: readonly number[], relations: readonly string[]): Tree["dependents"] {
	const below: Dependent[][] = heads.map(() => []);
	heads.forEach((head, index) => {
		if (head >= 0) below[head - first]?.push({ token: first + index, relation: relations[index] ?? "dep" });
	});
	return below;
}

/** How many heads stand above each word. */
function depthsOf(heads: Int32Array): Int32Array {
	const depths = new Int32Array(heads.length);
	heads.forEach((_, word) => {
		for (let head = heads[word] ?? -1; head >= 0; head = heads[head] ?? -1) depths[word] = (depths[word] ?? 0) + 1;
	});
	return depths;
}

export interface Dependent {
	readonly token: number;
	readonly relation: string;
}

/** Tokens that hang from `head`, in order, with their relations. */
export const dependents = (tree: Tree, head: number): readonly Dependent[] => tree.dependents[head - tree.first] ?? [];

export const headOf = (tree: Tree, token: number): number => tree.heads[token - tree.first] ?? -1;
export const relationOf = (tree: Tree, token: number): string => tree.relations[token - tree.first] ?? "dep";

/** The first and last token of what `head` and all that hangs from it cover. Trees have no crossing arcs: it is one stretch. */
export const subtree = ({ first, edges }: Tree, head: number): { readonly first: number; readonly last: number } => ({
	first: edges.first[head - first] ?? head,
	last: edges.last[head - first] ?? head,
});

/** For each token how far what hangs from it reaches. */
function edgesOf(first: number, heads: readonly number[]): Tree["edges"] {
	const left = heads.map((_, index) => first + index);
	const right = [...left];
	heads.forEach((_, index) => {
		// Up to the root: a tree is seldom deeper than ten.
		for (let head = heads[index] ?? -1; head >= 0; head = heads[head - first] ?? -1) {
			left[head - first] = Math.min(left[head - first] ?? head, first + index);
			right[head - first] = Math.max(right[head - first] ?? head, first + index);
		}
	});
	return { first: left, last: right };
}
