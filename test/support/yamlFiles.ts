/**
 * Marks files and registers as people might lay them out, made by chance: comments everywhere, anchors and tags, every
 * style of scalar, flow and block mixed, any indentation. Each file comes with the lines on which its entries stand, so
 * that a test can tell which lines an edit may touch.
 */
import type { Chance } from "../server/chance";

/** Lines from `from` up to, not including, `to`. */
export interface LineSpan {
	readonly from: number;
	readonly to: number;
}

export interface YamlEntry {
	/** An id of the register, the place in a list of marks. */
	readonly name: string | number;
	readonly lines: LineSpan;
	readonly keys: ReadonlyMap<string, LineSpan>;
}

export interface YamlList {
	readonly key: string;
	readonly layout: "block" | "flow" | "bare" | "missing";
	/** Of the key and everything in it. */
	readonly lines: LineSpan;
	readonly entries: readonly YamlEntry[];
}

export interface YamlFile {
	readonly text: string;
	readonly lists: readonly YamlList[];
}

/** Values by key; a list of words is written as a list. */
type Values = readonly (readonly [string, string | readonly string[]])[];

export const marksFile = (chance: Chance): YamlFile =>
	fileOf(chance, [
		["marks", "list", () => shuffled(chance, some(chance, MARK_KEYS, ["exact"]))],
		["ignores", "list", () => shuffled(chance, some(chance, IGNORE_KEYS, ["rule", "scope", "exact"]))],
	]);

export const registerFile = (chance: Chance): YamlFile =>
	fileOf(chance, [
		["knownNames", "words", () => []],
		["rules", "rules", () => []],
		["sources", "map", () => shuffled(chance, some(chance, SOURCE_KEYS, ["name"]))],
	]);

const WORDS = [
	"the bridge carried 31 tons",
	"“On a quiet day,” she said — twice",
	"it's \"both\" 'kinds': yes, # no comment",
	"Bàn 東京 👩‍🚒 \u00a0 wide",
	"- a dash - and another",
	"p. 12",
	"off",
	"1918",
	`a long line of words ${"that goes on and on ".repeat(5)}to its end`,
	"[brackets] & {braces} * stars",
	"back\\slash \\n stays",
	"no: 'colon: at' all",
] as const;

const MARK_KEYS = ["exact", "prefix", "suffix", "source", "place", "status", "was", "by", "on", "note", "verdict"];
const IGNORE_KEYS = ["rule", "scope", "exact", "prefix", "suffix", "reason", "by", "on", "extra"];
const SOURCE_KEYS = ["name", "kind", "role", "aliases", "terms", "contact", "date", "note", "desk"];
/** Keys with few values, and keys that may hold a list. */
const CHOICES: Readonly<Record<string, readonly [string, ...string[]]>> = {
	status: ["unchecked", "verified", "disputed", "needs-source"],
	scope: ["here", "paragraph"],
	kind: ["person", "document"],
	terms: ["background", "on-the-record"],
	on: ["2026-11-22", "2026-11", "2026"],
	date: ["2026-11-20"],
	rule: ["vague-attribution", "scare-quotes"],
	source: ["inquiry", "harbor-office", "quill"],
};
const LISTED: ReadonlySet<string> = new Set(["source", "aliases", "rule", "verdict", "extra", "desk"]);

function some(chance: Chance, keys: readonly string[], always: readonly string[]): Values {
	const chosen = keys.filter((key) => always.includes(key) || chance.below(2) === 0);
	const word = (key: string): string => chance.pick(CHOICES[key] ?? WORDS);
	return chosen.map((key) => [
		key,
		LISTED.has(key) && chance.below(3) === 0 ? Array.from({ length: 1 + chance.below(3) }, () => word(key)) : word(key),
	]);
}

function shuffled<T>(chance: Chance, items: readonly T[]): readonly T[] {
	if (chance.below(2) === 0) return items;
	const left = [...items];
	return items.flatMap(() => left.splice(chance.below(left.length), 1));
}

type Shape = "list" | "map" | "words" | "rules";

interface Paper {
	readonly chance: Chance;
	readonly lines: string[];
	/** A block scalar that keeps its blank lines has just ended: those below it would be its own. */
	isOpen: boolean;
	anchors: number;
	/** Anchored words and entries, by kind, for aliases to stand for. */
	readonly anchored: Map<string, string>;
}

