/** Findings' fixes as code actions: each by itself, all of one rule, all that are safe unread. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Fixes, fixesOfRule, safeFixes } from "../features/fixAll";
import { RULES } from "../rules";
import type { Finding } from "../rules/rule";
import { FIX_ALL_ACTION } from "./protocol";
import { type DiagnosticOf, toCodeAction, toFixAllAction } from "./toLsp";

/** The fixes of the findings `here`, and, for each of their rules that has more in the story, the preferred fixes of them all. */
export const quickFixes = (
	document: TextDocument,
	here: readonly Finding[],
	all: readonly Finding[],
	diagnosticOf: DiagnosticOf,
): readonly CodeAction[] => [
	...here.flatMap((finding) =>
		finding.fixes.map((fix) => toCodeAction(document, fix, diagnosticOf(document, finding))),
	),
	...RULES.filter(({ id }) => here.some(({ rule }) => rule === id)).flatMap(({ id, title }) => {
		const fixes = fixesOfRule(all, id);
		const { length } = fixes.findings;
		return length < 2
			? []
			: actionFor(document, fixes, `Fix all ${length} of “${title}”`, CodeActionKind.QuickFix, diagnosticOf);
	}),
];

/** What an editor applies on saving, where it is told to. */
export const fixAll = (
	document: TextDocument,
	all: readonly Finding[],
	diagnosticOf: DiagnosticOf,
): readonly CodeAction[] =>
	actionFor(document, safeFixes(all), "Fix all that is safe to fix unread", FIX_ALL_ACTION, diagnosticOf);

const actionFor = (
	document: TextDocument,
	{ edits, findings }: Fixes,
	title: string,
	kind: string,
	diagnosticOf: DiagnosticOf,
): readonly CodeAction[] =>
	edits.length === 0
		? []
		: [
				toFixAllAction(
					document,
					title,
					kind,
					edits,
					findings.map((finding) => diagnosticOf(document, finding)),
				),
			];
