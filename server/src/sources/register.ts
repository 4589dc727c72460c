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
import type { Span } from "../text/span";
import { readEntry, unknownTopKeys } from "./entries";
import type { ReadFile } from "./marks";
import { SOURCE_ID, SourceEntry, type SourceKind, type Terms } from "./schema";
import { addEntry, appendItem } from "./yamlEdits";
import { setWord } from "./yamlKeys";
import { inMap, isEmpty, itemsOf, type Problem, parseYaml, placeOf, textOf, valueAt } from "./yamlText";

/** An entry of the register. What nobody has stated is undefined, and stays so: nothing is filled in. */
export interface Source {
	readonly id: string;
	/** The full name, as it stands in copy at first mention. */
	readonly name: string;
	readonly kind: SourceKind | undefined;
	readonly role: string | undefined;
	readonly aliases: readonly string[];
	/** As stated: “she/her”. */
	readonly pronouns: string | undefined;
	readonly terms: Terms | undefined;
	readonly contact: string | undefined;
	readonly url: string | undefined;
	/** A path from the register's folder. */
	readonly file: string | undefined;
	readonly date: string | undefined;
	readonly note: string | undefined;
	/** The register in which it stands, and its id's place there. */
	readonly uri: string;
	readonly at: Span;
}

export interface Register {
	readonly knownNames: readonly string[];
	/** By rule id: whether stories in this folder and below are asked. */
	readonly rules: ReadonlyMap<string, "on" | "off">;
	/** In order of the file; no id stands twice. */
	readonly sources: readonly Source[];
}

export const NO_REGISTER: Register = { knownNames: [], rules: new Map(), sources: [] };

const TOP_KEYS: readonly string[] = ["knownNames", "rules", "sources"];

/** Reads the register at `uri`. Never throws; an entry with a fault is reported, and what is right in it stays in force. */
export function readRegister(text: string, uri = ""): ReadFile<Register> {
	const { document, problems: found } = parseYaml(text);
	if (document === undefined) return { value: undefined, problems: found };
	const problems: Problem[] = [...found, ...unknownTopKeys(document, TOP_KEYS)];
	const names = (node: unknown): readonly string[] =>
		itemsOf(document, node).flatMap((item) => {
			const name = textOf(document, item)?.trim();
			if (name !== undefined && name !== "") return [name];
			if (!isEmpty(item)) problems.push({ ...placeOf(item), message: "A name is a line of words." });
			return [];
		});
	const entries = (key: string, what: string): readonly (readonly [unknown, unknown])[] => {
		const map = valueAt(document, key);
		if (isMap(map)) return map.items.map(({ key: name, value }) => [name, value] as const);
		if (map !== undefined && !isEmpty(map)) problems.push({ ...placeOf(map), message: what });
		return [];
	};
	const knownNames = names(valueAt(document, "knownNames"));
	const rules = new Map<string, "on" | "off">();
	for (const [rule, value] of entries("rules", "Rules are listed by id: scare-quotes: off.")) {
		// YAML of older days reads on and off as true and false.
		const word =
			isScalar(value) && typeof value.value === "boolean" ? (value.value ? "on" : "off") : textOf(document, value);
		const id = textOf(document, rule) ?? "";
		if (word === "on" || word === "off") rules.set(id, rules.get(id) ?? word);
		else problems.push({ ...placeOf(value), message: "A rule is on or off here; its severity is a setting." });
	}
	const sources: Source[] = [];
	const owners = new Map<string, string>();
	/** “Harbor Office” and “harbor office” are one name to a reader. */
	const claim = (name: string, id: string, place: Span): void => {
		const owner = owners.get(name.toLowerCase());
		owners.set(name.toLowerCase(), owner ?? id);
		if (owner !== undefined && owner !== id)
			problems.push({
				...place,
				message: `“${name}” is a name of “${owner}” as well: copy that says it means neither.`,
			});
	};
	const ids = new Set<string>();
	for (const [key, value] of entries("sources", "Sources are listed by id, each with its name.")) {
		const id = textOf(document, key) ?? "";
		const at = placeOf(key);
		if (!SOURCE_ID.test(id))
			problems.push({ ...at, message: `“${id}” is no id: letters, digits, dots and dashes, without spaces.` });
		const entry = readEntry(document, value, SourceEntry, "a source", problems);
		if (entry === undefined || ids.has(id)) continue;
		ids.add(id);
		const aliases = typeof entry.aliases === "string" ? [entry.aliases] : (entry.aliases ?? []);
		claim(entry.name, id, placeOf(inMap(document, value, "name")));
		const nodes = itemsOf(document, inMap(document, value, "aliases"));
		const own = new Set<string>();
		for (const [index, alias] of aliases.entries()) {
			const place = placeOf(nodes[index]);
			if (own.has(alias)) problems.push({ ...place, message: `“${alias}” stands here a second time.` });
			own.add(alias);
			claim(alias, id, place);
		}
		const { name, kind, role, pronouns, terms, contact, url, file, date, note } = entry;
		sources.push({ id, name, kind, role, aliases, pronouns, terms, contact, url, file, date, note, uri, at });
	}
	return { value: { knownNames, rules, sources }, problems };
}

/** Registers from the nearest to the farthest as one: where two disagree, or name a source alike, the nearer one holds. */
export function mergeRegisters(registers: readonly Register[]): Register {
	const [only = NO_REGISTER, ...others] = registers.filter((register) => register !== NO_REGISTER);
	if (others.length === 0) return only;
	const farthestFirst = registers.toReversed();
	const byId = new Map(farthestFirst.flatMap(({ sources }) => sources).map((source) => [source.id, source] as const));
	return {
		knownNames: [...new Set(registers.flatMap(({ knownNames }) => knownNames))],
		rules: new Map(farthestFirst.flatMap(({ rules }) => [...rules])),
		sources: registers.flatMap(({ sources }) => sources.filter((source) => byId.get(source.id) === source)),
	};
}

const HEADER = "# What this newsroom knows and has decided, for every story in this folder and below.\n";

/** The edits that add a known name; none where the register knows it, undefined where its text cannot be changed safely. */
export const addKnownName = (text: string, name: string, reason?: string): readonly Edit[] | undefined =>
	readRegister(text).value?.knownNames.includes(name) === true
		? []
		: begun(text, (before) => appendItem(before, "knownNames", name, reason));

/** The edits that turn a rule off for every story below the register. */
export const turnRuleOff = (text: string, rule: string, reason?: string): readonly Edit[] | undefined =>
	begun(text, (before) => addEntry(before, "rules", rule, "off", reason) ?? setWord(before, "rules", rule, "off"));

/** The edits that add a source; none where its id is taken, undefined where its text cannot be changed safely. */
export function addSource(
	text: string,
	{ id, ...source }: Readonly<Partial<Omit<Source, "uri" | "at">> & Pick<Source, "id" | "name">>,
): readonly Edit[] | undefined {
	if (readRegister(text).value?.sources.some((known) => known.id === id) === true) return [];
	const said = Object.entries(source).filter(([, value]) => value !== undefined && value.length > 0);
	return begun(text, (before) => addEntry(before, "sources", id, Object.fromEntries(said)));
}

/** A new file says what it is for. */
function begun(text: string, change: (before: string) => readonly Edit[] | undefined): readonly Edit[] | undefined {
	if (text.trim() !== "") return change(text);
	const edits = change("");
	return edits === undefined ? undefined : [{ start: 0, end: text.length, newText: HEADER + edits[0]?.newText }];
}
