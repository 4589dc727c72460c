/** The protocol's positions to offsets: the one place where they come in. */
import type { Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../text/span";

export const toOffset = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const toSpan = (document: TextDocument, range: Range): Span => ({
	start: document.offsetAt(range.start),
	end: document.offsetAt(range.end),
});
