/** The fact-check sheet over the protocol: every format, from what stands in the editors, and redacted unless told otherwise. */
import { equal, match, ok } from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { writeDocx } from "../../server/src/docx.node";
import { SHEET_REQUEST, type SheetAnswer, type SheetParams } from "../../server/src/lsp/protocol";
import { MARKS, REGISTER, STORY, withDesk } from "./desk";
import { type Client, withClient } from "./harness";
import { openStory } from "./story";

const COPY = "“The crane will not be mended before May,” said Nora Quill, the harbor master.\n";
const DISK = {
	[MARKS]:
		"marks:\n  - exact: “The crane will not be mended before May,”\n    suffix: said Nora Quill, the harbor master.\n" +
		"    source: heron\n    status: verified\n    note: second call\n",
	[REGISTER]: "sources:\n  heron:\n    name: Piet Marlowe\n    terms: background\n",
};

const ask = (client: Client, format: string, redact: unknown, uri = STORY): Promise<SheetAnswer | null> =>
	client.connection.sendRequest(SHEET_REQUEST, { textDocument: { uri }, format, redact } as SheetParams);

const textOf = (answer: SheetAnswer | null): string => Buffer.from(answer?.base64 ?? "", "base64").toString("utf8");

describe("the fact-check sheet over the protocol", () => {
	it("comes in every format, Word's with its footnotes", () =>
		withDesk({ disk: DISK, server: { writeDocx } }, async ({ client }) => {
			await openStory(client, COPY, { uri: STORY });
			match(
				textOf(await ask(client, "md", false)),
				/\| Piet Marlowe \\\(heron\\\), on background \| {2}\| Verified \| second call \|/,
			);
			ok(textOf(await ask(client, "html", false)).startsWith("<!doctype html>"));
			ok(textOf(await ask(client, "csv", false)).startsWith("\ufeffNo.,"));
			const { base64 = "" } = (await ask(client, "docx", false)) ?? {};
			const notes = unzipSync(Buffer.from(base64, "base64"))["word/footnotes.xml"];
			ok(notes !== undefined && strFromU8(notes).includes("Piet Marlowe (heron)"));
		}));

	it("is redacted unless it is asked for whole", () =>
		withDesk({ disk: DISK }, async ({ client }) => {
			await openStory(client, COPY, { uri: STORY });
			for (const redact of [true, undefined, "no"]) {
				const text = textOf(await ask(client, "md", redact));
				match(text, /\| source 1, on background \|/);
				ok(!/marlowe|heron|second call/i.test(text));
			}
		}));

	it("redacted, is read without what the register alone knows of a hidden source", () =>
		withDesk(
			{
				disk: {
					[REGISTER]:
						"sources:\n  heron:\n    name: Piet Marlowe\n    kind: person\n    aliases: [Old Heronbird]\n    terms: background\n",
				},
			},
			async ({ client }) => {
				const copy = "Piet Marlowe has run the yard since 2011.\n\n“The crane stays,” said Old Heronbird.\n";
				await openStory(client, copy, { uri: STORY });
				match(textOf(await ask(client, "md", false)), /“The crane stays,” \| Piet Marlowe \|/);
				const redacted = await ask(client, "md", true);
				match(textOf(redacted), /“The crane stays,” \| Old Heronbird \|/);
				match(
					redacted?.warning ?? "",
					/^Piet Marlowe spoke on background and should not be named\. The story names this source/,
				);
			},
		));

	it("is of the story and the notes as they stand in the editor", () =>
		withDesk({ disk: DISK }, async ({ client, write }) => {
			const story = await openStory(client, COPY, { uri: STORY });
			const start = story.text().indexOf("before May");
			await ask(client, "md", false);
			await story.change({ start, end: start + "before May".length, newText: "until June" });
			match(textOf(await ask(client, "md", false)), /until June,”.*Verified, changed since/);
			await write(MARKS, undefined);
			match(textOf(await ask(client, "md", false)), /until June,”.*No mark/);
		}));

	it("is not written from broken notes, nor without a writer of Word files", () =>
		withDesk({ disk: { ...DISK, [REGISTER]: "sources: [" } }, async ({ client }) => {
			await openStory(client, COPY, { uri: STORY });
			match((await ask(client, "md", false))?.problem ?? "", /^sources\.yaml, line 1: /);
			match((await ask(client, "docx", false))?.problem ?? "", /Word files/);
			match((await ask(client, "pdf", false))?.problem ?? "", /md, html, csv, docx/);
		}));

	it("of a draft, and where there are no files, has rows without marks", async () => {
		await withDesk({ disk: DISK }, async ({ client }) => {
			await openStory(client, COPY, { uri: "untitled:Untitled-1" });
			match(textOf(await ask(client, "md", true, "untitled:Untitled-1")), /Nora Quill .*No mark/);
		});
		await withClient({}, async (client) => {
			await openStory(client, COPY, { uri: STORY });
			match(textOf(await ask(client, "md", true)), /Nora Quill .*No mark/);
			equal(await ask(client, "md", true, "file:///desk/other.story"), null);
		});
	});
});
