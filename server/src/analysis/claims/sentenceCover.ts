/** Coverage within the sentence: the claim stands in the content of an attribution. */
import { countWhile } from "../../text/search";
import { contains, type Span } from "../../text/span";
import type { Attribution } from "../article";
import { type Covers, type Evidence, isAccusing, type PlacedClaim } from "./placed";

/** The outermost attribution counts: what critics say that police said, critics say. */
export function sentenceBy({ text, attributions, isCredible }: Evidence): Covers {
	return (claim) => {
		const attribution = outermost(attributions, claim);
		if (attribution === undefined || !isCredible(attribution)) return undefined;
		return isAccusing(claim) && isAfterthought(text, attribution, claim)
			? undefined
			: { because: "same-sentence", attribution };
	};
}

/** An utterance of more than one sentence begins before the claim's own. */
const LOOK_BACK = 3;

/** The attribution of the sentence, or of an utterance that began before it, that holds the trigger with most around it. */
export function outermost(
	attributions: readonly Attribution[],
	{ sentence, trigger }: Pick<PlacedClaim, "sentence" | "trigger">,
): Attribution | undefined {
	let found: { readonly attribution: Attribution; readonly length: number } | undefined;
	const from = Math.max(0, countWhile(attributions, ({ start }) => start < sentence.start) - LOOK_BACK);
	for (let index = from; (attributions[index]?.start ?? trigger.end) < trigger.end; index++) {
		const attribution = attributions[index];
		const span = attribution === undefined ? undefined : spanWith(attribution, trigger);
		if (attribution === undefined || span === undefined) continue;
		const length = span.end - span.start;
		if (length > (found?.length ?? 0)) found = { attribution, length };
	}
	return found?.attribution;
}

/** The fragment of the content in which the claim's trigger begins. */
const spanWith = ({ spans }: Attribution, { start }: Span): Span | undefined =>
	spans.find((span) => contains(span, { start, end: start + 1 }));

// Ward was arrested, police said, | after he robbed the bank: the arrest is theirs, the robbery hangs on nobody's word
function isAfterthought(text: string, { spans, because }: Attribution, { trigger }: PlacedClaim): boolean {
	const [first] = spans;
	const own = spans.find((span) => contains(span, trigger));
	return (
		because === "cue-inside" &&
		own !== undefined &&
		own !== first &&
		/^(?:after|before|because|when|while|since|as)\b/i.test(text.slice(own.start, own.end))
	);
}
