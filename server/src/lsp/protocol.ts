/**
 * What our client and server say beside the standard protocol. Names and types alone: the client in `client/` shares this file.
 * A server offers the command only to a client that names it in `initializationOptions.commands`.
 */
import type { Range, TextDocumentIdentifier, TextDocumentPositionParams, WorkspaceEdit } from "vscode-languageserver";
import type { EvidenceRole } from "../features/evidence";

/** The client's command; arguments, both left out for the caret: a document's URI, a position. */
export const EXPLAIN_COMMAND = "sourcemark.explainAttribution";

/** The request behind it, about a document and position; answers an `ExplanationAnswer`, or null where no attribution stands. */
export const EXPLAIN_REQUEST = "sourcemark/explainAttribution";

export type ExplanationParams = TextDocumentPositionParams;

export interface ExplanationAnswer {
	/** “Nora Quill · direct quotation, 9 words” */
	readonly title: string;
	/** The attributed words as a whole. */
	readonly range: Range;
	/** What decided, in the order in which to read it. */
	readonly evidence: readonly EvidenceAnswer[];
}

export interface EvidenceAnswer {
	readonly role: EvidenceRole;
	readonly label: string;
	readonly range: Range;
	/** The words at the range, cut to a line. */
	readonly copy: string;
	readonly sentence: string;
}

/** The kind of the code action that runs the command. */
export const EXPLAIN_ACTION = "sourcemark.explain";

/** The client's command behind “Ignore … here” and its kin: it asks for a reason, then for the edit. Argument: `IgnoreParams`. */
export const IGNORE_COMMAND = "sourcemark.ignore";

/** The request behind it; answers an `IgnoreAnswer`. */
export const IGNORE_REQUEST = "sourcemark/ignore";

/** How far a no reaches: the words, their paragraph, the story, every story; or a name that is known everywhere. */
export type IgnoreExtent = "here" | "paragraph" | "story" | "everywhere" | "name";

export interface IgnoreParams {
	readonly textDocument: TextDocumentIdentifier;
	/** The finding's. */
	readonly range: Range;
	readonly rule: string;
	readonly extent: IgnoreExtent;
	/** The name that is known. */
	readonly name?: string;
	readonly reason?: string;
	/** Who says no: a name as the client knows it. */
	readonly by?: string;
	/** The day at that person's desk, which a server elsewhere cannot know: 2026-11-22. */
	readonly on?: string;
}

export interface IgnoreAnswer {
	/** What to apply; the file may have to be created. */
	readonly edit?: WorkspaceEdit;
	/** The file that the edit changes. */
	readonly uri?: string;
	/** Why there is no edit, for the user to read. */
	readonly problem?: string;
}

/**
 * The notification by which the client says where the caret stands. A server holds findings back in the sentence that is being
 * typed only for a client that says `caret: true` in its `initializationOptions`: others would never hear that it left.
 */
export const CARET_NOTIFICATION = "sourcemark/caret";

export type CaretParams = TextDocumentPositionParams;

/** The kind of the code action that applies every fix that is safe unread. */
export const FIX_ALL_ACTION = "source.fixAll.sourcemark";
