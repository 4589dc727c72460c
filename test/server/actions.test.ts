/** Quick fixes over the protocol: applied as an editor applies them, each answers the finding that it was offered for. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type CodeAction, TextDocumentEdit, type TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { RULES } from "../../server/src/rules";
import { parseMarked } from "../support/marked";
import { type Client, withClient } from "./harness";
import { openMarked, openStory, type Story } from "./story";

const SOURCE =
	"Jane Doe, the warden, left the hall.\n\n{vague-attribution Cri{|}tics} say the merger will close rural branches.\n\n" +
	"The lights went out. {unclosed-quote “}We locked the gate and left, nobody came.\n\nThe board meets in May.";

function editsOf(story: Story, action: CodeAction, version: number): TextEdit[] {
	const [change, ...others] = action.edit?.documentChanges ?? [];
	if (!TextDocumentEdit.is(change)) throw new Error(`“${action.title}” changes no document.`);
	deepEqual([change.textDocument, others.length], [{ uri: story.uri, version }, 0]);
	return change.edits.flatMap((edit) => ("newText" in edit ? [edit] : []));
}

async function checkFixes(client: Client, text: string, rule: string): Promise<void> {
	const story = await openStory(client, text);
	const findings = await story.diagnostics();
	ok(
		findings.some(({ code }) => code === rule),
		`No ${rule} in: ${text}`,
	);
	const actions = await story.actions({ start: 0, end: text.length });
	ok(actions.length > 0, `No fix in: ${text}`);
	for (const action of actions) {
		equal(action.kind, "quickfix");
		const [finding, ...others] = action.diagnostics ?? [];
		equal(others.length, 0);
		ok(findings.some(({ code, message }) => code === finding?.code && message === finding?.message));
		const before = TextDocument.create(story.uri, "news", 1, text);
		const after = TextDocument.applyEdits(before, editsOf(story, action, 1));
		const fixed = await openStory(client, after, { uri: "file:///desk/fixed.story" });
		const left = (await fixed.diagnostics()).filter(({ code }) => code === finding?.code).length;
		equal(left, findings.filter(({ code }) => code === finding?.code).length - 1, `“${action.title}”: ${after}`);
		await fixed.close();
	}
	await story.close();
}

describe("quick fixes", () => {
	for (const { id, bad } of RULES)
		it(`of ${id} answer what they were offered for`, () =>
			withClient({}, async (client) => {
				for (const example of bad) {
					const { text } = parseMarked(example, false);
					await checkFixes(client, text, id);
					await checkFixes(client, `😀 The hall was empty.\r\n\r\n${text.replaceAll("\n", "\r\n")}`, id);
				}
			}));

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
