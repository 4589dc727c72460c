/** The language client: which documents it hands to which server. */
import { type ExtensionContext, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import {
	ATTACH_COMMAND,
	EXPLAIN_COMMAND,
	IGNORE_COMMAND,
	REMOVE_COMMAND,
	STATUS_COMMAND,
} from "../../server/src/lsp/protocol";

/** Language identifiers that are read as news copy. */
export function readLanguages(): readonly string[] {
	const languages = workspace.getConfiguration("sourcemark").get<unknown>("languages");
	return Array.isArray(languages) ? languages.filter((language) => typeof language === "string") : [];
}

/** Documents that hold copy: files and drafts, not the read-only views of version control. */
export const selectorFor = (languages: readonly string[]): { language: string; scheme: string }[] =>
	languages.flatMap((language) => ["file", "untitled", "vscode-vfs"].map((scheme) => ({ language, scheme })));

/** The desk's notes: their unsaved text counts, and what is wrong with them is shown in them. */
const NOTES = ["**/sources.yaml", "**/*.marks.yaml"].map((pattern) => ({ scheme: "file", pattern }));

/** A client for the server that ships with the extension; not started. */
export function createClient(context: ExtensionContext): LanguageClient {
	const module = context.asAbsolutePath("dist/server.js");
	return new LanguageClient(
		"sourcemark",
		"Sourcemark",
		{
			run: { module, transport: TransportKind.ipc },
			debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6011"] } },
		},
		{
			documentSelector: [...selectorFor(readLanguages()), ...NOTES],
			initializationOptions: {
				commands: [EXPLAIN_COMMAND, IGNORE_COMMAND, ATTACH_COMMAND, STATUS_COMMAND, REMOVE_COMMAND],
				caret: true,
			},
			// Hovers link to places in the story itself; no other command runs from them.
			markdown: { isTrusted: { enabledCommands: [EXPLAIN_COMMAND] }, supportHtml: false },
		},
	);
}
