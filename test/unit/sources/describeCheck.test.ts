/** Checked quotations in words. */
import { equal } from "node:assert/strict";
import { describeCheck, differenceText, escapeMarkdown } from "../../../server/src/sources/describeCheck";

const place = { line: 40, time: 751, page: 3, speaker: "N_Q" };
const nowhere = { line: 2, time: undefined, page: undefined, speaker: undefined };

describe("descriptions of checked quotations", () => {
	it("tell the place and the notes", () =>
		equal(
			describeCheck({ verdict: "exact", place, notes: ["fillers", "numerals"] }),
			"As it was said, by N\\_Q, at 12:31, on page 3, in line 40.\n\nSounds, slips and false starts are left out. Numbers are written another way.",
		));
	it("show what differs", () =>
		equal(
			describeCheck({
				verdict: "edited",
				place: nowhere,
				notes: [],
				difference: [
					{ kind: "same", text: "The gates were" },
					{ kind: "removed", text: "old." },
					{ kind: "added", text: "*rotten*." },
				],
			}),
			"Not quite as it was said, in line 2:\n\n> The gates were ~~old.~~ **\\*rotten\\*.**",
		));
	it("show what is closest, if anything", () => {
		equal(describeCheck({ verdict: "not-found" }), "These words are not in the transcript.");
		equal(
			describeCheck({
				verdict: "not-found",
				closest: { place: nowhere, notes: [], difference: [{ kind: "added", text: "No." }] },
			}),
			"These words are not in the transcript. The closest, in line 2:\n\n> **No.**",
		);
	});
	it("have nothing that Markdown reads as its own", () => {
		equal(
			escapeMarkdown("1. <b> [a](b) ~x~ $y$\n# z & `c`"),
			"1\\. &lt;b\\> \\[a\\]\\(b\\) \\~x\\~ \\$y\\$ \\# z &amp; \\`c\\`",
		);
		equal(differenceText([]), "");
	});
});
