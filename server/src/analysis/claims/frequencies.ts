/** Averages, totals and counts by the year (K3): an average of 16 lorries a day, 1,500 rifles each year, a total of 214. */
import type { Value } from "../paragraph";
import { lowerAt, textAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { amountOf, FEWEST, isVagueCount, phraseFront } from "./estimates";
import { isCrowd, isIdentifying, isKnown, isOfElection } from "./numberExcuses";
import type { Trigger } from "./numbers";

// an average of | 16 lorries;  on average | 16 lorries
export function averaged(view: View, own: Stretch): Stretch | undefined {
	const front = phraseFront(view, own);
	const isMean =
		(lowerAt(view, front - 1) === "of" && lowerAt(view, front - 2) === "average") ||
		(lowerAt(view, front - 1) === "average" && lowerAt(view, front - 2) === "on");
	return isMean && !isOfElection(view, own) ? { first: front - 2, last: own.last } : undefined;
}

/** So far behind its subject an average is told: the average wait for a bed in Ellery is now | 41 weeks. */
const MEAN_REACH = 10;

// the average wait is | 41 weeks
export function means(view: View): readonly Trigger[] {
	return view.tokens.flatMap(({ lower }, index): readonly Trigger[] => {
		// the Marlow Average index is one of the oldest: a name
		if (lower !== "average" || view.syntax?.tags[index + 1] !== "NOUN" || isNamed(view, index)) return [];
		const verb = reach(view, index + 1, MEAN_REACH, (at) => /^(?:VERB|AUX)$/.test(view.syntax?.tags[at] ?? ""));
		const figure = verb === undefined ? undefined : reach(view, verb, 4, (at) => view.syntax?.tags[at] === "NUM");
		return figure === undefined
			? []
			: [{ stretch: { first: index, last: figure }, key: `average ${lowerAt(view, figure)}` }];
	});
}

const isNamed = (view: View, index: number): boolean =>
	/^\p{Lu}/u.test(textAt(view, index)) && view.sentenceAt[index - 1] === view.sentenceAt[index];

/** The first token within `steps` behind `from`, in its sentence, that `passes`. */
function reach(view: View, from: number, steps: number, passes: (index: number) => boolean): number | undefined {
	for (let index = from + 1; index <= from + steps && view.sentenceAt[index] === view.sentenceAt[from]; index++)
		if (passes(index)) return index;
	return undefined;
}

// Guards are | outnumbered by 40 to one
export function outnumbered(view: View): readonly Trigger[] {
	return view.tokens.flatMap(({ lower }, index): readonly Trigger[] => {
		const by = /^outnumber(?:s|ed|ing)?$/.test(lower)
			? reach(view, index, 4, (at) => lowerAt(view, at) === "by")
			: undefined;
		const figure = by === undefined ? undefined : reach(view, by, 3, (at) => view.syntax?.tags[at] === "NUM");
		return figure === undefined
			? []
			: [{ stretch: { first: index, last: figure }, key: `${lower} ${lowerAt(view, figure)}` }];
	});
}

/** So often nobody remembers: 20 times. */
const SCORE = 20;

const SINCE = /^(?:last|since|in|this|over|during|before|between|an?)$/;

/** So far behind a figure stands what it is counted by: 1,500 rifles across the lake | each year. */
const RATE_REACH = 7;

// a total of | 214 rowers;  1,500 rifles | each year;  318 | times last year
export function tallied(view: View, value: Value, own: Stretch): Stretch | undefined {
	const amount = amountOf(value);
	if (
		!(amount >= SCORE) ||
		isVagueCount(value) ||
		isKnown(view, own) ||
		isIdentifying(view, own) ||
		isOfElection(view, own)
	)
		return undefined;
	if (lowerAt(view, own.last + 1) === "times" && SINCE.test(lowerAt(view, own.last + 2)))
		return { first: phraseFront(view, own), last: own.last + 1 };
	const isTotal = lowerAt(view, own.first - 1) === "of" && lowerAt(view, own.first - 2) === "total";
	if (isTotal && !isCrowd(view, own, amount)) return { first: own.first - 2, last: own.last };
	return amount >= FEWEST && isByTime(view, own.last) ? { first: phraseFront(view, own), last: own.last } : undefined;
}

function isByTime(view: View, last: number): boolean {
	for (let index = last + 1; index <= last + RATE_REACH; index++) {
		const lower = lowerAt(view, index);
		if (view.sentenceAt[index] !== view.sentenceAt[last] || /^[,;:—–]$/.test(lower)) return false;
		if (/^(?:annually|yearly|monthly|weekly|daily)$/.test(lower) && view.syntax?.tags[index] === "ADV") return true;
		if (/^(?:an?|each|every|per)$/.test(lower) && /^(?:year|month|week|day|night)$/.test(lowerAt(view, index + 1)))
			return true;
	}
	return false;
}
