/** Verbs that report, as the sentence's tree shows them: whether they are passive, denied or not yet said. */
import type { Frame } from "../lexicon/frames";
import { isMistaken } from "./mistakenVerbs";
import { secondPhrase } from "./secondPhrase";
import type { Stretch } from "./stretches";
import { dependents, headOf, relationOf, type Tree } from "./syntax";
import { isAuxiliary, isComma, isNameToken, isQuoted, isWord, lowerAt, textAt, type View } from "./view";

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
	if (!isWord(view, index) || isQuoted(view, index) || isNameToken(view, index)) return undefined;
	const lower = lowerAt(view, index);
	const { frames, phrasal } = view.lexicon;
	const two = phrasal.has(lower) ? frames.get(`${lower} ${lowerAt(view, index + 1)}`) : undefined;
	const frame = two ?? frames.get(lower);
	if (frame === undefined || (view.lexicon.verbClasses.lasting.has(frame.lemma) && two === undefined)) return undefined;
	const tag = view.syntax?.tags[index];
	const isSure = /^(?:said|told|says)$/.test(lower);
	const isVerb = tag === "VERB" || isSure || saysShare(view, index);
	const isNoun = !isVerb && !isMistaken(view, tree, index, frame);
	if (isNoun) return undefined;
	// “the alleged attack”, “a proposed law”; but “he left but | told officers that …”
	const isModifier = /^(?:amod|compound|nmod|flat|fixed|det|case|mark)/.test(relationOf(tree, index));
	if (isModifier && isVerb && !(isSure && /^(?:and|but)$/.test(lowerAt(view, index - 1)))) return undefined;
	const isParticiple = /ing$/.test(lower);
	return {
		first: index,
		last: two === undefined ? index : index + 1,
		frame,
		isPassive: isPassive(view, tree, index) && !(frame.predicative && isActive(view, tree, index)),
		isParticiple,
		isNegative: isNegative(view, tree, index),
	};
}

/** A third of keepers, 33%, | say they would leave: the tagger takes the verb for an exclamation. */
const saysShare = (view: View, index: number): boolean =>
	lowerAt(view, index) === "say" &&
	(view.lexicon.shares.has(lowerAt(view, index - 1)) || view.lexicon.shares.has(lowerAt(view, index - 2)));

function isPassive(view: View, tree: Tree, index: number): boolean {
	if (/ing$/.test(lowerAt(view, index))) return false;
	if (dependents(tree, index).some(({ relation }) => relation === "aux:pass" || relation === "nsubj:pass")) return true;
	const relation = relationOf(tree, index);
	if (isAsked(view, tree, index)) return true;
	if (isSeenAs(view, tree, index)) return true;
	if (isComma(view, index - 1) || !/(?:ed|en|wn|ught|aid|old)$/.test(lowerAt(view, index))) return false;
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
	const asks = below.some(({ token, relation }) => relation.startsWith("aux") && token === tree.first);
	return asks && isAuxiliary(view, tree.first) && textAt(view, tree.last) !== ".";
}
