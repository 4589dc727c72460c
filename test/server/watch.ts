/** The server's own copies of open documents. No request shows them, so they are caught where they are made. */
import { TextDocument } from "vscode-languageserver-textdocument";

/** Hands to `use` a function that tells the server's text of an address; the last document made for it is in force. */
export async function watchingDocuments(
	use: (serverText: (uri: string) => string | undefined) => Promise<void>,
): Promise<void> {
	const documents = new Map<string, TextDocument>();
	const { create } = TextDocument;
	const watched: typeof create = (...given) => {
		const document = create(...given);
		documents.set(document.uri, document);
		return document;
	};
	Object.assign(TextDocument, { create: watched });
	try {
		await use((uri) => documents.get(uri)?.getText());
	} finally {
		Object.assign(TextDocument, { create });
	}
}
