/** Coverage by what follows: the sentence sets up a quotation, whose speaker stands behind it. Never an accusation. */
import { countWhile } from "../../text/search";
import type { Span } from "../../text/span";
import type { Attribution } from "../article";
import { type Covers, type Evidence, type Grounds, isAccusing, type PlacedClaim } from "./placed";

/** Shorter ones are words that somebody borrowed, not a statement that was set up. */
const SHORTEST_QUOTATION = 20;

export function setUpBy(grounds: Evidence): Covers {
	return (claim) => {
		if (isAccusing(claim)) return undefined;
		const next = sentenceBehind(grounds, claim);
		const attribution = next === undefined ? undefined : quotationIn(grounds.attributions, next);
		return attribution !== undefined && grounds.isCredible(attribution)
			? { because: "set-up", attribution }
			: undefined;
	};
}

/** The next sentence of copy: of the paragraph, or the first one of the next. */
function sentenceBehind({ paragraphs }: Grounds, { paragraph: index, sentence }: PlacedClaim): Span | undefined {
	const here = paragraphs[index];
	const by = here?.start ?? 0;
	const own = here?.reading.sentences ?? [];
	const next = own[countWhile(own, ({ start }) => start + by <= sentence.start)];
	if (next !== undefined) return { start: next.start + by, end: next.end + by };
	const following = paragraphs[index + 1];
	const first = following?.reading.sentences[0];
	if (following === undefined || following.block.kind !== "body" || first === undefined) return undefined;
	return { start: following.start + first.start, end: following.start + first.end };
}

function quotationIn(attributions: readonly Attribution[], sentence: Span): Attribution | undefined {
	const from = countWhile(attributions, ({ start }) => start < sentence.start);
	for (let index = from; (attributions[index]?.start ?? sentence.end) < sentence.end; index++) {
		const attribution = attributions[index];
		if (attribution?.quotes.some(({ inner }) => inner.end - inner.start >= SHORTEST_QUOTATION) === true)
			return attribution;
	}
	return undefined;
}
