/** How much the rules find in clean copy, for each rule and severity, and findings by chance for a person to judge. */
import { analyze } from "../../server/src/analysis/analyze";
import type { Article } from "../../server/src/analysis/article";
import { RULES } from "../../server/src/rules";
import type { Finding, Severity } from "../../server/src/rules/rule";
import { slice } from "../../server/src/text/span";
import { findingsOf } from "../support/findings";
import { knowledge } from "../support/knowledge";
import { documents } from "./gold";
import { sample, seededRandom } from "./random";

export interface CheckedStory {
	readonly id: string;
	readonly article: Article;
	readonly findings: readonly Finding[];
}

export interface FindingSample {
	readonly rule: string;
	readonly count: number;
	readonly seed: number;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Most per 1,000 words of copy that has been through a desk: warnings and errors, and all but hints. */
const MOST_WARNINGS = 1;
const MOST_FINDINGS = 4;

/** Prints the counts, or the findings that are asked for. A rule that is off is switched on where its findings are. */
export function printFindings(wanted: FindingSample | undefined): void {
	const stories = documents("polnear.dev.jsonl").map(({ id, text }): CheckedStory => {
		const article = analyze(text, knowledge);
		return { id, article, findings: findingsOf(article, wanted?.rule) };
	});
	console.log(wanted === undefined ? findingTable(stories) : sampleOf(stories, wanted));
}

/** A line for each rule, then the sums beside their bars. */
export function findingTable(stories: readonly CheckedStory[]): string {
	const words = stories.reduce((sum, { article }) => sum + article.text.split(/\s+/).filter(Boolean).length, 0);
	const findings = stories.flatMap((story) => story.findings);
	const count = (fits: (finding: Finding) => boolean): number => findings.filter(fits).length;
	const rate = (found: number): string => ((1000 * found) / Math.max(1, words)).toFixed(2);
	const line = (name: string, counts: readonly (number | string)[], perThousand: string): string =>
		`${name.padEnd(30)}${counts.map((cell) => String(cell).padStart(12)).join("")}${perThousand.padStart(12)}`;
	const rules = RULES.map(({ id }) =>
		line(
			id,
			SEVERITIES.map((severity) => count((finding) => finding.rule === id && finding.severity === severity) || ""),
			rate(count((finding) => finding.rule === id)),
		),
	);
	const warnings = count(({ severity }) => severity === "error" || severity === "warning");
	const shown = count(({ severity }) => severity !== "hint");
	return [
		`${stories.length} stories, ${words} words`,
		line("findings", SEVERITIES, "per 1,000"),
		...rules,
		`warnings and errors per 1,000 words (bar: at most ${MOST_WARNINGS.toFixed(1)})  ${rate(warnings)}`,
		`all but hints per 1,000 words (bar: at most ${MOST_FINDINGS.toFixed(1)})        ${rate(shown)}`,
	].join("\n");
}

/** Findings of one rule by chance, each in its paragraph with the words that it reports marked. */
export function sampleOf(stories: readonly CheckedStory[], { rule, count, seed }: FindingSample): string {
	const all = stories.flatMap((story) =>
		story.findings.filter((finding) => finding.rule === rule).map((finding) => ({ story, finding })),
	);
	const drawn = sample(all, count, seededRandom(seed));
	return [
		`${drawn.length} of ${all.length} findings of ${rule}`,
		...drawn.map(({ story, finding }, index) =>
			[
				`\n${index + 1}. ${finding.severity}  ${story.id}  ${finding.start}`,
				inParagraph(story.article, finding),
				`→ ${finding.message}`,
			].join("\n"),
		),
	].join("\n");
}

/** The paragraphs around `finding` with its words between ⟦ ⟧. */
function inParagraph({ text, blocks }: Article, finding: Finding): string {
	const first = blocks.findLastIndex(({ start }) => start <= finding.start);
	const last = blocks.findIndex(({ end }) => finding.end <= end);
	const start = blocks[Math.max(0, first - 1)]?.start ?? 0;
	const end = (last < 0 ? undefined : blocks[Math.min(blocks.length - 1, last + 1)]?.end) ?? text.length;
	return `${text.slice(start, finding.start)}⟦${slice(text, finding)}⟧${text.slice(finding.end, end)}`;
}
