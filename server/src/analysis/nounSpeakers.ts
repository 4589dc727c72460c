/** Whose claim, fear or plea it is: “Quill's claim”, “complaints from the port”, “Quill made the claim”, “closed it in the hope that”. */
import type { CueNoun } from "../lexicon/frames";
import { isSupposed } from "./adjectiveSubjects";
import { verbSubject } from "./frameSpeakers";
import { describePhrase, phraseBetween } from "./nounPhrases";
import type { SpeakerPhrase } from "./paragraph";
import { isNounPhrase } from "./speakerNouns";
import type { Stretch } from "./stretches";
import { subjectAfter, subjectBefore } from "./subjects";
import { dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import { treeSubject } from "./treeSubjects";
import { isAdverb, isAuxiliary, isDeterminer, isWord, lowerAt, nameOf, type View } from "./view";

/** The speaker of the reporting noun at token `index`, in the sentence that begins at `limit`. */
export function nounSpeaker(
	view: View,
	tree: Tree,
	index: number,
	noun: CueNoun,
	limit: number,
): SpeakerPhrase | undefined {
	if (noun.within !== undefined || view.lexicon.partisans.get(noun.lemma) === noun) {
		const copula = predicateCopula(view, index, noun);
		const phrase = copula === undefined ? undefined : subjectBefore(view, copula, limit);
		return phrase === undefined || isThing(view, phrase) || isSupposed(view, phrase) ? undefined : phrase;
	}
	const own = noun.lenders === undefined ? ownSpeaker(view, tree, index) : undefined;
	// Some | shared their concerns: who shares them says whose they are.
	const isOwn = own !== undefined && POSSESSIVE.test(own.role ?? "");
	const verb = lendingVerb(view, index, noun, isOwn);
	const isLent = verb !== undefined && (own === undefined || isOwn);
	const lent = isLent ? lentSpeaker(view, tree, verb, limit) : undefined;
	// The letter | raised new questions: a thing asks nothing.
	if (lent !== undefined && own === undefined && lent.form === "nominal" && view.lexicon.askingNouns.has(noun.lemma))
		return undefined;
	if (isLent || own !== undefined) return lent ?? own;
	return noun.stance === "thought" && isPurpose(view, index) ? holder(view, tree, index) : undefined;
}

/** Quill's claim; complaints from the port */
function ownSpeaker(view: View, tree: Tree, index: number): SpeakerPhrase | undefined {
	for (const { token, relation } of dependents(tree, index)) {
		const { first, last } = subtree(tree, token);
		if (relation === "nmod:poss" && token < index)
			return possessor(view, { first, last: nameOf(view, token)?.last ?? token });
		if (relation.startsWith("nmod") && token > index && /^(?:from|by|among|within)$/.test(lowerAt(view, first)))
			return subjectAfter(view, first, last);
	}
	// a Harbor Times | report that
	const name = nameOf(view, index - 1);
	return name?.type === "ORG" ? describePhrase(view, { first: name.first, last: name.last }, undefined) : undefined;
}

const POSSESSIVE = /^(?:his|her|their|its)$/;

const possessor = (view: View, { first, last }: Stretch): SpeakerPhrase | undefined =>
	POSSESSIVE.test(lowerAt(view, last))
		? describePhrase(view, { first: last, last }, undefined)
		: phraseBetween(view, first, last);

/** made | the claim; took | aim; had | (no) harsh words: the verb that lends the noun its subject, before what describes the noun. */
export function lendingVerb(view: View, index: number, { lenders }: CueNoun, isOwn = false): number | undefined {
	let verb = index - 1;
	while (verb > index - NEAR && describesNoun(view, verb)) verb--;
	// laid | out | her vision
	const particle = /^(?:out|forward)$/.test(lowerAt(view, verb)) ? ` ${lowerAt(view, verb)}` : "";
	if (particle !== "") verb--;
	const form = lowerAt(view, verb) + particle;
	// spoke | of her faith in the crews
	if (isOwn && view.lexicon.frames.get(lowerAt(view, verb - 1))?.prepositions.has(form) === true) return verb - 1;
	if (!(lenders ?? view.lexicon.lightVerbs).has(form) && !(isOwn && view.lexicon.owningVerbs.has(form)))
		return undefined;
	return /^(?:VERB|AUX)$/.test(view.syntax?.tags[verb] ?? "") ? verb : undefined;
}

/** is | (strongly) in favor of; has been | a (staunch) critic of: the copula before the noun and what describes it. */
export function predicateCopula(view: View, index: number, { within }: CueNoun): number | undefined {
	let before = index - 1;
	while (before > index - NEAR && describesNoun(view, before)) before--;
	if (within !== undefined) {
		if (!within.has(lowerAt(view, before))) return undefined;
		before--;
		while (before > index - NEAR && isAdverb(view, before)) before--;
	}
	return /^(?:is|was|are|were|be|been|'s|'re|remain|remains|remained)$/.test(lowerAt(view, before))
		? before
		: undefined;
}

const NEAR = 5;

const describesNoun = (view: View, index: number): boolean =>
	isWord(view, index) &&
	!/^(?:out|forward)$/.test(lowerAt(view, index)) &&
	(isDeterminer(view, index) || isAdverb(view, index) || /^(?:ADJ|ADV|NUM)$/.test(view.syntax?.tags[index] ?? "")) &&
	!isAuxiliary(view, index);

/** Quill | made the claim; not “the claim was made”. */
function lentSpeaker(view: View, tree: Tree, verb: number, limit: number): SpeakerPhrase | undefined {
	const below = dependents(tree, verb);
	if (below.some(({ relation }) => relation === "aux:pass" || relation === "nsubj:pass")) return undefined;
	// Given his remarks, …
	if (lowerAt(view, verb) === "given" && !below.some(({ relation }) => relation === "aux")) return undefined;
	const phrase = verbSubject(view, tree, verb) ?? plainSubject(view, tree, verb, limit);
	return phrase !== undefined && isNounPhrase(view, phrase) && !isThing(view, phrase) ? phrase : undefined;
}

/** the vote that | drew praise; which candidate | is a critic: no one who is named. */
const isThing = (view: View, { start, end }: SpeakerPhrase): boolean =>
	/^(?:that|which|what|it)\b/i.test(view.text.slice(start, end)) ||
	/\bwhich $/i.test(view.text.slice(0, start).slice(-6));

/** Sailors | raised concern that: the parser may take the verb for a word that describes the noun. */
const plainSubject = (view: View, tree: Tree, verb: number, limit: number): SpeakerPhrase | undefined =>
	relationOf(tree, verb) === "amod" ? subjectBefore(view, verb, limit) : undefined;

/** in the hope that; in hopes of; for fear of */
function isPurpose(view: View, index: number): boolean {
	const before = isDeterminer(view, index - 1) ? index - 2 : index - 1;
	return (
		/^(?:in|for)$/.test(lowerAt(view, before)) && /^(?:hopes?|fear|expectation|belief)$/.test(lowerAt(view, index))
	);
}

/** Sailors marched | in the hope that: who does something for what they hope. */
function holder(view: View, tree: Tree, index: number): SpeakerPhrase | undefined {
	let verb = headOf(tree, index);
	for (let steps = 0; verb >= 0 && view.syntax?.tags[verb] !== "VERB" && steps < 3; steps++) verb = headOf(tree, verb);
	return verb < 0 || view.syntax?.tags[verb] !== "VERB" ? undefined : treeSubject(view, verb);
}
