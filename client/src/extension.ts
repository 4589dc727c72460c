/** The VS Code side: starts the language server, restarts it where its languages change, and says how it is. */
import { commands, type ExtensionContext, languages, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
	ATTACH_COMMAND,
	EXPLAIN_COMMAND,
	IGNORE_COMMAND,
	MARKS_NOTIFICATION,
	type MarksParams,
	REMOVE_COMMAND,
	SHEET_COMMAND,
	STATUS_COMMAND,
} from "../../server/src/lsp/protocol";
import { tellCaret } from "./caret";
import { createClient, readLanguages, selectorFor } from "./client";
import { createExplainer } from "./explain";
import { createGutter } from "./gutter";
import { ignore } from "./ignore";
import { attachSource, removeMark, setStatus, settleMarks } from "./marks";
import { exportSheet } from "./sheet";
import { createStatus } from "./status";

export async function activate(context: ExtensionContext): Promise<void> {
	const status = createStatus(readLanguages());
	const gutter = createGutter();
	const newClient = (): LanguageClient => {
		const made = createClient(context);
		made.onNotification(MARKS_NOTIFICATION, (params: MarksParams) => gutter.show(made, params));
		return made;
	};
	let client = newClient();
	// One start or stop at a time: a client can be stopped only once it runs.
	let last: Promise<void> = Promise.resolve();

	const explainer = createExplainer(() => client);

	const start = async (): Promise<void> => {
		// Menus ask for it: what is no news copy has nothing to explain.
		void commands.executeCommand("setContext", "sourcemark.languages", readLanguages());
		status.starting();
		try {
			await client.start();
			status.running(client.initializeResult?.serverInfo?.version);
		} catch (error) {
			status.failed();
			void offerHelp(error);
		}
	};
	const offerHelp = async (error: unknown): Promise<void> => {
		const reason = error instanceof Error ? error.message : "unknown error";
		const chosen = await window.showErrorMessage(
			`Sourcemark could not start its language server (${reason}). Stories are not read until it runs.`,
			"Try Again",
			"Show Log",
		);
		if (chosen === "Try Again") await restart();
		if (chosen === "Show Log") client.outputChannel.show();
	};
	const stop = (): Promise<void> => (client.isRunning() ? client.dispose() : Promise.resolve());
	const restart = (): Promise<void> => {
		last = last.then(async () => {
			await stop();
			gutter.clear();
			client = newClient();
			status.select(readLanguages());
			await start();
		});
		return last;
	};

	context.subscriptions.push(
		status,
		explainer,
		gutter,
		{ dispose: () => void last.then(stop) },
		commands.registerCommand(EXPLAIN_COMMAND, explainer.explain),
		commands.registerCommand(IGNORE_COMMAND, (params: unknown) => ignore(client, params)),
		commands.registerCommand(ATTACH_COMMAND, (uri: unknown, range: unknown) => attachSource(client, uri, range)),
		commands.registerCommand(STATUS_COMMAND, (uri: unknown, range: unknown) => setStatus(client, uri, range)),
		commands.registerCommand(REMOVE_COMMAND, (uri: unknown, range: unknown) => removeMark(client, uri, range)),
		commands.registerCommand(SHEET_COMMAND, (uri: unknown, wanted: unknown) => exportSheet(client, uri, wanted)),
		workspace.onDidSaveTextDocument((document) => {
			const isStory = languages.match(selectorFor(readLanguages()), document) > 0;
			if (isStory && client.isRunning()) void settleMarks(client, document.uri);
		}),
		commands.registerCommand("sourcemark.hideExplanation", explainer.hide),
		// What waits while a sentence is typed may come as soon as the caret has left it.
		window.onDidChangeTextEditorSelection(({ textEditor, selections: [caret] }) => {
			if (caret !== undefined) tellCaret(client, textEditor.document, caret.active);
		}),
		commands.registerCommand("sourcemark.restartServer", restart),
		commands.registerCommand("sourcemark.showLog", () => client.outputChannel.show()),
		workspace.onDidChangeConfiguration((event) => {
			// A new client makes VS Code ask for the outline again, which it does not do for a setting.
			const settings = ["sourcemark.languages", "sourcemark.outline"];
			if (settings.some((setting) => event.affectsConfiguration(setting))) void restart();
		}),
	);
	last = start();
	await last;
}
