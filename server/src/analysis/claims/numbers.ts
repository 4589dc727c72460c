/**
 * Figures that somebody has counted or estimated (K3): tolls, shares, rises, losses. Ages, dates, distances, votes, scores and
 * what a reporter can count on the spot are none.
 */
import { countWhile } from "../../text/search";
import type { LocalClaim, Value } from "../article";
import { isQuoted, lowerAt, type View } from "../view";
import { isAsserted } from "./asserted";
import { claimOf, clauseAround, type Stretch } from "./clauses";

/** One claim a sentence: its first figure that asks. */
export function numberClaims(view: View): readonly LocalClaim[] {
	const claims: LocalClaim[] = [];
	let last = -1;
	const take = (stretch: Stretch, key: string): void => {
		const sentence = view.sentenceAt[stretch.first] ?? -1;
		if (sentence === last || isQuoted(view, stretch.first) || !isAsserted(view, stretch.first)) return;
		last = sentence;
		claims.push(claimOf(view, "number", stretch, key));
	};
	const found = [...valueTriggers(view), ...shareTriggers(view)].sort((a, b) => a.stretch.first - b.stretch.first);
	for (const { stretch, key } of found) take(stretch, key);
	return claims;
}

interface Trigger {
	readonly stretch: Stretch;
	/** The normalized figure. */
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
	if (relative || !/^(?:CARDINAL|PERCENT|MONEY)$/.test(type) || isTallied(view, own)) return undefined;
	// a 40-member panel: the hyphen makes it part of a name for the thing
	if (/^[-‐‑–]/.test(view.text.slice(value.end, value.end + 1))) return undefined;
	// width:100%
	if (/[\w:=]$/.test(view.text.slice(0, value.start).slice(-1))) return undefined;
	if (type === "CARDINAL") return casualties(view, own) ?? estimate(view, value, own);
	if (type === "PERCENT") return isRate(view, own) ? undefined : (changed(view, own) ?? approximate(view, own) ?? own);
	return lost(view, value, own);
}

/** So near a figure stands what it counts. */
const TALLY_REACH = 5;

// 318 of the 865 delegates;  by a vote of 6 to 3: counted in public
function isTallied(view: View, { first, last }: Stretch): boolean {
	const { tallied } = view.lexicon.facts.numbers;
	for (let index = first - 3; index <= last + TALLY_REACH; index++) {
		if (view.sentenceAt[index] === view.sentenceAt[first] && tallied.has(lowerAt(view, index))) return true;
	}
	return /^(?:by|to|-|–)$/.test(lowerAt(view, last + 1)) && /^\d/.test(lowerAt(view, last + 2));
}

// a 10 percent tax;  a rate of 3 percent: laws and contracts fix them
const isRate = (view: View, { first, last }: Stretch): boolean => {
	const { rates } = view.lexicon.facts.numbers;
	for (let index = first - 4; index <= last + 4; index++) {
		if (view.sentenceAt[index] === view.sentenceAt[first] && rates.has(lowerAt(view, index))) return true;
	}
	return false;
};

/** So far from a figure its casualties stand: “42 people in three villages were killed”. */
const CASUALTY_REACH = 5;

// killed | at least 42 people;  42 people were | killed;  a death toll of 42
function casualties(view: View, { first, last }: Stretch): Stretch | undefined {
	const { casualties: words } = view.lexicon.facts.numbers;
	const sentence = view.sentenceAt[first];
	if (isPast(view, first)) return undefined;
	for (let index = last + 1; index <= last + CASUALTY_REACH; index++) {
		const lower = lowerAt(view, index);
		if (view.sentenceAt[index] !== sentence || /^(?:[,;:.]|who|that|of|and|after|in|—|–)$/.test(lower)) break;
		if (words.has(lower)) return { first, last: index };
	}
	for (let index = first - 1; index >= first - CASUALTY_REACH; index--) {
		const lower = lowerAt(view, index);
		if (index < 0 || view.sentenceAt[index] !== sentence || /^(?:[,;:.]|and|in|on|of|by|after|since|—|–)$/.test(lower))
			break;
		if (words.has(lower) && !/^(?:dead|missing|homeless)$/.test(lower)) return { first: index, last };
	}
	return undefined;
}

