/** The terms on which a source spoke, held against what a story does with its words and its name. */

import type { Terms } from "./schema";

export interface TermedSource {
	/** Undefined where nothing was agreed upon: then it is on the record. */
	readonly terms?: Terms | undefined;
	readonly name: string;
}

/** What a story does with a source. */
export interface SourceUse {
	/** Its words stand between quotation marks. */
	readonly isQuoted: boolean;
	/** Its name stands in the story. */
	readonly isNamed: boolean;
}

export interface TermsProblem {
	readonly severity: "error" | "warning";
	/** One sentence. */
	readonly message: string;
}

/** What in `use` goes against the terms of `source`, the worst first. */
export function termsProblems({ terms, name }: TermedSource, use: SourceUse): readonly TermsProblem[] {
	const problems: TermsProblem[] = [];
	const put = (severity: TermsProblem["severity"], message: string): void => {
		problems.push({ severity, message });
	};
	if (terms === "off-the-record") {
		if (use.isQuoted) put("error", `${name} spoke off the record, so these words cannot be quoted.`);
		if (use.isNamed) put("warning", `${name} spoke off the record and should not be named.`);
	}
	if (terms === "deep-background" && use.isQuoted)
		put("warning", `${name} spoke on deep background, so these words should not be quoted.`);
	if ((terms === "background" || terms === "deep-background") && use.isNamed)
		put(
			"warning",
			`${name} spoke on ${terms === "background" ? "background" : "deep background"} and should not be named.`,
		);
	return problems;
}
