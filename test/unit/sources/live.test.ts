/** Marks of an open story: what keeps its place, what is lost, and what comes back. */
import { deepEqual, equal } from "node:assert/strict";
import { quoteAt } from "../../../server/src/sources/anchor";
import { findMarks, followMarks, type LiveMarks } from "../../../server/src/sources/live";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { parseMarked } from "../../support/marked";

/** Marks on the marked spans of `source`. */
function marked(source: string): LiveMarks {
	const { text, marks } = parseMarked(source);
	return findMarks(
		text,
		marks.map((span) => quoteAt(text, span)),
	);
}

function edited(live: LiveMarks, ...edits: readonly (readonly [old: string, now: string])[]): LiveMarks {
	let { text } = live;
	const made = edits.map(([old, newText]): Edit => {
		const start = text.indexOf(old);
		if (start < 0) throw new Error(`“${old}” is not there.`);
		const edit = { start, end: start + old.length, newText };
		text = applyEdits(text, [edit]);
		return edit;
	});
	return followMarks(live, made, text);
}

const wordsOf = ({ text, anchors }: LiveMarks): readonly string[] =>
	anchors.map((anchor) =>
		anchor.kind === "orphan" ? "lost" : `${anchor.kind}: ${text.slice(anchor.span.start, anchor.span.end)}`,
	);

describe("marks of an open story", () => {
	const QUOTATION =
		"Nora Quill met the board. {a “The crane will not be mended before {b May},”} Quill said.\n\nThe hall was dark.";

	it("stand within each other, and two at one place", () => {
		deepEqual(wordsOf(marked(QUOTATION)), ["exact: “The crane will not be mended before May,”", "exact: May"]);
		deepEqual(wordsOf(marked("The bridge carried {a {b 31 tons of gravel}} that day.")), [
			"exact: 31 tons of gravel",
			"exact: 31 tons of gravel",
		]);
	});

	it("follow what is typed in them, and know when it is taken back", () => {
		const live = marked("The bridge carried {a 31 tons of gravel} that day.");
		const changed = edited(live, ["31", "3"], ["3 tons", "38 tons"]);
		deepEqual(wordsOf(changed), ["changed: 38 tons of gravel"]);
		deepEqual(wordsOf(edited(changed, ["38", "31"])), ["exact: 31 tons of gravel"]);
	});

	it("are not made longer by what is typed behind them", () =>
		deepEqual(wordsOf(edited(marked("The bridge carried {a 31 tons} that day."), ["tons", "tons of gravel"])), [
			"exact: 31 tons",
		]));

	it("are lost with their paragraph, and come back with it", () => {
		const live = marked(QUOTATION);
		const cut = edited(live, ["“The crane will not be mended before May,” Quill said.", ""]);
		deepEqual(wordsOf(cut), ["lost", "lost"]);
		const back = edited(cut, ["dark.", "dark. “The crane will not be mended before May,” Quill said."]);
		equal(wordsOf(back)[0], "exact: “The crane will not be mended before May,”");
	});

	it("keep their places when their file gets another entry", () => {
		const live = edited(marked("The bridge carried {a 31 tons of gravel} that day, Quill said."), [
			"31 tons of",
			"9 loads of wet",
		]);
		const more = findMarks(live.text, [quoteAt(live.text, { start: 0, end: 10 }), ...live.passages], live);
		deepEqual(wordsOf(more), ["exact: The bridge", "changed: 9 loads of wet gravel"]);
	});

	it("written by hand, with their words alone, stand where those stand once", () => {
		const story = "The pier cost $4 million. The crane cost a third of that. The pier is closed.";
		const alone = (exact: string) => wordsOf(findMarks(story, [{ exact, prefix: "", suffix: "" }]));
		deepEqual(alone("$4 million"), ["exact: $4 million"]);
		deepEqual(alone("The pier"), ["lost"]);
		deepEqual(alone("$5 million"), ["lost"]);
	});

	it("are none in a story without marks", () => deepEqual(findMarks("The hall was dark.", []).anchors, []));
});
