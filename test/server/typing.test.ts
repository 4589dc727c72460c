/** While a sentence is typed nothing is said of it; it comes when the caret leaves or typing stops. */
import { deepEqual, equal } from "node:assert/strict";
import { CARET_NOTIFICATION } from "../../server/src/lsp/protocol";
import { type Client, PUSHED, withClient } from "./harness";
import { openStory, type Story } from "./story";

/** Our own client, which tells where the caret stands. */
const TELLS = { options: { caret: true } };
const TEXT = "The clerk allegedly hid the letter. The hall was shut.\n\nThe draw was supposedly fixed.";
const AT = TEXT.indexOf("letter") + "letter".length;
const TYPED = { start: AT, end: AT, newText: "s" };

const rules = async (story: Story): Promise<readonly unknown[]> => (await story.diagnostics()).map(({ code }) => code);

const moveCaret = (client: Client, story: Story, offset: number): Promise<void> =>
	client.connection.sendNotification(CARET_NOTIFICATION, {
		textDocument: { uri: story.uri },
		position: story.lines().positionAt(offset),
	});

describe("typing", () => {
	it("holds back findings in its own sentence, and no others", () =>
		withClient(TELLS, async (client) => {
			const story = await openStory(client, TEXT);
			deepEqual(await rules(story), ["hearsay-adverb", "hearsay-adverb"]);
			await story.change(TYPED);
			const shown = await story.diagnostics();
			deepEqual(
				shown.map(({ range }) => range.start.line),
				[2],
			);
		}));

	it("is over as soon as the caret leaves the sentence, not while it moves within it", () =>
		withClient(TELLS, async (client) => {
			const story = await openStory(client, TEXT);
			await story.change(TYPED);
			await moveCaret(client, story, 3);
			equal((await rules(story)).length, 1);
			await moveCaret(client, story, TEXT.length);
			equal((await rules(story)).length, 2);
			equal(client.refreshes() > 0, true);
		}));

	it("is over when it stops: the client is told to ask again", () =>
		withClient(TELLS, async (client) => {
			const story = await openStory(client, TEXT);
			await client.settled();
			const before = client.refreshes();
			await story.change(TYPED);
			equal((await rules(story)).length, 1);
			await client.until(() => client.refreshes() > before);
			equal((await rules(story)).length, 2);
		}));

	it("pushes what it held back to clients that cannot ask", () =>
		withClient({ ...TELLS, capabilities: PUSHED }, async (client) => {
			const story = await openStory(client, TEXT);
			await client.until(() => client.published.at(-1)?.diagnostics.length === 2);
			await story.change(TYPED);
			await client.until(() => client.published.at(-1)?.diagnostics.length === 1);
			await client.until(() => client.published.at(-1)?.diagnostics.length === 2);
		}));

	it("is no paste, and no replacement of the whole text", () =>
		withClient(TELLS, async (client) => {
			const story = await openStory(client, TEXT);
			await story.change({ ...TYPED, newText: "s of every tenant in the town of Ellery" });
			equal((await rules(story)).length, 2);
			await story.replace("Nothing is left.");
			await story.replace(TEXT);
			equal((await rules(story)).length, 2);
		}));

	it("holds nothing back from a client that never tells of its caret", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, TEXT);
			await story.change(TYPED);
			equal((await rules(story)).length, 2);
		}));
});
