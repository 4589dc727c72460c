import type { Article, Claim } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import type { ClaimKind } from "../analysis/paragraph";
import { countWhile } from "../text/search";
import { firstOfSentence } from "./firstOfSentence";
import type { House } from "./house";
import type { Fix, Report, Rule, RuleContext } from "./rule";
import { prefixFix, relatedSources, saidFix, sourceFixes } from "./sourceFixes";
import { quotedFrom, triggerOf } from "./wording";

/** “sold the mill in order to protect”, “will empty the town”: what only somebody else can know, in the reporter's own voice. */
export const unattributedClaim: Rule = {
	id: "unattributed-claim",
	title: "Motive or forecast in the reporter's own voice",
	group: "claims",
	severity: "information",
	on: true,
	precision: { estimated: 0.66, judged: { right: 96, of: 131 } },
	why: "The copy says why somebody acted, what will come of something or how somebody's mind stands, and nobody is named who says so. A reporter cannot see a motive or the future: the desk asks whose word it is. The profile `strict` also asks about corrections of what others said, causes, judgements and other people's plans.",
	exceptions: [
		"what an attribution covers: in its sentence, carried over from the one before, set up for a quotation, in a lede that is sourced below, or sourced elsewhere in the story",
		"schedules, votes, rulings and whatever else is public",
		"what the reporter saw",
		"questions, conditions and denials",
		"events of twenty years or more before the story",
		"sentences about what somebody said",
	],
	bad: [
		"{Hoping to calm the crews, Ellery Yard dropped the plan}. The panel meets in May.",
		"The old mill is closed. {The toll will make it harder for crews to live there}.",
		"{The clerk sold the mill in order to shield her son}. The panel meets in May.",
		"The old mill is closed. {The new toll will empty the harbor within a decade}.",
		"The bridge was shut on Monday. {The council appears determined to keep it shut}.",
		"The old mill is closed. {The sale could cost the town its last baker}.",
		"Crews worked all night. {The owners locked the gate in a bid to stop the strike}, and the road was closed.",
	],
	good: [
		"The council will cut the toll. The museum will open in May.",
		"Tom Avery tried to please the owners.",
		"The bet is that the toll will fall.",
		"The clerk said she sold the mill in order to shield her son.",
		"The new timetable will start on July 1.",
		"The lighthouse appears on the town's stamps.",
		"If the dam breaks, the water will destroy the mill.",
		"Will the new toll empty the harbor? The panel meets in May.",
		"Nora Quill of the port said the new toll was too high. It will empty the harbor within a decade.",
		"The new toll will empty the harbor.\n\n“There will be no boats left in five years,” said Nora Quill of the port.",
		"The sale could have cost the town its last baker. Tom Avery could win the race.",
		"The clerk did not resign in order to shield her son.",
		"The port was dug in 1921. The council sold the mill in a bid to pay for it.\n\nIn 2015 the mill became a museum.",
	],
	check: (context) => firstOfSentence(unsourced(context), rank).map((claim) => report(context, claim)),
};

/** Kinds by the order in which a desk would ask, and what it asks. */
const QUESTIONS: ReadonlyMap<ClaimKind, string> = new Map([
	["motive", "who gave that reason?"],
	["prediction", "who says that it will happen?"],
	["evidential", "to whom does it look so?"],
	["rebuttal", "what shows it?"],
	["cause", "who says that is the cause?"],
	["plan", "who announced it?"],
	["evaluation", "who judges so?"],
]);

const DEFAULT_KINDS: ReadonlySet<ClaimKind> = new Set(["motive", "prediction", "evidential"]);

const ORDER: readonly ClaimKind[] = [...QUESTIONS.keys()];
const rank = ({ kind }: Claim): number => ORDER.indexOf(kind);

function unsourced({ article, house }: RuleContext): readonly Claim[] {
	const kinds = house.profile === "strict" ? QUESTIONS : DEFAULT_KINDS;
	return article.claims.filter(
		(claim) =>
			kinds.has(claim.kind) && !isCovered(claim, house) && (claim.kind !== "rebuttal" || answers(article, claim)),
	);
}

/** A rebuttal stands behind what somebody said of the same people, in its paragraph or the one before. */
function answers(article: Article, { paragraph, sentence, entities }: Claim): boolean {
	const said = attributionsIn(article, paragraph - 1, paragraph).findLast(({ start }) => start < sentence.start);
	return (
		said?.spans.some((span) =>
			entities.some(
				({ mentions }) =>
					(mentions[countWhile(mentions, ({ start }) => start < span.start)]?.start ?? span.end) < span.end,
			),
		) === true
	);
}

// A fact-check desk does not excuse a lede
const isCovered = ({ coverage }: Claim, { profile }: House): boolean =>
	coverage !== undefined && !(profile === "strict" && coverage.because === "lede");

function report({ article }: RuleContext, claim: Claim): Report {
	const { kind, trigger } = claim;
	const isHedged = kind === "prediction" && /^could\b/i.test(triggerOf(article.text, claim));
	const question = isHedged ? "who says that it may happen?" : (QUESTIONS.get(kind) ?? "who says so?");
	const isAsked = DEFAULT_KINDS.has(kind) && kind !== "evidential" && !isHedged;
	return {
		start: claim.start,
		end: claim.end,
		message: `${quotedFrom(article.text, claim)} has no source: ${question}`,
		related: [{ ...trigger, message: "These words give it away." }, ...relatedSources(article, claim)],
		fixes: [...sourceFixes(article, claim), ...otherFixes(article, claim)],
		...(isAsked ? {} : { severity: "hint" as const }),
	};
}

const otherFixes = (article: Article, claim: Claim): readonly Fix[] => [
	saidFix(article, claim),
	...prefixFix(article, claim),
];
