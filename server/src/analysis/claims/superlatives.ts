/**
 * Rankings and records (K5): the largest in the country, the first woman to …, a record number. Sequences (“the first witness”) and
 * what has no scope are none.
 */
import type { LocalClaim } from "../paragraph";
import { isNameToken, isQuoted, lowerAt, nameOf, textAt, type View } from "../view";
import { isAsserted } from "./asserted";
import { claimOf, type Stretch } from "./clauses";
import { isDerived } from "./numberExcuses";

/** One claim a sentence. */
export function superlativeClaims(view: View): readonly LocalClaim[] {
	const claims: LocalClaim[] = [];
	let last = -1;
	view.tokens.forEach(({ lower }, index) => {
		if (!mayRank(lower) || view.sentenceAt[index] === last || isQuoted(view, index)) return;
		const stretch = oneOfMany(view, index) ?? ranking(view, index) ?? leader(view, index) ?? record(view, index);
		if (stretch === undefined || isTitle(view, index) || !isAsserted(view, stretch.first)) return;
		// since | records began: they are old, and nobody's source
		if (lowerAt(view, stretch.last) !== "records" && isDerived(view, stretch)) return;
		last = view.sentenceAt[index] ?? -1;
		claims.push(claimOf(view, "superlative", stretch, lower));
	});
	return claims;
}

const mayRank = (lower: string): boolean =>
	/est$|^(?:first|only|most|least|last|best|worst|record|record-.+|all-time|unprecedented)$/.test(lower);

// The Most Powerful Words Of The Year: a title, or a heading
const isTitle = (view: View, index: number): boolean =>
	/^\p{Lu}/u.test(textAt(view, index)) &&
	view.sentenceAt[index - 1] === view.sentenceAt[index] &&
	/^\p{Lu}/u.test(textAt(view, index + 1));

/** So many words stand between a superlative and what measures its reach. */
const SCOPE_REACH = 8;

// the worst flood | in the county since 1956;  the first in Africa | to close
function ranking(view: View, index: number): Stretch | undefined {
	const { ranks, none, sequence } = view.lexicon.facts.superlatives;
	const lower = lowerAt(view, index);
	const isRank = ranks.has(lower);
	if ((!isRank && (!lower.endsWith("est") || lower.length < 6 || none.has(lower))) || isNameToken(view, index))
		return undefined;
	const first = beginning(view, index);
	if (first === undefined || isAmongMany(view, first)) return undefined;
	const next = lowerAt(view, index + 1);
	if (
		/^(?:first|only|last|most|best)$/.test(lower) &&
		!isOnlyOne(view, index) &&
		(sequence.has(next) || /^\d/.test(next))
	)
		return undefined;
	const last = scopeEnd(view, index + 1, lower);
	if (last === undefined) return undefined;
	// its worst year | in three decades; not their oldest mill in the country, which only says which mill is meant
	return lowerAt(view, first) === "the" || isTime(view, last) ? { first, last } : undefined;
}

// the only one | of its kind; the last one | in the county; not the only one who voted
const isOnlyOne = (view: View, index: number): boolean =>
	/^(?:only|last)$/.test(lowerAt(view, index)) &&
	lowerAt(view, index + 1) === "one" &&
	/^(?:of|in)$/.test(lowerAt(view, index + 2));

/** A stretch of years, or the year behind “since”: a ranking of one with what it was before. */
const isTime = (view: View, last: number): boolean =>
	/^(?:years|decades?|century|centuries|generation|history|ever|records|(?:1[89]|20)\d\d)$/.test(lowerAt(view, last));

/** One of the nastiest, some of the nastiest: nobody ranks. Known as the nastiest: somebody else does. */
const isAmongMany = (view: View, the: number): boolean =>
	(lowerAt(view, the - 1) === "of" && /^(?:one|some|many|two|three|most)$/.test(lowerAt(view, the - 2))) ||
	lowerAt(view, the - 1) === "among" ||
	(lowerAt(view, the - 1) === "as" &&
		[2, 3, 4].some((back) =>
			/^(?:known|referred|hailed|named|described|billed|regarded|declared)$/.test(lowerAt(view, the - back)),
		));

