/** Saying no over the protocol: code actions, and the edits of marks and registers that they lead to. */
import {
	type CodeAction,
	CodeActionKind,
	CreateFile,
	type Diagnostic,
	TextDocumentEdit,
	type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isForAll, type No, type WayOut, writeNo } from "../features/ignoring";
import { removeIgnore } from "../sources/marks";
import { isFile, marksOf, newRegisterOf } from "../sources/places";
import type { Edit } from "../text/edit";
import type { Files } from "./files";
import { brokenFile, fileName, type NotesFile, type StoryNotes } from "./notes";
import { IGNORE_COMMAND, type IgnoreAnswer, type IgnoreParams } from "./protocol";
import { toRange } from "./toLsp";

export interface IgnoringOptions {
	readonly notes: StoryNotes;
	readonly files: Files;
	readonly folders: () => readonly string[];
	/** The version of a document that is open. */
	readonly openVersion: (uri: string) => number | undefined;
}

export interface Ignoring {
	/** The edit that says no in the story at `uri`, whose text is `copy`, or why there is none. */
	readonly say: (uri: string, copy: string, no: No) => Promise<IgnoreAnswer>;
	/** The edit that takes entry `index` out of the story's marks. */
	readonly takeBack: (story: string, index: number) => Promise<IgnoreAnswer>;
}

const NO_FILE =
	"What is ignored is kept in a file beside the story, and this story is no file on this computer yet: save it first.";

export function createIgnoring({ notes, files, folders, openVersion }: IgnoringOptions): Ignoring {
	async function change(
		uri: string,
		file: NotesFile<unknown>,
		write: (text: string) => readonly Edit[] | undefined,
	): Promise<IgnoreAnswer> {
		if (!file.isWhole) return { problem: brokenFile(uri, file) };
		if (!(await files.isWritable(uri)))
			return { problem: `${fileName(uri)} may not be written: check its permissions.` };
		const edits = write(file.text ?? "");
		if (edits === undefined)
			return {
				problem: `${fileName(uri)} is laid out in a way that Sourcemark cannot add to: open it and change it by hand.`,
			};
		return { uri, edit: toWorkspaceEdit(uri, file.text, openVersion(uri), edits) };
	}

	/** The register that a no for all goes into: the one that speaks of the rule already, else the nearest or the farthest. */
	async function registerFor(story: string, { extent, rule }: No) {
		const there = (await notes.registers(story)).filter(({ text, isWhole }) => text !== undefined || !isWhole);
		const speaking = extent === "everywhere" ? there.find(({ value }) => value.rules.has(rule)) : undefined;
		return speaking ?? (extent === "everywhere" ? there.at(-1) : there[0]);
	}

	return {
		say: async (story, copy, no) => {
			if (!isFile(story)) return { problem: NO_FILE };
			const write = (text: string) => writeNo(copy, no, text);
			if (!isForAll(no)) return change(marksOf(story), await notes.marks(marksOf(story)), write);
			const register = await registerFor(story, no);
			const uri = register?.uri ?? newRegisterOf(story, folders());
			return change(uri, register ?? { text: undefined, value: undefined, problems: [], isWhole: true }, write);
		},
		takeBack: async (story, index) => {
			const uri = marksOf(story);
			return change(uri, await notes.marks(uri), (text) => removeIgnore(text, index));
		},
	};
}

/** The edit of a file that may be open, may lie on disk, or may have to be made. */
function toWorkspaceEdit(
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

/** A way out as a client that knows our command takes it: the command asks for a reason, then for the edit. */
export const toIgnoreCommand = (way: WayOut, params: IgnoreParams, diagnostic: Diagnostic): CodeAction => ({
	title: way.title,
	kind: CodeActionKind.QuickFix,
	diagnostics: [diagnostic],
	command: { title: way.title, command: IGNORE_COMMAND, arguments: [params] },
});

/** A change of another file than the story, or why it cannot be made. */
export const toNotesAction = (title: string, { edit, problem }: IgnoreAnswer, diagnostic: Diagnostic): CodeAction => ({
	title,
	kind: CodeActionKind.QuickFix,
	diagnostics: [diagnostic],
	...(edit === undefined ? { disabled: { reason: problem ?? "" } } : { edit }),
});
