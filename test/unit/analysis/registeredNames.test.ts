/** The newsroom's register feeds the reading: what its names are found to mean, and above all what they are not. */
import { deepEqual, equal } from "node:assert/strict";
import { createAnalyzer } from "../../../server/src/analysis/analyze";
import type { Entity } from "../../../server/src/analysis/article";
import type { RegisteredName } from "../../../server/src/analysis/paragraph";
import { indexRegistered } from "../../../server/src/analysis/registeredNames";
import { readRegister } from "../../../server/src/sources/register";
import { registeredNames } from "../../../server/src/sources/registeredNames";
import { analyze, knowledge } from "../../support/knowledge";
import { parseMarked } from "../../support/marked";

const names = (yaml: string): readonly RegisteredName[] => {
	const { value, problems } = readRegister(yaml);
	if (value === undefined || problems.length > 0) throw new Error(problems.map(({ message }) => message).join(" "));
	return registeredNames(value);
};

const HARBOR = names(`
knownNames: [Zefyra]
sources:
  office: {name: Ellery Harbor Office, kind: organization, aliases: [harbor office, EHO, the office, the Wharf]}
  quill: {name: Nora Quill, kind: person, role: harbor master, aliases: [Nory], pronouns: she/her}
  avery: {name: Tom Avery, kind: person, pronouns: they/them, role: former mayor}
  report: {name: Harbor Safety Report, kind: document, aliases: [the safety report]}
  deep: {name: Piet Marlow, kind: person, terms: background, role: clerk, aliases: [Capn Pike]}
`);

/** Every mention of a source, `{id words}`, and no others; pronouns are left out. */
function checkSources(source: string, known = HARBOR): readonly Entity[] {
	const { text, marks } = parseMarked(source);
	const { entities } = analyze(text, known);
	const found = entities.flatMap(({ registered, mentions }) =>
		mentions.flatMap(({ start, end, form }) =>
			registered === undefined || form === "pronoun" ? [] : [`${registered.id} ${text.slice(start, end)} @${start}`],
		),
	);
	deepEqual(found.sort(), marks.map(({ label, start, end }) => `${label} ${text.slice(start, end)} @${start}`).sort());
	return entities.filter(({ registered }) => registered !== undefined);
}

const checkSpeaker = (text: string, name: string | undefined, known = HARBOR): void => {
	const [attribution] = analyze(text, known).attributions;
	equal(attribution?.speaker?.entity?.name, name);
};

