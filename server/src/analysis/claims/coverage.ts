/** What stands behind a claim: the rules of coverage of RULES.md §1, on the attributions that the story's analysis found. */
import type { Lexicon } from "../../lexicon/lexicon";
import { overlaps } from "../../text/span";
import type { Attribution, Coverage } from "../article";
import { attributionsIn } from "../attributions";
import type { Grounds, PlacedClaim } from "./claims";

/** Tells of each claim what covers it; undefined where nothing does. Asked once for each claim of the story. */
export function coverageOf(grounds: Grounds, _lexicon: Lexicon): (claim: PlacedClaim) => Coverage | undefined {
	return (claim) => sameSentence(grounds, claim);
}

function sameSentence(grounds: Grounds, claim: PlacedClaim): Coverage | undefined {
	const attribution = attributionsIn(grounds, claim.paragraph, claim.paragraph).find(
		(other) => mayCover(other) && other.spans.some((span) => overlaps(span, claim.trigger)),
	);
	return attribution === undefined ? undefined : { because: "same-sentence", attribution };
}

/** Denied words, nobody's words and a vague crowd's words cover nothing: “Critics say …”, “It was not said that …”. */
const mayCover = ({ speaker, cue }: Attribution): boolean =>
	speaker !== undefined && speaker.tier !== "class" && cue?.polarity !== "negative";
