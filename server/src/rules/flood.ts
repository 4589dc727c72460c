/** What keeps the page from turning yellow: one question a sentence, few of the weakest kind, none that another asks better. */
import type { Article } from "../analysis/article";
import { countWhile } from "../text/search";
import type { Span } from "../text/span";
import type { Finding, Severity } from "./rule";

/** Editors show about as many of one file; one with more is no story. */
const MOST_FINDINGS = 1000;

const UMBRELLA = "unattributed-claim";

/** RULES.md §5: so many in a thousand words. */
const MOST_PER_THOUSAND = 3;

/** `findings`, in order of the text, without those that another asks better. */
export function asksOnce(article: Article, all: readonly Finding[]): readonly Finding[] {
	const findings = withoutReported(article, all);
	const specific = findings.filter(({ rule }) => rule !== UMBRELLA);
	const umbrella = findings.filter(({ rule }) => rule === UMBRELLA);
	const kept = new Set([...specific, ...apartFrom(specific, umbrella)]);
	return findings.filter((finding) => kept.has(finding));
}

const PASSIVE = "passive-attribution";

/** “It was said that 1,200 houses were lost.” Who says so is asked once, unless the claim weighs more. */
const IN_REPORTS: ReadonlySet<string> = new Set([
	UMBRELLA,
	"unsourced-number",
	"unsourced-superlative",
	"unsourced-accusation",
]);

const WEIGHTS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

function withoutReported(article: Article, findings: readonly Finding[]): readonly Finding[] {
	let report: { readonly end: number; readonly weight: number } | undefined;
	return findings.filter((finding) => {
		const { rule, start, end, severity } = finding;
		if (rule === PASSIVE) report = { end: clauseEnd(article, end), weight: WEIGHTS[severity] };
		return !(IN_REPORTS.has(rule) && report !== undefined && start < report.end && WEIGHTS[severity] <= report.weight);
	});
}

/** A clause that goes on for longer has others in it. */
const LONGEST_CLAUSE = 400;

/** Where the words end that a report before `offset` has: at the next main clause or with the sentence. */
function clauseEnd({ text, paragraphs }: Article, offset: number): number {
	const paragraph = paragraphs[countWhile(paragraphs, ({ start }) => start < offset) - 1];
	const sentences = paragraph?.reading.sentences ?? [];
	const sentence = sentences[countWhile(sentences, ({ end }) => (paragraph?.start ?? 0) + end < offset)];
	const end = Math.min((paragraph?.start ?? 0) + (sentence?.end ?? 0), offset + LONGEST_CLAUSE);
	const next = text.slice(offset, end).search(/;|, (?:and|but|while|although|though)\b/);
	return next < 0 ? end : offset + next;
}

/** As many of `findings` as a page bears; both in order of the text. */
export function withoutFlood(article: Article, findings: readonly Finding[]): readonly Finding[] {
	let left = Math.ceil((wordsOf(article) / 1000) * MOST_PER_THOUSAND);
	return findings.filter(({ rule }) => rule !== UMBRELLA || left-- > 0).slice(0, MOST_FINDINGS);
}

const wordsOf = (article: Article): number =>
	article.paragraphs.reduce((sum, { reading }) => sum + reading.tokens.filter(({ kind }) => kind === "word").length, 0);

/** Those of `findings` that overlap none of `others`; both in order of the text. */
function apartFrom(others: readonly Span[], findings: readonly Finding[]): readonly Finding[] {
	let next = 0;
	let reach = 0;
	return findings.filter((finding) => {
		for (; (others[next]?.start ?? finding.end) < finding.end; next++) reach = Math.max(reach, others[next]?.end ?? 0);
		return reach <= finding.start;
	});
}
