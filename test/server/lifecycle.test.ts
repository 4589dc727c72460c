/** From the handshake to the exit, and requests that are about nothing. */
import { deepEqual, equal, rejects } from "node:assert/strict";
import { MessageType } from "vscode-languageserver/node";
import { CAPABILITIES, type Client, PUSHED, withClient } from "./harness";
import { openMarked, openStory } from "./story";

const CAN_ALWAYS = {
	textDocumentSync: { openClose: true, change: 2 },
	hoverProvider: true,
	documentSymbolProvider: { label: "Sourcemark" },
	completionProvider: { triggerCharacters: [" "] },
	definitionProvider: true,
	renameProvider: { prepareProvider: true },
	referencesProvider: true,
	documentHighlightProvider: true,
	codeActionProvider: { codeActionKinds: ["quickfix", "source.fixAll.sourcemark"] },
};

describe("lifecycle", () => {
	it("says what it is and what it can do", () =>
		withClient({}, async ({ initialized }) =>
			deepEqual(initialized, {
				serverInfo: { name: "Sourcemark", version: "test" },
				capabilities: {
					...CAN_ALWAYS,
					diagnosticProvider: { identifier: "sourcemark", interFileDependencies: false, workspaceDiagnostics: false },
				},
			}),
		));

	it("offers no findings to pull to a client that cannot", () =>
		withClient({ capabilities: PUSHED }, async ({ initialized }) => deepEqual(initialized.capabilities, CAN_ALWAYS)));

	it("works for a client that can do nothing in particular", () =>
		withClient({ capabilities: {} }, async (client) => {
			const { story, span, cursor } = await openMarked(client, "{quote “It was {|}late,”} said Jane Doe.");
			deepEqual((await story.hover(cursor))?.range, story.lines().rangeOf(span("quote")));
		}));

	it("asks to be told of changed settings", () =>
		withClient({}, async (client) => {
			await client.until(() => client.registrations.length > 0);
			deepEqual(
				client.registrations.map(({ method, registerOptions }) => ({ method, registerOptions })),
				[{ method: "workspace/didChangeConfiguration", registerOptions: { section: "sourcemark" } }],
			);
		}));

	it("does not ask a client that takes no registrations", () =>
		withClient({ capabilities: { ...CAPABILITIES, workspace: { configuration: true } } }, async (client) => {
			await client.setSettings({});
			deepEqual(client.registrations, []);
		}));

	it("tells once what was wrong with the word lists", () =>
		withClient({ server: { problems: ["roles.yml is missing", "cues.yml is broken"] } }, async (client) => {
			await client.setSettings({});
			await openStory(client, "Jane Doe resigned.");
			await client.settled();
			const warnings = client.logs.filter(({ type }) => type === MessageType.Warning);
			deepEqual(
				warnings.map(({ message }) => message),
				["roles.yml is missing", "cues.yml is broken"],
			);
		}));

	it("answers nothing before any document", () =>
		withClient({}, (client) => answersNothing(client, "file:///none.story")));

	it("answers nothing about a document that is not open", () =>
		withClient({}, async (client) => {
			await openStory(client, "“It was late,” said Jane Doe.");
			await answersNothing(client, "file:///desk/other.story");
		}));

	it("answers nothing about a document that was closed", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, "“It was late,” said Jane Doe.");
			await story.close();
			await answersNothing(client, story.uri);
		}));

	it("answers nothing about a language that it does not read", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, "“It was late,” said Jane Doe.", { language: "python" });
			await answersNothing(client, story.uri);
		}));

	it("refuses a request that it does not know and goes on", () =>
		withClient({}, async (client) => {
			await rejects(client.connection.sendRequest("sourcemark/unheardOf", {}), { code: -32601 });
			await client.settled();
		}));

	it("exits with 0 after a shutdown", () =>
		withClient({}, async (client) => {
			await client.connection.sendRequest("shutdown");
			await client.connection.sendNotification("exit");
			await client.settled();
			deepEqual(client.exits, [0]);
		}));

	it("exits with 1 without a shutdown", () =>
		withClient({}, async (client) => {
			await client.connection.sendNotification("exit");
			await client.settled();
			deepEqual(client.exits, [1]);
		}));

	for (const method of ["client/registerCapability", "workspace/configuration", "workspace/diagnostic/refresh"])
		it(`goes on where the client refuses ${method}`, () =>
			withClient({ prepare: (connection) => connection.onRequest(method, refuse) }, async (client) => {
				await client.setSettings({});
				const story = await openStory(client, "We locked the gate, the warden said. Nobody came. “It was late.");
				equal((await story.diagnostics()).length, 1);
			}));
});

function refuse(): never {
	throw new Error("This client does not do that.");
}

async function answersNothing({ connection }: Client, uri: string): Promise<void> {
	const place = { line: 0, character: 3 };
	const about = { textDocument: { uri } };
	const at = { ...about, position: place };
	const range = { start: place, end: place };
	equal(await connection.sendRequest("textDocument/hover", at), null);
	equal(await connection.sendRequest("textDocument/definition", at), null);
	equal(
		await connection.sendRequest("textDocument/references", { ...at, context: { includeDeclaration: true } }),
		null,
	);
	equal(await connection.sendRequest("textDocument/documentHighlight", at), null);
	equal(await connection.sendRequest("textDocument/documentSymbol", about), null);
	equal(
		await connection.sendRequest("textDocument/codeAction", { ...about, range, context: { diagnostics: [] } }),
		null,
	);
	deepEqual(await connection.sendRequest("textDocument/diagnostic", about), { kind: "full", items: [] });
}
