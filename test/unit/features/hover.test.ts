/** Hover: a cursor in a text, and the lines that appear. */
import { deepEqual, ok } from "node:assert/strict";
import { hover, type Line } from "../../../server/src/features/hover";
import { slice } from "../../../server/src/text/span";
import { analyze } from "../../support/knowledge";
import { parseMarked } from "../../support/marked";

/** Shows the hover at the cursor as lines; links as `[words → what they point at]`. */
function checkHover(source: string, expected: readonly string[]): void {
	const { text, cursor } = parseMarked(source);
	const found = hover(analyze(text), cursor ?? 0);
	deepEqual(
		found === undefined ? [] : [`on “${slice(text, found.span)}”`, ...found.lines.map((line) => show(text, line))],
		expected,
	);
}

const show = (text: string, line: Line): string =>
	line
		.map((piece) =>
			typeof piece === "string"
				? piece
				: "strong" in piece
					? piece.strong
					: "gone" in piece
						? piece.gone
						: "copy" in piece
							? piece.copy
							: `[${piece.link} → ${"to" in piece ? slice(text, piece.to) : piece.at}]`,
		)
		.join("");

describe("hover", () => {
	it("on a quotation: who, how, by which words, why", () => {
		checkHover("Mayor Elena Brandt met the council. “We will ap{|}peal,” Brandt said.", [
			"on ““We will appeal,””",
			"Elena Brandt · direct quotation, 3 words",
			"In the copy: [Brandt → Brandt]",
			"Described as Mayor",
			"Cue: [said → said]",
			"Because a speaker and a cue follow the quotation; “Brandt” is the only person of that surname in the story.",
		]);
	});

	it("on a quotation of somebody whom the copy describes and does not name", () => {
		checkHover("“We will ap{|}peal,” a lawyer for the port said.", [
			"on ““We will appeal,””",
			"a lawyer for the port · described, not named · direct quotation, 3 words",
			"Cue: [said → said]",
			"Because a speaker and a cue follow the quotation; the story ties “a lawyer for the port” to no name.",
		]);
	});

	it("on a name: what it is, how it is described, how much it is quoted, where it stands", () => {
		checkHover("Tomasz Riva, a spokesman for the port, met us.\n\n“The cranes are fine,” R{|}iva said.", [
			"on “Riva”",
			"Tomasz Riva · person",
			"Described as a spokesman for the port",
			"Also: Riva",
			"Quoted or reported once, 4 words in quotation marks",
			"2 mentions: [line 1 → Tomasz Riva] · [line 3 → Riva]",
			"Direct quotation: [“The cranes are fine,” → “The cranes are fine,”]",
			"Because a speaker and a cue follow the quotation; “Riva” is the only person of that surname in the story.",
		]);
	});

	it("on a cue: whose it is and what it introduces", () => {
		checkHover("“The cranes are fine,” said{|} Tomasz Riva.", [
			"on “said”",
			"Tomasz Riva · neutral cue",
			"Direct quotation: [“The cranes are fine,” → “The cranes are fine,”]",
			"Because a cue and a speaker follow the quotation; “Tomasz Riva” is the fullest name that the story gives.",
		]);
	});

	it("on a pronoun that speaks: whom it refers to", () => {
		checkHover("“The cranes are fine,” said Anna Riva. “They work.”\n\n“The trucks are not,” sh{|}e said.", [
			"on “she”",
			"she refers to Anna Riva.",
			"Quoted or reported twice, 10 words in quotation marks",
			"Direct quotation: [“The trucks are not,” → “The trucks are not,”]",
			"Because a speaker and a cue follow the quotation; “she” is the person who spoke last.",
		]);
	});

	it("says so where two people could be meant", () => {
		checkHover("Anna Riva and Joan Hale sat in the back row. The room was cold.\n\n“It is over,” sh{|}e said.", [
			"on “she”",
			"she · speaker",
			"Not clear who: [Anna Riva → Anna Riva], [Joan Hale → Joan Hale].",
			"Direct quotation: [“It is over,” → “It is over,”]",
			"Because a speaker and a cue follow the quotation.",
		]);
	});

	it("on the words of a speaker's phrase, not only on its noun", () => {
		checkHover("“It is open,” a young spokesman for the harb{|}or said.", [
			"on “a young spokesman for the harbor”",
			"a young spokesman for the harbor · speaker · described, not named",
			"Direct quotation: [“It is open,” → “It is open,”]",
			"Because a speaker and a cue follow the quotation; the story ties “a young spokesman for the harbor” to no name.",
		]);
	});

	it("on words that run on: whose they are, and why", () => {
		checkHover("“It is rotten,” said Nora Quill. “We told them.\n\n“They lau{|}ghed.”", [
			"on ““They laughed.””",
			"Nora Quill · direct quotation, 2 words",
			"Because the quotation runs on from the paragraph before; “Nora Quill” is the fullest name that the story gives.",
		]);
	});

	it("offers to explain each attribution, and nothing else", () => {
		const explains = (source: string): boolean => {
			const { text, cursor = 0 } = parseMarked(source);
			return hover(analyze(text), cursor)?.explains === cursor;
		};
		for (const source of [
			"“The cranes are fi{|}ne,” said Nora Quill.",
			"“The cranes are fine,” sa{|}id Nora Quill.",
			"“The cranes are fine,” said Nora Qu{|}ill.",
			"“The cranes are fine,” said the cap{|}tain.",
		])
			ok(explains(source), source);
		for (const source of ["They call it “sour{|} water” here.", "Nora Qu{|}ill left. “It fell,” Tom Avery said."])
			ok(!explains(source), source);
	});

	it("on a quotation that nobody says", () => {
		checkHover("They call it “sour{|} water” here.", [
			"on ““sour water””",
			"Quotation without a speaker",
			"No cue, no speaker carried over: a title, a name or a term, or words that want a source.",
		]);
	});

	it("on a title in quotation marks", () => {
		checkHover("The play “The Long{|} Note” opens in May.", ["on “The Long Note”", "The Long Note · title of a work"]);
	});

	it("on a people: its place", () => {
		checkHover("Norway sent Nor{|}wegian welders.", [
			"on “Norwegian”",
			"Norwegian · nationality or group",
			"People of [Norway → Norway]",
		]);
	});

	it("on a surname that two people share", () => {
		checkHover("Nora Quill and Peter Quill run the mill. Then Qu{|}ill left.", [
			"on “Quill”",
			"Quill · person",
			"Not clear who: [Nora Quill → Nora Quill], [Peter Quill → Peter Quill].",
		]);
	});

	it("on the words of a claim that nothing covers", () => {
		checkHover("The clerk resigned in or{|}der to shield her son.", ["on “in order to”", "Motive · No source yet"]);
		checkHover("It is fea{|}red that the toll will empty the harbor.", [
			"on “It is feared”",
			"Report without a reporter · No source yet",
		]);
	});

	it("on the words of a claim with a source: who, and why", () => {
		for (const [copy, kind, why] of [
			[
				"Tom Avery closed the mill in May, according to the lawsuit. He fired the guards in o{|}rder to hide the books.",
				"Motive",
				"Covered by [the lawsuit → according to]: carried over from the sentences before.",
			],
			[
				"The toll will em{|}pty the harbor.\n\n“There will be no boats left in five years,” said Nora Quill of the port.",
				"Forecast",
				"Covered by [Nora Quill → said]: the sentence sets up the quotation behind it.",
			],
			[
				"The poll asked 900 voters in Ellery. Quill leads, and 12 per{|}cent more women than men chose her.",
				"Figure",
				"Covered: a poll or a count of votes is named near by.",
			],
			[
				"The toll will em{|}pty the harbor, as [the study](https://example.org/study) shows.",
				"Forecast",
				"Covered: a link, an address or a footnote stands in the sentence.",
			],
			[
				"Some 40 percent of the stalls are empty, according to the port. Fish stalls fell by 12 per{|}cent.",
				"Figure",
				"Covered by [the port → according to]: one figure of a series that began with a source.",
			],
			[
				"Carl Kell pleaded guilty in June. Kell took br{|}ibes from a paving firm.",
				"Accusation",
				"Covered: the story says what a court found, or that somebody confessed.",
			],
		] as const) {
			const { text, cursor } = parseMarked(copy);
			deepEqual(
				hover(analyze(text), cursor ?? 0)?.lines.map((line) => show(text, line)),
				[`${kind} · ${why}`],
			);
		}
	});

	it("on a claim in a report: only what the report does not tell", () => {
		const last = (source: string): string | undefined => {
			const { text, cursor } = parseMarked(source);
			return hover(analyze(text), cursor ?? 0)
				?.lines.map((line) => show(text, line))
				.at(-1);
		};
		deepEqual(last("Critics said the toll will em{|}pty the harbor."), "Forecast · No source yet");
		ok(last("Nora Quill said the toll will em{|}pty the harbor.")?.startsWith("Because "));
	});

	it("on what only a stricter desk asks about: nothing, unless it has a source", () => {
		checkHover("The pier fell be{|}cause of the storm.", []);
		checkHover("The port pl{|}ans to close the pier.", []);
	});

	it("on plain words: nothing", () => {
		checkHover("The room w{|}as cold.", []);
	});
});
