/**
 * YAML as people keep it: read with every problem placed, never thrown. What is wrong in a file is a value, so that the
 * last good state can stay in force while somebody is half-way through a line.
 */
import {
	type Alias,
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type ParsedNode,
	parseDocument,
} from "yaml";
import type { Span } from "../text/span";
import type { Problem } from "./problem";
import { scalarWords, spellOut } from "./yamlAliases";

export type { Problem } from "./problem";

export interface YamlText {
	/** Undefined for a file that cannot be read as a whole. */
	readonly document: Document.Parsed | undefined;
	/** What keeps it from being read, or else what in it says nothing: a key's second value, an alias of nothing. */
	readonly problems: readonly Problem[];
}

/** Room for thousands of marks; a bound for what a keystroke may cost. */
const MOST_CHARACTERS = 500_000;
const DEEPEST = 60;
/** Columns before the first word of a line: each may be a level for the parser to descend. */
const MOST_INDENT = 200;
const MOST_ERRORS = 20;

/** The library compares every key of a map with every other one; `spellOut` looks each of them up. */
const PARSING = { prettyErrors: false, logLevel: "error", uniqueKeys: false, keepSourceTokens: true } as const;

/** Reads `text`. A file too long, too deep for the parser or in another encoding is a problem like any other. */
export function parseYaml(text: string): YamlText {
	if (text.length > MOST_CHARACTERS)
		return refused("This file is too long to be read: half a million characters at most.");
	const strange = text.search(/[\ufffd\0]/);
	if (strange >= 0) return refused(NO_UTF8, { start: strange, end: strange + 1 });
	if (isTooDeep(text)) return refused("This file is nested too deeply to be read.");
	try {
		const document = parseDocument(text, PARSING);
		const problems = document.errors.slice(0, MOST_ERRORS).map(({ code, message, pos: [start, end] }) => ({
			start: Math.min(start, text.length),
			end: code === TWO_KEYS ? lineEnd(text, start) : Math.min(Math.max(end, start), text.length),
			message: sayError(code, message, text.slice(start, start + 1)),
		}));
		if (problems.length > 0) return { document: undefined, problems };
		if (document.contents !== null && !isEmpty(document.contents) && !isMap(document.contents))
			return refused("This file should be a list of keys, each with a colon behind it.");
		return checked(document);
	} catch {
		return refused("This file could not be read as YAML.");
	}
}

/** What the aliases of a document stand for: to look for one by itself means to go through the whole document. */
const TARGETS = new WeakMap<Document, ReadonlyMap<Alias, Node>>();

const NO_UTF8 = "This file is not in UTF-8, so that some of its letters cannot be read: save it again as UTF-8.";

function checked(document: Document.Parsed): YamlText {
	const { targets, problems, isEndless } = spellOut(document.contents);
	if (isEndless) return refused("The aliases of this file, *like-this, spell out to more than can be read.");
	TARGETS.set(document, targets);
	return { document, problems };
}

const refused = (message: string, place: Span = { start: 0, end: 0 }): YamlText => ({
	document: undefined,
	problems: [{ ...place, message }],
});

/** The parser's code for “a: b: c”, which it places at its first sign. */
const TWO_KEYS = "BLOCK_AS_IMPLICIT_KEY";

const lineEnd = (text: string, start: number): number => start + (/^.*/.exec(text.slice(start))?.[0].length ?? 0);

/** The parser's errors as a desk may read them, as far as a desk is likely to make them. */
function sayError(code: string, message: string, sign: string): string {
	if (code === "TAB_AS_INDENT") return "A tab stands where YAML wants spaces: indent with spaces.";
	if (code === "BAD_SCALAR_START") return `A value cannot begin with ${sign}: put it between quotation marks.`;
	if (code === TWO_KEYS)
		return "Two keys stand where one belongs: is the line indented too far, or does a value with a colon want quotation marks?";
	if (code === "MULTIPLE_DOCS") return "A second document begins here: this file is a single one.";
	if (message.startsWith("Implicit map keys need")) return "A colon is missing behind this key.";
	if (message.startsWith("Missing closing")) return "The quotation mark that ends these words is missing.";
	return `This is no YAML: ${message.endsWith(".") ? message : `${message}.`}`;
}

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
	return [...text.matchAll(BEFORE_WORDS)].some(([before]) => before.length > MOST_INDENT);
}

/** “    - - words”: what stands before the first word of a line. */
const BEFORE_WORDS = /^(?:[ \t]|[-?:](?=\s))+(?=\S)/gm;

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

/** The text of a scalar, an alias followed. */
export const textOf = (document: Document, node: unknown): string | undefined => scalarWords(resolve(document, node));

export function resolve(document: Document, node: unknown): Node | undefined {
	const found = isAlias(node) ? TARGETS.get(document)?.get(node) : node;
	return (found ?? undefined) as Node | undefined;
}

/** Where `node` stands in its file. */
export function placeOf(node: unknown): Span {
	const [start, end] = (node as Partial<ParsedNode> | undefined)?.range ?? [0, 0];
	return { start, end };
}
