/**
 * What our client and server say beside the standard protocol. Names and types alone: the client in `client/` shares this file.
 * A server offers the command only to a client that names it in `initializationOptions.commands`.
 */
import type { Range, TextDocumentIdentifier, TextDocumentPositionParams, WorkspaceEdit } from "vscode-languageserver";
import type { EvidenceRole } from "../features/evidence";
import type { SheetFormat } from "../features/sheet/write";
import type { SourceKind, Status } from "../sources/schema";

export type { SourceKind, Status } from "../sources/schema";

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

/** The request behind it; answers an `NotesAnswer`. */
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

/** A change of the files beside the story. */
export interface NotesAnswer {
	/** What to apply; files may have to be created. */
	readonly edit?: WorkspaceEdit;
	/** The file that the edit changes, the marks where it changes the register too. */
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

/** The client's commands that mark a passage: each asks for what it needs, then for the edit. Arguments: a document's URI, a range; both left out for the selection. */
export const ATTACH_COMMAND = "sourcemark.attachSource";
export const STATUS_COMMAND = "sourcemark.setStatus";
export const REMOVE_COMMAND = "sourcemark.removeMark";

/** The request for what can be marked at a range; answers a `MarkableAnswer`, or null where nothing can. */
export const MARKABLE_REQUEST = "sourcemark/markable";

export interface MarkableParams {
	readonly textDocument: TextDocumentIdentifier;
	/** A selection is marked as it is; at a caret the quotation or claim around it. */
	readonly range: Range;
}

export interface MarkableAnswer {
	/** The passage. */
	readonly range: Range;
	readonly copy: string;
	/** Whom the story itself gives for the words; at most one. */
	readonly speakers: readonly string[];
	/** The register's sources, those that the passage names first. */
	readonly sources: readonly SourceAnswer[];
	/** The marks that the passage has, by their place in the marks file. */
	readonly marks: readonly MarkAnswer[];
}

export interface SourceAnswer {
	readonly id: string;
	readonly name: string;
	/** “Harbor master · on the record” */
	readonly detail: string;
	/** True for a source whom the story itself gives for the passage. */
	readonly isSpeaker: boolean;
}

export interface MarkAnswer {
	readonly entry: number;
	readonly range: Range | undefined;
	readonly status: Status;
	/** Ids. */
	readonly sources: readonly string[];
	readonly place: string | undefined;
	readonly note: string | undefined;
	/** Its words are not those that were checked. */
	readonly isChanged: boolean;
}

/** The request for the edit that a change of marks needs; answers an `NotesAnswer`. */
export const MARK_REQUEST = "sourcemark/mark";

export interface MarkParams {
	readonly textDocument: TextDocumentIdentifier;
	readonly range: Range;
	readonly change: MarkChange;
	/** Who makes the change, and the day on which: the server knows neither. */
	readonly by?: string;
	readonly on?: string;
}

export type MarkChange =
	| {
			readonly kind: "attach";
			readonly sources: readonly string[];
			/** One that the register does not have yet: it goes there. */
			readonly added?: { readonly id: string; readonly name: string; readonly kind: SourceKind };
			readonly place?: string;
	  }
	| { readonly kind: "status"; readonly entry: number; readonly status: Status; readonly note?: string }
	| { readonly kind: "remove"; readonly entry: number }
	/** Ties a mark to the words at the range: those that have changed, or a candidate for those that are lost. */
	| { readonly kind: "tie"; readonly entry: number };

/** The request, on saving, for the edit that writes down where the marks of a story stand now; answers an `NotesAnswer`, or null where nothing changed. */
export const SETTLE_REQUEST = "sourcemark/settle";

export interface SettleParams {
	readonly textDocument: TextDocumentIdentifier;
}

/** The notification by which the server tells where the marks of a story stand, for the gutter. */
export const MARKS_NOTIFICATION = "sourcemark/marks";

export interface MarksParams {
	readonly uri: string;
	readonly version: number;
	/** In order of the marks file, those that are lost left out. */
	readonly marks: readonly MarkAnswer[];
}

/** The client's command that writes the fact-check sheet of the story in the editor into a file. */
export const SHEET_COMMAND = "sourcemark.exportSheet";

/** The request behind it; answers a `SheetAnswer`. */
export const SHEET_REQUEST = "sourcemark/sheet";

export interface SheetParams {
	readonly textDocument: TextDocumentIdentifier;
	readonly format: SheetFormat;
	/** Leaves out contacts, notes and sources that are not on the record; only `false` keeps them. */
	readonly redact: boolean;
}

export interface SheetAnswer {
	/** The file. */
	readonly base64?: string;
	/** Why there is none, for the user to read. */
	readonly problem?: string;
	/** What the user should know of the file. */
	readonly warning?: string;
}
