/**
 * Changes to YAML files as edits of their text: one list item or one entry more, one less. Nothing else in the file
 * changes, neither comments nor order, quoting, blank lines or line ends. Every change is read back before it is given
 * out; where the layout is too odd for an edit of ours, the library writes the file anew, and where even that does not
 * say what was meant there is no change.
 */
import {
	type Document,
	isCollection,
	isMap,
	isSeq,
	type Node,
	parseDocument,
	stringify,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import { difference } from "../text/difference";
import { applyEdits, type Edit } from "../text/edit";
import type { Span } from "../text/span";
import { isEmpty, PARSING, parseYaml, placeOf, valueAt } from "./yamlText";

/** What a list or a map gets more of. */
type Child =
	| { readonly item: unknown; readonly comment?: string | undefined }
	| { readonly name: string; readonly value: unknown; readonly comment?: string | undefined };

export type Content = Readonly<Record<string, unknown>>;

/** `text` with one more item at the end of the top-level list `key`; the list is begun where there is none. */
export const appendItem = (text: string, key: string, item: unknown, comment?: string): readonly Edit[] | undefined =>
	change(
		text,
		(content) => ({ ...content, [key]: [...listIn(content, key), item] }),
		(document) => insertion(text, document, key, { item, comment }),
		(document) => {
			if (isSeq(valueAt(document, key))) document.addIn([key], document.createNode(item));
			else document.setIn([key], document.createNode([item]));
		},
	);

/** `text` with `name: value` in the top-level map `key`; the map is begun where there is none. */
export const setEntry = (
	text: string,
	key: string,
	name: string,
	value: unknown,
	comment?: string,
): readonly Edit[] | undefined =>
	change(
		text,
		(content) => ({ ...content, [key]: { ...mapIn(content, key), [name]: value } }),
		(document) => {
			const map = valueAt(document, key);
			const old = isMap(map) ? map.get(name, true) : undefined;
			if (old === undefined) return insertion(text, document, key, { name, value, comment });
			return [{ ...placeOf(old), newText: scalarText(value) }];
		},
		(document) => {
			if (isMap(valueAt(document, key))) document.setIn([key, name], value);
			else document.setIn([key], document.createNode({ [name]: value }));
		},
	);

/** `text` without the item at `index` of the top-level list `key`. */
export const removeItem = (text: string, key: string, index: number): readonly Edit[] | undefined =>
	change(
		text,
		(content) => ({ ...content, [key]: emptied(listIn(content, key).filter((_, other) => other !== index)) }),
		(document) => {
			const list = valueAt(document, key);
			return isSeq(list) && list.flow !== true ? removal(text, list as YAMLSeq<Node>, index) : undefined;
		},
		(document) => {
			document.deleteIn([key, index]);
			const list = valueAt(document, key);
			if (isSeq(list) && list.items.length === 0) document.setIn([key], null);
		},
	);

const emptied = (items: readonly unknown[]): readonly unknown[] | null => (items.length === 0 ? null : items);

export const listIn = (content: Content, key: string): readonly unknown[] => {
	const value = content[key];
	return Array.isArray(value) ? (value as readonly unknown[]) : [];
};

export const mapIn = (content: Content, key: string): Content => (content[key] ?? {}) as Content;

/** The first of our edit and the library's that, read back, says exactly what was meant. */
export function change(
	text: string,
	meant: (content: Content) => Content,
	edit: (document: Document.Parsed) => readonly Edit[] | undefined,
	rewrite: (document: Document.Parsed) => void,
): readonly Edit[] | undefined {
	const { document } = parseYaml(text);
	if (document === undefined) return undefined;
	try {
		const wanted = JSON.stringify(meant(contentOf(document)));
		const says = (edits: readonly Edit[]): boolean => {
			const after = parseYaml(applyEdits(text, edits)).document;
			return after !== undefined && JSON.stringify(contentOf(after)) === wanted;
		};
		const small = edit(document);
		if (small !== undefined && says(small)) return small;
		const whole = parseDocument(text, PARSING);
		rewrite(whole);
		const written = whole.toString({ lineWidth: 0 });
		const edits = difference(text, text.includes("\r\n") ? written.replaceAll("\n", "\r\n") : written);
		return says(edits) ? edits : undefined;
	} catch {
		// A file may hold what cannot be spelled out, such as aliases upon aliases: it is not ours to rewrite.
		return undefined;
	}
}

const contentOf = (document: Document): Content => (document.toJS({ maxAliasCount: 100 }) ?? {}) as Content;

function insertion(text: string, document: Document.Parsed, key: string, child: Child): readonly Edit[] | undefined {
	const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
	const block = (indent: string): string =>
		blockLines(child)
			.map((line) => `${indent}${line}`.trimEnd())
			.join(lineEnd);
	if (!isMap(document.contents)) return [atEnd(text, `${key}:${lineEnd}${block("  ")}`, lineEnd)];
	const { contents } = document;
	if (!contents.has(key)) {
		if (contents.flow === true) return undefined;
		const indent = indentAt(text, placeOf(contents).start);
		return indent === "" ? [atEnd(text, `${key}:${lineEnd}${block("  ")}`, lineEnd)] : undefined;
	}
	const value = contents.get(key, true) as Node | undefined;
	if (value === undefined) return undefined;
	const isBare = isEmpty(value) || (isCollection(value) && value.items.length === 0);
	if (isBare) {
		const { start, end } = placeOf(value);
		// “ignores: # none yet” and “ignores: []”: what stands for nothing goes, a comment behind it stays.
		const before = text.slice(0, start).trimEnd().length;
		const gone = end > start ? [{ start: before, end, newText: "" }] : [];
		return [...gone, afterLine(text, end, block("  "), lineEnd)];
	}
	const list = value as YAMLSeq<Node> | YAMLMap<Node, Node | null>;
	if (!isSeq(list) && !isMap(list)) return undefined;
	if (isSeq(list) !== "item" in child) return undefined;
	const last = list.items.at(-1);
	const lastNode = isMap(list) ? (last as { value?: Node; key?: Node })?.value : (last as Node);
	if (lastNode === undefined || lastNode === null) return undefined;
	if (list.flow === true) {
		const { end } = placeOf(lastNode);
		return [{ start: end, end, newText: `, ${flowText(child, lineEnd)}` }];
	}
	const indent = indentAt(text, placeOf(list).start);
	return indent === undefined ? undefined : [afterLine(text, valueEnd(lastNode), block(indent), lineEnd)];
}

/** The end of what `node` says. A list or map ends with its last value: comments below it are not its own. */
export function valueEnd(node: Node): number {
	if (isCollection(node) && node.flow !== true) {
		const last = node.items.at(-1) as Node | { readonly key?: Node; readonly value?: Node | null } | undefined;
		const inner = last !== undefined && "key" in last ? (last.value ?? last.key) : (last as Node | undefined);
		if (inner !== undefined && inner !== null) return valueEnd(inner);
	}
	return placeOf(node).end;
}

/** White space between the line's start and `offset`; undefined where something else stands there. */
export function indentAt(text: string, offset: number): string | undefined {
	const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).replace(/^\ufeff/, "");
	return /^ *$/.test(before) ? before : undefined;
}

