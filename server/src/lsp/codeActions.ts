/** What the light bulb offers: fixes, all of them at once, what a mark wants, ways to say no, and how an attribution was read. */
import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from "vscode-languageserver";
import { attributionAt } from "../features/attributionAt";
import { touchesSpan } from "../text/span";
import type { About } from "./about";
import type { Client } from "./client";
import type { Desk } from "./desk";
import type { Findings } from "./findings";
import { fixAll, quickFixes } from "./fixActions";
import { toSpan, wantsKind } from "./fromLsp";
import { EXPLAIN_ACTION, FIX_ALL_ACTION } from "./protocol";
import { toExplainAction } from "./toLsp";

export interface CodeActionsOptions {
	readonly about: About;
	readonly findings: Findings;
	readonly desk: Desk;
	readonly client: () => Client;
}

export const createCodeActions = ({ about, findings, desk, client }: CodeActionsOptions) =>
	about<CodeActionParams, CodeAction[] | null>("codeAction", null, async (article, document, { range, context }) => {
		const { diagnosticOf } = findings;
		const span = toSpan(document, range);
		const all = findings.of(document);
		const wantsFixes = wantsKind(context, CodeActionKind.QuickFix);
		const here = wantsFixes ? all.filter((finding) => touchesSpan(finding, span)) : [];
		const wantsAll = context.only !== undefined && wantsKind(context, FIX_ALL_ACTION);
		// Asked for, not offered: a light bulb beside every quotation would be noise.
		const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
		const explains = isAsked && client().explains && wantsKind(context, EXPLAIN_ACTION);
		const marks = wantsFixes
			? await desk.marks?.actions(document, article, span, isAsked, here, (finding) => diagnosticOf(document, finding))
			: [];
		return [
			...quickFixes(document, here, all, diagnosticOf),
			...(wantsAll ? fixAll(document, all, diagnosticOf) : []),
			...(explains && attributionAt(article, span.start) !== undefined ? [toExplainAction(document, span.start)] : []),
			...(marks ?? []),
			...(await desk.actions(document, article, here, diagnosticOf)),
		];
	});
