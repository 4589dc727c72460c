/** Clauses behind a reporting verb: with “that”, a question word or neither. */
import { opensClause } from "./bareClauses";
import { contentStart } from "./clauseStart";
import type { FrameCue } from "./frameCues";
import { type ContentFinder, frameExtent } from "./frameExtent";
import { hasVerb } from "./reportContent";
import { relationOf, subtree, type Tree } from "./syntax";
import { isComma, isPreposition, isQuoted, isVerbal, isWord, lowerAt, nameOf, type View } from "./view";

/** “said | that the gate was rotten”, “said | the gate was rotten”, “asked Avery | which gate was rotten”. */
export const clauseContent: ContentFinder = (view, tree, cue, behind, end) => {
	if (!cue.frame.clause) return undefined;
	const clause = behind.find(({ token, relation }) => isClause(view, tree, cue, token, relation));
	// rejected | the idea that: the clause belongs to the thing
	const object = behind.find(({ relation }) => relation === "obj");
	const isThing = cue.frame.thing && !view.lexicon.telling.has(cue.frame.lemma);
	if (clause !== undefined && object !== undefined && isThing && object.token < clause.token) return undefined;
	const shown = contentStart(view, { ...cue, verb: cue.frame, isBase: false }, end);
	const grown = clause === undefined ? undefined : firstWord(view, subtree(tree, clause.token).first, clause.token);
	if (grown !== undefined && grown <= cue.last) return undefined;
	// know the gate | because it creaks: a reason
	if (grown !== undefined && shown === undefined && lowerAt(view, grown) === "because") return undefined;
	const found =
		grown === undefined || shown === undefined || /^(?:that|whether|how)$/.test(lowerAt(view, shown))
			? (shown ?? grown ?? bareStart(view, tree, cue, end))
			: Math.min(shown, grown);
	const start = found === undefined ? undefined : (quotedFrom(view, cue.last + 1, found) ?? found);
	if (start === undefined || isComma(view, start) || isOuterVerb(view, cue, start) || isTold(view, cue, start))
		return undefined;
	const first = isThatQuoted(view, start, end) ? start + 1 : pastAsked(view, cue, start);
	const last = frameExtent(view, tree, cue, { first, last: end, isClause: true, isUnparsed: grown === undefined });
	const isEnough = last - first >= (grown === undefined ? 2 : 1);
	return isEnough && hasVerb(view, first, last) ? { first, last, isClause: true } : undefined;
};

/** acknowledged on Monday | “it will be hard” if the storm went on: words in marks before a clause are of the content. */
function quotedFrom(view: View, from: number, to: number): number | undefined {
	// said on “The Late Tide” | that: the clause begins where it says so
	if (/^(?:that|whether|how)$/.test(lowerAt(view, to))) return undefined;
	for (let index = from; index < to; index++) if (isQuoted(view, index)) return index;
	return undefined;
}

/** implied | the judge was biased: the parser may see a thing here. */
const bareStart = (view: View, tree: Tree, { first, last, frame, isParticiple }: FrameCue, end: number) =>
	MAY_BE_BARE.test(frame.stance) &&
	!isParticiple &&
	// whoever left the gate | was fined; to see it | is to believe
	(/^(?:root|conj|parataxis|ccomp|advcl)$/.test(relationOf(tree, first)) || isOwnRelative(view, tree, first)) &&
	!/^(?:what|whatever|who|whoever|to)$/.test(lowerAt(view, subtree(tree, first).first)) &&
	opensClause(view, last + 1, end)
		? last + 1
		: undefined;

/** What keepers say about the gate | is true; the way they responded | has hurt: the verb of the sentence around the cue. */
const isOuterVerb = (view: View, { last, frame }: FrameCue, start: number): boolean =>
	view.syntax?.tags[start] === "AUX" &&
	(view.lexicon.verbClasses.intransitive.has(frame.lemma) || (start > last + 1 && isPreposition(view, last + 1)));

/** keepers who warn | it could fall: not “the gate the port wants | first of all is …” */
const isOwnRelative = (view: View, tree: Tree, verb: number): boolean =>
	relationOf(tree, verb) === "acl:relcl" && /^(?:who|that|which)$/.test(lowerAt(view, verb - 1));

const MAY_BE_BARE = /^(?:thought|factive|doubt|concession|stance)$/;

/** asked the crowd | “Who will mend it?”: the words are in the marks. */
function isTold(view: View, { frame }: FrameCue, first: number): boolean {
	if (!view.lexicon.telling.has(frame.lemma)) return false;
	let index = first;
	while (
		index < first + 5 &&
		!isQuoted(view, index) &&
		!isVerbal(view, index) &&
		!/^(?:that|whether)$/.test(lowerAt(view, index))
	)
		index++;
	return index > first && isQuoted(view, index);
}

/** asked Avery | which gate was rotten: whom one asks is not what is asked. */
function pastAsked(view: View, { frame }: FrameCue, first: number): number {
	const next = (nameOf(view, first)?.last ?? first) + 1;
	return view.lexicon.verbClasses.asking.has(frame.lemma) &&
		/^(?:what|which|who|why|how|when|where|if|whether)$/.test(lowerAt(view, next))
		? next
		: first;
}

/** said that | “the pier is closed”: what is quoted to the end is direct. */
const isThatQuoted = (view: View, first: number, end: number): boolean =>
	lowerAt(view, first) === "that" && isQuoted(view, first + 1) && view.quoteAt[first + 1] === view.quoteAt[end];

/** True where `token` heads a clause that the cue reports. */
function isClause(view: View, tree: Tree, cue: FrameCue, token: number, relation: string): boolean {
	if (relation === "ccomp") return true;
	const { first } = subtree(tree, token);
	// “asked if the gate was safe” may hang as a condition.
	return (
		relation === "advcl" &&
		view.lexicon.verbClasses.asking.has(cue.frame.lemma) &&
		/^(?:if|whether|how|why)$/.test(lowerAt(view, first))
	);
}

/** said — | the gate was rotten: the first of tokens `from` to `to` that is a word, a sum or quoted. */
function firstWord(view: View, from: number, to: number): number {
	let first = from;
	while (
		first < to &&
		!isWord(view, first) &&
		!isQuoted(view, first) &&
		!/^[$€£(\d]/.test(view.tokens[first]?.text ?? "")
	)
		first++;
	return first;
}
