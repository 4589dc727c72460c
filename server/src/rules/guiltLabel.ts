import type { Article, Claim } from "../analysis/article";
import { slice } from "../text/span";
import { claimReport, isRead, uncovered } from "./claimReports";
import type { Fix, Rule } from "./rule";
import { quotedTrigger } from "./wording";

/** “Accused killer Ada Kell”, “arrested for arson”: words that convict before the court does. */
export const guiltLabel: Rule = {
	id: "guilt-label",
	title: "Label convicts before the court does",
	group: "claims",
	severity: "warning",
	on: true,
	precision: { estimated: 0.91, judged: { right: 1, of: 1 } },
	why: "“Accused killer” calls somebody a killer, and “arrested for arson” says that there was one and who did it. Write what somebody is accused, suspected or charged with, and let the court find the rest.",
	exceptions: [
		"somebody whom the story says was convicted or pleaded guilty",
		"charged with, on suspicion of, on a charge of",
		"wanted for questioning",
		"what happened sixty years or more before the story",
		"headlines, except in the profile `legal`",
	],
	bad: [
		"Police found {suspected arsonist} Alan Kell in a barn.",
		"Kell was {arrested for arson} on Friday.",
		"The court heard {alleged killer} Ada Kell on Monday.",
	],
	good: [
		"Kell, accused of the killing, waved at the cameras.",
		"Kell was arrested on suspicion of arson on Friday.",
		"Convicted killer Ada Kell asked for parole.",
		"Ada Kell pleaded guilty. She was arrested for arson in May.",
	],
	check: ({ article, house }) =>
		uncovered(article, "guilt-label")
			.filter((claim) => isRead(article, claim, house))
			.map((claim) => {
				const own = rewording(article, claim);
				const report = claimReport(
					article,
					claim,
					`${quotedTrigger(article.text, claim)} reads as guilt: has a court found it, or what is the charge?`,
				);
				return { ...report, fixes: own === undefined ? report.fixes : [own] };
			}),
};

function rewording(article: Article, claim: Claim): Fix | undefined {
	return forSuspicion(article, claim) ?? withoutLabel(article, claim);
}

// arrested for arson → arrested on suspicion of arson
function forSuspicion({ text }: Article, { trigger }: Claim): Fix | undefined {
	const words = slice(text, trigger);
	const found = /^(?<verb>\S+)(?<between>.*?)\bfor\b/su.exec(words);
	if (found?.groups === undefined) return undefined;
	const start = trigger.start + found[0].length - 3;
	return {
		title: found.groups.verb === "indicted" ? "Write “on a charge of”" : "Write “on suspicion of”",
		edits: [
			{ start, end: start + 3, newText: found.groups.verb === "indicted" ? "on a charge of" : "on suspicion of" },
		],
		preferred: true,
	};
}

// accused killer Ada Kell → Ada Kell, accused of TK,; where a word of the sentence hangs on the label or on the name, no such luck
function withoutLabel({ text }: Article, { trigger, subject, sentence }: Claim): Fix | undefined {
	if (subject === undefined || subject.start < trigger.end) return undefined;
	const name = text.slice(trigger.end, subject.end).trim();
	if (!/^\p{Lu}/u.test(name) || LABELLED.test(text.slice(sentence.start, trigger.start))) return undefined;
	// accused killer Ada Kell’s lawyer
	const behind = text.slice(subject.end, subject.end + 2);
	if (/^['’\p{L}-]/u.test(behind)) return undefined;
	const verb = /^suspected/i.test(slice(text, trigger)) ? "suspected" : "accused";
	return {
		title: `Write “${name}, ${verb} of …”`,
		edits: [
			{
				start: trigger.start,
				end: subject.end,
				newText: `${name}, ${verb} of TK${/^\s*[,.;:!?)]/.test(behind) ? "" : ","}`,
			},
		],
		preferred: true,
		placeholder: "TK",
	};
}

// the alleged shooter;  her accused killer;  a 30-year-old suspected thief
const LABELLED = /\b(?:the|an?|his|her|its|their|this|that|another)\s+(?:\S+\s+)?$|-old\s+$/i;
