import type { Article, Claim } from "../analysis/article";
import { slice } from "../text/span";
import { claimReport, uncovered } from "./claimReports";
import { holdsMatch, holdsWord } from "./nearbyWords";
import { passiveFixes } from "./passiveFixes";
import type { Report, Rule, RuleContext, Severity } from "./rule";
import { quoted, triggerOf } from "./wording";

/** “is believed to have fled”, “it is feared that …”: somebody said it, but who? */
export const passiveAttribution: Rule = {
	id: "passive-attribution",
	title: "Report without a reporter",
	group: "sources",
	severity: "warning",
	on: true,
	precision: { estimated: 0.86, judged: { right: 66, of: 77 } },
	why: "Somebody believes, fears, says or charges it, and the passive leaves out who. The reader cannot tell whether police, a rival or the reporter holds it, and the desk cannot check it. A judgement (“is seen as a favorite”) weighs less than a charge or a belief; a charge beside police or a court weighs least.",
	exceptions: [
		"a verb whose “by” says who, and a sentence that names its source",
		"what is expected: calendars and what any reader expects",
		"what a law, a science or a poll settles: is considered a felony",
		"an accusation that names its document: was accused in the suit of",
		"people of a kind, wherever they are: women accused of witchcraft",
		"what may or must be: could be blamed, should be considered",
		"“widely believed” and its kin, which `vague-attribution` asks about",
		"words in quotation marks, questions and conditions",
	],
	bad: [
		"The harbor master {is blamed} for the fire.",
		"The statue {is thought} to have been melted down.",
		"{It was feared} that the pier would not hold.",
		"{There are growing fears} that the pier will not hold.",
		"Piet Marlow, {accused} of selling the sluice keys, left the hall.",
		"The mayor {has long been accused} of neglect.",
		"The ferry {is seen} as a waste of money.",
		"The crew {are feared} dead.",
	],
	good: [
		"The harbor master is blamed by the crews for the fire.",
		'Avery, who was described as "boat-obsessed" by the police, sent his brother letters of threats and old maps.',
		"The tender results are expected on Friday.",
		"The pier is expected to open in May.",
		"Driving without a light is considered a misdemeanor.",
		"Marlow was accused in the suit of selling the keys.",
		"Women accused of witchcraft were drowned in the mill race.",
		"The mayor could be blamed for the delay.",
		"The statue is thought to have been melted down, police said.",
		'"He is blamed for everything," Tom Avery said.',
		"Is the harbor master suspected of arson?",
	],
	check: (context) =>
		uncovered(context.article, "agentless").flatMap((claim) => (isWide(context, claim) ? [] : report(context, claim))),
};

// is widely believed: one source would not make it wide
const isWide = ({ article, knowledge }: RuleContext, claim: Claim): boolean =>
	triggerOf(article.text, claim)
		.toLowerCase()
		.split(" ")
		.some((word) => knowledge.lexicon.vague.adverbs.has(word));

function report(context: RuleContext, claim: Claim): readonly Report[] {
	const { article } = context;
	const isCharge = isChargedNearby(context, claim);
	if (context.knowledge.lexicon.desk.judging.has(claim.key) && isMeasured(context, claim)) return [];
	const severity = isCharge ? "hint" : severityOf(context, claim);
	const found: Report = {
		...claimReport(article, claim, messageFor(article, claim)),
		fixes: passiveFixes(article, claim),
		...(severity === undefined ? {} : { severity }),
	};
	return [found];
}

function messageFor(article: Article, claim: Claim): string {
	const trigger = triggerOf(article.text, claim);
	return /^there\b/i.test(trigger)
		? `${quoted(trigger)} names no source: whose are they?`
		: `${quoted(trigger)} names no source: by whom?`;
}

// no file was deemed useful; is considered occupied under the law; is seen as fair, 60 percent say; is not considered able
const MEASURED = /^(?:no|not|never|n't|percent|%|poll|polls|law|laws|statute|rules|code|treaty)$/;

/** A judgement that the sentence denies, or that a law or a poll makes; and one beside a noun: “the mayor, described as …”. */
function isMeasured({ article }: RuleContext, { sentence, paragraph, trigger }: Claim): boolean {
	if (!/\s/.test(slice(article.text, trigger))) return true;
	return holdsMatch(article, paragraph, MEASURED, sentence);
}

const severityOf = ({ knowledge: { lexicon } }: RuleContext, { key }: Claim): Severity | undefined =>
	lexicon.desk.judging.has(key) ? "information" : undefined;

/** Police or a court stand in the paragraph: the charge is likely theirs. */
const isChargedNearby = ({ article, knowledge: { lexicon } }: RuleContext, { key, paragraph }: Claim): boolean =>
	/^(?:accuse|suspect|charge)$/.test(key) && holdsWord(article, paragraph, lexicon.desk.law);
