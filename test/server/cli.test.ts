/** The command line as a process: what it prints, on which stream, and the code that it ends with. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type PredictionRecord, toRecord } from "../../server/src/features/record";
import { checkArticle } from "../../server/src/rules";
import { NO_HOUSE } from "../../server/src/rules/house";
import { scratchFolder } from "../host/processes";
import { analyze, knowledge, root } from "../support/knowledge";
import { linesOf } from "./lines";
import { type Outcome, sourcemark, start } from "./program";
import { samples } from "./samples";

const CLEAN = "“It was late,” said Jane Doe.\n";
const VAGUE = "The hall was empty at noon.\n\n😀 Critics say the toll road will drain the marsh.\n";
const UNCLOSED = "The lights went out. “We locked the gate and left, nobody came.\n\nThe board meets in May.\n";

/** A folder with `files` in it. */
function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = scratchFolder();
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(join(folder, name, ".."), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return folder;
}

function expectedRecord(id: string, text: string): PredictionRecord {
	const article = analyze(text);
	return JSON.parse(JSON.stringify(toRecord(id, article, checkArticle(article, knowledge, NO_HOUSE))));
}

const records = (out: string): readonly unknown[] =>
	out.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as unknown]));

/** It could not run, and one line says why. */
function couldNotRun({ code, out, err }: Outcome, why: RegExp): void {
	deepEqual([code, out], [2, ""]);
	match(err, /^sourcemark: [^\n]+\n$/);
	match(err, why);
}

describe("sourcemark", () => {
	it("--help and no command at all show how to use it", async () => {
		const help = await sourcemark(["--help"]);
		deepEqual([help.code, help.err], [0, ""]);
		for (const command of ["annotate", "check", "sheet", "lsp", "--ndjson", "--fail-on"])
			ok(help.out.includes(command));
		deepEqual(await sourcemark([]), { ...help, code: 2 });
	});

	it("--version is the package's", async () => {
		const { version } = createRequire(__filename)(join(root, "package.json")) as { readonly version: string };
		deepEqual(await sourcemark(["--version"]), { code: 0, out: `${version}\n`, err: "" });
	});

	it("a command that it does not know", async () => couldNotRun(await sourcemark(["annotat"]), /“annotat”/));
});

