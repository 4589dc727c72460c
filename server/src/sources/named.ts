/**
 * What the desk's two files name that stands elsewhere: sources by their ids, rules, local files, each with its place. For
 * all who check, follow or rename such names; what a file says by itself is read in `marks.ts` and `register.ts`.
 */
import { isMap, isScalar, type Node } from "yaml";
import type { Span } from "../text/span";
import { inMap, itemsOf, parseYaml, placeOf, resolve, textOf, valueAt } from "./yamlText";

/** Words at a place, without the quotation marks that they may stand in. */
export interface Named extends Span {
	readonly words: string;
	/** Where it is used: the same place, or the alias, of words that stand elsewhere in the file. */
	readonly used: Span;
	/** The place in its list of the mark or ignore that names it. */
	readonly entry: number;
}

export interface NamedThings {
	/** Ids of sources: in the register the keys of its entries. */
	readonly sources: readonly Named[];
	readonly rules: readonly Named[];
	/** Paths from the register's folder. */
	readonly files: readonly Named[];
}

export const NOTHING_NAMED: NamedThings = { sources: [], rules: [], files: [] };

export function namedInRegister(text: string): NamedThings {
	const { document } = parseYaml(text);
	if (document === undefined) return NOTHING_NAMED;
	const pairsOf = (key: string) => {
		const map = valueAt(document, key);
		return isMap(map) ? map.items : [];
	};
	const name = named(text, (node) => textOf(document, node));
	return {
		sources: pairsOf("sources").flatMap(({ key }, entry) => name(key, resolve(document, key), entry)),
		rules: pairsOf("rules").flatMap(({ key }, entry) => name(key, resolve(document, key), entry)),
		files: pairsOf("sources").flatMap(({ value }, entry) => {
			const file = inMap(document, value, "file");
			return name(file, file, entry);
		}),
	};
}

export function namedInMarks(text: string): NamedThings {
	const { document } = parseYaml(text);
	if (document === undefined) return NOTHING_NAMED;
	const name = named(text, (node) => textOf(document, node));
	const inItems = (list: string, key: string): readonly Named[] =>
		itemsOf(document, valueAt(document, list)).flatMap((item, entry) => {
			const map = resolve(document, item);
			const given = isMap(map) ? map.items.find((pair) => textOf(document, pair.key) === key)?.value : undefined;
			const words = resolve(document, given);
			if (isScalar(words)) return name(given, words, entry);
			return itemsOf(document, words).flatMap((one) => name(one, resolve(document, one), entry));
		});
	return { sources: inItems("marks", "source"), rules: inItems("ignores", "rule"), files: [] };
}

/** Reads what `node`, `used` for which another may stand, names; nothing where there are no words. */
const named =
	(text: string, wordsOf: (node: unknown) => string | undefined) =>
	(used: unknown, node: Node | unknown, entry: number): readonly Named[] => {
		const words = wordsOf(node);
		if (words === undefined || !isScalar(node)) return [];
		const { start, end } = placeOf(node);
		const isQuoted = /^["']/.test(text.slice(start, end)) && end - start > 1;
		const inner = isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
		return [{ ...inner, words, used: used === node ? inner : placeOf(used), entry }];
	};
