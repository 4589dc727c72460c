/**
 * What measures a ranking's reach: the worst flood | in the county, | since 1956, | the republic has known; the deepest cave | yet
 * explored; the highest rate | of any lender.
 */
import { isQuoted, lowerAt, nameOf, type View } from "../view";

export interface Scope {
	/** Its last token. */
	readonly last: number;
	/** A stretch of time: one is ranked with what it was before. */
	readonly isTime: boolean;
}

/** So many words stand between a superlative and what measures its reach. */
const SCOPE_REACH = 9;

/** The words that say among how many; undefined where nothing does. */
export function scopeBehind(view: View, rank: number): Scope | undefined {
	const sentence = view.sentenceAt[rank];
	let isRelative = false;
	for (let index = rank + 1; index <= rank + SCOPE_REACH; index++) {
		if (view.sentenceAt[index] !== sentence || isQuoted(view, index) || endsPhrase(view, index)) return undefined;
		const known = knownBy(view, rank, index);
		if (known !== undefined) return { last: known, isTime: true };
		// the worst disaster | that the republic has known; not “the first mill that was built in Africa”
		isRelative = isRelative || lowerAt(view, index) === "that";
		if (isRelative) continue;
		if (isPlaceAlong(view, rank, index)) return undefined;
		// the youngest | of the sisters: one of those that are named
		if (lowerAt(view, index) === "of" && index === rank + 1 && !isWholeBehind(view, rank, index)) return undefined;
		const scope = timeAt(view, rank, index) ?? feat(view, rank, index) ?? within(view, rank, index);
		if (scope !== undefined) return scope;
	}
	return undefined;
}

// the oldest and most | crowded in the state; not “the oldest and a few others”
const endsPhrase = (view: View, index: number): boolean => {
	const word = lowerAt(view, index);
	if (word === "and") return !/^(?:most|least)$|est$/.test(lowerAt(view, index + 1));
	return /^(?:[,;:]|who|but|[—–]|is|was|are|were|will)$/.test(word);
};

const isCounted = (view: View, rank: number): boolean => /^(?:first|last|only)$/.test(lowerAt(view, rank));

// the first ballot in Ellery: a place alone does not rank firsts, but right behind the word
const isRanked = (view: View, rank: number, index: number): boolean =>
	index === rank + 1 ||
	!/^(?:first|last)$/.test(lowerAt(view, rank)) ||
	// the last | working mine in Ellery
	/^(?:working|surviving|remaining|living|standing|known|operating)$/.test(lowerAt(view, rank + 1));

// the first stop | on the lake: a place along it
const isPlaceAlong = (view: View, rank: number, index: number): boolean =>
	lowerAt(view, index) === "on" &&
	isCounted(view, rank) &&
	!/^(?:continent|planet)$/.test(lowerAt(view, index + 2)) &&
	!(lowerAt(view, index + 1) === "record" && lowerAt(view, rank) !== "only");

/** the worst storm | the coast has | known; not the best meal | she had ever had, which is her own. */
function knownBy(view: View, rank: number, index: number): number | undefined {
	if (!/^(?:ha[sd]|have)$/.test(lowerAt(view, index)) || index < rank + 2 || isCounted(view, rank)) return undefined;
	if (/^(?:i|you|he|she|we|they|who|it)$/.test(lowerAt(view, index - 1))) return undefined;
	const at = /^(?:ever|yet)$/.test(lowerAt(view, index + 1)) ? index + 2 : index + 1;
	return view.lexicon.facts.superlatives.known.has(lowerAt(view, at)) ? at : undefined;
}

/** ever; yet found; on record; to date; this century; for a century; since the war. */
function timeAt(view: View, rank: number, index: number): Scope | undefined {
	const word = lowerAt(view, index);
	const next = lowerAt(view, index + 1);
	const time = (last: number): Scope => ({ last, isTime: true });
	if (word === "ever") return isOwn(view, index) ? undefined : time(index);
	if (word === "yet") {
		// the worst is | yet to come
		if (next === "to" || index < rank + 1) return undefined;
		return time(view.syntax?.tags[index + 1] === "VERB" ? index + 1 : index);
	}
	if (word === "on" && next === "record") return lowerAt(view, rank) === "only" ? undefined : time(index + 1);
	if (word === "to" && next === "date") return time(index + 1);
	if (isCounted(view, rank)) return undefined;
	const { spans } = view.lexicon.facts.superlatives;
	if (word === "this" && spans.has(next)) return time(index + 1);
	if (word !== "for") return undefined;
	for (let at = index + 1; at <= index + 4; at++)
		if (/s$|^century$/.test(lowerAt(view, at)) && isSpan(view, at)) return time(at);
	return undefined;
}

const isSpan = (view: View, index: number): boolean =>
	/^(?:years|decades|century|centuries|generations)$/.test(lowerAt(view, index));

