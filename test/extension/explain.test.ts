/** “Explain This Attribution” in a real VS Code: the command at a place, the link in a hover, the code action. What it shows is read in test/workbench. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
	type CodeAction,
	commands,
	type Hover,
	type MarkdownString,
	Position,
	Selection,
	type TextDocument,
	type TextEditor,
	window,
} from "vscode";
import { find, openDraft, openSample, outlineOf, until } from "./support";

const COMMAND = "sourcemark.explainAttribution";

describe("explaining an attribution", () => {
	let story: TextDocument;
	let editor: TextEditor;
	before(async () => {
		story = await openSample("harbor-bridge.story");
		ok(window.activeTextEditor);
		editor = window.activeTextEditor;
		await until(async () => ((await outlineOf(story)) ?? []).length > 0);
	});
	afterEach(() => commands.executeCommand("workbench.action.closeQuickOpen"));

	const put = (at: Position): void => {
		editor.selection = new Selection(at, at);
	};
	/** Accepts the first line of the list as soon as it is there: the caret goes to the beginning of the words. */
	const goesTo = (start: Position): Promise<void> =>
		until(async () => {
			await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
			return editor.selection.active.isEqual(start);
		});

	it("walks to the words from the caret", async () => {
		put(find(story, "she said.\n\nThe closing").start);
		await commands.executeCommand(COMMAND);
		await goesTo(find(story, '"It was a flashlight').start);
	});

	it("walks to the words at a place that a link names", async () => {
		put(new Position(0, 0));
		const { line, character } = find(story, "Castellanos said.").start;
		await commands.executeCommand(COMMAND, story.uri.toString(), { line, character });
		await goesTo(find(story, `"I'd rather explain`).start);
	});

	it("leaves the caret alone where there is nothing, and in a file that is no news copy", async () => {
		const at = find(story, "The closing cuts").start;
		put(at);
		await commands.executeCommand(COMMAND);
		ok(editor.selection.active.isEqual(at));
		await openDraft('"It fell," said Nora Quill.', "json");
		await commands.executeCommand(COMMAND);
		await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
	});

	it("is linked in a hover, which trusts no other command", async () => {
		const at = find(story, "flashlight").start;
		const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", story.uri, at);
		const contents = hovers.flatMap((hover) => hover.contents as MarkdownString[]);
		const ours = contents.find(({ value }) => value.includes("Explain this attribution"));
		match(ours?.value ?? "", /\[Explain this attribution\]\(command:sourcemark\.explainAttribution\?/);
		deepEqual(ours?.isTrusted, { enabledCommands: [COMMAND] });
	});

	it("is a code action on an attribution, and nowhere else", async () => {
		const actionsOn = async (words: string): Promise<readonly CodeAction[]> =>
			(
				await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", story.uri, find(story, words))
			).filter(({ title }) => title === "Explain this attribution");
		const [action, ...others] = await actionsOn("flashlight");
		equal(others.length, 0);
		equal(action?.command?.command, COMMAND);
		equal((await actionsOn("The closing cuts")).length, 0);
	});
});
