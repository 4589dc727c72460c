/**
 * What a passive cue reports of its subject: “| the bridge | is believed to be safe”, “| his plan | was derided by the
 * council”.
 */
import type { FrameCue } from "./frameCues";
import type { FrameContent } from "./frameExtent";
import type { Stretch } from "./stretches";
import { dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import { isPronounToken, lowerAt, type View } from "./view";

/** His plan | was derided by the council: what a passive with an agent is about stands before it. */
export function agentContent(view: View, tree: Tree, cue: FrameCue): FrameContent | undefined {
	if (!(cue.frame.thing || cue.frame.clause) || lowerAt(view, cue.last + 1) !== "by") return undefined;
	if (view.lexicon.verbClasses.quoting.has(cue.frame.lemma)) return undefined;
	const subject = passiveSubject(tree, cue);
	return subject === undefined || isPronounToken(view, subject.first) ? undefined : { ...subject, isClause: false };
}

/** The bridge | is believed to …; a welder | accused of … */
export function passiveSubject(tree: Tree, cue: FrameCue): Stretch | undefined {
	const subject = dependents(tree, cue.first).find(
		({ token, relation }) => relation === "nsubj:pass" && token < cue.first,
	);
	if (subject !== undefined) return subtree(tree, subject.token);
	const head = headOf(tree, cue.first);
	return relationOf(tree, cue.first) === "acl" && head >= 0 && head < cue.first
		? { first: subtree(tree, head).first, last: Math.min(head, cue.first - 1) }
		: undefined;
}
