/** Files that are made from code say what the code says. `npm run update` writes them. */
import { deepEqual } from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isUpdate } from "../support/cases";
import { root } from "../support/knowledge";
import { GENERATED } from "../support/manifest";

describe("generated files", () => {
	it("are named by the manifest where other extensions read them", () => {
		const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
			contributes: { yamlValidation: readonly { fileMatch: string; url: string }[] };
		};
		const named = contributes.yamlValidation.map(({ url }) => join(root, url));
		deepEqual(
			named.toSorted(),
			GENERATED.map(({ path }) => path)
				.filter((path) => path.endsWith(".schema.json"))
				.toSorted(),
		);
	});

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
