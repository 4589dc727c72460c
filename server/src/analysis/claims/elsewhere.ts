/**
 * Coverage of the same fact elsewhere: the figure stands in somebody's words, or the act with the entity does. One pass over the
 * attributions when the first claim asks.
 */
import { overlaps } from "../../text/span";
import type { Attribution } from "../article";
import { contentOf } from "./contentFacts";
import type { Covers, Evidence, PlacedClaim } from "./placed";
import { stemOf } from "./sameFact";

export function elsewhereBy(grounds: Evidence, claims: readonly PlacedClaim[], sentence: Covers): Covers {
	let facts: SourcedFacts | undefined;
	return (claim) => {
		facts ??= sourcedFacts(grounds, claims, sentence);
		for (const fact of factsOf(claim)) {
			const attribution = facts.get(fact)?.find((other) => !overlaps(other, claim.sentence));
			if (attribution !== undefined) return { because: "elsewhere", attribution };
		}
		return undefined;
	};
}

/** For each fact the first attribution that holds it and the last: of two one at least stands elsewhere. */
type SourcedFacts = ReadonlyMap<string, readonly Attribution[]>;

// A figure is a fact by itself; an act belongs to somebody
const factsOf = ({ key, kind, entities }: PlacedClaim): readonly string[] =>
	kind === "number" && /\d/.test(key) ? [key] : entities.map(({ id }) => `${id} ${stemOf(key)}`);

function sourcedFacts(grounds: Evidence, claims: readonly PlacedClaim[], sentence: Covers): SourcedFacts {
	const facts = new Map<string, readonly Attribution[]>();
	const add = (fact: string, attribution: Attribution): void => {
		const [first = attribution] = facts.get(fact) ?? [];
		facts.set(fact, [first, attribution]);
	};
	const wanted = new Set(claims.map(({ key }) => stemOf(key)));
	for (const attribution of grounds.attributions) {
		if (!grounds.isCredible(attribution)) continue;
		const { entities, stems, figures } = contentOf(grounds, attribution, wanted);
		for (const figure of figures) add(figure, attribution);
		for (const { id } of entities) for (const stem of stems) add(`${id} ${stem}`, attribution);
	}
	for (const claim of claims) {
		const attribution = sentence(claim)?.attribution;
		if (attribution !== undefined) for (const fact of factsOf(claim)) add(fact, attribution);
	}
	return facts;
}
