/**
 * Figures that somebody has counted or estimated (K3): tolls, shares, rises, losses. Ages, dates, distances, votes, scores and
 * what a reporter can count on the spot are none.
 */
import { countWhile } from "../../text/search";
import type { LocalClaim, Value } from "../paragraph";
import { isQuoted, lowerAt, type View } from "../view";
import { isAsserted } from "./asserted";
import { claimOf, type Stretch } from "./clauses";
import {
	isComposition,
	isCounting,
	isCrowd,
	isDemanded,
	isDerived,
	isIdentifying,
	isKnown,
	isOfElection,
	isPast,
	isRate,
	isTallied,
} from "./numberExcuses";
import { shareTriggers } from "./shares";

/** One claim a sentence: its first figure that asks. */
export function numberClaims(view: View): readonly LocalClaim[] {
	const claims: LocalClaim[] = [];
	let last = -1;
	const take = ({ stretch, key }: Trigger): void => {
		const sentence = view.sentenceAt[stretch.first] ?? -1;
		if (sentence === last || isQuoted(view, stretch.first) || !isAsserted(view, stretch.first)) return;
		if (isDemanded(view, stretch) || isDerived(view, stretch) || isComposition(view, stretch)) return;
		last = sentence;
		claims.push(claimOf(view, "number", stretch, key));
	};
	const found = [...valueTriggers(view), ...shareTriggers(view, approximate), ...multiples(view), ...roundTolls(view)];
	for (const trigger of found.sort((a, b) => a.stretch.first - b.stretch.first)) take(trigger);
	return claims;
}

/** Words that ask, with the normalized figure among them. */
export interface Trigger {
	readonly stretch: Stretch;
	readonly key: string;
}

function valueTriggers(view: View): readonly Trigger[] {
	return view.values.flatMap((value) => {
		const stretch = tokensOf(view, value);
		const wide = stretch === undefined ? undefined : asking(view, value, stretch);
		return wide === undefined ? [] : [{ stretch: wide, key: value.normalized }];
	});
}

const tokensOf = (view: View, { start, end }: Value): Stretch | undefined => {
	const first = countWhile(view.tokens, (token) => token.end <= start);
	const last = countWhile(view.tokens, (token) => token.start < end) - 1;
	return last < first ? undefined : { first, last };
};

/** The words that ask, with the figure; undefined for a figure that asks nothing. */
function asking(view: View, value: Value, own: Stretch): Stretch | undefined {
	const { type, relative } = value;
	if (relative || !/^(?:CARDINAL|PERCENT|MONEY|QUANTITY)$/.test(type) || isTallied(view, own)) return undefined;
	// a 40-member panel: the hyphen makes it part of a name for the thing
	if (/^[-‐‑–]/.test(view.text.slice(value.end, value.end + 1))) return undefined;
	// width:100%
	if (/[\w:=]$/.test(view.text.slice(0, value.start).slice(-1))) return undefined;
	if (type === "CARDINAL")
		return (
			casualties(view, own, Number.parseFloat(value.normalized)) ?? estimate(view, value, own) ?? changed(view, own)
		);
	if (type === "QUANTITY") return weighed(view, value, own);
	if (type === "PERCENT") return isRate(view, own) ? undefined : (changed(view, own) ?? approximate(view, own) ?? own);
	return lost(view, value, own);
}

/** So far from a figure its casualties stand: “42 people in three villages were killed”. */
const CASUALTY_REACH = 6;

// killed | at least 31 people;  31 people were | killed;  a death toll of 42
function casualties(view: View, own: Stretch, amount: number): Stretch | undefined {
	if (isPast(view, own.first)) return undefined;
	const found = casualtiesBehind(view, own) ?? casualtiesBefore(view, own);
	if (found !== undefined && amount < MANY && isWreckage(view, found)) return undefined;
	return found === undefined || isKnown(view, found) || isKnown(view, own) ? undefined : found;
}

/** So many houses nobody counts at a glance: destroyed | two barns. */
const MANY = 10;

const isWreckage = (view: View, { first, last }: Stretch): boolean => {
	const { wreckage } = view.lexicon.facts.numbers;
	return wreckage.has(lowerAt(view, first)) || wreckage.has(lowerAt(view, last));
};

function casualtiesBehind(view: View, { first, last }: Stretch): Stretch | undefined {
	const { casualties: words } = view.lexicon.facts.numbers;
	for (let index = last + 1; index <= last + CASUALTY_REACH; index++) {
		const lower = lowerAt(view, index);
		if (
			view.sentenceAt[index] !== view.sentenceAt[first] ||
			(/^(?:[,;:.]|who|that|of|and|after|—|–)$/.test(lower) && !isOfMore(view, index))
		)
			return undefined;
		if (words.has(lower)) return { first, last: index };
	}
	return undefined;
}

// 23 | of the 53 wounded
const isOfMore = (view: View, index: number): boolean =>
	lowerAt(view, index) === "of" && lowerAt(view, index + 1) === "the" && /^\d/.test(lowerAt(view, index + 2));

function casualtiesBefore(view: View, { first, last }: Stretch): Stretch | undefined {
	const { casualties: words } = view.lexicon.facts.numbers;
	for (let index = first - 1; index >= first - CASUALTY_REACH; index--) {
		const lower = lowerAt(view, index);
		if (index < 0 || view.sentenceAt[index] !== view.sentenceAt[first]) return undefined;
		// a toll of 42;  the number of dead rose to 42
		if (/^(?:toll|tolls)$/.test(lower)) return { first: index, last };
		if (/^(?:[,;:.]|and|in|on|by|after|since|—|–)$/.test(lower)) return undefined;
		if (words.has(lower) && !/^(?:dead|missing|homeless)$/.test(lower)) return { first: index, last };
	}
	return undefined;
}

