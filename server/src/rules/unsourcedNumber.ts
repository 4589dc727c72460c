import { claimReport, uncovered } from "./claimReports";
import type { Rule } from "./rule";
import { quotedTrigger } from "./wording";

/** A toll, share, rise or estimate in the reporter's own voice. */
export const unsourcedNumber: Rule = {
	id: "unsourced-number",
	title: "Casualty, statistic or estimate with no source",
	group: "claims",
	severity: "information",
	on: true,
	precision: { estimated: 0.74, judged: { right: 36, of: 46 } },
	why: "Somebody counted or estimated this figure, and the story does not say who. Tolls change by the hour, estimates differ by who makes them, and figures are what most corrections are about.",
	exceptions: [
		"ages, dates, times, distances, scores, votes and prices",
		"small exact numbers and crowds below a thousand, which a reporter can count on the spot",
		"figures of polls, elections and markets, rules and targets",
		"what only says who somebody is: a staff of about 400",
		"tolls that the copy takes as known: the attack that killed 31 people",
		"a figure that a source gives elsewhere in the story",
		"the next shares or sums of a series that began with a source, while nobody else speaks",
		"tables, captions and headlines",
	],
	bad: [
		"The landslide {killed at least 31} people.",
		"The blaze has destroyed {almost a quarter of} the old harbor.",
		"Fares have {risen by 12 percent} since the ferry changed hands.",
	],
	good: [
		"The landslide killed at least 31 people, the rescue service said.",
		"Some 40 percent of the stalls are empty, according to the port. Fish stalls fell by 12 percent.",
		"The council voted 6-3 on Monday to sell the pier.",
		"Nora Quill, 52, drove 14 miles to the mill.",
		"Crews brought three chairs and two ladders.",
	],
	check: ({ article }) =>
		uncovered(article, "number").map((claim) =>
			claimReport(article, claim, `${quotedTrigger(article.text, claim)} has no source: whose figure is it?`),
		),
};
