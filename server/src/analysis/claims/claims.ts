/** The claims of a story: what its paragraphs show, each with the entities that it is about and what covers it. */
import type { Lexicon } from "../../lexicon/lexicon";
import { contains, lastStartingAt, shift } from "../../text/span";
import type { Claim, Paragraph } from "../article";
import type { LocalClaim } from "../paragraph";
import { isCopy } from "../paragraphQuotes";
import { coverageOf } from "./coverage";
import { entitiesIn } from "./mentioned";
import { type Grounds, isAccusing, type PlacedClaim } from "./placed";

/**
 * In order of the text. Furniture claims nothing, for a headline says what the story sources; but whom it accuses, a desk may want
 * to read, and so accusations are kept.
 */
export function joinClaims(grounds: Grounds, lexicon: Lexicon): readonly Claim[] {
	const mentioned = entitiesIn(grounds.entities);
	const claims = grounds.paragraphs.flatMap((paragraph, index) =>
		paragraph.reading.claims.filter(isCopy(paragraph) ? () => true : isAccusing).map((local): PlacedClaim => {
			const claim = place(local, paragraph, index);
			return { ...claim, entities: mentioned(claim) };
		}),
	);
	const covers = coverageOf(grounds, claims, lexicon);
	return claims.map((claim) => ({ ...claim, coverage: covers(claim) }));
}

function place(local: LocalClaim, paragraph: Paragraph, index: number): Omit<PlacedClaim, "entities"> {
	const by = paragraph.start;
	const near = lastStartingAt(paragraph.reading.sentences, local.trigger.start);
	const sentence = near !== undefined && contains(near, local.trigger) ? near : local;
	return {
		...local,
		...shift(local, by),
		trigger: shift(local.trigger, by),
		subject: local.subject === undefined ? undefined : shift(local.subject, by),
		sentence: shift(sentence, by),
		paragraph: index,
	};
}
