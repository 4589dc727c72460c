/** Fixes and silences of the rules on speakers and names. */
import { equal, ok } from "node:assert/strict";
import { ambiguousSpeaker } from "../../../server/src/rules/ambiguousSpeaker";
import { type House, NO_HOUSE } from "../../../server/src/rules/house";
import { inconsistentName } from "../../../server/src/rules/inconsistentName";
import type { Rule } from "../../../server/src/rules/rule";
import { unintroducedSurname } from "../../../server/src/rules/unintroducedSurname";
import { unknownSpeaker } from "../../../server/src/rules/unknownSpeaker";
import { applyEdits } from "../../../server/src/text/edit";
import { analyze, knowledge } from "../../support/knowledge";

const reports = (rule: Rule, text: string, house: House = NO_HOUSE) =>
	rule.check({ article: analyze(text), knowledge, house });

const fixed = (rule: Rule, text: string, title: RegExp): string => {
	const fix = reports(rule, text)
		.flatMap(({ fixes }) => fixes)
		.find((other) => title.test(other.title));
	return fix === undefined ? "no such fix" : applyEdits(text, fix.edits);
};

describe("fixes of names", () => {
	it("swaps first and second reference, with the title", () => {
		equal(
			fixed(
				unintroducedSurname,
				"Dunmorrow said the quay was shut. Clerk Nora Dunmorrow has a key.",
				/and “Dunmorrow”/,
			),
			"Clerk Nora Dunmorrow said the quay was shut. Dunmorrow has a key.",
		);
	});

	it("leaves the full name further down where it is", () => {
		equal(
			fixed(unintroducedSurname, "Dunmorrow said the quay was shut. Nora Dunmorrow has a key.", /here$/),
			"Nora Dunmorrow said the quay was shut. Nora Dunmorrow has a key.",
		);
	});

	it("spells a name alike throughout, but not between quotation marks", () => {
		equal(
			fixed(
				inconsistentName,
				"Clerk Nora Castellane spoke first. Castellan’s key was gone. “Ask Castellan,” said a neighbor. Castellan left.",
				/to “Castellane”/,
			),
			"Clerk Nora Castellane spoke first. Castellane’s key was gone. “Ask Castellan,” said a neighbor. Castellane left.",
		);
	});

	it("puts a name for a pronoun, whatever its capital", () => {
		equal(
			fixed(ambiguousSpeaker, "Maria Quill sued Janet Marlow in June. She said the barn was sold.", /Marlow/),
			"Maria Quill sued Janet Marlow in June. Marlow said the barn was sold.",
		);
	});

	it("tells two of one surname by their given names", () => {
		equal(
			fixed(ambiguousSpeaker, "Maria Quill sued Janet Quill in June. She said the barn was sold.", /Janet/),
			"Maria Quill sued Janet Quill in June. Janet Quill said the barn was sold.",
		);
	});

	it("leaves room for a spokesman's name", () => {
		equal(
			fixed(unknownSpeaker, "The quay was mended in June. The spokesman said three boats were late.", /TK/),
			"The quay was mended in June. The spokesman, TK, said three boats were late.",
		);
		equal(
			fixed(unknownSpeaker, "The quay was mended in June. “Two ships are waiting,” said the spokesman.", /TK/),
			"The quay was mended in June. “Two ships are waiting,” said the spokesman, TK.",
		);
	});
});

describe("names that are left alone", () => {
	const silent = (rule: Rule, text: string, house: House = NO_HOUSE): void => {
		equal(
			reports(rule, text, house)
				.map(({ message }) => message)
				.join("\n"),
			"",
			text,
		);
	};

	it("are the house's known names", () => {
		const house = { ...NO_HOUSE, knownNames: new Set(["Dunmorrow", "MarlowWire"]) };
		silent(unintroducedSurname, "Dunmorrow said the quay was shut. The rain fell.", house);
		silent(inconsistentName, "MarlowWire sent a crew to Ellery. Later the editors of Marlowwire apologized.", house);
	});

	it("are two people whose surnames are alike", () => {
		silent(inconsistentName, "Piet Lunden met Anna Lundin at noon. Lunden left early, and Lundin stayed.");
	});

	it("are plurals", () => {
		silent(inconsistentName, "Nora Castellane spoke first. Both Castellanes left early.");
	});

	it("are surnames in a headline above the copy", () => {
		silent(
			unintroducedSurname,
			"Dunmorrow asks for a new count.\n\nThe clerk, Nora Dunmorrow, said the count was wrong.\n\nThe council meets in May.\n\nThe rain fell.",
		);
	});
});

describe("a text of names alone", () => {
	it("is read in linear time", () => {
		const letters = "bcdfghklmnprstvz";
		const name = (n: number): string => `Bra${letters[n % 16]}o${letters[(n >> 4) % 16]}a${letters[(n >> 8) % 16]}en`;
		const text = (size: number): string =>
			Array.from({ length: size }, (_, n) => `Nora ${name(n)} said no.${n % 5 === 0 ? "\n\n" : " "}`).join("");
		const article = analyze(text(4000));
		const rules = [unknownSpeaker, ambiguousSpeaker, unintroducedSurname, inconsistentName];
		const count = rules.flatMap((rule) => rule.check({ article, knowledge, house: NO_HOUSE })).length;
		ok(count < 1000, `${count}`);
	}).timeout(20_000);
});
