/** Statements that want a source, as one paragraph shows them: one finder for each kind, none of which looks into a quotation. */
import { byStart } from "../../text/span";
import type { LocalClaim } from "../article";
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

/** Claims of one kind, or of kinds that one trigger tells apart. Asks for a tree only behind a trigger: trees are dear. */
export type ClaimFinder = (view: View) => readonly LocalClaim[];

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
export const findLocalClaims = (view: View): readonly LocalClaim[] =>
	FINDERS.flatMap((find) => find(view)).sort((a, b) => byStart(a, b) || byStart(a.trigger, b.trigger));
