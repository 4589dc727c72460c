/**
 * The marks file beside a story, `<story>.marks.yaml`: which source stands behind which passage, how far its check has
 * come, and what the desk has said no to.
 *
 *     marks:
 *       - exact: the bridge carried 31 tons
 *         prefix: "“On a quiet day"
 *         suffix: said Quill
 *         source: bridge-inquiry       # an id of the register, or a list of ids
 *         place: p. 12                 # optional, as is all that follows
 *         status: verified
 *         was: the bridge carried 30 tons   # what was checked, where the passage has changed since
 *         by: nq
 *         on: 2026-11-22
 *         note: second edition
 *     ignores:
 *       - rule: vague-attribution      # an id, or a list of ids
 *         scope: here                  # here, paragraph or story
 *         exact: Critics
 *         prefix: left the hall.
 *         suffix: say the toll road will drain the marsh.
 *         reason: named in the sidebar # optional, as are by and on
 *
 * Keys that are not known here are reported and stay as they are.
 */
import { isScalar, type Node } from "yaml";
import type { Edit } from "../text/edit";
import type { TextQuote } from "./anchor";
import { readEntry, unknownTopKeys } from "./entries";
import { IgnoreEntry, MarkEntry, type Scope, type Status } from "./schema";
import { appendItem, removeItem } from "./yamlEdits";
import { changeItem, type KeyChanges } from "./yamlKeys";
import { itemsOf, type Problem, parseYaml, placeOf, valueAt } from "./yamlText";

export { SCOPES, type Scope } from "./schema";

/** A passage and what stands behind it. */
export interface Mark {
	readonly passage: TextQuote;
	/** Ids of the register; none where one is still wanted. */
	readonly sources: readonly string[];
	/** Where in the source: “p. 12”, “00:14:05”. */
	readonly place: string | undefined;
	readonly status: Status;
	/** The words that were checked, where the passage has changed since. */
	readonly was: string | undefined;
	readonly by: string | undefined;
	/** A date: “2026-11-22”. */
	readonly on: string | undefined;
	readonly note: string | undefined;
}

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

/** In order of the file; `undefined` for an entry that could not be read, so that places in the lists stay right. */
export interface Marks {
	readonly marks: readonly (Mark | undefined)[];
	readonly ignores: readonly (Ignore | undefined)[];
}

export interface ReadFile<T> {
	/** Undefined where the file as a whole cannot be read: then its last good state stays in force. */
	readonly value: T | undefined;
	readonly problems: readonly Problem[];
}

export const NO_MARKS: Marks = { marks: [], ignores: [] };

/** Reads a marks file. Never throws; an entry with a fault is reported, and what is right in it stays in force. */
export function readMarks(text: string): ReadFile<Marks> {
	const { document, problems: found } = parseYaml(text);
	if (document === undefined) return { value: undefined, problems: found };
	const problems: Problem[] = [...found, ...unknownTopKeys(document, ["marks", "ignores"])];
	const readMark = (node: Node): Mark | undefined => {
		const entry = readEntry(document, node, MarkEntry, "a mark", problems);
		if (entry === undefined) return undefined;
		const { exact, prefix = "", suffix = "", source, place, status = "unchecked", was, by, on, note } = entry;
		return { passage: { exact, prefix, suffix }, sources: asList(source), place, status, was, by, on, note };
	};
	const readIgnore = (node: Node): Ignore | undefined => {
		const entry = readEntry(document, node, IgnoreEntry, "an ignore", problems, ["scope"]);
		if (entry === undefined) return undefined;
		const { rule, exact, prefix = "", suffix = "", reason, by, on } = entry;
		const passage = exact === undefined ? undefined : { exact, prefix, suffix };
		const scope = entry.scope ?? (passage === undefined ? "story" : "here");
		if (scope === "story" || passage !== undefined) return { rules: asList(rule), scope, passage, reason, by, on };
		problems.push({ ...placeOf(node), message: "An ignore names the words that it is about: exact: Critics say." });
		return undefined;
	};
	const itemsAt = (key: string): readonly Node[] => {
		const list = valueAt(document, key);
		if (list === undefined || !isScalar(list)) return itemsOf(document, list);
		if (list.value !== null)
			problems.push({ ...placeOf(list), message: `${key} are a list: each begins with a dash on a line of its own.` });
		return [];
	};
	const value = { marks: itemsAt("marks").map(readMark), ignores: itemsAt("ignores").map(readIgnore) };
	return { value, problems };
}

const asList = (words: string | readonly string[] | undefined): readonly string[] =>
	typeof words === "string" ? [words] : (words ?? []);

const HEADER = "# What stands behind this story. Sourcemark writes it; change it as you like.\n";

/** The edits that add `mark` to a marks file; undefined where its text cannot be changed safely. */
export const addMark = (text: string, { passage, sources, place, status, was, by, on, note }: Mark): Added =>
	begun(text, "marks", {
		...given({ ...passage }),
		...(sources.length === 0 ? {} : { source: sources.length === 1 ? sources[0] : sources }),
		...given({ place, status, was, by, on, note }),
	});

/** What may change in a mark: `undefined` takes a key away, what is left out stays. */
export type MarkChanges = Readonly<Partial<Omit<Mark, "passage"> & { passage: TextQuote }>>;

/** The edits that change the entry at `index` of `marks`. */
export function changeMark(text: string, index: number, { passage, sources, ...rest }: MarkChanges): Added {
	const changes: KeyChanges = {
		...(passage === undefined
			? {}
			: { exact: passage.exact, prefix: orNone(passage.prefix), suffix: orNone(passage.suffix) }),
		...(sources === undefined ? {} : { source: sources.length > 1 ? sources : sources[0] }),
		...rest,
	};
	return changeItem(text, "marks", index, changes);
}

const orNone = (words: string): string | undefined => (words === "" ? undefined : words);

/** The edits that take the entry at `index` of `marks` out of a marks file. */
export const removeMark = (text: string, index: number): Added => removeItem(text, "marks", index);

type Added = readonly Edit[] | undefined;

/** The edits that add `ignore` to a marks file; undefined where its text cannot be changed safely. */
export function addIgnore(text: string, { rules, scope, passage, reason, by, on }: Ignore): Added {
	return begun(text, "ignores", {
		rule: rules.length === 1 ? rules[0] : rules,
		scope,
		...(passage === undefined ? {} : given({ ...passage })),
		...given({ reason, by, on }),
	});
}

/** A new file says what it is for. */
function begun(text: string, list: "marks" | "ignores", entry: Readonly<Record<string, unknown>>): Added {
	if (text.trim() !== "") return appendItem(text, list, entry);
	const edits = appendItem("", list, entry);
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
