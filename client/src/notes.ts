/** Changes of the files beside a story, as the server works them out: applied in one step that undo takes back, then saved. */
import { type TextDocument, Uri, type WorkspaceEdit, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { NotesAnswer } from "../../server/src/lsp/protocol";

/** Applies `answer`; says why where it cannot. `nothing` is what did not happen: “Nothing was ignored”. True if it was applied. */
export async function applyNotes(
	client: LanguageClient,
	answer: NotesAnswer | null | undefined,
	nothing: string,
): Promise<boolean> {
	if (answer?.edit === undefined) {
		void window.showWarningMessage(answer?.problem ?? `${nothing}: Sourcemark no longer reads this story.`);
		return false;
	}
	const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
	const uris = changedFiles(edit, answer);
	const dirty = new Set(uris.filter((uri) => openDocument(uri)?.isDirty === true));
	if (!(await workspace.applyEdit(edit))) {
		void window.showWarningMessage(`${nothing}: the file changed meanwhile. Try again.`);
		return false;
	}
	// Notes that somebody is at work on stay unsaved; others are put where the desk shares them.
	for (const uri of uris)
		if (!dirty.has(uri)) await (openDocument(uri) ?? (await workspace.openTextDocument(uri))).save();
	return true;
}

function changedFiles(edit: WorkspaceEdit, { uri }: NotesAnswer): readonly Uri[] {
	const all = [...edit.entries().map(([file]) => file), ...(uri === undefined ? [] : [Uri.parse(uri)])];
	return all.filter((file, index) => all.findIndex((other) => other.toString() === file.toString()) === index);
}

const openDocument = (uri: Uri): TextDocument | undefined =>
	workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** The day at this desk: 2026-11-22. */
export function today(): string {
	const now = new Date();
	const two = (number: number): string => String(number).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
