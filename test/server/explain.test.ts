/** “Explain this attribution” over the protocol: the request, the link in a hover, the code action, and who is offered them. */
import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import {
	CancellationTokenSource,
	type CodeAction,
	CodeActionTriggerKind,
	type MarkupContent,
} from "vscode-languageserver/node";
import { EXPLAIN_COMMAND, EXPLAIN_REQUEST } from "../../server/src/lsp/protocol";
import { CAPABILITIES, type Client, withClient } from "./harness";
import { openMarked, openStory, type Story } from "./story";

/** A client that can run the command. */
const ABLE = { options: { commands: [EXPLAIN_COMMAND] } };
const SOURCE = "{nothing Nobody} came.\n\n{words “We will {|}appeal,”} {cue said} {speaker Jane Doe}.";

const hoverText = async (story: Story, offset: number): Promise<string> =>
	((await story.hover(offset))?.contents as MarkupContent | undefined)?.value ?? "";

describe("explanation", () => {
	for (const [ends, source] of [
		["LF", SOURCE],
		["CRLF, behind astral characters", `😀 ${SOURCE.replaceAll("\n", "\r\n")}`],
		["CR", SOURCE.replaceAll("\n", "\r")],
	] as const)
		it(`gives each piece its range, lines ending in ${ends}`, () =>
			withClient({}, async (client) => {
				const { story, cursor, span } = await openMarked(client, source);
				const answer = await story.explain(cursor);
				ok(answer);
				const { rangeOf } = story.lines();
				equal(answer.title, "Jane Doe · direct quotation, 3 words");
				deepEqual(answer.range, rangeOf(span("words")));
				deepEqual(
					answer.evidence.map(({ role, label, range, copy }) => ({ role, label, range, copy })),
					[
						{ role: "words", label: "Words", range: rangeOf(span("words")), copy: "“We will appeal,”" },
						{ role: "cue", label: "Cue", range: rangeOf(span("cue")), copy: "said" },
						{ role: "speaker", label: "Speaker", range: rangeOf(span("speaker")), copy: "Jane Doe" },
					],
				);
			}));

	it("follows an edit", () =>
		withClient({}, async (client) => {
			const { story, cursor, span } = await openMarked(client, SOURCE);
			await story.change({ ...span("speaker"), newText: "the clerk" });
			equal((await story.explain(cursor))?.title, "the clerk · direct quotation, 3 words");
		}));

	it("of nothing: null", () =>
		withClient({}, async (client) => {
			const { story, span } = await openMarked(client, SOURCE);
			equal(await story.explain(span("nothing").start), null);
		}));

	it("of a closed document, one never opened, and one that is no news copy: null", () =>
		withClient({}, async (client) => {
			const { story, cursor } = await openMarked(client, SOURCE);
			const code = await openMarked(client, SOURCE, { uri: "file:///desk/code.ts", language: "typescript" });
			equal(await code.story.explain(code.cursor), null);
			await story.close();
			equal(await story.explain(cursor), null);
			const unknown = { textDocument: { uri: "file:///none.story" }, position: { line: 0, character: 0 } };
			equal(await client.connection.sendRequest(EXPLAIN_REQUEST, unknown), null);
		}));

	it("of a place outside the text: what stands at its end, if anything", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, "Nobody came. “We will appeal,” said Jane Doe");
			const at = (line: number, character: number) =>
				client.connection.sendRequest<{ title: string } | null>(EXPLAIN_REQUEST, {
					textDocument: { uri: story.uri },
					position: { line, character },
				});
			equal((await at(99, 0))?.title, "Jane Doe · direct quotation, 3 words");
			equal((await at(0, 9_999))?.title, "Jane Doe · direct quotation, 3 words");
			equal(await at(-1, 0), null);
			equal(await at(0, -1), null);
		}));

	for (const params of [null, {}, { textDocument: null }, { textDocument: { uri: 7 } }, [1, 2]])
		it(`of ${JSON.stringify(params)}: no explanation, and the server goes on`, () =>
			withClient({ errors: /explainAttribution/ }, async (client) => {
				const { story, cursor } = await openMarked(client, SOURCE);
				const answer = await client.connection.sendRequest(EXPLAIN_REQUEST, params).catch(() => null);
				equal(answer, null);
				ok(await story.explain(cursor));
			}));

	it("of a position that is none: null, logged without copy", () =>
		withClient({ errors: /^explainAttribution failed for/ }, async (client) => {
			const story = await openStory(client, "“We will appeal,” said Jane Doe.");
			const ask = (position: unknown) =>
				client.connection.sendRequest(EXPLAIN_REQUEST, { textDocument: { uri: story.uri }, position });
			for (const position of [undefined, null, "here", { line: "x", character: {} }]) equal(await ask(position), null);
			for (const { message } of client.logs) ok(!/appeal|Doe/.test(message), message);
		}));

	it("is taken back", () =>
		withClient({}, async (client) => {
			const { story, cursor } = await openMarked(client, SOURCE);
			const source = new CancellationTokenSource();
			const answer = story.explain(cursor, source.token);
			source.cancel();
			await rejects(answer, /cancelled/);
		}));
});

