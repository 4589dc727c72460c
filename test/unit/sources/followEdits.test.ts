/** A passage followed through edits: `{passage words}` in the story, and in what each change leaves of it. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type Followed, follow, followEdits } from "../../../server/src/sources/followEdits";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { slice, trim } from "../../../server/src/text/span";
import { seededRandom } from "../../score/random";
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

	describe("that is edited at random", () => {
		const story = "One. “We go home now,” said Nora Quill, ‘at once’. Tom Avery’s crew of 31 stayed on.";
		const pieces = ["", " ", "x", "go home", "”", "’s ", "\n\n", "“It rained,” she said. "];
		/** `check` of each of many passages, each with an edit of its own. */
		function draw(check: (passage: Followed, edit: Edit) => void): void {
			const random = seededRandom(6);
			const upTo = (most: number): number => Math.floor(random() * (most + 1));
			for (let time = 0; time < 3000; time++) {
				const start = upTo(story.length - 1);
				const span = trim(story, { start, end: start + 1 + upTo(Math.min(30, story.length - start - 1)) });
				if (span.start === span.end) continue;
				const passage = follow(story, span);
				const from = upTo(story.length);
				const end = Math.min(story.length, from + upTo(12));
				check(passage, { start: from, end, newText: pieces[upTo(pieces.length - 1)] ?? "" });
			}
		}
		const moved = (text: string, passage: Followed, edit: Edit): Followed => {
			const [after] = followEdits(text, [passage], [edit]);
			ok(after !== undefined);
			return after;
		};

		it("stay within the text, through one edit after the other", () => {
			let text = story;
			let passage = follow(story, { start: 5, end: 21 });
			draw((_, { start, end, newText }) => {
				const edit = { start: Math.min(start, text.length), end: Math.min(end, text.length), newText };
				passage = moved(text, passage, edit);
				text = applyEdits(text, [edit]);
				ok(0 <= passage.span.start && passage.span.start <= passage.span.end && passage.span.end <= text.length);
			});
		});

		it("keep their words where an edit is not in them nor beside them", () =>
			draw((passage, edit) => {
				const { span } = passage;
				if (edit.start <= span.end && span.start <= edit.end) return;
				const after = moved(story, passage, edit);
				ok(!after.isLost);
				equal(slice(applyEdits(story, [edit]), after.span), slice(story, span));
			}));

		it("have the same words again when an edit is taken back", () =>
			draw((passage, edit) => {
				// What is put in beside a passage may be the rest of its word, whoever puts it there.
				if (edit.end === passage.span.start || edit.start === passage.span.end) return;
				const text = applyEdits(story, [edit]);
				const { length } = edit.newText;
				const inverse = { start: edit.start, end: edit.start + length, newText: slice(story, edit) };
				const back = moved(text, moved(story, passage, edit), inverse);
				ok(!back.isLost);
				equal(slice(story, back.span), slice(story, passage.span), JSON.stringify({ passage, edit }));
			}));
	});

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
