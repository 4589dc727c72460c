/** What is history needs no source again: an event so many years before the story; `dating.ts` tells which year is the story's. */
import type { ClaimKind } from "../paragraph";
import { type Dating, datingOf } from "./dating";
import { type Covers, type Grounds, isAccusing } from "./placed";

/** RULES.md: nobody alive is accused by what is so old; motives, causes and forecasts have been settled sooner. */
const YEARS = { accusing: 60, telling: 20 };

/** Kinds that history settles. It settles no toll and no ranking. */
const TELLING: ReadonlySet<ClaimKind> = new Set([
	"motive",
	"prediction",
	"evidential",
	"rebuttal",
	"cause",
	"plan",
	"evaluation",
]);

export function historyBy(grounds: Grounds): Covers {
	let dating: Dating | undefined;
	return (claim) => {
		const years = isAccusing(claim) ? YEARS.accusing : TELLING.has(claim.kind) ? YEARS.telling : undefined;
		if (years === undefined) return undefined;
		dating ??= datingOf(grounds);
		const year = dating.of(claim);
		return year !== undefined && year <= dating.story - years
			? { because: "history", attribution: undefined }
			: undefined;
	};
}
