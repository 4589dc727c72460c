/** Edits of the desk's files, or the reason why there is none: broken and read-only files are never written. */
import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Edit } from "../text/edit";
import type { Files } from "./files";
import { brokenFile, fileName, type NotesFile } from "./notes";
import type { NotesAnswer } from "./protocol";
import { toRange } from "./toLsp";

/** The edit that `write` makes of a file; undefined from it where the file's layout is too odd. No edits, no edit. */
export type ChangeFile = (
	uri: string,
	file: NotesFile<unknown>,
	write: (text: string) => readonly Edit[] | undefined,
) => Promise<NotesAnswer>;

export const NEW_FILE: NotesFile<undefined> = { text: undefined, value: undefined, problems: [], isWhole: true };

/** `openVersion`: the version of a document that is open. */
export const createChangeFile =
	(files: Files, openVersion: (uri: string) => number | undefined): ChangeFile =>
	async (uri, file, write) => {
		if (!file.isWhole) return { problem: brokenFile(uri, file) };
		if (!(await files.isWritable(uri)))
			return { problem: `${fileName(uri)} may not be written: check its permissions.` };
		const edits = write(file.text ?? "");
		if (edits === undefined)
			return {
				problem: `${fileName(uri)} is laid out in a way that Sourcemark cannot add to: open it and change it by hand.`,
			};
		return edits.length === 0 ? {} : { uri, edit: fileEdit(uri, file.text, openVersion(uri), edits) };
	};

/** The edit of a file that may be open, may lie on disk, or may have to be made. */
function fileEdit(
	uri: string,
	text: string | undefined,
	version: number | undefined,
	edits: readonly Edit[],
): WorkspaceEdit {
	const document = TextDocument.create(uri, "yaml", 0, text ?? "");
	const changed = TextDocumentEdit.create(
		{ uri, version: version ?? null },
		edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })),
	);
	return {
		documentChanges: text === undefined ? [CreateFile.create(uri, { ignoreIfExists: true }), changed] : [changed],
	};
}
