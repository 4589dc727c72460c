/** Where “according to” goes: before → after, by sentence; `|…|` is the clause that wants a source. */
import { strictEqual } from "node:assert";
import { shortName } from "../../../server/src/rules/candidates";
import { appendix } from "../../../server/src/rules/sourceFixes";
import { applyEdits } from "../../../server/src/text/edit";
import { analyze } from "../../support/knowledge";

const CASES: readonly (readonly [title: string, before: string, after: string])[] = [
	["a plain sentence", "|The gate failed in May|.", "The gate failed in May, according to TK."],
	["no stop", "|The gate failed|", "The gate failed, according to TK"],
	["an exclamation", "|The gate failed|!", "The gate failed, according to TK!"],
	["white space behind", "|The gate failed|. ", "The gate failed, according to TK. "],
	["a semicolon", "|The gate failed|; the dam held.", "The gate failed, according to TK; the dam held."],
	["a second clause", "|The gate failed|, and the dam held.", "The gate failed, according to TK, and the dam held."],
	["the second clause", "The gate failed, |and the dam held|.", "The gate failed, and the dam held, according to TK."],
	["a clause of time", "|The gate failed|, while Quill slept.", "The gate failed, according to TK, while Quill slept."],
	[
		"a clause about its last word goes with it",
		"|It burned a third of the pier|, which is new.",
		"It burned a third of the pier, which is new, according to TK.",
	],
	[
		"dashes",
		"The fire — |the worst since 1956| — ate the mill.",
		"The fire — the worst since 1956, according to TK — ate the mill.",
	],
	["hyphens for dashes", "|The gate failed| -- twice.", "The gate failed, according to TK -- twice."],
	["in brackets", "(|The gate failed|.)", "(The gate failed, according to TK.)"],
	["brackets at the end", "|The gate failed (see map)|.", "The gate failed (see map), according to TK."],
	["emphasis", "*|The gate failed|.*", "*The gate failed, according to TK.*"],
	["an abbreviation", "|The gate is the oldest in the U.S|.", "The gate is the oldest in the U.S., according to TK."],
	["a firm", "|The gate was built by Quill Marine Inc|.", "The gate was built by Quill Marine Inc., according to TK."],
	[
		"a quotation at the end",
		"|The flood killed 42 in| “the pit.”",
		"The flood killed 42 in “the pit,” according to TK.",
	],
	["straight marks", '|The flood killed 42 in| "the pit."', 'The flood killed 42 in "the pit," according to TK.'],
	["British marks", "|The flood killed 42 in| ‘the pit’.", "The flood killed 42 in ‘the pit’, according to TK."],
	["a quoted question", "|The flood killed 42 at| “Why Not?”", "The flood killed 42 at “Why Not?” according to TK."],
	[
		"a quotation in the middle",
		"|The flood killed 42 in| “the pit” of Ellery.",
		"The flood killed 42 in “the pit” of Ellery, according to TK.",
	],
	["a plural's apostrophe", "|The gate was the workers’|.", "The gate was the workers’, according to TK."],
	["an ellipsis", "|The gate failed|…", "The gate failed, according to TK…"],
];

describe("the place of a source", () => {
	for (const [title, before, after] of CASES) {
		it(title, () => {
			const [head = "", clause = "", tail = ""] = before.split("|");
			const text = head + clause + tail;
			const sentence = { start: 0, end: text.length };
			const edit = appendix(
				text,
				{ start: head.length, end: head.length + clause.length, sentence, paragraph: 0 },
				"according to TK",
			);
			strictEqual(applyEdits(text, [edit]), after);
		});
	}
});

describe("the name of a source", () => {
	it("has its own stop at the sentence's end", () => {
		const text = "The gate failed.";
		const claim = { start: 0, end: 15, sentence: { start: 0, end: 16 }, paragraph: 0 };
		strictEqual(
			applyEdits(text, [appendix(text, claim, "according to E.H.O.")]),
			"The gate failed, according to E.H.O.",
		);
	});

	it("is a surname, not a generation", () => {
		const [person] = analyze("Clerk Piet Marlow Jr. said the gate had failed.").entities;
		strictEqual(
			person === undefined ? undefined : shortName({ ...person, name: "Piet Marlow Jr.", aliases: [] }),
			"Marlow",
		);
	});
});
