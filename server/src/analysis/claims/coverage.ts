/**
 * What stands behind a claim: the rules of coverage of RULES.md §1, on the attributions that the story's analysis found. One
 * file a rule; here is their order, the nearest source first.
 */
import type { Lexicon } from "../../lexicon/lexicon";
import { carriedBy } from "./carried";
import { credible } from "./credible";
import { elsewhereBy } from "./elsewhere";
import { ledeBy } from "./lede";
import { entitiesIn } from "./mentioned";
import type { Covers, Evidence, Grounds, PlacedClaim } from "./placed";
import { polledBy } from "./pollCover";
import { isReferenced } from "./references";
import { reportedBy } from "./reportedCover";
import { sentenceBy } from "./sentenceCover";
import { seriesBy } from "./seriesCover";
import { setUpBy } from "./setUpCover";
import { umbrellaBy } from "./umbrella";

/** `claims` are all of the story: what one says with a source, another need not source again. */
export function coverageOf(grounds: Grounds, claims: readonly PlacedClaim[], lexicon: Lexicon): Covers {
	const evidence: Evidence = {
		...grounds,
		isCredible: credible(grounds, lexicon),
		mentioned: entitiesIn(grounds.entities),
	};
	const sentence = sentenceBy(evidence);
	const near: readonly Covers[] = [
		sentence,
		isReferenced(grounds.text),
		carriedBy(evidence, lexicon),
		seriesBy(evidence, lexicon),
		umbrellaBy(grounds),
		setUpBy(evidence),
		ledeBy(evidence),
		elsewhereBy(evidence, claims, sentence),
		reportedBy(grounds, lexicon),
		polledBy(grounds, lexicon),
	];
	return (claim) => {
		for (const covers of near) {
			const coverage = covers(claim);
			if (coverage !== undefined) return coverage;
		}
		return undefined;
	};
}
