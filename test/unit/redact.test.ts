/** What leaves the newsroom redacted says nothing that it must not say, in any format: every secret is looked for everywhere. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import type { Article } from "../../server/src/analysis/article";
import { writeDocx } from "../../server/src/docx.node";
import { EXPORT_FORMATS, writeExport } from "../../server/src/features/exports/export";
import { namedInCopy, redactArticle, strictRegister } from "../../server/src/features/sheet/redact";
import { sheetOf } from "../../server/src/features/sheet/sheet";
import { SHEET_FORMATS, writeSheet } from "../../server/src/features/sheet/write";
import { NO_REGISTER, type Register, readRegister } from "../../server/src/sources/register";
import { type Noted, type ReadNoted, readNoted } from "../support/noted";

const STORY = `Crane Stays Down Until May

By Dana Whitlock

“The crane will not be mended before May,” an official said. “We have no parts,” said Nora Quill, the harbor master.

Two men were killed when it fell in 2019, the log says. The yard was empty.
`;

const REGISTER = `sources:
  heron:
    name: Piet Marlowe
    aliases: [the Heron, P. M. Marlowe]
    kind: person
    role: deputy engineer of works
    terms: background
    contact: marlowe@works.example
    url: https://works.example/staff/pmarlowe
    file: talks/heron-tape.txt
    date: 2026-10-31
    note: met at the Blue Lantern
  ghost:
    name: Ferris Holloway
    terms: off-the-record
  deep:
    name: Ada Brightwater
    terms: deep-background
    role: auditor
  quill:
    name: Nora Quill
    role: harbor master, brought in by Holloway
    terms: on-the-record
    contact: 555-0199
    note: calls back after six
    file: private/quill-notes.md
    url: https://nq:hunter2@harbor.example/office?token=k3y5
  tape-heron:
    name: Tape of Piet Marlowe
    kind: recording
  log:
    name: Harbor Log
    kind: document
    role: kept by the crew
`;

const MARKS = `marks:
  - exact: “The crane will not be mended before May,”
    prefix: Marlowe told the desk that
    suffix: an official said.
    source: [heron, tape-heron]
    place: bench behind the Blue Lantern
    status: verified
    was: “The crane will not be mended before June,” Piet Marlowe said.
    by: xzq
    on: 2026-11-21
    note: ask Holloway again
  - exact: “We have no parts,”
    suffix: said Nora Quill, the harbor master.
    source: quill
    place: as heron heard it
    status: verified
  - exact: Two men were killed when it fell in 2019
    prefix: Nora Quill, the harbor master.
    suffix: ", the log says."
    source: [log, gost]
    place: p. 12
    status: disputed
    note: Brightwater doubts it
  - exact: The yard was empty
    prefix: in 2019, the log says.
    source: log
    place: p. 31
  - exact: Ferris Holloway signed the papers himself
    source: ghost
  - exact: in 2019
    prefix: killed when it fell
    suffix: ", the log says. The yard"
    source: deep
`;

/** Each stands in a part of the notes that is not to be known; case does not matter. */
const SECRETS = [
	...[
		"heron",
		"marlow",
		"piet",
		"deputy",
		"engineer of works",
		"works.example",
		"talks/",
		"2026-10-31",
		"blue lantern",
	],
	...["ghost", "ferris", "holloway", "signed the papers", "brightwater", "ada b", "auditor"],
	...["555-0199", "after six", "quill-notes", "private/", "hunter2", "token", "k3y5", "brought in"],
	...["tape of", "bench", "before june", "xzq", "2026-11-21", "ask ", "told the desk", "doubts", "gost"],
];

const NOTED: Noted = { story: STORY, register: REGISTER, marks: MARKS };

/** Every text of every format; the parts of a Word file one by one. */
async function written(read: ReadNoted): Promise<ReadonlyMap<string, string>> {
	const texts = new Map<string, string>();
	for (const format of EXPORT_FORMATS) texts.set(format, writeExport(read, format));
	for (const format of SHEET_FORMATS) {
		const bytes = await writeSheet(read.article, read.sheet, format, writeDocx);
		if (format !== "docx") texts.set(format, new TextDecoder().decode(bytes));
		else for (const [name, part] of Object.entries(unzipSync(bytes))) texts.set(`docx: ${name}`, strFromU8(part));
	}
	return texts;
}

