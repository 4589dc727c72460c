/** Verbs that report, as the sentence's tree shows them: whether they are passive, denied or not yet said. */
import type { Frame } from "../lexicon/frames";
import { frontedSubject } from "./frontedContent";
import { isMistaken } from "./mistakenVerbs";
import { describePhrase, phraseEndingAt } from "./nounPhrases";
import { secondPhrase } from "./secondPhrase";
import { maySpeak } from "./speakerNouns";
import type { Stretch } from "./stretches";
import { dependents, headOf, relationOf, type Tree } from "./syntax";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isNameToken,
	isQuoted,
	isWord,
	lowerAt,
	nameOf,
	textAt,
	type View,
} from "./view";

/** A reporting verb of one or two tokens. */
export interface FrameCue extends Stretch {
	readonly frame: Frame;
	/** “was accused”: the subject does not speak. */
	readonly isPassive: boolean;
	/** “saying” */
	readonly isParticiple: boolean;
	/** “did not say” */
	readonly isNegative: boolean;
}

/** The reporting verb that begins at token `index`, outside quotation marks and names; undefined for nouns and adjectives. */
export function frameCueAt(view: View, tree: Tree, index: number): FrameCue | undefined {
	if (!isWord(view, index) || isQuoted(view, index) || (isNameToken(view, index) && !isOpening(view, tree, index)))
		return undefined;
	const lower = lowerAt(view, index);
	const { frames, phrasal } = view.lexicon;
	const two = phrasal.has(lower) ? frames.get(`${lower} ${lowerAt(view, index + 1)}`) : undefined;
	const frame = two ?? frames.get(lower);
	if (frame === undefined || (view.lexicon.verbClasses.lasting.has(frame.lemma) && two === undefined)) return undefined;
	// It was, you | know, the gate: a filler
	if (/^(?:know|see)$/.test(lower) && lowerAt(view, index - 1) === "you" && isComma(view, index + 1)) return undefined;
	// up 12 percent, | compared with | May: a measure, and nobody's words
	if (lower === "compared" && /^(?:to|with)$/.test(lowerAt(view, index + 1))) return undefined;
	// were not | authorized to discuss it; was | supposed to open: a rule or a duty, and nobody's words
	if (MAY.test(lower) && lowerAt(view, index + 1) === "to") return undefined;
	if (lowerAt(view, index - 1) === "to" && MAY.test(lowerAt(view, index - 2))) return undefined;
	// those | asked | said it was safe: the participle tells who
	if (/ed$/.test(lower) && /^(?:said|says|say)$/.test(lowerAt(view, index + 1))) return undefined;
	const tag = view.syntax?.tags[index];
	const isSure = /^(?:said|told|says)$/.test(lower);
	const isHidden = tag === "NOUN" && fearsThat(view, tree, index);
	const isVerb = tag === "VERB" || isSure || isHidden || saysShare(view, index) || isProgressive(view, index);
	if (!isVerb && !isMistaken(view, tree, index, frame)) return undefined;
	// “the alleged attack”, “a proposed law”; but “he left but | told officers that …”
	const isModifier = isVerb && /^(?:amod|compound|nmod|flat|fixed|det|case|mark)/.test(relationOf(tree, index));
	const isHeld = hasSubject(view, tree, index) || isProgressive(view, index);
	if (isModifier && !isHeld && !(isSure && /^(?:and|but)$/.test(lowerAt(view, index - 1)))) return undefined;
	const isParticiple = /ing$/.test(lower);
	return {
		first: index,
		last: two === undefined ? index : index + 1,
		frame,
		isPassive:
			isPassive(view, tree, index) &&
			!(frame.predicative && isActive(view, tree, index)) &&
			frontedSubject(view, index, tree.first) === undefined,
		isParticiple,
		isNegative: isNegative(view, tree, index),
	};
}

const MAY = /^(?:authorized|authorised|supposed)$/;

/** The union leadership | fears that: the tagger takes the only verb of the sentence for a noun. */
const fearsThat = (view: View, tree: Tree, index: number): boolean =>
	relationOf(tree, index) === "root" &&
	/[^s]s$/.test(lowerAt(view, index)) &&
	lowerAt(view, index + 1) === "that" &&
	/^(?:NOUN|PROPN)$/.test(view.syntax?.tags[index - 1] ?? "") &&
	view.lexicon.frames.get(lowerAt(view, index))?.clause === true &&
	phraseEndingAt(view, index - 1, tree.first)?.first === tree.first;

