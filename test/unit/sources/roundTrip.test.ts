/**
 * Edits of marks files and registers of every layout: each changes the lines concerned and no others, and reads as meant.
 *
 * Concerned are the lines of the entry that is changed or removed, of a change those of its keys alone, and where a list
 * is begun or becomes empty the lines of its key. An entry that is added to a list in brackets concerns the line of the
 * last one. Everything else stays byte for byte, in order.
 */
import { deepEqual, equal, ok } from "node:assert/strict";
import { parse } from "yaml";
import { addIgnore, addMark, changeMark, type Mark, removeIgnore, removeMark } from "../../../server/src/sources/marks";
import { addKnownName, addSource, turnRuleOff } from "../../../server/src/sources/register";
import { removeEntry } from "../../../server/src/sources/yamlEdits";
import { changeEntry, type KeyChanges } from "../../../server/src/sources/yamlKeys";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { type Chance, chanceFrom } from "../../server/chance";
import {
	type LineSpan,
	marksFile,
	registerFile,
	type YamlEntry,
	type YamlFile,
	type YamlList,
} from "../../support/yamlFiles";

const FILES = 1000;

type Edits = readonly Edit[] | undefined;
type Content = Record<string, unknown>;

/**
 * What became of the edits. Refused are entries with an anchor that others lean on, and no others. Wide are removals that
 * take blank lines below the entry along, since words above it would take these for their own (“note: |+”).
 */
const counts = { edits: 0, refused: 0, wide: 0 };
const odd: string[] = [];

describe("edits of YAML files", () => {
	it("change only the lines concerned, in a thousand files of odd layout", () => {
		for (let seed = 0; seed < FILES; seed++) {
			const chance = chanceFrom(seed);
			if (seed % 2 === 0) tryMarks(marksFile(chance), chance, seed);
			else tryRegister(registerFile(chance), chance, seed);
		}
		const report = `${counts.edits} edits, ${counts.refused} refused, ${counts.wide} wide\n${odd.slice(0, 9).join("\n\n")}`;
		ok((counts.refused + counts.wide) * 50 < counts.edits, report);
	}).timeout(60_000);
});

function tryMarks(file: YamlFile, chance: Chance, seed: number): void {
	const mark = markFrom(chance);
	const given = Object.fromEntries(
		Object.entries({
			...mark.passage,
			source: mark.sources[0],
			place: mark.place,
			status: mark.status,
			note: mark.note,
		}).filter(([, value]) => value !== undefined && value !== ""),
	);
	const marks = listAt(file, "marks");
	const ignores = listAt(file, "ignores");
	tryAdding(
		file,
		marks,
		(text) => addMark(text, mark),
		given,
		(text) => removeMark(text, marks.entries.length),
		seed,
	);
	const ignore = {
		rules: ["scare-quotes"],
		scope: "here",
		passage: mark.passage,
		reason: mark.note,
		by: undefined,
		on: undefined,
	} as const;
	const ignored = Object.fromEntries(
		Object.entries({ rule: "scare-quotes", scope: "here", ...mark.passage, reason: mark.note }).filter(
			([, value]) => value !== undefined && value !== "",
		),
	);
	if (seed % 4 === 0)
		tryAdding(
			file,
			ignores,
			(text) => addIgnore(text, ignore),
			ignored,
			(text) => removeIgnore(text, ignores.entries.length),
			seed,
		);
	const [shorter, remove] = chance.pick([[marks, removeMark] as const, [ignores, removeIgnore] as const]);
	const gone = chance.below(shorter.entries.length);
	if (shorter.entries.length > 0) tryRemoving(file, shorter, gone, remove(file.text, gone), seed);
	const index = chance.below(marks.entries.length);
	const entry = marks.entries[index];
	if (entry === undefined) return;
	const { changes, marked } = changesFrom(chance, entry);
	tryChanging(file, marks, index, changes, changeMark(file.text, index, marked), seed);
}

function tryRegister(file: YamlFile, chance: Chance, seed: number): void {
	const names = listAt(file, "knownNames");
	const rules = listAt(file, "rules");
	const sources = listAt(file, "sources");
	const source = {
		id: "nora-quill",
		name: "Nora Quill",
		aliases: ["the harbor: master", "Quill"],
		note: chance.pick(TEXTS),
	};
	const { id, ...entry } = source;
	tryAdding(
		file,
		sources,
		(text) => addSource(text, source),
		entry,
		(text) => removeEntry(text, "sources", id),
		seed,
		id,
	);
	const reason = chance.pick([undefined, "it's: so # said"]);
	tryAdding(file, names, (text) => addKnownName(text, "de Lacey, Ann", reason), "de Lacey, Ann", undefined, seed);
	tryAdding(file, rules, (text) => turnRuleOff(text, "new-rule", reason), "off", undefined, seed, "new-rule");
	const index = chance.below(sources.entries.length);
	const one = sources.entries[index];
	if (one === undefined) return;
	tryRemoving(file, sources, index, removeEntry(file.text, "sources", String(one.name)), seed);
	const { changes } = changesFrom(chance, one);
	tryChanging(file, sources, index, changes, changeEntry(file.text, "sources", String(one.name), changes), seed);
}

