/** What follows a preposition behind a reporting verb: “complained about | the noise”. */
import { type ContentFinder, frameExtent } from "./frameExtent";
import { subtree } from "./syntax";
import { lowerAt } from "./view";

/** “complained about | the noise”; of passives “was asked about | the gate” and “was accused | of neglect”. */
export const prepositionContent: ContentFinder = (view, tree, cue, behind, end) => {
	const words = cue.isPassive ? cue.frame.addressed : cue.frame.prepositions;
	// “called a meeting for Monday” calls for nothing
	if (words === undefined || (!cue.isPassive && behind[0]?.relation === "obj")) return undefined;
	// did not respond | to a request for comment; what was responded to is no content
	if (/^(?:respond|reply)$/.test(cue.frame.lemma) && !cue.isNegative) return undefined;
	for (const { token } of behind) {
		const { first: preposition } = subtree(tree, token);
		if (!words.has(lowerAt(view, preposition)) || preposition <= cue.last || token <= preposition) continue;
		// “was asked about | the gate”, but “was accused | of neglect”
		const isWhole = cue.isPassive && !view.lexicon.verbClasses.asking.has(cue.frame.lemma);
		const first = isWhole ? preposition : preposition + 1;
		const last = frameExtent(view, tree, cue, { first, last: end, isClause: false });
		return last < first
			? undefined
			: { first, last, isClause: cue.isPassive && view.lexicon.verbClasses.asking.has(cue.frame.lemma) };
	}
	return undefined;
};
