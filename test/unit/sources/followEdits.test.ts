/** A passage followed through edits: `{passage words}` in the story, and in what each change leaves of it. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type Followed, follow, followEdits } from "../../../server/src/sources/followEdits";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { parseMarked } from "../../support/marked";

/** One change: words of the story and what stands in their place afterwards; several happen at once. */
type Change = readonly (readonly [old: string, now: string])[];

function check(before: string, ...steps: readonly (readonly [Change, string])[]): void {
	const { text, marks } = parseMarked(before, false);
	let story = text;
	let passages: readonly Followed[] = marks.map((mark) => follow(story, mark));
	for (const [change, expected] of steps) {
		const edits = change.map(([old, now]): Edit => {
			const start = story.indexOf(old);
			ok(start >= 0, old);
			// `ab|` puts in behind `ab`.
			return old === now.slice(0, old.length)
				? { start: start + old.length, end: start + old.length, newText: now.slice(old.length) }
				: now.endsWith(old)
					? { start, end: start, newText: now.slice(0, now.length - old.length) }
					: { start, end: start + old.length, newText: now };
		});
		passages = followEdits(story, passages, edits);
		story = applyEdits(story, edits);
		equal(print(story, passages), expected);
	}
}

const print = (story: string, passages: readonly Followed[]): string =>
	applyEdits(
		story,
		passages.flatMap(({ span: { start, end }, isLost }) =>
			isLost
				? [{ start, end: start, newText: "{?}" }]
				: [
						{ start, end: start, newText: "{" },
						{ start: end, end, newText: "}" },
					],
		),
	);

describe("passages of a story that is edited", () => {
	it("move with what is put in and taken out before them", () =>
		check(
			"One. {Two words} stay. Three.",
			[[["One", "Some one"]], "Some one. {Two words} stay. Three."],
			[[["Some one. ", ""]], "{Two words} stay. Three."],
			[[[" Three.", ""]], "{Two words} stay."],
		));

	it("keep what is typed into them", () =>
		check("He said {it rained} all day.", [[["it ", "it often "]], "He said {it often rained} all day."]));

	it("keep what is typed before a closing mark, and behind an opening one", () => {
		check("He said “{we go}” and went.", [[["we go", "we go home"]], "He said “{we go home}” and went."]);
		check("He said “{we go}” and went.", [[["we go", "now we go"]], "He said “{now we go}” and went."]);
		check("He said {“we go”} and went.", [[["we go", "we go home"]], "He said {“we go home”} and went."]);
	});

	it("do not keep what is typed beside them, but for the rest of a word", () => {
		check("Sales rose {12 percent}.", [[["percent", "percent in May"]], "Sales rose {12 percent} in May."]);
		check("Sales rose {12 percent}.", [[["percent", "percentage points"]], "Sales rose {12 percentage} points."]);
		check("Sales {rose}.", [[["rose", "never rose"]], "Sales never {rose}."]);
		check("{“We go,”} he said.", [[["“We go,”", "“We go,” often"]], "{“We go,”} often he said."]);
	});

	it("lose what is cut from their ends", () => {
		check("One {two three four} five.", [[["One two ", "1 "]], "1 {three four} five."]);
		check("One {two three four} five.", [[["four five", "4"]], "One {two three} 4."]);
	});

	it("come back when a deletion is undone, at once or piece by piece", () => {
		check(
			"He said {it rained} all day.",
			[[["it rained", ""]], "He said {?} all day."],
			[[["said ", "said it rained"]], "He said {it rained} all day."],
		);
		check(
			"He said {it rained} all day.",
			[[["rained", ""]], "He said {it } all day."],
			[[["it ", ""]], "He said {?} all day."],
			[[["said ", "said it rained"]], "He said {it rained} all day."],
		);
	});

	it("are found in the clipboard", () => {
		const cut = "He left. {The money was gone before noon}, he said.";
		check(
			cut,
			[[["The money was gone before noon", ""]], "He left. {?}, he said."],
			[
				[["He left", "So: The money was gone before noon. He left"]],
				"So: {The money was gone before noon}. He left. , he said.",
			],
		);
		check(cut, [
			[
				["The money was gone before noon", ""],
				["said.", "said. The money was gone before noon"],
			],
			"He left. , he said. {The money was gone before noon}",
		]);
		// “Yes” is anybody's.
		check(
			"He said {yes} and left.",
			[[["yes", ""]], "He said {?} and left."],
			[[["He", "yes He"]], "yes He said {?} and left."],
		);
	});

	it("stay in place when the whole story is sent anew", () =>
		check("One  two. {Three four} five.", [
			[["One  two. Three four five.", "One two. Three four five."]],
			"One two. {Three four} five.",
		]));

	it("do not mind odd edits", () => {
		for (const span of [
			{ start: 0, end: 0 },
			{ start: 0, end: 5 },
			{ start: 2, end: 3 },
		])
			for (let start = 0; start <= 5; start++)
				for (let end = start; end <= 5; end++)
					for (const newText of ["", "x", "abcde\n"]) {
						const story = "abcde";
						const [after] = followEdits(story, [follow(story, span)], [{ start, end, newText }]);
						const length = story.length - (end - start) + newText.length;
						ok(
							after !== undefined &&
								0 <= after.span.start &&
								after.span.start <= after.span.end &&
								after.span.end <= length,
						);
					}
		deepEqual(followEdits("a", [], [{ start: 0, end: 1, newText: "" }]), []);
	});
});
