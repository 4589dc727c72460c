/** What `sheet` and `export` share: one story with its marks and registers in, one file out. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { analyze, type Knowledge } from "../analysis/analyze";
import type { Exported } from "../features/exports/exported";
import { readChecks } from "../lsp/checks";
import { findMarks } from "../sources/live";
import { isNotes } from "../sources/places";
import { createRegisteredNames } from "../sources/registeredNames";
import { type Console, fileProblem } from "./console";
import { storyNotes } from "./notes";

export interface Options<F extends string> {
	readonly path: string;
	/** Undefined where none is named. */
	readonly format: F | undefined;
	readonly out: string | undefined;
	/** Undefined where nothing is said of it. */
	readonly isRedacted: boolean | undefined;
}

/** The options of `command`; a line for people where they make no sense. */
export function parseOptions<F extends string>(
	command: string,
	words: readonly string[],
	formats: readonly F[],
): Options<F> | string {
	const paths: string[] = [];
	let format: F | undefined;
	let out: string | undefined;
	let isRedacted: boolean | undefined;
	for (let index = 0; index < words.length; index++) {
		const word = words[index] ?? "";
		const [option, given] = splitOption(word);
		if (option === "--format") {
			const value = given ?? words[++index];
			format = formats.find((known) => known === value);
			if (format === undefined) return `--format takes ${formats.join(", ")}.`;
		} else if (option === "--out") {
			out = given ?? words[++index];
			// “--out --redact” is no file of that name.
			if (out === undefined || out === "" || (given === undefined && out.startsWith("-")))
				return "--out takes the name of a file.";
		} else if (word === "--redact" || word === "--no-redact") {
			const asked = word === "--redact";
			// One of the two cannot be taken back.
			if (isRedacted === !asked) return "--redact and --no-redact contradict each other: give one of them.";
			isRedacted = asked;
		} else if (word.startsWith("-"))
			return `${command} does not know the option “${option}”. It takes one story, --format, --out, --redact and --no-redact.`;
		else paths.push(word);
	}
	const [path, ...others] = paths;
	if (path === undefined) return `${command} wants a story: sourcemark ${command} bridge.story`;
	if (others.length > 0) return `${command} takes one story at a time, not ${paths.length}.`;
	return { path, format, out, isRedacted };
}

/** `--out=a=b` names the file “a=b”. */
function splitOption(word: string): readonly [string, string | undefined] {
	const at = word.startsWith("--") ? word.indexOf("=") : -1;
	return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** The story of `options`; a line for people where it, its marks or its registers cannot be read, or would be written over. */
export async function readStory(
	{ path, out }: Options<string>,
	isRedacted: boolean,
	knowledge: Knowledge,
	console: Console,
): Promise<Exported | string> {
	let copy: string;
	try {
		copy = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
	} catch (error) {
		// What cannot be read is not to look like a story with nothing to check.
		if (error instanceof TypeError) return `“${path}” is no text in UTF-8: save it as UTF-8.`;
		return fileProblem(path, error);
	}
	const uri = pathToFileURL(resolve(path)).toString();
	// Whatever is wrong is told below, once.
	const notes = storyNotes({ ...console, error: () => undefined });
	const read = await readChecks(
		notes,
		uri,
		(register) => analyze(copy, knowledge, createRegisteredNames(knowledge)(register)),
		(marks) =>
			findMarks(
				copy,
				marks.flatMap((mark) => (mark === undefined ? [] : [mark.passage])),
			).anchors,
		isRedacted,
	);
	if ("problem" in read) return read.problem;
	if (out !== undefined && (await isAmong(out, read.files)))
		return `“${out}” would be written over: name another file.`;
	for (const warning of read.warnings) console.error(`sourcemark: ${warning}\n`);
	return { copy, ...read };
}

/** True where to write at `path` is to write one of the desk's own files, or one of `files` by whatever name: links count. */
async function isAmong(path: string, files: readonly string[]): Promise<boolean> {
	const target = pathToFileURL(resolve(path)).toString();
	if (isNotes(target) || files.includes(target)) return true;
	const [own, ...others] = await Promise.all([path, ...files.map((uri) => new URL(uri))].map(fileId));
	return own !== undefined && others.includes(own);
}

/** Tells a file from all others; undefined where there is none. */
async function fileId(path: string | URL): Promise<string | undefined> {
	try {
		const { dev, ino } = await stat(path, { bigint: true });
		return `${dev} ${ino}`;
	} catch {
		return undefined;
	}
}

/** Writes `contents` to `out`, or prints it. */
export async function writeOut(
	contents: string | Uint8Array,
	{ out }: Options<string>,
	console: Console,
): Promise<number> {
	if (out === undefined) {
		console.out(
			typeof contents === "string" ? contents : new TextDecoder("utf-8", { ignoreBOM: true }).decode(contents),
		);
		return 0;
	}
	try {
		await writeFile(out, contents);
		return 0;
	} catch (error) {
		return console.fail(writeProblem(out, error));
	}
}

function writeProblem(path: string, error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "ENOENT" || code === "ENOTDIR") return `there is no folder for “${path}”.`;
	if (code === "EACCES" || code === "EPERM" || code === "EROFS")
		return `“${path}” may not be written: check its permissions.`;
	if (code === "EISDIR") return `“${path}” is a folder: name a file in it.`;
	return `“${path}” could not be written (${code ?? "unknown error"}).`;
}