describe("the offer to explain", () => {
	const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
	const everywhere = (story: Story) => ({ start: 0, end: story.text().length });

	it("stands in a hover as a command's link, with document and position", () =>
		withClient(ABLE, async (client) => {
			const { story, cursor } = await openMarked(client, SOURCE, { uri: "file:///desk/story%20(final).story" });
			const value = await hoverText(story, cursor);
			const [, command, query = ""] = /\[Explain this attribution\]\(command:([^?)]+)\?([^)\s]+)\)$/.exec(value) ?? [];
			equal(command, EXPLAIN_COMMAND);
			deepEqual(JSON.parse(decodeURIComponent(query)), [story.uri, story.lines().positionAt(cursor)]);
		}));

	it("is no part of a hover on anything else", () =>
		withClient(ABLE, async (client) => {
			const { story, cursor } = await openMarked(client, "Jane D{|}oe resigned. They call it “sour water” here.");
			ok(!(await hoverText(story, cursor)).includes("command:"));
		}));

	it("is a code action where it is asked for, not where it would show a light bulb", () =>
		withClient(ABLE, async (client) => {
			const { story, cursor, span } = await openMarked(client, SOURCE);
			const caret = { start: cursor, end: cursor };
			const [action, ...others] = await story.actions(caret, undefined, CodeActionTriggerKind.Invoked);
			deepEqual(
				[action?.kind, action?.command?.command, action?.command?.arguments, others.length],
				["sourcemark.explain", EXPLAIN_COMMAND, [story.uri, story.lines().positionAt(cursor)], 0],
			);
			match(action?.title ?? "", /^Explain this attribution$/);
			deepEqual(titles(await story.actions(caret)), ["Explain this attribution"]);
			deepEqual(await story.actions(caret, undefined, CodeActionTriggerKind.Automatic), []);
			deepEqual(await story.actions(span("nothing"), undefined, CodeActionTriggerKind.Invoked), []);
		}));

	it("is a code action of its own kind", () =>
		withClient(ABLE, async (client) => {
			const { story, cursor } = await openMarked(client, SOURCE);
			const offered = async (...only: readonly string[]) =>
				(await story.actions({ start: cursor, end: cursor }, only)).length > 0;
			equal(await offered(""), true);
			equal(await offered("sourcemark"), true);
			equal(await offered("sourcemark.explain"), true);
			equal(await offered("quickfix"), false);
			equal(await offered("source"), false);
		}));

	it("says its kind to a client that can run the command", () =>
		withClient(ABLE, async ({ initialized }) =>
			deepEqual(initialized.capabilities.codeActionProvider, {
				codeActionKinds: ["quickfix", "source.fixAll.sourcemark", "sourcemark.explain"],
			}),
		));

	for (const options of [undefined, null, 7, "commands", {}, { commands: EXPLAIN_COMMAND }, { commands: ["other"] }])
		it(`is not made to a client whose options are ${JSON.stringify(options)}`, () =>
			withClient({ options }, (client: Client) => offersNothing(client)));

	it("is not made to a client that shows plain text", () =>
		withClient(
			{
				...ABLE,
				capabilities: { ...CAPABILITIES, textDocument: { hover: { contentFormat: ["plaintext"] } } },
			},
			async (client) => {
				const { story, cursor } = await openMarked(client, SOURCE);
				ok(!(await hoverText(story, cursor)).includes("Explain"));
			},
		));

	async function offersNothing(client: Client): Promise<void> {
		const { story, cursor } = await openMarked(client, SOURCE);
		ok(!(await hoverText(story, cursor)).includes("Explain"));
		deepEqual(await story.actions(everywhere(story)), []);
		ok(await story.explain(cursor), "whoever asks is answered");
	}
});
