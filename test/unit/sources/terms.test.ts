/** Terms: what may be quoted and named. */
import { deepEqual } from "node:assert/strict";
import type { Terms } from "../../../server/src/sources/schema";
import { termsProblems } from "../../../server/src/sources/terms";

const check = (terms: Terms | undefined, isQuoted: boolean, isNamed: boolean, ...expected: readonly string[]): void =>
	deepEqual(
		termsProblems({ terms, name: "Nora Quill" }, { isQuoted, isNamed }).map(
			({ severity, message }) => `${severity}: ${message}`,
		),
		expected,
	);

describe("terms", () => {
	it("on the record allow everything, and so do none", () => {
		check("on-the-record", true, true);
		check(undefined, true, true);
	});
	it("allow what a story does not do", () => {
		check("off-the-record", false, false);
		check("deep-background", false, false);
	});
	it("off the record forbid the words and the name", () =>
		check(
			"off-the-record",
			true,
			true,
			"error: Nora Quill spoke off the record, so these words cannot be quoted.",
			"warning: Nora Quill spoke off the record and should not be named.",
		));
	it("of background forbid the name alone", () =>
		check("background", true, true, "warning: Nora Quill spoke on background and should not be named."));
	it("of deep background forbid both", () =>
		check(
			"deep-background",
			true,
			true,
			"warning: Nora Quill spoke on deep background, so these words should not be quoted.",
			"warning: Nora Quill spoke on deep background and should not be named.",
		));
});
