/** The register over the protocol: its names in stories, where they lead, what is offered of them and what never is. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { CompletionList, Location, MarkupContent } from "vscode-languageserver/node";
import { parseMarked } from "../support/marked";
import { type Desk, REGISTER, STORY, withDesk } from "./desk";
import { openStory, type Story } from "./story";

const SOURCES = `knownNames: [Zefyra]
sources:
  office:
    name: Ellery Harbor Office
    kind: organization
    aliases: [harbor office, EHO]
    contact: 555 0100
  quill:
    name: Nora Quill
    kind: person
    role: harbor master
    terms: on-the-record
  marlow:
    name: Piet Marlow
    kind: person
    role: harbor official
    terms: background
  deep:
    name: Ada Lund
    kind: person
    role: clerk
    terms: deep-background
  off:
    name: Bram Osk
    kind: person
    role: diver
    terms: off-the-record
  report:
    name: Harbor Safety Report
    kind: document
`;

const use = (copy: string, test: (story: Story, desk: Desk, cursor: number) => Promise<void>): Promise<void> =>
	withDesk({ disk: { [REGISTER]: SOURCES } }, async (desk) => {
		const { text, cursor = 0 } = parseMarked(copy);
		await test(await openStory(desk.client, text, { uri: STORY }), desk, cursor);
	});

async function complete({ client }: Desk, story: Story, offset: number, trigger = 1): Promise<CompletionList | null> {
	return client.connection.sendRequest("textDocument/completion", {
		textDocument: { uri: story.uri },
		position: story.lines().positionAt(offset),
		context: { triggerKind: trigger, ...(trigger === 2 ? { triggerCharacter: " " } : {}) },
	});
}

/** At `{|}` these words are offered, each as it would be inserted. */
const checkOffers = (copy: string, expected: readonly string[], trigger = 1): Promise<void> =>
	use(copy, async (story, desk, cursor) => {
		const found = await complete(desk, story, cursor, trigger);
		deepEqual(
			(found?.items ?? []).map(({ textEdit }) => textEdit?.newText),
			expected,
		);
	});

const PEOPLE = ["Ellery Harbor Office", "Nora Quill", "a harbor official"];

