/** Open documents: the server's text stays the client's, and ranges point where the client's eyes see the words. */
import { deepEqual, equal } from "node:assert/strict";
import type { Edit } from "../../server/src/text/edit";
import { type Client, withClient } from "./harness";
import { openMarked, openStory, type Place, type Story } from "./story";
import { watchingDocuments } from "./watch";

/** The hover at the cursor covers what is marked `quote`, after the sync that led to it. */
async function checkRange(source: string, place: Place = {}): Promise<void> {
	await withClient({}, async (client) => {
		const { story, span, cursor } = await openMarked(client, source, place);
		deepEqual((await story.hover(cursor))?.range, story.lines().rangeOf(span("quote")));
	});
}

/** Opens `text`, does `work`, and finds the client's text at the server's. */
async function checkSync(text: string, work: (story: Story, client: Client) => Promise<void>): Promise<void> {
	await watchingDocuments((serverText) =>
		withClient({}, async (client) => {
			const story = await openStory(client, text);
			await work(story, client);
			await client.settled();
			equal(serverText(story.uri), story.text());
			// What it knows is about that text, too.
			const fresh = await openStory(client, story.text(), { uri: "file:///desk/fresh.story" });
			deepEqual(await story.symbols(), await fresh.symbols());
		}),
	);
}

const TEXT = "“It was late,” said Jane Doe.\n\nDoe left the hall.\n\n“Nobody came,” said Max Lund.\n";

/** The edit that puts `newText` in place of the first `words`. */
function replacing(text: string, words: string, newText: string): Edit {
	const start = text.indexOf(words);
	return { start, end: start + words.length, newText };
}

describe("ranges", () => {
	const SOURCE = "Max Lund left.\n\nThe hall was empty.\n\n{quote “It was {|}late,”} said Jane Doe.\n";

	it("with LF", () => checkRange(SOURCE));
	it("with CRLF", () => checkRange(SOURCE.replaceAll("\n", "\r\n")));
	it("with a lone CR", () => checkRange(SOURCE.replaceAll("\n", "\r")));
	it("with line ends mixed", () => checkRange(SOURCE.replace("\n\n", "\r\n\r\n").replace("\n\n", "\r\r")));
	it("with U+2028 and U+2029, which end no line of the protocol", () =>
		checkRange("Max Lund left.\u2028The hall was empty.\u2029{quote “It was {|}late,”} said Jane Doe."));
	it("with a byte order mark", () => checkRange("\ufeff{quote “It was {|}late,”} said Jane Doe."));
	it("behind astral characters in the line", () =>
		checkRange("😀 🏳️‍🌈 𝒜 left. {quote “It was {|}late,”} said Jane Doe."));
	it("over astral characters", () => checkRange("{quote “It was 😀😀 {|}late 🎉,”} said Jane Doe."));
	it("behind combining marks and right-to-left names", () =>
		checkRange("Ame\u0301lie and فاطمة left. {quote “It was {|}late,”} said Jane Doe."));
	it("behind soft hyphens and spaces without width", () =>
		checkRange("Spokes\u00adman\u200b Max\u00a0Lund left. {quote “It was {|}late,”} said Jane Doe."));
	it("in Markdown behind front matter", () =>
		checkRange("---\r\ntitle: 😀\r\n---\r\n\r\n{quote “It was {|}late,”} said Jane Doe.", { language: "markdown" }));
});

