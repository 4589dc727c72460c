import type { Article, Claim } from "../analysis/article";
import { slice } from "../text/span";
import { claimReport, uncovered } from "./claimReports";
import type { Rule } from "./rule";
import { quotedTrigger } from "./wording";

/** A ranking or a record that nobody vouches for. */
export const unsourcedSuperlative: Rule = {
	id: "unsourced-superlative",
	title: "First, biggest, worst, only: says who?",
	group: "claims",
	severity: "information",
	on: true,
	precision: { estimated: 0.7, judged: { right: 69, of: 94 } },
	why: "A ranking compares with everything else of its kind, and few reporters have checked everything else. First, only and largest reach the corrections column oftener than any other words. “One of the largest” is a hint.",
	exceptions: [
		"a sequence: the first witness, the last of three",
		"superlatives within a name or a title",
		"set phrases: at least, the first lady, the most recent",
		"superlatives that name no scope",
		"a ranking with a source in its paragraph",
	],
	bad: [
		"It was {the worst flood in the state} since 1956.",
		"Ellery is {the first in Africa} to close its port to cruise ships.",
		"The brothers run {one of the largest sawmills in the country}.",
		"The library is {the only one of its kind} in the country.",
		"It was {the hottest summer on record}.",
	],
	good: [
		"It was the worst flood in the state since 1956, the weather service said.",
		"The first speaker was a nurse.",
		"She was at least 70.",
		"Quill gave her best answer last.",
		"The first stop on the lake is Port Ames, and she was the only one to get off.",
	],
	check: ({ article }) =>
		uncovered(article, "superlative").map((claim) => {
			const report = claimReport(
				article,
				claim,
				`${quotedTrigger(article.text, claim)} has no source: who ranks it so?`,
			);
			return isHedged(article, claim) ? { ...report, severity: "hint" } : report;
		}),
};

/** One of the largest: a ranking that says how little it claims, and that few desks stop for. */
const isHedged = ({ text }: Article, { trigger }: Claim): boolean => /^(?:one|some) of\b/i.test(slice(text, trigger));
