/** `sourcemark annotate`: the prediction record of stories, one JSON line each. */
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { text as readAll } from "node:stream/consumers";
import { analyze, type Knowledge } from "../analysis/analyze";
import type { RegisteredIndex } from "../analysis/registeredNames";
import { toRecord } from "../features/record";
import { checkArticle } from "../rules";
import { NO_HOUSE } from "../rules/house";
import { type Console, fileProblem } from "./console";
import { notesFor } from "./notes";

/** Exit code: 0, or 2 where an input could not be read; what could be read is printed all the same. */
export async function annotate(words: readonly string[], knowledge: Knowledge, console: Console): Promise<number> {
	const unknown = words.find((word) => word.startsWith("-") && word !== "--ndjson" && word !== "-");
	if (unknown !== undefined)
		return console.fail(`annotate does not know the option “${unknown}”. It takes files, or --ndjson.`);
	const files = words.filter((word) => word !== "--ndjson");
	if (words.includes("--ndjson")) {
		if (files.length > 0)
			return console.fail("annotate --ndjson reads lines from standard input: leave out the file names.");
		return annotateLines(knowledge, console);
	}
	if (files.length === 0) {
		console.out(line("-", await readAll(console.input), knowledge));
		return 0;
	}
	let code = 0;
	const notes = notesFor(console, knowledge);
	for (const file of files) {
		try {
			const text = file === "-" ? await readAll(console.input) : await readFile(file, "utf8");
			const { names } = file === "-" ? { names: undefined } : await notes(file);
			console.out(line(file, text, knowledge, names));
			await console.drained();
		} catch (error) {
			code = console.fail(fileProblem(file, error));
		}
	}
	return code;
}

function line(id: string, text: string, knowledge: Knowledge, names?: RegisteredIndex): string {
	const article = analyze(text, knowledge, names);
	return `${JSON.stringify(toRecord(id, article, checkArticle(article, knowledge, NO_HOUSE)))}\n`;
}

/** A filter: a line in, a line out, in order. A line that is no document is reported with its number and skipped. */
async function annotateLines(knowledge: Knowledge, console: Console): Promise<number> {
	let number = 0;
	let code = 0;
	for await (const input of createInterface({ input: console.input, crlfDelay: Number.POSITIVE_INFINITY })) {
		number++;
		if (input.trim() === "") continue;
		const document = parseDocument(input);
		if (document === undefined) {
			code = console.fail(`line ${number} is not {"id": string, "text": string}; it is skipped.`);
			continue;
		}
		console.out(line(document.id, document.text, knowledge));
		await console.drained();
	}
	return code;
}

function parseDocument(input: string): { readonly id: string; readonly text: string } | undefined {
	try {
		const value = JSON.parse(input) as { id?: unknown; text?: unknown } | null;
		if (typeof value?.text !== "string") return undefined;
		return {
			id: typeof value.id === "string" || typeof value.id === "number" ? String(value.id) : "",
			text: value.text,
		};
	} catch {
		return undefined;
	}
}
