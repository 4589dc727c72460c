/** Quick fixes over the protocol: where and to whom they are offered. What each does is in `rules.test.ts`. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type CodeAction, TextDocumentEdit, type TextEdit } from "vscode-languageserver/node";
import { withClient } from "./harness";
import { openMarked, type Story } from "./story";

const SOURCE =
	"Jane Doe, the warden, left the hall.\n\n{vague-attribution Cri{|}tics} say the toll road is a folly for the marsh.\n\n" +
	"The lights went out. {unclosed-quote “}We locked the gate and left, nobody came.\n\nThe board meets in May.";

function editsOf(story: Story, action: CodeAction, version: number): TextEdit[] {
	const [change, ...others] = action.edit?.documentChanges ?? [];
	if (!TextDocumentEdit.is(change)) throw new Error(`“${action.title}” changes no document.`);
	deepEqual([change.textDocument, others.length], [{ uri: story.uri, version }, 0]);
	return change.edits.flatMap((edit) => ("newText" in edit ? [edit] : []));
}

describe("quick fixes", () => {
	it("name the version that they are meant for", () =>
		withClient({}, async (client) => {
			const { story } = await openMarked(client, SOURCE);
			await story.change({ start: 0, end: 0, newText: "Mr. " });
			await story.change({ start: 0, end: 4, newText: "" });
			const actions = await story.actions({ start: 0, end: story.text().length });
			ok(actions.length > 0);
			for (const action of actions) editsOf(story, action, 3);
		}));

	const codes = (actions: readonly CodeAction[]) => [
		...new Set(actions.flatMap(({ diagnostics = [] }) => diagnostics.map(({ code }) => code))),
	];

	it("are offered where their finding is, and nowhere else", () =>
		withClient({}, async (client) => {
			const { story, cursor, span } = await openMarked(client, SOURCE);
			const at = async (start: number, end = start) => codes(await story.actions({ start, end }));
			const vague = span("vague-attribution");
			deepEqual(await at(cursor), ["vague-attribution"]);
			deepEqual(await at(vague.start), ["vague-attribution"]);
			deepEqual(await at(vague.end), ["vague-attribution"]);
			deepEqual(await at(vague.start - 2), []);
			deepEqual(await at(vague.end + 1), []);
			deepEqual(await at(span("unclosed-quote").start), ["unclosed-quote"]);
			deepEqual(await at(0), []);
			deepEqual(await at(0, story.text().length), ["vague-attribution", "unclosed-quote"]);
		}));

	it("are left out when the client asks for other kinds", () =>
		withClient({}, async (client) => {
			const { story, cursor } = await openMarked(client, SOURCE);
			const offered = async (...only: readonly string[]) =>
				(await story.actions({ start: cursor, end: cursor }, only)).length > 0;
			equal(await offered("quickfix"), true);
			equal(await offered("refactor", "quickfix"), true);
			equal(await offered(""), true);
			equal(await offered("refactor"), false);
			equal(await offered("source.organizeImports", "source"), false);
			equal(await offered("quickfix.spelling"), false);
		}));

	it("follow the settings", () =>
		withClient({ settings: { rules: { "vague-attribution": "off" } } }, async (client) => {
			const { story } = await openMarked(client, SOURCE);
			deepEqual(codes(await story.actions({ start: 0, end: story.text().length })), ["unclosed-quote"]);
		}));
});
