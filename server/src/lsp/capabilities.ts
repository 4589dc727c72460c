/** What the server tells a client that it can do. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { Client } from "./client";
import { EXPLAIN_ACTION, FIX_ALL_ACTION } from "./protocol";

export const serverCapabilities = ({ pulls, explains, hasFolders }: Client): ServerCapabilities => ({
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
	...(pulls
		? {
				diagnosticProvider: {
					identifier: "sourcemark",
					interFileDependencies: false,
					workspaceDiagnostics: false,
				},
			}
		: {}),
	...(hasFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
});
