/**
 * Entries of our YAML files checked against their schema, every fault with its place. An entry with one faulty key keeps
 * the rest: a date that cannot be is no reason to lose the source behind a quotation.
 */

import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node } from "yaml";
import { nearestTo } from "./nearest";
import { type Problem, placeOf, resolve, textOf } from "./yamlText";

/** What a node says, every scalar as the text that stands there; nothing there is undefined. */
export type Plain = string | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** So many nodes an entry may spell out: aliases upon aliases are no entry. */
const MOST_NODES = 5000;

/** Spells out `node`, aliases followed; undefined for one that is too large. */
export function plainOf(document: Document, node: unknown): Plain {
	let left = MOST_NODES;
	const spell = (given: unknown): Plain => {
		if (left-- <= 0) return undefined;
		const found = resolve(document, given);
		if (isSeq(found)) return found.items.map(spell);
		if (isMap(found))
			// The last one counts, and of a key that stands twice it is to be the first.
			return Object.fromEntries(
				found.items.toReversed().flatMap(({ key, value }) => {
					const said = spell(value);
					return said === undefined ? [] : [[textOf(document, key) ?? "", said] as const];
				}),
			);
		return textOf(document, found);
	};
	const said = spell(node);
	return left < 0 ? undefined : said;
}

/** A schema of an object with keys. */
interface Schema<T> {
	readonly def: { readonly shape: Readonly<Record<string, unknown>> };
	readonly safeParse: (
		value: unknown,
	) =>
		| { readonly success: true; readonly data: T }
		| { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/**
 * Reads `node` as `schema` says; `what` names the entry: “a source”. Problems are added to `problems`. An entry whose
 * `vital` keys are faulty is none: an ignore of the scope “heer” must not reach farther than was meant.
 */
export function readEntry<T>(
	document: Document,
	node: unknown,
	schema: Schema<T>,
	what: string,
	problems: Problem[],
	vital: readonly string[] = [],
): T | undefined {
	const map = resolve(document, node);
	if (!isMap(map)) {
		const keys = Object.keys(schema.def.shape).slice(0, 3).join(", ");
		problems.push({ ...placeOf(node), message: `${capital(what)} is a group of keys: ${keys}.` });
		return undefined;
	}
	const given = plainOf(document, map);
	if (typeof given !== "object") {
		problems.push({ ...placeOf(node), message: `${capital(what)} is too long to be read.` });
		return undefined;
	}
	const first = schema.safeParse(given);
	if (first.success) return first.data;
	const faulty = new Set<string>();
	for (const issue of first.error.issues) {
		const [key] = issue.path;
		if (issue.keys !== undefined)
			for (const name of issue.keys) {
				faulty.add(name);
				problems.push({
					...keyPlace(document, map, name),
					message: unknownKey(name, what, Object.keys(schema.def.shape)),
				});
			}
		else {
			if (typeof key === "string") faulty.add(key);
			const { path, message } = deepest(issue);
			problems.push({ ...placeAt(document, map, path), message });
		}
	}
	if (vital.some((key) => faulty.has(key))) return undefined;
	const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !faulty.has(key)));
	const second = schema.safeParse(rest);
	return second.success ? second.data : undefined;
}

interface Issue {
	readonly path: readonly PropertyKey[];
	readonly message: string;
	/** Of an object, the keys that the schema does not know. */
	readonly keys?: readonly string[];
	/** Of a union, what is wrong by each of its members. */
	readonly errors?: readonly (readonly Issue[])[];
}

/** Of a value that may be a word or a list, what is wrong in the shape that it comes nearest to. */
function deepest(issue: Issue): Issue {
	if (issue.errors === undefined) return issue;
	const inner = issue.errors.flat().map((error) => deepest(error));
	const best = inner.reduce<Issue | undefined>(
		(deep, error) => (deep === undefined || error.path.length > deep.path.length ? error : deep),
		undefined,
	);
	return best === undefined ? issue : { ...best, path: [...issue.path, ...best.path] };
}

/** Where `path` leads, or the innermost node on the way to it that is there. */
function placeAt(document: Document, map: Node, path: readonly PropertyKey[]): { start: number; end: number } {
	let at: Node = map;
	for (const step of path) {
		const inner = resolve(document, at);
		const next = isMap(inner)
			? inner.items.find(({ key }) => textOf(document, key) === step)?.value
			: isSeq(inner)
				? inner.items[Number(step)]
				: undefined;
		if (next === undefined || next === null || !(isScalar(next) || isMap(next) || isSeq(next) || isAlias(next))) break;
		at = next as Node;
	}
	return placeOf(at);
}

function keyPlace(document: Document, map: Node, name: string): { start: number; end: number } {
	const pair = isMap(map) ? map.items.find(({ key }) => textOf(document, key) === name) : undefined;
	return placeOf(isPair(pair) ? pair.key : map);
}

/** What stands at the top of a file and means nothing there. */
export function unknownTopKeys(document: Document, keys: readonly string[]): readonly Problem[] {
	const map = document.contents;
	if (!isMap(map)) return [];
	return map.items.flatMap(({ key }) => {
		const name = textOf(document, key) ?? "";
		return keys.includes(name) ? [] : [{ ...placeOf(key), message: unknownKey(name, "this file", keys) }];
	});
}

/** “staus” is a slip, “verdict” is not. */
function unknownKey(name: string, what: string, keys: readonly string[]): string {
	const near = nearestTo(name, keys);
	return near === undefined
		? `${capital(what)} has no key “${name}”; its keys are ${keys.join(", ")}.`
		: `${capital(what)} has no key “${name}”: is “${near}” meant?`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
