/** The outline over the protocol: symbols nest as the protocol demands, whatever the text. What is listed is tested in test/unit. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type DocumentSymbol, type ProtocolConnection, SymbolKind } from "vscode-languageserver/node";
import { withClient } from "./harness";
import { samples } from "./samples";
import { openStory, type Place, type Story } from "./story";

const ODD_TEXTS: Readonly<Record<string, string>> = {
	empty: "",
	"one letter": "a",
	"white space": " \t\r\n\u2028\u00a0\n",
	"a byte order mark alone": "\ufeff",
	"one mark": "“",
	"marks alone": "“”‘’\"'«»„`\n\n”“",
	"nested quotations": "“One ‘two “three,” four,” said Jane Doe, ‘five”.",
	"a quotation over paragraphs": "“One.\n\n“Two.\n\n“Three,” said Jane Doe.\n\nMax Lund left. “No,” he said.",
	"speech split by its cue": "“One,” said Jane Doe, of Acme Corp. in Leeds, “and two.” “Three,” she said.",
	"name inside a quotation inside a caption": "Jane Doe of “The Max Lund Show,” left. Photograph: Ann Roe\n\nText.",
	"astral characters and CR": "😀 “😀” said Jane 😀 Doe\r\r“𝒜”\r\rMax Lund said 😀.",
	"lone surrogates": "\ud83d“\udc00,” said Jane\ud800 Doe.\n\n\udfff",
	"front matter never closed": "---\ntitle: “x\nJane Doe said\n\n# Head\n\n“No,” said Max Lund.",
	"a log": "2024-01-01 00:00:00 INFO “started”\n2024-01-01 00:00:01 WARN Jane Doe said “x”\n",
	"all capitals": "JANE DOE SAID “NO”\n\nMAX LUND SAID “YES”",
};

/** Ranges hold their selection and their children; siblings stand in order; names are not blank. */
function checkNesting(story: Story, symbols: readonly DocumentSymbol[], within?: DocumentSymbol): void {
	const { spanOf } = story.lines();
	let last = 0;
	for (const symbol of symbols) {
		const where = `${symbol.name} in ${JSON.stringify(story.text().slice(0, 200))}`;
		const whole = spanOf(symbol.range);
		const selection = spanOf(symbol.selectionRange);
		ok(symbol.name.trim() !== "", where);
		ok(whole.start <= selection.start && selection.start <= selection.end && selection.end <= whole.end, where);
		if (within !== undefined) {
			const parent = spanOf(within.range);
			ok(parent.start <= whole.start && whole.end <= parent.end, where);
		}
		ok(last <= whole.start, `${where} stands before its elder`);
		last = whole.start;
		checkNesting(story, symbol.children ?? [], symbol);
	}
}

async function symbolsOf(text: string, place: Place = {}, settings: unknown = {}): Promise<readonly DocumentSymbol[]> {
	let symbols: readonly DocumentSymbol[] = [];
	await withClient({ settings }, async (client) => {
		const story = await openStory(client, text, place);
		symbols = await story.symbols();
		checkNesting(story, symbols);
	});
	return symbols;
}

const all = (symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
	symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);

const kindsOf = (symbols: readonly DocumentSymbol[]): ReadonlySet<SymbolKind> =>
	new Set(all(symbols).map(({ kind }) => kind));

const QUOTATION = SymbolKind.String;
const CLAIM = SymbolKind.Event;
const NAMES: readonly SymbolKind[] = [SymbolKind.Variable, SymbolKind.Class, SymbolKind.Interface, SymbolKind.Key];
const BLOCKS: readonly SymbolKind[] = [SymbolKind.File, SymbolKind.Property, SymbolKind.Namespace];

describe("document symbols", () => {
	for (const { name, text } of samples)
		for (const language of ["news", "markdown"])
			it(`nest in ${name} as ${language}, whatever ends its lines`, async () => {
				const counts = new Set<number>();
				for (const lineEnd of ["\n", "\r\n", "\r"])
					counts.add(all(await symbolsOf(text.replaceAll("\n", lineEnd), { language })).length);
				equal(counts.size, 1);
				ok([...counts].every((count) => count > 5));
			});

	for (const [name, text] of Object.entries(ODD_TEXTS))
		it(`nest in an odd text: ${name}`, async () => {
			for (const language of ["news", "markdown"]) await symbolsOf(text, { language });
		});

	it("a text without anything has none", async () => {
		deepEqual(await symbolsOf(""), []);
		deepEqual(await symbolsOf(" \n\n\t"), []);
	});

	for (const { name, text } of samples)
		it(`only quotations, names and claims in ${name} as Markdown`, async () => {
			const kinds = kindsOf(await symbolsOf(text, { language: "markdown" }));
			deepEqual(
				[...kinds].filter((kind) => kind !== QUOTATION && kind !== CLAIM && !NAMES.includes(kind)),
				[],
			);
			ok(kinds.has(QUOTATION));
		});

	const story = samples.find(({ language }) => language === "news")?.text ?? "";

	it("outline.include: quotations alone", async () => {
		const symbols = await symbolsOf(story, {}, { outline: { include: ["quotations"] } });
		deepEqual([...kindsOf(symbols)].sort(), [SymbolKind.String, SymbolKind.Array].sort());
	});

	it("outline.include: names alone", async () => {
		const kinds = kindsOf(await symbolsOf(story, {}, { outline: { include: ["names"] } }));
		ok(!kinds.has(QUOTATION) && BLOCKS.every((kind) => !kinds.has(kind)));
		ok(NAMES.some((kind) => kinds.has(kind)));
	});

	it("outline.include: blocks alone", async () => {
		const symbols = await symbolsOf(story, {}, { outline: { include: ["blocks"] } });
		ok(symbols.length > 0);
		ok(all(symbols).every(({ kind }) => BLOCKS.includes(kind)));
	});

	it("outline.include: claims alone, at the words that give them away", async () => {
		const copy =
			"The room was dark.\r\n\r\nThe clerk sold the mill in order to shield her son. The flood killed at least 31 people.";
		const [paragraph, ...others] = await symbolsOf(copy, {}, { outline: { include: ["claims"] } });
		deepEqual(others, []);
		deepEqual(
			paragraph?.children?.map(({ name, detail, kind, selectionRange }) => [name, detail, kind, selectionRange.start]),
			[
				["The clerk sold the mill in order…", "motive", SymbolKind.Event, { line: 2, character: 24 }],
				["The flood killed at least 31 people", "figure", SymbolKind.Event, { line: 2, character: 62 }],
			],
		);
	});

	it("outline.include: nothing", async () => {
		deepEqual(await symbolsOf(story, {}, { outline: { include: [] } }), []);
	});
});

describe("the outline of an editor that asks before it has told its settings", () => {
	it("waits for them, for the editor would keep what it gets", () => {
		let answerSettings: () => void = () => undefined;
		const prepare = (connection: ProtocolConnection): void =>
			void connection.onRequest(
				"workspace/configuration",
				() => new Promise((resolve) => (answerSettings = () => resolve([{ outline: { include: ["names"] } }]))),
			);
		return withClient({ prepare }, async (client) => {
			const story = await openStory(client, "Jane Doe resigned.\n\n“It was time,” said Tom Avery.");
			const symbols = story.symbols();
			await client.settled();
			answerSettings();
			deepEqual([...kindsOf(await symbols)], [SymbolKind.Array, SymbolKind.Variable]);
		});
	});
});
