/**
 * A megabyte of anything: the server answers, its ranges lie in the text, and four times the text takes nowhere near
 * sixteen times the time. Times are only compared with each other.
 */
import { ok } from "node:assert/strict";
import type { DocumentSymbol, Range } from "vscode-languageserver/node";
import { chanceFrom } from "./chance";
import { withClient } from "./harness";
import { samples } from "./samples";
import { openStory, type Story } from "./story";

const MEGABYTE = 1_000_000;

const stories = samples.map(({ text }) => text).join("\n\n");
const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Texts of any length, by what they are. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
	"sample stories": repeated(`${stories}\n\n`),
	"stories with CRLF": repeated(`${stories.replaceAll("\n", "\r\n")}\r\n\r\n`),
	"stories in one line": repeated(`${stories.replace(/\s+/g, " ")} `),
	"opening marks": repeated("“"),
	"straight marks": repeated('"'),
	"marks of every sort": repeated("“”\"'‘’«»„`"),
	"quotations in quotations": (length) => `${repeated("“a ‘b ")(length / 2)}${repeated("c’ d” ")(length / 2)}`,
	"short lines": repeated("a word.\n"),
	"hard-wrapped lines without end": repeated("and so the words went on and on and\n"),
	"short paragraphs": repeated("“No,” said Jane Doe.\n\n"),
	"paragraphs that open a quotation": repeated("“It was late, she said.\n\n"),
	"vague sources": repeated("Critics say the hall is empty.\n\n"),
	"new names": (length) => {
		const chance = chanceFrom(1);
		const name = () => `${chance.pick(["Jane", "Max", "Ann"])} ${letters(chance.below(1e9))}`;
		return Array.from({ length: length / 25 }, () => `“No,” said ${name()}.\n\n`).join("");
	},
	"front matter without end": (length) => `---\n${repeated("a: b\n")(length)}`,
	"list items": repeated("- “No,” said Jane Doe\n"),
	"blanks inside a line": (length) => `Jane Doe left${" ".repeat(length)}at noon.`,
	"blank lines": repeated("\n"),
	"one word": repeated("a"),
	"code units at random, lone surrogates among them": (length) => {
		const chance = chanceFrom(2);
		return Array.from({ length }, () => String.fromCharCode(chance.below(0x10000))).join("");
	},
	"astral characters and marks": repeated("😀“😀” said 😀 Doe.\r"),
	"surnames alone": repeated("Avery said.\n\n"),
	"claims with three triggers": repeated("Avery allegedly stole 5 cars.\n\n"),
};

/** The same within one paragraph, which is read whole up to 20,000 characters. */
const WITHIN_PARAGRAPHS: Readonly<Record<string, string>> = {
	"quotations by name": '"A," said Nora Quill. ',
	"quotations by pronoun": '"A," he said. "B." ',
	"quotations of nobody": "“A.” ",
	"fragments in a sentence without end": 'He said "a" and "b" and "c" ',
	"claims with three triggers": "Avery allegedly stole 5 cars. ",
};

const letters = (number: number): string =>
	number
		.toString(26)
		.replace(/^./, "L")
		.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");

/** Opens the text, asks for everything once, and checks what comes back; returns milliseconds. */
async function timeOf(text: string): Promise<number> {
	let time = 0;
	await withClient({}, async (client) => {
		const begin = performance.now();
		const story = await openStory(client, text);
		const symbols = await story.symbols();
		const diagnostics = await story.diagnostics();
		const hover = await story.hover(Math.floor(text.length / 2));
		const explanation = await story.explain(Math.floor(text.length / 2));
		time = performance.now() - begin;
		inOrder(story, symbols);
		for (const { range } of diagnostics) isInside(story, range);
		if (hover?.range !== undefined) isInside(story, hover.range);
		for (const { range } of explanation?.evidence ?? []) isInside(story, range);
	});
	return time;
}

async function best(text: string): Promise<number> {
	let time = Number.POSITIVE_INFINITY;
	for (let turn = 0; turn < 3; turn++) time = Math.min(time, await timeOf(text));
	return time;
}

function isInside(story: Story, range: Range): void {
	const { start, end } = story.lines().spanOf(range);
	ok(start <= end);
}

function inOrder(story: Story, symbols: readonly DocumentSymbol[]): void {
	let last = 0;
	for (const { range, children = [] } of symbols) {
		const { start, end } = story.lines().spanOf(range);
		ok(last <= start && start <= end);
		last = start;
		inOrder(story, children);
	}
}

/** Below this many milliseconds a measurement says nothing about growth. */
const NOISE = 500;
/** Four times the text: 4 where time grows with it, 16 where it grows with its square. */
const MOST = 10;

/** From small to large, so that what grows too fast is told before it takes minutes. */
async function growsEvenly(shape: (length: number) => string, lengths: readonly number[]): Promise<void> {
	let before = { text: "", time: NOISE };
	for (const length of lengths) {
		const text = shape(length);
		const time = await timeOf(text);
		if (time > MOST * Math.max(before.time, NOISE / MOST)) {
			// It may have been the machine: three more tries for either.
			const ratio = (await best(text)) / Math.max(await best(before.text), NOISE / MOST);
			ok(ratio < MOST, `Four times the text, ${length} units, takes ${ratio.toFixed(1)} times the time.`);
		}
		before = { text, time };
	}
}

describe("a megabyte", function () {
	this.timeout(120_000);

	for (const [name, shape] of Object.entries(SHAPES))
		it(`of ${name}`, () => growsEvenly(shape, [MEGABYTE / 64, MEGABYTE / 16, MEGABYTE / 4, MEGABYTE]));
});

describe("a long paragraph", function () {
	this.timeout(60_000);

	for (const [name, unit] of Object.entries(WITHIN_PARAGRAPHS))
		it(`of ${name}`, () => growsEvenly(repeated(unit), [1_200, 4_800, 19_200]));
});
