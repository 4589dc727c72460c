/** Many fixes at once, and quiet while one types, in a real VS Code. */
import { equal, ok } from "node:assert/strict";
import {
	type CodeAction,
	CodeActionKind,
	commands,
	type Range,
	Selection,
	type TextDocument,
	window,
	workspace,
} from "vscode";
import { codeOf, find, openDraft, problemsOf, wholeRange } from "./support";

const HEDGED =
	"Police said Kell allegedly cut the rope.\n\nProsecutors said he reportedly sank the boat.\n\nThe trial goes on.";

const actionsIn = (document: TextDocument, range: Range, kind: string): Thenable<CodeAction[]> =>
	commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, kind);

async function applyFirst(actions: readonly CodeAction[], title: RegExp): Promise<void> {
	const action = actions.find((other) => title.test(other.title));
	ok(action?.edit !== undefined, `No “${title.source}” among ${actions.map((other) => other.title).join(", ")}`);
	ok(await workspace.applyEdit(action.edit));
}

describe("fixes of many findings", () => {
	it("take every needless hedge away", async () => {
		const draft = await openDraft(HEDGED);
		await problemsOf(draft, (found) => found.some((problem) => codeOf(problem) === "redundant-hedge"));
		await applyFirst(
			await actionsIn(draft, wholeRange(draft), CodeActionKind.SourceFixAll.append("sourcemark").value),
			/safe/,
		);
		equal(draft.getText(), HEDGED.replace("allegedly ", "").replace("reportedly ", ""));
	});

	it("answer all findings of one kind", async () => {
		const draft = await openDraft(
			"The landslide killed at least 31 people.\n\nThe board met on Monday.\n\nThe storm injured more than 200 people in Ellery.",
		);
		await problemsOf(draft, (found) => found.length === 2);
		await applyFirst(
			await actionsIn(draft, find(draft, "killed at least 31"), CodeActionKind.QuickFix.value),
			/^Fix all 2/,
		);
		equal(draft.getText().match(/, according to TK\./g)?.length, 2);
		await problemsOf(draft, (found) => found.length === 0);
	});
});

describe("typing", () => {
	it("is left in peace until the caret leaves the sentence", async () => {
		const draft = await openDraft("The clerk allegedly hid the letter. The hall was shut.\n\nThe board met.");
		await problemsOf(draft, (found) => found.length === 1);
		const editor = window.activeTextEditor;
		ok(editor !== undefined);
		const behind = find(draft, "letter").end;
		editor.selection = new Selection(behind, behind);
		await commands.executeCommand("type", { text: "s" });
		await problemsOf(draft, (found) => found.length === 0);
		const elsewhere = find(draft, "The board").start;
		editor.selection = new Selection(elsewhere, elsewhere);
		await problemsOf(draft, (found) => found.length === 1);
	});
});