function fileOf(chance: Chance, wanted: readonly (readonly [string, Shape, () => Values])[]): YamlFile {
	const paper: Paper = { chance, lines: [], isOpen: false, anchors: 0, anchored: new Map() };
	const { lines } = paper;
	const hasDirective = chance.below(15) === 0;
	if (hasDirective) lines.push(chance.pick(["%YAML 1.2", "%TAG !e! tag:ellery.example,2026:"]), "--- # the desk's own");
	else if (chance.below(10) === 0) lines.push("---");
	const lists: YamlList[] = [];
	noise(paper, 0);
	const order = shuffled(chance, wanted);
	for (const [key, shape, values] of order) {
		if (chance.below(4) === 0) unknownKey(paper);
		if (chance.below(8) === 0) lists.push({ key, layout: "missing", lines: { from: 0, to: 0 }, entries: [] });
		else lists.push(listOf(paper, key, shape, values));
		noise(paper, 0);
	}
	if (chance.below(3) === 0 || lists.every(({ layout }) => layout === "missing")) unknownKey(paper);
	noise(paper, 0);
	if (chance.below(20) === 0) lines.push("...", ...(chance.below(2) === 0 ? ["# behind the end"] : []));
	const lineEnd = chance.below(5) === 0 ? "\r\n" : "\n";
	const end = chance.below(5) === 0 ? "" : lineEnd;
	const mark = chance.below(10) === 0 ? "\ufeff" : "";
	return { text: mark + lines.join(lineEnd) + end, lists };
}

const UNKNOWN: readonly [readonly string[], ...(readonly string[])[]] = [
	["desk: { a: 1,   b: [2,3] } # ours"],
	["'who asked': # nobody", "- Tom Avery", "-   Piet Marlow # and he"],
	["checklist: |-", "    first", "", "      - second"],
	["? deep", ": - - a", "    - b", "  - c: d", "    e: f"],
	["tail:   'x'   "],
	["when: !!str 2026"],
];

