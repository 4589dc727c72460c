/** Where a caret stands in one of the desk's files: in which group of keys, behind which key, in which word. */
import { countWhile } from "../text/search";
import { type Span, touches } from "../text/span";
import type { Path } from "./fileKeys";
import { linesOfText, type Opener, openersOf, type TextLines, withoutComment } from "./yamlLines";

export interface Caret {
	/** To the group, list or value that the word belongs to. */
	readonly path: Path;
	/** True where a value is written behind its key, in the same line: no key may begin there. */
	readonly isInline: boolean;
	/** The word at the caret, without quotation marks. */
	readonly word: Span;
	/** The quotation mark before it. */
	readonly quote: string;
	/** Keys that the group has besides. */
	readonly others: ReadonlySet<string>;
	/** Whether a colon follows the word. */
	readonly hasColon: boolean;
}

/** Undefined in comments, in words of several lines, and where nothing can be told. */
export function caretAt(text: string, offset: number): Caret | undefined {
	const all = linesOfText(text);
	const index = lineAt(all, offset);
	const line = all.lines[index] ?? "";
	const lineStart = all.starts[index] ?? 0;
	const caret = Math.min(offset - lineStart, line.length);
	if (withoutComment(line.slice(0, caret)).length < caret) return undefined;
	const openers = openersOf(line).filter(({ behind }) => behind <= caret);
	const last = openers.at(-1);
	const from = last?.behind ?? 0;
	const column = openers[0]?.column ?? Math.min(caret, /^ */.exec(line)?.[0].length ?? 0);
	const above = parentsOf(all, index, column, openers[0]?.step === 0);
	if (above === undefined) return undefined;
	const path = [...above.path, ...openers.map(({ step }) => step)];
	const isKeyed = last !== undefined && last.step !== 0;
	const flow = flowAt(line.slice(from, caret));
	const begin = from + flow.begin;
	const quote = /^["']/.exec(line.slice(begin, caret))?.[0] ?? "";
	const word = wordAt(line, begin + quote.length, caret);
	const place = {
		word: { start: lineStart + word.start, end: lineStart + word.end },
		quote,
		hasColon: /^["']?\s*:/.test(line.slice(word.end)),
	};
	if (flow.kind !== "none") {
		const isKey = flow.kind === "map" && flow.key === undefined;
		const inner = flow.kind === "list" ? [...path, 0] : flow.key === undefined ? path : [...path, flow.key];
		return { ...place, path: inner, isInline: !isKey, others: flow.others };
	}
	if (!isKeyed && above.isInList) return { ...place, path: [...path, 0], isInline: true, others: NONE };
	if (isKeyed) return { ...place, path, isInline: true, others: NONE };
	const keyColumn = last === undefined ? column : begin;
	return { ...place, path, isInline: false, others: othersOf(all, index, keyColumn, last !== undefined) };
}

const NONE: ReadonlySet<string> = new Set();

/** The key whose word the caret touches, as the path to its value. */
export function keyPathAt(text: string, offset: number): { readonly path: Path; readonly span: Span } | undefined {
	const all = linesOfText(text);
	const index = lineAt(all, offset);
	const start = all.starts[index] ?? 0;
	const openers = openersOf(all.lines[index] ?? "");
	const key = openers.at(-1);
	const [first] = openers;
	if (first === undefined || key === undefined || key.step === 0 || !touches(key.word, offset - start))
		return undefined;
	const above = parentsOf(all, index, first.column, first.step === 0);
	if (above === undefined || above.isInList) return undefined;
	const span = { start: start + key.word.start, end: start + key.word.end };
	return { path: [...above.path, ...openers.map(({ step }) => step)], span };
}

const lineAt = ({ starts }: TextLines, offset: number): number =>
	Math.max(0, countWhile(starts, (start) => start <= offset) - 1);

interface Above {
	readonly path: Path;
	/** Within brackets that a line above has opened. */
	readonly isInList: boolean;
}

/** What the lines above say that `column` of line `index` belongs to; undefined where it belongs to words. */
function parentsOf({ lines }: TextLines, index: number, column: number, isDash: boolean): Above | undefined {
	const steps: (string | 0)[] = [];
	let keysUnder = isDash ? column + 1 : column;
	let dashesUnder = column;
	let isInList = false;
	for (let above = index - 1; above >= 0 && (keysUnder > 0 || dashesUnder > 0); above--)
		for (const opener of openersOf(lines[above] ?? "").toReversed()) {
			if (opener.column >= (opener.step === 0 ? dashesUnder : keysUnder)) continue;
			if (opener.value !== "") {
				isInList = steps.length === 0 && /^\[[^\]]*$/.test(opener.value);
				if (!isInList) return undefined;
			}
			steps.unshift(opener.step);
			keysUnder = opener.step === 0 ? opener.column + 1 : opener.column;
			dashesUnder = opener.column;
		}
	return { path: steps, isInList };
}

/** Keys of the same group, which stand at `column` in the lines around. */
function othersOf({ lines }: TextLines, index: number, column: number, isFirst: boolean): ReadonlySet<string> {
	const keys = new Set<string>();
	/** False once the group has ended. */
	const take = (openers: readonly Opener[]): boolean => {
		for (const { column: at, step } of openers) {
			if (at < column) return false;
			if (at === column && step !== 0) keys.add(step);
		}
		return true;
	};
	if (!isFirst) for (let at = index - 1; at >= 0; at--) if (!take(openersOf(lines[at] ?? "").toReversed())) break;
	for (let at = index + 1; at < lines.length; at++) if (!take(openersOf(lines[at] ?? ""))) break;
	return keys;
}

interface Flow {
	readonly kind: "none" | "list" | "map";
	/** Where the last word begins. */
	readonly begin: number;
	/** In braces, the key before the word. */
	readonly key: string | undefined;
	readonly others: ReadonlySet<string>;
}

/** The brackets and braces that `before`, which stands between a key and the caret, leaves open. */
function flowAt(before: string): Flow {
	const open: { readonly sign: string; readonly keys: Set<string>; key: string | undefined }[] = [];
	let begin = 0;
	let quote = "";
	for (let index = 0; index < before.length; index++) {
		const unit = before[index] ?? "";
		const inner = open.at(-1);
		if (quote !== "") {
			if (unit === quote) quote = "";
		} else if ((unit === '"' || unit === "'") && before.slice(begin, index).trim() === "") quote = unit;
		else if ((unit === "[" || unit === "{") && before.slice(begin, index).trim() === "") {
			open.push({ sign: unit, keys: new Set(), key: undefined });
			begin = index + 1;
		} else if (inner === undefined) continue;
		else if (unit === "]" || unit === "}") {
			open.pop();
			begin = index + 1;
		} else if (unit === ",") {
			inner.key = undefined;
			begin = index + 1;
		} else if (unit === ":" && inner.sign === "{" && /^\s?$/.test(before[index + 1] ?? "")) {
			inner.key = before.slice(begin, index).trim();
			inner.keys.add(inner.key);
			begin = index + 1;
		}
	}
	// An anchor or a tag stands before the word and stays.
	begin += /^\s*(?:[&!]\S*\s+)*/.exec(before.slice(begin))?.[0].length ?? 0;
	const inner = open.at(-1);
	if (inner === undefined) return { kind: "none", begin, key: undefined, others: NONE };
	return { kind: inner.sign === "[" ? "list" : "map", begin, key: inner.key, others: inner.keys };
}

/** The word from `begin` over the caret to its end. */
function wordAt(line: string, begin: number, caret: number): Span {
	const start = Math.min(begin, caret);
	return { start, end: caret + (/^[^\s,:[\]{}"'#]*/.exec(line.slice(caret))?.[0].length ?? 0) };
}
