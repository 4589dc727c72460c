/**
 * YAML as people keep it: read with every problem placed, never thrown. What is wrong in a file is a value, so that the
 * last good state can stay in force while somebody is half-way through a line.
 */
import {
	type Document,
	isAlias,
	isCollection,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type ParsedNode,
	parseDocument,
} from "yaml";
import type { Span } from "../text/span";

export interface Problem extends Span {
	/** One sentence. */
	readonly message: string;
}

export interface YamlText {
	readonly document: Document.Parsed | undefined;
	/** What keeps the whole file from being read; none for a file that is in order. */
	readonly problems: readonly Problem[];
}

const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 60;

/** The library compares every key of a map with every other one; `repeatedKeys` looks each of them up. */
const PARSING = { prettyErrors: false, logLevel: "error", uniqueKeys: false, keepSourceTokens: true } as const;

/** Reads `text`. A file too long, or too deep for the parser, is a problem like any other. */
export function parseYaml(text: string): YamlText {
	if (text.length > MOST_CHARACTERS) return refused("This file is too long to be read: a million characters at most.");
	if (isTooDeep(text)) return refused("This file is nested too deeply to be read.");
	try {
		const document = parseDocument(text, PARSING);
		const problems = document.errors
			.map(({ message, pos: [start, end] }) => ({ start, end, message }))
			.concat(repeatedKeys(document.contents))
			.toSorted((a, b) => a.start - b.start)
			.map(({ start, end, message }) => ({
				start: Math.min(start, text.length),
				end: Math.min(Math.max(end, start), text.length),
				message: `This is no YAML: ${message.endsWith(".") ? message : `${message}.`}`,
			}));
		if (problems.length === 0 && document.contents !== null && !isEmpty(document.contents) && !isMap(document.contents))
			return refused("This file should be a list of keys, each with a colon behind it.");
		return problems.length === 0 ? { document, problems } : { document: undefined, problems };
	} catch {
		return refused("This file could not be read as YAML.");
	}
}

const refused = (message: string): YamlText => ({
	document: undefined,
	problems: [{ start: 0, end: 0, message }],
});

/**
 * The parser descends into brackets by recursion, and into lists begun behind each other in one line: “- - - a”. What
 * stands within words counts too, which is why the limit is generous.
 */
function isTooDeep(text: string): boolean {
	let depth = 0;
	/** Of signs that each begin a list or a map behind the one before. */
	let signs = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text[index];
		if (unit === "[" || unit === "{") {
			if (++depth > DEEPEST) return true;
		} else if (unit === "]" || unit === "}") depth = Math.max(0, depth - 1);
		if (unit === " " || unit === "\t") continue;
		const isSign = (unit === "-" || unit === "?" || unit === ":") && /[ \t]/.test(text[index + 1] ?? "");
		signs = isSign ? signs + 1 : 0;
		if (signs > DEEPEST) return true;
	}
	return false;
}

/** Keys that stand twice in one map. */
function repeatedKeys(contents: unknown): Problem[] {
	const problems: Problem[] = [];
	const nodes: unknown[] = [contents];
	for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
		if (isSeq(node)) nodes.push(...node.items.filter(isCollection));
		if (!isMap(node)) continue;
		const keys = new Set<unknown>();
		for (const { key, value } of node.items) {
			if (isScalar(key) && keys.size === keys.add(key.value).size)
				problems.push({ ...placeOf(key), message: "Map keys must be unique" });
			for (const inner of [key, value]) if (isCollection(inner)) nodes.push(inner);
		}
	}
	return problems;
}

/** True for what stands behind a key with nothing there. */
export const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null;

/** The value of `key` in the top-level map. */
export const valueAt = (document: Document.Parsed, key: string): unknown => inMap(document, document.contents, key);

/** The value of `key` in the map `node`, an alias followed; undefined where there is none. */
export function inMap(document: Document, node: unknown, key: string): unknown {
	const map = resolve(document, node);
	return isMap(map) ? resolve(document, map.get(key, true)) : undefined;
}

/** The items of a list, aliases followed; a single value counts as a list of one, nothing as an empty one. */
export function itemsOf(document: Document, node: unknown): readonly Node[] {
	const list = resolve(document, node);
	if (list === undefined || isEmpty(list)) return [];
	return isSeq(list) ? (list.items as Node[]) : [list];
}

/** The text of a scalar, as it was written where it is no string: `2026-11-22`, `1918`. */
export function textOf(document: Document, node: unknown): string | undefined {
	const scalar = resolve(document, node);
	if (!isScalar(scalar) || scalar.value === null) return undefined;
	return typeof scalar.value === "string" ? scalar.value : (scalar.source ?? String(scalar.value));
}

export function resolve(document: Document, node: unknown): Node | undefined {
	const found = isAlias(node) ? node.resolve(document) : node;
	return (found ?? undefined) as Node | undefined;
}

/** Where `node` stands in its file. */
export function placeOf(node: unknown): Span {
	const [start, end] = (node as Partial<ParsedNode> | undefined)?.range ?? [0, 0];
	return { start, end };
}