// it is | the country's oldest | windmill; not “the country's oldest windmill burned”, which only says which windmill is meant
function leader(view: View, index: number): Stretch | undefined {
	const { none, scopes } = view.lexicon.facts.superlatives;
	const lower = lowerAt(view, index);
	if (!/est$|^(?:worst|only)$/.test(lower) || none.has(lower) || !/^['’]s$/.test(lowerAt(view, index - 1)))
		return undefined;
	if (!scopes.has(lowerAt(view, index - 2)) || lowerAt(view, index - 3) !== "the") return undefined;
	return /^(?:is|was|are|were|became|becomes|has|had|owns|runs|built)$/.test(lowerAt(view, index - 4))
		? { first: index - 3, last: index }
		: undefined;
}

// | the | largest;  | the second | largest; not the nation's largest union: that only says which union is meant
function beginning(view: View, index: number): number | undefined {
	const before = lowerAt(view, index - 1);
	if (/^(?:the|its|their)$/.test(before)) return index - 1;
	return lowerAt(view, index - 2) === "the" && /^(?:second|third|fourth|fifth|single|very)$/.test(before)
		? index - 2
		: undefined;
}

/** The last token of the words that say among how many; undefined where nothing does. */
function scopeEnd(view: View, from: number, lower: string): number | undefined {
	const sentence = view.sentenceAt[from - 1];
	for (let index = from; index <= from + SCOPE_REACH; index++) {
		const word = lowerAt(view, index);
		if (view.sentenceAt[index] !== sentence || isQuoted(view, index) || /^(?:[,;:]|who|that|but|and)$/.test(word))
			return undefined;
		if (word === "ever") return index;
		// the hottest summer | on record
		if (word === "on" && lowerAt(view, index + 1) === "record" && lower !== "only") return index + 1;
		// the first stop | on the lake: a place along it
		if (
			word === "on" &&
			/^(?:first|last|only)$/.test(lower) &&
			!/^(?:continent|planet)$/.test(lowerAt(view, index + 2))
		)
			return undefined;
		if (/^(?:since|in|of|on)$/.test(word)) {
			const end = scopedBy(view, index);
			if (end !== undefined) return end;
		}
		// the first | city to ban; the only ones to vote are counted on the spot
		if (word === "to" && lower === "first" && view.syntax?.tags[index + 1] === "VERB") return index + 1;
	}
	return undefined;
}

const isPlace = (view: View, index: number): boolean => {
	const type = view.names[view.nameAt[index] ?? -1]?.type;
	return type === "GPE" || type === "LOC";
};

// since 1988;  in the country;  in 40 years;  of its kind;  in Europe
function scopedBy(view: View, index: number): number | undefined {
	const { scopes } = view.lexicon.facts.superlatives;
	const word = lowerAt(view, index);
	if (word === "since")
		return /^[\d\p{L}]+$/u.test(lowerAt(view, index + 1)) ? (nameOf(view, index + 1)?.last ?? index + 1) : undefined;
	for (let next = index + 1; next <= index + 4; next++) {
		// the first ballot in Ellery: a place alone does not rank firsts, but right behind the word
		if (isPlace(view, next) && word === "in" && !isSequence(view, index))
			return withHistory(view, nameOf(view, next)?.last ?? next);
		if (scopes.has(lowerAt(view, next)) && (word !== "of" || isWhole(lowerAt(view, next))))
			return withHistory(view, next);
		if (!/^(?:the|its|their|his|her|a|an|recent|more|than|modern|all|\d+|[a-z.]+|['’]s)$/.test(lowerAt(view, next)))
			return undefined;
	}
	return undefined;
}

// of its kind, of the century; the first half of the state is no ranking
const isWhole = (word: string): boolean => /^(?:kind|century|decade|generation|centuries)$/.test(word);

// in the United States | history
const withHistory = (view: View, last: number): number => {
	const next = /^['’]s$/.test(lowerAt(view, last + 1)) ? last + 2 : last + 1;
	return lowerAt(view, next) === "history" ? next : last;
};

// the first | ballot | in Ellery; not the first | in Ellery | to close
const isSequence = (view: View, scope: number): boolean => {
	for (let index = scope - 1; index >= scope - SCOPE_REACH; index--) {
		if (/^(?:first|last)$/.test(lowerAt(view, index))) return index < scope - 1;
	}
	return false;
};

// one of the largest sawmills | in the country;  among the oldest mills | in Europe
function oneOfMany(view: View, index: number): Stretch | undefined {
	const lower = lowerAt(view, index);
	if (!view.lexicon.facts.superlatives.oneOf.has(lower) || lowerAt(view, index - 1) !== "the") return undefined;
	const isOne = /^(?:one|some)$/.test(lowerAt(view, index - 3)) && lowerAt(view, index - 2) === "of";
	const first = isOne ? index - 3 : lowerAt(view, index - 2) === "among" ? index - 2 : undefined;
	const last = first === undefined ? undefined : scopeEnd(view, index + 1, lower);
	return first === undefined || last === undefined ? undefined : { first, last };
}

// a record number;  record rainfall;  a record 40,000;  record-breaking;  unprecedented
function record(view: View, index: number): Stretch | undefined {
	const lower = lowerAt(view, index);
	if (lower === "unprecedented") return lowerAt(view, index - 1) === "be" ? undefined : { first: index, last: index };
	if (lower === "all-time")
		return /^(?:high|low|record|best|worst)$/.test(lowerAt(view, index + 1))
			? { first: index, last: index + 1 }
			: undefined;
	if (/^record-(?:breaking|setting|high|low)$/.test(lower)) return { first: index, last: index };
	if (lower !== "record" || view.syntax?.tags[index] === "VERB") return undefined;
	// expected to draw a record crowd: it has not come yet
	if ([2, 3, 4, 5].some((back) => /^(?:expected|projected|likely|hoped)$/.test(lowerAt(view, index - back))))
		return undefined;
	const next = lowerAt(view, index + 1);
	return view.lexicon.facts.superlatives.records.has(next) ||
		(/^\d/.test(next) && /^an?$/.test(lowerAt(view, index - 1)))
		? { first: index, last: index + 1 }
		: undefined;
}
