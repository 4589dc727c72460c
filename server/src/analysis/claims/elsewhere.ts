/**
 * Coverage of the same fact elsewhere: the figure stands in somebody's words, or the act with the entity does. One pass over the
 * attributions when the first claim asks.
 */
import type { Attribution } from "../article";
import { contentOf } from "./contentFacts";
import type { Covers, Evidence, PlacedClaim } from "./placed";
import { stemOf } from "./sameFact";

export function elsewhereBy(grounds: Evidence, claims: readonly PlacedClaim[], sentence: Covers): Covers {
	let facts: ReadonlyMap<string, Attribution> | undefined;
	return (claim) => {
		facts ??= sourcedFacts(grounds, claims, sentence);
		for (const fact of factsOf(claim)) {
			const attribution = facts.get(fact);
			if (attribution !== undefined) return { because: "elsewhere", attribution };
		}
		return undefined;
	};
}

// A figure is a fact by itself; an act belongs to somebody
const factsOf = ({ key, kind, entities }: PlacedClaim): readonly string[] =>
	kind === "number" && /\d/.test(key) ? [key] : entities.map(({ id }) => `${id} ${stemOf(key)}`);

function sourcedFacts(
	grounds: Evidence,
	claims: readonly PlacedClaim[],
	sentence: Covers,
): ReadonlyMap<string, Attribution> {
	const facts = new Map<string, Attribution>();
	const add = (fact: string, attribution: Attribution): void => {
		if (!facts.has(fact)) facts.set(fact, attribution);
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
