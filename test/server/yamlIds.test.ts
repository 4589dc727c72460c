/** Ids of sources in an editor: followed from marks to the register and back to the stories, and renamed everywhere or nowhere. */
import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import type { Location, WorkspaceEdit } from "vscode-languageserver/node";
import { applied, type Desk, FOLDER, MARKS, REGISTER, STORY, UNREADABLE, withDesk } from "./desk";
import { linesOf } from "./lines";
import { openStory, type Story } from "./story";

const SOURCES = `# the desk's
sources:
  quill:   # the harbor master
    name: Nora Quill
  log:
    name: Harbor Log
`;
const NEAR = `${FOLDER}/may/sources.yaml`;
const OTHER = `${FOLDER}/june/pier.story`;
const OTHER_MARKS = `${OTHER}.marks.yaml`;
const COPY = "The crane stood still on Monday. The pier was closed.\n";
const MARKED = `marks:
  - exact: The crane stood still
    suffix: on Monday.
    source: [log, "quill"]   # both
  - exact: nobody ever said this
    source: quill
  - exact: The pier was closed
    source: log
`;
const DISK = {
	[REGISTER]: SOURCES,
	[STORY]: COPY,
	[MARKS]: MARKED,
	[OTHER]: COPY,
	[OTHER_MARKS]: "marks:\n- {exact: The pier was closed, prefix: on Monday., source: quill}\n",
};

const openFile = (desk: Desk, uri: string, text = desk.disk.get(uri) ?? ""): Promise<Story> =>
	openStory(desk.client, text, { uri, language: "yaml" });
const on = (story: Story, words: string): number => story.text().indexOf(words) + 1;

/** Each place as its file and words. */
const shown = (desk: Desk, locations: Location | readonly Location[] | null, open?: Story) =>
	[locations ?? []].flat().map(({ uri, range }) => {
		const text = open?.uri === uri ? open.text() : (desk.disk.get(uri) ?? "");
		const { start, end } = linesOf(text).spanOf(range);
		return `${uri.slice(FOLDER.length + 1)}: ${text.slice(start, end)}`;
	});

const rename = (desk: Desk, story: Story, words: string, newName: string): Promise<WorkspaceEdit | null> =>
	desk.client.connection.sendRequest("textDocument/rename", {
		textDocument: { uri: story.uri },
		position: story.lines().positionAt(on(story, words)),
		newName,
	});
const prepare = (desk: Desk, story: Story, words: string) =>
	desk.client.connection.sendRequest<{ readonly placeholder: string } | null>("textDocument/prepareRename", {
		textDocument: { uri: story.uri },
		position: story.lines().positionAt(on(story, words)),
	});

describe("the definition of an id", () => {
	it("is its entry in the nearest register that has it", () =>
		withDesk({ disk: { ...DISK, [NEAR]: "sources:\n  'log':\n    name: Pier Log\n" } }, async (desk) => {
			const story = await openFile(desk, MARKS);
			deepEqual(shown(desk, await story.definition(on(story, "quill"))), ["sources.yaml: quill"]);
			deepEqual(shown(desk, await story.definition(on(story, "log"))), ["may/sources.yaml: 'log'"]);
			equal(await story.definition(on(story, "The pier")), null);
		}));

	it("is found in a register that is broken since", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const story = await openFile(desk, MARKS);
			await story.diagnostics();
			await desk.write(REGISTER, `# one more line\n${SOURCES}  - [\n`);
			deepEqual(shown(desk, await story.definition(on(story, "quill"))), ["sources.yaml: quill"]);
		}));

	it("is none for an id that no register has", () =>
		withDesk({ disk: { ...DISK, [REGISTER]: "" } }, async (desk) => {
			const story = await openFile(desk, MARKS);
			equal(await story.definition(on(story, "quill")), null);
		}));
});

describe("the references of an id", () => {
	const all = [
		"sources.yaml: quill",
		"june/pier.story: The pier was closed",
		"may/bridge.story: The crane stood still",
	];

	it("are the passages of every story, and the entry of a mark that is lost", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const lost = "may/bridge.story.marks.yaml: quill";
			const register = await openFile(desk, REGISTER);
			deepEqual(shown(desk, await register.references(on(register, "quill"))).toSorted(), [...all, lost].toSorted());
			const marks = await openFile(desk, OTHER_MARKS);
			deepEqual(shown(desk, await marks.references(on(marks, "quill"))).toSorted(), [...all, lost].toSorted());
			equal(await marks.references(on(marks, "The pier")), null);
		}));

	it("follow a story that is open, and marks that are not saved", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const register = await openFile(desk, REGISTER);
			await openFile(desk, MARKS, MARKED.replace("    source: quill\n", ""));
			const story = await openStory(desk.client, COPY, { uri: STORY });
			await story.diagnostics();
			await story.change({ start: 0, end: 0, newText: "Late on Sunday it rained. " });
			await story.change({
				start: story.text().indexOf("stood"),
				end: story.text().indexOf("stood") + 5,
				newText: "was",
			});
			const found = await register.references(on(register, "quill"));
			ok(shown(desk, found, story).includes("may/bridge.story: The crane was still"), JSON.stringify(found));
			equal(found?.length, 3);
		}));

	it("do not cross a nearer register of the same id", () =>
		withDesk({ disk: { ...DISK, [NEAR]: "sources:\n  quill:\n    name: Ann Quill\n" } }, async (desk) => {
			const register = await openFile(desk, REGISTER);
			deepEqual(shown(desk, await register.references(on(register, "quill"))), all.slice(0, 2));
		}));
});