describe("sourcemark annotate", () => {
	it("files, one record each, in order", async () => {
		const folder = folderOf({ "one.story": CLEAN, "two.txt": `\ufeff${VAGUE.replaceAll("\n", "\r\n")}` });
		const { code, out, err } = await sourcemark(["annotate", "two.txt", "one.story"], "", folder);
		deepEqual([code, err], [0, ""]);
		deepEqual(records(out), [
			expectedRecord("two.txt", `\ufeff${VAGUE.replaceAll("\n", "\r\n")}`),
			expectedRecord("one.story", CLEAN),
		]);
	});

	it("files with the names of the register above them, and standard input without", async () => {
		const story = "“We shut the gate,” the harbor office said.\n";
		const folder = folderOf({
			"sources.yaml":
				"sources:\n  office: {name: Ellery Harbor Office, kind: organization, aliases: [harbor office]}\n",
			"may/gate.story": story,
		});
		const speakerIn = async (words: readonly string[], input: string) => {
			const { out } = await sourcemark(["annotate", ...words], input, folder);
			return (records(out) as readonly PredictionRecord[])[0]?.quotes[0]?.speaker?.name;
		};
		deepEqual(
			[await speakerIn(["may/gate.story"], ""), await speakerIn([], story)],
			["Ellery Harbor Office", "the harbor office"],
		);
	});

	it("standard input", async () => {
		const { code, out } = await sourcemark(["annotate"], samples[0]?.text);
		equal(code, 0);
		deepEqual(records(out), [expectedRecord("-", samples[0]?.text ?? "")]);
	});

	it("nothing at all", async () => deepEqual(records((await sourcemark(["annotate"])).out), [expectedRecord("-", "")]));

	it("a file that is not there, the others all the same", async () => {
		const folder = folderOf({ "one.story": CLEAN, "more/two.story": CLEAN });
		const { code, out, err } = await sourcemark(["annotate", "none.story", "more", "one.story"], "", folder);
		equal(code, 2);
		match(err, /^sourcemark: there is no file “none.story”\.\nsourcemark: “more” is a folder[^\n]+\n$/);
		deepEqual(records(out), [expectedRecord("one.story", CLEAN)]);
	});

	it("an option that it does not know", async () => couldNotRun(await sourcemark(["annotate", "--json"]), /“--json”/));

	it("--ndjson with files", async () =>
		couldNotRun(await sourcemark(["annotate", "--ndjson", "a.txt"]), /standard input/));

	it("--ndjson: lines in, lines out, in order; empty ones passed over, bad ones named", async () => {
		const lines = [
			JSON.stringify({ id: "a", text: CLEAN }),
			"",
			"{ not json",
			JSON.stringify({ id: 7, text: "" }),
			JSON.stringify({ id: "no text" }),
			"null",
			JSON.stringify({ id: "b", text: `\ud83d ${VAGUE}`, more: true }),
		];
		const { code, out, err } = await sourcemark(["annotate", "--ndjson"], lines.join("\r\n"));
		equal(code, 2);
		deepEqual(
			[...err.matchAll(/^sourcemark: line (\d+) is not /gm)].map(([, number]) => number),
			["3", "5", "6"],
		);
		equal(err.trimEnd().split("\n").length, 3);
		deepEqual(records(out), [
			expectedRecord("a", CLEAN),
			expectedRecord("7", ""),
			expectedRecord("b", `\ud83d ${VAGUE}`),
		]);
	});

	it("--ndjson without a bad line ends with 0", async () => {
		const { code, err } = await sourcemark(["annotate", "--ndjson"], `${JSON.stringify({ id: "a", text: CLEAN })}\n`);
		deepEqual([code, err], [0, ""]);
	});

	it("--ndjson answers a line before the next one comes", async () => {
		const child = start("cli.js", ["annotate", "--ndjson"]);
		if (child.stdout === null) throw new Error("The program's output is not piped.");
		const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
		for (const id of ["first", "second", "third"]) {
			child.stdin?.write(`${JSON.stringify({ id, text: CLEAN })}\n`);
			deepEqual(JSON.parse((await answers.next()).value), expectedRecord(id, CLEAN));
		}
		const exit = new Promise((resolve) => child.once("exit", resolve));
		child.stdin?.end();
		equal(await exit, 0);
	});

	it("a reader that stops early ends it without a word", async () => {
		const child = start("cli.js", ["annotate", "--ndjson"]);
		const exit = new Promise((resolve) => child.once("exit", resolve));
		let err = "";
		child.stderr?.on("data", (chunk) => {
			err += chunk;
		});
		child.stdin?.end(`${JSON.stringify({ id: "a", text: samples[0]?.text })}\n`.repeat(200));
		child.stdout?.once("data", () => child.stdout?.destroy());
		deepEqual([await exit, err], [0, ""]);
	});
});

