/** “According to the county office, more than 6,400 homes were without power.” without its source, one mutation for each kind. */
import { CLAIMS, type ClaimKind, unsourced } from "./claims";
import { inserted } from "./invented";
import type { Mutation } from "./mutation";

const RULES: Readonly<Record<ClaimKind, readonly string[]>> = {
	accusation: ["unsourced-accusation"],
	number: ["unsourced-number"],
	superlative: ["unsourced-superlative"],
	motive: ["unattributed-claim"],
	prediction: ["unattributed-claim"],
};

const TITLES: Readonly<Record<ClaimKind, string>> = {
	accusation: "an accusation without a source",
	number: "a figure without a source",
	superlative: "a ranking without a source",
	motive: "a motive without a source",
	prediction: "a prediction without a source",
};

const KINDS = ["accusation", "number", "superlative", "motive", "prediction"] as const;

export const insertedClaims: readonly Mutation[] = KINDS.map((kind) => ({
	id: kind,
	title: TITLES[kind],
	rules: RULES[kind],
	bar: 85,
	mutants: (story) =>
		inserted(
			story,
			CLAIMS[kind].map((claim) => [unsourced(claim)]),
		),
}));
