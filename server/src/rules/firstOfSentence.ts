/** One question a sentence: of several claims in one sentence the one that a desk asks about first. */
import type { Claim } from "../analysis/article";

/** `claims` in order of the text; the lowest `rank` of each sentence stays, of equals the first. */
export function firstOfSentence(claims: readonly Claim[], rank: (claim: Claim) => number): readonly Claim[] {
	const bySentence = new Map<number, Claim>();
	for (const claim of claims) {
		const other = bySentence.get(claim.sentence.start);
		if (other === undefined || rank(claim) < rank(other)) bySentence.set(claim.sentence.start, claim);
	}
	return [...bySentence.values()];
}
