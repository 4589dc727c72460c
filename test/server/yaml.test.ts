/** The desk's own two files in an editor: what is wrong in them, hover, and completion while they are half typed. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { CompletionList, Diagnostic, MarkupContent } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseMarked } from "../support/marked";
import { type Desk, FOLDER, MARKS, REGISTER, withDesk } from "./desk";
import { openStory, type Story } from "./story";

const SOURCES = `sources:
  quill:
    name: Nora Quill
    kind: person
    role: harbor master
    terms: background
    aliases: [the harbor master]
    file: talks/quill.srt
    url: https://ellery.example/quill
  log:
    name: Harbor Log
`;
const TALK = `${FOLDER}/talks/quill.srt`;
const DISK = { [REGISTER]: SOURCES, [TALK]: "1\n" };

const openFile = (desk: Desk, uri: string, text: string): Promise<Story> =>
	openStory(desk.client, text, { uri, language: "yaml" });

/** The words of each problem, and what is said of them. */
const told = (story: Story, diagnostics: readonly Diagnostic[]) =>
	diagnostics.map(({ range, message }) => {
		const { start, end } = story.lines().spanOf(range);
		return [story.text().slice(start, end), String(message)] as const;
	});

describe("what is wrong in the desk's files", () => {
	const check = (uri: string, text: string, expected: readonly (readonly [string, RegExp])[], disk = DISK) =>
		withDesk({ disk }, async (desk) => {
			const story = await openFile(desk, uri, text);
			const found = told(story, await story.diagnostics());
			deepEqual(
				found.map(([words]) => words),
				expected.map(([words]) => words),
			);
			for (const [index, [, message]] of expected.entries()) match(found[index]?.[1] ?? "", message);
		});

	it("has its place in the register, problem by problem", () =>
		check(
			REGISTER,
			"sorces: {}\nrules:\n  scare-qoutes: off\n  scare-quotes: loud\nsources:\n  quill:\n    name: Nora Quill\n    kind: human\n" +
				"    staus: x\n    date: 2026-02-30\n    url: ellery.example\n    file: talks/gone.srt\n  quill:\n    name: Tom Avery\n" +
				"  the log:\n    name: Log\n    aliases: nora quill\n    file: talks/quill.srt\n",
			[
				["sorces", /is “sources” meant\?/],
				["scare-qoutes", /no rule “scare-qoutes”: is “scare-quotes” meant\?/],
				["loud", /on or off/],
				["human", /one of person, organization/],
				["staus", /has no key “staus”/],
				["2026-02-30", /A date is/],
				["ellery.example", /begins with https/],
				["talks/gone.srt", /no file “talks\/gone.srt”/],
				["quill", /a second time: the first one holds/],
				["the log", /is no id/],
				["nora quill", /is a name of “quill” as well/],
			],
		));

	it("has its place in the marks, problem by problem", () =>
		check(
			MARKS,
			"marks:\n  - exact: b\n    source: [quill, lof]\n    status: verfied\n  - source: 'nobody'\n    exact: c\n    exact: d\n" +
				"ignores:\n  - rule: [scare-quotes, vague-atribution]\n    scope: story\n    on: yesterday\n",
			[
				["lof", /No register has “lof”: is “log” meant\?/],
				["verfied", /one of unchecked/],
				["nobody", /add it to sources.yaml/],
				["exact", /a second time/],
				["vague-atribution", /is “vague-attribution” meant/],
				["yesterday", /A date is/],
			],
		));

	it("is nothing where all is well", async () => {
		await check(REGISTER, SOURCES, []);
		await check(MARKS, "marks:\n  - exact: b\n    source: quill\n    place: 12\n    note:\nignores:\n", []);
	});

	it("says of a file that is an address that it is none", () =>
		check(REGISTER, "sources:\n  a:\n    name: B\n    file: https://ellery.example/a.txt\n", [
			["https://ellery.example/a.txt", /is an address/],
		]));

	it("does not count ids as unknown while a register is broken", () =>
		check(MARKS, "marks:\n  - exact: b\n    source: nobody\n", [], { [REGISTER]: "sources: [", [TALK]: "" }));

	it("goes as the register gets the id", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const story = await openFile(desk, MARKS, "marks:\n  - exact: b\n    source: avery\n");
			equal((await story.diagnostics()).length, 1);
			const refreshes = desk.client.refreshes();
			await desk.write(REGISTER, `${SOURCES}  avery:\n    name: Tom Avery\n`);
			await desk.client.until(() => desk.client.refreshes() > refreshes);
			deepEqual(await story.diagnostics(), []);
		}));

	it("that breaks the whole file is an error at its place", () =>
		withDesk({ disk: DISK }, async (desk) => {
			for (const [text, words, message] of [
				["marks:\n\t- exact: b\n", "\t", /tab/],
				["marks:\n  - exact: caf\ufffd\n", "\ufffd", /UTF-8/],
			] as const) {
				const story = await openFile(desk, MARKS, text);
				const [problem] = await story.diagnostics();
				equal(problem?.severity, 1);
				const [[found, said] = []] = told(story, problem === undefined ? [] : [problem]);
				equal(found, words);
				match(said ?? "", message);
				await story.close();
			}
		}));
});

