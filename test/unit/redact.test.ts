/** What leaves the newsroom redacted says nothing that it must not say, in any format: every secret is looked for everywhere. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import type { Article } from "../../server/src/analysis/article";
import { writeDocx } from "../../server/src/docx.node";
import { EXPORT_FORMATS, writeExport } from "../../server/src/features/exports/export";
import { redactArticle } from "../../server/src/features/sheet/redact";
import { sheetOf } from "../../server/src/features/sheet/sheet";
import { SHEET_FORMATS, writeSheet } from "../../server/src/features/sheet/write";
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
