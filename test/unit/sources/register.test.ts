/** The register: what is read of it, how several are one, and edits that leave everything else as it was. */
import { deepEqual, equal } from "node:assert/strict";
import { isFile, isNotes, marksOf, newRegisterOf, registersOf } from "../../../server/src/sources/places";
import {
	addKnownName,
	mergeRegisters,
	NO_REGISTER,
	readRegister,
	turnRuleOff,
} from "../../../server/src/sources/register";
import { applyEdits, type Edit } from "../../../server/src/text/edit";

const written = (text: string, edits: readonly Edit[] | undefined): string | undefined =>
	edits && applyEdits(text, edits);

const REGISTER = `# Ellery Courier
knownNames: # no introduction
  - Quillon   # the singer
  - 'Ode'

rules:
  scare-quotes: off   # until May
  late-attribution:  on

sources:
  harbor:
    name: Ellery Harbor Office
    aliases: [harbor office,  the office]
    contact: n.quill@ellery.example
`;

describe("registers", () => {
	it("tell known names, rules and the names of sources", () => {
		const { value, problems } = readRegister(REGISTER);
		deepEqual(problems, []);
		deepEqual(value, {
			knownNames: ["Quillon", "Ode"],
			rules: new Map([
				["scare-quotes", "off"],
				["late-attribution", "on"],
			]),
			sources: [
				{
					id: "harbor",
					name: "Ellery Harbor Office",
					kind: undefined,
					role: undefined,
					aliases: ["harbor office", "the office"],
					pronouns: undefined,
					terms: undefined,
					contact: "n.quill@ellery.example",
					url: undefined,
					file: undefined,
					date: undefined,
					note: undefined,
					uri: "",
					at: { start: REGISTER.indexOf("harbor:"), end: REGISTER.indexOf("harbor:") + 6 },
				},
			],
		});
	});

	it("read a single name as a list of one, and on and off as older YAML spelled them", () =>
		deepEqual(readRegister("knownNames: Quillon\nrules: { a: false, b: true }\n").value, {
			...NO_REGISTER,
			knownNames: ["Quillon"],
			rules: new Map([
				["a", "off"],
				["b", "on"],
			]),
		}));

	it("tell what is wrong, and keep the rest", () => {
		const text = "knownNames: [Ode, {a: 1}]\nrules:\n  a: loud\n  b: off\nsources: [x]\n";
		const { value, problems } = readRegister(text);
		deepEqual(
			problems.map(({ start, end }) => text.slice(start, end)),
			["{a: 1}", "loud", "[x]"],
		);
		deepEqual([value?.knownNames, [...(value?.rules ?? [])]], [["Ode"], [["b", "off"]]]);
	});

	it("tell names that two sources share, at the name itself, and keep the first entry of an id", () => {
		const text =
			"sources:\n  a:\n    name: Nora Quill\n    aliases: [harbor office, The Office, The Office]\n" +
			"  b:\n    name: Harbor Office\n    aliases: nora quill\n  a:\n    name: Tom Avery\n";
		const { value, problems } = readRegister(text);
		deepEqual(
			value?.sources.map(({ id, name }) => [id, name]),
			[
				["a", "Nora Quill"],
				["b", "Harbor Office"],
			],
		);
		deepEqual(
			problems.map(({ start, end }) => [text.slice(start, end), start]),
			[
				["a", text.lastIndexOf("a:\n")],
				["The Office", text.lastIndexOf("The Office")],
				["Harbor Office", text.indexOf("Harbor Office")],
				["nora quill", text.indexOf("nora quill")],
			],
		);
	});

	it("are broken as a whole where they are no YAML", () => equal(readRegister("rules: {").value, undefined));

	it("merge, and the nearer one holds", () => {
		const near = readRegister("knownNames: [Ode]\nrules: { a: on }\n").value ?? NO_REGISTER;
		const far = readRegister("knownNames: [Ode, Quillon]\nrules: { a: off, b: off }\n").value ?? NO_REGISTER;
		deepEqual(mergeRegisters([near, far]), {
			...NO_REGISTER,
			knownNames: ["Ode", "Quillon"],
			rules: new Map([
				["a", "on"],
				["b", "off"],
			]),
		});
		deepEqual(mergeRegisters([]), NO_REGISTER);
	});

	it("get a name more, with its reason", () => {
		equal(
			written(REGISTER, addKnownName(REGISTER, "Marlow", "the town's\nown name")),
			REGISTER.replace("  - 'Ode'\n", "  - 'Ode'\n  - Marlow # the town's own name\n"),
		);
		deepEqual(addKnownName(REGISTER, "Ode"), []);
		for (const text of ["knownNames: [Ode]\n", "knownNames:\n  [Ode,\n   Quillon]\nrules: {}\n", ""])
			for (const reason of [undefined, "why: # so"]) {
				const names = readRegister(text).value?.knownNames ?? [];
				const grown = written(text, addKnownName(text, "de Lacey, Ann", reason)) ?? "";
				deepEqual(readRegister(grown).value?.knownNames, [...names, "de Lacey, Ann"]);
				equal(grown.includes("# why: # so"), reason !== undefined, grown);
			}
	});

	it("turn a rule off, with its reason", () => {
		equal(
			written(REGISTER, turnRuleOff(REGISTER, "mind-reading", "columns only")),
			REGISTER.replace("  late-attribution:  on\n", "  late-attribution:  on\n  mind-reading: off # columns only\n"),
		);
		equal(
			written(REGISTER, turnRuleOff(REGISTER, "late-attribution")),
			REGISTER.replace("late-attribution:  on", "late-attribution:  off"),
		);
		equal(
			written("", turnRuleOff("", "mind-reading")),
			"# What this newsroom knows and has decided, for every story in this folder and below.\nrules:\n  mind-reading: off\n",
		);
		for (const text of [
			"rules: {}",
			"rules: { a: on }\r\n",
			"rules:\nknownNames: [Ode]\n",
			"{ rules: { a: off } }\n",
		]) {
			const grown = written(text, turnRuleOff(text, "b", "so")) ?? "";
			equal(readRegister(grown).value?.rules.get("b"), "off", grown);
			equal(readRegister(grown).value?.rules.get("a"), readRegister(text).value?.rules.get("a"));
		}
	});
});

