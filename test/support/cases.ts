/** Corpus files: many cases in one file, a title line `=== what it shows` and the marked text below it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface Case {
	readonly title: string;
	readonly source: string;
}

export interface CaseFile {
	readonly name: string;
	readonly cases: readonly Case[];
	/** Writes the cases anew, with `sources` in place of theirs. */
	readonly rewrite: (sources: readonly string[]) => void;
}

/** The case files of a folder, in order of their names. */
export function readCaseFiles(folder: string): readonly CaseFile[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(".txt"))
		.sort()
		.map((file) => {
			const path = join(folder, file);
			const cases = parseCases(readFileSync(path, "utf8"));
			return {
				name: basename(file, ".txt"),
				cases,
				rewrite: (sources) =>
					writeFileSync(path, cases.map(({ title }, index) => `=== ${title}\n${sources[index] ?? ""}\n`).join("\n")),
			};
		});
}

function parseCases(text: string): readonly Case[] {
	return text
		.split(/^=== /m)
		.slice(1)
		.map((part) => {
			const end = part.indexOf("\n");
			return { title: part.slice(0, end).trim(), source: part.slice(end + 1).replace(/\n+$/, "") };
		});
}

/** True when golden results are to be written instead of compared (`npm run update`). */
export const isUpdate = (): boolean => process.env.UPDATE !== undefined && process.env.UPDATE !== "";
