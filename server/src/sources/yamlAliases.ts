/**
 * Aliases of a YAML document, `*like-this`, and what they stand for. They are never spelled out here: ten lines of aliases
 * upon aliases can say more than a computer holds. Keys that stand twice are found on the way.
 */
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode } from "yaml";
import type { Problem } from "./problem";

export interface SpelledOut {
	readonly targets: ReadonlyMap<Alias, Node>;
	readonly problems: readonly Problem[];
	/** True for a document that says too much, or itself. */
	readonly isEndless: boolean;
}

/** More than a file without aliases can hold. */
const MOST_NODES = 300_000;
const DEEPEST = 100;
const MOST_PROBLEMS = 50;

interface Size {
	readonly nodes: number;
	readonly depth: number;
}

const ENDLESS: Size = { nodes: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY };

/** Goes through the document once; an alias has the size of the words above it that it stands for. */
export function spellOut(contents: unknown): SpelledOut {
	const anchors = new Map<string, Node>();
	const targets = new Map<Alias, Node>();
	const sizes = new Map<Node, Size>();
	const problems: Problem[] = [];
	const report = (node: unknown, message: string): void => {
		const [start, end] = (node as Partial<ParsedNode>).range ?? [0, 0];
		if (problems.length < MOST_PROBLEMS) problems.push({ start, end, message });
	};
	const sizeOf = (node: unknown): Size => {
		if (isAlias(node)) {
			const target = anchors.get(node.source);
			if (target === undefined) {
				report(node, `Nothing above is called &${node.source}, so that this says nothing.`);
				return { nodes: 1, depth: 1 };
			}
			targets.set(node, target);
			// One without a size yet is what the alias stands in.
			return sizes.get(target) ?? ENDLESS;
		}
		if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { nodes: 1, depth: 1 };
		if (node.anchor !== undefined) anchors.set(node.anchor, node);
		const size = isScalar(node) ? { nodes: 1, depth: 1 } : isMap(node) ? mapSize(node.items) : listSize(node.items);
		if (node.anchor !== undefined) sizes.set(node, size);
		return size;
	};
	const listSize = (items: readonly unknown[]): Size => {
		let nodes = 1;
		let depth = 0;
		for (const item of items) {
			const size = sizeOf(item);
			nodes += size.nodes;
			depth = Math.max(depth, size.depth);
		}
		return { nodes, depth: depth + 1 };
	};
	const mapSize = (pairs: readonly { readonly key: unknown; readonly value: unknown }[]): Size => {
		const keys = new Set<string>();
		for (const { key } of pairs) {
			const name = scalarWords(key);
			if (name === undefined) continue;
			if (keys.has(name)) report(key, `“${name}” stands here a second time: the first one holds.`);
			keys.add(name);
		}
		return listSize(pairs.flatMap(({ key, value }) => [key, value]));
	};
	const { nodes, depth } = sizeOf(contents);
	return {
		targets,
		problems: problems.toSorted((a, b) => a.start - b.start),
		isEndless: nodes > MOST_NODES || depth > DEEPEST,
	};
}

/** The text of a scalar, as it was written where it is no string: `2026-11-22`, `1918`. */
export function scalarWords(node: unknown): string | undefined {
	if (!isScalar(node) || node.value === null) return undefined;
	return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}
