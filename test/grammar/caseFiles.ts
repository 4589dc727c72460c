/** Files of cases: `=== title`, the expected text up to the next title, and what stands before the first one is for the reader. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { projectFolder } from "./newsGrammar";

export interface Case {
	readonly title: string;
	readonly expected: string;
}

export interface CaseFile {
	readonly name: string;
	readonly path: string;
	readonly introduction: string;
	readonly cases: readonly Case[];
}

export function readCaseFiles(folder: string): readonly CaseFile[] {
	const path = join(projectFolder, "test/grammar", folder);
	return readdirSync(path)
		.filter((file) => file.endsWith(".txt"))
		.sort()
		.map((file) => readCaseFile(join(path, file)));
}

export function readCaseFile(path: string): CaseFile {
	const [introduction = "", ...parts] = readFileSync(path, "utf8").split(/^=== /mu);
	const cases = parts.map((part) => {
		const lineEnd = part.indexOf("\n");
		return { title: part.slice(0, lineEnd), expected: part.slice(lineEnd + 1).trimEnd() };
	});
	return { name: basename(path, ".txt"), path, introduction, cases };
}

export function writeCaseFile(file: CaseFile, results: readonly string[]): void {
	const parts = file.cases.map((each, index) => `=== ${each.title}\n${results[index] ?? each.expected}\n`);
	writeFileSync(file.path, file.introduction + parts.join("\n"));
}
