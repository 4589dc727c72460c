/**
 * The language server's wiring, top to bottom: what it can do, its documents, and one row per request. Nothing here
 * knows how a story is understood, and nothing below `lsp/` knows that there is a protocol.
 */
import {
	type ClientCapabilities,
	type CodeAction,
	CodeActionKind,
	CodeActionTriggerKind,
	type Connection,
	DidChangeConfigurationNotification,
	DocumentDiagnosticReportKind,
	type FullDocumentDiagnosticReport,
	type InitializeResult,
	MarkupKind,
	TextDocumentSyncKind,
	TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "./analysis/analyze";
import type { Article } from "./analysis/article";
import { attributionAt } from "./features/attributionAt";
import { explain } from "./features/explain";
import { hover } from "./features/hover";
import { entityAt, mentionsOf } from "./features/names";
import { outline } from "./features/outline";
import { createArticles } from "./lsp/documents";
import { announcesCommand, toOffset, toSpan, wantsKind } from "./lsp/fromLsp";
import { createPending, type Pending } from "./lsp/pending";
import {
	EXPLAIN_ACTION,
	EXPLAIN_COMMAND,
	EXPLAIN_REQUEST,
	type ExplanationAnswer,
	type ExplanationParams,
} from "./lsp/protocol";
import { attempt, respond } from "./lsp/respond";
import { DEFAULTS, houseOf, readSettings, type Settings } from "./lsp/settings";
import {
	type DocumentationLink,
	toCodeAction,
	toDiagnostic,
	toExplainAction,
	toExplanation,
	toHighlight,
	toHover,
	toLocation,
	toSymbol,
} from "./lsp/toLsp";
import { checkArticle } from "./rules";
import type { Finding } from "./rules/rule";
import { type Span, touchesSpan } from "./text/span";

export interface ServerOptions {
	readonly knowledge: Knowledge;
	/** Problems met while the knowledge was read; told to the client once. */
	readonly problems: readonly string[];
	readonly version: string;
	readonly documentation: DocumentationLink;
}

/** Serves `connection` until it ends. */
export function serve(connection: Connection, options: ServerOptions): void {
	const documents = new TextDocuments(TextDocument);
	const articles = createArticles(options.knowledge);
	const log = { error: (message: string) => connection.console.error(message) };
	let client: ClientCapabilities = {};
	let explains = false;
	let settings: Settings = DEFAULTS;
	let settingsAsked = 0;
	const pending: Pending = createPending();
	const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;

	connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
		client = capabilities;
		explains = announcesCommand(initializationOptions, EXPLAIN_COMMAND);
		return {
			serverInfo: { name: "Sourcemark", version: options.version },
			capabilities: {
				textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
				hoverProvider: true,
				documentSymbolProvider: { label: "Sourcemark" },
				definitionProvider: true,
				referencesProvider: true,
				documentHighlightProvider: true,
				codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, ...(explains ? [EXPLAIN_ACTION] : [])] },
				...(pulls()
					? {
							diagnosticProvider: {
								identifier: "sourcemark",
								interFileDependencies: false,
								workspaceDiagnostics: false,
							},
						}
					: {}),
			},
		};
	});

	connection.onInitialized(async () => {
		for (const problem of options.problems) connection.console.warn(problem);
		if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
			await connection.client
				.register(DidChangeConfigurationNotification.type, { section: "sourcemark" })
				.catch(() => undefined);
		await loadSettings();
	});

	connection.onDidChangeConfiguration(async ({ settings: sent }) => {
		await loadSettings(sent);
	});

	/** Settings from the client: asked for where it answers, taken from what it sent where it does not. */
	async function loadSettings(sent?: { readonly sourcemark?: unknown }): Promise<void> {
		const asked = ++settingsAsked;
		const section =
			client.workspace?.configuration === true
				? await connection.workspace.getConfiguration("sourcemark").catch(() => undefined)
				: sent?.sourcemark;
		// Two changes at once: the answer to the first may come behind that to the second.
		if (asked !== settingsAsked) return;
		const read = readSettings(section);
		for (const problem of read.problems) connection.console.warn(problem);
		settings = read.settings;
		if (!pulls()) for (const document of documents.all()) push(document);
		else if (client.workspace?.diagnostics?.refreshSupport === true)
			void connection.languages.diagnostics.refresh().catch(() => undefined);
	}

	const isRead = (document: TextDocument): boolean => settings.languages.includes(document.languageId);
	const findingsOf = (document: TextDocument): readonly Finding[] =>
		isRead(document) ? checkArticle(articles.of(document), options.knowledge, houseOf(settings)) : [];
	const diagnosticsOf = (document: TextDocument) =>
		findingsOf(document).map((finding) => toDiagnostic(document, finding, options.documentation));

	const fixesAt = (document: TextDocument, span: Span): CodeAction[] =>
		findingsOf(document)
			.filter((finding) => touchesSpan(finding, span))
			.flatMap((finding) =>
				finding.fixes.map((fix) => toCodeAction(document, fix, toDiagnostic(document, finding, options.documentation))),
			);

	/** Answers a request about a document that is open and read; `nothing` otherwise. */
	function about<P extends { readonly textDocument: { readonly uri: string } }, T>(
		method: string,
		nothing: T,
		answer: (article: Article, document: TextDocument, params: P) => T,
	) {
		return (params: P, token: Parameters<typeof respond>[3]) =>
			respond(log, method, params.textDocument.uri, token, nothing, () => {
				const document = documents.get(params.textDocument.uri);
				return document === undefined || !isRead(document) ? nothing : answer(articles.of(document), document, params);
			});
	}

	connection.onHover(
		about("hover", null, (article, document, { position }) => {
			const found = hover(article, toOffset(document, position));
			const plain = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === false;
			return found === undefined ? null : toHover(document, found, { plain, explains });
		}),
	);
	connection.onDocumentSymbol(
		about("documentSymbol", null, (article, document) =>
			outline(article, settings.outline, document.languageId === "markdown").map((item) => toSymbol(document, item)),
		),
	);
	connection.onDefinition(
		about("definition", null, (article, document, { position }) => {
			const first = entityAt(article, toOffset(document, position))?.entity.mentions[0];
			return first === undefined ? null : toLocation(document, first);
		}),
	);
	connection.onReferences(
		about("references", null, (article, document, { position }) => {
			const found = entityAt(article, toOffset(document, position));
			return found === undefined
				? null
				: mentionsOf(article, found.entity).map((mention) => toLocation(document, mention));
		}),
	);
	connection.onDocumentHighlight(
		about("documentHighlight", null, (article, document, { position }) => {
			const found = entityAt(article, toOffset(document, position));
			return found === undefined
				? null
				: mentionsOf(article, found.entity).map((mention) => toHighlight(document, mention));
		}),
	);
	connection.onCodeAction(
		about("codeAction", null, (article, document, { range, context }): CodeAction[] => {
			const span = toSpan(document, range);
			const fixes = wantsKind(context, CodeActionKind.QuickFix) ? fixesAt(document, span) : [];
			// Asked for, not offered: a light bulb beside every quotation would be noise.
			const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic && wantsKind(context, EXPLAIN_ACTION);
			return explains && isAsked && attributionAt(article, span.start) !== undefined
				? [...fixes, toExplainAction(document, span.start)]
				: fixes;
		}),
	);
	connection.onRequest(
		EXPLAIN_REQUEST,
		about<ExplanationParams, ExplanationAnswer | null>(
			"explainAttribution",
			null,
			(article, document, { position }) => {
				const explanation = explain(article, toOffset(document, position));
				return explanation === undefined ? null : toExplanation(document, explanation);
			},
		),
	);
	connection.languages.diagnostics.on((params, token) => {
		const full = (items: ReturnType<typeof diagnosticsOf>): FullDocumentDiagnosticReport => ({
			kind: DocumentDiagnosticReportKind.Full,
			items,
		});
		return respond(log, "diagnostic", params.textDocument.uri, token, full([]), () => {
			const document = documents.get(params.textDocument.uri);
			return full(document === undefined ? [] : diagnosticsOf(document));
		});
	});

	/** Push, for clients that cannot pull. */
	function push(document: TextDocument): void {
		const { uri, version } = document;
		void attempt(log, "publishDiagnostics", uri, undefined, () =>
			connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(document) }),
		);
	}

	documents.onDidChangeContent(({ document }) => {
		if (!pulls()) pending.schedule(document.uri, () => push(document));
	});
	documents.onDidClose(({ document }) => {
		articles.forget(document.uri);
		pending.cancel(document.uri);
		if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
	});

	connection.onShutdown(pending.cancelAll);

	documents.listen(connection);
	connection.listen();
}
