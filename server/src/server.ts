/**
 * The language server's wiring, top to bottom: what it can do, its documents, and one row per request. Nothing here
 * knows how a story is understood, and nothing below `lsp/` knows that there is a protocol.
 */
import {
	type ClientCapabilities,
	type CodeAction,
	CodeActionKind,
	CodeActionTriggerKind,
	type CompletionList,
	type CompletionParams,
	type Connection,
	type DefinitionParams,
	type Diagnostic,
	DidChangeConfigurationNotification,
	DocumentDiagnosticReportKind,
	type FullDocumentDiagnosticReport,
	type InitializeResult,
	type Location,
	MarkupKind,
	type PrepareRenameParams,
	type ReferenceParams,
	type RenameParams,
	type ResponseError,
	TextDocuments,
	type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "./analysis/analyze";
import type { Article } from "./analysis/article";
import { attributionAt } from "./features/attributionAt";
import { complete } from "./features/complete";
import { type DeskFinding, deskFindings } from "./features/desk";
import { explain } from "./features/explain";
import { holdBack, sentenceAt } from "./features/holdBack";
import { type HoverResult, hover } from "./features/hover";
import { withMarks } from "./features/markHover";
import { entityAt, mentionsOf } from "./features/names";
import { outline } from "./features/outline";
import { checkQuotations } from "./features/recordChecks";
import { withRegister } from "./features/registered";
import type { WriteDocx } from "./features/sheet/write";
import { pullsDiagnostics, serverCapabilities } from "./lsp/capabilities";
import { createDesk } from "./lsp/desk";
import { createArticles } from "./lsp/documents";
import type { Files } from "./lsp/files";
import { fixAll, quickFixes } from "./lsp/fixActions";
import { announcesCaret, announcesCommand, toOffset, toSpan, wantsKind } from "./lsp/fromLsp";
import { createMarking } from "./lsp/marking";
import { createPending, type Pending } from "./lsp/pending";
import {
	CARET_NOTIFICATION,
	type CaretParams,
	EXPLAIN_ACTION,
	EXPLAIN_COMMAND,
	EXPLAIN_REQUEST,
	type ExplanationAnswer,
	type ExplanationParams,
	FIX_ALL_ACTION,
	IGNORE_REQUEST,
	type IgnoreParams,
	MARK_REQUEST,
	MARKABLE_REQUEST,
	type MarkableAnswer,
	type MarkableParams,
	type MarkParams,
	type NotesAnswer,
	SETTLE_REQUEST,
	type SettleParams,
	SHEET_REQUEST,
	type SheetAnswer,
	type SheetParams,
} from "./lsp/protocol";
import { DEFAULTS, readSettings, type Settings } from "./lsp/readSettings";
import { toCompletionList, wantsName } from "./lsp/registered";
import { attempt, respond } from "./lsp/respond";
import { answerSheet } from "./lsp/sheet";
import {
	type DocumentationLink,
	toDiagnostic,
	toExplainAction,
	toExplanation,
	toHighlight,
	toHover,
	toLocation,
	toSymbol,
} from "./lsp/toLsp";
import { createTyping } from "./lsp/typing";
import type { Yaml } from "./lsp/yaml";
import type { IdToRename } from "./lsp/yamlIds";
import type { Finding } from "./rules/rule";
import { isNotes } from "./sources/places";
import { touches, touchesSpan } from "./text/span";

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
	const marking = createMarking();
	const documents = new TextDocuments({ create: TextDocument.create, update: marking.update });
	const articles = createArticles(options.knowledge);
	const log = { error: (message: string) => connection.console.error(message) };
	let client: ClientCapabilities = {};
	let explains = false;
	let holdsBack = false;
	let settings: Settings = DEFAULTS;
	let settingsAsked = 0;
	let haveSettings: () => void = () => undefined;
	const configured = new Promise<void>((resolve) => (haveSettings = resolve));
	const pending: Pending = createPending();
	const typing = createTyping(() => refresh());
	const pulls = (): boolean => pullsDiagnostics(client);
	const desk = createDesk(connection, documents, options.files, pending, marking, options.knowledge, () => refresh());

	connection.onInitialize((params): InitializeResult => {
		const { capabilities, initializationOptions } = params;
		client = capabilities;
		explains = announcesCommand(initializationOptions, EXPLAIN_COMMAND);
		holdsBack = announcesCaret(initializationOptions);
		desk.initialize(params);
		return {
			serverInfo: { name: "Sourcemark", version: options.version },
			capabilities: serverCapabilities(client, explains),
		};
	});

	connection.onInitialized(async () => {
		for (const problem of options.problems) connection.console.warn(problem);
		if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
			await connection.client
				.register(DidChangeConfigurationNotification.type, { section: "sourcemark" })
				.catch(() => undefined);
		await desk.watch();
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
		haveSettings();
		refresh();
	}

	/** Something besides the stories' own words has changed what is found in them. */
	function refresh(): void {
		if (!pulls()) for (const document of documents.all()) push(document);
		else if (client.workspace?.diagnostics?.refreshSupport === true)
			void connection.languages.diagnostics.refresh().catch(() => undefined);
	}

	const isRead = ({ languageId, uri }: TextDocument): boolean =>
		settings.languages.includes(languageId) && !isNotes(uri);
	const articleOf = (document: TextDocument, register = desk.notesOf(document.uri).register): Article =>
		articles.of(document, {
			style: settings.quoteStyle,
			register,
			knownNames: settings.house.knownNames,
		});
	/** Findings of a story whose notes the desk has loaded. */
	const findingsOf = (document: TextDocument): readonly DeskFinding[] => {
		if (!isRead(document)) return [];
		const isMarkdown = document.languageId === "markdown";
		const story = { article: articleOf(document), copy: document.getText(), isMarkdown };
		const notes = desk.notesOf(document.uri);
		return deskFindings(story, options.knowledge, settings.house, notes, desk.marks?.of(document), desk.recordOf);
	};
	/** What is shown: while a sentence is typed, nothing is said of it. */
	const shownIn = (document: TextDocument): readonly DeskFinding[] =>
		holdBack(articleOf(document), findingsOf(document), holdsBack ? typing.at(document.uri) : undefined);
	const diagnosticOf = (document: TextDocument, finding: Finding) =>
		toDiagnostic(document, finding, options.documentation);
	async function diagnosticsOf(document: TextDocument): Promise<Diagnostic[]> {
		if (isNotes(document.uri)) return (await desk.yaml?.problemsIn(document)) ?? [];
		await desk.load(document.uri);
		if (isRead(document)) desk.tellMarks(document);
		return shownIn(document).map((finding) => diagnosticOf(document, finding));
	}

	/**
	 * Answers a request about a document that is open and read, its notes being loaded, or about the desk's own files; `nothing`
	 * otherwise.
	 */
	function about<P extends { readonly textDocument: { readonly uri: string } }, T>(
		method: string,
		nothing: T,
		answer: (article: Article, document: TextDocument, params: P) => T | Promise<T>,
		ofNotes: (yaml: Yaml, document: TextDocument, params: P) => T | Promise<T> = () => nothing,
	) {
		return (params: P, token: Parameters<typeof respond>[3]) =>
			respond(log, method, params.textDocument.uri, token, nothing, async () => {
				const { uri } = params.textDocument;
				const notes = isNotes(uri) ? documents.get(uri) : undefined;
				if (notes !== undefined) return desk.yaml === undefined ? nothing : ofNotes(desk.yaml, notes, params);
				if (documents.get(uri) !== undefined) await desk.load(uri);
				// The story may have changed, or closed, while its notes were read.
				const document = documents.get(uri);
				return document === undefined || !isRead(document) ? nothing : answer(articleOf(document), document, params);
			});
	}

	const shown = (document: TextDocument, found: HoverResult | undefined) => {
		const plain = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === false;
		return found === undefined ? null : toHover(document, found, { plain, explains });
	};
	connection.onHover(
		about(
			"hover",
			null,
			(article, document, { position }) => {
				const offset = toOffset(document, position);
				const { register } = desk.notesOf(document.uri);
				const tied = desk.marks?.of(document) ?? [];
				const checked = checkQuotations(article, tied, register, desk.recordOf);
				const told = withRegister(article, hover(article, offset), register, offset);
				return shown(document, withMarks(document.getText(), told, tied, checked, offset));
			},
			async (yaml, document, { position }) => shown(document, await yaml.hover(document, toOffset(document, position))),
		),
	);
	const completed = about<CompletionParams, CompletionList | null>(
		"completion",
		null,
		(article, document, params) => {
			const place = wantsName(document, params, options.knowledge.lexicon);
			if (place === undefined) return null;
			const { register } = desk.notesOf(document.uri);
			return toCompletionList(document, complete(article, toOffset(document, params.position), place, register));
		},
		(yaml, document, { position }) => yaml.complete(document, toOffset(document, position)),
	);
	connection.onCompletion((params, token) => {
		const document = documents.get(params.textDocument.uri);
		// Most blanks are typed where no name is wanted: the story is not read for them.
		const isWanted =
			document !== undefined &&
			(isNotes(document.uri) || wantsName(document, params, options.knowledge.lexicon) !== undefined);
		return isWanted ? completed(params, token) : null;
	});
	connection.onPrepareRename(
		about<PrepareRenameParams, IdToRename | ResponseError | null>(
			"prepareRename",
			null,
			() => null,
			(yaml, document, { position }) => yaml.ids.prepareRename(document, toOffset(document, position)),
		),
	);
	connection.onRenameRequest(
		about<RenameParams, WorkspaceEdit | ResponseError | null>(
			"rename",
			null,
			() => null,
			(yaml, document, { position, newName }) => yaml.ids.rename(document, toOffset(document, position), newName),
		),
	);
	connection.onDocumentSymbol(
		about("documentSymbol", null, async (_, document) => {
			// Unlike findings, an editor keeps an outline until the story changes: one of before the settings came would stay.
			await configured;
			const article = articleOf(document);
			return outline(article, settings.outline, document.languageId === "markdown").map((item) =>
				toSymbol(document, item),
			);
		}),
	);
	connection.onDefinition(
		about<DefinitionParams, Location | Location[] | null>(
			"definition",
			null,
			async (article, document, { position }) => {
				const entity = entityAt(article, toOffset(document, position))?.entity;
				const [first] = entity?.mentions ?? [];
				if (entity === undefined || first === undefined) return null;
				const place = toLocation(document, first);
				const entry = await desk.entryOf(document.uri, entity);
				return entry === undefined ? place : [entry, place];
			},
			(yaml, document, { position }) => yaml.ids.definition(document, toOffset(document, position)),
		),
	);
	connection.onReferences(
		about<ReferenceParams, Location[] | null>(
			"references",
			null,
			(article, document, { position }) => {
				const found = entityAt(article, toOffset(document, position));
				return found === undefined
					? null
					: mentionsOf(article, found.entity).map((mention) => toLocation(document, mention));
			},
			(yaml, document, { position, context }) =>
				yaml.ids.references(document, toOffset(document, position), context.includeDeclaration),
		),
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
		about("codeAction", null, async (article, document, { range, context }): Promise<CodeAction[]> => {
			const span = toSpan(document, range);
			const all = findingsOf(document);
			const findings = wantsKind(context, CodeActionKind.QuickFix)
				? all.filter((finding) => touchesSpan(finding, span))
				: [];
			const fixes = [...quickFixes(document, findings, all, diagnosticOf)];
			if (context.only !== undefined && wantsKind(context, FIX_ALL_ACTION))
				fixes.push(...fixAll(document, all, diagnosticOf));
			// Asked for, not offered: a light bulb beside every quotation would be noise.
			const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic && wantsKind(context, EXPLAIN_ACTION);
			if (explains && isAsked && attributionAt(article, span.start) !== undefined)
				fixes.push(toExplainAction(document, span.start));
			const marks = wantsKind(context, CodeActionKind.QuickFix)
				? await desk.marks?.actions(
						document,
						article,
						span,
						context.triggerKind !== CodeActionTriggerKind.Automatic,
						findings,
						(finding) => diagnosticOf(document, finding),
					)
				: [];
			return [...fixes, ...(marks ?? []), ...(await desk.actions(document, article, findings, diagnosticOf))];
		}),
	);
	connection.onRequest(
		IGNORE_REQUEST,
		about<IgnoreParams, NotesAnswer | null>("ignore", null, (article, document, params) =>
			desk.say(document, article, params),
		),
	);
	connection.onRequest(
		MARKABLE_REQUEST,
		about<MarkableParams, MarkableAnswer | null>(
			"markable",
			null,
			(article, document, { range }) => desk.marks?.markable(document, article, toSpan(document, range)) ?? null,
		),
	);
	connection.onRequest(
		MARK_REQUEST,
		about<MarkParams, NotesAnswer | null>(
			"mark",
			null,
			(article, document, params) => desk.marks?.mark(document, article, params) ?? null,
		),
	);
	connection.onRequest(
		SETTLE_REQUEST,
		about<SettleParams, NotesAnswer | null>("settle", null, (_, document) => desk.marks?.settle(document) ?? null),
	);
	connection.onRequest(
		SHEET_REQUEST,
		about<SheetParams, SheetAnswer | null>("sheet", null, (_, document, params) =>
			answerSheet(desk, document, (register) => articleOf(document, register), params, options.writeDocx),
		),
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
		const full = (items: Diagnostic[]): FullDocumentDiagnosticReport => ({
			kind: DocumentDiagnosticReportKind.Full,
			items,
		});
		return respond(log, "diagnostic", params.textDocument.uri, token, full([]), async () => {
			const document = documents.get(params.textDocument.uri);
			return full(document === undefined ? [] : await diagnosticsOf(document));
		});
	});

	/** Push, for clients that cannot pull. */
	function push(document: TextDocument): void {
		const { uri } = document;
		void attempt(log, "publishDiagnostics", uri, undefined, async () => {
			const diagnostics = await diagnosticsOf(document);
			if (documents.get(uri) === document)
				await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
		});
	}

	connection.onNotification(CARET_NOTIFICATION, ({ textDocument: { uri }, position }: CaretParams) => {
		const document = documents.get(uri);
		const typed = typing.at(uri);
		if (document === undefined || typed === undefined || !isRead(document)) return;
		const sentence = sentenceAt(articleOf(document), typed);
		if (sentence === undefined || !touches(sentence, toOffset(document, position))) typing.rest(uri);
	});

	documents.onDidChangeContent(({ document }) => {
		if (holdsBack) typing.changed(document);
		if (!pulls()) pending.schedule(document.uri, () => push(document));
		if (isNotes(document.uri)) desk.changed(document.uri);
	});
	documents.onDidClose(({ document }) => {
		articles.forget(document.uri);
		desk.closed(document.uri);
		pending.cancel(document.uri);
		typing.forget(document.uri);
		if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
	});

	connection.onShutdown(() => {
		pending.cancelAll();
		typing.forgetAll();
	});

	documents.listen(connection);
	connection.listen();
}
