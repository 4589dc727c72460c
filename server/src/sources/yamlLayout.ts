/** Where the parts of a YAML file stand in its text: entries with their dashes and keys, and the lines that are theirs. */
import { type CST, isCollection, isPair, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import { placeOf } from "./yamlText";

export type Entry = Pair<Node, Node | null>;
export type Collection = YAMLSeq<Node> | YAMLMap<Node, Node | null>;

/** How the lines of `text` end, and ours in it. */
export const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

const MARK = "\ufeff";

/** Characters between the line's start and `offset`. */
export function columnOf(text: string, offset: number): number {
	const start = text.lastIndexOf("\n", offset - 1) + 1;
	return offset - start - (start === 0 && text.startsWith(MARK) ? 1 : 0);
}

/** True where only spaces stand before `offset` on its line. */
export const isFirstOnLine = (text: string, offset: number): boolean =>
	/^\ufeff? *$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));

/** Where the line ends on which `offset` stands, its end included; a block scalar's own end is a line's end already. */
export function endOfLine(text: string, offset: number): number {
	if (offset > 0 && text[offset - 1] === "\n") return offset;
	const next = text.indexOf("\n", offset);
	return next < 0 ? text.length : next + 1;
}

/** Each entry of a list or a map: from its dash, key or tag to the end of what it says. */
export function entrySpans(collection: Collection): readonly Span[] {
	const tokens =
		(collection.srcToken as CST.BlockSequence | CST.BlockMap | CST.FlowCollection | undefined)?.items ?? [];
	const isList = !isPair(collection.items[0]) && collection.flow !== true;
	// Comments at the end of a list are an item of their own to the parser.
	const own = tokens.filter(
		({ start, key, value, sep }) =>
			(isList ? false : key !== undefined || value !== undefined || sep !== undefined) || start.some(isContent),
	);
	return collection.items.map((item, index) => {
		const token = own[index];
		const node = isPair(item) ? ((item as Entry).key ?? (item as Entry).value) : item;
		const first = token?.start.find(isContent)?.offset ?? placeOf(node).start;
		const start = Math.min(first, placeOf(node).start);
		return { start, end: isPair(item) ? entryEnd(item as Entry) : valueEnd(item as Node) };
	});
}

const TRIVIA: ReadonlySet<string> = new Set(["space", "newline", "comment", "comma", "byte-order-mark", "doc-mode"]);
const isContent = ({ type }: CST.SourceToken): boolean => !TRIVIA.has(type);

const entryEnd = ({ key, value }: Entry): number => Math.max(placeOf(key).end, value === null ? 0 : valueEnd(value));

/** The end of what `node` says. A list or map ends with its last value: comments below it are not its own. */
export function valueEnd(node: Node): number {
	if (isCollection(node) && node.flow !== true) {
		const last = node.items.at(-1);
		if (isPair(last)) return entryEnd(last as Entry);
		if (last !== undefined) return valueEnd(last as Node);
	}
	return placeOf(node).end;
}

/** Behind the colon of a pair and what tags and anchors its value; behind its key where it has no colon. */
export function colonEnd(pair: Entry): { readonly colon: number; readonly end: number } | undefined {
	const tokens = (pair as { srcToken?: CST.CollectionItem }).srcToken?.sep?.filter(isContent) ?? [];
	const colon = tokens.find(({ type }) => type === "map-value-ind");
	const last = tokens.at(-1);
	if (colon === undefined || last === undefined) return undefined;
	return { colon: colon.offset + 1, end: last.offset + last.source.length };
}

/** `lines` on their own behind the line on which `offset` stands. A file without a last line end gets none. */
export function linesAfter(text: string, offset: number, lines: string): Edit {
	const at = endOfLine(text, offset);
	const isOpen = at === text.length && text !== "" && text !== MARK && !text.endsWith("\n");
	const newText = isOpen ? `${lineEndOf(text)}${lines}` : `${lines}${lineEndOf(text)}`;
	return { start: at, end: at, newText };
}

/** The lines of `span`, a comment behind it included, taken away. */
export function withoutLines(text: string, { start, end }: Span): Edit {
	const from = text.lastIndexOf("\n", start - 1) + 1;
	const to = endOfLine(text, end);
	if (to < text.length || text.endsWith("\n"))
		return { start: from === 0 && text.startsWith(MARK) ? 1 : from, end: to, newText: "" };
	return { start: Math.max(0, from - (text[from - 2] === "\r" ? 2 : 1)), end: to, newText: "" };
}

/** Entry `index` taken away; undefined where something else is tied to its lines. */
export function withoutEntry(text: string, collection: Collection, index: number): Edit | undefined {
	const spans = entrySpans(collection);
	const span = spans[index];
	if (span === undefined) return undefined;
	const [before, next] = [spans[index - 1], spans[index + 1]];
	if (collection.flow === true) return withoutFlow(text, before, span, next);
	if (isFirstOnLine(text, span.start)) return withoutLines(text, span);
	// “- place: p. 12”: the next key moves up to the dash, unless comments stand between them.
	const line = endOfLine(text, span.end);
	if (next !== undefined && /^ *$/.test(text.slice(line, next.start)))
		return { start: span.start, end: next.start, newText: "" };
	const end = text.endsWith("\n", line) ? line - (text[line - 2] === "\r" ? 2 : 1) : line;
	const start = text.slice(0, span.start).trimEnd().length;
	return { start, end, newText: "" };
}

/** In brackets: with the comma, and with the line where nothing else stands on it. */
function withoutFlow(text: string, before: Span | undefined, span: Span, next: Span | undefined): Edit {
	const behind = /^[ \t]*,?/.exec(text.slice(span.end, span.end + 200))?.[0].length ?? 0;
	const rest = text.slice(span.end + behind, endOfLine(text, span.end + behind));
	if (isFirstOnLine(text, span.start) && /^[ \t]*(?:#.*)?\r?\n$/.test(rest)) return withoutLines(text, span);
	if (next !== undefined && !text.slice(span.end, next.start).includes("\n"))
		return { start: span.start, end: next.start, newText: "" };
	if (before !== undefined && next === undefined) return { start: before.end, end: span.end, newText: "" };
	return { start: span.start, end: span.end + behind, newText: "" };
}