describe("sourcemark check", () => {
	const STORIES = {
		"clean.story": CLEAN,
		"more/vague.txt": VAGUE,
		"more/deep/unclosed.md": UNCLOSED,
		"more/data.csv": UNCLOSED,
		"node_modules/x/unclosed.txt": UNCLOSED,
		".git/unclosed.txt": UNCLOSED,
	};

	it("as text: a line for each finding in the stories of a folder, as compilers print it", async () => {
		const { code, out, err } = await sourcemark(["check"], "", folderOf(STORIES));
		deepEqual([code, err], [1, ""]);
		const [unclosed = "", vague = "", summary, ...rest] = out.split("\n");
		match(unclosed, /^more\/deep\/unclosed\.md:1:22: error: .+ \[unclosed-quote\]$/);
		match(vague, /^more\/vague\.txt:3:4: warning: .+ \[vague-attribution\]$/);
		deepEqual([summary, rest], ["2 findings in 3 stories.", [""]]);
	});

	it("as json: the same, with offsets", async () => {
		const { code, out } = await sourcemark(["check", "--format", "json", "more"], "", folderOf(STORIES));
		equal(code, 1);
		const found = JSON.parse(out) as readonly Record<string, unknown>[];
		const place = (text: string, words: string) => {
			const start = text.indexOf(words);
			const { line, character } = linesOf(text).positionAt(start);
			return { start, end: start + words.length, line: line + 1, column: character + 1 };
		};
		deepEqual(
			found.map(({ message, ...rest }) => ({ ...rest, isSaid: typeof message === "string" })),
			[
				{
					path: "more/deep/unclosed.md",
					rule: "unclosed-quote",
					severity: "error",
					...place(UNCLOSED, "“"),
					isSaid: true,
				},
				{
					path: "more/vague.txt",
					rule: "vague-attribution",
					severity: "warning",
					...place(VAGUE, "Critics"),
					isSaid: true,
				},
			],
		);
	});

	it("as json without findings", async () =>
		deepEqual(await sourcemark(["check", "--format=json", "clean.story"], "", folderOf(STORIES)), {
			code: 0,
			out: "[]\n",
			err: "",
		}));

	it("without findings", async () =>
		deepEqual(await sourcemark(["check", "clean.story"], "", folderOf(STORIES)), {
			code: 0,
			out: "No findings in 1 story.\n",
			err: "",
		}));

	for (const [limit, code] of [
		["error", 0],
		["warning", 1],
		["information", 1],
		["hint", 1],
	] as const)
		it(`--fail-on ${limit} ends with ${code} for a warning`, async () => {
			const folder = folderOf({ "vague.story": VAGUE });
			equal((await sourcemark(["check", "--fail-on", limit], "", folder)).code, code);
			equal((await sourcemark(["check", `--fail-on=${limit}`, "vague.story"], "", folder)).code, code);
		});

	it("a path that is not there", async () =>
		couldNotRun(await sourcemark(["check", "clean.story", "none.story"], "", folderOf(STORIES)), /“none\.story”/));

	it("a folder without stories", async () =>
		couldNotRun(await sourcemark(["check"], "", folderOf({ "data.csv": "1,2" })), /no story in “\.”/));

	describe("leaves out what the desk has said no to", () => {
		const none = (out: string) => out === "No findings in 1 story.\n";
		const check = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
			sourcemark(["check", ...args], "", folderOf(files));
		const marks = "ignores:\n  - rule: vague-attribution\n    exact: Critics\n";

		it("in a story's marks, unless it is asked for", async () => {
			const files = { "vague.story": VAGUE, "vague.story.marks.yaml": marks };
			const { code, out, err } = await check(files);
			deepEqual([code, none(out), err], [0, true, ""]);
			equal((await check(files, "--no-ignores")).code, 1);
		});

		it("in registers up to the current folder", async () => {
			const rules = "rules: { vague-attribution: off }\n";
			equal((await check({ "may/vague.story": VAGUE, "sources.yaml": rules })).code, 0);
			equal((await check({ "may/vague.story": VAGUE, "june/sources.yaml": rules })).code, 1);
		});

		it("in comments of Markdown", async () => {
			const copy = VAGUE.replace("😀", "<!-- attr-ignore -->");
			equal((await check({ "vague.md": copy })).code, 0);
			equal((await check({ "vague.md": copy }, "--no-ignores")).code, 1);
			equal((await check({ "vague.txt": copy })).code, 1);
		});

		it("and tells of notes that are broken", async () => {
			const { code, err } = await check({ "vague.story": VAGUE, "vague.story.marks.yaml": `${marks}]` });
			equal(code, 1);
			match(err, /^sourcemark: vague\.story\.marks\.yaml is broken in line 4: [^\n]+\n$/);
		});
	});

	for (const [args, why] of [
		[["--formt", "json"], /“--formt”/],
		[["--format", "yaml"], /--format takes text, json/],
		[["--format"], /--format takes text, json/],
		[["--fail-on", "panic"], /--fail-on takes error, warning, information, hint/],
		[["--fail-on"], /--fail-on takes/],
	] as const)
		it(`${args.join(" ")} is refused`, async () =>
			couldNotRun(await sourcemark(["check", ...args], "", folderOf(STORIES)), why));
});

