/** Every case of the corpus: the analysis of a text, printed back into it, equals the file. `npm run update` rewrites it. */
import { deepEqual } from "node:assert/strict";
import { join } from "node:path";
import { isUpdate, readCaseFiles } from "../support/cases";
import { analyze, root } from "../support/knowledge";
import { parseMarked, printMarked } from "../support/marked";
import { PRINTERS } from "./print";

for (const [layer, print] of Object.entries(PRINTERS)) {
	describe(`corpus: ${layer}`, () => {
		for (const file of readCaseFiles(join(root, "test/corpus", layer))) {
			const results = file.cases.map(({ source }) => {
				const { text } = parseMarked(source);
				return printMarked(text, print(analyze(text)));
			});
			if (isUpdate()) file.rewrite(results);
			file.cases.forEach(({ title, source }, index) => {
				it(`${file.name}: ${title}`, () =>
					deepEqual((results[index] ?? "").split("\n"), (isUpdate() ? results[index] : source)?.split("\n")));
			});
		}
	});
}
