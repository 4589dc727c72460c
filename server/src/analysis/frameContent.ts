/** What a reporting verb reports, by its frame: a clause, an infinitive, a thing, what follows a preposition, a passive's subject. */

import { isThat } from "./beginnings";
import { calledContent } from "./calledContent";
import { clauseContent } from "./clauseContent";
import { isAnonymity } from "./clauseStart";
import type { FrameCue } from "./frameCues";
import type { ContentFinder, FrameContent } from "./frameExtent";
import { frontedContent, frontedSubject } from "./frontedContent";
import { gerundContent, infinitiveContent } from "./infinitiveContent";
import { agentContent, passiveSubject } from "./passiveContent";
import { prepositionContent } from "./prepositionContent";
import { dependents, type Tree } from "./syntax";
import { thingContent } from "./thingContent";
import { isAdverb, isAuxiliary, lowerAt, type View } from "./view";

/** The content of `cue` within tokens up to `last`. */
export function contentOf(view: View, tree: Tree, cue: FrameCue, last: number): FrameContent | undefined {
	const content = contentBehind(view, tree, cue, last) ?? (cue.isPassive ? agentContent(view, tree, cue) : undefined);
	const subject =
		cue.isPassive && !view.lexicon.verbClasses.asking.has(cue.frame.lemma) ? passiveSubject(tree, cue) : undefined;
	const isWhole = content === undefined || isThat(view, content.first) || content.first === subject?.first;
	return isWhole || subject === undefined ? content : { ...content, subject };
}

function contentBehind(view: View, tree: Tree, cue: FrameCue, last: number): FrameContent | undefined {
	// an official who asked not to be named
	if (isAnonymity(view, cue.last + 1)) return undefined;
	if (frontedSubject(view, cue.first, tree.first) !== undefined) return frontedContent(view, tree, cue, last);
	const below = dependents(tree, cue.first);
	const behind = below.filter(({ token }) => token > cue.last);
	const called = prepositionContent(view, tree, cue, behind, last);
	const asked = infinitiveContent(view, tree, cue, behind, last);
	return (
		(cue.isPassive && !view.lexicon.verbClasses.asking.has(cue.frame.lemma)
			? thatContent(view, tree, cue, behind, last)
			: clauseContent(view, tree, cue, behind, last)) ??
		// called on | the port to mend the gate
		(called !== undefined && asked !== undefined && called.first < asked.first
			? { ...called, last: Math.max(called.last, asked.last) }
			: asked) ??
		gerundContent(view, tree, cue, last) ??
		(cue.isPassive ? undefined : thingContent(view, tree, cue, behind, last)) ??
		calledContent(view, tree, cue, last) ??
		called
	);
}

/** it was widely reported in May | that the gate was rotten: of a passive only what “it” stands for; who is told something reports nothing. */
const thatContent: ContentFinder = (view, tree, cue, behind, end) => {
	let before = cue.first - 1;
	while (before > tree.first && (isAdverb(view, before) || isAuxiliary(view, before))) {
		// It should be noted that: so the reporter says
		if (/^(?:should|must|can|could|may|might|need|will)$/.test(lowerAt(view, before))) return undefined;
		before--;
	}
	const content = lowerAt(view, before) === "it" ? clauseContent(view, tree, cue, behind, end) : undefined;
	return content !== undefined && isThat(view, content.first) ? content : undefined;
};
