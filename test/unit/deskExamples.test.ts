/**
 * The desk's own examples, where the shared folder with its rules lies beside the project: a rule reports each of its positive
 * examples and none of its negative ones. The sentences are the specification's and stand nowhere in this project; examples are
 * named by rule, side and number.
 */
import { deepEqual, equal } from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../server/src/rules";
import { asCopy } from "../support/asCopy";
import { findingsOf } from "../support/findings";
import { analyze, root } from "../support/knowledge";

interface DeskRule {
	readonly code: string;
	readonly positive: readonly string[];
	readonly negative: readonly string[];
}

interface Example {
	/** `guilt-label reports 2` or `guilt-label leaves alone 3`. */
	readonly name: string;
	readonly code: string;
	readonly text: string;
	readonly wanted: boolean;
}

/** Examples that we think wrong, with the reason. */
const WRONG: Readonly<Record<string, string>> = {};

/** Examples that fail today, with what is missing. An entry that passes is to be taken out. */
const PENDING: Readonly<Record<string, string>> = {};

const file = join(root, "../shared/rules.json");
const examples = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly DeskRule[]).flatMap(of) : [];

function of({ code, positive, negative }: DeskRule): readonly Example[] {
	const side = (sentences: readonly string[], wanted: boolean): readonly Example[] =>
		sentences.map((sentence, index) => ({
			name: `${code} ${wanted ? "reports" : "leaves alone"} ${index + 1}`,
			code,
			text: asCopy(sentence),
			wanted,
		}));
	return [...side(positive, true), ...side(negative, false)];
}

const fires = ({ code, text }: Example): boolean => findingsOf(analyze(text), code).some(({ rule }) => rule === code);

describe(`the desk's examples${examples.length === 0 ? " (none: no shared rules beside the project)" : ""}`, () => {
	const written = new Set(RULES.map(({ id }) => id));

	it("are excused by names that exist", () => {
		const names = new Set(examples.map(({ name }) => name));
		const unknown = [...Object.keys(WRONG), ...Object.keys(PENDING)].filter((name) => !names.has(name));
		deepEqual(examples.length === 0 ? [] : unknown, []);
	});

	for (const example of examples.filter(({ code, name }) => written.has(code) && !(name in WRONG))) {
		const pending = PENDING[example.name];
		it(pending === undefined ? example.name : `does not yet pass ${example.name}: ${pending}`, () => {
			equal(fires(example), pending === undefined ? example.wanted : !example.wanted, example.text);
		});
	}
});

describe("an example as copy", () => {
	it("loses the editor's note behind it", () =>
		equal(asCopy("“It fell,” Quill said. (no other mention)"), "“It fell,” Quill said."));

	it("keeps parentheses that are copy", () =>
		equal(asCopy("The Port Ellery Union (PEU) met."), "The Port Ellery Union (PEU) met."));

	it("begins a paragraph where something is left out", () =>
		equal(asCopy("“It fell,” said Quill. ... Avery left."), "“It fell,” said Quill.\n\nAvery left."));

	it("ends where it breaks off", () =>
		equal(asCopy("ELLERY (AP) - Ellery police said ..."), "ELLERY (AP) - Ellery police said."));

	it("has somebody introduced where the note says so", () =>
		equal(asCopy("The official left. (introduced earlier)").endsWith("gate.\n\nThe official left."), true));
});