describe("sourcemark sheet", () => {
	const QUOTED = "“The crane will not be mended before May,” said Nora Quill, the harbor master.\n";
	const FILES = {
		"may/crane.story": QUOTED,
		"may/crane.story.marks.yaml":
			"marks:\n  - exact: The crane will not be mended before May\n    suffix: ”said Nora Quill\n    source: quill\n    status: verified\n    note: second call\n",
		"sources.yaml": "sources:\n  quill:\n    name: Piet Marlowe\n    terms: background\n    contact: 555-0100\n",
	};
	const run = (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
		const folder = folderOf(files);
		return sourcemark(["sheet", ...args], "", folder).then((outcome) => ({ ...outcome, folder }));
	};

	it("prints Markdown, whole", async () => {
		const { code, out, err } = await run(FILES, "may/crane.story");
		deepEqual([code, err], [0, ""]);
		match(out, /^# Fact-check sheet: crane\.story\n/);
		match(
			out,
			/direct quotation \| .* \| Nora Quill \| Piet Marlowe \\\(quill\\\), on background \| {2}\| Verified \| second call \|/,
		);
	});

	it("--redact leaves out what is not to be known", async () => {
		const { code, out } = await run(FILES, "may/crane.story", "--redact");
		equal(code, 0);
		match(out, /\| Nora Quill \| source 1, on background \| {2}\| Verified \| {2}\|/);
		for (const secret of ["Marlowe", "quill\\", "555", "second call"]) ok(!out.includes(secret), secret);
	});

	for (const [format, start] of [
		["md", "# Fact-check"],
		["html", "<!doctype html>"],
		["csv", "\ufeffNo.,Paragraph,"],
		["docx", "PK"],
	] as const)
		it(`writes ${format}, named or as the file's name says`, async () => {
			const folder = folderOf(FILES);
			const run = (...args: readonly string[]) => sourcemark(["sheet", "may/crane.story", ...args], "", folder);
			deepEqual(await run("--out", `a.${format}`), { code: 0, out: "", err: "" });
			deepEqual(await run("--format", format, "--out=b=c"), { code: 0, out: "", err: "" });
			for (const file of [`a.${format}`, "b=c"]) ok(readFileSync(join(folder, file), "utf8").startsWith(start), file);
		});

	for (const [args, why] of [
		[[], /wants a story/],
		[["none.story"], /no file “none\.story”/],
		[["may"], /“may” is a folder/],
		[["may/crane.story", "b.story"], /one story at a time/],
		[["may/crane.story", "--format", "pdf"], /--format takes md, html, csv, docx/],
		[["may/crane.story", "--format"], /--format takes/],
		[["may/crane.story", "--format", "docx"], /--out bridge\.docx/],
		[["may/crane.story", "--out"], /--out takes/],
		[["may/crane.story", "--redacted"], /“--redacted”/],
		[["may/crane.story", "--out", "--redact"], /--out takes the name of a file/],
		[["may/crane.story", "--redact", "--no-redact"], /contradict each other/],
		[["may/crane.story", "--out", "no/where.md"], /no folder for “no\/where\.md”/],
		[["may/crane.story", "--out", "may"], /“may” is a folder/],
		[["may/crane.story", "--format", "md", "--out", "may/crane.story"], /written over/],
		[["may/crane.story", "--format", "md", "--out", "may/../sources.yaml"], /written over/],
		[["may/crane.story", "--format", "md", "--out", "may/crane.story.marks.yaml"], /written over/],
		[["may/crane.story", "--format", "md", "--out", "other.story.marks.yaml"], /written over/],
		[["may/crane.story", "--format", "md", "--out", "may/sources.yaml"], /written over/],
		[
			["may/crane.story", "--out", "sheet.pdf"],
			/“sheet\.pdf” does not say how to write it: --format md, --format html/,
		],
	] as const)
		it(`${args.join(" ")} is refused`, async () => {
			const outcome = await run(FILES, ...args);
			couldNotRun(outcome, why);
			equal(readFileSync(join(outcome.folder, "may/crane.story"), "utf8"), QUOTED);
		});

	it("nothing that the story is made from is written over, by whatever name", async () => {
		const files = {
			...FILES,
			"sources.yaml": FILES["sources.yaml"].replace("contact:", "file: talks/tape.md\n    contact:"),
			"talks/tape.md": "We have no parts.\n",
		};
		const folder = folderOf(files);
		symlinkSync("may/crane.story", join(folder, "soft.md"));
		linkSync(join(folder, "may/crane.story.marks.yaml"), join(folder, "hard.md"));
		symlinkSync("may", join(folder, "june"));
		for (const out of ["soft.md", "hard.md", "june/crane.story", "talks/tape.md", "june/../talks/tape.md"])
			couldNotRun(
				await sourcemark(["sheet", "may/crane.story", "--format", "md", "--out", out], "", folder),
				/written over/,
			);
		for (const [name, text] of Object.entries(files)) equal(readFileSync(join(folder, name), "utf8"), text, name);
	});

	it("a story that names a source against its terms is told of, and stays as it is", async () => {
		const named = { ...FILES, "sources.yaml": FILES["sources.yaml"].replace("Piet Marlowe", "Nora Quill") };
		for (const args of [[], ["--redact"]]) {
			const { code, out, err } = await run(named, "may/crane.story", ...args);
			equal(code, 0);
			match(
				err,
				/^sourcemark: Nora Quill spoke on background and should not be named\. The story names this source[^\n]+\n$/,
			);
			match(out, /\| Nora Quill \|/);
		}
	});

	it("what is no text in UTF-8 is no story with nothing to check", async () => {
		const folder = folderOf(FILES);
		for (const [name, bytes] of [
			["utf16.story", Buffer.from(`\ufeff${QUOTED}`, "utf16le")],
			["latin.story", Buffer.from("The caf\u00e9 was closed.\n", "latin1")],
			["bytes.story", Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 0x80])],
		] as const) {
			writeFileSync(join(folder, name), bytes);
			couldNotRun(await sourcemark(["sheet", name], "", folder), /is no text in UTF-8: save it as UTF-8/);
		}
		writeFileSync(join(folder, "bom.story"), `\ufeff${QUOTED.replaceAll("\n", "\r\n")}`);
		match((await sourcemark(["sheet", "bom.story"], "", folder)).out, /\| “The crane .* \| Nora Quill \|/);
	});

	it("what does not read as news copy is told of", async () => {
		const log = Array.from({ length: 400 }, (_, line) => `${line},a=3;{}\n`).join("");
		const { code, err } = await run({ ...FILES, "may/crane.story": log }, "may/crane.story");
		deepEqual([code, err], [0, "sourcemark: This does not read as news copy: its marks alone are listed.\n"]);
		deepEqual((await run({ "may/crane.story": "" }, "may/crane.story")).err, "");
	});

	it("broken marks or registers are named, with the line", async () => {
		const marks = { ...FILES, "may/crane.story.marks.yaml": "marks:\n  - exact: [\n" };
		couldNotRun(await run(marks, "may/crane.story"), /crane\.story\.marks\.yaml, line \d: .*Mend it first/);
		const register = { ...FILES, "sources.yaml": "sources:\n\t- a: {\n" };
		couldNotRun(await run(register, "may/crane.story"), /sources\.yaml, line \d: .*Mend it first/);
	});

	it("a slip in a register is told of, and nothing is redacted by it", async () => {
		const slip = { ...FILES, "sources.yaml": FILES["sources.yaml"].replace("background", "backgroud") };
		const { code, err } = await run(slip, "may/crane.story");
		equal(code, 0);
		match(err, /^sourcemark: sources\.yaml, line 4: [^\n]+\n$/);
		couldNotRun(await run(slip, "may/crane.story", "--redact"), /not clear what has to be left out/);
	});
});

