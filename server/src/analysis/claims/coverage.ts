/**
 * What stands behind a claim: the rules of coverage of RULES.md §1, on the attributions that the story's analysis found. One
 * file a rule; here is their order, the nearest source first.
 */
import type { Lexicon } from "../../lexicon/lexicon";
import type { ClaimKind } from "../paragraph";
import { carriedBy } from "./carried";
import { caseBy } from "./caseCover";
import { credible } from "./credible";
import { elsewhereBy } from "./elsewhere";
import { heardBy } from "./heardCover";
import { hearsayBy } from "./hearsayCover";
import { historyBy } from "./historyCover";
import { ledeBy } from "./lede";
import { entitiesIn } from "./mentioned";
import { paragraphBy } from "./paragraphCover";
import type { Covers, Evidence, Grounds, PlacedClaim } from "./placed";
import { polledBy } from "./pollCover";
import { isReferenced } from "./references";
import { reportedBy } from "./reportedCover";
import { sentenceBy } from "./sentenceCover";
import { seriesBy } from "./seriesCover";
import { setUpBy } from "./setUpCover";
import { umbrellaBy } from "./umbrella";

/**
 * A report without a reporter hides who makes it, so that only what reaches its own sentence stands behind it: words that somebody is
 * quoted with next need not be those that “It was said that …” reports. A label that convicts, a court alone excuses.
 *
 * `claims` are all of the story: what one says with a source, another need not source again. */
export function coverageOf(grounds: Grounds, claims: readonly PlacedClaim[], lexicon: Lexicon): Covers {
	const evidence: Evidence = {
		...grounds,
		isCredible: credible(grounds, lexicon),
		mentioned: entitiesIn(grounds.entities),
	};
	const sentence = sentenceBy(evidence);
	const within: readonly Covers[] = [
		sentence,
		isReferenced(grounds.text),
		carriedBy(evidence, lexicon),
		seriesBy(evidence, lexicon),
		umbrellaBy(grounds),
		reportedBy(grounds, lexicon),
		hearsayBy(grounds, lexicon),
	];
	const around: readonly Covers[] = [
		setUpBy(evidence),
		ledeBy(evidence),
		elsewhereBy(evidence, claims, sentence),
		heardBy(evidence),
		paragraphBy(evidence),
		polledBy(grounds, lexicon),
	];
	const settled: readonly Covers[] = [caseBy(evidence, lexicon), historyBy(grounds)];
	const everything = [...within, ...around, ...settled];
	const rulesFor = (kind: ClaimKind): readonly Covers[] =>
		kind === "agentless" ? within : kind === "guilt-label" ? settled : everything;
	return (claim) => {
		for (const covers of rulesFor(claim.kind)) {
			const coverage = covers(claim);
			if (coverage !== undefined) return coverage;
		}
		return undefined;
	};
}
