/**
 * Coverage of a lede: its first two paragraphs sum up what the story then sources. An attribution within the next four paragraphs
 * that shares an entity and the act or the figure stands behind it. Never an accusation.
 */

import { attributionsIn } from "../attributions";
import { contentOf } from "./contentFacts";
import { type Covers, type Evidence, isAccusing } from "./placed";
import { stemOf } from "./sameFact";

const LEDE = 2;
const REACH = 4;

export function ledeBy(grounds: Evidence): Covers {
	const ledes = new Set<number>();
	grounds.paragraphs.forEach(({ block }, index) => {
		if (ledes.size < LEDE && block.kind === "body") ledes.add(index);
	});
	return (claim) => {
		if (isAccusing(claim) || !ledes.has(claim.paragraph)) return undefined;
		const act = stemOf(claim.key);
		const wanted = new Set([act]);
		const attribution = attributionsIn(grounds, claim.paragraph, claim.paragraph + REACH).find((other) => {
			if (other.start < claim.sentence.end || !grounds.isCredible(other)) return false;
			const { entities, stems, figures } = contentOf(grounds, other, wanted);
			return (
				(stems.has(act) || figures.includes(claim.key)) && entities.some((entity) => claim.entities.includes(entity))
			);
		});
		return attribution === undefined ? undefined : { because: "lede", attribution };
	};
}
