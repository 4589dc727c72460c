/** `sourcemark check`: findings of stories, for a terminal or a machine. */
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { analyze, type Knowledge } from "../analysis/analyze";
import { deskFindings, NO_NOTES } from "../features/desk";
import { diskFiles } from "../files.node";
import { createTranscripts } from "../lsp/transcripts";
import { NO_HOUSE } from "../rules/house";
import type { Finding, Severity } from "../rules/rule";
import { findMarks } from "../sources/live";
import { tieMarks } from "../sources/tied";
import { type Console, fileProblem } from "./console";
import { type NotesOfStories, notesFor } from "./notes";

const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];
const EXTENSIONS: ReadonlySet<string> = new Set([".news", ".story", ".article", ".txt", ".md"]);

interface Options {
	readonly format: string;
	readonly failOn: string;
	/** False where even what the desk has said no to is wanted. */
	readonly ignores: boolean;
	readonly paths: readonly string[];
}

interface CheckedFile {
	readonly path: string;
	readonly text: string;
	readonly findings: readonly Finding[];
}

/** Exit code: 0 nothing at or above `--fail-on`, 1 something, 2 could not run. */
export async function check(words: readonly string[], knowledge: Knowledge, console: Console): Promise<number> {
	const options = parseOptions(words);
	if (typeof options === "string") return console.fail(options);
	const files = await findFiles(options.paths);
	if (typeof files === "string") return console.fail(files);
	if (files.length === 0)
		return console.fail(
			`there is no story in ${options.paths.map((path) => `“${path}”`).join(", ")}: stories end in ${[...EXTENSIONS].join(" ")}.`,
		);
	const notes = notesFor(console, knowledge);
	const checked: CheckedFile[] = [];
	for (const path of files) {
		try {
			const text = await readFile(path, "utf8");
			const file = {
				path,
				text,
				findings: await findingsIn(path, text, knowledge, notes, options.ignores),
			};
			if (options.format === "text") console.out(toText(file));
			checked.push(file);
		} catch (error) {
			return console.fail(fileProblem(path, error));
		}
	}
	if (options.format === "json") console.out(`${JSON.stringify(checked.flatMap(toJson), undefined, "\t")}\n`);
	else console.out(summary(checked));
	const limit = SEVERITIES.indexOf(options.failOn as Severity);
	return checked.some(({ findings }) => findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit)) ? 1 : 0;
}

async function findingsIn(
	path: string,
	copy: string,
	knowledge: Knowledge,
	notes: NotesOfStories,
	ignores: boolean,
): Promise<readonly Finding[]> {
	const { names, ...known } = await notes(path);
	const isMarkdown = ignores && extname(path).toLowerCase() === ".md";
	const story = { article: analyze(copy, knowledge, names), copy, isMarkdown };
	if (!ignores) return deskFindings(story, knowledge, NO_HOUSE, NO_NOTES);
	const { marks } = known.marks;
	const passages = marks.flatMap((mark) => (mark === undefined ? [] : [mark.passage]));
	const tied = tieMarks(marks, findMarks(copy, passages).anchors, known.register);
	const transcripts = createTranscripts(diskFiles, knowledge);
	await transcripts.load(known.register.sources);
	return deskFindings(story, knowledge, NO_HOUSE, known, tied, transcripts.of);
}

function parseOptions(words: readonly string[]): Options | string {
	const paths: string[] = [];
	let format = "text";
	let failOn = "warning";
	let ignores = true;
	for (let index = 0; index < words.length; index++) {
		const [option = "", given] = (words[index] ?? "").split("=", 2);
		if (option === "--format" || option === "--fail-on") {
			const value = given ?? words[++index];
			const allowed = option === "--format" ? ["text", "json"] : SEVERITIES;
			if (value === undefined || !allowed.some((known) => known === value))
				return `${option} takes ${allowed.join(", ")}.`;
			if (option === "--format") format = value;
			else failOn = value;
		} else if (option === "--no-ignores" && given === undefined) ignores = false;
		else if (option.startsWith("-"))
			return `check does not know the option “${option}”. It takes paths, --format, --fail-on and --no-ignores.`;
		else paths.push(words[index] ?? "");
	}
	return { format, failOn, ignores, paths: paths.length === 0 ? ["."] : paths };
}

/** Files named, and stories in folders named; a line for people where a path is not there. */
async function findFiles(paths: readonly string[]): Promise<readonly string[] | string> {
	const files: string[] = [];
	for (const path of paths) {
		try {
			if ((await stat(path)).isDirectory()) files.push(...(await storiesIn(path)));
			else files.push(path);
		} catch (error) {
			return fileProblem(path, error);
		}
	}
	return files;
}

async function storiesIn(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	const found: string[] = [];
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			if (entry.name !== "node_modules" && !entry.name.startsWith(".")) found.push(...(await storiesIn(path)));
		} else if (EXTENSIONS.has(extname(entry.name).toLowerCase()) && !entry.name.endsWith(".report.txt"))
			found.push(path);
	}
	return found;
}

/** `path:line:column: severity: message [rule]`, as compilers print it. Columns count UTF-16 units from 1. */
function toText({ path, text, findings }: CheckedFile): string {
	const document = TextDocument.create("", "", 0, text);
	return findings
		.map((finding) => {
			const { line, character } = document.positionAt(finding.start);
			return `${path}:${line + 1}:${character + 1}: ${finding.severity}: ${finding.message} [${finding.rule}]\n`;
		})
		.join("");
}

function toJson({ path, text, findings }: CheckedFile): readonly unknown[] {
	const document = TextDocument.create("", "", 0, text);
	return findings.map(({ rule, severity, message, start, end }) => {
		const position = document.positionAt(start);
		return { path, rule, severity, message, start, end, line: position.line + 1, column: position.character + 1 };
	});
}

function summary(checked: readonly CheckedFile[]): string {
	const total = checked.reduce((sum, { findings }) => sum + findings.length, 0);
	const files = checked.length === 1 ? "1 story" : `${checked.length} stories`;
	return `${total === 0 ? "No findings" : total === 1 ? "1 finding" : `${total} findings`} in ${files}.\n`;
}