// the best meal he had | ever eaten
const isOwn = (view: View, ever: number): boolean =>
	/^(?:i|you|he|she|we|they|who)$/.test(lowerAt(view, ever - 2)) &&
	/^(?:ha[sd]|have|'s|'d|'ve)$/.test(lowerAt(view, ever - 1));

/** the first city | to ban; the costliest | to strike the coast; the youngest woman | to lead; the only woman | to have flown. */
function feat(view: View, rank: number, index: number): Scope | undefined {
	if (lowerAt(view, index) !== "to") return undefined;
	const { feats, turns } = view.lexicon.facts.superlatives;
	const lower = lowerAt(view, rank);
	const verb = lowerAt(view, index + 1);
	// the first links | appear to have
	if (view.syntax?.tags[index - 1] === "VERB" && index > rank + 1) return undefined;
	const end = { last: index + 1, isTime: false };
	if (feats.has(verb) && !isCounted(view, rank)) return end;
	if (lower === "only")
		return verb === "have" && index > rank + 1 && lowerAt(view, rank + 1) !== "one" ? end : undefined;
	if (!/^(?:first|youngest|oldest)$/.test(lower) || turns.has(verb)) return undefined;
	// the first to be called; the first woman | to be elected
	if (verb === "be" && index === rank + 1) return undefined;
	return /^(?:VERB|AUX)$/.test(view.syntax?.tags[index + 1] ?? "") ? end : undefined;
}

/** since 1988; in the country; in 40 years; of its kind; in Europe; of any lender; anywhere. */
function within(view: View, rank: number, index: number): Scope | undefined {
	const word = lowerAt(view, index);
	if (word === "since") {
		const last = sinceEnd(view, index + 1);
		return last === undefined ? undefined : { last, isTime: true };
	}
	if (word === "anywhere") return { last: index, isTime: false };
	if (word === "of") {
		const last = among(view, rank, index);
		if (last !== undefined) return { last, isTime: false };
	}
	if (!/^(?:in|of|on|across|within|throughout|among)$/.test(word)) return undefined;
	const last = scopedBy(view, rank, index);
	return last === undefined ? undefined : { last, isTime: isTimeWord(view, last) };
}

const isTimeWord = (view: View, last: number): boolean =>
	/^(?:years|decades?|century|centuries|generations?|history|memory|times|(?:1[89]|20)\d\d)$/.test(lowerAt(view, last));

// since | 1988; since the storm of 1987; since the refinery | opened: the first words are enough
function sinceEnd(view: View, index: number): number | undefined {
	if (!/^[\d\p{L}]+$/u.test(lowerAt(view, index))) return undefined;
	const last = nameOf(view, index)?.last ?? (lowerAt(view, index) === "the" ? index + 1 : index);
	return lowerAt(view, last + 1) === "of" && view.tokens[last + 2]?.kind === "number" ? last + 2 : last;
}

/** of any | lender; of all | time; of all | orchids; not “first of all”, which counts. */
function among(view: View, rank: number, index: number): number | undefined {
	const word = lowerAt(view, index + 1);
	if (word === "any") return index + 2;
	if (word !== "all") return undefined;
	if (lowerAt(view, index + 2) === "time") return index + 2;
	if (index === rank + 1 && /^(?:first|last|most|least|best|worst|only)$/.test(lowerAt(view, rank))) return undefined;
	return view.syntax?.tags[index + 2] === "NOUN" ? index + 2 : undefined;
}

const isWholeBehind = (view: View, rank: number, index: number): boolean =>
	among(view, rank, index) !== undefined || scopedBy(view, rank, index) !== undefined;

const isPlace = (view: View, index: number): boolean => {
	const type = nameOf(view, index)?.type;
	return type === "GPE" || type === "LOC";
};

/** The measure stands so near behind its preposition: in | the United States. */
const NEAR = 4;

function scopedBy(view: View, rank: number, index: number): number | undefined {
	const { scopes, wholes } = view.lexicon.facts.superlatives;
	const word = lowerAt(view, index);
	for (let next = index + 1; next <= index + NEAR; next++) {
		if (isPlace(view, next) && word !== "of" && isRanked(view, rank, index))
			return withHistory(view, nameOf(view, next)?.last ?? next);
		const lower = lowerAt(view, next);
		if (word === "of" ? wholes.has(lower) : scopes.has(lower)) return withHistory(view, next);
		if (!/^(?:[\d,.]+|[\p{L}.]+|['’]s)$/u.test(lower) || /^(?:to|that|which|and|or|for|with|by)$/.test(lower))
			return undefined;
	}
	return undefined;
}

// in the United States | history
const withHistory = (view: View, last: number): number => {
	const next = /^['’]s$/.test(lowerAt(view, last + 1)) ? last + 2 : last + 1;
	return lowerAt(view, next) === "history" ? next : last;
};
