/** The rules, in the order in which their documentation lists them. A list and the one way to run it. */

import type { Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import type { Finding, Rule, Severity } from "./rule";
import { unattributedQuote } from "./unattributedQuote";
import { unclosedQuote } from "./unclosedQuote";
import { vagueAttribution } from "./vagueAttribution";

export const RULES: readonly Rule[] = [unclosedQuote, unattributedQuote, vagueAttribution];

/** What the user says of a rule; `default` keeps the rule's own severity. */
export type RuleSetting = Severity | "default" | "off";

/** Editors show about as many of one file; one with more is no story. */
const MOST_FINDINGS = 1000;

/** Findings of every rule that is on, in order of the text. None for a text that is not prose. */
export function checkArticle(
	article: Article,
	knowledge: Knowledge,
	settings: Readonly<Record<string, RuleSetting>>,
): readonly Finding[] {
	if (!article.isProse) return [];
	const findings = RULES.flatMap((rule) => {
		const setting = settings[rule.id] ?? "default";
		if (setting === "off") return [];
		return rule.check(article, knowledge).map(
			(report): Finding => ({
				...report,
				rule: rule.id,
				severity: setting === "default" ? (report.severity ?? rule.severity) : setting,
			}),
		);
	});
	findings.sort((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule));
	return findings.slice(0, MOST_FINDINGS);
}
