import type { Article, Claim } from "../analysis/article";
import type { Report, Rule } from "./rule";
import { relatedSources, sourceFixes } from "./sourceFixes";
import { triggerOf } from "./wording";

/** “The clerk allegedly kept the deposits”: who alleges it? */
export const hearsayAdverb: Rule = {
	id: "hearsay-adverb",
	title: "“Allegedly” or “reportedly” with no source",
	group: "sources",
	severity: "warning",
	on: true,
	precision: { estimated: 0.88 },
	why: "The word admits that somebody else says it and leaves out who.",
	exceptions: ["a source in the sentence"],
	bad: ["The clerk {allegedly} kept the deposits."],
	good: ["The clerk allegedly kept the deposits, according to the indictment."],
	check: ({ article }) =>
		article.claims.flatMap((claim) =>
			claim.kind === "hearsay" && claim.coverage === undefined ? [report(article, claim)] : [],
		),
};

function report(article: Article, claim: Claim): Report {
	return {
		start: claim.trigger.start,
		end: claim.trigger.end,
		message: `“${triggerOf(article.text, claim)}”: who says so?`,
		related: relatedSources(article, claim),
		fixes: sourceFixes(article, claim),
	};
}