describe("sourcemark export", () => {
	const FILES = {
		"crane.story": "“The crane will not be mended before May,” said Nora Quill, the harbor master.\n",
		"crane.story.marks.yaml":
			"marks:\n  - exact: “The crane will not be mended before May,”\n    suffix: said Nora Quill, the harbor master.\n    source: heron\n" +
			"  - exact: until the paint was dry\n    source: heron\n",
		"sources.yaml": "sources:\n  heron:\n    name: Piet Marlowe\n    terms: background\n",
	};
	const run = (...args: readonly string[]) => sourcemark(["export", ...args], "", folderOf(FILES));

	for (const [format, start] of [
		["w3c", /^\{\n\t"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld",\n/],
		["brat", /^T1\tPERSON /],
		["webanno", /^#FORMAT=WebAnno TSV 3\.3\n/],
	] as const)
		it(`${format} is redacted, unless it is asked for whole`, async () => {
			const { code, out, err } = await run("crane.story", "--format", format);
			equal(code, 0);
			match(out, start);
			match(out, /source 1/);
			ok(!/heron|marlowe|paint was dry/i.test(out));
			// What a format cannot say is told.
			match(err, format === "w3c" ? /^$/ : /^sourcemark: 1 mark is left out: [^\n]+\n$/);
			match((await run("crane.story", "--no-redact", "--format", format)).out, /Piet Marlowe/);
		});

	it("redacted, brat's tells that the story's own file goes with it, where that says more than the copy", async () => {
		const files = { ...FILES, "crane.story": `---\nslug: heron\n---\n\n${FILES["crane.story"]}` };
		const export_ = (...args: readonly string[]) =>
			sourcemark(["export", "crane.story", "--format", ...args], "", folderOf(files));
		match((await export_("brat")).err, /brat shows these annotations in the story's own file/);
		for (const args of [["brat", "--no-redact"], ["w3c"]]) ok(!/own file/.test((await export_(...args)).err));
	});

	for (const [args, why] of [
		[["crane.story"], /wants a format: --format w3c, --format brat, --format webanno/],
		[["crane.story", "--format", "html"], /--format takes w3c, brat, webanno/],
		[["--format", "brat"], /wants a story/],
		[["none.story", "--format", "brat"], /no file “none\.story”/],
	] as const)
		it(`${args.join(" ")} is refused`, async () => couldNotRun(await run(...args), why));
});
