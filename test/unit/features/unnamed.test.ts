/** Fixes with the register: whom they may name, and whom never. */
import { deepEqual } from "node:assert/strict";
import type { RegisteredName } from "../../../server/src/analysis/paragraph";
import { deskFindings, NO_NOTES } from "../../../server/src/features/desk";
import { withoutUnnamed } from "../../../server/src/features/unnamed";
import { NO_HOUSE } from "../../../server/src/rules/house";
import { analyze, knowledge } from "../../support/knowledge";

const NAME: RegisteredName = {
	id: "",
	name: "",
	aliases: [],
	type: "PERSON",
	gender: undefined,
	role: undefined,
	unnamed: false,
};
const QUILL: RegisteredName = { ...NAME, id: "quill", name: "Nora Quill", role: "harbor master" };
const OFFICE: RegisteredName = { ...NAME, id: "office", name: "Ellery Harbor Office", type: "ORG", aliases: ["EHO"] };
const MARLOW: RegisteredName = { ...NAME, id: "marlow", name: "Piet Marlow", role: "clerk", unnamed: true };
const LUND: RegisteredName = { ...NAME, id: "lund", name: "Ada Lund", role: "nurse" };

/** The titles of fixes for the figure in the copy, TK and ways without a name left out. */
function checkSources(copy: string, names: readonly RegisteredName[], expected: readonly string[]): void {
	const story = { article: analyze(copy, names), copy, isMarkdown: false };
	const [finding] = deskFindings(story, knowledge, NO_HOUSE, NO_NOTES).filter(
		({ rule }) => rule === "unsourced-number",
	);
	const named = finding?.fixes.flatMap(({ title }) => /according to (?!TK)(.*)”/.exec(title)?.[1] ?? []) ?? [
		"no finding",
	];
	deepEqual(named, expected);
}

const FIGURE = "At least 37 people were injured when the scaffold came down at the harbor.";

describe("fixes with the register", () => {
	it("offer two of its sources, those that the sentence speaks of first", () => {
		checkSources(FIGURE, [LUND, QUILL, OFFICE], ["Nora Quill", "Ellery Harbor Office"]);
		checkSources(FIGURE, [LUND, QUILL], ["Nora Quill", "Ada Lund"]);
	});
	it("behind the story's own", () =>
		checkSources(
			`Tom Avery, the mayor, spoke. “It is late,” Avery said.\n\n${FIGURE}`,
			[OFFICE],
			["Avery", "Ellery Harbor Office"],
		));
	it("once, where the story names the source", () =>
		checkSources(`Nora Quill spoke. “It is late,” Quill said.\n\n${FIGURE}`, [QUILL], ["Quill"]));
	it("in full, where the story has a nickname alone", () =>
		checkSources(`“It is late,” Nory said.\n\n${FIGURE}`, [{ ...QUILL, aliases: ["Nory"] }], ["Nora Quill"]));
	it("of a long register only those that the sentence speaks of", () => {
		const many = Array.from({ length: 20 }, (_, index) => ({
			...LUND,
			id: `lund-${index}`,
			name: `Ada Lund${"abcdefghijklmnopqrst"[index]}`,
		}));
		checkSources(FIGURE, [...many, OFFICE], ["Ellery Harbor Office"]);
		checkSources(FIGURE, many, []);
	});
	it("nobody who is not to be named, whether the story names them or not", () => {
		checkSources(FIGURE, [MARLOW], []);
		checkSources(`Piet Marlow, the clerk, spoke. “It is late,” Marlow said.\n\n${FIGURE}`, [MARLOW], []);
		checkSources(`“It is late,” Marlow said.\n\n${FIGURE}`, [{ ...MARLOW, aliases: ["Marlow"] }], []);
	});
	it("nothing without a register", () => checkSources(FIGURE, [], []));
});

describe("a fix of any kind", () => {
	const fix = (newText: string, copy: string, names: readonly RegisteredName[]): boolean => {
		const finding = {
			start: 0,
			end: 2,
			rule: "x",
			severity: "hint",
			message: "",
			related: [],
			fixes: [{ title: "", edits: [{ start: 0, end: 2, newText }], preferred: false }],
		} as const;
		return withoutUnnamed(analyze(copy, names), [finding])[0]?.fixes.length === 1;
	};
	it("puts in no name that is not to be named, nor its surname", () => {
		deepEqual(
			["Piet Marlow", "Marlow", "according to Marlow,", "Marlowe", "TK", "the clerk"].map((text) =>
				fix(text, "He left.", [MARLOW]),
			),
			[false, false, false, true, true, true],
		);
	});
	it("may put in the surname of somebody else who has it", () => {
		const names = [{ ...MARLOW, name: "Ben Quill" }, QUILL];
		deepEqual(
			[fix("Quill", "He met Nora Quill.", names), fix("Ben Quill", "He met Nora Quill.", names)],
			[true, false],
		);
	});
	it("puts in no surname that the copy has alone", () =>
		deepEqual(fix("Marlow", "He left. Marlow stayed.", [MARLOW]), false));
});