describe("hover in the desk's files", () => {
	const check = (uri: string, marked: string, ...expected: readonly RegExp[]) =>
		withDesk({ disk: DISK }, async (desk) => {
			const { text, cursor = 0 } = parseMarked(marked.replace(/[{}](?!\|)(?<!\|\})/g, "\\$&"));
			const story = await openFile(desk, uri, text);
			const hover = await story.hover(cursor);
			const value = (hover?.contents as MarkupContent | undefined)?.value ?? "";
			if (expected.length === 0) equal(value, "");
			for (const pattern of expected) match(value, pattern);
		});

	it("tells what a key is for, and what it may say", async () => {
		await check(
			REGISTER,
			"sources:\n  quill:\n    te{|}rms: background\n",
			/What was agreed/,
			/One of on\\-the\\-record/,
		);
		await check(MARKS, "marks:\n- exact{|}: b\n", /The passage, word for word/, /always there/);
		await check(MARKS, "mar{|}ks:\n", /Passages of the story/);
	});

	it("works in a file that is broken", () =>
		check(MARKS, "marks:\n  - exact: [\n    status{|}: verified\n  - ex", /How far the check has come/));

	it("tells who a source is", async () => {
		const who = [
			/\*\*Nora Quill\*\* · person · harbor master · background/,
			/Also: the harbor master/,
			/talks\/quill\.srt\)/,
		];
		await check(MARKS, "marks:\n  - exact: b\n    source: qu{|}ill\n", ...who);
		await check(MARKS, "marks:\n  - exact: b\n    source: [log, 'qu{|}ill']\n", ...who);
		await check(REGISTER, SOURCES.replace("  quill", "  qu{|}ill").replace("talks", "talks"), ...who);
	});

	it("tells what a rule asks", async () => {
		await check(MARKS, "ignores:\n  - rule: scare-{|}quotes\n    scope: story\n", /\*\*.+\*\*/);
		await check(REGISTER, "rules:\n  scare-{|}quotes: off\n", /\*\*.+\*\*/);
	});

	it("says nothing of words, comments and other keys", async () => {
		await check(MARKS, "marks:\n  - exact: terms {|}of the lease\n");
		await check(MARKS, "# sta{|}tus: verified\n");
		await check(MARKS, "verdict{|}: x\n");
		await check(MARKS, "marks:\n  - exact: b\n    note: |\n      status{|}: was open\n");
	});
});

