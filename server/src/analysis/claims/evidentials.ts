/** K7: what somebody seems to want, as the reporter reads it: “The port appears determined to keep the toll”. */
import type { LocalClaim } from "../paragraph";
import type { Tree } from "../syntax";
import { isAdverb, lowerAt, type View } from "../view";
import { agentOf, claimsBy, type Evidence, isActor, subjectOf, type Trigger } from "./triggers";

export const findEvidentials = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(
		view,
		openings,
		"evidential",
		view.lexicon.claims.evidentials,
		(tree, trigger) => judge(view, tree, trigger),
		(trigger) => showsMind(view, wordBehind(view, trigger)),
	);

/** appears | to be | willing; seems | to want; apparently | hopes */
function wordBehind(view: View, { first, last }: Trigger): number {
	let at = last + 1;
	while (
		view.sentenceAt[at] === view.sentenceAt[first] &&
		(isAdverb(view, at) || /^(?:to|be|have|been|is|are|was|were)$/.test(lowerAt(view, at)))
	)
		at++;
	return at;
}

function showsMind(view: View, at: number): boolean {
	const { dispositions, minds } = view.lexicon.claims;
	return dispositions.has(lowerAt(view, at)) || minds.has(lowerAt(view, at));
}

function judge(view: View, tree: Tree, trigger: Trigger): Evidence | undefined {
	const { first, value } = trigger;
	const at = wordBehind(view, trigger);
	const word = lowerAt(view, at);
	const verb = value === "adverb" ? at : first;
	const subject = subjectOf(tree, verb) ?? agentOf(tree, verb) ?? subjectOf(tree, at);
	if (subject === undefined || !isActor(view, subject)) return undefined;
	return { key: word, subject, last: at };
}
