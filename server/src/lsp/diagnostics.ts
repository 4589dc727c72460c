/** Findings on their way to the client: asked for by those that pull, told to all others once typing pauses. */
import {
	type CancellationToken,
	type Connection,
	type Diagnostic,
	type DocumentDiagnosticParams,
	DocumentDiagnosticReportKind,
	type FullDocumentDiagnosticReport,
	type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Client } from "./client";
import type { Findings } from "./findings";
import type { Pending } from "./pending";
import { attempt, type Log, respond } from "./respond";

export interface Diagnostics {
	readonly pull: (params: DocumentDiagnosticParams, token: CancellationToken) => Promise<FullDocumentDiagnosticReport>;
	/** Something besides the stories' own words has changed what is found in them. */
	readonly refresh: () => void;
	readonly changed: (document: TextDocument) => void;
	readonly closed: (uri: string) => void;
}

export interface DiagnosticsOptions {
	readonly connection: Connection;
	readonly documents: TextDocuments<TextDocument>;
	readonly findings: Findings;
	readonly pending: Pending;
	readonly client: () => Client;
	readonly log: Log;
}

export function createDiagnostics(options: DiagnosticsOptions): Diagnostics {
	const { connection, documents, findings, pending, client, log } = options;

	const push = (document: TextDocument): void => {
		const { uri } = document;
		void attempt(log, "publishDiagnostics", uri, undefined, async () => {
			const diagnostics = await findings.shownIn(document);
			if (documents.get(uri) === document)
				await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
		});
	};

	return {
		pull: ({ textDocument: { uri } }, token) =>
			respond(log, "diagnostic", uri, token, full([]), async () => {
				const document = documents.get(uri);
				return full(document === undefined ? [] : await findings.shownIn(document));
			}),
		// An outline has no such message: its editor keeps it until the story changes.
		refresh: () => {
			if (!client().pulls) for (const document of documents.all()) push(document);
			else if (client().refreshes) void connection.languages.diagnostics.refresh().catch(() => undefined);
		},
		changed: (document) => {
			if (!client().pulls) pending.schedule(document.uri, () => push(document));
		},
		closed: (uri) => {
			pending.cancel(uri);
			if (!client().pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
		},
	};
}

const full = (items: Diagnostic[]): FullDocumentDiagnosticReport => ({
	kind: DocumentDiagnosticReportKind.Full,
	items,
});
