/** Statements that want a source, as one paragraph shows them: one finder for each kind, none of which looks into a quotation. */
import { byStart, contains } from "../../text/span";
import type { LocalClaim } from "../paragraph";
import type { View } from "../view";
import { accusations } from "./accusations";
import { agentlessReports } from "./agentless";
import { findCauses } from "./causes";
import { findEvaluations } from "./evaluations";
import { findEvidentials } from "./evidentials";
import { guiltLabels } from "./guiltLabels";
import { hearsayClaims } from "./hearsay";
import { mentalStates } from "./mentalStates";
import { findMotives } from "./motives";
import { numberClaims } from "./numbers";
import { findPlans } from "./plans";
import { findPredictions } from "./predictions";
import { findRebuttals } from "./rebuttals";
import { superlativeClaims } from "./superlatives";
import { openingsIn } from "./triggers";

/**
 * Claims of one kind, or of kinds that one trigger tells apart; `openings` as `openingsIn` finds them. Asks for a tree only behind
 * a trigger: trees are dear.
 */
export type ClaimFinder = (view: View, openings: readonly number[]) => readonly LocalClaim[];

const FINDERS: readonly ClaimFinder[] = [
	guiltLabels,
	accusations,
	agentlessReports,
	hearsayClaims,
	mentalStates,
	numberClaims,
	superlativeClaims,
	findMotives,
	findPredictions,
	findEvidentials,
	findRebuttals,
	findCauses,
	findPlans,
	findEvaluations,
];

/** In order of the text; claims of different kinds may overlap. */
export function findLocalClaims(view: View): readonly LocalClaim[] {
	const openings = openingsIn(view);
	const found = FINDERS.flatMap((find) => find(view, openings));
	return [...withoutForetold(found)].sort((a, b) => byStart(a, b) || byStart(a.trigger, b.trigger));
}

/** The toll will cost 300 jobs: nobody has counted them yet, and the forecast asks. */
function withoutForetold(claims: readonly LocalClaim[]): readonly LocalClaim[] {
	const forecasts = claims.filter(({ kind }) => kind === "prediction");
	return forecasts.length === 0
		? claims
		: claims.filter(
				({ kind, trigger }) => kind !== "number" || !forecasts.some((forecast) => contains(forecast, trigger)),
			);
}
