/** K4: why somebody did something, which only they can say: “Avery sold the mill in order to protect his brother”. */
import type { LocalClaim } from "../article";
import { headOf, type Tree } from "../syntax";
import { lowerAt, type View } from "../view";
import { isConditional, isNegated } from "./exempt";
import { agentOf, claimsBy, type Evidence, isActor, type Trigger } from "./triggers";

export const findMotives = (view: View, openings: readonly number[]): readonly LocalClaim[] =>
	claimsBy(view, openings, "motive", view.lexicon.claims.motives, (tree, trigger) => judge(view, tree, trigger));

function judge(view: View, tree: Tree, { first, last }: Trigger): Evidence | undefined {
	const deed = deedBehind(view, tree, first, last);
	// spoke on condition of anonymity because he feared: an arrangement, and the reporter made it
	if (standsBehindAnonymity(view, first)) return undefined;
	if (deed === undefined || isNegated(view, tree, deed) || isConditional(view, tree, deed)) return undefined;
	const actor = agentOf(tree, deed);
	if (actor === undefined || actor > first || !isActor(view, actor)) return undefined;
	return { key: purposeOf(view, tree, first, last), subject: actor };
}

/** The verb of the clause that the words at tokens `first` to `last` give the reason of. */
function deedBehind(view: View, tree: Tree, first: number, last: number): number | undefined {
	let at = first;
	// The phrase's own words hang from each other, and from the purpose: in order to | protect.
	for (let steps = 0; at >= first && at >= 0 && steps < 12; steps++) at = headOf(tree, at);
	if (at < 0 || at > last) return undefined;
	return view.syntax?.tags[at] === "VERB" ? at : undefined;
}

/** What was wanted: the first verb behind the phrase. */
function purposeOf(view: View, tree: Tree, first: number, last: number): string {
	for (let index = last; index <= Math.min(tree.last, last + 4); index++)
		if (index > first && view.syntax?.tags[index] === "VERB") return lowerAt(view, index);
	return lowerAt(view, last);
}

function standsBehindAnonymity(view: View, at: number): boolean {
	for (let index = at - 1; index >= 0 && index > at - 12 && view.sentenceAt[index] === view.sentenceAt[at]; index--)
		if (/^(?:anonymity|anonymously|named|identified|unidentified|anonymous|quoted)$/.test(lowerAt(view, index)))
			return true;
	return false;
}
