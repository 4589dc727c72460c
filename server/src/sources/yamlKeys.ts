/** Keys of one entry set or taken away, as edits of the file's text; everything else in it stays as it was. */
import { type Document, isCollection, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Edit } from "../text/edit";
import { type Content, change, type Edits, listIn, mapIn } from "./yamlChange";
import { inBrackets } from "./yamlEdits";
import {
	type Collection,
	colonEnd,
	columnOf,
	type Entry,
	entrySpans,
	isFirstOnLine,
	lineEndOf,
	linesAfter,
	valueEnd,
	withoutEntry,
	withoutLines,
} from "./yamlLayout";
import { isEmpty, placeOf, textOf, valueAt } from "./yamlText";
import { blockLines, flowText, indented, inlineText, valueText } from "./yamlWords";

/** What to set; `undefined` takes the key away. Keys that are not there yet go behind the last one, in this order. */
export type KeyChanges = Readonly<Record<string, string | readonly string[] | undefined>>;

/** `text` with changes in the map at `index` of the top-level list `key`. Undefined where it cannot be changed safely. */
export const changeItem = (text: string, key: string, index: number, changes: KeyChanges): Edits | undefined =>
	change(
		text,
		(content) => ({
			...content,
			[key]: listIn(content, key).map((item, at) => (at === index ? changed(item as Content, changes) : item)),
		}),
		(document) => {
			const list = valueAt(document, key);
			return isSeq(list) ? editsIn(text, document, list.items[index], changes) : [];
		},
	);

/** `text` with changes in the map under `name` of the top-level map `key`. Undefined where it cannot be changed safely. */
export const changeEntry = (text: string, key: string, name: string, changes: KeyChanges): Edits | undefined =>
	change(
		text,
		(content) => {
			const entries = mapIn(content, key);
			return { ...content, [key]: { ...entries, [name]: changed(entries[name] as Content, changes) } };
		},
		(document) => {
			const map = valueAt(document, key);
			return isMap(map) ? editsIn(text, document, map.get(name, true), changes) : [];
		},
	);

/** `text` with another word under `name` of the top-level map `key`. */
export const setWord = (text: string, key: string, name: string, word: string): Edits | undefined =>
	change(
		text,
		(content) => ({ ...content, [key]: { ...mapIn(content, key), [name]: word } }),
		(document) => editsIn(text, document, valueAt(document, key), { [name]: word }),
	);

function changed(item: Content, changes: KeyChanges): Content {
	const after = { ...item, ...changes };
	return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined));
}

/** The edits of a map, its tags kept or not. An alias is another's entry and not ours to change. */
const editsIn = (
	text: string,
	document: Document.Parsed,
	node: unknown,
	changes: KeyChanges,
): readonly (Edits | undefined)[] =>
	isMap(node) && node.items.length > 0
		? [false, true].map((isBare) => keyEdits(text, document, node as Collection, changes, isBare))
		: [];

function keyEdits(
	text: string,
	document: Document.Parsed,
	map: Collection,
	changes: KeyChanges,
	isBare: boolean,
): Edits | undefined {
	const lineEnd = lineEndOf(text);
	const pairs = map.items as readonly Entry[];
	const column = columnOf(text, entrySpans(map)[0]?.start ?? 0);
	const edits: Edit[] = [];
	const more: [string, string | readonly string[]][] = [];
	for (const [name, value] of Object.entries(changes)) {
		const index = pairs.findIndex(({ key }) => textOf(document, key) === name);
		const pair = pairs[index];
		if (pair === undefined) {
			if (value !== undefined) more.push([name, value]);
			continue;
		}
		const made =
			value === undefined ? [withoutEntry(text, map, index)] : setValue(text, pair, value, map.flow === true, isBare);
		for (const edit of made) {
			if (edit === undefined) return undefined;
			edits.push(edit);
		}
	}
	if (more.length > 0 && map.flow === true) {
		const stays = (index: number): boolean => {
			const name = textOf(document, pairs[index]?.key) ?? "";
			return !(name in changes) || changes[name] !== undefined;
		};
		const words = more.map(([name, value]) => flowText({ name, value }, lineEnd)).join(", ");
		edits.push(inBrackets(map, words, stays));
	} else if (more.length > 0) {
		const lines = more.flatMap(([name, value]) => blockLines({ name, value }));
		edits.push(linesAfter(text, valueEnd(map), indented(lines, column, lineEnd)));
	}
	return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The value of `pair` replaced. `isBare`: what tags and anchors the old one goes as well. */
function setValue(
	text: string,
	pair: Entry,
	value: string | readonly string[],
	isFlow: boolean,
	isBare: boolean,
): readonly (Edit | undefined)[] {
	const old = pair.value;
	const behind = colonEnd(pair);
	if (old === null || behind === undefined) {
		const at = placeOf(pair.key).end;
		return [{ start: at, end: at, newText: `: ${inlineText(value)}` }];
	}
	const { start, end } = placeOf(old);
	const { start: keyStart } = placeOf(pair.key);
	const from = isBare ? behind.colon : behind.end;
	const isOwnLine = !isFlow && text.slice(keyStart, behind.colon).includes("\n") === false;
	const words = isOwnLine ? valueText(value, columnOf(text, keyStart), lineEndOf(text)) : inlineText(value);
	const colon = { start: from, end: behind.end, newText: ` ${words}` };
	if (isEmpty(old) && start === end) return [colon];
	if (isStack(text, old)) return [colon, withoutLines(text, { start, end: valueEnd(old) })];
	const isBlock = isScalar(old) && (old.type === "BLOCK_LITERAL" || old.type === "BLOCK_FOLDED");
	const until = isBlock ? contentEnd(text, start, end) : valueEnd(old);
	// “note: | # as she told it”, “note: "so" # as she told it”: the comment stays with the key.
	const isBroken = words.includes("\n");
	const line = /^[^\r\n]*/.exec(text.slice(until))?.[0] ?? "";
	const header = isBlock
		? (/^\S+([ \t]+#[^\r\n]*)/.exec(text.slice(start, until))?.[1] ?? "")
		: isBroken
			? line.trimEnd()
			: "";
	const comment = header.trim() === "" ? "" : ` ${header.trim()}`;
	const [first = "", ...rest] = words.split("\n");
	const newText = comment === "" ? words : [first.replace(/\r?$/, (ending) => comment + ending), ...rest].join("\n");
	return [
		{
			start: isBare ? from : start,
			end: isBroken ? until + line.length : until,
			newText: isBare ? ` ${newText}` : newText,
		},
	];
}

/** A list or map on lines of its own. */
const isStack = (text: string, node: Node): boolean =>
	isCollection(node) && node.flow !== true && isFirstOnLine(text, placeOf(node).start);

/** A block of lines without its last line end. */
function contentEnd(text: string, start: number, end: number): number {
	return start + text.slice(start, end).replace(/\r?\n$/, "").length;
}
