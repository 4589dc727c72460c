/** Files that are made from code say what the code says. `npm run update` writes them. */
import { deepEqual } from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { isUpdate } from "../support/cases";
import { GENERATED } from "../support/manifest";

describe("generated files", () => {
	for (const { path, write } of GENERATED) {
		it(`${basename(path)} is current`, () => {
			const current = existsSync(path) ? readFileSync(path, "utf8") : "";
			const wanted = write(current);
			if (isUpdate() && current !== wanted) writeFileSync(path, wanted);
			// The formatter may lay out short lists on one line: values count, not blanks.
			const comparable = (text: string): unknown =>
				path.endsWith(".json") && text !== "" ? JSON.parse(text) : text.split("\n");
			deepEqual(comparable(isUpdate() ? readFileSync(path, "utf8") : current), comparable(wanted));
		});
	}
});