/** As a reader of the file would find it: the marks of its format taken out, words that markup tears apart put together. */
const plain = (text: string): string => {
	const bare = text.replace(/\\(?=[^\w\s])/g, "").replace(/<!-- -->/g, "");
	return `${bare}\n${bare.replace(/<[^>]*>/g, "")}\n${decodeURI(bare.replace(/%(?![0-9a-f]{2})/gi, "%25"))}`.toLowerCase();
};

describe("redacted", () => {
	it("nothing that must not be known is in any format", async () => {
		for (const [name, text] of await written(readNoted({ ...NOTED, isRedacted: true })))
			for (const secret of SECRETS) ok(!plain(text).includes(secret), `${name} says “${secret}”`);
	});

	it("and without, all of it is: the secrets are looked for in the right way", async () => {
		const texts = [...(await written(readNoted(NOTED))).values()].map(plain).join("\n");
		// What no format shows at all: contacts, files, dates and notes of sources, contexts of the marks file.
		const shown = SECRETS.filter((secret) => texts.includes(secret));
		for (const secret of ["heron", "holloway", "engineer of works", "bench", "before june", "xzq", "ask ", "gost"])
			ok(shown.includes(secret), secret);
	});

	it("the copy stays, and what is on the record", async () => {
		const read = readNoted({ ...NOTED, isRedacted: true });
		for (const [name, text] of await written(read))
			if (!/docx: (?!word\/(?:document|footnotes)\.xml)/.test(name)) {
				ok(text.includes("Nora Quill"), name);
				ok(text.includes("Harbor Log"), name);
			}
		deepEqual(
			read.checks.map(({ sources, place, status }) => [
				...sources.map(({ id, name }) => `${id}: ${name}`),
				place,
				status,
			]),
			[
				["source 1: source 1", "source 2: source 2", undefined, "verified"],
				["quill: Nora Quill", undefined, "verified"],
				["log: Harbor Log", "source 3: undefined", undefined, "disputed"],
				["log: Harbor Log", "p. 31", "unchecked"],
				["source 4: source 4", undefined, "unchecked"],
				["source 5: source 5", undefined, "unchecked"],
			],
		);
		deepEqual(
			read.checks.flatMap(({ sources }) => sources.map(({ url }) => url)).filter((url) => url !== undefined),
			["https://harbor.example/office"],
		);
		equal(read.checks[0]?.isChanged, true);
	});

	it("a hidden source has one number wherever it stands behind something", () => {
		const marks = MARKS.replace("source: quill", "source: [quill, heron]");
		const { checks } = readNoted({ ...NOTED, marks, isRedacted: true });
		deepEqual(
			checks.slice(0, 2).map(({ sources }) => sources.map(({ id }) => id)),
			[
				["source 1", "source 2"],
				["quill", "source 1"],
			],
		);
	});

	it("what the copy itself says of a source is no secret, but that it is one", () => {
		const register = REGISTER.replace("terms: on-the-record", "terms: background");
		const { sheet } = readNoted({ ...NOTED, register, isRedacted: true });
		const row = sheet.rows.find(({ words }) => words?.includes("no parts"));
		deepEqual([row?.speaker, row?.checks[0]?.sources[0]?.name], ["Nora Quill", "source 3"]);
	});

	it("a name by which the copy calls a hidden source does not tell the others", async () => {
		const register = `sources:\n  crow:\n    name: Piet Marlowe\n    kind: person\n    aliases: [Old Heronbird]\n    terms: background\n`;
		const story = "“The crane is down,” said Old Heronbird.\n\n“It will stay down,” Heronbird said.\n";
		for (const [format, text] of await written(readNoted({ story, register, isRedacted: true })))
			ok(!/marlow|crow/i.test(plain(text)), format);
	});

	it("an entity whose name the register alone has is called by the copy's own words", async () => {
		const read = readNoted(NOTED);
		const renamed = (article: Article): Article => {
			const { attributions, entities } = article;
			const name = "Piet Marlowe";
			return {
				...article,
				entities: entities.map((entity) => ({ ...entity, name, aliases: [name] })),
				attributions: attributions.map((attribution) => {
					const { speaker } = attribution;
					const entity = speaker?.entity;
					if (speaker === undefined || entity === undefined) return attribution;
					return { ...attribution, speaker: { ...speaker, entity: { ...entity, name, aliases: [name] } } };
				}),
			};
		};
		const article = redactArticle(renamed(read.article));
		const { checks, name } = readNoted({ ...NOTED, isRedacted: true });
		const texts = await written({ copy: STORY, article, checks, name, sheet: sheetOf(article, checks, name, true) });
		for (const [format, text] of texts) ok(!plain(text).includes("marlow"), format);
		ok(texts.get("md")?.includes("Nora Quill"));
	});
});

