/**
 * What a passive cue reports of its subject: “| the bridge | is believed to be safe”, “| his plan | was derided by the
 * council”.
 */
import type { FrameCue } from "./frameCues";
import { type ContentFinder, type FrameContent, frameExtent } from "./frameExtent";
import type { Stretch } from "./stretches";
import { dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isNameToken,
	isPronounToken,
	isQuoted,
	isVerbal,
	lowerAt,
	nameOf,
	type View,
} from "./view";

/** His plan | was derided by the council: what a passive with an agent is about stands before it. */
export function agentContent(view: View, tree: Tree, cue: FrameCue): FrameContent | undefined {
	if (!(cue.frame.thing || cue.frame.clause) || lowerAt(view, cue.last + 1) !== "by") return undefined;
	if (view.lexicon.verbClasses.quoting.has(cue.frame.lemma)) return undefined;
	const subject = passiveSubject(view, tree, cue);
	return subject === undefined || isPronounToken(view, subject.first) ? undefined : { ...subject, isClause: false };
}

/** The bridge | is believed to …; a welder | accused of … */
export function passiveSubject(view: View, tree: Tree, cue: FrameCue): Stretch | undefined {
	const subject = dependents(tree, cue.first).find(
		({ token, relation }) => relation === "nsubj:pass" && token < cue.first,
	);
	if (subject !== undefined) return subtree(tree, subject.token);
	const head = headOf(tree, cue.first);
	return relationOf(tree, cue.first) === "acl" && head >= 0 && head < cue.first
		? { first: subtree(tree, head).first, last: Math.min(nameOf(view, head)?.last ?? head, cue.first - 1) }
		: undefined;
}

/**
 * Avery was declared | the winner; a plan deemed | unsafe by the port: what a passive says that its subject is. A name is what a
 * thing is called by everybody: “a gate called Old Nan”.
 */
export const predicateContent: ContentFinder = (view, tree, cue, behind, end) => {
	if (!cue.frame.predicative || mayBe(view, cue) || lowerAt(view, cue.last + 1) === "to") return undefined;
	let first = cue.last + 1;
	while (first < end && isAdverb(view, first)) first++;
	const isComplement = behind.some(
		({ token, relation }) => /^(?:obj|xcomp)$/.test(relation) && subtree(tree, token).first <= first && first <= token,
	);
	if (!isComplement || isNaming(view, tree, cue, first)) return undefined;
	const last = frameExtent(view, tree, cue, {
		first,
		last: (agentBehind(view, cue, end) ?? end + 1) - 1,
		isClause: false,
	});
	return last < first ? undefined : { first, last, isClause: true };
};

/** was called a quack | by other doctors: who calls him so may hang from what he is called. */
export function agentBehind(view: View, { frame, last }: FrameCue, end: number): number | undefined {
	if (!frame.predicative) return undefined;
	for (let index = last + 2; index < Math.min(end, last + FARTHEST_AGENT); index++) {
		if (isVerbal(view, index) || isComma(view, index) || isQuoted(view, index)) return undefined;
		if (lowerAt(view, index) === "by") return /ing$/.test(lowerAt(view, index + 1)) ? undefined : index;
	}
	return undefined;
}

const FARTHEST_AGENT = 9;

/** a trick called a kickflip; a gate named Old Nan: what everybody calls it, where “was called a folly” is what some hold. */
const isNaming = (view: View, tree: Tree, { frame, first: verb }: FrameCue, first: number): boolean =>
	isNameToken(view, first) ||
	isQuoted(view, first) ||
	isPronounToken(view, first) ||
	// was found wet, was pronounced dead
	/^(?:find|pronounce)$/.test(frame.lemma) ||
	(/^(?:call|dub|nickname|term|brand|label)$/.test(frame.lemma) &&
		(relationOf(tree, verb) === "acl" || !(/^an?$/.test(lowerAt(view, first)) || view.syntax?.tags[first] === "ADJ")));

/** could be called, to be considered: nobody has said so yet */
export function mayBe(view: View, { first }: FrameCue): boolean {
	let before = first - 1;
	while (isAdverb(view, before) || (isAuxiliary(view, before) && !MODAL.test(lowerAt(view, before)))) before--;
	return MODAL.test(lowerAt(view, before));
}

const MODAL = /^(?:can|could|should|must|may|might|will|would|to|cannot)$/;
