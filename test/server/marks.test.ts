/** Marks over the protocol: attached, shown, followed while the story changes, written down; the copy itself is never changed. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver/node";
import {
	ATTACH_COMMAND,
	MARKS_NOTIFICATION,
	type MarksParams,
	REMOVE_COMMAND,
	STATUS_COMMAND,
} from "../../server/src/lsp/protocol";
import { actionNamed, FOLDER, MARKS, REGISTER, STORY, UNREADABLE, withDesk } from "./desk";
import { openStory, type Story } from "./story";

const COPY =
	"Nora Quill, the harbor master, met the council on Monday.\n\n" +
	"“The crane will not be mended before May,” Quill said.\n\n" +
	"At least 37 people were injured when the scaffold came down.\n\nThe hall was dark.\n";

const SOURCES = `sources:
  quill:
    name: Nora Quill
    kind: person
    role: harbor master
    terms: on-the-record
    file: talks/quill.srt
    url: https://ellery.example/quill
  log:
    name: Harbor Log
`;

const QUOTATION = "“The crane will not be mended before May,”";

const mark = (more: string) =>
	`# ours\nmarks:\n  - exact: ${QUOTATION}\n    prefix: on Monday.\n    suffix: Quill said.\n${more}`;

const VERIFIED = mark("    source: quill\n    place: line 12\n    status: verified\n    by: ta\n    on: 2026-11-20\n");

const COMMANDS = { options: { commands: [ATTACH_COMMAND, STATUS_COMMAND, REMOVE_COMMAND] } };

const at = (story: Story, words: string) => {
	const start = story.text().indexOf(words);
	ok(start >= 0, words);
	return { start, end: start + words.length };
};
const caret = (story: Story, words: string) => ({ start: at(story, words).start + 2, end: at(story, words).start + 2 });
const codes = async (story: Story) => (await story.diagnostics()).map(({ code }) => code);
const hoverOn = async (story: Story, words: string): Promise<string> =>
	((await story.hover(caret(story, words).start))?.contents as MarkupContent | undefined)?.value ?? "";

describe("marks", () => {
	it("are attached to the quotation at the caret, and answer what asked for a source", () =>
		withDesk({ disk: { [REGISTER]: SOURCES }, ...COMMANDS }, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			deepEqual(await codes(story), ["unsourced-number"]);
			const found = await story.markable(caret(story, "37 people"));
			equal(found?.copy, "At least 37 people were injured when the scaffold came down");
			const answer = await story.mark(caret(story, "37 people"), { kind: "attach", sources: ["log"], place: "p. 3" });
			await apply(answer?.edit);
			equal(
				disk.get(MARKS),
				"# What stands behind this story. Sourcemark writes it; change it as you like.\nmarks:\n" +
					"  - exact: At least 37 people were injured when the scaffold came down\n" +
					"    prefix: will not be mended before May,” Quill said.\n    suffix: . The hall was dark.\n" +
					"    source: log\n    place: p. 3\n    status: unchecked\n    by: nq\n    on: 2026-11-22\n",
			);
			deepEqual(await codes(story), []);
			match(await hoverOn(story, "37 people"), /\*\*Not checked yet\*\* · nq, 2026\\-11\\-22.*\n.*\*\*Harbor Log\*\*/);
			equal(story.text(), COPY);
		}));

	it("answer what asks who somebody is, where the desk knows it", () =>
		withDesk({ disk: { [REGISTER]: SOURCES } }, async ({ client, apply }) => {
			const copy = `${COPY}\nA person in the harbor office said that the lease was signed.\n`;
			const story = await openStory(client, copy, { uri: STORY });
			ok((await codes(story)).includes("anonymous-source"));
			await apply((await story.mark(at(story, "the lease was signed"), { kind: "attach", sources: ["quill"] }))?.edit);
			deepEqual(await codes(story), ["unsourced-number"]);
		}));

	it("offer the speaker's own entry first", () =>
		withDesk(
			{ disk: { [REGISTER]: SOURCES.replace("sources:\n", "sources:\n  aaa:\n    name: Tom Avery\n") } },
			async ({ client }) => {
				const story = await openStory(client, COPY, { uri: STORY });
				const found = await story.markable(caret(story, "The crane"));
				deepEqual(found?.speakers, ["Nora Quill"]);
				deepEqual(
					found?.sources.map(({ id, detail, isSpeaker }) => [id, detail, isSpeaker]),
					[
						["quill", "harbor master · on the record", true],
						["aaa", "", false],
						["log", "", false],
					],
				);
			},
		));

	it("are attached to a source that the register gets at the same time", () =>
		withDesk({}, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const added = { id: "nora-quill", name: "Nora Quill", kind: "person" } as const;
			await apply(
				(await story.mark(caret(story, "The crane"), { kind: "attach", sources: ["nora-quill"], added }))?.edit,
			);
			match(disk.get(REGISTER) ?? "", /\nsources:\n {2}nora-quill:\n {4}name: Nora Quill\n {4}kind: person\n$/);
			match(disk.get(MARKS) ?? "", /\n {4}source: nora-quill\n/);
			deepEqual(
				(await codes(story)).filter((code) => code === "unknown-source"),
				[],
			);
		}));

	it("say status, source, place and links in the hover", () =>
		withDesk({ disk: { [REGISTER]: SOURCES, [MARKS]: VERIFIED } }, async ({ client }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const text = await hoverOn(story, "The crane");
			match(text, /^\*\*Verified\*\* · ta, 2026/);
			match(text, /Source: \*\*Nora Quill\*\* · harbor master · on the record · line 12/);
			ok(text.includes("(https://ellery.example/quill)"), text);
			ok(text.includes(`(${FOLDER}/talks/quill.srt#L12)`), text);
			match(text, /direct quotation/);
		}));

	it("lead to the line of the transcript on which is said what is said at that time", () => {
		const talk =
			"1\n00:13:58,000 --> 00:14:05,500\nWill it be mended?\n\n2\n00:14:05,500 --> 00:14:09,000\nNot before May.\n";
		const disk = { [REGISTER]: SOURCES, [`${FOLDER}/talks/quill.srt`]: talk };
		return withDesk({ disk }, async ({ client, write }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			for (const [place, line] of [
				["00:14:05", "#L7"],
				["14:00–14:20", "#L3"],
				["13:00", ""],
				["p. 14", ""],
			] as const) {
				await write(MARKS, VERIFIED.replace("line 12", place));
				const text = await hoverOn(story, "The crane");
				ok(text.includes(`(${FOLDER}/talks/quill.srt${line})`), `${place}: ${text}`);
			}
		});
	});

	it("say so when verified words change, and take the change back or in", () =>
		withDesk({ disk: { [REGISTER]: SOURCES, [MARKS]: VERIFIED } }, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			await story.diagnostics();
			await story.change({ ...at(story, "before May"), newText: "this year" });
			const [changed] = (await story.diagnostics()).filter(({ code }) => code === "changed-mark");
			equal(changed?.severity, 2);
			equal(
				changed?.message,
				"Changed since it was verified: “… mended before May,” is now “… mended this year,”; is it still right?",
			);
			match(await hoverOn(story, "The crane"), /Checked as: .*before May.*\n.*It now says: .*this year/);
			await story.change({ ...at(story, "this year"), newText: "before May" });
			deepEqual((await codes(story)).includes("changed-mark"), false);
			await story.change({ ...at(story, "before May"), newText: "this year" });
			const actions = await story.actions(caret(story, "The crane"));
			await apply(actionNamed(actions, /^The change is right/).edit);
			equal(
				disk.get(MARKS),
				VERIFIED.replace("before May", "this year")
					.replace("prefix: on Monday.", "prefix: the harbor master, met the council on Monday.")
					.replace("suffix: Quill said.", "suffix: Quill said. At least 37 people were injured"),
			);
			deepEqual((await codes(story)).includes("changed-mark"), false);
		}));

	it("are followed through every keystroke, and what was checked is written down beside it", () =>
		withDesk({ disk: { [REGISTER]: SOURCES, [MARKS]: VERIFIED } }, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			await story.diagnostics();
			equal(await story.settle(), null);
			const words = "Nothing at all of it will ever be put right again, not now and not by us,";
			let place = at(story, QUOTATION.slice(1, -1));
			await story.change({ ...place, end: place.start + 1, newText: words[0] ?? "" });
			for (const [index, letter] of [...words.slice(1)].entries())
				await story.change({ start: place.start + 1 + index, end: place.start + 1 + index, newText: letter });
			place = { start: place.start + words.length, end: story.text().indexOf("” Quill") };
			await story.change({ ...place, newText: "" });
			await apply((await story.settle())?.edit);
			const written = disk.get(MARKS) ?? "";
			match(written, new RegExp(`exact: “${words}”\n`));
			match(written, new RegExp(`status: verified\n[\\s\\S]*was: ${QUOTATION}\n`));
			equal(await story.settle(), null);
			await story.close();
			await story.reopen();
			const [changed] = (await story.diagnostics()).filter(({ code }) => code === "changed-mark");
			match(String(changed?.message), /The crane will not be mended.*Nothing at all/);
		}));

	it("go with their paragraph when it is cut and pasted elsewhere", () =>
		withDesk({ disk: { [REGISTER]: SOURCES, [MARKS]: VERIFIED }, ...COMMANDS }, async ({ client }) => {
			let told: MarksParams | undefined;
			client.connection.onNotification(MARKS_NOTIFICATION, (params: MarksParams) => {
				told = params;
			});
			const story = await openStory(client, COPY, { uri: STORY });
			const paragraph = at(story, `${QUOTATION} Quill said.\n\n`);
			const words = story.text().slice(paragraph.start, paragraph.end);
			await story.diagnostics();
			await story.change({ ...paragraph, newText: "" });
			deepEqual((await codes(story)).includes("lost-mark"), true);
			deepEqual(told?.marks, []);
			await story.change({ start: 0, end: 0, newText: words });
			deepEqual((await codes(story)).includes("lost-mark"), false);
			deepEqual(
				told?.marks.map(({ range }) => range && story.text().slice(...ends(story, range))),
				[QUOTATION],
			);
		}));

	it("that are lost are kept and reported, and tied to other words or removed when somebody says so", () =>
		withDesk({ disk: { [REGISTER]: SOURCES, [MARKS]: VERIFIED } }, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY.replace(QUOTATION, "“No,”"), { uri: STORY });
			const [lost] = (await story.diagnostics()).filter(({ code }) => code === "lost-mark");
			match(String(lost?.message), /^A mark is about “The crane will not be mended/);
			equal(await story.settle(), null);
			equal(disk.get(MARKS), VERIFIED);
			const place = lost?.range && story.lines().spanOf(lost.range);
			ok(place);
			await apply(actionNamed(await story.actions(place), /^Remove this mark$/).edit);
			equal(disk.get(MARKS), "# ours\nmarks:\n");
		}));

	it("name a source that no register has: a warning that says which is meant", () =>
		withDesk({ disk: { [REGISTER]: SOURCES, [MARKS]: mark("    source: qill\n") } }, async ({ client }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const [unknown] = (await story.diagnostics()).filter(({ code }) => code === "unknown-source");
			equal(unknown?.message, "The mark names “qill”, which no register has: is “quill” meant?");
		}));

	it("take a status, and the day of it", () =>
		withDesk({ disk: { [REGISTER]: SOURCES, [MARKS]: VERIFIED } }, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const change = { kind: "status", entry: 0, status: "disputed", note: "she denies it" } as const;
			await apply((await story.mark(caret(story, "The crane"), change))?.edit);
			equal(
				disk.get(MARKS),
				VERIFIED.replace("verified", "disputed").replace(
					"by: ta\n    on: 2026-11-20",
					"by: nq\n    on: 2026-11-22\n    note: she denies it",
				),
			);
			deepEqual((await codes(story)).includes("disputed-mark"), true);
		}));

	it("are offered in the light bulb: where a source is asked for, and where somebody asks", () =>
		withDesk({ disk: { [REGISTER]: SOURCES, [MARKS]: VERIFIED }, ...COMMANDS }, async ({ client }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const titles = async (words: string, trigger?: number) =>
				(await story.actions(caret(story, words), undefined, trigger))
					.map(({ title }) => title)
					.filter((title) => !title.startsWith("Ignore") && !title.startsWith("Turn"));
			ok((await titles("37 people", 2)).includes("Attach a source…"));
			deepEqual(await titles("The crane", 2), []);
			deepEqual(await titles("The crane", 1), [
				"Attach a source…",
				"Set the status of this mark…",
				"Remove this mark…",
			]);
			deepEqual(await titles("hall was", 1), []);
		}));

	it("are not written of words with a letter that was lost, but of those beside them", () =>
		withDesk({ disk: { [REGISTER]: SOURCES } }, async ({ client, disk, apply }) => {
			const story = await openStory(client, COPY.replace("dark", "d\ufffdrk"), { uri: STORY });
			const lost = await story.mark(caret(story, "The hall"), { kind: "attach", sources: ["log"] });
			equal(lost?.edit, undefined);
			equal(
				lost?.problem,
				"A letter of these words could not be read and stands as \ufffd: put it right in the story first.",
			);
			await apply((await story.mark(caret(story, "37 people"), { kind: "attach", sources: ["log"] }))?.edit);
			match(disk.get(MARKS) ?? "", /\n {4}suffix: \. The hall was d\n/);
			deepEqual(await codes(story), []);
		}));

	it("are not written where their file is broken, read-only, or the story is no file", () =>
		withDesk({ disk: { [MARKS]: "marks: [\n" } }, async ({ client, readOnly, write }) => {
			const attach = { kind: "attach", sources: [] } as const;
			const story = await openStory(client, COPY, { uri: STORY });
			const problem = async (one: Story) => (await one.mark(caret(one, "The crane"), attach))?.problem ?? "";
			match(await problem(story), /broken in line 2/);
			await write(MARKS, UNREADABLE);
			match(await problem(story), /could not be read/);
			await write(MARKS, undefined);
			readOnly.add(MARKS);
			match(await problem(story), /may not be written/);
			const draft = await openStory(client, COPY, { uri: "untitled:one" });
			match(await problem(draft), /save it first/);
			deepEqual((await story.markable({ start: 0, end: 0 })) === null, false);
		}));
});

const ends = (story: Story, range: Parameters<ReturnType<Story["lines"]>["spanOf"]>[0]): [number, number] => {
	const { start, end } = story.lines().spanOf(range);
	return [start, end];
};
