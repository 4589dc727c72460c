/**
 * Reports and judgements without anybody who makes them (K2): “is believed to …”, “was accused of …”, “it is feared that …”,
 * “there are fears that …”. Where “by” follows, somebody does.
 */
import type { Complement } from "../../lexicon/desk";
import type { LocalClaim } from "../paragraph";
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import {
	isAdverb,
	isComma,
	isDeterminer,
	isNameToken,
	isQuoted,
	isWord,
	lowerAt,
	nameOf,
	textAt,
	type View,
} from "../view";
import { claimOf, type Stretch } from "./clauses";
import { isConditional } from "./exempt";
import { subjectPhrase, subjectSpan } from "./subjectPhrases";
import { isActor } from "./triggers";

export function agentlessReports(view: View): readonly LocalClaim[] {
	const { agentless, talk } = view.lexicon.desk;
	const found: LocalClaim[] = [];
	view.tokens.forEach(({ lower }, index) => {
		const complements = agentless.get(lower);
		if (complements === undefined && !talk.has(lower)) return;
		if (isQuoted(view, index) || isNameToken(view, index)) return;
		const claim = complements === undefined ? thereAre(view, index) : passive(view, index, complements);
		if (claim !== undefined) found.push(claim);
	});
	return found;
}

function passive(view: View, participle: number, complements: ReadonlySet<Complement>): LocalClaim | undefined {
	const verb = verbBefore(view, participle);
	if (verb === "unasserted") return undefined;
	const first = verb?.first ?? participle;
	const complement = complementOf(view, participle, lowerAt(view, first - 1) === "it", complements);
	if (complement === undefined) return undefined;
	if (verb?.isNegative === true && view.lexicon.desk.charging.has(lowerAt(view, participle))) return undefined;
	const tree = view.syntax?.treeOf(view.sentenceAt[participle] ?? 0);
	if (tree === undefined || isOpen(view, tree, participle) || hasAgent(view, tree, participle, complement))
		return undefined;
	if (verb === undefined && !isReduced(view, tree, participle, complement)) return undefined;
	if (isGeneric(view, tree, participle, first)) return undefined;
	// It is feared that …: “it” is nobody, and goes where somebody comes
	const from = complement === "that" ? first - 1 : first;
	return claimAt(view, tree, { first: from, last: participle }, participle);
}

interface Verb {
	/** The first token of its auxiliaries. */
	readonly first: number;
	readonly isNegative: boolean;
}

const BE = /^(?:is|are|was|were|been|being|be|'s|gets|got|get|getting|(?:is|are|was|were)n't)$/;
const HAVE = /^(?:has|have|had|(?:has|have|had)n't)$/;

/**
 * The auxiliaries before a participle: “has long been | accused”. Unasserted where nobody has reported yet: “to be accused”,
 * “may have been accused”, “being accused would …”. Undefined where there are none.
 */
function verbBefore(view: View, participle: number): Verb | "unasserted" | undefined {
	let isNegative = false;
	const skipAdverbs = (from: number): number => {
		let index = from;
		for (let steps = 0; steps < 3 && (isAdverb(view, index) || isNot(view, index)); steps++, index--)
			isNegative = isNegative || isNot(view, index);
		return index;
	};
	const be = skipAdverbs(participle - 1);
	if (!BE.test(lowerAt(view, be)) || isQuoted(view, be)) return undefined;
	isNegative = isNegative || lowerAt(view, be).endsWith("n't");
	if (/^(?:be|get|getting)$/.test(lowerAt(view, be))) return "unasserted";
	if (!/^(?:been|being)$/.test(lowerAt(view, be))) return { first: be, isNegative };
	const before = skipAdverbs(be - 1);
	const lead = lowerAt(view, before);
	isNegative = isNegative || lead.endsWith("n't");
	if (lowerAt(view, be) === "being") return BE.test(lead) ? { first: before, isNegative } : "unasserted";
	if (!HAVE.test(lead) || isUnreal(view, skipAdverbs(before - 1))) return "unasserted";
	return { first: before, isNegative };
}

const isNot = (view: View, index: number): boolean => /^(?:not|never|no|hardly)$/.test(lowerAt(view, index));

/** may | have been accused; to | have been accused */
const isUnreal = (view: View, index: number): boolean =>
	/^(?:to|may|might|could|would|should|must|will|can|cannot|shall)$|^(?:could|would|should|must|might)n't$/.test(
		lowerAt(view, index),
	);

/** What follows the participle, days and adverbs passed over; undefined where it is nothing that makes a report. */
function complementOf(
	view: View,
	participle: number,
	isImpersonal: boolean,
	complements: ReadonlySet<Complement>,
): Complement | undefined {
	const index = behindTimes(view, participle + 1);
	const next = lowerAt(view, index);
	if (isQuoted(view, index)) return undefined;
	if (next === "to" && complements.has("to")) return leadsOn(view, participle, index + 1) ? "to" : undefined;
	if (isImpersonal && complements.has("that") && opensContent(view, index)) return "that";
	for (const word of ["of", "for", "with", "as", "over", "on", "at"] as const)
		if (next === word && complements.has(word)) return word;
	return complements.has("thing") && isJudged(view, participle, index) ? "thing" : undefined;
}

// was accused | Monday | of …; was accused | on Monday | of …; has been blamed | in part | for …
function behindTimes(view: View, from: number): number {
	let index = from;
	for (let steps = 0; steps < 4; steps++) {
		if (isTime(view, index) || isAdverb(view, index)) index++;
		else if (lowerAt(view, index) === "on" && isTime(view, index + 1)) index += 2;
		else if (lowerAt(view, index) === "in" && lowerAt(view, index + 1) === "part") index += 2;
		else break;
	}
	return index;
}

