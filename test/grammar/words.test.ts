/** What the editor takes for a word in news copy, and which marks it closes by itself. */
import { deepEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./newsGrammar";

interface LanguageConfiguration {
	readonly wordPattern: { readonly pattern: string; readonly flags: string };
	readonly autoClosingPairs: readonly { readonly open: string; readonly notIn?: readonly string[] }[];
	readonly surroundingPairs: readonly (readonly [string, string])[];
}

const configuration: LanguageConfiguration = JSON.parse(
	readFileSync(join(projectFolder, "syntaxes/language-configuration.json"), "utf8"),
);

/** The words of `text` must be the stretches of `expected` between bars. */
function checkWords(text: string, expected: string): void {
	const { pattern, flags } = configuration.wordPattern;
	deepEqual(text.match(new RegExp(pattern, `g${flags}`)) ?? [], expected.split("|"));
}

describe("words", () => {
	it("keep hyphens and apostrophes", () =>
		checkWords(
			"Jean-Luc al-Abadi met O’Neill and O'Neill; don't ask.",
			"Jean-Luc|al-Abadi|met|O’Neill|and|O'Neill|don't|ask",
		));
	it("keep the stops of initials, not the stop of a sentence", () =>
		checkWords("The U.S.-led force left at 5 a.m. He saw it.", "The|U.S.-led|force|left|at|5|a.m.|He|saw|it"));
	it("keep numbers whole", () =>
		checkWords("It rose 1,200.5 points, to 3,000. At 2:40: 12%.", "It|rose|1,200.5|points|to|3,000|At|2:40|12"));
	it("leave quotation marks outside", () =>
		checkWords("“We go,” ‘he’ said, \"no\" and 'yes'. «Oui»", "We|go|he|said|no|and|yes|Oui"));
	it("leave a plural possessive and an elision outside", () =>
		checkWords("the Lunds’ house, '90s, rock-'n'", "the|Lunds|house|90s|rock|n"));
	it("hold accents, combining marks and other scripts", () =>
		checkWords("Nystro\u0308m, Bàn, Łódź, حيدر العبادي", "Nystro\u0308m|Bàn|Łódź|حيدر|العبادي"));
	it("end at non-breaking spaces and dashes", () =>
		checkWords("Supreme\u00a0Court—now—R&D, AT&T", "Supreme|Court|now|R&D|AT&T"));
	it("are never empty", () => {
		const { pattern, flags } = configuration.wordPattern;
		ok(!new RegExp(`^(?:${pattern})$`, flags).test(""));
	});
});

describe("quotation marks that the editor closes", () => {
	const opens = (mark: string) => configuration.autoClosingPairs.find((pair) => pair.open === mark);
	it("not the straight single one, which is an apostrophe", () => deepEqual(opens("'"), undefined));
	it("not the closing curly one, which is an apostrophe too", () => deepEqual(opens("’"), undefined));
	it("the straight double one, unless it closes a quotation", () => ok(opens('"')?.notIn?.includes("string")));
	it("but a selection takes any of them", () =>
		ok(["'", '"', "“", "‘"].every((mark) => configuration.surroundingPairs.some(([open]) => open === mark))));
});
