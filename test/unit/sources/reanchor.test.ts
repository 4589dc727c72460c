/** Marks found again: `{mark words}` in the first draft, and in the second where they are to be found. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { groundOf, quoteAt, type TextQuote } from "../../../server/src/sources/anchor";
import { type Anchored, anchorMarks } from "../../../server/src/sources/reanchor";
import { slice } from "../../../server/src/text/span";
import { parseMarked } from "../../support/marked";

/** Each mark of `before`, as found in `after`: its words, `was → is` where they changed, `?` and what may be it for an orphan. */
function check(before: string, after: string, expected: readonly string[]): void {
	const quotes = marksIn(before);
	deepEqual(
		anchorMarks(groundOf(after), quotes).map((anchored) => show(after, anchored)),
		expected,
	);
}

function marksIn(before: string): readonly TextQuote[] {
	const { text, marks } = parseMarked(before.replace(/\{/g, "{mark "));
	return marks.map((mark) => quoteAt(text, mark));
}

function show(text: string, anchored: Anchored): string {
	if (anchored.kind === "orphan") return ["?", ...anchored.candidates.map((span) => slice(text, span))].join(" ");
	const words = slice(text, anchored.span);
	return anchored.kind === "exact" ? words : `${anchored.was} → ${anchored.is}`;
}

const STORY = `The council met on Tuesday in Ellery.

{“We counted the money twice and it was gone,”} said Nora Quill, who keeps the books of the ferry.

{The crossing carried 3,100 people in May}. Tom Avery called it {“a shame”} and went home.

The board meets again in June.`;
const plain = STORY.replace(/[{}]/g, "");
const [MONEY, PEOPLE, SHAME] = [
	"“We counted the money twice and it was gone,”",
	"The crossing carried 3,100 people in May",
	"“a shame”",
];

describe("marks", () => {
	it("stay where they are", () => check(STORY, plain, [MONEY, PEOPLE, SHAME]));

	it("go with a paragraph that moves", () => {
		const paragraphs = plain.split("\n\n");
		check(STORY, [...paragraphs].reverse().join("\n\n"), [MONEY, PEOPLE, SHAME]);
	});

	it("are the same in other quotation marks, and with the comma outside", () =>
		check(STORY, plain.replace(",”", "’,").replace("“We", "‘We").replace("“a shame”", '"a shame"'), [
			"‘We counted the money twice and it was gone’",
			PEOPLE,
			'"a shame"',
		]));

	it("say what has changed", () =>
		check(STORY, plain.replace("twice", "three times").replace("3,100", "3,200"), [
			`${MONEY} → “We counted the money three times and it was gone,”`,
			`${PEOPLE} → The crossing carried 3,200 people in May`,
			SHAME,
		]));

	it("whose passage was cut are orphans, whatever is like it elsewhere", () => {
		const cut = plain.replace(/“We counted.*\n\n/, "");
		check(STORY, cut, ["?", PEOPLE, SHAME]);
		check(STORY, `${cut}\n\nIt is not a shame, said a man who counted the boats.`, ["?", PEOPLE, SHAME]);
		const twin = `${cut.replace("Tom Avery called it “a shame” and went home.", "")}\n\n${"Nothing else was said all evening. ".repeat(4)}\n\n“a shame” it was.`;
		ok(
			show(twin, anchorMarks(groundOf(twin), marksIn(STORY))[2] ?? { kind: "orphan", candidates: [] }).startsWith("?"),
		);
	});

	it("are told from their copies by what stands around them, else by their order", () => {
		check(STORY, `${MONEY}\n\n${plain}`, [MONEY, PEOPLE, SHAME]);
		const paragraph = plain.split("\n\n")[2] ?? "";
		const copied = `${plain}\n\nMore of it.\n\nAnd more.\n\n${paragraph}`;
		const found = anchorMarks(groundOf(copied), marksIn(STORY));
		for (const anchored of found) ok(anchored.kind === "orphan" || anchored.span.start < plain.length);
	});

	it("of one passage may be two", () => {
		const [mark] = marksIn(STORY);
		ok(mark !== undefined);
		const found = anchorMarks(groundOf(plain), [mark, mark]);
		deepEqual(found[0], found[1]);
		equal(found[0]?.kind, "exact");
	});

	it("of odd copy do no harm", () => {
		const odd = ["", " ", "\ud800", "a", '"', "\u00ad\u200b", "…", "İİİ İstanbul", "a".repeat(5000)];
		for (const text of odd)
			for (const exact of odd) {
				const [found] = anchorMarks(groundOf(text), [{ exact, prefix: "a", suffix: "" }]);
				const spans = found === undefined ? [] : found.kind === "orphan" ? found.candidates : [found.span];
				for (const { start, end } of spans) ok(0 <= start && start < end && end <= text.length);
			}
	});
});
