/** Whether an attribution reports speech, a belief or plan, or what a document shows. */
import type { AttributionClass, Cue } from "./paragraph";

/** The cue's class; words without a cue were said. */
export const attributionClass = ({ cue }: { readonly cue: Cue | undefined }): AttributionClass =>
	cue?.class ?? "speech";
