/** Keys of one entry set or taken away, as edits of the file's text; everything else in it stays as it was. */
import {
	type Document,
	isCollection,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	stringify,
	type YAMLMap,
} from "yaml";
import type { Edit } from "../text/edit";
import { afterLine, type Content, change, endOfLine, indentAt, listIn, mapIn, scalarText, valueEnd } from "./yamlEdits";
import { placeOf, resolve, valueAt } from "./yamlText";

/** What to set; `undefined` takes the key away. Keys that are not there yet go behind the last one, in this order. */
export type KeyChanges = Readonly<Record<string, string | readonly string[] | undefined>>;

/** `text` with changes in the map at `index` of the top-level list `key`. Undefined where it cannot be changed safely. */
export const changeItem = (
	text: string,
	key: string,
	index: number,
	changes: KeyChanges,
): readonly Edit[] | undefined =>
	change(
		text,
		(content) => ({
			...content,
			[key]: listIn(content, key).map((item, at) => (at === index ? changed(item as Content, changes) : item)),
		}),
		(document) => {
			const list = valueAt(document, key);
			return isSeq(list) ? editsIn(text, document, list.items[index], changes) : undefined;
		},
		(document) => {
			for (const [name, value] of Object.entries(changes)) setOrDelete(document, [key, index, name], value);
		},
	);

/** `text` with changes in the map under `name` of the top-level map `key`. Undefined where it cannot be changed safely. */
export const changeEntry = (
	text: string,
	key: string,
	name: string,
	changes: KeyChanges,
): readonly Edit[] | undefined =>
	change(
		text,
		(content) => {
			const entries = mapIn(content, key);
			return { ...content, [key]: { ...entries, [name]: changed(entries[name] as Content, changes) } };
		},
		(document) => {
			const map = valueAt(document, key);
			return isMap(map) ? editsIn(text, document, map.get(name, true), changes) : undefined;
		},
		(document) => {
			for (const [inner, value] of Object.entries(changes)) setOrDelete(document, [key, name, inner], value);
		},
	);

/** `text` without `name` in the top-level map `key`. */
export const removeEntry = (text: string, key: string, name: string): readonly Edit[] | undefined =>
	change(
		text,
		(content) => {
			const { [name]: _, ...rest } = mapIn(content, key);
			return { ...content, [key]: Object.keys(rest).length === 0 ? null : rest };
		},
		(document) => {
			const map = valueAt(document, key);
			const pair = isMap(map) ? pairOf(map as YAMLMap<Node, Node | null>, name) : undefined;
			return pair === undefined || (map as YAMLMap).flow === true ? undefined : linesOf(text, pair);
		},
		(document) => {
			document.deleteIn([key, name]);
			const map = valueAt(document, key);
			if (isMap(map) && map.items.length === 0) document.setIn([key], null);
		},
	);

const setOrDelete = (document: Document, path: readonly (string | number)[], value: unknown): void => {
	if (value === undefined) document.deleteIn(path);
	else document.setIn(path, document.createNode(value));
};

function changed(item: Content, changes: KeyChanges): Content {
	const after = { ...item, ...changes };
	return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined));
}

type Entry = Pair<Node, Node | null>;

const pairOf = (map: YAMLMap<Node, Node | null>, name: string): Entry | undefined =>
	map.items.find(({ key }) => isScalar(key) && String(key.value) === name);

/** The edits of a block map; undefined for any other, which the library writes anew. */
function editsIn(
	text: string,
	document: Document.Parsed,
	node: unknown,
	changes: KeyChanges,
): readonly Edit[] | undefined {
	// An entry that is shared with another is not ours to change.
	const map = resolve(document, node);
	if (map !== node || !isMap(map) || map.flow === true) return undefined;
	const block = map as YAMLMap<Node, Node | null>;
	const [first] = block.items;
	const last = block.items.at(-1);
	if (first === undefined || last === undefined) return undefined;
	const edits: Edit[] = [];
	const more: string[] = [];
	for (const [name, value] of Object.entries(changes)) {
		const pair = pairOf(block, name);
		if (pair === undefined) {
			if (value !== undefined) more.push(stringify({ [name]: value }, { lineWidth: 0 }).trimEnd());
		} else if (value === undefined) {
			const gone = pair === first ? withoutFirst(text, block) : linesOf(text, pair);
			if (gone === undefined) return undefined;
			edits.push(...gone);
		} else {
			const old = pair.value;
			// Words of several lines, lists and anchors: what stands there is more than its value.
			if (old === null || !isScalar(old) || typeof value !== "string" || text.slice(...ends(old)).includes("\n"))
				return undefined;
			edits.push({ ...placeOf(old), newText: scalarText(value) });
		}
	}
	if (more.length > 0) {
		const column = columnOf(text, placeOf(first.key).start);
		const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
		const lines = more.flatMap((line) => line.split("\n")).map((line) => " ".repeat(column) + line);
		edits.push(afterLine(text, valueEnd(last.value ?? last.key), lines.join(lineEnd), lineEnd));
	}
	return edits.toSorted((a, b) => a.start - b.start);
}

const ends = (node: Node): [number, number] => {
	const { start, end } = placeOf(node);
	return [start, end];
};

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf("\n", offset - 1) + 1);

/** The lines of a key and its value; undefined where something else stands on them. */
function linesOf(text: string, { key, value }: Entry): readonly Edit[] | undefined {
	const { start } = placeOf(key);
	const indent = indentAt(text, start);
	if (indent === undefined) return undefined;
	const last = value ?? key;
	const end = isCollection(last) || isScalar(last) ? valueEnd(last) : placeOf(last).end;
	return [{ start: start - indent.length, end: endOfLine(text, end), newText: "" }];
}

/** The first key stands behind the dash: the second one moves up to it. */
function withoutFirst(
	text: string,
	{ items: [first, second] }: YAMLMap<Node, Node | null>,
): readonly Edit[] | undefined {
	if (first === undefined || second === undefined) return undefined;
	const { start } = placeOf(first.key);
	const next = placeOf(second.key).start;
	if (indentAt(text, start) !== undefined) return linesOf(text, first);
	return [{ start, end: next, newText: "" }];
}
