/** Quotations held against the transcripts of the register, and sources against their terms, over the protocol. */
import { deepEqual, equal, match } from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver/node";
import { actionNamed, FOLDER, MARKS, REGISTER, STORY, UNREADABLE, withDesk } from "./desk";
import { openStory, type Story } from "./story";

const TALK = `${FOLDER}/talks/quill.srt`;

const CAPTIONS = `1
00:00:04,000 --> 00:00:09,000
MARSH: Will it be mended?

2
00:00:09,500 --> 00:00:14,000
QUILL: Um, the crane will not be mended
before May, and I have told the council so twice.

3
00:00:14,000 --> 00:00:18,000
QUILL: The rope of it is older than I am.
`;

const register = (terms = "on-the-record") => `sources:
  quill:
    name: Nora Quill
    file: talks/quill.srt
    terms: ${terms}
`;

const story = (words: string) =>
	`Nora Quill, the harbor master, met the council on Monday.\n\n“${words},” Quill said.\n\nThe hall was dark.\n`;

const said = async (one: Story) => (await one.diagnostics()).map(({ code, severity }) => `${code} ${severity}`);

const hoverOn = async (one: Story): Promise<string> =>
	((await one.hover(one.text().indexOf("“") + 3))?.contents as MarkupContent | undefined)?.value ?? "";

describe("the record", () => {
	const disk = { [REGISTER]: register(), [TALK]: CAPTIONS };

	it("has a quotation as it was said: nothing is reported, and hover says where", () =>
		withDesk({ disk }, async ({ client }) => {
			const one = await openStory(client, story("The crane will not be mended before May"), { uri: STORY });
			deepEqual(await said(one), []);
			match(
				await hoverOn(one),
				/^\*\*As it was said\*\* · \[talks\/quill\.srt\]\(file:\/\/\/desk\/talks\/quill\.srt#L7\), QUILL, at 0:09, line 7\n/,
			);
		}));

	it("has other words: a warning, and the difference word by word", () =>
		withDesk({ disk }, async ({ client }) => {
			const one = await openStory(
				client,
				story("The crane will not be mended before June, and I have told the council so twice"),
				{ uri: STORY },
			);
			deepEqual(await said(one), ["edited-quotation 2"]);
			const [edited] = await one.diagnostics();
			equal(
				edited?.message,
				"“The crane will not be mended before…” is not quite what talks/quill.srt has: is the change meant?",
			);
			match(await hoverOn(one), /before ~~May,?~~ \*\*June,?\*\* and/);
		}));

	it("differs on purpose: an ignore holds, and is stale once the words are the record's", () =>
		withDesk({ disk }, async ({ client, apply }) => {
			const one = await openStory(
				client,
				story("The crane will not be mended before June, and I have told the council so twice"),
				{ uri: STORY },
			);
			const [edited] = await one.diagnostics();
			const span = one
				.lines()
				.spanOf(edited?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
			await apply(actionNamed(await one.actions(span), /^Ignore “edited-quotation” here$/).edit);
			deepEqual(await said(one), []);
			const june = one.text().indexOf("June");
			await one.change({ start: june, end: june + 4, newText: "May" });
			deepEqual(await said(one), ["stale-ignore 4"]);
		}));

	it("does not have the words", () =>
		withDesk({ disk }, async ({ client }) => {
			const one = await openStory(client, story("Nobody has paid me for the lamps since Christmas"), { uri: STORY });
			deepEqual(await said(one), ["quotation-not-found 3"]);
			match(await hoverOn(one), /^\*\*Not in the record\*\*/);
		}));

	it("gives the words to somebody else", () =>
		withDesk({ disk }, async ({ client }) => {
			const one = await openStory(client, story("Will it be mended"), { uri: STORY });
			deepEqual(await said(one), ["other-speaker 2"]);
		}));

	it("is looked at again when its file has changed, and is none when it cannot be read", () =>
		withDesk({ disk }, async ({ client, disk: files }) => {
			const one = await openStory(
				client,
				story("The crane will not be mended before June, and I have told the council so twice"),
				{ uri: STORY },
			);
			deepEqual(await said(one), ["edited-quotation 2"]);
			files.set(TALK, CAPTIONS.replace("before May", "before June"));
			deepEqual(await said(one), []);
			files.set(TALK, UNREADABLE);
			deepEqual(await said(one), []);
			files.delete(TALK);
			deepEqual(await said(one), []);
		}));

	it("is that of the source that the mark names, whoever speaks", () =>
		withDesk(
			{
				disk: {
					[REGISTER]: `${register()}  tape:\n    name: Tape of the meeting\n    file: tape.txt\n`,
					[`${FOLDER}/tape.txt`]: "The crane will not be mended before June, and I have told the council so twice.\n",
					[TALK]: CAPTIONS,
					[MARKS]:
						"marks:\n  - exact: “The crane will not be mended before June, and I have told the council so twice,”\n    source: tape\n",
				},
			},
			async ({ client }) => {
				const one = await openStory(
					client,
					story("The crane will not be mended before June, and I have told the council so twice"),
					{ uri: STORY },
				);
				deepEqual(await said(one), []);
			},
		));
});

describe("terms", () => {
	for (const [terms, expected] of [
		["on-the-record", []],
		["background", ["terms 2"]],
		["deep-background", ["terms 2", "terms 2"]],
		["off-the-record", ["terms 2", "terms 1"]],
	] as const)
		it(`${terms}: ${expected.length === 0 ? "nothing to say" : expected.join()}`, () =>
			withDesk({ disk: { [REGISTER]: register(terms) } }, async ({ client }) => {
				const one = await openStory(client, story("The crane will not be mended before May"), { uri: STORY });
				deepEqual(await said(one), expected);
			}));

	it("say nothing of a name that stands in the register alone", () =>
		withDesk({ disk: { [REGISTER]: register("off-the-record") } }, async ({ client }) => {
			const one = await openStory(client, story("It leans").replaceAll("Quill", "Marlow"), { uri: STORY });
			deepEqual(await said(one), []);
		}));
});