const isTime = (view: View, index: number): boolean =>
	view.lexicon.times.has(lowerAt(view, index)) || view.lexicon.calendar.has(textAt(view, index));

// believed to have …, has been linked to a gang; not “is said to the north”
function leadsOn(view: View, participle: number, index: number): boolean {
	if (lowerAt(view, participle) === "linked") return lowerAt(view, participle - 1) === "been";
	let verb = index;
	while (isAdverb(view, verb)) verb++;
	return /^(?:VERB|AUX)$/.test(view.syntax?.tags[verb] ?? "");
}

// It is feared | that the dam …; It is feared | the dam …
const opensContent = (view: View, index: number): boolean =>
	lowerAt(view, index) === "that" ||
	isDeterminer(view, index) ||
	/^(?:PRON|PROPN|NOUN|DET|NUM)$/.test(view.syntax?.tags[index] ?? "");

// is considered | a scandal; are feared | dead; the clerk is blamed |.
function isJudged(view: View, participle: number, index: number): boolean {
	const lower = lowerAt(view, participle);
	if (lower === "blamed") return /^[.;]?$/.test(textAt(view, index));
	const { tags } = view.syntax ?? { tags: [] };
	if (!isWord(view, index) || !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tags[index] ?? "")) return false;
	for (let at = index; at < index + 4 && /^(?:DET|ADJ|NOUN|ADV)$/.test(tags[at] ?? ""); at++)
		if (view.lexicon.desk.standards.has(lowerAt(view, at))) return false;
	return true;
}

/** If she is accused of it, …; Is she accused of it? */
const isOpen = (view: View, tree: Tree, verb: number): boolean =>
	textAt(view, tree.last) === "?" || isConditional(view, tree, verb);

/** was accused of fraud | by the council: the phrase hangs from the participle, or from a noun or adjective behind it. */
function hasAgent(view: View, tree: Tree, participle: number, complement: Complement): boolean {
	for (let index = participle + 1; index <= tree.last; index++) {
		if (lowerAt(view, index) !== "by" || isTime(view, index + 1) || /ing$/.test(lowerAt(view, index + 1))) continue;
		const head = headOf(tree, headOf(tree, index));
		if (head === participle) return true;
		const isContent = complement === "to" || complement === "that";
		if (isContent || head < participle) continue;
		if (/^(?:NOUN|PROPN|ADJ)$/.test(view.syntax?.tags[head] ?? "")) return true;
		// was described as “boat-mad” | by the police: quoted words lead the parser astray
		if (isQuoted(view, index - 1) && isActor(view, headOf(tree, index))) return true;
	}
	return false;
}

/** the man | believed to …; the mayor, | accused of fraud, …: a participle without a subject of its own; seldom a judgement */
const isReduced = (view: View, tree: Tree, participle: number, complement: Complement): boolean =>
	(complement === "to" || (isComma(view, participle - 1) && nameOf(view, participle - 2) !== undefined)) &&
	/^(?:acl|advcl)$/.test(relationOf(tree, participle)) &&
	!dependents(tree, participle).some(({ relation }) => /^(?:nsubj|aux|obj)/.test(relation));

/** Women accused of witchcraft: people of a kind, wherever and whenever */
function isGeneric(view: View, tree: Tree, participle: number, first: number): boolean {
	if (!view.lexicon.desk.charging.has(lowerAt(view, participle)) || /^(?:was|were|ha[sd])$/.test(lowerAt(view, first)))
		return false;
	const phrase = subjectPhrase(view, tree, participle);
	return (
		phrase !== undefined &&
		phrase.first === phrase.last &&
		/s$|^(?:people|men|women)$/.test(lowerAt(view, phrase.first)) &&
		view.syntax?.tags[phrase.first] === "NOUN"
	);
}

const THERE_BE = /^(?:is|are|was|were|been)$/;
const MODIFIER = /^(?:ADJ|ADV|DET|VERB|CCONJ|NOUN|NUM)$/;

/** There are growing | fears | that …: nobody is said to have them. */
function thereAre(view: View, noun: number): LocalClaim | undefined {
	if (!/^(?:that|of|about|over)$/.test(lowerAt(view, noun + 1)) && !opensContent(view, noun + 1)) return undefined;
	let be = noun - 1;
	for (let steps = 0; steps < 4 && !THERE_BE.test(lowerAt(view, be)); steps++, be--)
		if (lowerAt(view, be) === "no" || !MODIFIER.test(view.syntax?.tags[be] ?? "")) return undefined;
	if (!THERE_BE.test(lowerAt(view, be))) return undefined;
	const lead = lowerAt(view, be) === "been" ? be - 1 : be;
	if (lead < be && !HAVE.test(lowerAt(view, lead))) return undefined;
	let there = lead - 1;
	while (isAdverb(view, there)) there--;
	const tree = view.syntax?.treeOf(view.sentenceAt[noun] ?? 0);
	if (lowerAt(view, there) !== "there" || tree === undefined || isOpen(view, tree, be)) return undefined;
	return claimAt(view, tree, { first: there, last: noun }, be);
}

function claimAt(view: View, tree: Tree, trigger: Stretch, head: number): LocalClaim {
	const lower = lowerAt(view, trigger.last);
	const lemma = view.lexicon.frames.get(lower)?.lemma ?? lower;
	return claimOf(view, "agentless", trigger, lemma, subjectSpan(view, tree, head));
}
