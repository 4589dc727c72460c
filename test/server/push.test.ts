/** Findings for clients that cannot ask: published after each pause in typing, and taken away on close. */
import { deepEqual, equal } from "node:assert/strict";
import type { PublishDiagnosticsParams } from "vscode-languageserver/node";
import { createPending } from "../../server/src/lsp/pending";
import { type Client, PUSHED, withClient } from "./harness";
import { openStory } from "./story";

const OPEN = "The lights went out. “We locked the gate and left, nobody came.\n\nThe board meets in May.";

/** The next publication that `so` holds of, counted from now. */
async function next(
	client: Client,
	so: (params: PublishDiagnosticsParams) => boolean,
): Promise<PublishDiagnosticsParams> {
	const seen = client.published.length;
	const found = (): PublishDiagnosticsParams | undefined => client.published.slice(seen).find(so);
	await client.until(() => found() !== undefined);
	return found() ?? { uri: "", diagnostics: [] };
}

const codes = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.map(({ code }) => code);

describe("findings that are pushed", () => {
	it("after opening, for that version", () =>
		withClient({ capabilities: PUSHED }, async (client) => {
			const story = await openStory(client, OPEN);
			const published = await next(client, () => true);
			deepEqual([published.uri, published.version, codes(published)], [story.uri, 1, ["unclosed-quote"]]);
			const start = OPEN.indexOf("“");
			deepEqual(published.diagnostics[0]?.range, story.lines().rangeOf({ start, end: start + 1 }));
		}));

	it("after the last of several changes", () =>
		withClient({ capabilities: PUSHED }, async (client) => {
			const story = await openStory(client, OPEN);
			await next(client, ({ version }) => version === 1);
			for (let turn = 0; turn < 5; turn++) await story.change({ start: 0, end: 0, newText: "So " });
			await story.change({ start: story.text().indexOf("“"), end: story.text().indexOf("“") + 1, newText: "" });
			deepEqual(codes(await next(client, ({ version }) => version === 7)), []);
		}));

	it("away on close, again on reopening", () =>
		withClient({ capabilities: PUSHED }, async (client) => {
			const story = await openStory(client, OPEN);
			await next(client, ({ diagnostics }) => diagnostics.length === 1);
			const cleared = next(client, () => true);
			await story.close();
			deepEqual(await cleared, { uri: story.uri, diagnostics: [] });
			const again = next(client, () => true);
			await story.reopen();
			deepEqual(codes(await again), ["unclosed-quote"]);
		}));

	it("none behind a close that came before the pause was over", () =>
		withClient({ capabilities: PUSHED }, async (client) => {
			const story = await openStory(client, OPEN);
			await story.close();
			// Another story's findings come later than the closed one's would have.
			const other = await openStory(client, OPEN, { uri: "file:///desk/other.story" });
			await next(client, ({ uri }) => uri === other.uri);
			deepEqual(client.published.filter(({ uri }) => uri === story.uri).at(-1), { uri: story.uri, diagnostics: [] });
		}));

	it("once for a burst of changes: of the work scheduled for a document the latest is done", async () => {
		const pending = createPending();
		const done: string[] = [];
		await new Promise<void>((resolve) => {
			pending.schedule("story", () => done.push("first"));
			pending.schedule("story", () => done.push("second"));
			pending.schedule("closed", () => done.push("closed"));
			pending.cancel("closed");
			pending.schedule("other", () => done.push("other"));
			pending.schedule("last", resolve);
		});
		deepEqual(done, ["second", "other"]);
		pending.schedule("story", () => done.push("after the shutdown"));
		pending.cancelAll();
		await new Promise<void>((resolve) => pending.schedule("last", resolve));
		deepEqual(done, ["second", "other"]);
	});

	it("again for every open story when the settings change", () =>
		withClient({ capabilities: PUSHED }, async (client) => {
			await openStory(client, OPEN, { uri: "file:///one.story" });
			await openStory(client, OPEN, { uri: "file:///two.story" });
			await client.until(() => client.published.length === 2);
			await client.setSettings({ rules: { "unclosed-quote": "off" } });
			await client.until(() => client.published.length === 4);
			deepEqual(
				client.published.slice(2).map(({ uri, diagnostics }) => [uri, diagnostics.length]),
				[
					["file:///one.story", 0],
					["file:///two.story", 0],
				],
			);
			equal(client.refreshes(), 0);
		}));
});
