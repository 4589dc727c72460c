/** Who speaks by a reporting verb: its subject, of a passive its agent, of polls the share of those asked. */

import { cueAt, cueSubject } from "./cues";
import { documentBefore } from "./documentReports";
import type { FrameCue } from "./frameCues";
import { frontedSubject } from "./frontedContent";
import { describePhrase, isCalendar } from "./nounPhrases";
import type { Name, SpeakerPhrase } from "./paragraph";
import { agentBehind } from "./passiveContent";
import { isNounPhrase, maySpeak } from "./speakerNouns";
import { subjectAfter, subjectBefore } from "./subjects";
import { dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isPreposition,
	isPronounToken,
	isQuoted,
	lowerAt,
	nameOf,
	spanOf,
	textAt,
	type View,
} from "./view";

/** The phrase that speaks: by the words beside the cue where they and the tree agree, else the tree's subject; of a passive its agent. */
export function frameSpeaker(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	const fronted = frontedSubject(view, cue.first, tree.first);
	if (fronted !== undefined) return fronted;
	if (cue.isPassive) return agentOf(view, tree, cue);
	const found = activeSpeaker(view, tree, cue);
	return found !== undefined && isNounPhrase(view, found) ? found : (describedNoun(view, tree, cue) ?? found);
}

function activeSpeaker(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	const tagging = cue.isParticiple ? taggingSubject(view, tree, cue) : undefined;
	if (tagging !== undefined) return tagging;
	const antecedent = isSaying(view, cue) ? antecedentOf(view, tree, cue.first) : undefined;
	if (antecedent !== undefined) return antecedent;
	const found = subjectOf(view, tree, cue.first);
	const contracted = found === undefined ? undefined : contractedPronoun(view, found.token);
	if (contracted !== undefined) return contracted;
	// An ad released | Thursday | accuses Quill: a day says nothing
	const isNone =
		found !== undefined &&
		(isQuoted(view, found.token) || isCalendar(view, found.token) || YEAR.test(lowerAt(view, found.token)));
	const subject = isNone || (found !== undefined && isThing(view, tree, cue, found.token)) ? undefined : found;
	const paper = isNone && !cue.isParticiple ? documentBefore(view, cue.first, tree.first) : undefined;
	if (paper !== undefined) return describePhrase(view, paper, undefined);
	// said Nora Quill, the engineer
	if (subject !== undefined && !subject.isLent && subject.token > cue.last)
		return isPronounToken(view, subject.token) ? undefined : subjectAfter(view, cue.last, tree.last);
	// with three in 10 voters | saying: the participle is theirs, not the main clause's
	const share = cue.isParticiple && !isComma(view, cue.first - 1) ? polled(view, tree, cue) : undefined;
	if (share !== undefined) return share;
	const shown = cueSubject(view, { ...cue, verb: cue.frame, isBase: false }, tree.first);
	const isAside = cue.isParticiple && isComma(view, cue.first - 1);
	if (subject === undefined) return shown ?? polled(view, tree, cue) ?? farPerson(view, tree, cue);
	if (shown !== undefined && (isAside || isClear(view, shown, cue))) return shown;
	const head = view.tokens[subject.token];
	if (shown !== undefined && head !== undefined && shown.start <= head.start && head.end <= shown.end) return shown;
	// Citing a theory, | Avery accused: the subject of the verb that the participle leads to
	if (subject.token > cue.last) return subjectAfter(view, subtree(tree, subject.token).first - 1, tree.last);
	const last = Math.max(subject.token, nameOf(view, subject.token)?.last ?? subject.token);
	const isFirstTo = subject.token === headOf(tree, cue.first) && lowerAt(view, cue.first - 1) === "to";
	const first = firstOfSubject(view, tree, subject.token, isFirstTo);
	// paid for | ads | attacking the port
	const isPaper = subject.token === headOf(tree, cue.first) && !cue.frame.clause && isPreposition(view, first);
	return describePhrase(view, { first: isPaper && first < subject.token ? first + 1 : first, last }, undefined);
}

