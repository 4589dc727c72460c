/**
 * The register, `sources.yaml`, in a story's folder or any folder above it: what a newsroom knows and has decided for
 * all of its stories.
 *
 *     knownNames:                # need no introduction, and are spelled so
 *       - Quillon
 *     rules:                     # off everywhere below; on gives a rule back in a folder further down
 *       scare-quotes: off
 *     sources:                   # by id
 *       harbor-office:
 *         name: Ellery Harbor Office
 *         aliases: [harbor office]
 *
 * Keys that are not known here stay as they are.
 */
import { isMap, isScalar } from "yaml";
import type { Edit } from "../text/edit";
import type { ReadFile } from "./marks";
import { appendItem, setEntry } from "./yamlEdits";
import { inMap, isEmpty, itemsOf, type Problem, parseYaml, placeOf, textOf, valueAt } from "./yamlText";

export interface Register {
	readonly knownNames: readonly string[];
	/** By rule id: whether stories in this folder and below are asked. */
	readonly rules: ReadonlyMap<string, "on" | "off">;
	/** Names and aliases of the sources. */
	readonly sourceNames: readonly string[];
}

export const NO_REGISTER: Register = { knownNames: [], rules: new Map(), sourceNames: [] };

/** Reads a register. Never throws; an entry with a fault is reported and left out. */
export function readRegister(text: string): ReadFile<Register> {
	const { document, problems: broken } = parseYaml(text);
	if (document === undefined) return { value: undefined, problems: broken };
	const problems: Problem[] = [];
	const names = (node: unknown): readonly string[] =>
		itemsOf(document, node).flatMap((item) => {
			const name = textOf(document, item)?.trim();
			if (name !== undefined && name !== "") return [name];
			if (!isEmpty(item)) problems.push({ ...placeOf(item), message: "A name is a line of words." });
			return [];
		});
	const entries = (key: string, what: string): readonly (readonly [string, unknown])[] => {
		const map = valueAt(document, key);
		if (isMap(map)) return map.items.map(({ key: name, value }) => [textOf(document, name) ?? "", value] as const);
		if (map !== undefined && !isEmpty(map)) problems.push({ ...placeOf(map), message: what });
		return [];
	};
	const rules = new Map<string, "on" | "off">();
	for (const [rule, value] of entries("rules", "Rules are listed by id: scare-quotes: off.")) {
		// YAML of older days reads on and off as true and false.
		const word =
			isScalar(value) && typeof value.value === "boolean" ? (value.value ? "on" : "off") : textOf(document, value);
		if (word === "on" || word === "off") rules.set(rule, word);
		else problems.push({ ...placeOf(value), message: "A rule is on or off here; its severity is a setting." });
	}
	const sources = entries("sources", "Sources are listed by id, each with its name.");
	const sourceNames = sources.flatMap(([, source]) => [
		...names(inMap(document, source, "name")),
		...names(inMap(document, source, "aliases")),
	]);
	return { value: { knownNames: names(valueAt(document, "knownNames")), rules, sourceNames }, problems };
}

/** Registers from the nearest to the farthest as one: where two disagree the nearer one holds. */
export function mergeRegisters(registers: readonly Register[]): Register {
	const rules = new Map(registers.toReversed().flatMap((register) => [...register.rules]));
	const all = (names: (register: Register) => readonly string[]): readonly string[] => [
		...new Set(registers.flatMap(names)),
	];
	return { knownNames: all(({ knownNames }) => knownNames), rules, sourceNames: all(({ sourceNames }) => sourceNames) };
}

const HEADER = "# What this newsroom knows and has decided, for every story in this folder and below.\n";

/** The edits that add a known name; none where the register knows it, undefined where its text cannot be changed safely. */
export const addKnownName = (text: string, name: string, reason?: string): readonly Edit[] | undefined =>
	readRegister(text).value?.knownNames.includes(name) === true
		? []
		: begun(text, (before) => appendItem(before, "knownNames", name, reason));

/** The edits that turn a rule off for every story below the register. */
export const turnRuleOff = (text: string, rule: string, reason?: string): readonly Edit[] | undefined =>
	begun(text, (before) => setEntry(before, "rules", rule, "off", reason));

/** A new file says what it is for. */
function begun(text: string, change: (before: string) => readonly Edit[] | undefined): readonly Edit[] | undefined {
	if (text.trim() !== "") return change(text);
	const edits = change("");
	return edits === undefined ? undefined : [{ start: 0, end: text.length, newText: HEADER + edits[0]?.newText }];
}
