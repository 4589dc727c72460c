/** Tells the server where the caret stands in a story. */
import { languages, type Position, type TextDocument } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { CARET_NOTIFICATION, type CaretParams } from "../../server/src/lsp/protocol";
import { readLanguages, selectorFor } from "./client";

/** Nothing is said of other documents, nor while the server is down. */
export function tellCaret(client: LanguageClient, document: TextDocument, caret: Position): void {
	if (!client.isRunning() || languages.match(selectorFor(readLanguages()), document) === 0) return;
	const params: CaretParams = {
		textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
		position: client.code2ProtocolConverter.asPosition(caret),
	};
	void client.sendNotification(CARET_NOTIFICATION, params).catch(() => undefined);
}