// the attacks that killed 130 in May 2009: a toll of another year is on record
const isPast = (view: View, at: number): boolean => {
	const clause = clauseAround(view, { first: at, last: at });
	for (let index = clause.first; index <= clause.last; index++) {
		const lower = lowerAt(view, index);
		if (/^(?:1[89]|20)\d\d$/.test(lower)) return true;
		if (lower === "last" && view.lexicon.calendar.has(lowerAt(view, index + 1))) return true;
	}
	return false;
};

const FEWEST = 100;

// nearly 400 farms, an estimated 3,000 marchers; home to some 6,000: how large a town is, all may look up
function estimate(view: View, value: Value, own: Stretch): Stretch | undefined {
	const amount = Number(value.normalized.replace(/^[^\d-]*/, ""));
	const found = amount >= FEWEST ? approximate(view, own) : undefined;
	const isPopulation =
		found !== undefined &&
		/^(?:of|to)$/.test(lowerAt(view, found.first - 1)) &&
		/^(?:population|city|town|village|home|county|state|nation|country)$/.test(lowerAt(view, found.first - 2));
	return isPopulation ? undefined : found;
}

/** With the word before it that says that nobody has counted exactly: about, more than, an estimated. */
function approximate(view: View, { first, last }: Stretch): Stretch | undefined {
	const { approximators } = view.lexicon.facts.numbers;
	const before = lowerAt(view, first - 1);
	const other = lowerAt(view, first - 2);
	if (/^(?:than|least|to|as)$/.test(before) && /^(?:more|less|fewer|at|up|many)$/.test(other))
		return { first: other === "many" && lowerAt(view, first - 3) === "as" ? first - 3 : first - 2, last };
	return approximators.has(before) && before !== "than" ? { first: first - 1, last } : undefined;
}

// rose by | 30 percent
function changed(view: View, { first, last }: Stretch): Stretch | undefined {
	const { changes } = view.lexicon.facts.numbers;
	for (let index = first - 1; index >= first - 4; index--) {
		if (changes.has(lowerAt(view, index))) return { first: index, last };
	}
	return undefined;
}

const MILLION = 1e6;

// losses of | $3 million;  $3 million in | damage
function lost(view: View, value: Value, { first, last }: Stretch): Stretch | undefined {
	const amount = Number(/[\d.e+]+$/.exec(value.normalized)?.[0] ?? 0);
	if (amount < MILLION) return undefined;
	const { losses } = view.lexicon.facts.numbers;
	for (let index = last + 1; index <= last + 3; index++)
		if (losses.has(lowerAt(view, index))) return { first, last: index };
	for (let index = first - 1; index >= first - 4; index--)
		if (losses.has(lowerAt(view, index))) return { first: index, last };
	return undefined;
}

// nearly a third of the island;  a majority of voters;  one in five
function shareTriggers(view: View): readonly Trigger[] {
	const { shares } = view.lexicon.facts.numbers;
	return view.tokens.flatMap((token, index) => {
		if (!shares.has(token.lower) || lowerAt(view, index + 1) !== "of") return [];
		// the first half of the season, the third of four
		const whole = lowerAt(view, index + 2);
		const before = lowerAt(view, index - 1);
		if (
			!/^(?:the|its|their|all|those|\p{L}+s)$/u.test(whole) ||
			/^(?:first|second|last|the|this|that|other|final)$/.test(before)
		)
			return [];
		const first = /^(?:an?|two|three|one)$/.test(before) ? index - 1 : index;
		const last = index + 1;
		return [{ stretch: approximate(view, { first, last }) ?? { first, last }, key: token.lower }];
	});
}