describe("places of notes", () => {
	const story = "file:///desk/town/may/bridge.story";

	it("are beside the story and above it, up to its workspace folder", () => {
		equal(marksOf(story), `${story}.marks.yaml`);
		deepEqual(registersOf(story, ["file:///desk", "file:///desk/town/"]), [
			"file:///desk/town/may/sources.yaml",
			"file:///desk/town/sources.yaml",
		]);
		equal(newRegisterOf(story, ["file:///desk", "file:///elsewhere"]), "file:///desk/sources.yaml");
	});

	it("go all the way up for a story in no workspace folder", () => {
		deepEqual(registersOf(story, ["file:///desk/tow"]), [
			"file:///desk/town/may/sources.yaml",
			"file:///desk/town/sources.yaml",
			"file:///desk/sources.yaml",
			"file:///sources.yaml",
		]);
		equal(newRegisterOf(story, []), "file:///desk/town/may/sources.yaml");
		equal(registersOf(`file:///${"a/".repeat(5000)}x`, []).length, 40);
	});

	it("are none for what is no file", () => {
		deepEqual(["file:///a", "file://server/share/a", "untitled:Untitled-1", "vscode-vfs://github/a"].map(isFile), [
			true,
			true,
			false,
			false,
		]);
		deepEqual(
			["file:///a/sources.yaml", "file:///a.story.marks.yaml", "file:///a/my-sources.yaml", "file:///a.story"].map(
				isNotes,
			),
			[true, true, false, false],
		);
	});
});
