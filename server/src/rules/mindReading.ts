import type { Article, Claim } from "../analysis/article";
import { slice } from "../text/span";
import { claimReport, uncovered } from "./claimReports";
import { subjectEntity } from "./mentions";
import type { Fix, Report, Rule } from "./rule";
import { sourceFixes } from "./sourceFixes";
import { quotedClaim } from "./wording";

/** “Quill fears the pier will fall”: how does the reporter know? */
export const mindReading: Rule = {
	id: "mind-reading",
	title: "Reporter states what someone thinks",
	group: "sources",
	severity: "hint",
	on: false,
	precision: { estimated: 0.58, judged: { right: 5, of: 10 } },
	why: "A reporter knows what somebody said, not what he believes, fears or wants. Where nobody is heard to say it, the copy reads a mind.",
	exceptions: [
		"somebody who speaks in the same paragraph or the next one on either side",
		"said she believes, and what stands in somebody's words",
		"crowds and polls: half of voters believe",
		"what would or might be wanted",
	],
	bad: [
		"Nora Quill {fears} the pier will fall. She left by the mill gate.",
		"The harbor master {wants} revenge.",
		"The mayor {believes} that the vote is lost. His deputies went home on Sunday.",
	],
	good: [
		"Quill said she fears that the pier will fall.",
		"Half of the voters believe the vote is lost, a Ledger poll found.",
		"Nora Quill fears the pier will fall. “It leans,” she said.",
		"The mayor would want a recount.",
	],
	check: ({ article }) => uncovered(article, "mental-state").map((claim) => report(article, claim)),
};

function report(article: Article, claim: Claim): Report {
	return {
		...claimReport(
			article,
			claim,
			`${quotedClaim(article.text, claim)} tells what somebody thinks or feels: how is it known?`,
		),
		fixes: [...saidFix(article.text, claim), ...sourceFixes(article, claim)].map((fix, index) => ({
			...fix,
			preferred: index === 0,
		})),
	};
}

/** Quill | said she | fears …; where the copy tells no gender, “they” */
function saidFix(text: string, claim: Claim): readonly Fix[] {
	const { trigger, subject } = claim;
	if (subject === undefined || subject.end + 1 !== trigger.start) return [];
	const words = slice(text, subject).toLowerCase();
	const gender = subjectEntity(claim)?.gender;
	const pronoun =
		words === "he" || words === "she" ? words : gender === "male" ? "he" : gender === "female" ? "she" : undefined;
	if (pronoun === undefined) return [];
	return [
		{
			title: `Write “said ${pronoun} ${slice(text, trigger)}”`,
			edits: [{ start: trigger.start, end: trigger.start, newText: `said ${pronoun} ` }],
			preferred: false,
		},
	];
}
