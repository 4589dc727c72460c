/** Verbs that report, as the sentence's tree shows them, with the phrase that speaks. */
import type { Frame } from "../lexicon/frames";
import type { SpeakerPhrase } from "./article";
import { cueSubject } from "./cues";
import { describePhrase } from "./nounPhrases";
import type { Stretch } from "./stretches";
import { subjectAfter } from "./subjects";
import { dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import {
	isAuxiliary,
	isComma,
	isNameToken,
	isPreposition,
	isPronounToken,
	isQuoted,
	isWord,
	lowerAt,
	nameOf,
	textAt,
	type View,
} from "./view";

export interface FrameCue extends Stretch {
	readonly frame: Frame;
	/** “was accused”: the subject does not speak. */
	readonly isPassive: boolean;
	readonly isParticiple: boolean;
	readonly isNegative: boolean;
}

/** The reporting verb that begins at token `index`, outside quotation marks and names; undefined for nouns and adjectives. */
export function frameCueAt(view: View, tree: Tree, index: number): FrameCue | undefined {
	if (!isWord(view, index) || isQuoted(view, index) || isNameToken(view, index)) return undefined;
	const lower = lowerAt(view, index);
	const { frames } = view.lexicon;
	const two = frames.get(`${lower} ${lowerAt(view, index + 1)}`);
	const frame = two ?? frames.get(lower);
	if (frame === undefined || (view.lexicon.verbClasses.lasting.has(frame.lemma) && two === undefined)) return undefined;
	const tag = view.syntax?.tags[index];
	if (tag !== "VERB" && !/^(?:said|told|says)$/.test(lower)) return undefined;
	// “the alleged attack”, “a proposed law”
	if (/^(?:amod|compound|nmod|flat|fixed|det|case|mark)/.test(relationOf(tree, index))) return undefined;
	const isParticiple = /ing$/.test(lower);
	return {
		first: index,
		last: two === undefined ? index : index + 1,
		frame,
		isPassive: isPassive(view, tree, index),
		isParticiple,
		isNegative: isNegative(view, tree, index),
	};
}

function isPassive(view: View, tree: Tree, index: number): boolean {
	if (/ing$/.test(lowerAt(view, index))) return false;
	if (dependents(tree, index).some(({ relation }) => relation === "aux:pass" || relation === "nsubj:pass")) return true;
	const relation = relationOf(tree, index);
	if (isAsked(view, tree, index)) return true;
	if (isComma(view, index - 1) || !/(?:ed|en|wn|ught|aid|old)$/.test(lowerAt(view, index))) return false;
	// “a plan announced last year”: a participle that follows its noun; “Asked about the gate, Quill …”
	return relation === "acl" || (relation === "advcl" && isBare(tree, index));
}

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
	if (below.some(({ token, relation }) => relation === "mark" && /^(?:if|unless|whether)$/.test(lowerAt(view, token))))
		return true;
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

/** The phrase that speaks: by the words beside the cue where they and the tree agree, else the tree's subject; of a passive its agent. */
export function frameSpeaker(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	if (cue.isPassive) return agentOf(view, tree, cue);
	const found = subjectOf(view, tree, cue.first);
	const subject = found !== undefined && isQuoted(view, found.token) ? undefined : found;
	// said Nora Quill, the engineer
	if (subject !== undefined && !subject.isLent && subject.token > cue.last)
		return isPronounToken(view, subject.token) ? undefined : subjectAfter(view, cue.last, tree.last);
	// with three in 10 voters | saying: the participle is theirs, not the main clause's
	const share = cue.isParticiple && !isComma(view, cue.first - 1) ? polled(view, tree, cue) : undefined;
	if (share !== undefined) return share;
	const shown = cueSubject(view, { ...cue, verb: cue.frame, isBase: false }, tree.first);
	const isAside = cue.isParticiple && isComma(view, cue.first - 1);
	if (subject === undefined) return shown ?? polled(view, tree, cue);
	if (shown !== undefined && (isAside || isClear(view, shown, cue))) return shown;
	const head = view.tokens[subject.token];
	if (shown !== undefined && head !== undefined && shown.start <= head.start && head.end <= shown.end) return shown;
	// Citing a theory, | Avery accused: the subject of the verb that the participle leads to
	if (subject.token > cue.last) return subjectAfter(view, subtree(tree, subject.token).first - 1, tree.last);
	const last = Math.max(subject.token, nameOf(view, subject.token)?.last ?? subject.token);
	return describePhrase(view, { first: subtree(tree, subject.token).first, last }, undefined);
}

/** Thirty-one percent of those surveyed | say */
function polled(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	let first = cue.first;
	let isShare = false;
	while (first > tree.first && cue.first - first < 9 && !isComma(view, first - 1) && !isQuoted(view, first - 1)) {
		first--;
		if (/^(?:with|left|leaves|leaving)$/.test(lowerAt(view, first))) {
			first++;
			break;
		}
		const isRate =
			lowerAt(view, first) === "in" && view.syntax?.tags[first - 1] === "NUM" && view.syntax.tags[first + 1] === "NUM";
		isShare = isShare || isRate || view.lexicon.shares.has(lowerAt(view, first));
	}
	return isShare ? describePhrase(view, { first, last: cue.first - 1 }, undefined) : undefined;
}

/** Piet Marlow | said: a person's name right before the verb speaks, whatever the parser made of the words before it. */
const isClear = (view: View, { end, name, form }: SpeakerPhrase, cue: FrameCue): boolean =>
	end === view.tokens[cue.first - 1]?.end && (form === "pronoun" || name?.type === "PERSON");

function agentOf(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	for (const { token, relation } of dependents(tree, cue.first)) {
		if (!relation.startsWith("obl") || token < cue.last) continue;
		const { first } = subtree(tree, token);
		if (lowerAt(view, first) === "by") return subjectAfter(view, first, tree.last);
	}
	return undefined;
}

/** The subject of the verb, of the verb that it is joined to, or the noun that it stands behind: “Quill rose and | said”. */
function subjectOf(
	view: View,
	tree: Tree,
	verb: number,
): { readonly token: number; readonly isLent: boolean } | undefined {
	const isAside = isComma(view, verb - 1) && /ing$/.test(lowerAt(view, verb));
	for (let at = verb, steps = 0; at >= 0 && steps < 5; steps++) {
		const isLent = at !== verb;
		const subject = dependents(tree, at).find(
			({ token, relation }) =>
				(relation === "nsubj" &&
					!(token > at && lowerAt(view, token) === "that") &&
					!isInserted(view, tree, token) &&
					(isLent || !isAside || token > verb)) ||
				(isLent && relation === "nsubj:pass"),
		);
		if (subject !== undefined) return { token: subject.token, isLent };
		const relation = relationOf(tree, at);
		if (relation === "acl") return { token: headOf(tree, at), isLent: true };
		if (!/^(?:conj|xcomp|advcl|parataxis)/.test(relation)) return undefined;
		at = headOf(tree, at);
	}
	return undefined;
}

/** Quill has | on two occasions | said: a phrase behind the auxiliary is no subject, whatever the tree says. */
function isInserted(view: View, tree: Tree, token: number): boolean {
	const { first } = subtree(tree, token);
	return isPreposition(view, first) && /^(?:has|have|had)$/.test(lowerAt(view, first - 1));
}
