/** Whole pieces with the full report of what is found beside each: any change of behaviour is a readable diff. */
import { deepEqual } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../server/src/analysis/article";
import { checkArticle } from "../../server/src/rules";
import { NO_HOUSE } from "../../server/src/rules/house";
import { type Span, slice } from "../../server/src/text/span";
import { isUpdate } from "../support/cases";
import { analyze, knowledge, root } from "../support/knowledge";

const folder = join(root, "test/articles");

describe("articles", () => {
	for (const file of readdirSync(folder).filter(
		(name) => /\.(?:story|news|article|md|txt)$/.test(name) && !name.endsWith(".report.txt"),
	)) {
		it(file, () => {
			const article = analyze(readFileSync(join(folder, file), "utf8"));
			const path = join(folder, `${file}.report.txt`);
			const report = `${reportOf(article).join("\n")}\n`;
			if (isUpdate()) writeFileSync(path, report);
			deepEqual(report.split("\n"), (existsSync(path) ? readFileSync(path, "utf8") : "").split("\n"));
		});
	}
});

function reportOf(article: Article): readonly string[] {
	const words = (span: Span): string => slice(article.text, span).replace(/\s+/g, " ");
	const short = (span: Span): string => {
		const text = words(span);
		return text.length <= 60 ? text : `${text.slice(0, 40)} … ${text.slice(-16)}`;
	};
	return [
		"Blocks",
		...article.blocks.map((block) => `  ${block.kind}: ${short(block)}`),
		"",
		"Attributions",
		...article.attributions.map(({ kind, because, speaker, cue, spans }) => {
			const who =
				speaker === undefined ? "nobody" : `${speaker.entity?.name ?? "?"} ← ${words(speaker)} (${speaker.because})`;
			return `  ${kind}, ${because}: ${who} | ${cue === undefined ? "–" : words(cue)} | ${spans.map(short).join(" + ")}`;
		}),
		"",
		"Quotations without a speaker",
		...article.quotes
			.filter(
				(quote) =>
					quote.depth === 0 &&
					!article.attributions.some(({ quotes }) => quotes.some(({ start }) => start === quote.start)),
			)
			.map((quote) => `  ${short(quote)}`),
		"",
		"Entities",
		...article.entities.map(
			(entity) =>
				`  ${entity.type ?? "?"} ${entity.name}: ${entity.mentions.length}${entity.aliases.length > 0 ? `, also ${entity.aliases.join(", ")}` : ""}${entity.descriptions.length > 0 ? `; ${entity.descriptions.join("; ")}` : ""}`,
		),
		"",
		"Findings",
		...checkArticle(article, knowledge, NO_HOUSE).map(
			(finding) => `  ${finding.severity} ${finding.rule}: ${short(finding)} | ${finding.message}`,
		),
	];
}
