/** Estimates (K3): words that say that nobody has counted exactly, and the counts that they make ask. */
import type { Value } from "../paragraph";
import { lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { isCounting, isCrowd, isIdentifying, isKnown, isOfElection, isPast } from "./numberExcuses";

/** Fewer a reporter can count. */
export const FEWEST = 100;

/** The number of a value: 3 million dollars and “tens of thousands” alike. */
export const amountOf = ({ normalized }: Value): number =>
	Number.parseFloat(normalized.replace(/^[A-Z]{3} /, "").replace(/^[^\d-]*/, ""));

/** “Hundreds”, “several thousand”: nobody claims to have counted. */
export const isVagueCount = ({ normalized }: Value): boolean => /\+(?:$| )/.test(normalized);

// nearly 400 farms, an estimated 3,000 marchers, between 300 and 400 boats
export function estimate(view: View, value: Value, own: Stretch): Stretch | undefined {
	const amount = amountOf(value);
	const found =
		amount >= FEWEST ? (approximate(view, own) ?? between(view, own) ?? rounded(view, value, own)) : undefined;
	if (found === undefined || isKnown(view, found) || isIdentifying(view, found)) return undefined;
	if (isOfElection(view, own) || isCrowd(view, own, amount)) return undefined;
	const isGathering = view.lexicon.facts.numbers.crowds.has(lowerAt(view, found.first - 2));
	return isGathering || isCounting(view, found.last) ? found : undefined;
}

/** With the word before it that says that nobody has counted exactly: about, more than, an estimated. */
export function approximate(view: View, { first, last }: Stretch): Stretch | undefined {
	const { approximators } = view.lexicon.facts.numbers;
	const before = lowerAt(view, first - 1);
	const other = lowerAt(view, first - 2);
	if (
		/^(?:than|least|to|as|under|over|of)$/.test(before) &&
		/^(?:more|less|fewer|at|up|many|close|just|well|upwards)$/.test(other)
	)
		return { first: other === "many" && lowerAt(view, first - 3) === "as" ? first - 3 : first - 2, last };
	// learn about | 529 plans: there it is a preposition
	const opens = view.sentenceAt[first - 2] !== view.sentenceAt[first - 1];
	const isPreposition = /^(?:about|around)$/.test(before) && !opens && view.syntax?.tags[first - 1] === "ADP";
	return approximators.has(before) && before !== "than" && !isPreposition ? { first: first - 1, last } : undefined;
}

/** So many people nobody counts one by one: a quarter of a million. */
const MASS = 1e5;

// 4 million | people: not 4 million users, whom somebody has on a list
function rounded(view: View, value: Value, own: Stretch): Stretch | undefined {
	if (!(amountOf(value) >= MASS) || isVagueCount(value) || isPast(view, own.first)) return undefined;
	const { masses } = view.lexicon.facts.numbers;
	const isMass = [1, 2, 3].some((step) => masses.has(lowerAt(view, own.last + step)));
	return isMass && /^(?:million|billion)$/.test(lowerAt(view, own.last)) ? own : undefined;
}

// between | 300 and 400
function between(view: View, { first, last }: Stretch): Stretch | undefined {
	return lowerAt(view, first - 1) === "between" &&
		lowerAt(view, last + 1) === "and" &&
		view.syntax?.tags[last + 2] === "NUM"
		? { first: first - 1, last: last + 2 }
		: undefined;
}

/** Words that may stand between a verb and its figure: “to”, “an estimated”, “as many as”. */
const isLeading = (view: View, index: number): boolean => {
	const lower = lowerAt(view, index);
	return (
		view.lexicon.facts.numbers.approximators.has(lower) ||
		/^(?:an?|more|less|fewer|up|at|least|most|as|many|much|another|further|just|only|well|close|record|further)$/.test(
			lower,
		) ||
		(lower === "to" && /^(?:up|close)$/.test(lowerAt(view, index - 1)))
	);
};

/** Index of the first word of a figure with what leads to it: “| an estimated 400”. */
export function phraseFront(view: View, { first }: Stretch): number {
	let front = first;
	while (front > 0 && view.sentenceAt[front - 1] === view.sentenceAt[first] && isLeading(view, front - 1)) front--;
	return front;
}
