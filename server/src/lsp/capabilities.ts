/** What the server tells a client that it can do. */
import {
	type ClientCapabilities,
	CodeActionKind,
	type ServerCapabilities,
	TextDocumentSyncKind,
} from "vscode-languageserver";
import { EXPLAIN_ACTION, FIX_ALL_ACTION } from "./protocol";

/** `explains` is true for a client that has our command. */
export const serverCapabilities = (client: ClientCapabilities, explains: boolean): ServerCapabilities => ({
	textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
	hoverProvider: true,
	documentSymbolProvider: { label: "Sourcemark" },
	definitionProvider: true,
	referencesProvider: true,
	documentHighlightProvider: true,
	// Behind “kind: ” and “[quill, ” the words that may stand there, behind “according to ” the names that may follow.
	completionProvider: { triggerCharacters: [" "] },
	renameProvider: { prepareProvider: true },
	codeActionProvider: {
		codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_ACTION, ...(explains ? [EXPLAIN_ACTION] : [])],
	},
	...(pullsDiagnostics(client)
		? {
				diagnosticProvider: {
					identifier: "sourcemark",
					interFileDependencies: false,
					workspaceDiagnostics: false,
				},
			}
		: {}),
	...(client.workspace?.workspaceFolders === true
		? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
		: {}),
});

/** Asks for findings itself; the server tells them to any other client. */
export const pullsDiagnostics = (client: ClientCapabilities): boolean => client.textDocument?.diagnostic !== undefined;