/** `lines` on their own behind the line in which `offset` stands; a block scalar's own end is a line's end already. */
export function afterLine(text: string, offset: number, lines: string, lineEnd: string): Edit {
	if (offset > 0 && text[offset - 1] === "\n") return { start: offset, end: offset, newText: `${lines}${lineEnd}` };
	const next = text.indexOf("\n", offset);
	if (next < 0) return { start: text.length, end: text.length, newText: `${lineEnd}${lines}${lineEnd}` };
	return { start: next + 1, end: next + 1, newText: `${lines}${lineEnd}` };
}

function atEnd(text: string, lines: string, lineEnd: string): Edit {
	const between = text === "" || text.endsWith("\n") ? "" : lineEnd;
	return { start: text.length, end: text.length, newText: `${between}${lines}${lineEnd}` };
}

function blockLines(child: Child): readonly string[] {
	const isItem = "item" in child;
	const written = stringify(isItem ? child.item : { [child.name]: child.value }, { lineWidth: 0 }).trimEnd();
	const [first = "", ...rest] = written.split("\n");
	const note = child.comment === undefined || rest.length > 0 ? "" : ` # ${oneLine(child.comment)}`;
	return isItem ? [`- ${first}${note}`, ...rest.map((line) => `  ${line}`)] : [`${first}${note}`, ...rest];
}

function flowText(child: Child, lineEnd: string): string {
	const written = stringify("item" in child ? [child.item] : { [child.name]: child.value }, {
		lineWidth: 0,
		collectionStyle: "flow",
	});
	const inner = written.trim().slice(1, -1).trim();
	// A comment ends with its line; what closes the list must stand further in than its key.
	return child.comment === undefined ? inner : `${inner} # ${oneLine(child.comment)}${lineEnd}  `;
}

export const scalarText = (value: unknown): string => stringify(value, { lineWidth: 0 }).trimEnd();

const oneLine = (comment: string): string => comment.trim().replace(/\s+/g, " ");

/** The lines of one item of a block list, a comment behind it included. */
function removal(text: string, list: YAMLSeq<Node>, index: number): readonly Edit[] | undefined {
	const item = list.items[index];
	if (item === undefined) return undefined;
	const dash = text.lastIndexOf("-", placeOf(item).start - 1);
	const start = text.lastIndexOf("\n", dash) + 1;
	if (!/^ *$/.test(text.slice(start, dash))) return undefined;
	const span: Span = { start, end: endOfLine(text, valueEnd(item)) };
	return [{ ...span, newText: "" }];
}

export function endOfLine(text: string, offset: number): number {
	if (offset > 0 && text[offset - 1] === "\n") return offset;
	const next = text.indexOf("\n", offset);
	return next < 0 ? text.length : next + 1;
}
