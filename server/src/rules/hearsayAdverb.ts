import type { Article, Claim } from "../analysis/article";
import { overlaps } from "../text/span";
import { claimReport, claimsIn, uncovered } from "./claimReports";
import { isNamedAt } from "./mentions";
import { deletion } from "./redundantHedge";
import type { Fix, Report, Rule } from "./rule";
import { appendix, sourceFixes } from "./sourceFixes";
import { quotedTrigger } from "./wording";

/** “The clerk allegedly hid the letters”: who alleges it? */
export const hearsayAdverb: Rule = {
	id: "hearsay-adverb",
	title: "“Allegedly” or “reportedly” with no source",
	group: "sources",
	severity: "warning",
	on: true,
	precision: { estimated: 0.88, judged: { right: 36, of: 41 } },
	why: "The word admits that somebody else says it and leaves out who. It protects nobody: what counts is who alleges, and whether the paper can show it.",
	exceptions: [
		"a source in the sentence, or one that goes on from the sentence before",
		"police, a court or their papers named before it in the paragraph; for “alleged”, anywhere in the story",
		"a sentence about the allegation itself",
		"words in quotation marks, names and headlines",
	],
	bad: [
		"The ferryman {allegedly} kept the fares.",
		"Nora Quill has {reportedly} left the choir.",
		"The sluice vote was {supposedly} rigged.",
		"The {alleged} plot to drain the mill pond shocked Ellery.",
	],
	good: [
		"The ferryman allegedly kept the fares, according to the indictment.",
		"Prosecutors charged Marlow with theft on Monday. The alleged fraud went on for a decade.",
		"The Ellery Ledger reported on Tuesday that Nora Quill has left the choir.",
		'"He allegedly ran," Tom Avery said.',
		"The council denied allegations that the draw was supposedly fixed.",
	],
	check: ({ article }) =>
		uncovered(article, "hearsay")
			.filter((claim) => !isLabel(article, claim))
			.map((claim) => report(article, claim)),
};

/** The alleged killer: `guilt-label` asks. */
const isLabel = (article: Article, { paragraph, trigger }: Claim): boolean =>
	claimsIn(article, paragraph).some((other) => other.kind === "guilt-label" && overlaps(other.trigger, trigger));

function report(article: Article, claim: Claim): Report {
	return {
		...claimReport(article, claim, `${quotedTrigger(article.text, claim)} names no source: ${questionFor(claim)}`),
		fixes:
			claim.key === "alleged"
				? sourceFixes(article, claim)
				: [
						insteadFix(article.text, claim),
						...saidFix(article.text, claim),
						...sourceFixes(article, claim).map((fix) => ({ ...fix, preferred: false })),
					],
	};
}

const questionFor = ({ key }: Claim): string =>
	key === "reportedly" ? "who reports it?" : /^alleged/.test(key) ? "who alleges it?" : "who says it?";

// The ferryman | kept the fares, according to TK.
function insteadFix(text: string, claim: Claim): Fix {
	const { start, end } = claim.trigger;
	const source = "according to TK";
	const behind = appendix(text, claim, source);
	// He left with others, including – allegedly – the clerk: the clause ends before the word
	const isBehind = behind.start > end;
	return {
		title: `Replace with “${source}”`,
		edits: isBehind ? [deletion(text, claim.trigger), behind] : [{ start, end, newText: source }],
		preferred: true,
		placeholder: "TK",
	};
}

/** TK said that | the ferryman kept the fares: where the clause is the sentence and begins with no name. */
function saidFix(text: string, claim: Claim): readonly Fix[] {
	const { start } = claim.sentence;
	if (claim.subject?.start !== start || claim.trigger.start === start) return [];
	const isName = claim.entities.some((entity) => isNamedAt(entity, start));
	const first = text.slice(start, start + 1);
	return [
		{
			title: "Put “TK said that” before it",
			edits: [
				{ start, end: start + 1, newText: `TK said that ${isName ? first : first.toLowerCase()}` },
				deletion(text, claim.trigger),
			],
			preferred: false,
			placeholder: "TK",
		},
	];
}
