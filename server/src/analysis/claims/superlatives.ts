/**
 * Rankings and records (K5): the largest in the country, the first to …, a record number. Sequences (“the first witness”) and
 * what has no scope are none.
 */
import type { LocalClaim } from "../article";
import { isNameToken, isQuoted, lowerAt, type View } from "../view";
import { isAsserted } from "./asserted";
import { claimOf, type Stretch } from "./clauses";

/** One claim a sentence. */
export function superlativeClaims(view: View): readonly LocalClaim[] {
	const claims: LocalClaim[] = [];
	let last = -1;
	view.tokens.forEach(({ lower }, index) => {
		if (!mayRank(lower) || view.sentenceAt[index] === last || isQuoted(view, index)) return;
		const stretch = oneOfMany(view, index) ?? ranking(view, index) ?? record(view, index);
		if (stretch === undefined || !isAsserted(view, stretch.first)) return;
		last = view.sentenceAt[index] ?? -1;
		claims.push(claimOf(view, "superlative", stretch, lower));
	});
	return claims;
}

const mayRank = (lower: string): boolean =>
	/est$|^(?:first|only|most|least|last|best|worst|record|unprecedented)$/.test(lower);

/** So many words stand between a superlative and what measures its reach. */
const SCOPE_REACH = 8;

// the deadliest crash | in the state since 1988;  the first in Europe | to ban
function ranking(view: View, index: number): Stretch | undefined {
	// one of the nastiest: among many, nobody ranks
	if (lowerAt(view, index - 3) === "one" && lowerAt(view, index - 2) === "of") return undefined;
	const { ranks, none, sequence } = view.lexicon.facts.superlatives;
	const lower = lowerAt(view, index);
	const isRank = ranks.has(lower);
	if ((!isRank && (!lower.endsWith("est") || lower.length < 6 || none.has(lower))) || isNameToken(view, index))
		return undefined;
	const first = beginning(view, index);
	if (first === undefined || (isRank && sequence.has(lowerAt(view, index + 1)))) return undefined;
	const last = scopeEnd(view, index + 1, lower);
	return last === undefined ? undefined : { first, last };
}

// | the | largest;  | the second | largest; not the nation's largest union: that only says which union is meant
function beginning(view: View, index: number): number | undefined {
	const before = lowerAt(view, index - 1);
	if (before === "the") return index - 1;
	return lowerAt(view, index - 2) === "the" && /^(?:second|third|fourth|fifth|single|very)$/.test(before)
		? index - 2
		: undefined;
}

/** The last token of the words that say among how many; undefined where nothing does. */
function scopeEnd(view: View, from: number, lower: string): number | undefined {
	const { scopes } = view.lexicon.facts.superlatives;
	const sentence = view.sentenceAt[from - 1];
	for (let index = from; index <= from + SCOPE_REACH; index++) {
		const word = lowerAt(view, index);
		if (view.sentenceAt[index] !== sentence || /^(?:[,;:]|who|that|but|and)$/.test(word)) return undefined;
		if (word === "ever") return index;
		if (/^(?:since|in|of|on)$/.test(word)) {
			const end = scopedBy(view, index, scopes);
			if (end !== undefined) return end;
		}
		// the first | city to ban
		if (word === "to" && /^(?:first|only|last)$/.test(lower) && view.syntax?.tags[index + 1] === "VERB")
			return index + 1;
	}
	return undefined;
}

const isPlace = (view: View, index: number): boolean => {
	const type = view.names[view.nameAt[index] ?? -1]?.type;
	return type === "GPE" || type === "LOC";
};

// since 1988;  in the country;  in 40 years;  of its kind;  in Europe
function scopedBy(view: View, index: number, scopes: ReadonlySet<string>): number | undefined {
	if (lowerAt(view, index) === "since")
		return /^(?:\d{4}|the|at|world)$/.test(lowerAt(view, index + 1)) ? index + 1 : undefined;
	for (let next = index + 1; next <= index + 4; next++) {
		// the first ballot in Ellery: a place alone does not rank firsts, but right behind the word
		if (isPlace(view, next) && lowerAt(view, index) === "in" && !isSequence(view, index)) return next;
		if (scopes.has(lowerAt(view, next))) return next;
		if (!/^(?:the|its|their|his|her|a|an|recent|more|than|modern|u\.s\.|all|\d+|[a-z]+)$/.test(lowerAt(view, next)))
			return undefined;
	}
	return undefined;
}

// the first | ballot | in Ellery; not the first | in Ellery | to close
const isSequence = (view: View, scope: number): boolean => {
	for (let index = scope - 1; index >= scope - SCOPE_REACH; index--) {
		if (/^(?:first|last)$/.test(lowerAt(view, index))) return index < scope - 1;
	}
	return false;
};

// one of the largest dairies | in the country
function oneOfMany(view: View, index: number): Stretch | undefined {
	const lower = lowerAt(view, index);
	const { oneOf } = view.lexicon.facts.superlatives;
	if (!oneOf.has(lower) || lowerAt(view, index - 3) !== "one" || lowerAt(view, index - 2) !== "of") return undefined;
	const last = scopeEnd(view, index + 1, lower);
	return last === undefined ? undefined : { first: index - 3, last };
}

// a record number;  record rainfall;  unprecedented
function record(view: View, index: number): Stretch | undefined {
	const lower = lowerAt(view, index);
	if (lower === "unprecedented") return lowerAt(view, index - 1) === "be" ? undefined : { first: index, last: index };
	if (lower !== "record" || view.syntax?.tags[index] === "VERB") return undefined;
	return view.lexicon.facts.superlatives.records.has(lowerAt(view, index + 1))
		? { first: index, last: index + 1 }
		: undefined;
}
