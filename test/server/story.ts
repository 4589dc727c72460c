/** A story that a test has open: the client keeps its text by itself and asks the server about it by offsets. */
import {
	CancellationToken,
	type CodeAction,
	type Diagnostic,
	type DocumentHighlight,
	type DocumentSymbol,
	type FullDocumentDiagnosticReport,
	type Hover,
	type Location,
} from "vscode-languageserver/node";
import {
	EXPLAIN_REQUEST,
	type ExplanationAnswer,
	IGNORE_REQUEST,
	type IgnoreParams,
	MARK_REQUEST,
	MARKABLE_REQUEST,
	type MarkableAnswer,
	type MarkChange,
	type NotesAnswer,
	SETTLE_REQUEST,
} from "../../server/src/lsp/protocol";
import type { Edit } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { parseMarked } from "../support/marked";
import type { Client } from "./harness";
import { type Lines, linesOf } from "./lines";

export interface Story {
	readonly uri: string;
	readonly text: () => string;
	readonly lines: () => Lines;
	/** Several edits in one notification; each counts in the text that the one before it left. */
	readonly change: (...edits: readonly Edit[]) => Promise<void>;
	/** The whole text at once, without a range. */
	readonly replace: (text: string) => Promise<void>;
	readonly close: () => Promise<void>;
	readonly reopen: () => Promise<void>;
	readonly hover: (offset: number, token?: CancellationToken) => Promise<Hover | null>;
	readonly symbols: () => Promise<readonly DocumentSymbol[]>;
	readonly diagnostics: () => Promise<readonly Diagnostic[]>;
	readonly definition: (offset: number) => Promise<Location | null>;
	readonly references: (offset: number) => Promise<readonly Location[] | null>;
	readonly highlights: (offset: number) => Promise<readonly DocumentHighlight[] | null>;
	readonly actions: (span: Span, only?: readonly string[], triggerKind?: number) => Promise<readonly CodeAction[]>;
	readonly explain: (offset: number, token?: CancellationToken) => Promise<ExplanationAnswer | null>;
	/** What our client's command asks for; leave out what it does not need. */
	/** What our client's commands for marks ask for. */
	readonly markable: (span: Span) => Promise<MarkableAnswer | null>;
	readonly mark: (span: Span, change: MarkChange) => Promise<NotesAnswer | null>;
	readonly settle: () => Promise<NotesAnswer | null>;
	readonly ignore: (params: Omit<IgnoreParams, "textDocument">) => Promise<NotesAnswer | null>;
}

export interface Place {
	readonly uri?: string;
	readonly language?: string;
}

/** Opens `opened` in the client's server. */
export async function openStory(client: Client, opened: string, place: Place = {}): Promise<Story> {
	const { connection } = client;
	const { uri = "file:///desk/story.story", language = "news" } = place;
	const textDocument = { uri };
	let text = opened;
	let lines = linesOf(text);
	let version = 1;
	const set = (changed: string): void => {
		text = changed;
		lines = linesOf(text);
	};
	const open = (): Promise<void> =>
		connection.sendNotification("textDocument/didOpen", {
			textDocument: { uri, languageId: language, version, text },
		});
	const ask = <T>(method: string, params: object, token = CancellationToken.None): Promise<T> =>
		connection.sendRequest<T>(`textDocument/${method}`, { textDocument, ...params }, token);
	const at = (offset: number) => ({ position: lines.positionAt(offset) });
	await open();
	return {
		uri,
		text: () => text,
		lines: () => lines,
		change: (...edits) => {
			const contentChanges = edits.map((edit) => {
				const range = lines.rangeOf(edit);
				set(text.slice(0, edit.start) + edit.newText + text.slice(edit.end));
				return { range, text: edit.newText };
			});
			return connection.sendNotification("textDocument/didChange", {
				textDocument: { uri, version: ++version },
				contentChanges,
			});
		},
		replace: (changed) => {
			set(changed);
			return connection.sendNotification("textDocument/didChange", {
				textDocument: { uri, version: ++version },
				contentChanges: [{ text }],
			});
		},
		close: () => connection.sendNotification("textDocument/didClose", { textDocument }),
		reopen: () => {
			version = 1;
			return open();
		},
		hover: (offset, token) => ask("hover", at(offset), token),
		symbols: () => ask("documentSymbol", {}),
		diagnostics: async () => (await ask<FullDocumentDiagnosticReport>("diagnostic", {})).items,
		definition: (offset) => ask("definition", at(offset)),
		references: (offset) => ask("references", { ...at(offset), context: { includeDeclaration: true } }),
		highlights: (offset) => ask("documentHighlight", at(offset)),
		actions: (span, only, triggerKind) =>
			ask("codeAction", {
				range: lines.rangeOf(span),
				context: {
					diagnostics: [],
					...(only === undefined ? {} : { only }),
					...(triggerKind === undefined ? {} : { triggerKind }),
				},
			}),
		explain: (offset, token = CancellationToken.None) =>
			connection.sendRequest(EXPLAIN_REQUEST, { textDocument, ...at(offset) }, token),
		markable: (span) => connection.sendRequest(MARKABLE_REQUEST, { textDocument, range: lines.rangeOf(span) }),
		mark: (span, change) =>
			connection.sendRequest(MARK_REQUEST, {
				textDocument,
				range: lines.rangeOf(span),
				change,
				by: "nq",
				on: "2026-11-22",
			}),
		settle: () => connection.sendRequest(SETTLE_REQUEST, { textDocument }),
		ignore: (params) => connection.sendRequest(IGNORE_REQUEST, { ...params, textDocument }),
	};
}

export interface MarkedStory {
	readonly story: Story;
	readonly cursor: number;
	/** The spans with that label, in order. */
	readonly spans: (label: string) => readonly Span[];
	readonly span: (label: string) => Span;
}

/** Opens the text of `source`, which is marked in the tests' notation. */
export async function openMarked(client: Client, source: string, place: Place = {}): Promise<MarkedStory> {
	const { text, marks, cursor = 0 } = parseMarked(source);
	const spans = (label: string): readonly Span[] =>
		marks.filter((mark) => mark.label === label).map(({ start, end }) => ({ start, end }));
	return {
		story: await openStory(client, text, place),
		cursor,
		spans,
		span: (label) => {
			const [span] = spans(label);
			if (span === undefined) throw new Error(`Nothing is marked “${label}” in: ${source}`);
			return span;
		},
	};
}
