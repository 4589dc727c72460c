/** What a client says of itself when it begins, as far as answers depend on it. */
import { type InitializeParams, MarkupKind } from "vscode-languageserver";
import { announcesCaret, announcesCommand } from "./fromLsp";
import { EXPLAIN_COMMAND } from "./protocol";

export interface Client {
	/** Answers when it is asked for settings. */
	readonly answersSettings: boolean;
	/** Wants to be told that changed settings are of interest. */
	readonly registersSettings: boolean;
	/** Asks for findings itself; the server tells them to any other client. */
	readonly pulls: boolean;
	/** Asks for them again when it hears that they may have changed. */
	readonly refreshes: boolean;
	readonly hasFolders: boolean;
	/** Shows hovers as plain text alone. */
	readonly isPlain: boolean;
	/** Has our command that explains an attribution. */
	readonly explains: boolean;
	/** Tells where the caret stands. */
	readonly tellsCaret: boolean;
}

export const readClient = ({
	capabilities: { workspace, textDocument },
	initializationOptions,
}: Pick<InitializeParams, "capabilities" | "initializationOptions">): Client => ({
	answersSettings: workspace?.configuration === true,
	registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
	pulls: textDocument?.diagnostic !== undefined,
	refreshes: workspace?.diagnostics?.refreshSupport === true,
	hasFolders: workspace?.workspaceFolders === true,
	isPlain: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === false,
	explains: announcesCommand(initializationOptions, EXPLAIN_COMMAND),
	tellsCaret: announcesCaret(initializationOptions),
});

/** Before it has said anything. */
export const UNKNOWN_CLIENT: Client = readClient({ capabilities: {} });
