/** Statements that want a source, as one paragraph shows them: one finder for each kind, none of which looks into a quotation. */
import { byStart } from "../../text/span";
import type { LocalClaim } from "../article";
import type { View } from "../view";
import { accusations } from "./accusations";

<<<<<<< HEAD

import { findEvidentials } from "./evidentials";
import { guiltLabels } from "./guiltLabels";
import { findMotives } from "./motives";

=======

import { agentlessReports } from "./agentless";
import { guiltLabels } from "./guiltLabels";
import { hearsayClaims } from "./hearsay";

>>>>>>> a3a49a031e24b56e231312dc01b1f5f08586823d

import { numberClaims } from "./numbers";
import { findPredictions } from "./predictions";
import { superlativeClaims } from "./superlatives";

/** Claims of one kind, or of kinds that one trigger tells apart. Asks for a tree only behind a trigger: trees are dear. */
export type ClaimFinder = (view: View) => readonly LocalClaim[];

const FINDERS: readonly ClaimFinder[] = [
	guiltLabels,
	accusations,
<<<<<<< HEAD
	numberClaims,
	superlativeClaims,
	findMotives,
	findPredictions,
	findEvidentials,
=======
	agentlessReports,
	hearsayClaims,
	numberClaims,
	superlativeClaims,
>>>>>>> a3a49a031e24b56e231312dc01b1f5f08586823d
];

/** In order of the text; claims of different kinds may overlap. */
export const findLocalClaims = (view: View): readonly LocalClaim[] =>
	FINDERS.flatMap((find) => find(view)).sort((a, b) => byStart(a, b) || byStart(a.trigger, b.trigger));