describe("completion in the desk's files", () => {
	/** What is offered at `{|}`, and the file with the first item that begins with `choice`. */
	const offer = async (uri: string, marked: string, choice?: string, disk: Readonly<Record<string, string>> = DISK) => {
		let labels: readonly string[] = [];
		let after = "";
		await withDesk({ disk }, async (desk) => {
			const cursor = marked.indexOf("|");
			const text = marked.replace("|", "");
			const story = await openFile(desk, uri, text);
			const list = await desk.client.connection.sendRequest<CompletionList | null>("textDocument/completion", {
				textDocument: { uri },
				position: story.lines().positionAt(cursor),
			});
			const items = (list?.items ?? []).toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
			labels = items.map(({ label }) => label);
			const edit = items.find(({ label }) => label === choice)?.textEdit;
			if (edit !== undefined && "range" in edit)
				after = TextDocument.applyEdits(TextDocument.create(uri, "yaml", 0, text), [edit]);
		});
		return { labels, after };
	};
	const labels = async (uri: string, marked: string) => (await offer(uri, marked)).labels;
	const chosen = async (uri: string, marked: string, choice: string) => (await offer(uri, marked, choice)).after;

	it("offers the keys that an entry does not have, required ones first", async () => {
		deepEqual(await labels(MARKS, "|"), ["marks", "ignores"]);
		deepEqual(await labels(REGISTER, "rules:\n|"), ["knownNames", "sources"]);
		const keys = await labels(MARKS, "marks:\n  - source: quill\n    st|\n    note: x\n  - exact: b\n");
		deepEqual(keys.slice(0, 2), ["exact", "prefix"]);
		ok(!keys.includes("note") && !keys.includes("source") && keys.includes("status"));
		equal((await labels(REGISTER, "sources:\n  quill:\n    |"))[0], "name");
		ok((await labels(REGISTER, "sources:\n  quill: { name: Nora Quill, |")).includes("terms"));
		deepEqual(await labels(MARKS, "ignores:\n  - |").then(([first]) => first), "rule");
	});

	it("writes a key with its colon, once", async () => {
		equal(await chosen(MARKS, "marks:\n  - ex|", "exact"), "marks:\n  - exact: ");
		equal(await chosen(MARKS, "marks:\n  - ex|: b", "exact"), "marks:\n  - exact: b");
		equal(await chosen(MARKS, "mar|", "marks"), "marks:");
	});

	it("offers the words that a key may say", async () => {
		deepEqual(await labels(REGISTER, "sources:\n  a:\n    terms: |"), [
			"on-the-record",
			"background",
			"deep-background",
			"off-the-record",
		]);
		deepEqual(await labels(MARKS, "marks:\n  - exact: [\n    status: ver|"), [
			"unchecked",
			"verified",
			"disputed",
			"needs-source",
		]);
		deepEqual(await labels(MARKS, "ignores:\n- rule: x\n  scope: |"), ["here", "paragraph", "story"]);
		deepEqual(await labels(REGISTER, "rules:\n  scare-quotes: |"), ["on", "off"]);
		equal(await chosen(REGISTER, "sources:\n  a:\n    kind:|", "person"), "sources:\n  a:\n    kind: person");
	});

	it("offers sources by id, each with its name", async () => {
		for (const before of ["source: |", "source: [log, |", "source: '|'", "source:\n      - |", "source:\n    - q|"])
			deepEqual(await labels(MARKS, `marks:\n  - exact: b\n    ${before}`), ["quill", "log"], before);
		equal(await chosen(MARKS, "marks:\n  - source: [log, q|]", "quill"), "marks:\n  - source: [log, quill]");
	});

	it("offers rules", async () => {
		ok((await labels(MARKS, "ignores:\n  - rule: |")).includes("scare-quotes"));
		const left = await labels(REGISTER, "rules:\n  late-attribution: off\n  |");
		ok(left.includes("scare-quotes") && !left.includes("late-attribution"));
		equal(await chosen(REGISTER, "rules:\n  sc|", "scare-quotes"), "rules:\n  scare-quotes: ");
	});

	it("offers the files below the register's folder, quoted where YAML wants it", async () => {
		const disk = { ...DISK, [`${FOLDER}/talks/a%3A%20b.txt`]: "", "file:///elsewhere/x.txt": "", [MARKS]: "" };
		const at = "sources:\n  a:\n    file: |";
		deepEqual((await offer(REGISTER, at, undefined, disk)).labels, ["talks/a: b.txt", "talks/quill.srt"]);
		equal((await offer(REGISTER, at, "talks/a: b.txt", disk)).after, 'sources:\n  a:\n    file: "talks/a: b.txt"');
		equal(
			(await offer(REGISTER, 'sources:\n  a:\n    file: "t|"', "talks/quill.srt", disk)).after,
			'sources:\n  a:\n    file: "talks/quill.srt"',
		);
	});

	it("offers nothing in words, comments and ids", async () => {
		for (const marked of [
			"marks:\n  - exact: the |",
			"# |",
			"marks:\n  - exact: b # |",
			"marks:\n  - exact: b\n    note: |",
			"marks:\n  |",
			"marks: |",
			"marks:\n  - exact: b\n    note: >\n      so |",
		])
			deepEqual(await labels(MARKS, marked.replace("note: |", "note: x|")), [], marked);
		deepEqual(await labels(REGISTER, "sources:\n  |"), []);
		deepEqual(await labels(REGISTER, "sources:\n  a:\n    name: |"), []);
	});

	it("offers nothing in other YAML files", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const uri = `${FOLDER}/other.yaml`;
			const story = await openFile(desk, uri, "");
			const position = story.lines().positionAt(0);
			const textDocument = { uri };
			equal(await desk.client.connection.sendRequest("textDocument/completion", { textDocument, position }), null);
			equal(await story.hover(0), null);
		}));
});
