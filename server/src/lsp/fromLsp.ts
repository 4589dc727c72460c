/** What comes in: the protocol's positions to offsets, in this one place, and what a client says of itself and asks for. */
import type { CodeActionContext, Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../text/span";

export const toOffset = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const toSpan = (document: TextDocument, range: Range): Span => ({
	start: document.offsetAt(range.start),
	end: document.offsetAt(range.end),
});

/** Whether code actions of `kind` are asked for: by its own name, a part of it (`quickfix` for `quickfix.x`), or all. */
export const wantsKind = ({ only }: CodeActionContext, kind: string): boolean =>
	only === undefined || only.some((wanted) => wanted === "" || wanted === kind || kind.startsWith(`${wanted}.`));

/** Whether the client's `initializationOptions`, which may be anything, say that it can run `command`. */
export function announcesCommand(options: unknown, command: string): boolean {
	const commands = (options as { readonly commands?: unknown } | null | undefined)?.commands;
	return Array.isArray(commands) && commands.includes(command);
}

/** Whether they say that the client tells where the caret stands. */
export const announcesCaret = (options: unknown): boolean =>
	(options as { readonly caret?: unknown } | null | undefined)?.caret === true;
