/**
 * Coverage of what a word admits to be hearsay, or a participle leaves open: police, a court or its papers stand near, and it is
 * likely theirs. “Police searched the mill, where the clerk allegedly hid the letters.”
 */
import type { Lexicon } from "../../lexicon/lexicon";
import { countWhile } from "../../text/search";
import { overlaps, slice } from "../../text/span";
import type { Attribution } from "../article";
import { attributionsIn } from "../attributions";
import type { Covers, Grounds, PlacedClaim } from "./placed";

export function hearsayBy(grounds: Grounds, { desk: { law } }: Lexicon): Covers {
	let places: readonly number[] | undefined;
	const isCharge = ({ kind, key, trigger }: PlacedClaim): boolean =>
		kind === "agentless" && /^(?:accuse|suspect|charge)$/.test(key) && !/\s/.test(slice(grounds.text, trigger));
	return (claim) => {
		if (claim.kind !== "hearsay" && !isCharge(claim)) return undefined;
		const cue = claim.kind === "hearsay" ? attributionAt(grounds, claim) : undefined;
		if (cue !== undefined) return { because: "same-sentence", attribution: cue };
		places ??= placesOf(grounds, law);
		return isNear(grounds, places, claim) ? { because: "law", attribution: undefined } : undefined;
	};
}

/** Where the words of `law` end, in order. */
const placesOf = ({ paragraphs }: Grounds, law: ReadonlySet<string>): readonly number[] =>
	paragraphs.flatMap(({ start, reading }) =>
		reading.tokens.filter(({ lower }) => law.has(lower)).map(({ end }) => start + end),
	);

/** For “alleged” anywhere in the story, for a charge in the paragraph, else before the end of the sentence. */
function isNear({ paragraphs }: Grounds, places: readonly number[], claim: PlacedClaim): boolean {
	if (claim.key === "alleged") return places.length > 0;
	const { start = 0, end = 0 } = paragraphs[claim.paragraph] ?? {};
	const next = places[countWhile(places, (place) => place <= start)];
	return next !== undefined && next <= (claim.kind === "hearsay" ? claim.sentence.end : end);
}

/** “The union alleged …”: the word is the cue of somebody's statement; “allegedly” is nobody's. */
const attributionAt = (grounds: Grounds, { paragraph, trigger }: PlacedClaim): Attribution | undefined =>
	attributionsIn(grounds, paragraph, paragraph).find(
		({ cue, speaker }) => cue !== undefined && speaker !== undefined && overlaps(cue, trigger),
	);
