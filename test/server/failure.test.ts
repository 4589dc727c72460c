/** What a failure inside does: an empty answer, one line in the log without a word of the story, and a server that goes on. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { MessageType } from "vscode-languageserver/node";
import type { Knowledge } from "../../server/src/analysis/analyze";
import { knowledge } from "../support/knowledge";
import { CAPABILITIES, type Client, PUSHED, withClient } from "./harness";
import { openStory } from "./story";

const COPY = "“It was late,” said Jane Doe.";

/** Knowledge that fails while `broken` says so, with an error that quotes the story, as errors like to. */
const breaking = (broken: () => boolean): Knowledge => ({
	...knowledge,
	get lexicon() {
		if (broken()) throw new RangeError(`cannot read ${COPY}\n    at the hall, Jane Doe said it was late`);
		return knowledge.lexicon;
	},
});

const failures = ({ logs }: Client): readonly string[] =>
	logs.filter(({ type }) => type === MessageType.Error).map(({ message }) => message);

function hasNoCopy({ logs }: Client): void {
	for (const { message } of logs) ok(!/late|Jane|Doe|hall/.test(message), message);
}

describe("failures", () => {
	for (const [method, nothing, family = "textDocument"] of [
		["hover", null],
		["documentSymbol", null],
		["definition", null],
		["references", null],
		["documentHighlight", null],
		["codeAction", null],
		["diagnostic", { kind: "full", items: [] }],
		["explainAttribution", null, "sourcemark"],
	] as const)
		it(`${method}: logged by method and document, without copy`, () => {
			let broken = true;
			return withClient(
				{ server: { knowledge: breaking(() => broken) }, errors: /^\w+ failed for/ },
				async (client) => {
					const story = await openStory(client, COPY);
					const position = { line: 0, character: 3 };
					const ask = () =>
						client.connection.sendRequest(`${family}/${method}`, {
							textDocument: { uri: story.uri },
							position,
							range: { start: position, end: position },
							context: { includeDeclaration: true, diagnostics: [] },
						});
					deepEqual(await ask(), nothing);
					equal(failures(client).length, 1);
					match(failures(client)[0] ?? "", new RegExp(`^${method} failed for ${story.uri}: RangeError at `));
					hasNoCopy(client);
					broken = false;
					ok((await story.hover(3)) !== null);
				},
			);
		});

	it("findings to be pushed: logged, and pushed after the next change", () => {
		let broken = true;
		return withClient(
			{ capabilities: PUSHED, server: { knowledge: breaking(() => broken) }, errors: /^publishDiagnostics failed for/ },
			async (client) => {
				const story = await openStory(client, COPY);
				await client.until(() => failures(client).length === 1);
				await client.setSettings({});
				equal(failures(client).length, 2);
				hasNoCopy(client);
				broken = false;
				await story.change({ start: 0, end: 0, newText: "So: " });
				await client.until(() => client.published.length > 0);
				equal(client.published[0]?.version, 2);
			},
		);
	});

	it("a message that makes no sense leaves the server alive", () =>
		withClient({ capabilities: CAPABILITIES, errors: /Notification handler|contentChanges/ }, async (client) => {
			const { connection } = client;
			const story = await openStory(client, COPY);
			await connection.sendNotification("textDocument/didChange", {
				textDocument: { uri: story.uri, version: null },
				contentChanges: [{ text: "Gone." }],
			});
			await connection.sendNotification("workspace/didChangeConfiguration", {});
			await connection.sendNotification("sourcemark/unheardOf", { text: COPY });
			ok((await story.hover(3)) !== null);
			hasNoCopy(client);
		}));
});
