/**
 * The cases of `cases/*.txt`: the scopes are printed back into each text and must equal the file. `UPDATE=1` rewrites it.
 * The texts of `opening.txt` are read from the first line of a document, all others as if a headline stood above them.
 */
import { deepEqual, equal } from "node:assert/strict";
import type { IGrammar } from "vscode-textmate";
import { readCaseFiles, writeCaseFile } from "./caseFiles";
import { markUp, plainText, unknownScopes } from "./markedText";
import { loadNewsGrammar, readLines } from "./newsGrammar";

const update = process.env.UPDATE === "1";

describe("grammar", () => {
	let grammar: IGrammar;
	before(async () => {
		grammar = await loadNewsGrammar();
	});

	for (const file of readCaseFiles("cases")) {
		describe(file.name, () => {
			const above = file.name === "opening" ? [] : ["A Headline", ""];
			const results: string[] = [];
			for (const { title, expected } of file.cases) {
				it(title, () => {
					const lines = readLines(grammar, plainText(expected), above);
					deepEqual(unknownScopes(lines), []);
					const result = markUp(lines);
					results.push(result);
					if (!update) equal(result, expected);
				});
			}
			after(() => {
				if (update) writeCaseFile(file, results);
			});
		});
	}
});
