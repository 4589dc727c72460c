/** K7: what somebody seems to want, as the reporter reads it: “The port appears determined to keep the toll”. */
import type { LocalClaim } from "../article";
import type { Tree } from "../syntax";
import { isAdverb, lowerAt, type View } from "../view";
import { agentOf, claimsBy, type Evidence, isActor, subjectOf, type Trigger } from "./triggers";

export const findEvidentials = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(view, openings, "evidential", view.lexicon.claims.evidentials, (tree, trigger) =>
		judge(view, tree, trigger),
	);

/** appears | to be | willing; seems | to want; apparently | hopes */
function judge(view: View, tree: Tree, { first, last, value }: Trigger): Evidence | undefined {
	const { dispositions, minds } = view.lexicon.claims;
	let at = last + 1;
	while (at <= tree.last && (isAdverb(view, at) || /^(?:to|be|have|been|is|are|was|were)$/.test(lowerAt(view, at))))
		at++;
	const word = lowerAt(view, at);
	if (!(dispositions.has(word) || minds.has(word))) return undefined;
	const verb = value === "adverb" ? at : first;
	const subject = subjectOf(tree, verb) ?? agentOf(tree, verb) ?? subjectOf(tree, at);
	if (subject === undefined || !isActor(view, subject)) return undefined;
	return { key: word, subject, last: at };
}