describe("documents", () => {
	it("one change", () => checkSync(TEXT, (story) => story.change(replacing(TEXT, "late", "very late"))));

	it("several changes in one notification, each counting on the one before", () =>
		checkSync(TEXT, async (story) => {
			const one = replacing(TEXT, "“It was late,” ", "");
			const left = TEXT.replace("“It was late,” ", "");
			await story.change(one, replacing(left, "\n\nDoe", " Then\n\n\nshe"), { start: 0, end: 0, newText: "“Oh!” " });
		}));

	it("the whole text without a range", () => checkSync(TEXT, (story) => story.replace(TEXT.replaceAll("\n", "\r\n"))));

	it("the whole text with a range", () =>
		checkSync(TEXT, (story) => story.change({ start: 0, end: TEXT.length, newText: "Max Lund left." })));

	it("everything deleted and typed anew", () =>
		checkSync(TEXT, async (story) => {
			await story.change({ start: 0, end: TEXT.length, newText: "" });
			deepEqual(await story.symbols(), []);
			await story.change({ start: 0, end: 0, newText: "“No,” said Jane Doe." });
		}));

	it("line ends that meet: LF behind CR, CR before LF, either deleted", () =>
		checkSync("one\rtwo\nthree\r\nfour “No,” said Jane Doe.", async (story) => {
			await story.change({ start: 4, end: 4, newText: "\n" });
			await story.change({ start: 8, end: 8, newText: "\r" });
			await story.change(replacing(story.text(), "three\r\n", "\n"));
			await story.change(replacing(story.text(), "four ", "\r"));
		}));

	it("typing inside astral characters' neighbourhood", () =>
		checkSync("😀😀 “No,” said Jane Doe 😀.", async (story) => {
			await story.change({ start: 2, end: 2, newText: "🎉" }, { start: 0, end: 2, newText: "" });
			await story.change(replacing(story.text(), "Doe 😀", "Do\ud83d"));
		}));

	it("ten thousand lines pasted and taken back", () =>
		checkSync(TEXT, async (story) => {
			const pasted = "The hall was empty.\n\n".repeat(10_000);
			await story.change({ start: 29, end: 29, newText: pasted });
			await story.change({ start: 29, end: 29 + pasted.length, newText: "" });
		}));

	it("places behind the end are the end", () =>
		watchingDocuments((serverText) =>
			withClient({}, async ({ connection, ...client }) => {
				const story = await openStory({ connection, ...client }, TEXT);
				const range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 9_999 } };
				await connection.sendNotification("textDocument/didChange", {
					textDocument: { uri: story.uri, version: 2 },
					contentChanges: [{ range, text: "Gone." }],
				});
				await client.settled();
				equal(serverText(story.uri), "Gone.");
			}),
		));

	it("a change of a document that is not open is passed over", () =>
		checkSync(TEXT, (_, { connection }) =>
			connection.sendNotification("textDocument/didChange", {
				textDocument: { uri: "file:///desk/unknown.story", version: 2 },
				contentChanges: [{ text: "Gone." }],
			}),
		));

	it("opened again with another text under the same version", () =>
		withClient({}, async (client) => {
			const before = await openMarked(client, "{quote “It was {|}late,”} said Jane Doe.");
			deepEqual((await before.story.hover(before.cursor))?.range, before.story.lines().rangeOf(before.span("quote")));
			await before.story.close();
			const after = await openMarked(client, "Nobody came. {quote “Not {|}one,”} said Jane Doe.");
			deepEqual((await after.story.hover(after.cursor))?.range, after.story.lines().rangeOf(after.span("quote")));
		}));

	it("opened again as another language", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, TEXT);
			const asNews = await story.symbols();
			await story.close();
			const again = await openStory(client, TEXT, { language: "markdown" });
			const asMarkdown = await again.symbols();
			equal(asNews[0]?.children?.length !== 0 && asMarkdown[0]?.name !== asNews[0]?.name, true);
		}));

	it("two documents know nothing of each other", () =>
		withClient({}, async (client) => {
			const one = await openMarked(client, "{quote “It was {|}late,”} said Jane Doe.", { uri: "file:///one.story" });
			const two = await openMarked(client, "Nobody. {quote “No {|}one,”} he said.", { uri: "file:///two.story" });
			for (const { story, cursor, span } of [one, two, one])
				deepEqual((await story.hover(cursor))?.range, story.lines().rangeOf(span("quote")));
		}));
});
