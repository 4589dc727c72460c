/** Records to the protocol's types: the one place where offsets become positions on the way out. */
import {
	type CodeAction,
	CodeActionKind,
	type Diagnostic,
	DiagnosticSeverity,
	type DocumentHighlight,
	DocumentHighlightKind,
	type DocumentSymbol,
	type Hover,
	type Location,
	MarkupKind,
	type Range,
	SymbolKind,
	type TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Explanation } from "../features/explain";
import type { HoverResult, Line, Piece } from "../features/hover";
import type { OutlineItem, OutlineKind } from "../features/outline";
import type { Finding, Fix, Severity } from "../rules/rule";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import { EXPLAIN_ACTION, EXPLAIN_COMMAND, type ExplanationAnswer } from "./protocol";

/** Where a rule's documentation stands. */
export type DocumentationLink = (rule: string) => string | undefined;

export const toRange = (document: TextDocument, span: Span): Range => ({
	start: document.positionAt(span.start),
	end: document.positionAt(span.end),
});

export const toLocation = (document: TextDocument, span: Span): Location => ({
	uri: document.uri,
	range: toRange(document, span),
});

export const toHighlight = (document: TextDocument, span: Span): DocumentHighlight => ({
	range: toRange(document, span),
	kind: DocumentHighlightKind.Read,
});

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** `toDiagnostic` of whoever knows where the rules' documentation stands. */
export type DiagnosticOf = (document: TextDocument, finding: Finding) => Diagnostic;

export function toDiagnostic(document: TextDocument, finding: Finding, link: DocumentationLink): Diagnostic {
	const href = link(finding.rule);
	return {
		range: toRange(document, finding),
		severity: SEVERITIES[finding.severity],
		code: finding.rule,
		...(href === undefined ? {} : { codeDescription: { href } }),
		source: "Sourcemark",
		message: finding.message,
		relatedInformation: finding.related.map((related) => ({
			location: toLocation(document, related),
			message: related.message,
		})),
	};
}

export function toCodeAction(document: TextDocument, fix: Fix, diagnostic: Diagnostic): CodeAction {
	return {
		title: fix.title,
		kind: CodeActionKind.QuickFix,
		diagnostics: [diagnostic],
		isPreferred: fix.preferred,
		edit: {
			documentChanges: [
				{
					textDocument: { uri: document.uri, version: document.version },
					edits: fix.edits.map((edit) => toTextEdit(document, edit)),
				},
			],
		},
	};
}

/** Several fixes as one action of `kind`, with the findings that it answers. */
export const toFixAllAction = (
	document: TextDocument,
	title: string,
	kind: string,
	edits: readonly Edit[],
	diagnostics: Diagnostic[],
): CodeAction => ({
	title,
	kind,
	diagnostics,
	edit: {
		documentChanges: [
			{
				textDocument: { uri: document.uri, version: document.version },
				edits: edits.map((edit) => toTextEdit(document, edit)),
			},
		],
	},
});

const toTextEdit = (document: TextDocument, edit: Edit): TextEdit => ({
	range: toRange(document, edit),
	newText: edit.newText,
});

/** What a client shows: only plain text, or Markdown; and whether it can run the command that explains. */
export interface HoverAbilities {
	readonly plain: boolean;
	readonly explains: boolean;
}

export function toHover(document: TextDocument, hover: HoverResult, { plain, explains }: HoverAbilities): Hover {
	const lines = hover.lines.map((line) => renderLine(document, line, plain));
	if (!plain && explains && hover.explains !== undefined) lines.push(explainLink(document, hover.explains));
	// An empty line parts what the desk says from what the story says.
	const value = plain ? lines.join("\n") : lines.join("  \n").replace("  \n  \n", "\n\n---\n\n");
	return {
		range: toRange(document, hover.span),
		contents: { kind: plain ? MarkupKind.PlainText : MarkupKind.Markdown, value },
	};
}

const EXPLAIN_TITLE = "Explain this attribution";

function explainLink(document: TextDocument, offset: number): string {
	const query = encodeURIComponent(JSON.stringify([document.uri, document.positionAt(offset)]));
	return `[${EXPLAIN_TITLE}](command:${EXPLAIN_COMMAND}?${linkable(query)})`;
}

export const toExplainAction = (document: TextDocument, offset: number): CodeAction => ({
	title: EXPLAIN_TITLE,
	kind: EXPLAIN_ACTION,
	command: {
		title: EXPLAIN_TITLE,
		command: EXPLAIN_COMMAND,
		arguments: [document.uri, document.positionAt(offset)],
	},
});

export const toExplanation = (document: TextDocument, { title, span, evidence }: Explanation): ExplanationAnswer => ({
	title,
	range: toRange(document, span),
	evidence: evidence.map(({ role, label, span, copy, sentence }) => ({
		role,
		label,
		range: toRange(document, span),
		copy,
		sentence,
	})),
});

const renderLine = (document: TextDocument, line: Line, plain: boolean): string =>
	line.map((piece) => (plain ? plainPiece(piece) : markdownPiece(document, piece))).join("");

function plainPiece(piece: Piece): string {
	if (typeof piece === "string") return piece;
	if ("strong" in piece) return piece.strong;
	if ("gone" in piece) return `[${piece.gone}]`;
	return "copy" in piece ? piece.copy : piece.link;
}

function markdownPiece(document: TextDocument, piece: Piece): string {
	if (typeof piece === "string") return escapeMarkdown(piece);
	if ("gone" in piece) return `~~${escapeMarkdown(piece.gone)}~~`;
	if ("strong" in piece) return `**${escapeMarkdown(piece.strong)}**`;
	if ("copy" in piece) return `*${escapeMarkdown(piece.copy)}*`;
	if ("at" in piece) return `[${escapeMarkdown(piece.link)}](${linkable(piece.at)})`;
	const { line, character } = document.positionAt(piece.to.start);
	return `[${escapeMarkdown(piece.link)}](${linkable(document.uri)}#L${line + 1},${character + 1})`;
}

/** An address as a link may hold it: a parenthesis would end the link. */
const linkable = (uri: string): string => uri.replaceAll("(", "%28").replaceAll(")", "%29");

/** Copy may hold any of Markdown's marks; in a hover they are just letters. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~&]/g, "\\$&").replace(/\s+/g, " ");

/** Icons that differ at a glance. */
const SYMBOLS: Readonly<Record<OutlineKind, SymbolKind>> = {
	headline: SymbolKind.File,
	furniture: SymbolKind.Property,
	subhead: SymbolKind.Namespace,
	paragraph: SymbolKind.Array,
	quotation: SymbolKind.String,
	claim: SymbolKind.Event,
	person: SymbolKind.Variable,
	organization: SymbolKind.Class,
	place: SymbolKind.Interface,
	name: SymbolKind.Key,
};

export function toSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
	return {
		// The protocol forbids empty names.
		name: item.name.trim() === "" ? "…" : item.name,
		detail: item.detail,
		kind: SYMBOLS[item.kind],
		range: toRange(document, item.span),
		selectionRange: toRange(document, item.selection),
		children: item.children.map((child) => toSymbol(document, child)),
	};
}
