/**
 * Changes to YAML files as edits of their text: one list item or one entry more, one less. Nothing else in the file
 * changes, neither comments nor order, quoting, blank lines or line ends.
 */
import { type Document, isCollection, isMap, isSeq, type Node } from "yaml";
import type { Edit } from "../text/edit";
import { change, type Edits, listIn, mapIn } from "./yamlChange";
import {
	type Collection,
	colonEnd,
	columnOf,
	type Entry,
	entrySpans,
	lineEndOf,
	linesAfter,
	valueEnd,
	withoutEntry,
} from "./yamlLayout";
import { isEmpty, placeOf, textOf } from "./yamlText";
import { blockLines, type Child, flowText, indented } from "./yamlWords";

/** `text` with one more item at the end of the top-level list `key`; the list is begun where there is none. */
export const appendItem = (text: string, key: string, item: unknown, comment?: string): Edits | undefined =>
	change(
		text,
		(content) => ({ ...content, [key]: [...listIn(content, key), item] }),
		(document) => insertions(text, document, key, { item, comment }),
	);

/** `text` with `name: value` in the top-level map `key`, which is begun where there is none. What has a value keeps it. */
export const addEntry = (
	text: string,
	key: string,
	name: string,
	value: unknown,
	comment?: string,
): Edits | undefined =>
	change(
		text,
		(content) => ({ ...content, [key]: { ...mapIn(content, key), [name]: value } }),
		(document) => insertions(text, document, key, { name, value, comment }),
	);

/** `text` without the item at `index` of the top-level list `key`. */
export const removeItem = (text: string, key: string, index: number): Edits | undefined =>
	change(
		text,
		(content) => ({ ...content, [key]: listIn(content, key).filter((_, other) => other !== index) }),
		(document) => {
			const pair = topPair(document, key);
			return isSeq(pair?.value) ? removals(text, pair, pair.value as Collection, index) : [];
		},
	);

/** `text` without `name` in the top-level map `key`. */
export const removeEntry = (text: string, key: string, name: string): Edits | undefined =>
	change(
		text,
		(content) => {
			const { [name]: _, ...rest } = mapIn(content, key);
			return { ...content, [key]: rest };
		},
		(document) => {
			const pair = topPair(document, key);
			if (!isMap(pair?.value)) return [];
			const index = pair.value.items.findIndex((one) => textOf(document, one.key) === name);
			return removals(text, pair, pair.value as Collection, index);
		},
	);

function topPair(document: Document.Parsed, key: string): Entry | undefined {
	const { contents } = document;
	return isMap(contents)
		? (contents.items.find((pair) => textOf(document, pair.key) === key) as Entry | undefined)
		: undefined;
}

/**
 * A list that becomes empty leaves its key; one with a tag wants brackets behind it. Blank lines below an entry go with it
 * only where the words above would take them for their own: “note: |+”.
 */
function removals(text: string, pair: Entry, collection: Collection, index: number): readonly (Edits | undefined)[] {
	const edit = withoutEntry(text, collection, index);
	if (edit === undefined) return [];
	const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(edit.end))?.[0].length ?? 0;
	const wide = blank === 0 ? [] : [[{ ...edit, end: edit.end + blank }]];
	const at = colonEnd(pair)?.end;
	if (collection.items.length > 1 || at === undefined) return [[edit], ...wide];
	return [[edit], [{ start: at, end: at, newText: isSeq(collection) ? " []" : " {}" }, edit]];
}

/** Ways to add `child` to the top-level list or map `key`. */
function insertions(
	text: string,
	document: Document.Parsed,
	key: string,
	child: Child,
): readonly (Edits | undefined)[] {
	const lineEnd = lineEndOf(text);
	const block = (column: number): string => indented(blockLines(child), column, lineEnd);
	const begun = (column: number): string => `${" ".repeat(column)}${key}:${lineEnd}${block(column + 2)}`;
	const { contents } = document;
	if (!isMap(contents)) {
		const isMarked = /(?:^|\n)\.\.\./.test(text);
		return [[linesAfter(text, isMarked ? Math.max(0, document.range[1] - 1) : text.length, begun(0))]];
	}
	const root = contents as Collection;
	const pair = topPair(document, key);
	if (pair === undefined) {
		if (root.flow === true)
			return [
				[
					inBrackets(
						root,
						`${key}: ${isItem(child) ? `[${flowText(child, lineEnd)}]` : `{ ${flowText(child, lineEnd)} }`}`,
					),
				],
			];
		const column = columnOf(text, entrySpans(root)[0]?.start ?? 0);
		return [[linesAfter(text, text.length, begun(column))], [linesAfter(text, valueEnd(root), begun(column))]];
	}
	const { value } = pair;
	if (value === null) return [];
	if (isEmpty(value) || (isCollection(value) && value.items.length === 0)) {
		const inside = isCollection(value) ? [[inBrackets(value as Collection, flowText(child, lineEnd))]] : [];
		return [bareInsertion(text, value, block(columnOf(text, placeOf(pair.key).start) + 2)), ...inside];
	}
	if (!(isSeq(value) ? isItem(child) : isMap(value) && !isItem(child))) return [];
	const collection = value as Collection;
	if (collection.flow === true) return [[inBrackets(collection, flowText(child, lineEnd))]];
	const column = columnOf(text, entrySpans(collection)[0]?.start ?? 0);
	return [[linesAfter(text, valueEnd(value), block(column))]];
}

const isItem = (child: Child): boolean => "item" in child;

/** “ignores: # none yet” and “ignores: []”: what stands for nothing goes, a comment behind it stays. */
function bareInsertion(text: string, value: Node, lines: string): Edits {
	const { start, end } = placeOf(value);
	const before = text.slice(0, start).trimEnd().length;
	const gone: Edits = end > start ? [{ start: before, end, newText: "" }] : [];
	return [...gone, linesAfter(text, end, lines)];
}

/** Behind the last of the entries in brackets that stay. */
export function inBrackets(
	collection: Collection,
	newText: string,
	stays: (index: number) => boolean = () => true,
): Edit {
	const last = entrySpans(collection).findLast((_, index) => stays(index));
	const at = last?.end ?? placeOf(collection).start + 1;
	return { start: at, end: at, newText: last === undefined ? newText : `, ${newText}` };
}