/** Declaring that the gate was safe, Quill …: the capital is the sentence's. */
function isOpening(view: View, tree: Tree, index: number): boolean {
	if (index !== tree.first || !/ing$/.test(lowerAt(view, index)) || isNameToken(view, index + 1)) return false;
	const frame = view.lexicon.frames.get(lowerAt(view, index));
	return frame?.clause === true && !frame.ambiguous && view.syntax?.tags[index] === "VERB";
}

/** Quill has | proposed spending rises; she | expressed shock: no participle describes the noun, since a subject stands before it. */
function hasSubject(view: View, tree: Tree, verb: number): boolean {
	let before = verb - 1;
	while (isAdverb(view, before)) before--;
	const lower = lowerAt(view, before);
	// Nora Quill, the engineer, | repeated claims
	const isFar = isComma(view, before) && nameOf(view, tree.first)?.type === "PERSON";
	return (
		/^(?:has|have|had|he|she|they|who)$/.test(lower) ||
		(/ed$/.test(lowerAt(view, verb)) && (isFar || view.lexicon.roles.has(lower))) ||
		(/ed$/.test(lowerAt(view, verb)) &&
			nameOf(view, before)?.type === "PERSON" &&
			before === nameOf(view, before)?.last)
	);
}

/** A third of keepers, 33%, | say they would leave: the tagger takes the verb for an exclamation. */
export const saysShare = (view: View, index: number): boolean =>
	lowerAt(view, index) === "say" &&
	(view.lexicon.shares.has(lowerAt(view, index - 1)) || view.lexicon.shares.has(lowerAt(view, index - 2)));

/** by | warning darkly that …; Quill is | promising to mend it; Avery is | warning keepers that …: the tagger may see an adjective or a noun. */
export const isProgressive = (view: View, index: number): boolean =>
	/ing$/.test(lowerAt(view, index)) &&
	((/^(?:is|are|was|were)$/.test(lowerAt(view, isAdverb(view, index - 1) ? index - 2 : index - 1)) &&
		(/^(?:to|that)$/.test(lowerAt(view, index + 1)) || lowerAt(view, index + 2) === "that")) ||
		(/^(?:by|while|,)$/.test(lowerAt(view, index - 1)) &&
			lowerAt(view, isAdverb(view, index + 1) ? index + 2 : index + 1) === "that"));

function isPassive(view: View, tree: Tree, index: number): boolean {
	if (/ing$/.test(lowerAt(view, index)) || isPerfect(view, index)) return false;
	if (dependents(tree, index).some(({ relation }) => relation === "aux:pass" || relation === "nsubj:pass")) return true;
	const relation = relationOf(tree, index);
	if (isAsked(view, tree, index)) return true;
	if (isSeenAs(view, tree, index)) return true;
	if (isComma(view, index - 1) || !/(?:ed|en|wn|ught|aid|old)$/.test(lowerAt(view, index))) return false;
	if (view.lexicon.verbClasses.intransitive.has(view.lexicon.frames.get(lowerAt(view, index))?.lemma ?? ""))
		return false;
	if (relation === "acl" && hasObject(view, tree, index)) return false;
	// “a plan announced last year”: a participle that follows its noun; “Asked about the gate, Quill …”
	return relation === "acl" || (relation === "advcl" && isBare(tree, index));
}

/** Avery, | regarded as | a fair man, …: with nothing between the participle and “as” somebody else regards him so. */
const isSeenAs = (view: View, tree: Tree, index: number): boolean =>
	lowerAt(view, index + 1) === "as" &&
	/(?:ed|en|wn)$/.test(lowerAt(view, index)) &&
	(isComma(view, index - 1) || relationOf(tree, index) === "acl") &&
	isBare(tree, index) &&
	view.lexicon.frames.get(lowerAt(view, index))?.addressed?.has("as") === true;
