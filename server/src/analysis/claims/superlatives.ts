/**
 * Rankings and records (K5): the largest in the country, the first woman to …, a record number. Sequences (“the first witness”) and
 * what has no scope are none.
 */
import type { LocalClaim } from "../paragraph";
import { isQuoted, lowerAt, textAt, type View } from "../view";
import { isAsserted } from "./asserted";
import { claimOf, type Stretch } from "./clauses";
import { isExemptSentence, sentenceTokens } from "./exempt";
import { leader, oneOfMany, ranking } from "./rankings";
import { record, unmatched } from "./records";
import { isReported } from "./reported";
import { isVouched } from "./vouched";

/** One claim a sentence. */
export function superlativeClaims(view: View): readonly LocalClaim[] {
	const { openers } = view.lexicon.facts.superlatives;
	const claims: LocalClaim[] = [];
	let last = -1;
	view.tokens.forEach(({ lower }, index) => {
		if (
			!lower.includes("est") &&
			!lower.endsWith("most") &&
			!openers.has(lower) &&
			!(lower.includes("-") && /^(?:record|worst|best)-/.test(lower))
		)
			return;
		if (view.sentenceAt[index] === last || isQuoted(view, index)) return;
		const stretch = rankedAt(view, index);
		if (stretch === undefined || isTitle(view, index) || isVouched(view, index)) return;
		if (isRanked(view, stretch)) return;
		last = view.sentenceAt[index] ?? -1;
		claims.push(claimOf(view, "superlative", stretch, lower));
	});
	return claims;
}

function rankedAt(view: View, index: number): Stretch | undefined {
	const ranked = oneOfMany(view, index) ?? ranking(view, index) ?? leader(view, index) ?? record(view, index);
	if (ranked !== undefined) return isAsserted(view, ranked.first) ? ranked : undefined;
	// no other port has: the “no” denies nothing
	const alone = unmatched(view, index);
	return alone === undefined || isExemptSentence(view, index) || isReported(view, index) ? undefined : alone;
}

/** The sentence tells who ranks, though nothing of it reads as an attribution: a survey rated it the worst in the state. */
function isRanked(view: View, stretch: Stretch): boolean {
	const { rankers } = view.lexicon.facts.superlatives;
	const { first, last } = sentenceTokens(view, stretch.first);
	for (let index = first; index <= last; index++)
		// the deepest cave | yet found
		if (rankers.has(lowerAt(view, index)) && (index < stretch.first || index > stretch.last)) return true;
	return false;
}

// The Most Powerful Words Of The Year: a title, or a heading
const isTitle = (view: View, index: number): boolean =>
	/^\p{Lu}/u.test(textAt(view, index)) &&
	view.sentenceAt[index - 1] === view.sentenceAt[index] &&
	/^\p{Lu}/u.test(textAt(view, index + 1));
