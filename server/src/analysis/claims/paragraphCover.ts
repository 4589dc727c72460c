/** Coverage of a ranking by whoever speaks in its paragraph, for a ranking is seldom sourced by itself (RULES.md §3). */
import { attributionsIn } from "../attributions";
import type { Covers, Evidence } from "./placed";

export const paragraphBy =
	(grounds: Evidence): Covers =>
	({ kind, paragraph }) => {
		if (kind !== "superlative") return undefined;
		const attribution = attributionsIn(grounds, paragraph, paragraph).find(grounds.isCredible);
		return attribution === undefined ? undefined : { because: "paragraph", attribution };
	};