const TEXTS = [
	"p. 12",
	"“Not before May,” she said",
	'it\'s: "so" # said',
	"off",
	"two\nlines",
	"Bàn 👩‍🚒",
	"- x ",
	"ends\n\n",
	"2026",
] as const;

const markFrom = (chance: Chance): Mark => ({
	passage: { exact: chance.pick(TEXTS), prefix: chance.pick(["", ...TEXTS]), suffix: chance.pick(["", ...TEXTS]) },
	sources: chance.pick([[], ["inquiry"]]),
	place: chance.pick([undefined, ...TEXTS]),
	status: chance.pick(["unchecked", "verified"]),
	was: undefined,
	by: undefined,
	on: undefined,
	note: chance.pick([undefined, ...TEXTS]),
});

/** One key or two set, one taken away, one that was not there. */
function changesFrom(
	chance: Chance,
	{ keys }: YamlEntry,
): { readonly changes: KeyChanges; readonly marked: Partial<Mark> } {
	const changes: Record<string, string | undefined> = {};
	for (let count = 1 + chance.below(3); count > 0; count--)
		changes[chance.pick(["place", "status", "by", "note", "was", "on"])] =
			chance.below(4) === 0 ? undefined : chance.pick(TEXTS);
	for (const [key, value] of Object.entries(changes)) if (value === undefined && keys.size === 1) delete changes[key];
	return { changes, marked: changes as Partial<Mark> };
}

function listAt({ lists }: YamlFile, key: string): YamlList {
	const list = lists.find((one) => one.key === key);
	if (list === undefined) throw new Error(`No list ${key}`);
	return list;
}

/** What each file says, read once. */
const contents = new WeakMap<YamlFile, Content>();

function contentBefore(file: YamlFile): Content {
	const content = contents.get(file) ?? contentOf(file.text);
	contents.set(file, content);
	return content;
}

const contentOf = (text: string): Content => (parse(text, { logLevel: "error" }) ?? {}) as Content;

/** `name`: of an entry in a map. */
function tryAdding(
	file: YamlFile,
	list: YamlList,
	add: (text: string) => Edits,
	value: unknown,
	remove: ((text: string) => Edits) | undefined,
	seed: number,
	name?: string,
): void {
	const before = contentBefore(file);
	const old = before[list.key];
	const meant =
		name === undefined ? [...((old ?? []) as unknown[]), value] : { ...((old ?? {}) as Content), [name]: value };
	const last = list.entries.at(-1)?.lines;
	const own =
		list.layout === "bare"
			? [list.lines]
			: list.layout === "flow" && last !== undefined
				? [{ from: last.to - 1, to: last.to }]
				: [];
	const after = written(file, add(file.text), own, { ...before, [list.key]: meant }, `add to ${list.key}`, seed);
	if (after === undefined || remove === undefined) return;
	const back = remove(after);
	if (list.layout === "block" || list.layout === "flow")
		equal(back && applyEdits(after, back), file.text, describeCase("back", seed, after));
	else deepEqual(contentOf(applyEdits(after, back ?? []))[list.key] ?? null, null);
}

function tryRemoving(file: YamlFile, list: YamlList, index: number, edits: Edits, seed: number): void {
	const before = contentBefore(file);
	const entry = list.entries[index] as YamlEntry;
	const old = before[list.key];
	const left = Array.isArray(old)
		? old.filter((_, other) => other !== index)
		: Object.fromEntries(Object.entries(old as Content).filter(([name]) => name !== entry.name));
	const isLast = list.entries.length === 1;
	written(
		file,
		edits,
		isLast ? [list.lines] : [entry.lines],
		{ ...before, [list.key]: isLast ? null : left },
		`remove ${entry.name} of ${list.key}`,
		seed,
	);
}

