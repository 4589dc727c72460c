/**
 * The annotated draft in a real VS Code, from the first source to the sheet in Word: attached, verified, rewritten, seen to be
 * changed, exported, and read back by a library.
 */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { convertToHtml } from "mammoth";
import {
	type CodeAction,
	type CompletionList,
	commands,
	Range,
	Selection,
	type TextDocument,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from "vscode";
import { codeOf, find, home, hoverOn, problemsOf, textAt, until } from "./support";

const COPY =
	"Nora Quill, the harbor master, met the council on Monday.\n\n" +
	"“The crane will not be mended before May,” Quill said.\n\n" +
	"At least 37 people were injured when the scaffold came down.\n";

describe("a source behind every claim", () => {
	const desk = Uri.joinPath(home(), "crane");
	const at = (name: string): Uri => Uri.joinPath(desk, name);
	const register = at("sources.yaml");
	let story: TextDocument;
	let marks: Uri;
	let count = 0;

	beforeEach(async () => {
		// The editor remembers a file for a while; each test has its own.
		const uri = at(`crane-${++count}.story`);
		marks = at(`crane-${count}.story.marks.yaml`);
		await workspace.fs.writeFile(uri, Buffer.from(COPY));
		await workspace.fs.writeFile(
			register,
			Buffer.from("sources:\n  quill:\n    name: Nora Quill\n    role: harbor master\n    contact: room 4\n"),
		);
		story = await workspace.openTextDocument(uri);
		await window.showTextDocument(story);
		await problemsOf(story, (found) => found.some((problem) => codeOf(problem) === "unsourced-number"));
	});
	afterEach(async () => {
		await workspace.saveAll(false);
		await commands.executeCommand("workbench.action.closeAllEditors");
		await commands.executeCommand("notifications.clearAll");
		await workspace.fs.delete(desk, { recursive: true });
	});

	/** Runs the action on `words` whose title matches; what it asks is answered by what is chosen already. */
	async function take(words: string, title: RegExp, isDone: () => Promise<boolean>): Promise<void> {
		const actions = await commands.executeCommand<CodeAction[]>(
			"vscode.executeCodeActionProvider",
			story.uri,
			new Range(find(story, words).end, find(story, words).end),
		);
		const action = actions.find((one) => title.test(one.title));
		ok(action, actions.map((one) => one.title).join());
		if (action.edit !== undefined) {
			ok(await workspace.applyEdit(action.edit));
			return until(isDone);
		}
		ok(action.command);
		const running = commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
		// The boxes have no event; accepting nothing does nothing.
		await until(async () => {
			await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
			return isDone();
		});
		await running;
	}

	const replace = async (old: string, now: string): Promise<void> => {
		const edit = new WorkspaceEdit();
		edit.replace(story.uri, find(story, old), now);
		ok(await workspace.applyEdit(edit));
	};

	it("from the light bulb to the footnotes in Word", async () => {
		await take("The crane", /^Attach a source…$/, async () => (await textAt(marks)) !== "");
		match(
			await textAt(marks),
			/exact: “The crane will not be mended before May,”\n[\s\S]*source: quill\n[\s\S]*status: unchecked\n/,
		);
		equal(story.getText(), COPY);
		equal(story.isDirty, false);

		const edit = new WorkspaceEdit();
		const notes = await workspace.openTextDocument(marks);
		edit.replace(marks, find(notes, "unchecked"), "verified");
		ok(await workspace.applyEdit(edit));
		ok(await notes.save());
		await until(async () => /\*\*Verified\*\*/.test(await hoverOn(story, "will not be mended")));
		match(await hoverOn(story, "will not be mended"), /Source: \*\*Nora Quill\*\* · harbor master/);

		await replace("before May", "this year");
		const [changed] = (
			await problemsOf(story, (found) => found.some((problem) => codeOf(problem) === "changed-mark"))
		).filter((problem) => codeOf(problem) === "changed-mark");
		match(changed?.message ?? "", /“… mended before May,” is now “… mended this year,”/);
		ok(await story.save());
		await until(async () => /was: “The crane will not be mended before May,”/.test(await textAt(marks)));
		match(await textAt(marks), /exact: “The crane will not be mended this year,”/);

		const sheet = at("crane.docx");
		await commands.executeCommand("sourcemark.exportSheet", story.uri.toString(), {
			format: "docx",
			redact: false,
			to: sheet.toString(),
		});
		const { value } = await convertToHtml({ buffer: Buffer.from(await workspace.fs.readFile(sheet)) });
		const footnotes = value.slice(value.indexOf('<li id="footnote-'));
		match(footnotes, /Nora Quill/);
		match(footnotes, /before May/);
		ok(value.includes("The crane will not be mended this year"));

		await commands.executeCommand("sourcemark.exportSheet", story.uri.toString(), {
			format: "md",
			redact: true,
			to: at("crane.md").toString(),
		});
		ok(!(await textAt(at("crane.md"))).includes("room 4"));
	});

	it("is taken away again, and undo brings it back", async () => {
		await take("The crane", /^Attach a source…$/, async () => (await textAt(marks)) !== "");
		const before = await textAt(marks);
		await take("The crane", /^Remove this mark…$/, async () => !(await textAt(marks)).includes("exact:"));
		await window.showTextDocument(await workspace.openTextDocument(marks));
		await commands.executeCommand("undo");
		deepEqual((await workspace.openTextDocument(marks)).getText(), before);
		await commands.executeCommand("workbench.action.files.save");
	});

	it("the name that was begun behind a cue is completed from the story and the register", async () => {
		const editor = window.activeTextEditor;
		ok(editor);
		const end = story.positionAt(story.getText().length);
		editor.selection = new Selection(end, end);
		await commands.executeCommand("type", { text: "\n“It will stand by June,” said Qu" });
		const { items } = await commands.executeCommand<CompletionList>(
			"vscode.executeCompletionItemProvider",
			story.uri,
			editor.selection.active,
		);
		deepEqual(
			items.filter(({ detail }) => detail === "Harbor master").map(({ label }) => label),
			["Quill"],
		);
		// The list has no event; accepting nothing does nothing.
		await until(async () => {
			await commands.executeCommand("editor.action.triggerSuggest");
			await commands.executeCommand("acceptSelectedSuggestion");
			return story.getText().endsWith("said Quill");
		});
		await commands.executeCommand("type", { text: ". He asked who would pay" });
		const inCopy = await commands.executeCommand<CompletionList>(
			"vscode.executeCompletionItemProvider",
			story.uri,
			editor.selection.active,
		);
		deepEqual(
			inCopy.items.filter(({ detail }) => detail === "Harbor master"),
			[],
		);
	});

	it("the sample comes with its register, marks and talks, and nothing in them is wrong", async () => {
		const sample = Uri.joinPath(home(), "annotated/quay-lights.story");
		const document = await workspace.openTextDocument(sample);
		await window.showTextDocument(document);
		const found = await problemsOf(document, (problems) =>
			problems.some((problem) => codeOf(problem) === "edited-quotation" || codeOf(problem) === "disputed-mark"),
		);
		deepEqual(
			found.filter((problem) => codeOf(problem) === "lost-mark"),
			[],
		);
		match(await hoverOn(document, "two lamps"), /\*\*Verified\*\*[\s\S]*\*\*As it was said\*\* · \[talks\/quill/);
		match(
			await hoverOn(document, "every mast in November"),
			/\*\*we tested\*\*|~~we tested~~|Not quite as it was said/,
		);
	});
});