/** has | called, had never | mocked; not “has been called” */
function isPerfect(view: View, verb: number): boolean {
	let before = verb - 1;
	while (isAdverb(view, before) || lowerAt(view, before) === "not") before--;
	// who's called for a gate; but “who's called a fool”
	const isCalling =
		/^(?:who|he|she)?['’]s$/.test(lowerAt(view, before)) && /^(?:for|on|upon)$/.test(lowerAt(view, verb + 1));
	return isCalling || /^(?:has|have|had|haven['’]t|hasn['’]t|hadn['’]t)$/.test(lowerAt(view, before));
}

/** Avery | accused Nora Quill of neglect; most rivals | called for a gate: behind a passive participle stands no object. */
function hasObject(view: View, tree: Tree, verb: number): boolean {
	const frame = view.lexicon.frames.get(lowerAt(view, verb));
	if (frame === undefined || view.lexicon.telling.has(frame.lemma)) return false;
	const isLinked = frame.prepositions.has(lowerAt(view, verb + 1)) && !view.lexicon.verbClasses.asking.has(frame.lemma);
	if (isLinked && !frame.thing) return isSomebody(view, verb - 1);
	if (frame.predicative) return false;
	const next = nameOf(view, verb + 1);
	if (/^(?:him|them|himself|herself|themselves)$/.test(lowerAt(view, verb + 1))) return true;
	const isNamed = next?.first === verb + 1 && /^(?:PERSON|ORG)$/.test(next.type ?? "");
	const isThing = dependents(tree, verb).some(({ token, relation }) => relation === "obj" && token > verb);
	return (isNamed || isThing) && isSomebody(view, verb - 1);
}

/** A person, or people who do something, by the one word. */
const isSomebody = (view: View, noun: number): boolean =>
	maySpeak(view, describePhrase(view, { first: nameOf(view, noun)?.first ?? noun, last: noun }, undefined));

/** Quill's office called Kell's report a folly: what is called something by others has no two phrases behind its participle. */
const isActive = (view: View, tree: Tree, verb: number): boolean =>
	relationOf(tree, verb) === "acl" &&
	// the sailors who sent the letter | called …: not the letter did
	/^(?:root|nsubj)$/.test(relationOf(tree, headOf(tree, verb))) &&
	isBare(tree, verb) &&
	secondPhrase(view, verb + 1, tree.last) !== undefined &&
	!isAuxiliary(view, verb - 1);

/** Asked about the gate, | …; …, when pressed on it */
const isAsked = (view: View, tree: Tree, verb: number): boolean =>
	/^(?:asked|pressed|questioned)$/.test(lowerAt(view, verb)) &&
	isBare(tree, verb) &&
	(verb === tree.first || /^(?:when|if|once|while|after)$/.test(lowerAt(view, verb - 1)));

/** Neither subject nor auxiliary of its own. */
const isBare = (tree: Tree, verb: number): boolean =>
	!dependents(tree, verb).some(({ relation }) => /^(?:nsubj|aux|mark)/.test(relation));

/** did not say, never mentioned */
function isNegative(view: View, tree: Tree, verb: number): boolean {
	return dependents(tree, verb).some(
		({ token }) => token < verb && /^(?:not|never|hardly|barely|nor)$|n[’']t$/.test(lowerAt(view, token)),
	);
}

/** plans to say; If she says; Did Quill say …? What was not yet said, or may not have been, is no report. */
export function isUnsaid(view: View, tree: Tree, cue: FrameCue): boolean {
	const below = dependents(tree, cue.first);
	// If she says; but “If anything, Quill says”
	const isConditional = below.some(
		({ token, relation }) =>
			relation === "mark" && /^(?:if|unless|whether)$/.test(lowerAt(view, token)) && !isComma(view, token + 2),
	);
	if (isConditional) return true;
	const head = headOf(tree, cue.first);
	const isInfinitive = below.some(({ token, relation }) => relation === "mark" && lowerAt(view, token) === "to");
	const { unrealized, obliged } = view.lexicon;
	const leading = lowerAt(view, head);
	if (isInfinitive && (unrealized.has(leading) || obliged.has(leading))) return true;
	// denied saying, without saying
	if (cue.isParticiple && view.lexicon.withheld.has(lowerAt(view, cue.first - 1))) return true;
	// Why should Quill support it?
	const isAdvice = textAt(view, tree.last) === "?" && /^(?:why|how)$/.test(lowerAt(view, tree.first));
	if (isAdvice && /^(?:should|would|could|can)$/.test(lowerAt(view, tree.first + 1))) return true;
	const asks = below.some(({ token, relation }) => relation.startsWith("aux") && token === tree.first);
	return asks && isAuxiliary(view, tree.first) && textAt(view, tree.last) !== ".";
}
