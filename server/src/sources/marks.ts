/**
 * The marks file beside a story, `<story>.marks.yaml`. So far it keeps what the desk has said no to:
 *
 *     ignores:
 *       - rule: vague-attribution      # an id, or a list of ids
 *         scope: here                  # here, paragraph or story
 *         exact: Critics
 *         prefix: left the hall.
 *         suffix: say the toll road will drain the marsh.
 *         reason: named in the sidebar # optional, as are by and on
 *         by: nq
 *         on: 2026-11-22
 *
 * Keys and lists that are not known here stay as they are.
 */
import { isMap, isScalar, type Node } from "yaml";
import type { Edit } from "../text/edit";
import type { TextQuote } from "./anchor";
import { appendItem, removeItem } from "./yamlEdits";
import { inMap, itemsOf, type Problem, parseYaml, placeOf, resolve, textOf, valueAt } from "./yamlText";

/** How far an ignore reaches: the passage itself, the paragraph in which it stands, the whole story. */
export type Scope = "here" | "paragraph" | "story";

export const SCOPES: readonly Scope[] = ["here", "paragraph", "story"];

export interface Ignore {
	/** Ids of the rules. */
	readonly rules: readonly string[];
	readonly scope: Scope;
	/** What was reported. A story's ignore needs none. */
	readonly passage: TextQuote | undefined;
	readonly reason: string | undefined;
	readonly by: string | undefined;
	readonly on: string | undefined;
}

export interface Marks {
	/** In order of the file; `undefined` for an entry that could not be read, so that places in the list stay right. */
	readonly ignores: readonly (Ignore | undefined)[];
}

export interface ReadFile<T> {
	/** Undefined where the file as a whole cannot be read: then its last good state stays in force. */
	readonly value: T | undefined;
	readonly problems: readonly Problem[];
}

export const NO_MARKS: Marks = { ignores: [] };

/** Reads a marks file. Never throws; an entry with a fault is reported and left out. */
export function readMarks(text: string): ReadFile<Marks> {
	const { document, problems: broken } = parseYaml(text);
	if (document === undefined) return { value: undefined, problems: broken };
	const problems: Problem[] = [];
	const read = (node: Node): Ignore | undefined => {
		const fault = (message: string, at: unknown = node): undefined => {
			problems.push({ ...placeOf(at), message });
			return undefined;
		};
		if (!isMap(resolve(document, node))) return fault("An ignore is a group of keys: rule, scope, exact.");
		const text = (key: string): string | undefined => textOf(document, inMap(document, node, key));
		const ruleNode = inMap(document, node, "rule");
		const rules = itemsOf(document, ruleNode).flatMap((rule) => textOf(document, rule) ?? []);
		if (rules.length === 0) return fault("An ignore names its rule: rule: vague-attribution.", ruleNode ?? node);
		const exact = text("exact")?.trim();
		const passage =
			exact === undefined || exact === ""
				? undefined
				: { exact, prefix: text("prefix") ?? "", suffix: text("suffix") ?? "" };
		const given = text("scope") ?? (passage === undefined ? "story" : "here");
		const scope = SCOPES.find((known) => known === given);
		if (scope === undefined)
			return fault(`The scope of an ignore is one of ${SCOPES.join(", ")}.`, inMap(document, node, "scope"));
		if (scope !== "story" && passage === undefined)
			return fault("An ignore names the words that it is about: exact: Critics say.");
		return { rules, scope, passage, reason: text("reason"), by: text("by"), on: text("on") };
	};
	const list = valueAt(document, "ignores");
	if (list !== undefined && isScalar(list) && list.value !== null)
		problems.push({ ...placeOf(list), message: "Ignores are a list: each begins with a dash on a line of its own." });
	const ignores = isScalar(list) ? [] : itemsOf(document, list).map(read);
	return { value: { ignores }, problems };
}

const HEADER = "# What this story's desk has said no to. Sourcemark writes it; change it as you like.\n";

/** The edits that add `ignore` to a marks file; undefined where its text cannot be changed safely. */
export function addIgnore(text: string, ignore: Ignore): readonly Edit[] | undefined {
	const { rules, scope, passage, reason, by, on } = ignore;
	const [only] = rules;
	const written = {
		rule: rules.length === 1 ? only : rules,
		scope,
		...(passage === undefined ? {} : given({ ...passage })),
		...given({ reason, by, on }),
	};
	if (text.trim() !== "") return appendItem(text, "ignores", written);
	const edits = appendItem("", "ignores", written);
	return edits === undefined ? undefined : [{ start: 0, end: text.length, newText: HEADER + edits[0]?.newText }];
}

/** The keys that have something to say. */
const given = (values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(values).flatMap(([key, value]) => (value === undefined || value === "" ? [] : [[key, value]])),
	);

/** The edits that take the entry at `index` of `ignores` out of a marks file. */
export const removeIgnore = (text: string, index: number): readonly Edit[] | undefined =>
	removeItem(text, "ignores", index);
