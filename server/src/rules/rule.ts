/** What a rule is: one object, with its reasons and its examples, and one function from an article to findings. */

import type { Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";

export type Severity = "error" | "warning" | "information" | "hint";

/** A passage that explains a finding. */
export interface Related extends Span {
	readonly message: string;
}

/** A change that answers a finding. It never changes words between quotation marks and never invents a source. */
export interface Fix {
	readonly title: string;
	readonly edits: readonly Edit[];
	/** The one to offer first; at most one per finding. */
	readonly preferred: boolean;
	/** Where the writer goes on typing: a placeholder such as TK among the new text. */
	readonly placeholder?: string;
}

/** What a rule itself reports; the runner adds id and severity. */
export interface Report extends Span {
	/** One sentence that names the evidence and asks the desk's question. */
	readonly message: string;
	readonly related: readonly Related[];
	readonly fixes: readonly Fix[];
	/** Weaker than the rule's own where the place excuses much: a vague source in a lede. */
	readonly severity?: Severity;
}

export interface Finding extends Report {
	/** The rule's id. */
	readonly rule: string;
	readonly severity: Severity;
}

export interface Rule {
	readonly id: string;
	/** A few words: the heading of its documentation. */
	readonly title: string;
	readonly severity: Severity;
	/** One paragraph: what it reports and why a desk cares. */
	readonly why: string;
	/** Copy that it reports: `{marked}` is the finding's span. */
	readonly bad: readonly string[];
	/** Copy that it must leave alone. */
	readonly good: readonly string[];
	readonly check: (article: Article, knowledge: Knowledge) => readonly Report[];
}