const FEWEST = 100;

// nearly 400 farms, an estimated 3,000 marchers
function estimate(view: View, value: Value, own: Stretch): Stretch | undefined {
	const amount = Number(value.normalized.replace(/^[^\d-]*/, ""));
	const found = amount >= FEWEST ? approximate(view, own) : undefined;
	if (found === undefined || isKnown(view, found) || isIdentifying(view, found)) return undefined;
	if (isOfElection(view, own) || isCrowd(view, own, amount)) return undefined;
	const isGathering = view.lexicon.facts.numbers.crowds.has(lowerAt(view, found.first - 2));
	return isGathering || isCounting(view, own.last) ? found : undefined;
}

/** With the word before it that says that nobody has counted exactly: about, more than, an estimated. */
function approximate(view: View, { first, last }: Stretch): Stretch | undefined {
	const { approximators } = view.lexicon.facts.numbers;
	const before = lowerAt(view, first - 1);
	const other = lowerAt(view, first - 2);
	if (
		/^(?:than|least|to|as|under|over|of)$/.test(before) &&
		/^(?:more|less|fewer|at|up|many|close|just|well|upwards)$/.test(other)
	)
		return { first: other === "many" && lowerAt(view, first - 3) === "as" ? first - 3 : first - 2, last };
	// learn about | 529 plans: there it is a preposition
	const isPreposition = /^(?:about|around)$/.test(before) && view.syntax?.tags[first - 1] === "ADP";
	return approximators.has(before) && before !== "than" && !isPreposition ? { first: first - 1, last } : undefined;
}

// up to | 9,500 tons; distances and areas stand on a map
function weighed(view: View, value: Value, own: Stretch): Stretch | undefined {
	const isBulk = /\b(?:tons?|tonnes?|gallons?|barrels?|liters?|litres?|megawatts?)\b/i.test(
		view.text.slice(value.start, value.end),
	);
	return isBulk && Number.parseFloat(value.normalized) >= FEWEST ? approximate(view, own) : undefined;
}

// rose by | 30 percent
function changed(view: View, { first, last }: Stretch): Stretch | undefined {
	const { changes, approximators } = view.lexicon.facts.numbers;
	for (let index = first - 1; index >= first - 5; index--) {
		const lower = lowerAt(view, index);
		if (changes.has(lower)) return { first: index, last };
		if (!approximators.has(lower) && !/^(?:by|to|from|an?|more|less|up|at|least|as|many|another|further)$/.test(lower))
			return undefined;
	}
	return undefined;
}

const MILLION = 1e6;

// losses of | $3 million;  $3 million in | damage
function lost(view: View, value: Value, { first, last }: Stretch): Stretch | undefined {
	const amount = Number(/[\d.e+]+$/.exec(value.normalized)?.[0].replace(/\+$/, "") ?? 0);
	if (!(amount >= MILLION)) return undefined;
	const spent = spending(view, { first, last });
	if (spent !== undefined) return spent;
	const { losses } = view.lexicon.facts.numbers;
	for (let index = last + 1; index <= last + 3; index++)
		if (losses.has(lowerAt(view, index))) return { first, last: index };
	for (let index = first - 1; index >= first - 4; index--)
		if (losses.has(lowerAt(view, index))) return { first: index, last };
	return undefined;
}

// spent | more than $77 million
function spending(view: View, own: Stretch): Stretch | undefined {
	const { payments } = view.lexicon.facts.numbers;
	const found = approximate(view, own);
	return found !== undefined && payments.has(lowerAt(view, found.first - 1)) && !isPast(view, own.first)
		? { first: found.first - 1, last: own.last }
		: undefined;
}

const MULTIPLES: ReadonlySet<string> = new Set(["doubled", "tripled", "quadrupled", "halved", "quintupled"]);

// thefts have | doubled
function multiples(view: View): readonly Trigger[] {
	const found: Trigger[] = [];
	view.tokens.forEach(({ lower }, index) => {
		const isMultiple =
			MULTIPLES.has(lower) &&
			view.syntax?.tags[index] === "VERB" &&
			!/^(?:that|which|who|to|be|of)$/.test(lowerAt(view, index - 1)) &&
			// doubled over, doubled down: no figure; halved the loaf
			!/^(?:down|over|up|as|back)$/.test(lowerAt(view, index + 1)) &&
			!(lower === "halved" && /^(?:the|an?|his|her|its|their|each)$/.test(lowerAt(view, index + 1)));
		if (isMultiple) found.push({ stretch: { first: index, last: index }, key: lower });
	});
	return found;
}

const ROUND: ReadonlySet<string> = new Set(["dozens", "scores", "hundreds", "thousands", "millions"]);

// dozens of people were | killed, hundreds have | died
function roundTolls(view: View): readonly Trigger[] {
	return view.tokens.flatMap(({ lower }, index): readonly Trigger[] => {
		if (!ROUND.has(lower) || isPast(view, index) || isKnown(view, { first: index, last: index })) return [];
		const isCounted = lowerAt(view, index + 1) === "of";
		const found = casualtiesBehind(view, { first: index, last: isCounted ? index + 1 : index });
		return found === undefined || view.syntax?.tags[found.last] !== "VERB" ? [] : [{ stretch: found, key: lower }];
	});
}