describe("the register in stories", () => {
	it("finds a name in every form, and shows its entry", () =>
		use(
			"“We shut the gate,” the harb{|}or office said. The Ellery Harbor Office is old.",
			async (story, desk, cursor) => {
				const hover = (await story.hover(cursor))?.contents as MarkupContent;
				match(hover.value, /\*\*Ellery Harbor Office\*\*/);
				match(hover.value, /In the register: \*office\* · organization/);
				ok(!hover.value.includes("555"), "no contact");
				const found = (await desk.client.connection.sendRequest("textDocument/definition", {
					textDocument: { uri: story.uri },
					position: story.lines().positionAt(cursor),
				})) as readonly Location[];
				deepEqual(
					found.map(({ uri, range }) => [uri, range.start]),
					[
						[REGISTER, { line: 2, character: 2 }],
						[STORY, { line: 0, character: 20 }],
					],
				);
			},
		));

	it("a name that it does not have goes to its first mention alone", () =>
		use("Ben Osgood came. “It is late,” Osg{|}ood said.", async (story, _, cursor) => {
			const found = await story.definition(cursor);
			deepEqual(found?.range.start, { line: 0, character: 0 });
		}));

	it("is read again as soon as it changes", () =>
		use("“We shut the gate,” the harb{|}or office said.", async (story, { write }, cursor) => {
			const shown = async () => ((await story.hover(cursor))?.contents as MarkupContent | undefined)?.value ?? "";
			match(await shown(), /Ellery Harbor Office/);
			await write(REGISTER, SOURCES.replace("Ellery Harbor Office", "Port Office of Ellery"));
			match(await shown(), /Port Office of Ellery/);
			await write(REGISTER, undefined);
			ok(!/Office/.test(await shown()));
		}));

	it("an outline that is asked for first has its names", () =>
		use("Nora Quill spoke.", async (story) => {
			const names = (await story.symbols()).flatMap(({ detail, children = [] }) => [
				detail,
				...children.map((child) => child.detail),
			]);
			ok(names.includes("harbor master"), names.join());
		}));

	it("does not tell the name of a source that is not to be named", () =>
		use("“It was late,” Ma{|}rlow said.", async (story, _, cursor) => {
			const hover = (await story.hover(cursor))?.contents as MarkupContent | undefined;
			ok(!/Piet/.test(hover?.value ?? ""));
		}));

	describe("completion", () => {
		it("behind a speech cue", () => checkOffers("“We shut the gate,” said {|}", PEOPLE, 2));
		it("behind an adverb", () => checkOffers("“We shut the gate,” quietly said {|}", PEOPLE, 2));
		it("behind a report", () => checkOffers("The gate will stay shut, said {|}", PEOPLE, 2));
		it("behind according to, papers too", () =>
			checkOffers("The gate is shut, according to {|}", [...PEOPLE, "Harbor Safety Report"], 2));
		it("behind told", () => checkOffers("The clerk told {|}", PEOPLE, 2));
		it("behind the, without a second one", () =>
			checkOffers("The gate is shut, according to the har{|}", [
				"Ellery Harbor Office",
				"harbor official",
				"Harbor Safety Report",
			]));
		it("by what was begun", () => checkOffers("“We shut the gate,” said Qu{|}", ["Nora Quill"]));
		it("by two words that were begun", () => checkOffers("“We shut the gate,” said Nora Qu{|}", ["Nora Quill"]));
		it("in running copy by a name begun", () => checkOffers("In May Nora Q{|}", ["Nora Quill"]));
		it("surnames of whom the copy has named, the last one first", () =>
			checkOffers("Nora Quill met Ben Osgood.\n\n“We shut the gate,” said {|}", [
				"Osgood",
				"Quill",
				"Ellery Harbor Office",
				"a harbor official",
			]));
		it("the full name where the copy names them only later", () =>
			checkOffers("“We shut the gate,” said {|}\n\nNora Quill left early.", [
				"Nora Quill",
				"Ellery Harbor Office",
				"a harbor official",
			]));
		it("with the article that the story gives", () =>
			checkOffers("In May the Ellery Harbor Office closed.\n\n“We shut the gate,” said {|}", [
				"the Ellery Harbor Office",
				"Nora Quill",
				"a harbor official",
			]));
		it("says what each is", () =>
			use("“We shut the gate,” said {|}", async (story, desk, cursor) => {
				const found = await complete(desk, story, cursor);
				deepEqual(
					found?.items.map(({ detail }) => detail),
					["Organization", "Harbor master · on the record", "Background"],
				);
			}));
		it("replaces what was begun", () =>
			use("“We shut the gate,” said Nora Qu{|}.", async (story, desk, cursor) => {
				const [item] = (await complete(desk, story, cursor))?.items ?? [];
				deepEqual(item?.textEdit, {
					range: { start: { line: 0, character: 25 }, end: { line: 0, character: 32 } },
					newText: "Nora Quill",
				});
			}));

		for (const copy of [
			"The gate is shut {|}",
			"In May Nora {|}",
			"She said {|}",
			"“The clerk told {|}",
			"“We are told, according to {|}” she said.",
			"He wrote that “the gate is shut, said {|}",
			"‘The gate is shut, according to {|}",
			"---\ntitle: according to {|}\n---\n\nThe gate is shut.",
			"The clerk, who is tall, walks {|}",
		])
			it(`not behind a blank here: ${copy.replace(/\n/g, " ")}`, () => checkOffers(copy, [], 2));
		for (const copy of [
			"The gate is sh{|}",
			"The gate at Q{|}",
			"“Ask Nora Q{|}",
			"In May Piet Mar{|}",
			"In May Bram O{|}",
			"“We shut the gate,” said Bra{|}",
			"“We shut the gate,” said Nora Qu{|}ill.",
		])
			it(`not what was begun here: ${copy}`, () => checkOffers(copy, []));
		it("nobody who spoke off the record, even whom the story names", () =>
			checkOffers("Bram Osk met Nora Quill.\n\n“We shut the gate,” said {|}", [
				"Quill",
				"Ellery Harbor Office",
				"a harbor official",
			]));
		it("nothing in a file of the desk's, or of another language", () =>
			withDesk({ disk: { [REGISTER]: SOURCES } }, async (desk) => {
				const story = await openStory(desk.client, "“It is shut,” said ", { uri: STORY, language: "java" });
				equal(await complete(desk, story, 19), null);
			}));
	});
});
