/**
 * The language server's wiring, top to bottom: what there is, how it begins, its documents, and one row per request. Nothing here
 * knows how a story is understood, and nothing below `lsp/` knows that there is a protocol.
 */
import { type Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "./analysis/analyze";
import type { WriteDocx } from "./features/sheet/write";
import { createAbout } from "./lsp/about";
import { serverCapabilities } from "./lsp/capabilities";
import { readClient, UNKNOWN_CLIENT } from "./lsp/client";
import { createCodeActions } from "./lsp/codeActions";
import { createConfiguration } from "./lsp/configuration";
import { createDesk } from "./lsp/desk";
import { createDiagnostics } from "./lsp/diagnostics";
import type { Files } from "./lsp/files";
import { createFindings } from "./lsp/findings";
import { createLanguageFeatures } from "./lsp/languageFeatures";
import { createMarking } from "./lsp/marking";
import { createOwnMessages } from "./lsp/ownMessages";
import { createPending } from "./lsp/pending";
import {
	CARET_NOTIFICATION,
	EXPLAIN_REQUEST,
	IGNORE_REQUEST,
	MARK_REQUEST,
	MARKABLE_REQUEST,
	SETTLE_REQUEST,
	SHEET_REQUEST,
} from "./lsp/protocol";
import { createStories } from "./lsp/stories";
import type { DocumentationLink } from "./lsp/toLsp";
import { createTyping } from "./lsp/typing";
import { isNotes } from "./sources/places";

export interface ServerOptions {
	readonly knowledge: Knowledge;
	/** Problems met while the knowledge was read; told to the client once. */
	readonly problems: readonly string[];
	readonly version: string;
	readonly documentation: DocumentationLink;
	/** Without them there are no marks and no registers, and nothing can be ignored but by comments. */
	readonly files?: Files;
	/** Without it a fact-check sheet cannot be a Word file. */
	readonly writeDocx?: WriteDocx;
}

/** Serves `connection` until it ends. */
export function serve(connection: Connection, options: ServerOptions): void {
	const { knowledge, documentation, files, writeDocx } = options;
	const log = { error: (message: string) => connection.console.error(message) };
	let known = UNKNOWN_CLIENT;
	const client = () => known;
	const refresh = () => diagnostics.refresh();

	const marking = createMarking();
	const documents = new TextDocuments({ create: TextDocument.create, update: marking.update });
	const open = (uri: string) => documents.get(uri);
	const pending = createPending();
	const typing = createTyping(refresh);
	const configuration = createConfiguration(connection, client, refresh);
	const settings = configuration.current;
	const desk = createDesk({ connection, documents, files, pending, marking, knowledge, refresh });
	const stories = createStories(knowledge, settings, desk);
	const findings = createFindings({ stories, desk, typing, settings, knowledge, documentation });
	const diagnostics = createDiagnostics({ connection, documents, findings, pending, client, log });
	const about = createAbout({ open, stories, desk, log });
	const language = createLanguageFeatures({ about, open, stories, desk, configuration, client, knowledge });
	const own = createOwnMessages({ about, open, stories, desk, typing, writeDocx });

	connection.onInitialize((params) => {
		known = readClient(params);
		desk.initialize(params);
		return {
			serverInfo: { name: "Sourcemark", version: options.version },
			capabilities: serverCapabilities(known),
		};
	});
	connection.onInitialized(async () => {
		for (const problem of options.problems) connection.console.warn(problem);
		await configuration.watch();
		await desk.watch();
		await configuration.load();
	});
	connection.onDidChangeConfiguration((sent) => configuration.load(sent.settings));
	connection.onShutdown(() => {
		pending.cancelAll();
		typing.forgetAll();
	});

	documents.onDidChangeContent(({ document }) => {
		if (known.tellsCaret) typing.changed(document);
		diagnostics.changed(document);
		if (isNotes(document.uri)) desk.changed(document.uri);
	});
	documents.onDidClose(({ document: { uri } }) => {
		stories.forget(uri);
		desk.closed(uri);
		typing.forget(uri);
		diagnostics.closed(uri);
	});

	connection.onHover(language.hover);
	connection.onCompletion(language.completion);
	connection.onPrepareRename(language.prepareRename);
	connection.onRenameRequest(language.rename);
	connection.onDocumentSymbol(language.documentSymbol);
	connection.onDefinition(language.definition);
	connection.onReferences(language.references);
	connection.onDocumentHighlight(language.documentHighlight);
	connection.onCodeAction(createCodeActions({ about, findings, desk, client }));
	connection.languages.diagnostics.on(diagnostics.pull);

	connection.onRequest(IGNORE_REQUEST, own.ignore);
	connection.onRequest(MARKABLE_REQUEST, own.markable);
	connection.onRequest(MARK_REQUEST, own.mark);
	connection.onRequest(SETTLE_REQUEST, own.settle);
	connection.onRequest(SHEET_REQUEST, own.sheet);
	connection.onRequest(EXPLAIN_REQUEST, own.explain);
	connection.onNotification(CARET_NOTIFICATION, own.caret);

	documents.listen(connection);
	connection.listen();
}
