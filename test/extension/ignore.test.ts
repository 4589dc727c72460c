/** Saying no in a real VS Code: from the light bulb into files beside the story, with a reason, taken back by undo. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
	type CodeAction,
	commands,
	Position,
	Range,
	type TextDocument,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from "vscode";
import { codeOf, find, home, openDraft, problemsOf, textAt, until } from "./support";

const COPY =
	"The board met in Ellery on Monday.\n\nCritics say the toll road is a folly.\n\nThe hall was dark.\n\n" +
	"Analysts say the date will be moved once more.\n";

const at = (name: string): Uri => Uri.joinPath(home(), name);

const actionsOn = (document: TextDocument, words: string): Thenable<CodeAction[]> =>
	commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, find(document, words));

/** Takes the way out whose title matches, with an empty or a typed reason. */
async function sayNo(
	document: TextDocument,
	words: string,
	way: RegExp,
	isDone: () => Promise<boolean>,
): Promise<void> {
	const actions = await actionsOn(document, words);
	const action = actions.find(({ title }) => way.test(title));
	ok(action?.command, actions.map(({ title }) => title).join());
	const running = commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
	// The box has no event; accepting nothing does nothing.
	await until(async () => {
		await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
		return isDone();
	});
	await running;
}

describe("saying no", () => {
	const register = at("sources.yaml");
	let count = 0;
	let uri: Uri;
	let marks: Uri;
	let story: TextDocument;

	beforeEach(async () => {
		// The editor remembers a file for a while; each test has its own.
		uri = at(`no-${++count}.story`);
		marks = at(`no-${count}.story.marks.yaml`);
		await workspace.fs.writeFile(uri, Buffer.from(COPY));
		story = await workspace.openTextDocument(uri);
		await window.showTextDocument(story);
		await problemsOf(story, (found) => found.length === 2);
	});
	afterEach(async () => {
		await workspace.saveAll(false);
		await commands.executeCommand("workbench.action.closeAllEditors");
		for (const file of [marks, register, uri]) await workspace.fs.delete(file).then(undefined, () => undefined);
	});

	const codes = async (many: number) => (await problemsOf(story, (found) => found.length === many)).map(codeOf);

	for (const [way, left] of [
		[/ here$/, 1],
		[/ in this paragraph$/, 1],
		[/ in this story$/, 0],
	] as const)
		it(`${way.source} goes into the story's marks, saved, and leaves the story alone`, async () => {
			await sayNo(story, "Critics", way, async () => (await textAt(marks)) !== "");
			match(await textAt(marks), /^#.*\nignores:\n {2}- rule: vague-attribution\n/);
			match(await textAt(marks), /\n {4}on: \d{4}-\d\d-\d\d\n$/);
			await codes(left);
			equal(story.getText(), COPY);
			equal(story.isDirty, false);
		});

	it("for every story goes into the register, and is taken back with it", async () => {
		await sayNo(story, "Critics", / off in every story$/, async () => (await textAt(register)) !== "");
		match(await textAt(register), /\nrules:\n {2}vague-attribution: off\n$/);
		await codes(0);
		await workspace.fs.delete(register);
		await codes(2);
	});

	it("makes a name known to every story", async () => {
		const draft = at(`name-${count}.story`);
		await workspace.fs.writeFile(
			draft,
			Buffer.from("“The gates stood open all night,” Haldane said. The dam serves four towns.\n"),
		);
		const named = await workspace.openTextDocument(draft);
		await window.showTextDocument(named);
		await problemsOf(named, (found) => found.some((problem) => codeOf(problem) === "unintroduced-surname"));
		await sayNo(named, "Haldane", /^“Haldane” is a known name$/, async () => (await textAt(register)) !== "");
		match(await textAt(register), /\nknownNames:\n {2}- Haldane\n$/);
		await problemsOf(named, (found) => found.length === 0);
		await workspace.fs.delete(draft);
	});

	it("leaves unsaved marks unsaved, and undo takes it back", async () => {
		await workspace.fs.writeFile(marks, Buffer.from("# ours\n"));
		const notes = await workspace.openTextDocument(marks);
		await window.showTextDocument(notes);
		const edit = new WorkspaceEdit();
		edit.insert(marks, new Position(1, 0), "# unsaved\n");
		ok(await workspace.applyEdit(edit));
		await window.showTextDocument(story);
		await sayNo(story, "Critics", / here$/, async () => notes.getText().includes("ignores:"));
		match(notes.getText(), /^# ours\n# unsaved\nignores:\n/);
		deepEqual([notes.isDirty, await textAt(marks)], [true, "# ours\n"]);
		await codes(1);
		await window.showTextDocument(notes);
		await commands.executeCommand("undo");
		equal(notes.getText(), "# ours\n# unsaved\n");
		await codes(2);
		await commands.executeCommand("workbench.action.files.revert");
	});

	it("that matches nothing any more is a hint, with a fix that takes the entry out", async () => {
		await sayNo(story, "Critics", / here$/, async () => (await textAt(marks)) !== "");
		await codes(1);
		const edit = new WorkspaceEdit();
		edit.replace(uri, find(story, "Critics"), "Tom Avery");
		ok(await workspace.applyEdit(edit));
		const found = await problemsOf(story, (problems) => problems.some((problem) => codeOf(problem) === "stale-ignore"));
		equal(found.length, 2);
		const offered = await actionsOn(story, "Avery");
		const remove = offered.find(({ title }) => title.startsWith("Remove this entry"));
		ok(remove?.edit, offered.map(({ title }) => title).join());
		ok(await workspace.applyEdit(remove.edit));
		await codes(1);
	});

	it("shows what is wrong with broken marks in them, and never writes them", async () => {
		await workspace.fs.writeFile(marks, Buffer.from("ignores: [\n"));
		const notes = await workspace.openTextDocument(marks);
		await window.showTextDocument(notes);
		await problemsOf(notes, (found) => found.length > 0);
		const actions = await actionsOn(story, "Critics");
		const command = actions.find(({ title }) => title.endsWith(" here"))?.command;
		ok(command, actions.map(({ title }) => title).join());
		let isOver = false;
		const running = commands.executeCommand(command.command, ...(command.arguments ?? [])).then(() => (isOver = true));
		await until(async () => {
			await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
			return isOver;
		});
		await running;
		equal(notes.getText(), "ignores: [\n");
		await commands.executeCommand("notifications.clearAll");
	});

	it("in a comment of Markdown counts for its paragraph", async () => {
		const draft = await openDraft(
			COPY.replace("Critics", "<!-- attr-ignore vague-attribution -->\nCritics"),
			"markdown",
		);
		const [left] = await problemsOf(draft, (found) => found.length === 1);
		equal(left && draft.getText(new Range(left.range.start, left.range.end)), "Analysts");
	});
});
