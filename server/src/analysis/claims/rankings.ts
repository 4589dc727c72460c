/** Superlatives with what measures their reach: the worst flood in the state, the nation's second-largest port, one of the oldest. */
import { isNameToken, isPreposition, lowerAt, nameOf, textAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { scopeBehind } from "./scopes";

/** A superlative, alone or in a compound: largest, second-largest, longest-serving; not “forest”. */
export function isSuperlative(view: View, lower: string): boolean {
	const { none } = view.lexicon.facts.superlatives;
	// northernmost, innermost
	if (/^(?:north|south|east|west|in|out|upp)ernmost$|^(?:inner|outer|upper)most$/.test(lower)) return true;
	if (!lower.includes("-")) return lower.endsWith("est") && lower.length >= 6 && !none.has(lower);
	const [first = "", last = ""] = lower.split("-");
	// longest-serving, worst-hit; second-largest; not “lowest-income”
	const ranks = (part: string): boolean => /^(?:worst|best|most|least)$/.test(part) || isSuperlative(view, part);
	return /^(?:second|third|fourth|fifth|all-time)$/.test(first)
		? ranks(last)
		: ranks(first) && /(?:ing|ed|hit|run|known|paid|kept)$/.test(last);
}

// the worst flood | in the county since 1956;  the first in Africa | to close
export function ranking(view: View, index: number): Stretch | undefined {
	const { ranks, sequence } = view.lexicon.facts.superlatives;
	const lower = lowerAt(view, index);
	if ((!ranks.has(lower) && !isSuperlative(view, lower)) || isNameToken(view, index)) return undefined;
	const first = beginning(view, index);
	if (first === undefined || isAmongMany(view, first)) return undefined;
	const next = lowerAt(view, index + 1);
	if (lower === "first" && next === "time") return firstTime(view, index, first);
	if (lower === "only" && lowerAt(view, first) === "the") {
		const left = soleSurvivor(view, index);
		if (left !== undefined) return { first, last: left };
	}
	if (
		/^(?:first|only|last|most|best)$/.test(lower) &&
		!isOnlyOne(view, index) &&
		(sequence.has(next) || /^\d/.test(next))
	)
		return undefined;
	const scope = scopeBehind(view, index);
	if (scope === undefined || (!scope.isTime && isLandmark(view, index))) return undefined;
	if (isResult(view, index) || (lower === "last" && isOver(view, scope.last))) return undefined;
	// its worst year | in three decades; not their oldest mill in the country, which only says which mill is meant
	return lowerAt(view, first) === "the" || scope.isTime ? { first, last: scope.last } : undefined;
}

/**
 * The first time | in its history; behind “it was” any first time: “It was the first time a judge had been recalled”. Not what somebody
 * does for the first time in ten years, which the calendar tells, nor “the first time she had flown”.
 */
function firstTime(view: View, rank: number, the: number): Stretch | undefined {
	const scope = scopeBehind(view, rank + 1);
	if (scope !== undefined && lowerAt(view, scope.last) === "history") return { first: the, last: scope.last };
	const isTold = lowerAt(view, the - 2) === "it" && /^(?:is|was)$/.test(lowerAt(view, the - 1));
	const of = lowerAt(view, rank + 2) === "that" ? rank + 3 : rank + 2;
	if (!isTold || /^(?:i|you|he|she|we|they|it|the|his|her|their|on|in|since|for|[.,;])$/.test(lowerAt(view, of)))
		return undefined;
	return { first: the, last: scope?.last ?? rank + 1 };
}

// the largest | vote in the county: an election's result
const isResult = (view: View, rank: number): boolean =>
	[1, 2].some((step) => /^(?:votes?|majority)$/.test(lowerAt(view, rank + step)));

// the last strike in Norway | took place in 1973: the latest so far, which ranks nothing
const isOver = (view: View, scope: number): boolean =>
	[1, 2, 3].some(
		(step) =>
			/^(?:happened|occurred|came|ended|began)$/.test(lowerAt(view, scope + step)) ||
			(lowerAt(view, scope + step) === "took" && lowerAt(view, scope + step + 1) === "place") ||
			(lowerAt(view, scope + step) === "was" && /^(?:held|in|on)$/.test(lowerAt(view, scope + step + 1))),
	);

/** So far behind “only” stands what is left of the others: the only dairy in the valley | still. */
const LEFT_REACH = 3;

// the only ferry | still sailing, the only bank | left on the island
function soleSurvivor(view: View, only: number): number | undefined {
	for (let at = only + 2; at <= only + LEFT_REACH; at++) {
		const lower = lowerAt(view, at);
		if (lower === "still") return view.syntax?.tags[at + 1] === "VERB" ? at + 1 : undefined;
		if (lower === "left" && /^(?:in|on|within|across)$/.test(lowerAt(view, at + 1))) return at;
		if (!/^(?:NOUN|ADJ)$/.test(view.syntax?.tags[at] ?? "")) return undefined;
	}
	return undefined;
}

// the only one | of its kind; the last one | in the county; not the only one who voted
const isOnlyOne = (view: View, index: number): boolean =>
	/^(?:only|last)$/.test(lowerAt(view, index)) &&
	lowerAt(view, index + 1) === "one" &&
	/^(?:of|in)$/.test(lowerAt(view, index + 2));

/** The largest city, the highest mountain, the highest court: a map or a constitution ranks them. */
function isLandmark(view: View, index: number): boolean {
	const { sizes, landmarks } = view.lexicon.facts.superlatives;
	if (!sizes.has(lowerAt(view, index).replace(/^\p{L}+-/u, "")) && lowerAt(view, index + 1) !== "populous")
		return false;
	for (let at = index + 1; at <= index + 3 && !isPreposition(view, at); at++)
		if (landmarks.has(lowerAt(view, at))) return true;
	return false;
}

/** One of the nastiest, some of the nastiest: nobody ranks. Known as the nastiest: somebody else does. */
const isAmongMany = (view: View, the: number): boolean =>
	(lowerAt(view, the - 1) === "of" && /^(?:one|some|many|two|three|most)$/.test(lowerAt(view, the - 2))) ||
	lowerAt(view, the - 1) === "among" ||
	(lowerAt(view, the - 1) === "as" &&
		[2, 3, 4].some((back) =>
			/^(?:known|referred|hailed|named|described|billed|regarded|declared)$/.test(lowerAt(view, the - back)),
		));

// | the | largest;  | the second | largest; not the nation's largest union: `leader` reads that
function beginning(view: View, index: number): number | undefined {
	const before = lowerAt(view, index - 1);
	if (/^(?:the|its|their)$/.test(before)) return index - 1;
	return lowerAt(view, index - 2) === "the" && /^(?:second|third|fourth|fifth|single|very)$/.test(before)
		? index - 2
		: undefined;
}

/**
 * the country's oldest | windmill; Europe's second largest | yard; not “the world's largest city”, which is on every map, nor “the
 * owner of the country's oldest windmill”, which only says which windmill is meant.
 */
export function leader(view: View, index: number): Stretch | undefined {
	const lower = lowerAt(view, index);
	const isMost = lower === "most" && view.lexicon.facts.superlatives.traits.has(lowerAt(view, index + 1));
	if ((!isSuperlative(view, lower) && !isMost && !/^(?:worst|only)$/.test(lower)) || isLandmark(view, index))
		return undefined;
	const mark = /^(?:second|third|fourth|fifth|single|very)$/.test(lowerAt(view, index - 1)) ? index - 2 : index - 1;
	if (!/^['’]s$/.test(lowerAt(view, mark))) return undefined;
	const first = possessor(view, mark - 1);
	return first === undefined || isAmongMany(view, first) || isAside(view, first) || isIdentity(view, index)
		? undefined
		: { first, last: index };
}

// | the country | 's;  | Europe | 's
function possessor(view: View, last: number): number | undefined {
	const name = nameOf(view, last);
	if (name !== undefined) return name.type === "GPE" || name.type === "LOC" ? name.first : undefined;
	return view.lexicon.facts.superlatives.scopes.has(lowerAt(view, last)) && lowerAt(view, last - 1) === "the"
		? last - 1
		: undefined;
}

// the owner | of | the country's oldest windmill; not “with Europe's largest fleet”
const isAside = (view: View, first: number): boolean =>
	isPreposition(view, first - 1) && lowerAt(view, first - 1) !== "with";

// the nation's largest | Marlow Bank: a name follows, of which it is the byname
const isIdentity = (view: View, index: number): boolean => /^\p{Lu}/u.test(textAt(view, index + 1));

// one of the largest sawmills | in the country;  among the oldest mills | in Europe;  one of Europe's oldest
export function oneOfMany(view: View, index: number): Stretch | undefined {
	const { oneOf, traits } = view.lexicon.facts.superlatives;
	const lower = lowerAt(view, index);
	if (!oneOf.has(lower) && !(lower === "most" && traits.has(lowerAt(view, index + 1)))) return undefined;
	const possessed = oneOfTheirs(view, index);
	if (possessed !== undefined) return possessed;
	if (lowerAt(view, index - 1) !== "the") return undefined;
	const isOne = /^(?:one|some)$/.test(lowerAt(view, index - 3)) && lowerAt(view, index - 2) === "of";
	const first = isOne ? index - 3 : lowerAt(view, index - 2) === "among" ? index - 2 : undefined;
	const scope = first === undefined ? undefined : scopeBehind(view, index);
	return first === undefined || scope === undefined ? undefined : { first, last: scope.last };
}

// one of | Europe's oldest | mills; among | the country's worst
function oneOfTheirs(view: View, index: number): Stretch | undefined {
	const mark = index - 1;
	const owner = /^['’]s$/.test(lowerAt(view, mark)) ? possessor(view, mark - 1) : undefined;
	if (owner === undefined) return undefined;
	if (lowerAt(view, owner - 1) === "among") return { first: owner - 1, last: index };
	return lowerAt(view, owner - 1) === "of" && /^(?:one|some)$/.test(lowerAt(view, owner - 2))
		? { first: owner - 2, last: index }
		: undefined;
}
