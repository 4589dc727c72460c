/** The VS Code side: starts the language server and hands it the editor. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

export async function activate(context: ExtensionContext): Promise<{ readonly client: LanguageClient }> {
	const module = context.asAbsolutePath("dist/server.js");
	const client = new LanguageClient(
		"sourcemark",
		"Sourcemark",
		{ run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } },
		{ documentSelector: ["news", "plaintext", "markdown"].map((language) => ({ language })) },
	);
	context.subscriptions.push(client);
	await client.start();
	return { client };
}
