/** Every way to say no, over the protocol: the copy never changes, the files beside it do. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { type CodeAction, TextDocumentEdit } from "vscode-languageserver/node";
import { IGNORE_COMMAND, type IgnoreParams } from "../../server/src/lsp/protocol";
import { actionNamed, applied, DESK, FOLDER, MARKS, REGISTER, STORY, UNREADABLE, withDesk } from "./desk";
import { CAPABILITIES, PUSHED, withClient } from "./harness";
import { openMarked, openStory, type Story } from "./story";

const OPENING = "Jane Doe, the warden, left the hall at noon.\n\n";
const VAGUE = "{vague Cri{|}tics} say the toll road is a folly.";
const SOURCE = `${OPENING}${VAGUE}\n\nThe board meets in May. Analysts say the date will be moved.\n\nThe hall was dark.`;
const COPY = SOURCE.replace(/\{vague |\{\|\}|\}/g, "");

const rulesIn = async (story: Story): Promise<readonly unknown[]> =>
	(await story.diagnostics()).map(
		({ code, range }) => `${code} ${story.text().slice(story.lines().spanOf(range).start).split(/\s/)[0]}`,
	);

const BOTH = ["vague-attribution Critics", "vague-attribution Analysts"];

describe("saying no", () => {
	for (const [way, left, file] of [
		[/^Ignore “vague-attribution” here$/, [BOTH[1]], MARKS],
		[/^Ignore “vague-attribution” in this paragraph$/, [BOTH[1]], MARKS],
		[/^Ignore “vague-attribution” in this story$/, [], MARKS],
		[/^Turn “vague-attribution” off in every story$/, [], REGISTER],
	] as const)
		it(`${way.source}: kept in ${file.slice(FOLDER.length)}`, () =>
			withDesk({}, async ({ client, disk, apply }) => {
				const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
				deepEqual(await rulesIn(story), BOTH);
				const actions = await story.actions({ start: cursor, end: cursor });
				const action = actionNamed(actions, way);
				equal(action.kind, "quickfix");
				equal(action.isPreferred, undefined);
				deepEqual(
					action.diagnostics?.map(({ code }) => code),
					["vague-attribution"],
				);
				await apply(action.edit);
				deepEqual([...disk.keys()], [file]);
				deepEqual(await rulesIn(story), left);
				equal(story.text(), COPY);
			}));

	it("is not kept by words with a letter that was lost: the reason is told", () =>
		withDesk({}, async ({ client }) => {
			const text =
				'The panel sat until ten. "The roof will not last, and all of us have s\ufffden it." The tour was cut short.';
			const story = await openStory(client, text, { uri: STORY });
			const ways = (await story.actions({ start: 30, end: 30 })).filter(({ title }) => title.startsWith("Ignore"));
			const reason = "A letter of these words could not be read and stands as \ufffd: put it right in the story first.";
			deepEqual(
				ways.map(({ disabled }) => disabled?.reason),
				[reason, reason, undefined],
			);
		}));

	it("comes after the quick fixes, the narrowest way first", () =>
		withDesk({}, async ({ client }) => {
			const text =
				'The panel sat until ten. "The roof will not last, and all of us have seen it." The tour was cut short.';
			const story = await openStory(client, text, { uri: STORY });
			const titles = (await story.actions({ start: 30, end: 30 })).map(({ title }) => title);
			const first = titles.findIndex((title) => title.startsWith("Ignore"));
			ok(first > 0);
			deepEqual(
				titles.slice(first).map((title) => title.replace(/“[^”]+” /, "")),
				["Ignore here", "Ignore in this paragraph", "Ignore in this story", "Turn off in every story"],
			);
		}));

	it("is not offered for a whole page of findings at once", () =>
		withDesk({}, async ({ client }) => {
			const page = Array.from({ length: 5 }, (_, index) => `Critics say the toll road will drain marsh ${index}.`).join(
				"\n\n",
			);
			const story = await openStory(client, `${OPENING}${page}`, { uri: STORY });
			ok((await story.diagnostics()).length >= 5);
			deepEqual(
				(await story.actions({ start: 0, end: story.text().length })).filter(({ edit }) =>
					JSON.stringify(edit).includes("yaml"),
				),
				[],
			);
		}));

	it("is left out where other kinds are asked for", () =>
		withDesk({}, async ({ client }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			deepEqual(await story.actions({ start: cursor, end: cursor }, ["refactor"]), []);
		}));
});

const HERE = `ignores:
  # Tom asked for it
  - rule: vague-attribution   # why not
    scope: here
    exact: Critics
    prefix: left the hall at noon.
    suffix: say the toll road is a folly.
`;

describe("an ignore", () => {
	it("holds from the start", () =>
		withDesk({ disk: { [MARKS]: HERE } }, async ({ client }) =>
			deepEqual(await rulesIn(await openStory(client, COPY, { uri: STORY })), [BOTH[1]]),
		));

	it("holds for a client that waits for findings, and when its file changes", () =>
		withDesk(
			{ capabilities: { ...DESK, ...PUSHED, workspace: { ...DESK.workspace } }, disk: { [MARKS]: HERE } },
			async ({ client, write }) => {
				const last = () => client.published.at(-1)?.diagnostics.map(({ code }) => code);
				await openStory(client, COPY, { uri: STORY });
				await client.until(() => client.published.length === 1);
				deepEqual(last(), ["vague-attribution"]);
				await write(MARKS, undefined);
				await client.until(() => client.published.length === 2);
				deepEqual(last(), ["vague-attribution", "vague-attribution"]);
			},
		));

	it("holds when its paragraph moves and when words around it change", () =>
		withDesk({ disk: { [MARKS]: HERE } }, async ({ client }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const paragraph = "Critics say the toll road is a folly.\n\n";
			const at = story.text().indexOf(paragraph);
			await story.change(
				{ start: at, end: at + paragraph.length, newText: "" },
				{
					start: story.text().length - paragraph.length,
					end: story.text().length - paragraph.length,
					newText: `\n\n${paragraph}`,
				},
			);
			deepEqual(await rulesIn(story), [BOTH[1]]);
			const close = story.text().indexOf("close rural");
			await story.change({ start: close, end: close + 5, newText: "shut down most of the" });
			deepEqual(await rulesIn(story), [BOTH[1]]);
		}));

	it("ends when its own words change, says so once where they stood, and holds again when they come back", () =>
		withDesk({ disk: { [MARKS]: HERE } }, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const at = story.text().indexOf("Critics");
			const set = (from: string, newText: string) => story.change({ start: at, end: at + from.length, newText });
			await set("Critics", "Experts");
			deepEqual(await rulesIn(story), ["vague-attribution Experts", "stale-ignore Experts", BOTH[1]]);
			const [, hint] = await story.diagnostics();
			equal(hint?.severity, 4);
			match(String(hint?.message), /“vague-attribution”.*“Critics”/);
			await set("Experts", "Critics");
			deepEqual(await rulesIn(story), [BOTH[1]]);
			await set("Critics", "Tom Avery");
			deepEqual(await rulesIn(story), ["stale-ignore Tom", BOTH[1]]);
			const remove = actionNamed(await story.actions({ start: at, end: at }), /^Remove this entry/);
			await apply(remove.edit);
			equal(disk.get(MARKS), "ignores:\n  # Tom asked for it\n");
			deepEqual(await rulesIn(story), [BOTH[1]]);
		}));

	it("whose rule is off is not stale", () =>
		withDesk({ disk: { [MARKS]: HERE }, settings: { rules: { "vague-attribution": "off" } } }, async ({ client }) =>
			deepEqual(await rulesIn(await openStory(client, COPY, { uri: STORY })), []),
		));

	it("of a rule that does not exist says so", () =>
		withDesk({ disk: { [MARKS]: "ignores:\n  - rule: vague-atribution\n" } }, async ({ client }) => {
			const found = await (await openStory(client, COPY, { uri: STORY })).diagnostics();
			match(
				String(found.find(({ code }) => code === "stale-ignore")?.message),
				/“vague-atribution”, which does not exist/,
			);
		}));

	it("is the story's own", () =>
		withDesk({ disk: { [MARKS]: HERE } }, async ({ client }) =>
			deepEqual(await rulesIn(await openStory(client, COPY, { uri: `${FOLDER}/may/other.story` })), BOTH),
		));
});

describe("registers", () => {
	const off = "rules:\n  vague-attribution: off\n";

	it("hold in every folder below, and the nearer one wins", () =>
		withDesk(
			{ disk: { [REGISTER]: off, [`${FOLDER}/may/sources.yaml`]: "rules: { vague-attribution: on }\n" } },
			async ({ client }) => {
				deepEqual(await rulesIn(await openStory(client, COPY, { uri: STORY })), BOTH);
				deepEqual(await rulesIn(await openStory(client, COPY, { uri: `${FOLDER}/june/a.story` })), []);
			},
		));

	it("above the workspace folder are nobody's", () =>
		withDesk({ disk: { "file:///sources.yaml": off } }, async ({ client }) =>
			deepEqual(await rulesIn(await openStory(client, COPY, { uri: STORY })), BOTH),
		));

	it("are changed where they speak of the rule, else where they reach farthest", () =>
		withDesk(
			{ disk: { [`${FOLDER}/may/sources.yaml`]: "# may\n", [REGISTER]: "# all\n" } },
			async ({ client, disk, apply, write }) => {
				const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
				const turnOff = async () => actionNamed(await story.actions({ start: cursor, end: cursor }), /^Turn/).edit;
				await apply(await turnOff());
				equal(disk.get(REGISTER), `# all\n${off}`);
				deepEqual(await rulesIn(story), []);
				await write(REGISTER, "# all\n");
				await write(`${FOLDER}/may/sources.yaml`, "rules:\n  vague-attribution: on # for May\n");
				await apply(await turnOff());
				equal(disk.get(`${FOLDER}/may/sources.yaml`), "rules:\n  vague-attribution: off # for May\n");
				deepEqual(await rulesIn(story), []);
			},
		));

	it("are made beside a story in no workspace folder", () =>
		withDesk({ folders: [] }, async ({ client, disk, apply }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			await apply(actionNamed(await story.actions({ start: cursor, end: cursor }), /^Turn/).edit);
			deepEqual([...disk.keys()], [`${FOLDER}/may/sources.yaml`]);
			deepEqual(await rulesIn(story), []);
		}));

	it("follow the workspace folders", () =>
		withDesk({ folders: [`${FOLDER}/may`], disk: { [REGISTER]: off } }, async ({ client }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			deepEqual(await rulesIn(story), BOTH);
			await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
				event: { added: [{ uri: `${FOLDER}/`, name: "desk" }], removed: [{ uri: `${FOLDER}/may`, name: "may" }] },
			});
			deepEqual(await rulesIn(story), []);
		}));
});

describe("files of notes", () => {
	it("are watched, and read again when they change", () =>
		withDesk({}, async ({ client, write, reads }) => {
			await client.until(() => client.registrations.length === 2);
			const watching = client.registrations.find(({ method }) => method === "workspace/didChangeWatchedFiles");
			deepEqual(watching?.registerOptions, {
				watchers: [{ globPattern: "**/sources.yaml" }, { globPattern: "**/*.marks.yaml" }],
			});
			const story = await openStory(client, COPY, { uri: STORY });
			await story.diagnostics();
			const before = reads(MARKS);
			await story.diagnostics();
			equal(reads(MARKS), before, "a file that is watched is read once");
			const refreshes = client.refreshes();
			await write(MARKS, HERE);
			await client.until(() => client.refreshes() > refreshes);
			deepEqual(await rulesIn(story), [BOTH[1]]);
		}));

	it("are read each time for a client that does not watch", () =>
		withDesk({ capabilities: CAPABILITIES }, async ({ client, disk }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			deepEqual(await rulesIn(story), BOTH);
			disk.set(MARKS, HERE);
			deepEqual(await rulesIn(story), [BOTH[1]]);
		}));

	it("that are open count as they stand, unsaved", () =>
		withDesk({ disk: { [MARKS]: "ignores: []\n" } }, async ({ client, disk }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			const marks = await openStory(client, "# unsaved\n", { uri: MARKS, language: "yaml" });
			await marks.change({ start: 10, end: 10, newText: "ignores: [] # mine\n" });
			deepEqual(await rulesIn(story), BOTH);
			const { edit } = actionNamed(await story.actions({ start: cursor, end: cursor }), /here$/);
			const changed = applied(edit, () => marks.text()).get(MARKS) ?? "";
			match(changed, /^# unsaved\nignores: # mine\n {2}- rule: vague-attribution\n/);
			deepEqual(edit?.documentChanges?.length, 1);
			ok(TextDocumentEdit.is(edit?.documentChanges?.[0]));
			deepEqual(edit.documentChanges[0].textDocument, { uri: MARKS, version: 2 });
			const refreshes = client.refreshes();
			await marks.replace(changed);
			await client.until(() => client.refreshes() > refreshes);
			deepEqual(await rulesIn(story), [BOTH[1]]);
			await marks.close();
			await client.settled();
			deepEqual(await rulesIn(story), BOTH);
			equal(disk.get(MARKS), "ignores: []\n");
		}));

	it("that break keep their last good state, say so once, and are left alone", () =>
		withDesk({ disk: { [MARKS]: HERE } }, async ({ client, write }) => {
			const { story } = await openMarked(client, SOURCE, { uri: STORY });
			deepEqual(await rulesIn(story), [BOTH[1]]);
			await write(MARKS, `${HERE}\t- broken: [\n`);
			deepEqual(await rulesIn(story), [BOTH[1]]);
			deepEqual(await rulesIn(story), [BOTH[1]]);
			equal(client.shown.length, 1);
			match(client.shown[0] ?? "", /^bridge\.story\.marks\.yaml is broken in line 8: /);
			const at = COPY.indexOf("Analysts");
			const actions = await story.actions({ start: at, end: at });
			for (const way of [/here$/, /paragraph$/, /this story$/]) {
				const action = actionNamed(actions, way);
				equal(action.edit, undefined);
				match(action.disabled?.reason ?? "", /is broken in line 8/);
			}
			ok(actionNamed(actions, /every story$/).edit !== undefined);
			await write(MARKS, "");
			deepEqual(await rulesIn(story), BOTH);
		}));

	it("that are broken and open show it in themselves", () =>
		withDesk({ disk: { [MARKS]: HERE } }, async ({ client }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			deepEqual(await rulesIn(story), [BOTH[1]]);
			const marks = await openStory(client, HERE, { uri: MARKS, language: "yaml" });
			deepEqual(await marks.diagnostics(), []);
			await marks.change({
				start: HERE.length,
				end: HERE.length,
				newText: "  - rule: scare-quotes\n    scope: everywhere\n",
			});
			const [problem, ...others] = await marks.diagnostics();
			equal(others.length, 0);
			equal(problem?.message, "The scope of an ignore is one of here, paragraph, story.");
			deepEqual(problem && marks.lines().spanOf(problem.range), {
				start: marks.text().indexOf("everywhere"),
				end: marks.text().indexOf("everywhere") + "everywhere".length,
			});
			await marks.change({ start: 0, end: 0, newText: "]" });
			ok((await marks.diagnostics()).length > 0);
			deepEqual(await rulesIn(story), [BOTH[1]]);
			deepEqual(client.shown, []);
			const register = await openStory(client, "rules: { scare-quotes: loud }\n", { uri: REGISTER, language: "yaml" });
			equal((await register.diagnostics()).length, 1);
		}));

	it("that cannot be read, or not be written, are left alone", () =>
		withDesk({ disk: { [MARKS]: UNREADABLE } }, async ({ client, readOnly }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			deepEqual(await rulesIn(story), BOTH);
			await rulesIn(story);
			equal(client.shown.length, 1);
			readOnly.add(REGISTER);
			const actions = await story.actions({ start: cursor, end: cursor });
			match(actionNamed(actions, /here$/).disabled?.reason ?? "", /could not be read/);
			match(actionNamed(actions, /every story$/).disabled?.reason ?? "", /^sources\.yaml may not be written/);
		}));

	it("are none for a draft that is no file, which says so", () =>
		withDesk({}, async ({ client, disk, reads }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: "untitled:Untitled-1" });
			deepEqual(await rulesIn(story), BOTH);
			const actions = (await story.actions({ start: cursor, end: cursor })).filter(({ title }) =>
				/^(?:Ignore|Turn)/.test(title),
			);
			equal(actions.length, 4);
			for (const { disabled } of actions) match(disabled?.reason ?? "", /save it first/);
			deepEqual([disk.size, reads("untitled:Untitled-1.marks.yaml")], [0, 0]);
		}));

	it("that cannot be changed are not offered to a client that shows no reasons", () =>
		withDesk({ capabilities: CAPABILITIES }, async ({ client }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: "untitled:Untitled-1" });
			deepEqual(
				(await story.actions({ start: cursor, end: cursor })).filter(({ title }) => /^(?:Ignore|Turn)/.test(title)),
				[],
			);
		}));
});

describe("saying no with a reason", () => {
	const setup = { options: { commands: [IGNORE_COMMAND] } };
	const paramsOf = ({ command }: CodeAction) => command?.arguments?.[0] as IgnoreParams;

	it("is a command for a client that has it, and asks for the edit afterwards", () =>
		withDesk(setup, async ({ client, disk, apply }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			const action = actionNamed(await story.actions({ start: cursor, end: cursor }), /here$/);
			deepEqual([action.edit, action.command?.command], [undefined, IGNORE_COMMAND]);
			const answer = await story.ignore({ ...paramsOf(action), reason: "the sidebar names them" });
			equal(answer?.uri, MARKS);
			await apply(answer?.edit);
			match(disk.get(MARKS) ?? "", /\n {4}reason: the sidebar names them\n$/);
			deepEqual(await rulesIn(story), [BOTH[1]]);
			const turnOff = actionNamed(
				await story.actions({ start: COPY.indexOf("Analysts"), end: COPY.indexOf("Analysts") }),
				/^Turn/,
			);
			await apply((await story.ignore({ ...paramsOf(turnOff), reason: "not our style" }))?.edit);
			match(disk.get(REGISTER) ?? "", /\n {2}vague-attribution: off # not our style\n$/);
		}));

	for (const [way, left, file] of [
		[/ in this paragraph$/, [BOTH[1]], MARKS],
		[/ in this story$/, [], MARKS],
	] as const)
		it(`is kept with it${way.source.replace("$", "")}`, () =>
			withDesk(setup, async ({ client, disk, apply }) => {
				const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
				const action = actionNamed(await story.actions({ start: cursor, end: cursor }), way);
				await apply((await story.ignore({ ...paramsOf(action), reason: "the sidebar names them" }))?.edit);
				match(disk.get(file) ?? "", /\n {4}reason: the sidebar names them\n$/);
				deepEqual(await rulesIn(story), left);
			}));

	it("is signed where the client says who and when, and takes no day that is none", () =>
		withDesk(setup, async ({ client, disk, apply }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			const params = paramsOf(actionNamed(await story.actions({ start: cursor, end: cursor }), /here$/));
			await apply((await story.ignore({ ...params, by: " Nora Quill ", on: "2026-11-22" }))?.edit);
			match(disk.get(MARKS) ?? "", /\n {4}by: Nora Quill\n {4}on: 2026-11-22\n$/);
			deepEqual(await rulesIn(story), [BOTH[1]]);
			const again = paramsOf(
				actionNamed(await story.actions({ start: COPY.indexOf("Analysts"), end: COPY.indexOf("Analysts") }), /here$/),
			);
			await apply((await story.ignore({ ...again, by: " ", on: "this evening" }))?.edit);
			equal((disk.get(MARKS) ?? "").match(/\n {4}(?:by|on): /g)?.length, 2);
			deepEqual(await rulesIn(story), []);
		}));

	it("tells why not where it cannot be", () =>
		withDesk({ ...setup, disk: { [MARKS]: "[" } }, async ({ client }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			const action = actionNamed(await story.actions({ start: cursor, end: cursor }), /here$/);
			const answer = await story.ignore(paramsOf(action));
			equal(answer?.edit, undefined);
			match(answer?.problem ?? "", /is broken in line 1/);
			const draft = await openStory(client, COPY, { uri: "untitled:Untitled-1" });
			match((await draft.ignore(paramsOf(action)))?.problem ?? "", /save it first/);
		}));

	it("makes a name known", () =>
		withDesk({ ...setup, disk: { [REGISTER]: "knownNames: [Ode]\n" } }, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const range = story.lines().rangeOf({ start: 0, end: 4 });
			const answer = await story.ignore({
				range,
				rule: "unintroduced-surname",
				extent: "name",
				name: "Quillon",
				reason: "",
			});
			await apply(answer?.edit);
			equal(disk.get(REGISTER), "knownNames: [Ode, Quillon]\n");
		}));
});

describe("a known name", () => {
	const copy = (name: string) => `“The gates stood open all night,” ${name} said. The dam serves four towns.`;

	it("is offered for rules on names, and answers them in every story", () =>
		withDesk({}, async ({ client, disk, apply }) => {
			const story = await openStory(client, copy("Haldane"), { uri: STORY });
			deepEqual(await rulesIn(story), ["unintroduced-surname Haldane"]);
			const at = story.text().indexOf("Haldane");
			const action = actionNamed(await story.actions({ start: at, end: at }), /^“Haldane” is a known name$/);
			await apply(action.edit);
			match(disk.get(REGISTER) ?? "", /\nknownNames:\n {2}- Haldane\n$/);
			deepEqual(await rulesIn(story), []);
			deepEqual(await rulesIn(await openStory(client, copy("Haldane"), { uri: `${FOLDER}/other.story` })), []);
			deepEqual((await rulesIn(await openStory(client, copy("Marlow"), { uri: `${FOLDER}/b.story` }))).length, 1);
		}));

	it("is not offered for other rules", () =>
		withDesk({}, async ({ client }) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			const actions = await story.actions({ start: cursor, end: cursor });
			deepEqual(
				actions.filter(({ title }) => title.includes("known name")),
				[],
			);
		}));
});

describe("comments in a story", () => {
	const comment = "<!-- attr-ignore vague-attribution: the sidebar names them -->";
	const commented = COPY.replace("Critics", `${comment}\nCritics`);

	it("say no in Markdown, for their paragraph", () =>
		withDesk({}, async ({ client }) => {
			const place = { uri: `${FOLDER}/a.md`, language: "markdown" };
			deepEqual(await rulesIn(await openStory(client, commented, place)), [BOTH[1]]);
			const inside = COPY.replace("Critics say", "Critics <!-- attr-ignore --> say");
			deepEqual(await rulesIn(await openStory(client, inside, { ...place, uri: `${FOLDER}/b.md` })), [BOTH[1]]);
		}));

	it("are comments and nothing else in other stories", () =>
		withDesk({}, async ({ client }) =>
			deepEqual(await rulesIn(await openStory(client, commented, { uri: STORY })), BOTH),
		));

	it("that match nothing say so, and can be taken out", () =>
		withDesk({}, async ({ client }) => {
			const text = `${OPENING}${comment}\nThe board meets in May.\n`;
			const story = await openStory(client, text, { uri: `${FOLDER}/a.md`, language: "markdown" });
			deepEqual(await rulesIn(story), ["stale-ignore <!--"]);
			const at = text.indexOf(comment);
			const actions = await story.actions({ start: at, end: at });
			deepEqual(
				actions.map(({ title }) => title),
				["Remove the comment"],
			);
			const changed = applied(actions[0]?.edit, () => text).get(story.uri);
			equal(changed, `${OPENING}The board meets in May.\n`);
		}));
});

describe("without files beside the stories", () => {
	it("nothing is offered and nothing fails", () =>
		withClient({ capabilities: DESK, folders: [FOLDER] }, async (client) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: STORY });
			deepEqual(await rulesIn(story), BOTH);
			const actions = await story.actions({ start: cursor, end: cursor });
			deepEqual(
				actions.filter(({ title }) => /^(?:Ignore|Turn)/.test(title)),
				[],
			);
			const range = story.lines().rangeOf({ start: cursor, end: cursor });
			match(
				(await story.ignore({ range, rule: "vague-attribution", extent: "here" }))?.problem ?? "",
				/Nothing can be/,
			);
		}));
});
