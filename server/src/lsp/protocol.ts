/**
 * What our client and server say beside the standard protocol. Names and types alone: the client in `client/` shares this file.
 * A server offers the command only to a client that names it in `initializationOptions.commands`.
 */
import type { Range, TextDocumentPositionParams } from "vscode-languageserver";
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
