/** What a rule is: one object, with its reasons and its examples, and one function from an article to findings. */

import type { Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import type { House } from "./house";

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
	/** True where it can be applied unread, with all others of its kind: it takes nothing away that the copy says. */
	readonly safe?: boolean;
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

/** What a rule is about. Opinion, reviews and obituaries are read by the rules on quotations and names alone. */
export type RuleGroup = "quotations" | "names" | "sources" | "claims";

/** How often a copy editor would ask what the rule asks. */
export interface Precision {
	/** RULES.md's estimate, from 0 to 1. */
	readonly estimated: number;
	/** Findings on published copy that were read and judged, once the rule was tuned; undefined where it has none there. */
	readonly judged?: { readonly right: number; readonly of: number };
}

/** What a rule looks at. */
export interface RuleContext {
	readonly article: Article;
	readonly knowledge: Knowledge;
	readonly house: House;
}

export interface Rule {
	readonly id: string;
	/** A few words: the heading of its documentation. */
	readonly title: string;
	readonly group: RuleGroup;
	readonly severity: Severity;
	/** False for a rule that waits to be asked for, by its setting or by the profile `strict`. */
	readonly on: boolean;
	readonly precision: Precision;
	/** One paragraph: what it reports and why a desk cares. */
	readonly why: string;
	/** What it leaves alone, one short clause each, for its documentation. */
	readonly exceptions: readonly string[];
	/** Copy that it reports: `{marked}` is the finding's span. */
	readonly bad: readonly string[];
	/** Copy that it must leave alone. */
	readonly good: readonly string[];
	readonly check: (context: RuleContext) => readonly Report[];
}