describe("registered names", () => {
	describe("one entity", () => {
		it("of full name, alias, capitals and small letters", () => {
			const [office] = checkSources(
				"{office Ellery Harbor Office} closed. {office EHO} gave no reason. {office The harbor office} opened again, and {office the office} was full.",
			);
			equal(office?.name, "Ellery Harbor Office");
			equal(office?.type, "ORG");
			deepEqual(office?.aliases, ["EHO", "harbor office", "office"]);
		});
		it("named in full where the story never does", () => {
			const [office] = checkSources("The gate broke. {office The harbor office} said it would be mended.");
			equal(office?.name, "Ellery Harbor Office");
		});
		it("found in capitals throughout", () =>
			checkSources("{office ELLERY HARBOR OFFICE} to mend gate\n\nThe gate broke at noon."));
		it("behind a title, before a role", () =>
			checkSources("Mayor {quill Nora Quill} spoke. {office Ellery Harbor Office} Director Ada Lund listened."));
		it("by the surname", () => checkSources("{quill Nora Quill} spoke. {quill Quill} left."));
		it("by a nickname of the register's, named in full", () => {
			const [quill] = checkSources("“It was late,” {quill Nory} said.");
			equal(quill?.name, "Nora Quill");
		});
		it("of a document", () => {
			const [report] = checkSources(
				"The {report Harbor Safety Report} came in May. {report The safety report} found rust.",
			);
			equal(report?.type, "WORK_OF_ART");
		});
		it("with what is stated", () => {
			const [quill] = checkSources("{quill Nora Quill} spoke.");
			deepEqual([quill?.gender, quill?.descriptions, quill?.roles], ["female", ["harbor master"], ["master"]]);
		});
		it("described as the story does, where it does", () => {
			const [quill] = checkSources("{quill Nora Quill}, a nurse, spoke.");
			deepEqual(quill?.descriptions, ["a nurse"]);
		});
	});

	describe("not", () => {
		it("a part of a longer name", () => {
			checkSources("The Nora Quill Foundation closed. Nora Quill Lund spoke.");
			checkSources("The Upper Ellery Harbor Office closed.");
		});
		it("small letters without the article, or of another place or thing", () => {
			checkSources("A harbor office opened. Its harbor office closed. Harbor office hours are long.");
			checkSources(
				"The harbor office workers left. The harbor office in Sandby closed. The harbor office that burned was old.",
			);
			checkSources("{office The harbor office} in Ellery closed.");
		});
		it("capitals that the register does not have", () =>
			checkSources("The eho closed. It was a wharf. A Wharf was built."));
		it("capitals of the register, only behind the", () =>
			checkSources("{office Ellery Harbor Office} is the {office Wharf}. Wharf Street is shut."));
		it("“the office” before the story has another name of it, or where it has another office", () => {
			checkSources("The office was closed.");
			checkSources("{office EHO} and the Sandby Port Office fought. The office won.");
		});
		it("“the harbor office” where the story has another one alone", () =>
			checkSources("The Sandby Harbor Office closed. The harbor office gave no reason."));
		it("a surname that two people of the story have", () => {
			checkSources("{quill Nora Quill} met Ben Quill. They left. “It is late,” Quill said.");
		});
		it("a nickname that is somebody's given name in the story", () =>
			checkSources("Nory Lund spoke. “It was late,” Nory said."));
		it("an alias that two sources share", () =>
			checkSources(
				"The port office closed. Quillon said so.",
				registeredNames({
					...EMPTY,
					sources: [
						{ ...SOURCE, id: "a", name: "Ellery Port Office", aliases: ["port office", "Quillon"] },
						{ ...SOURCE, id: "b", name: "Sandby Port Office", aliases: ["port office", "Quillon"] },
					],
				}),
			));
		it("the words of a source in the name of a recording", () =>
			checkSources("In an interview with {quill Nora Quill} last May, he wept.", [
				...HARBOR,
				...registeredNames({ ...EMPTY, sources: [{ ...SOURCE, id: "talk", name: "interview with Nora Quill" }] }),
			]));
		it("a name for a source who is not to be named", () => {
			const [deep] = checkSources("“It was late,” {deep Capn Pike} said.");
			equal(deep?.name, "Capn Pike");
		});
	});

	describe("speakers", () => {
		it("by an alias in small letters", () =>
			checkSpeaker("“We shut the gate,” the harbor office said.", "Ellery Harbor Office"));
		it("by an alias, before another body of the same noun", () =>
			checkSpeaker(
				"The Sandby Port Office and the Ellery Harbor Office met. “We shut the gate,” the harbor office said.",
				"Ellery Harbor Office",
			));
		it("by the register's role", () =>
			checkSpeaker("Nora Quill spoke to reporters. “It is late,” the harbor master said.", "Nora Quill"));
		it("nobody by a role of former times", () =>
			checkSpeaker("Tom Avery came. “It is late,” the mayor said.", undefined));
		it("nobody by “he” or “she” who is “they”", () =>
			checkSpeaker("Tom Avery came. “It is late,” he said.", undefined));
	});

	it("a known name is a name, and nobody's in particular", () => {
		const { entities } = analyze("The crowd cheered when Zefyra came.", HARBOR);
		deepEqual(
			entities.map(({ name, registered }) => [name, registered]),
			[["Zefyra", undefined]],
		);
	});

	it("a changed register shows at once, and an unchanged one reads nothing again", () => {
		const analyzer = createAnalyzer(knowledge);
		const text = "“We shut the gate,” Nory said.\n\n“It was late,” Tom Avery said.";
		const index = (names: readonly RegisteredName[]) => indexRegistered(names, knowledge.lexicon);
		const before = analyzer(text, undefined, index(HARBOR));
		const again = analyzer(text, undefined, index(HARBOR));
		deepEqual(
			again.paragraphs.map(({ reading }, index) => reading === before.paragraphs[index]?.reading),
			[true, true],
		);
		const other = HARBOR.map((name) =>
			name.id === "quill" ? { ...name, name: "Nora Lund", aliases: ["Nory"] } : name,
		);
		deepEqual(
			[before, analyzer(text, undefined, index(other)), analyzer(text)].map(
				({ attributions: [attribution] }) => attribution?.speaker?.entity?.name,
			),
			["Nora Quill", "Nora Lund", "Nory"],
		);
		equal(JSON.stringify(analyzer(text, undefined, index(other))), JSON.stringify(analyze(text, other)));
	});
});

const EMPTY = { knownNames: [], rules: new Map() };
const SOURCE = {
	kind: undefined,
	role: undefined,
	aliases: [],
	pronouns: undefined,
	terms: undefined,
	contact: undefined,
	url: undefined,
	file: undefined,
	date: undefined,
	note: undefined,
	uri: "",
	at: { start: 0, end: 0 },
};