describe("the rename of an id", () => {
	it("goes through the register and every marks file, and changes nothing else", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const before = new Map(desk.disk);
			for (const [uri, words] of [
				[REGISTER, "quill"],
				[MARKS, "quill"],
			] as const) {
				const story = await openFile(desk, uri);
				equal((await prepare(desk, story, words))?.placeholder, "quill");
				const changed = applied((await rename(desk, story, words, "n.quill-2")) ?? undefined, (at) =>
					desk.disk.get(at),
				);
				deepEqual([...changed.keys()].toSorted(), [REGISTER, MARKS, OTHER_MARKS].toSorted());
				for (const [at, text] of changed) equal(text, before.get(at)?.replaceAll("quill", "n.quill-2"));
				await story.close();
			}
		}));

	it("keeps quotation marks, lists and anchors", () =>
		withDesk(
			{
				disk: {
					[REGISTER]: "sources:\n  ? 'quill'\n  : name: Nora Quill\n  \"log\": {name: Log}\n",
					[MARKS]:
						"marks:\r\n  - exact: b\r\n    source: &q 'quill'\r\n  - exact: c\r\n    source:\r\n    - *q\r\n    - log\r\n    - quill # twice\r\n",
				},
			},
			async (desk) => {
				const story = await openFile(desk, MARKS);
				const edit = await rename(desk, story, "quill # twice", "1918");
				const changed = applied(edit ?? undefined, (at) => desk.disk.get(at));
				equal(changed.get(REGISTER), "sources:\n  ? '1918'\n  : name: Nora Quill\n  \"log\": {name: Log}\n");
				equal(changed.get(MARKS), desk.disk.get(MARKS)?.replaceAll("quill", "1918"));
				deepEqual(await rename(desk, story, "log", "log"), { documentChanges: [] });
			},
		));

	const refused = (disk: Readonly<Record<string, string>>, newName: string, why: RegExp, words = "quill") =>
		withDesk({ disk }, async (desk) => {
			const story = await openFile(desk, REGISTER);
			await rejects(rename(desk, story, words, newName), ({ message }: Error) => {
				match(message, why);
				return true;
			});
		});

	it("is refused for what is no id or is taken, with the reason", async () => {
		await refused(DISK, "nora quill", /^“nora quill” is no id/);
		await refused(DISK, "-quill", /is no id/);
		await refused(DISK, "", /is no id/);
		await refused(DISK, "null", /means that nothing stands there/);
		await refused(DISK, "log", /^“log” is taken: desk\/sources\.yaml has it|^“log” is taken: sources\.yaml has it/);
		await refused(
			{ ...DISK, [NEAR]: "sources:\n  avery:\n    name: Tom Avery\n" },
			"avery",
			/may\/sources\.yaml has it/,
		);
		const dangling = { ...DISK, [OTHER_MARKS]: "marks:\n  - exact: b\n    source: avery\n" };
		await refused(dangling, "avery", /june\/pier\.story\.marks\.yaml names it, though no register has it/);
	});

	it("is refused where a file that may name it is broken or may not be read or written", async () => {
		await refused({ ...DISK, [OTHER_MARKS]: "marks: [quill" }, "avery", /^Nothing was renamed: june\/pier.*is broken/);
		await refused({ ...DISK, [OTHER_MARKS]: UNREADABLE }, "avery", /^Nothing was renamed: june\/pier.*is broken/);
		await refused({ ...DISK, [NEAR]: "sources: [" }, "avery", /may\/sources\.yaml is broken/);
		await withDesk({ disk: DISK }, async (desk) => {
			desk.readOnly.add(OTHER_MARKS);
			const story = await openFile(desk, MARKS);
			await rejects(rename(desk, story, "quill", "avery"), /pier\.story\.marks\.yaml may not be written/);
		});
	});

	it("passes over a broken file that has nothing to do with it", () =>
		withDesk({ disk: { ...DISK, [OTHER_MARKS]: "marks: [" } }, async (desk) => {
			const story = await openFile(desk, REGISTER);
			const edit = await rename(desk, story, "quill", "avery");
			equal(edit?.documentChanges?.length, 2);
		}));

	it("is refused away from ids", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const story = await openFile(desk, MARKS);
			await rejects(prepare(desk, story, "The crane"), /Only the ids of sources/);
			await rejects(rename(desk, story, "The crane", "x"), /Only the ids of sources/);
			await story.replace("marks:\n  - exact: b\n    source: nobody\n");
			await rejects(prepare(desk, story, "nobody"), /stands in no register/);
			await story.replace("marks: [");
			await rejects(prepare(desk, story, "marks"), /is broken: mend it/);
		}));

	it("counts what is open and not saved, by its version", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const register = await openFile(desk, REGISTER);
			const marks = await openFile(desk, OTHER_MARKS);
			await marks.replace("marks:\n- exact: The pier was closed\n  source: [ quill ]\n");
			const edit = await rename(desk, register, "quill", "avery");
			const changed = applied(edit ?? undefined, (uri) => (uri === OTHER_MARKS ? marks.text() : desk.disk.get(uri)));
			equal(changed.get(OTHER_MARKS), marks.text().replace("quill", "avery"));
			ok(JSON.stringify(edit).includes('"version":2'));
		}));

	it("is none in stories", () =>
		withDesk({ disk: DISK }, async (desk) => {
			const story = await openStory(desk.client, COPY, { uri: STORY });
			equal(await prepare(desk, story, "crane"), null);
			equal(await rename(desk, story, "crane", "x"), null);
		}));
});
