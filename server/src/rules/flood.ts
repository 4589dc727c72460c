/** What keeps the page from turning yellow: one question a sentence, few of the weakest kind, none that another asks better. */
import type { Article } from "../analysis/article";
import type { Span } from "../text/span";
import type { Finding, Severity } from "./rule";

/** Editors show about as many of one file; one with more is no story. */
const MOST_FINDINGS = 1000;

const UMBRELLA = "unattributed-claim";

/** RULES.md §5: so many in a thousand words. */
const MOST_PER_THOUSAND = 3;

/** `findings`, in order of the text, without those that another asks better. */
export function asksOnce(findings: readonly Finding[]): readonly Finding[] {
	const specific = apartFromEqual(findings.filter(({ rule }) => rule !== UMBRELLA));
	const umbrella = findings.filter(({ rule }) => rule === UMBRELLA);
	const kept = new Set([...specific, ...apartFrom(specific, umbrella)]);
	return findings.filter((finding) => kept.has(finding));
}

const BY_WEIGHT: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Of several on the same words the weightiest: “Several members said” is vague and anonymous, and one question. */
function apartFromEqual(findings: readonly Finding[]): readonly Finding[] {
	const kept: Finding[] = [];
	for (const finding of findings) {
		const before = kept.at(-1);
		if (before === undefined || !isOneQuestion(before, finding)) kept.push(finding);
		else if (BY_WEIGHT.indexOf(finding.severity) < BY_WEIGHT.indexOf(before.severity)) kept[kept.length - 1] = finding;
	}
	return kept;
}

const UNNAMED: ReadonlySet<string> = new Set(["anonymous-source", "vague-attribution"]);

const isOneQuestion = (a: Finding, b: Finding): boolean =>
	a.start === b.start && a.end === b.end && (a.rule === b.rule || (UNNAMED.has(a.rule) && UNNAMED.has(b.rule)));

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
