/** Forecasts that somebody holds, so that they are none of the reporter's own: her bet is that the toll will fall. */
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import { lowerAt, nameOf, type View } from "../view";
import { agentOf, isActor, type Trigger } from "./triggers";

/** True where somebody hopes, fears, bets or asks what the verb at token `verb` tells. */
export const isHeld = (view: View, tree: Tree, trigger: Trigger, verb: number): boolean =>
	isHoped(view, trigger) ||
	isFeared(view, trigger.first) ||
	isAsked(view, tree, verb) ||
	isThought(view, tree, verb) ||
	isReported(view, tree, verb);

// a deal that the council hopes | will lift the town;  people worry | something will go wrong
const isHoped = (view: View, { first }: Trigger): boolean =>
	[first - 1, first - 2].some(
		(at) =>
			(view.syntax?.tags[at] === "VERB" || (at === first - 1 && isNamedBefore(view, at))) &&
			view.lexicon.cues.has(lowerAt(view, at)) &&
			(at === first - 1 || /thing$/.test(lowerAt(view, first - 1))),
	);

// where Avery | predicts will be a berth: to the tagger a noun
const isNamedBefore = (view: View, at: number): boolean =>
	nameOf(view, at - 1) !== undefined && nameOf(view, at) === undefined;

/** So far before a forecast what somebody fears begins: the fear is that the old port of Ellery | will. */
const FEAR_REACH = 30;

/** So far before “is that” its noun stands: the fear of the crews at the yard | is that. */
const NOUN_REACH = 9;

// the fear is that | the toll will rise
function isFeared(view: View, first: number): boolean {
	for (let at = first - 1; at > first - FEAR_REACH && view.sentenceAt[at] === view.sentenceAt[first]; at--) {
		if (lowerAt(view, at) !== "that" || !/^(?:is|was|are|were|remains)$/.test(lowerAt(view, at - 1))) continue;
		for (let noun = at - 2; noun >= at - NOUN_REACH && view.sentenceAt[noun] === view.sentenceAt[at]; noun--)
			if (view.lexicon.cueNouns.has(lowerAt(view, noun))) return true;
	}
	return false;
}

// how the reform | will unfold: an open question
const isAsked = (view: View, tree: Tree, verb: number): boolean =>
	dependents(tree, verb).some(
		({ token, relation }) => relation === "advmod" && /^(?:how|why)$/.test(lowerAt(view, token)),
	);

// He bet | that the price will rise: somebody holds it; what he said is covered
const isThought = (view: View, tree: Tree, verb: number): boolean => {
	const over = headOf(tree, verb);
	const thinker = relationOf(tree, verb) === "ccomp" && over < verb && over >= 0 ? agentOf(tree, over) : undefined;
	if (view.lexicon.cues.has(lowerAt(view, over))) return false;
	return thinker !== undefined && (isActor(view, thinker) || view.syntax?.tags[thinker] === "PRON");
};

// hopes he will lift the ban; her bet is that the ban will fall: somebody holds it, and the noun says so
const isReported = (view: View, tree: Tree, verb: number): boolean =>
	(/^acl/.test(relationOf(tree, verb)) && view.lexicon.cueNouns.has(lowerAt(view, headOf(tree, verb)))) ||
	(dependents(tree, verb).some(({ token, relation }) => relation === "mark" && lowerAt(view, token) === "that") &&
		(dependents(tree, verb).some(({ relation }) => relation === "nsubj:outer") ||
			// it is possible that the toll will rise
			/^(?:possible|conceivable|unclear)$/.test(lowerAt(view, headOf(tree, verb))) ||
			(/^(?:ccomp|acl)/.test(relationOf(tree, verb)) && view.syntax?.tags[headOf(tree, verb)] === "NOUN")));
