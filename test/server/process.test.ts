/** The bundled server as a process of its own, as editors start it. */
import { deepEqual, equal, match } from "node:assert/strict";
import {
	createProtocolConnection,
	type Hover,
	type InitializeResult,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver/node";
import { ended, start } from "./program";

const PROGRAMS: readonly (readonly [string, ...string[]])[] = [
	["server.js", "--stdio"],
	["cli.js", "lsp", "--stdio"],
];

for (const [file, ...args] of PROGRAMS)
	describe(`dist/${file} ${args.join(" ")}`, () => {
		it("serves a story and ends with 0", async () => {
			const { child, connection } = startClient(file, args);
			const { serverInfo }: InitializeResult = await connection.sendRequest("initialize", {
				processId: process.pid,
				rootUri: null,
				capabilities: {},
			});
			equal(serverInfo?.name, "Sourcemark");
			match(serverInfo?.version ?? "", /^\d+\.\d+\.\d+/);
			await connection.sendNotification("initialized", {});
			const uri = "file:///desk/story.story";
			const text = "😀 “It was late,” said Jane Doe. “It was dark.";
			await connection.sendNotification("textDocument/didOpen", {
				textDocument: { uri, languageId: "news", version: 1, text },
			});
			const hover: Hover | null = await connection.sendRequest("textDocument/hover", {
				textDocument: { uri },
				position: { line: 0, character: text.indexOf("late") },
			});
			deepEqual(hover?.range, { start: { line: 0, character: 3 }, end: { line: 0, character: text.indexOf(" said") } });
			match(JSON.stringify(hover?.contents), /\*\*Jane Doe\*\*/);
			const report: { readonly items: readonly { readonly codeDescription: { readonly href: string } }[] } =
				await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
			match(report.items[0]?.codeDescription.href ?? "", /^file:.*\/RULES\.md#L\d+$/);
			await connection.sendRequest("shutdown");
			const exit = new Promise((resolve) => child.once("exit", resolve));
			await connection.sendNotification("exit");
			equal(await exit, 0);
			connection.dispose();
		});

		it("ends when its client is gone", async () => {
			const { child, connection } = startClient(file, args);
			await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
			const exit = new Promise((resolve) => child.once("exit", resolve));
			child.stdin?.end();
			equal(await exit, 1);
			connection.dispose();
		});
	});

describe("dist/cli.js lsp", () => {
	it("asks for --stdio", async () => {
		const child = start("cli.js", ["lsp"]);
		const { code, out, err } = await ended(child);
		deepEqual([code, out], [2, ""]);
		match(err, /^sourcemark: .*--stdio.*\n$/);
	});
});

function startClient(file: string, args: readonly string[]) {
	const child = start(file, args);
	const { stdin, stdout } = child;
	if (stdin === null || stdout === null) throw new Error("The server's streams are not piped.");
	const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
	connection.listen();
	return { child, connection };
}
