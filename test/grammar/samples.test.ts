/**
 * The sample stories, which `npm start` opens: every quotation is coloured from mark to mark, and the copy round it is not.
 * `samples.txt` lists the quotations of each; `UPDATE=1` rewrites it.
 */
import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IGrammar } from "vscode-textmate";
import { readCaseFile, writeCaseFile } from "./caseFiles";
import { isQuoted, unknownScopes } from "./markedText";
import { loadNewsGrammar, type Piece, projectFolder, readLines } from "./newsGrammar";

const update = process.env.UPDATE === "1";

describe("sample stories", () => {
	const file = readCaseFile(join(projectFolder, "test/grammar/samples.txt"));
	const results: string[] = [];
	let grammar: IGrammar;
	before(async () => {
		grammar = await loadNewsGrammar();
	});

	for (const { title, expected } of file.cases) {
		it(title, () => {
			const text = readFileSync(join(projectFolder, "test/articles", title), "utf8");
			const lines = readLines(grammar, text);
			deepEqual(unknownScopes(lines), []);
			deepEqual(strayMarks(lines), []);
			const found = quotations(lines);
			results.push(found.join("\n"));
			if (!update) deepEqual(found, expected.split("\n"));
		});
	}
	after(() => {
		if (update) writeCaseFile(file, results);
	});
});

/** The quotations; one that runs over line ends within a paragraph is put on one line. */
function quotations(lines: readonly (readonly Piece[])[]): readonly string[] {
	const found: string[] = [];
	let open = "";
	const close = () => {
		if (open !== "") found.push(open.trimEnd());
		open = "";
	};
	for (const line of lines) {
		if (line.length === 0) close();
		else if (open !== "") open += " ";
		for (const piece of line) {
			if (isQuoted(piece)) open += piece.text;
			else close();
		}
	}
	close();
	return found;
}

/** Plain copy that holds a double mark: a quotation that the grammar missed, or left too early. */
function strayMarks(lines: readonly (readonly Piece[])[]): readonly string[] {
	return lines
		.flat()
		.filter((piece) => piece.scopes.length === 1 && /["“”«»]/u.test(piece.text))
		.map((piece) => piece.text);
}
