/** A desk's folder in memory: the files that a server reads beside its stories, and what a client's edits make of them. */
import {
	type ClientCapabilities,
	type CodeAction,
	CreateFile,
	TextDocumentEdit,
	type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Files } from "../../server/src/lsp/files";
import { CAPABILITIES, type Client, type Setup, withClient } from "./harness";

export const FOLDER = "file:///desk";
export const STORY = `${FOLDER}/may/bridge.story`;
export const MARKS = `${STORY}.marks.yaml`;
export const REGISTER = `${FOLDER}/sources.yaml`;

export const DESK: ClientCapabilities = {
	...CAPABILITIES,
	textDocument: { ...CAPABILITIES.textDocument, codeAction: { disabledSupport: true } },
	workspace: {
		...CAPABILITIES.workspace,
		workspaceFolders: true,
		didChangeWatchedFiles: { dynamicRegistration: true },
	},
};

export interface Desk {
	readonly client: Client;
	/** What lies on disk. */
	readonly disk: Map<string, string>;
	readonly readOnly: Set<string>;
	/** How often a file was read. */
	readonly reads: (uri: string) => number;
	/** Writes a file, or takes it away, and has the client say so. */
	readonly write: (uri: string, text: string | undefined) => Promise<void>;
	/** Applies an edit to the disk as a client does that saves at once. */
	readonly apply: (edit: WorkspaceEdit | undefined) => Promise<void>;
}

/** A client whose server reads the files of `disk`. */
export function withDesk(
	setup: Setup & { readonly disk?: Readonly<Record<string, string>> },
	use: (desk: Desk) => Promise<void>,
): Promise<void> {
	const disk = new Map(Object.entries(setup.disk ?? {}));
	const readOnly = new Set<string>();
	const reads = new Map<string, number>();
	const files: Files = {
		read: async (uri) => {
			reads.set(uri, (reads.get(uri) ?? 0) + 1);
			if (disk.get(uri) === UNREADABLE) throw new Error("no permission");
			return disk.get(uri);
		},
		modified: async (uri) => {
			const text = disk.get(uri);
			return text === undefined
				? undefined
				: [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
		},
		list: async (folder, suffix) => ({
			uris: [...disk.keys()].filter((uri) => uri.startsWith(`${folder}/`) && uri.endsWith(suffix)).toSorted(),
			isWhole: true,
		}),
		isWritable: async (uri) => !readOnly.has(uri),
	};
	return withClient(
		{ capabilities: DESK, folders: [FOLDER], ...setup, server: { ...setup.server, files } },
		async (client) => {
			const write = async (uri: string, text: string | undefined): Promise<void> => {
				const type = text === undefined ? 3 : disk.has(uri) ? 2 : 1;
				if (text === undefined) disk.delete(uri);
				else disk.set(uri, text);
				await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
				await client.settled();
			};
			const apply = async (edit: WorkspaceEdit | undefined): Promise<void> => {
				for (const [uri, text] of applied(edit, (uri) => disk.get(uri))) await write(uri, text);
			};
			await use({ client, disk, readOnly, reads: (uri) => reads.get(uri) ?? 0, write, apply });
		},
	);
}

/** A file with this text is there and cannot be read. */
export const UNREADABLE = "(unreadable)";

/** The files that `edit` changes, as it leaves them; fails where it changes a file that is neither there nor created. */
export function applied(
	edit: WorkspaceEdit | undefined,
	textOf: (uri: string) => string | undefined,
): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	for (const change of edit?.documentChanges ?? []) {
		if (CreateFile.is(change)) {
			if (change.options?.ignoreIfExists !== true) throw new Error("A file that is there would be an error.");
			texts.set(change.uri, textOf(change.uri) ?? "");
		} else if (TextDocumentEdit.is(change)) {
			const { uri } = change.textDocument;
			const text = texts.get(uri) ?? textOf(uri);
			if (text === undefined) throw new Error(`${uri} is not there.`);
			const edits = change.edits.flatMap((one) => ("newText" in one ? [one] : []));
			texts.set(uri, TextDocument.applyEdits(TextDocument.create(uri, "yaml", 0, text), edits));
		} else throw new Error("The edit does something else.");
	}
	return texts;
}

/** The one action whose title matches. */
export function actionNamed(actions: readonly CodeAction[], title: RegExp): CodeAction {
	const [action, ...others] = actions.filter((other) => title.test(other.title));
	if (action === undefined || others.length > 0)
		throw new Error(`${title} is not one of: ${actions.map((other) => other.title).join(", ")}`);
	return action;
}
