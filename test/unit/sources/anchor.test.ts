/** Passages found again: `{passage words}` in the first text is what is marked, in the second where it should be found. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { findPassage, groundOf, placeOfLost, quoteAt } from "../../../server/src/sources/anchor";
import { parseMarked } from "../../support/marked";

function find(before: string, after: string) {
	const { text, marks } = parseMarked(before, false);
	const [passage] = marks;
	if (passage === undefined) throw new Error(`Nothing is marked in: ${before}`);
	const now = parseMarked(after, false);
	const quote = quoteAt(text, passage);
	return { found: findPassage(groundOf(now.text), quote), now, quote };
}

function checkFind(before: string, after: string): void {
	const { found, now } = find(before, after);
	deepEqual(
		found.map(({ start, end }) => now.text.slice(start, end)),
		now.marks.map(({ start, end }) => now.text.slice(start, end)),
	);
	deepEqual(
		found,
		now.marks.map(({ start, end }) => ({ start, end })),
	);
}

const STORY =
	"The council met on Tuesday in Ellery.\n\n{Critics} say the toll road will drain the marsh.\n\nThe board meets in May.\n\n" +
	"Some members stayed away. Critics of the bridge stayed at home as well.";
const plain = STORY.replace(/[{}]/g, "");

describe("passages", () => {
	it("are found where they were", () => checkFind(STORY, STORY));

	it("are found in a paragraph that moved", () =>
		checkFind(
			STORY,
			"The board meets in May.\n\nSome members stayed away. Critics of the bridge stayed at home as well.\n\n" +
				"The council met on Tuesday in Ellery.\n\n{Critics} say the toll road will drain the marsh.",
		));

	it("are found among changed words", () =>
		checkFind(
			STORY,
			"The council met late on Tuesday in the town.\n\n{Critics} say the road could drain the marsh next year.\n\nCritics of the bridge stayed at home as well.",
		));

	it("are found in other marks, spaces and line ends", () => {
		checkFind('He said: {"It\'s   a risk - no more."} They left.', "He said: {“It’s a\r\nrisk – no more.”} They left.");
		checkFind("The {''old'' ferry... line} fell.", "The {“old” ferry… line} fell.");
	});

	it("are found by their words alone where nobody else has them", () =>
		checkFind(
			"One. {The money was gone before anybody had looked} Two.",
			"Nothing else is left here: {The money was gone before anybody had looked} it seems.",
		));

	it("are told from each other by what stands around them", () => {
		const pair = "Ann {left} the hall in silence before noon. Tom left the kitchen with a grin after supper.";
		checkFind(pair, pair);
		const other = "Ann left the hall in silence before noon. Tom {left} the kitchen with a grin after supper.";
		checkFind(other, other);
		checkFind(other, "Tom {left} the kitchen grinning after supper. Ann left the hall in silence before noon.");
	});

	it("that are a single mark are found by what stands around it", () =>
		checkFind(
			'"Yes," she said. The lights failed. {"}We locked the gate and left. "No," he said.',
			'The lights all failed at once. {"}We locked the gate and left. "Yes," she said. "No," he said.',
		));

	it("are not found where their own words changed", () => {
		for (const changed of ["Some critics", "Critic", "Criticsism", "Experts", "critics"])
			checkFind(STORY, plain.replace("Critics say", `${changed} say`));
		checkFind("{The tide was out before noon} he said.", "The tide was all out before noon he said.");
	});

	it("are not found in the same words elsewhere", () => {
		checkFind(STORY, plain.replace("Critics say the toll road will drain the marsh.\n\n", ""));
		checkFind("Ann saw the {ferry} sink. The rest is long.", "Quite another text names a ferry as it goes.");
	});

	it("are found at every place that nothing tells apart", () => {
		const paragraph = "The hall was dark and cold that night. {Critics} say the toll road will drain the marsh.";
		checkFind(paragraph, `${paragraph}\n\n${paragraph}`);
	});

	it("without words around them are found by their own", () => {
		const found = (text: string) => findPassage(groundOf(text), { exact: "Critics", prefix: "", suffix: "" }).length;
		deepEqual([found("Critics say."), found("Critics say. Critics do."), found("No.")], [1, 2, 0]);
	});

	it("are words in a line, with what stands before and behind", () => {
		const { quote } = find("One two\r\n\r\n{three\n four} five.", "");
		deepEqual(quote, { exact: "three four", prefix: "One two", suffix: "five." });
		const long = quoteAt(`${"word ".repeat(50)}HERE${" word".repeat(50)}`, { start: 250, end: 254 });
		ok(long.prefix.length <= 48 && long.suffix.length <= 48);
		ok(/^(?:word )+word$/.test(long.prefix) && /^(?:word )+word$/.test(long.suffix));
	});

	it("that are lost leave a place where they stood", () => {
		const { now, quote } = find(STORY, plain.replace("Critics say", "Experts say"));
		const place = placeOfLost(groundOf(now.text), quote);
		equal(place && now.text.slice(place.start, place.end), "Experts");
		equal(placeOfLost(groundOf("Another story altogether."), quote), undefined);
	});

	it("of odd copy do no harm", () => {
		for (const text of ["", " ", "\ud800", "a", '"', "\u00ad\u200b", "…"]) {
			const quote = quoteAt(text, { start: 0, end: text.length });
			for (const { start, end } of findPassage(groundOf(text), quote))
				ok(0 <= start && start < end && end <= text.length);
			equal(placeOfLost(groundOf(text), quote), undefined);
		}
	});

	it("are found in time that grows with the story", function () {
		this.timeout(4000);
		const words = Array.from({ length: 40_000 }, (_, index) => `word${index % 997} "x" the`).join(" ");
		const ground = groundOf(words);
		for (let index = 0; index < 100; index++)
			findPassage(ground, quoteAt(words, { start: index * 50, end: index * 50 + 1 + (index % 30) }));
		findPassage(groundOf("a".repeat(300_000)), { exact: "a".repeat(1000), prefix: "a", suffix: "a" });
	});
});