/** A hidden source, and one on the record whose entry and mark tell of it or do not. */
const HIDDEN = `  heron:
    name: Piet Marlowe
    kind: person
    aliases: [Old Heronbird, the works man]
    role: deputy engineer of works
    terms: deep-background
    contact: "marlowe@works.example, 555-0199 or @pm_works"
    url: https://www.works.example/staff/77
    file: talks/tape-07.txt
  ellery-guild:
    name: Guild of Harbor Pilots
    kind: organization
    terms: background
`;
const OPEN_STORY =
	"“The crane stays,” an official said.\n\nTwo men were killed in 2019, the log says, and Nora Avery was hurt.\n";

interface Told {
	readonly name?: string;
	readonly kind?: string;
	readonly role?: string;
	readonly url?: string;
	readonly place?: string;
}

/** The check of a mark whose source, on the record, says `told`. */
function shownOf({ name = "Harbor Log", kind = "document", role, url, place }: Told, hidden = HIDDEN) {
	const given = (key: string, value: string | undefined, indent: string): string =>
		value === undefined ? "" : `${indent}${key}: ${JSON.stringify(value)}\n`;
	const entry = `  log:\n    name: ${JSON.stringify(name)}\n    kind: ${kind}\n${given("role", role, "    ")}${given("url", url, "    ")}`;
	const register = `sources:\n${hidden}${entry}`;
	const marks = `marks:\n  - exact: Two men were killed in 2019\n    source: log\n${given("place", place, "    ")}`;
	const { checks } = readNoted({ story: OPEN_STORY, register, marks, isRedacted: true });
	return { place: checks[0]?.place, ...checks[0]?.sources[0] };
}