function unknownKey(paper: Paper): void {
	const number = paper.lines.length;
	const [first = "", ...rest] = paper.chance.pick(UNKNOWN);
	paper.lines.push(first.replace(/^(\? |')?(\w[\w ]*)/, `$1$2${number}`), ...rest);
	paper.isOpen = false;
}

/** Comments and blank lines that belong to nobody. */
function noise(paper: Paper, column: number): void {
	const { chance, lines } = paper;
	for (let count = chance.below(3); count > 0; count--) {
		const what = chance.below(5);
		if (what < 2 && !paper.isOpen) lines.push(chance.pick(["", "", "  ", "   "]));
		if (what < 2 || what === 4) continue;
		lines.push(what === 2 ? `${" ".repeat(column)}# a note: it's - "ours" [` : "#far left");
		paper.isOpen = false;
	}
}

const note = ({ chance }: Paper): string => chance.pick(["", "", "", "", "   # why: - so", "  "]);

function listOf(paper: Paper, key: string, shape: Shape, values: () => Values): YamlList {
	const { chance, lines } = paper;
	const from = lines.length;
	const ended = (layout: YamlList["layout"], entries: readonly YamlEntry[]): YamlList => ({
		key,
		layout,
		lines: { from, to: lines.length },
		entries,
	});
	const written = chance.pick([key, key, key, `"${key}"`, `'${key}'`, `${key} `]);
	const isMap = shape === "map" || shape === "rules";
	paper.isOpen = false;
	if (chance.below(8) === 0) {
		lines.push(`${written}:${chance.pick(["", " ", " ~", " null", isMap ? " {}" : " []"])}${note(paper)}`);
		return ended("bare", []);
	}
	const count = 1 + chance.below(3);
	if (chance.below(6) === 0) return ended("flow", flowList(paper, written, shape, values, count));
	const isExplicit = chance.below(12) === 0;
	const indent = chance.below(isMap ? 6 : 7) + (isMap || isExplicit ? 1 : 0);
	const property = chance.pick(["", "", "", "", "", ` &l${paper.anchors++}`, isMap ? " !!map" : " !!seq"]);
	if (isExplicit) {
		lines.push(`? ${written.trim()}`);
		if (chance.below(2) === 0) return ended("block", blockList(paper, shape, values, count, 2, ": "));
		lines.push(`:${property}${note(paper)}`);
	} else lines.push(`${written}:${property}${note(paper)}`);
	return ended("block", blockList(paper, shape, values, count, indent, undefined));
}

/** Entries below each other at column `indent`; `lead` stands before the first one, on its line. */
function blockList(
	paper: Paper,
	shape: Shape,
	values: () => Values,
	count: number,
	indent: number,
	lead: string | undefined,
): readonly YamlEntry[] {
	const { chance, lines } = paper;
	const pad = " ".repeat(indent);
	return Array.from({ length: count }, (_, index): YamlEntry => {
		if (lead === undefined || index > 0) noise(paper, indent);
		const before = lead !== undefined && index === 0 ? lead : pad;
		const from = lines.length;
		paper.isOpen = false;
		const name = shape === "map" ? `s${index}` : shape === "rules" ? `rule-${index}` : index;
		let keys: ReadonlyMap<string, LineSpan> = new Map();
		const kind = `${shape}${from}`;
		const alias = chance.below(15) === 0 ? paper.anchored.get(shape) : undefined;
		const anchored = chance.below(3) === 0 ? ` &${kind}` : "";
		if (alias !== undefined && shape === "list") lines.push(`${before}- *${alias}${note(paper)}`);
		else if (alias !== undefined && shape === "map") lines.push(`${before}${name}: *${alias}${note(paper)}`);
		else if (shape === "words") scalarAfter(paper, `${before}- `, `Quillon ${index}`, indent, false);
		else if (shape === "rules") lines.push(`${before}${name}:  ${chance.pick(["on", "off", "'off'"])}${note(paper)}`);
		else if (shape === "list" && chance.below(10) === 0) keys = flowEntry(paper, `${before}- `, values());
		else if (shape === "list") {
			const gap = " ".repeat(1 + chance.below(3));
			const isApart = chance.below(6) === 0;
			if (isApart) lines.push(`${before}-${chance.pick(["", " !!map", anchored])}${note(paper)}`);
			const column = indent + 1 + gap.length;
			keys = blockEntry(paper, values(), column, isApart ? undefined : `${before}-${gap}`);
		} else {
			const id = chance.pick([name, `'${name}'`, `"${name}"`]);
			if (chance.below(10) === 0) keys = flowEntry(paper, `${before}${id}: `, values());
			else {
				lines.push(`${before}${id}:${chance.pick(["", "", "", " !!map", anchored])}${note(paper)}`);
				keys = blockEntry(paper, values(), indent + 1 + chance.below(4), undefined);
			}
		}
		// It can be referred to only from below.
		if (lines.slice(from).some((line) => line.includes(`&${kind}`))) paper.anchored.set(shape, kind);
		return { name, lines: { from, to: lines.length }, keys };
	});
}

/** The keys of an entry at `column`; `lead` stands before the first one. */
function blockEntry(paper: Paper, values: Values, column: number, lead: string | undefined): Map<string, LineSpan> {
	const { chance, lines } = paper;
	const keys = new Map<string, LineSpan>();
	values.forEach(([key, value], index) => {
		if (index > 0 && chance.below(4) === 0) noise(paper, column);
		const from = lines.length;
		paper.isOpen = false;
		const before = index === 0 && lead !== undefined ? lead : " ".repeat(column);
		const isExplicit = chance.below(25) === 0;
		if (isExplicit) lines.push(`${before}? ${key}`);
		const start = isExplicit
			? `${" ".repeat(column)}: `
			: `${before}${chance.pick([key, key, key, `"${key}"`, `${key} `])}: `;
		if (typeof value === "string") scalarAfter(paper, start, value, column, true);
		else if (chance.below(2) === 0)
			lines.push(
				`${start}[${value.map((word) => JSON.stringify(word)).join(chance.pick([",", ", ", " , "]))}]${note(paper)}`,
			);
		else {
			lines.push(`${start}${note(paper)}`);
			const inner = " ".repeat(column + chance.below(3));
			for (const word of value) lines.push(`${inner}- ${JSON.stringify(word)}${note(paper)}`);
		}
		keys.set(key, { from, to: lines.length });
	});
	return keys;
}

const PLAIN = /^[\p{L}\d][\p{L}\d .-]*$/u;

/** A new anchor on something of that kind. */
function anchor(paper: Paper, kind: string): string {
	const name = `${kind}${paper.anchors++}`;
	paper.anchored.set(kind, name);
	return name;
}

/** One scalar in a style by chance, behind `start`; its further lines stand further in than `column`. */
function scalarAfter(paper: Paper, start: string, words: string, column: number, isValue: boolean): void {
	const { chance, lines } = paper;
	const single = `'${words.replaceAll("'", "''")}'`;
	const isPlain = PLAIN.test(words) && words === words.trim();
	const alias = chance.below(20) === 0 ? paper.anchored.get("words") : undefined;
	if (alias !== undefined) return void lines.push(`${start}*${alias}${note(paper)}`);
	const tag = chance.below(12) === 0 ? chance.pick(["!!str ", "!own ", "&"]) : "";
	const property = tag === "&" ? `&${anchor(paper, "words")} ` : tag;
	const style = chance.below(10);
	const pad = " ".repeat(column + 1 + chance.below(4));
	if (style < 4 && isPlain) lines.push(`${start}${property}${words}${note(paper)}`);
	else if (style < 5) lines.push(`${start}${property}${single}${note(paper)}`);
	else if (style < 6 && isPlain && words.includes(" "))
		lines.push(`${start}${property}${words.replace(" ", `\n${pad}`)}${note(paper)}`.replace("\n", "\u0000"));
	else if (style < 7 && words.includes(", ")) {
		const [first = "", ...rest] = JSON.stringify(words).split(", ");
		lines.push(`${start}${property}${first},`, `${pad}${rest.join(", ")}${note(paper)}`);
	} else if (style < 9 && isValue) {
		const chomping = chance.pick(["", "-", "+"]);
		lines.push(`${start}${property}${chance.pick(["|", ">"])}${chomping}${note(paper)}`);
		lines.push(
			...[words, ...(chance.below(2) === 0 ? ["", `second ${words}`] : [])].map((line) =>
				line === "" ? "" : pad + line,
			),
		);
		if (chomping === "+" && chance.below(2) === 0) lines.push("");
		paper.isOpen = chomping === "+";
	} else lines.push(`${start}${property}${JSON.stringify(words)}${note(paper)}`);
	const split = lines.at(-1)?.split("\u0000") ?? [];
	if (split.length > 1) lines.splice(-1, 1, ...split);
}

/** An entry in braces, on one line or on several. */
function flowEntry(paper: Paper, start: string, values: Values): Map<string, LineSpan> {
	const { chance, lines } = paper;
	const from = lines.length;
	const keys = values.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	const pad = " ".repeat(start.length + 1);
	if (chance.below(2) === 0) lines.push(`${start}{ ${keys.join(", ")} }${note(paper)}`);
	else {
		lines.push(`${start}{${note(paper)}`, ...keys.map((key) => `${pad}${key},${note(paper)}`));
		lines.push(`${pad}}${note(paper)}`);
	}
	const all = { from, to: lines.length };
	return new Map(
		values.map(([key], index) => [key, all.to - from === 1 ? all : { from: from + 1 + index, to: from + 2 + index }]),
	);
}

function flowList(paper: Paper, key: string, shape: Shape, values: () => Values, count: number): readonly YamlEntry[] {
	const { chance, lines } = paper;
	const from = lines.length;
	const isMap = shape === "map" || shape === "rules";
	const [open, close] = isMap ? ["{", "}"] : ["[", "]"];
	const entries = Array.from({ length: count }, (_, index) => {
		const name = shape === "map" ? `s${index}` : shape === "rules" ? `rule-${index}` : index;
		const given = values();
		const inner = `{ ${given.map(([one, value]) => `${one}: ${JSON.stringify(value)}`).join(", ")} }`;
		const text =
			shape === "words" ? `Quillon ${index}` : shape === "rules" ? `${name}: off` : isMap ? `${name}: ${inner}` : inner;
		return { name, text, keys: given.map(([one]) => one) };
	});
	const at = (index: number): LineSpan =>
		isOneLine ? { from, to: from + 1 } : { from: from + 1 + index, to: from + 2 + index };
	const isOneLine = chance.below(2) === 0;
	const gap = chance.pick(["", " "]);
	if (isOneLine)
		lines.push(`${key}: ${open}${gap}${entries.map(({ text }) => text).join(", ")}${gap}${close}${note(paper)}`);
	else {
		const hasLast = chance.below(2) === 0;
		lines.push(`${key}: ${open}${note(paper)}`);
		for (const [index, { text }] of entries.entries())
			lines.push(`  ${text}${index < count - 1 || hasLast ? "," : ""}${note(paper)}`);
		lines.push(` ${close}${note(paper)}`);
	}
	return entries.map(({ name, keys }, index) => ({
		name,
		lines: at(index),
		keys: new Map(keys.map((one) => [one, at(index)])),
	}));
}