function tryChanging(
	file: YamlFile,
	list: YamlList,
	index: number,
	changes: KeyChanges,
	edits: Edits,
	seed: number,
): void {
	const before = contentBefore(file);
	const entry = list.entries[index] as YamlEntry;
	const changed = (old: unknown): unknown =>
		Object.fromEntries(Object.entries({ ...(old as Content), ...changes }).filter(([, value]) => value !== undefined));
	const old = before[list.key];
	const meant = Array.isArray(old)
		? old.map((one, at) => (at === index ? changed(one) : one))
		: { ...(old as Content), [entry.name]: changed((old as Content)[entry.name]) };
	const [first, second] = [...entry.keys];
	const concerned: LineSpan[] = Object.keys(changes).flatMap((key) => entry.keys.get(key) ?? []);
	// The second key moves up behind the dash where the first one goes.
	if (first !== undefined && second !== undefined && first[0] in changes && changes[first[0]] === undefined)
		concerned.push({ from: second[1].from, to: second[1].from + 1 });
	if (Object.keys(changes).some((key) => !entry.keys.has(key))) {
		const isFlow = file.text.split("\n")[entry.lines.from]?.includes("{") === true;
		// In brackets it goes behind the last key that stays.
		const staying = [...entry.keys].filter(([key]) => !isFlow || !(key in changes) || changes[key] !== undefined);
		const end = Math.max(...staying.map(([, { to }]) => to), 0);
		concerned.push(isFlow ? { from: end - 1, to: end } : { from: end, to: end });
	}
	written(
		file,
		edits,
		concerned,
		{ ...before, [list.key]: meant },
		`change ${JSON.stringify(changes)} in ${entry.name} of ${list.key}`,
		seed,
	);
}

/** A list that is empty and one that is not there say the same. */
const spelled = (content: Content): string =>
	JSON.stringify(content, (_, value: unknown) => (["[]", "{}"].includes(JSON.stringify(value)) ? null : value));

const describeCase = (what: string, seed: number, text: string): string => `${what}, seed ${seed}:\n${text}`;

/** The text after `edits`, everything that holds for each of them checked; undefined where there are none. */
function written(
	file: YamlFile,
	edits: Edits,
	concerned: readonly LineSpan[],
	meant: Content,
	what: string,
	seed: number,
): string | undefined {
	counts.edits++;
	if (edits === undefined) {
		counts.refused++;
		ok(/\*(?:list|map|words)\d/.test(file.text), describeCase(`refused: ${what}`, seed, file.text));
		odd.push(describeCase(`refused: ${what}`, seed, file.text));
		return undefined;
	}
	const { text } = file;
	let last = 0;
	for (const { start, end } of edits) {
		ok(last <= start && start <= end && end <= text.length, describeCase(`bounds: ${what}`, seed, text));
		last = end;
	}
	const after = applyEdits(text, edits);
	const said = contentOf(after);
	equal(spelled(said), spelled(meant), describeCase(what, seed, `${text}\n=>\n${after}`));
	const hasReturns = text.includes("\r\n");
	ok(hasReturns ? !/[^\r]\n/.test(after) : !after.includes("\r"), describeCase(`line ends: ${what}`, seed, after));
	if (!keeps(...linesOf(text, after), concerned)) {
		counts.wide++;
		ok(what.startsWith("remove"), describeCase(`wide: ${what}`, seed, `${text}\n=>\n${after}`));
		odd.push(describeCase(`wide: ${what} ${JSON.stringify(concerned)}`, seed, `${text}\n=>\n${after}`));
	}
	return after;
}

/** What a file without a last line end ends with is a line too. */
function linesOf(before: string, after: string): [readonly string[], readonly string[]] {
	const end = before.endsWith("\n") ? /\r?\n$/ : /$/;
	const split = (text: string): readonly string[] => text.replace(end, "").split(/\r?\n/);
	return [split(before), split(after)];
}

/** True where `after` has all lines of `before` but the concerned ones, and new ones only in their place. */
function keeps(before: readonly string[], after: readonly string[], concerned: readonly LineSpan[]): boolean {
	const spans = concerned.toSorted((a, b) => a.from - b.from || a.to - b.to);
	if (spans.length === 0) return isInserted(before, after);
	const kept: (readonly string[])[] = [];
	let at = 0;
	for (const { from, to } of spans) {
		if (from >= at) kept.push(before.slice(at, from));
		at = Math.max(at, to);
	}
	const tail = before.slice(at);
	let place = 0;
	for (const [index, lines] of kept.entries()) {
		const found = index === 0 ? 0 : indexOfLines(after, lines, place);
		if (found < 0 || !startsWith(after, lines, found)) return false;
		place = found + lines.length;
	}
	return after.length - tail.length >= place && startsWith(after, tail, after.length - tail.length);
}

function isInserted(before: readonly string[], after: readonly string[]): boolean {
	let start = 0;
	while (start < before.length && before[start] === after[start]) start++;
	return after.length >= before.length && startsWith(after, before.slice(start), after.length - before.length + start);
}

const startsWith = (lines: readonly string[], wanted: readonly string[], at: number): boolean =>
	wanted.every((line, index) => lines[at + index] === line);

function indexOfLines(lines: readonly string[], wanted: readonly string[], from: number): number {
	for (let at = from; at + wanted.length <= lines.length; at++) if (startsWith(lines, wanted, at)) return at;
	return -1;
}