describe("what tells a hidden source", () => {
	const FORMS = [
		...["as Piet told it", "MARLOWE, p. 3", "Marlowe’s attic", "the Marlowes' attic", "Marlowe, Piet", "p.marlowe"],
		...["PietMarloweTape", "marlowe_tape", "pmarlowe", "Mar\u00adlowe's copy", "Márlowe", "marlowe2", "PIETMARLOWE"],
		...["heron, p. 2", "Heron's copy", "Old Heronbird", "heronbird", "works man", "deputy engineer of works, p. 2"],
		...["tape-07, 00:14", "tape07", "talks/tape-07.txt", "works.example/staff/77"],
		...["call 555-0199", "call 555 0199", "5550199", "marlowe@works.example", "ask @pm_works"],
		...["Guild of Harbor Pilots, minutes", "the Harbor Pilots", "GHP minutes", "guild minutes", "ellery-guild"],
	];
	for (const form of FORMS)
		it(`“${form}” as a place, in a role and in an address`, () => {
			equal(shownOf({ place: form }).place, undefined);
			equal(shownOf({ role: `kept, ${form}` }).role, undefined);
			if (!/\bcall\b/.test(form))
				equal(shownOf({ url: `https://ellery.example/x/${encodeURIComponent(form)}/a` }).url, undefined);
		});

	for (const form of ["Tape of Piet Marlowe", "Marlowe tape", "Piet's diary", "PietMarlowe.mp3", "Heron, a film"])
		it(`“${form}” as the name of something`, () => equal(shownOf({ name: form }).name, "source 1"));

	for (const [name, form] of [
		["Łukasz Sørensen", "Lukasz"],
		["Łukasz Sørensen", "the Soerensen tape"],
		["Jörg Müller", "Mueller, p. 2"],
		["Jörg Müller", "muller tape"],
		["Dana O'Hara", "OHara tape"],
		["Dana OHara", "O’Hara's tape"],
		["Li Ng", "Ng's notes"],
		["Piet Marlowe Jr.", "Marlowe tape"],
		["Dr. P. M. Marlowe, PhD", "Marlowe tape"],
		["Marlowe, Piet", "Marlowe tape"],
		["Ada van der Laan", "Laan, p. 2"],
		["Ada Smith-Hale", "Hale tape"],
		["Ada Smith-Hale", "the Smiths"],
		["王小明", "王小明的录音"],
		["piet marlowe", "Marlowe's copy"],
	] as const)
		it(`“${form}” of ${name}`, () => {
			for (const kind of ["", "    kind: person\n"])
				equal(
					shownOf({ place: form }, `  s1:\n    name: "${name}"\n${kind}    terms: off-the-record\n`).place,
					undefined,
				);
		});

	it("a source whose nearer entry says nothing of terms keeps those of the farther one", () => {
		const far =
			readRegister("sources:\n  heron:\n    name: Piet Marlowe\n    terms: background\n").value ?? NO_REGISTER;
		const near = (terms: string) =>
			readRegister(`sources:\n  heron:\n    name: Piet Marlowe\n    note: moved\n${terms}`).value ?? NO_REGISTER;
		const termsOf = (register: Register) => strictRegister([register, far]).sources.map(({ terms }) => terms);
		deepEqual(termsOf(near("")), ["background"]);
		deepEqual(termsOf(near("    terms: on-the-record\n")), ["on-the-record"]);
	});

	it("an address or a telephone number in a place or a role, whoever's it is", () => {
		for (const form of ["ask nq@harbor.example", "+31 6 5550 0199", "(202) 555-0143", "202-555-0143"])
			deepEqual([shownOf({ place: form }).place, shownOf({ role: form }).role], [undefined, undefined]);
	});
});

describe("what tells nobody", () => {
	for (const place of [
		"p. 12",
		"00:14:05",
		"pp. 1200-1234",
		"2026-11-22, sheet 2",
		"part two, “The works”",
		"engineer's map",
	])
		it(`“${place}” as a place`, () => equal(shownOf({ place }).place, place));

	it("a role, an address and a name that are about something else", () => {
		deepEqual(shownOf({ role: "kept by the crew", url: "https://ellery.example/log/2019.pdf" }), {
			id: "log",
			kind: "document",
			name: "Harbor Log",
			place: undefined,
			role: "kept by the crew",
			terms: undefined,
			url: "https://ellery.example/log/2019.pdf",
		});
	});

	it("a given name that is somebody else's too, a surname inside another word", () => {
		equal(shownOf({ name: "Piet Hallam", kind: "person" }).name, "Piet Hallam");
		const land = "  s1:\n    name: Tom Land\n    kind: person\n    terms: background\n";
		const told = { name: "Island Ferries", role: "island ferry line", url: "https://island.example/landing" };
		deepEqual([shownOf(told, land).name, shownOf(told, land).role, shownOf(told, land).url], Object.values(told));
	});

	it("a number that is an id or a file's name", () => {
		const numbered = '  "12":\n    name: Tom Land\n    kind: person\n    terms: background\n    file: talks/31.txt\n';
		for (const place of ["p. 12", "p. 31"]) equal(shownOf({ place }, numbered).place, place);
	});

	it("the name of somebody whom the copy names", () => {
		const avery = "  s1:\n    name: Tom Avery\n    kind: person\n    terms: background\n";
		equal(shownOf({ name: "Nora Avery", kind: "person" }, avery).name, "Nora Avery");
	});
});