/** they | 're, who | 's */
function contractedPronoun(view: View, token: number): SpeakerPhrase | undefined {
	const [, pronoun] = /^(he|she|they|who)['’](?:s|re|ve|d|ll)$/.exec(lowerAt(view, token)) ?? [];
	if (pronoun === undefined) return undefined;
	const { start } = spanOf(view, token, token);
	const head = { start, end: start + pronoun.length };
	return { ...head, form: "pronoun", name: undefined, role: undefined, head };
}

/** says, criticizes; not “a group that favors the plan”, which need not say so, nor “a chart that shows” */
const isSaying = ({ lexicon }: View, { frame }: FrameCue): boolean =>
	!/^(?:thought|document)$/.test(frame.stance) && !lexicon.attitudes.has(frame.lemma);

/** a letter | that says: what speaks stands before “that”. */
function antecedentOf(view: View, tree: Tree, verb: number): SpeakerPhrase | undefined {
	const that = dependents(tree, verb).find(
		({ token, relation }) => relation === "nsubj" && token < verb && /^(?:that|which)$/.test(lowerAt(view, token)),
	)?.token;
	const noun = headOf(tree, verb);
	if (that === undefined || relationOf(tree, verb) !== "acl:relcl" || noun < 0 || noun >= that || isQuoted(view, noun))
		return undefined;
	const first = frontOf(view, tree, noun);
	const phrase = describePhrase(view, { first, last: noun }, undefined);
	// Beside the cue stands “that”; the name is its antecedent's.
	const head = spanOf(view, that, that);
	return maySpeak(view, phrase) ? { ...phrase, ...head, form: "pronoun", head } : undefined;
}

/** by | a string of ads: the phrase without the preposition or comma before it */
function frontOf(view: View, tree: Tree, noun: number): number {
	let { first } = subtree(tree, noun);
	while (first < noun && (isPreposition(view, first) || isComma(view, first))) first++;
	return first;
}

/** Nora Quill ripped | Mayor Avery | for the delay: of a verb that takes a thing the phrase right behind is the thing. */
const isThing = (view: View, tree: Tree, { frame, first, last }: FrameCue, subject: number): boolean =>
	frame.thing && subtree(tree, subject).first === last + 1 && subjectBefore(view, first, tree.first) !== undefined;

/** a string of | ads | that slam Quill; a letter from | keepers | urging her to go: the noun right before a clause that describes it. */
function describedNoun(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	const noun = headOf(tree, cue.first);
	if (!relationOf(tree, cue.first).startsWith("acl") || noun < 0 || noun >= cue.first || isQuoted(view, noun))
		return undefined;
	let before = cue.first - 1;
	while (isAdverb(view, before) || isAuxiliary(view, before)) before--;
	const isRelative = /^(?:that|which)$/.test(lowerAt(view, before));
	if (isRelative) before--;
	const isMeant = (isRelative || cue.isParticiple) && before === (nameOf(view, noun)?.last ?? noun);
	const isPaper = view.lexicon.documents.has(lowerAt(view, noun));
	// played for the club | saying so: the participle may be the player's
	const isOwn = cue.isParticiple ? view.lexicon.attitudes.has(cue.frame.lemma) : cue.frame.stance !== "document";
	if (!isMeant || isPronounToken(view, noun) || !(isPaper || isOwn)) return undefined;
	const first = frontOf(view, tree, noun);
	const phrase = describePhrase(view, { first, last: before }, undefined);
	return phrase !== undefined && maySpeak(view, phrase) ? phrase : undefined;
}

/** The subject of the active verb at token `verb`, by the words and the tree as for any reporting verb: | Quill | made it clear. */
export function verbSubject(view: View, tree: Tree, verb: number): SpeakerPhrase | undefined {
	// Which verb it is tells nothing of its subject; “say” stands for any.
	const frame = view.lexicon.frames.get("say");
	const isParticiple = /ing$/.test(lowerAt(view, verb));
	return frame === undefined
		? undefined
		: frameSpeaker(view, tree, { first: verb, last: verb, frame, isPassive: false, isParticiple, isNegative: false });
}

/** …, | the Ledger | reported, citing a letter: whoever speaks in the tag before the participle. */
function taggingSubject(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	const tag = isComma(view, cue.first - 1) ? cueAt(view, cue.first - 2) : undefined;
	return tag === undefined || tag.isParticiple ? undefined : subjectBefore(view, tag.first, tree.first);
}

/** …, with | top officials | stressing: the word before is none of the subject's. */
function firstOfSubject(view: View, tree: Tree, subject: number, isFirstTo: boolean): number {
	let { first } = subtree(tree, subject);
	// Quill was | the first keeper | to refuse
	const be = dependents(tree, subject).find(({ token, relation }) => relation === "cop" && token < subject);
	if (be !== undefined && isFirstTo) first = be.token + 1;
	while (first < subject && (isComma(view, first) || lowerAt(view, first) === "with")) first++;
	return first;
}

/** Nora Quill, an engineer whose firm built the gate, | said: the person whom the sentence begins with, behind a closed aside. */
function farPerson(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	// Mr. Avery
	const name = nameOf(view, tree.first) ?? honored(view, tree.first);
	// Nora Quill, an engineer whose firm built the gate, | on Friday | said
	let before = cue.first - 1;
	while (isAdverb(view, before) || view.lexicon.calendar.has(textAt(view, before)) || lowerAt(view, before) === "on")
		before--;
	return name?.type === "PERSON" && isComma(view, name.last + 1) && isComma(view, before) && !cue.isParticiple
		? describePhrase(view, { first: tree.first, last: name.last }, undefined)
		: undefined;
}

const honored = (view: View, title: number): Name | undefined => {
	const name = nameOf(view, title + 1);
	return name?.honorific === undefined ? undefined : name;
};

/** Thirty-one percent of those surveyed | say */
function polled(view: View, tree: Tree, cue: FrameCue): SpeakerPhrase | undefined {
	const end = beforeFigure(view, cue.first - 1);
	let first = end + 1;
	let isShare = end < cue.first - 1;
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
	return isShare && first <= end ? describePhrase(view, { first, last: end }, undefined) : undefined;
}

/** A third of keepers | , 33%, | say: the figure between commas that ends at token `last`. */
function beforeFigure(view: View, last: number): number {
	if (!isComma(view, last)) return last;
	let first = last - 1;
	while (last - first < 4 && !isComma(view, first)) first--;
	return isComma(view, first) && view.lexicon.shares.has(lowerAt(view, last - 1)) ? first - 1 : last;
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
	const by = agentBehind(view, cue, tree.last);
	return by === undefined ? undefined : subjectAfter(view, by, tree.last);
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
		const leads =
			relation === "acl" &&
			((isOf(view, tree, at) && isJudging(view, at)) || isWayTo(view, tree, at) || isDate(view, headOf(tree, at)));
		if (relation === "acl" && !leads) return { token: ownSubject(view, tree, at) ?? headOf(tree, at), isLent: true };
		if (!leads && !/^(?:conj|xcomp|advcl|parataxis)/.test(relation)) return undefined;
		at = headOf(tree, at);
		// took the step | of criticizing: whoever took it
		while (leads && /^(?:obj|obl|nmod)$/.test(relationOf(tree, at))) at = headOf(tree, at);
	}
	return undefined;
}

