/** Editing in a real VS Code: whatever is done to a story, what is found stays right and where it belongs. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	ConfigurationTarget,
	commands,
	EndOfLine,
	languages,
	Position,
	type TextDocument,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from "vscode";
import {
	codeOf,
	flatten,
	hoverOn,
	openDraft,
	openSample,
	outlineOf,
	problemsOf,
	readSample,
	until,
	wholeRange,
} from "./support";

const UNATTRIBUTED =
	"The panel sat until ten. “The roof will not last, and all of us have seen it.” The tour was cut short.";

async function replaceAll(document: TextDocument, text: string): Promise<void> {
	const edit = new WorkspaceEdit();
	edit.replace(document.uri, wholeRange(document), text);
	ok(await workspace.applyEdit(edit));
}

async function insert(document: TextDocument, at: Position, text: string): Promise<void> {
	const edit = new WorkspaceEdit();
	edit.insert(document.uri, at, text);
	ok(await workspace.applyEdit(edit));
}

const problemTexts = async (document: TextDocument, count: number): Promise<readonly string[]> =>
	(await problemsOf(document, (found) => found.length === count)).map(({ range }) => document.getText(range));

describe("editing", () => {
	it("follows typing, letter by letter", async () => {
		const draft = await openDraft("");
		for (const letter of UNATTRIBUTED) await commands.executeCommand("type", { text: letter });
		// The editor may close a typed mark by itself; what stands there in the end counts.
		await replaceAll(draft, UNATTRIBUTED);
		deepEqual(await problemTexts(draft, 1), ["“The roof will not last, and all of us have seen it.”"]);
	});

	it("follows paste, undo and redo", async () => {
		const draft = await openDraft("The panel met.\n\n");
		await insert(draft, new Position(2, 0), UNATTRIBUTED);
		await problemTexts(draft, 1);
		await commands.executeCommand("undo");
		await problemTexts(draft, 0);
		await commands.executeCommand("redo");
		deepEqual(await problemTexts(draft, 1), ["“The roof will not last, and all of us have seen it.”"]);
	});

	it("keeps ranges right behind emoji and over a change of line endings", async () => {
		const draft = await openDraft(`👩‍🚒 The crews came.\n\n${UNATTRIBUTED}`);
		await problemTexts(draft, 1);
		await window.activeTextEditor?.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF));
		equal(draft.eol, EndOfLine.CRLF);
		deepEqual(await problemTexts(draft, 1), ["“The roof will not last, and all of us have seen it.”"]);
	});

	it("reads a story saved in another encoding, and again in the first", async () => {
		const uri = Uri.file(join(tmpdir(), `sourcemark-${process.pid}-1252.story`));
		// “ and ” in Windows-1252.
		const bytes = UNATTRIBUTED.replaceAll("“", "\x93").replaceAll("”", "\x94");
		await workspace.fs.writeFile(uri, Buffer.from(bytes, "latin1"));
		const encoding = (value: string | undefined) =>
			workspace.getConfiguration("files").update("encoding", value, ConfigurationTarget.Global);
		await encoding("windows1252");
		const story = await workspace.openTextDocument(uri);
		await window.showTextDocument(story);
		deepEqual(await problemTexts(story, 1), ["“The roof will not last, and all of us have seen it.”"]);
		await encoding(undefined);
		await workspace.fs.writeFile(uri, Buffer.from(UNATTRIBUTED, "utf8"));
		await commands.executeCommand("workbench.action.closeActiveEditor");
		const again = await workspace.openTextDocument(uri);
		await window.showTextDocument(again);
		await commands.executeCommand("workbench.action.files.revert");
		deepEqual(await problemTexts(again, 1), ["“The roof will not last, and all of us have seen it.”"]);
		rmSync(uri.fsPath, { force: true });
	});

	it("follows replace all", async () => {
		const draft = await openDraft("");
		await replaceAll(draft, readSample("harbor-bridge.story"));
		await problemTexts(draft, 2);
		await replaceAll(draft, "Nothing happened.");
		await problemTexts(draft, 0);
	});

	it("follows save as, rename, close and reopen", async () => {
		const path = join(tmpdir(), `sourcemark-${process.pid}.story`);
		const renamed = join(tmpdir(), `sourcemark-${process.pid}-2.news`);
		await workspace.fs.writeFile(Uri.file(path), Buffer.from(UNATTRIBUTED));
		const story = await workspace.openTextDocument(Uri.file(path));
		await window.showTextDocument(story);
		await problemTexts(story, 1);
		const rename = new WorkspaceEdit();
		rename.renameFile(Uri.file(path), Uri.file(renamed));
		ok(await workspace.applyEdit(rename));
		const moved = await workspace.openTextDocument(Uri.file(renamed));
		await window.showTextDocument(moved);
		await problemTexts(moved, 1);
		await commands.executeCommand("workbench.action.closeActiveEditor");
		const reopened = await workspace.openTextDocument(Uri.file(renamed));
		await window.showTextDocument(reopened);
		deepEqual(await problemTexts(reopened, 1), ["“The roof will not last, and all of us have seen it.”"]);
		await commands.executeCommand("workbench.action.closeAllEditors");
		rmSync(renamed, { force: true });
	});

	it("reads a draft once its language is news", async () => {
		const draft = await openDraft(UNATTRIBUTED, "json");
		equal(((await outlineOf(draft)) ?? []).length, 0);
		const news = await languages.setTextDocumentLanguage(draft, "news");
		await problemTexts(news, 1);
	});

	it("gives no findings in a file that is not prose", async () => {
		const log = await openDraft(
			'2024-05-01 12:00:01 INFO "started and it listens\n2024-05-01 12:00:02 WARN "disk nearly full\n',
			"plaintext",
		);
		const draft = await openDraft(UNATTRIBUTED, "plaintext");
		await problemTexts(draft, 1);
		await problemTexts(log, 0);
	});
});

describe("settings", () => {
	const configuration = () => workspace.getConfiguration("sourcemark");
	afterEach(async () => {
		for (const key of ["rules.vague-attribution", "outline.include", "languages"])
			await configuration().update(key, undefined, ConfigurationTarget.Global);
	});

	it("turn a rule off and weaken it, at once", async () => {
		const story = await openSample("harbor-bridge.story");
		await problemsOf(story, (found) => found.length === 2);
		await configuration().update("rules.vague-attribution", "off", ConfigurationTarget.Global);
		deepEqual((await problemsOf(story, (found) => found.length === 1)).map(codeOf), ["unattributed-quote"]);
		await configuration().update("rules.vague-attribution", undefined, ConfigurationTarget.Global);
		await problemsOf(story, (found) => found.length === 2);
	});

	it("choose what the outline lists", async () => {
		const story = await openSample("harbor-bridge.story");
		await configuration().update("outline.include", ["quotations"], ConfigurationTarget.Global);
		const names = async (): Promise<readonly string[]> =>
			flatten((await outlineOf(story)) ?? []).map(({ symbol }) => symbol.name);
		const isNarrow = (found: readonly string[]): boolean =>
			found.some((name) => name.startsWith("Ruth Okonjo: ")) && !found.some((name) => name.startsWith("By Dana"));
		await until(async () => isNarrow(await names()));
		await configuration().update("outline.include", undefined, ConfigurationTarget.Global);
		await until(async () => (await names()).some((name) => name.startsWith("By Dana")));
	});

	it("choose the languages that are read", async () => {
		const draft = await openDraft(UNATTRIBUTED, "plaintext");
		await problemTexts(draft, 1);
		await configuration().update("languages", ["news"], ConfigurationTarget.Global);
		await problemTexts(draft, 0);
		await until(async () => (await hoverOn(draft, "roof will not last")) === "");
		await configuration().update("languages", undefined, ConfigurationTarget.Global);
		await problemTexts(draft, 1);
	});
});