describe("redacted, the reading", () => {
	const HERON = (more: string) =>
		`sources:\n  heron:\n    name: Piet Marlowe\n    kind: person\n    terms: background\n${more}`;
	const NAMED = "Piet Marlowe has run the yard since 2011. Marlowe lives in Ellery.\n";
	const speakers = (noted: Noted) =>
		readNoted(noted)
			.sheet.rows.filter(({ kind }) => kind === "quotation")
			.map(({ speaker }) => speaker);

	it("knows nothing of what the register alone calls a hidden source", () => {
		const story = `“The crane stays,” said Old Heronbird.\n\n${NAMED}`;
		const noted: Noted = { story, register: HERON("    aliases: [Old Heronbird]\n"), isRedacted: true };
		deepEqual(speakers(noted), ["Old Heronbird"]);
		for (const { name, mentions } of readNoted(noted).article.entities) {
			const called = new Set(mentions.map(({ start, end }) => story.slice(start, end).split(" ").at(-1)));
			ok(!called.has("Heronbird") || !called.has("Marlowe"), name);
		}
		// Without, the desk is told.
		ok(readNoted({ ...noted, isRedacted: false }).article.entities.some(({ aliases }) => aliases.length > 1));
	});

	it("takes no office of the register's for a person whom the copy names elsewhere", () => {
		const story = `${NAMED}\n“The crane stays,” the works director said.\n`;
		ok(!speakers({ story, register: HERON("    role: works director\n"), isRedacted: true }).includes("Piet Marlowe"));
	});
});

describe("redacted, what stands above the copy and beside it", () => {
	const SAID = "“The crane stays,” an official said.\n\nTwo men were killed in 2019, the log says.\n";
	const REGISTERED =
		"sources:\n  heron:\n    name: Piet Marlowe\n    terms: background\n  log:\n    name: Harbor Log\n";
	const marked = (exact: string): string =>
		`marks:\n  - exact: Two men were killed in 2019\n    source: log\n    place: as Marlowe told it\n  - exact: ${JSON.stringify(exact)}\n    source: log\n`;

	for (const [what, story] of [
		["front matter", `---\nsource: Piet Marlowe\n---\n\n${SAID}`],
		["front matter of a headline", `---\nsource: Piet Marlowe\n---\n# Crane Stays Down\n\n${SAID}`],
		["a header's field", `Source: Piet Marlowe\n\nCrane Stays Down\n\n${SAID}`],
		["a comment", `<!-- per Piet Marlowe -->\n\n${SAID}`],
		["a comment in the headline", `# Crane <!-- Piet Marlowe --> Stays Down\n\n${SAID}`],
		["a comment in a quotation", SAID.replace("crane", "crane <!-- Piet Marlowe -->")],
		["a comment beside a speaker", SAID.replace("an official", "an <!-- Piet Marlowe --> official")],
		["a comment that is never closed", `${SAID}\n<!-- per Piet Marlowe\n\nand Marlowe again`],
	] as const)
		it(`${what} is in no format, and makes nothing known`, async () => {
			for (const exact of ["Piet Marlowe", "source: Piet Marlowe", "per Piet Marlowe"])
				for (const [format, text] of await written(
					readNoted({ story, register: REGISTERED, marks: marked(exact), isRedacted: true }),
				))
					ok(!/marlowe|piet/i.test(plain(text)), format);
		});
});

describe("a source that the copy names against its terms", () => {
	const tell = (story: string, terms: string) => {
		const register = readRegister(`sources:\n  q:\n    name: Nora Quill\n    terms: ${terms}\n`).value ?? NO_REGISTER;
		return namedInCopy(readNoted({ story }).article, register);
	};

	it("is told of, to the desk", () => {
		const story = "“The crane stays,” said NORA QUILL.\n";
		for (const terms of ["background", "deep-background", "off-the-record"]) {
			const [line = "", ...others] = tell(story, terms);
			deepEqual(others, []);
			ok(line.startsWith("Nora Quill spoke o") && line.includes("should not be named"), line);
		}
		deepEqual(tell(story, "on-the-record"), []);
		deepEqual(
			tell("---\nsource: Nora Quill\n---\n\n<!-- Nora Quill -->\n\nThe crane stays. Quill trees grew.\n", "background"),
			[],
		);
	});
});