/** used part of her speech | to call it a fraud; found a way | to say so: whoever had it used it; not “gave way to”, “has no way to” */
const isWayTo = (view: View, tree: Tree, verb: number): boolean =>
	!/^(?:gives?|gave|given|giving|no)$/.test(lowerAt(view, headOf(tree, verb) - 1)) &&
	WAYS.test(lowerAt(view, headOf(tree, verb))) &&
	/^(?:obj|obl)$/.test(relationOf(tree, headOf(tree, verb))) &&
	dependents(tree, verb).some(({ token, relation }) => relation === "mark" && lowerAt(view, token) === "to");

/** filed a suit in | 2013 | alleging: a year says nothing */
const isDate = (view: View, noun: number): boolean => view.tokens[noun]?.kind === "number" || isCalendar(view, noun);

const YEAR = /^(?:19|20)\d\d$/;

const WAYS =
	/^(?:ways?|pains|part|time|lengths|occasion|moment|platform|stage|speech|address|interview|debate|tweet|post|statement|rally|appearance|question)$/;

/** Quill was on the air | talking about it: the phrase that the participle follows has a subject of its own. */
function ownSubject(view: View, tree: Tree, participle: number): number | undefined {
	const noun = headOf(tree, participle);
	if (noun < 0 || !/ing$/.test(lowerAt(view, participle))) return undefined;
	return dependents(tree, noun).find(
		({ token, relation }) =>
			relation === "nsubj" && token < noun && !/^(?:it|this|that|there)$/.test(lowerAt(view, token)),
	)?.token;
}

/** criticizing; not “the risk of telling keepers”, which nobody has taken */
function isJudging({ lexicon, tokens }: View, verb: number): boolean {
	const frame = lexicon.frames.get(tokens[verb]?.lower ?? "");
	return frame?.thing === true && /^(?:stance|heat)$/.test(frame.stance) && !lexicon.attitudes.has(frame.lemma);
}

/** the step | of criticizing */
const isOf = (view: View, tree: Tree, verb: number): boolean =>
	dependents(tree, verb).some(({ token, relation }) => relation === "mark" && lowerAt(view, token) === "of");

/**
 * Quill has | on two occasions | said; If | anything, | Quill said: a phrase behind the auxiliary or the conjunction is no
 * subject, whatever the tree says.
 */
function isInserted(view: View, tree: Tree, token: number): boolean {
	const { first } = subtree(tree, token);
	if (lowerAt(view, token - 1) === "if" && isComma(view, token + 1)) return true;
	return isPreposition(view, first) && /^(?:has|have|had)$/.test(lowerAt(view, first - 1));
}
