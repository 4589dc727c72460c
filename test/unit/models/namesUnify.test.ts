/** One type for one name in a document, whatever the chain said of it in each place. */
import { deepEqual } from "node:assert/strict";
import { nameDocument, nameParagraph } from "../../../server/src/models/namesDocument";
import type { FoundName } from "../../../server/src/models/namesEvidence";
import { nameGazetteer } from "../../../server/src/models/namesGazetteer";
import { NAME_TYPES, type NameType } from "../../../server/src/models/namesLabels";
import { unifyNames } from "../../../server/src/models/namesUnify";
import { createNameWords } from "../../../server/src/models/namesWords";
import { knowledge } from "../../support/knowledge";
import { parseMarked, printMarked } from "../../support/marked";

const gazetteer = nameGazetteer(knowledge.lexicon);
const wordOf = createNameWords(gazetteer, new Int8Array(0));

/** Sentences as they were found, one to a line, and as they should be when names agree. */
function checkUnified(found: readonly string[], expected: readonly string[]): void {
	const texts = found.map((line) => parseMarked(line).text);
	const words = texts.map((text) => text.split(" "));
	const document = nameDocument([
		nameParagraph(
			words.map((line) => line.map(wordOf)),
			gazetteer,
		),
	]);
	const names = found.flatMap((line, sentence) =>
		parseMarked(line).marks.map(({ start, end, label }): FoundName => {
			const text = texts[sentence] ?? "";
			const first = text.slice(0, start).split(" ").length - 1;
			const last = text.slice(0, end).split(" ").length - 1;
			return { sentence, first, last, type: NAME_TYPES.indexOf(label as NameType), probability: 0.95 };
		}),
	);
	const unified = unifyNames(document, names);
	const printed = texts.map((text, index) =>
		printMarked(
			text,
			unified
				.filter(({ sentence }) => sentence === index)
				.map(({ first, last, type }) => ({
					start: (words[index] ?? []).slice(0, first).join(" ").length + (first > 0 ? 1 : 0),
					end: (words[index] ?? []).slice(0, last + 1).join(" ").length,
					label: NAME_TYPES[type] ?? "",
				})),
		),
	);
	deepEqual(printed, expected);
}

const filler = ["nobody came to the meeting about the harbour ."];

describe("names of the same words", () => {
	it("have the type that most of them have", () => {
		checkUnified(
			["He joined {ORG Tidewater} early .", "Staff at {LOC Tidewater} left .", "We asked {ORG Tidewater} again ."],
			["He joined {ORG Tidewater} early .", "Staff at {ORG Tidewater} left .", "We asked {ORG Tidewater} again ."],
		);
	});

	it("keep their types where none leads", () => {
		const tied = ["Staff at {LOC Tidewater} left .", "We asked {ORG Tidewater} again .", ...filler];
		checkUnified(tied, tied);
	});

	it("are names of people or of a place as each sentence says", () => {
		const both = ["Three {NORP Lundish} men", "more {NORP Lundish} men", "and {LOC Lundish} itself"];
		checkUnified(both, both);
	});

	it("are found where they were missed", () => {
		checkUnified(
			["He left {ORG Mill Board} early .", "They asked the Mill Board again .", ...filler],
			["He left {ORG Mill Board} early .", "They asked the {ORG Mill Board} again .", ...filler],
		);
	});

	it("are not looked for in a document of two sentences", () => {
		const short = ["He left {ORG Mill Board} early .", "They asked the Mill Board again ."];
		checkUnified(short, short);
	});
});
