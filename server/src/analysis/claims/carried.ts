/**
 * Coverage carried forward within a paragraph: “Avery robbed a bank, according to the indictment. He hid the money in a mill.” The
 * sentence must hang together with what was said, and nobody else may have spoken since.
 */
import type { Lexicon } from "../../lexicon/lexicon";
import { countWhile } from "../../text/search";
import { contains, slice } from "../../text/span";
import type { Attribution } from "../article";
import { isAccount } from "./accounts";
import { type Covers, type Evidence, type Grounds, isAccusing, type PlacedClaim } from "./placed";

/** So many sentences behind its last cue an account still carries; later it has run out (`stale-attribution`). */
const ACCOUNT_REACH = 3;

/** A person's remark carries to the next sentence only, and never an accusation. */
const REMARK_REACH = 1;

export function carriedBy(grounds: Evidence, lexicon: Lexicon): Covers {
	const { isCredible, mentioned } = grounds;
	return (claim) => {
		if (isImpersonal(claim)) return undefined;
		const attribution = lastBefore(grounds.attributions, claim);
		if (attribution === undefined || !isCredible(attribution)) return undefined;
		const reach = isAccount(grounds, attribution, lexicon) ? ACCOUNT_REACH : isAccusing(claim) ? 0 : REMARK_REACH;
		if (sentencesSince(grounds, attribution, claim) > reach) return undefined;
		const opening = /^[^\p{L}\p{N}]*(?<word>\p{L}+)/u.exec(slice(grounds.text, claim.sentence))?.groups?.word;
		const isTied =
			(claim.kind === "number" && isStatistic(grounds, attribution, lexicon)) ||
			(opening !== undefined && refersBack(opening.toLowerCase(), lexicon)) ||
			(claim.kind === "number" && COUNTS_ON.test(slice(grounds.text, claim.sentence))) ||
			attribution.spans.some((span) => mentioned(span).some((entity) => claim.entities.includes(entity)));
		return isTied ? { because: "carried", attribution } : undefined;
	};
}

/** A total of 17 boats; in all, 17 boats; about half of those boats: the count of the sentence before goes on. */
const COUNTS_ON =
	/^(?:(?:a (?:total|further) |in (?:all|total)\b|altogether\b|overall\b)|[^.;]{0,40}\bof (?:those|these|them)\b)/i;

/** What counts goes on counting: “Harbor data show that traffic fell. | Tolls dropped 12 percent.” */
const isStatistic = ({ text }: Grounds, { speaker }: Attribution, { facts }: Lexicon): boolean =>
	speaker !== undefined && facts.numbers.statistics.has(slice(text, speaker.head).toLowerCase());

/** “It was said that the mill would close”: nothing of it speaks of what was said before. */
const isImpersonal = ({ kind, subject, trigger }: PlacedClaim): boolean =>
	kind === "agentless" && (subject === undefined || contains(trigger, subject));

/** The last attribution of the paragraph before the claim's sentence. */
function lastBefore(
	attributions: readonly Attribution[],
	{ sentence, paragraph }: PlacedClaim,
): Attribution | undefined {
	const last = attributions[countWhile(attributions, ({ start }) => start < sentence.start) - 1];
	return last?.paragraph === paragraph ? last : undefined;
}

function sentencesSince({ paragraphs }: Grounds, attribution: Attribution, claim: PlacedClaim): number {
	const { start = 0, reading } = paragraphs[claim.paragraph] ?? {};
	const before = (offset: number): number => countWhile(reading?.sentences ?? [], (own) => own.start + start <= offset);
	return before(claim.sentence.start) - before(Math.max(attribution.end - 1, attribution.cue?.start ?? 0));
}

/** He, the, this: the sentence speaks of what is known already. */
const refersBack = (word: string, { gendered, things, determiners }: Lexicon): boolean =>
	gendered.has(word) ||
	things.has(word) ||
	/^(?:they|their|its|the|these|those|both|another)$/.test(word) ||
	(determiners.has(word) && /^(?:this|that|such)$/.test(word));
