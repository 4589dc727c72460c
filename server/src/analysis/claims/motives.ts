/** K4: why somebody did something, which only they can say: “Avery sold the mill in order to protect his brother”. */
import type { LocalClaim } from "../paragraph";
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import { isComma, isConjunction, isDeterminer, isNameToken, lowerAt, type View } from "../view";
import { aimAt } from "./aims";
import { isConditional, isNegated } from "./exempt";
import { findStatedAims, triedAt } from "./statedAims";
import { betweenCommas, thinker } from "./thinkers";
import { agentOf, claimsOf, type Evidence, isActor, type Trigger, triggersAt } from "./triggers";
import { isVouched } from "./vouched";

export function findMotives(view: View, openings: readonly number[]): readonly LocalClaim[] {
	const { motives } = view.lexicon.claims;
	const phrases = triggersAt(view, openings, motives).filter((trigger) => seems(view, trigger));
	const firsts = new Set(phrases.map(({ first }) => first));
	const purposes = purposesAt(view, openings).filter(({ first }) => !firsts.has(first) && !isInvited(view, first));
	return [
		...claimsOf(view, [...phrases, ...purposes], "motive", (tree, trigger) => judge(view, tree, trigger)),
		...findStatedAims(view, openings),
	];
}

/** “To” with what somebody is after, and the tries that lead to it: to | woo voters; in a last, desperate | bid to. */
const purposesAt = (view: View, openings: readonly number[]): readonly Trigger[] =>
	openings.flatMap((index) => {
		if (lowerAt(view, index) !== "to") return [];
		const tried = triedAt(view, index);
		if (tried !== undefined) return [{ first: tried, last: index, value: "phrases" }];
		const aim = aimAt(view, index + 1);
		return aim === undefined ? [] : [{ first: index, last: aim.last, value: "ends" }];
	});

/** What the words tell, before a tree is asked for. */
function seems(view: View, { first, last, value }: Trigger): boolean {
	const { moods, dreaded } = view.lexicon.claims;
	const isThought = isComma(view, first - 1) || isFirst(view, first);
	switch (value) {
		// not because she wanted to
		case "because":
			return wishBehind(view, last) !== undefined && !/^(?:not|n't)$/.test(lowerAt(view, first - 1));
		case "ends":
			return !isInvited(view, first);
		case "fronted":
			return isFirst(view, first);
		case "thoughts":
			return isThought;
		case "movers":
			return isThought && isNear(view, last, moods);
		case "moods":
			return isNear(view, last, moods);
		case "dreads":
			return dreaded.has(lowerAt(view, last + 1));
		case "outcomes":
			return lowerAt(view, last) !== "that" || isMeant(view, last);
		default:
			return true;
	}
}

// out of | an old loyalty
const isNear = (view: View, at: number, words: ReadonlySet<string>): boolean =>
	[1, 2, 3].some((step) => words.has(lowerAt(view, at + step)) && !isComma(view, at + step - 1));

/** So far behind “so that” the words stand that tell what somebody meant. */
const OUTCOME_REACH = 8;

// so that donors would | not be offended; so that he could | win votes; not “so that water would drain”
function isMeant(view: View, that: number): boolean {
	for (let at = that + 1; at <= that + OUTCOME_REACH && view.sentenceAt[at] === view.sentenceAt[that]; at++)
		if (/^(?:not|nobody|never|none)$|n't$/.test(lowerAt(view, at)) || aimAt(view, at) !== undefined) return true;
	return false;
}

/** So far before “to” a noun stands that the infinitive may belong to: efforts by the owners | to. */
const INVITING_REACH = 5;

// an attempt | to hide it; efforts by the party | to woo them
function isInvited(view: View, to: number): boolean {
	const { inviting, tries } = view.lexicon.claims;
	if (inviting.has(lowerAt(view, to - 1))) return true;
	for (let at = to - 2; at >= to - INVITING_REACH && view.sentenceAt[at] === view.sentenceAt[to]; at--) {
		if (tries.has(lowerAt(view, at).replace(/s$/, ""))) return true;
		if (/^(?:VERB|PUNCT)$/.test(view.syntax?.tags[at] ?? "PUNCT")) return false;
	}
	return false;
}

const isFirst = (view: View, at: number): boolean =>
	view.sentenceAt[at - 1] !== view.sentenceAt[at] ||
	(isConjunction(view, at - 1) && view.sentenceAt[at - 2] !== view.sentenceAt[at]);

function judge(view: View, tree: Tree, trigger: Trigger): Evidence | undefined {
	const { first } = trigger;
	// spoke on condition of anonymity because he feared: an arrangement, and the reporter made it
	if (standsBehindAnonymity(view, first) || isVouched(view, first)) return undefined;
	const purpose = purposeOf(view, tree, trigger);
	const isThought = /^(?:thoughts|movers|fronted|dreads|moods)$/.test(trigger.value);
	const found = isThought ? (thinker(view, trigger) ?? betweenCommas(view, trigger)) : undefined;
	if (found !== undefined) {
		if (!isActor(view, found.actor) || isUnreal(view, found.verb)) return undefined;
		return { key: lowerAt(view, purpose), subject: found.actor };
	}
	const isEnd = trigger.value === "ends";
	const deed = deedOf(view, tree, first, purpose);
	if (deed === undefined || isNegated(view, tree, deed) || isConditional(view, tree, deed)) return undefined;
	// tried | to please, urged them | to please: what somebody does or shall do, not why
	if (isEnd && isItsDeed(view, tree, deed)) return undefined;
	if (isUnreal(view, deed) || isPosed(view, trigger, deed)) return undefined;
	const inFront = isInFront(view, tree, first);
	const actor = agentOf(tree, deed) ?? (inFront ? nominalBefore(view, deed) : suffererOf(view, tree, trigger, deed));
	if (actor === undefined || !isActor(view, actor) || (actor > first && !inFront)) return undefined;
	if (isRule(view, deed, actor) || isMethod(view, deed, actor) || isAlleged(view, tree, deed)) return undefined;
	return {
		key: lowerAt(view, purpose),
		subject: actor,
		last: Math.max(trigger.last, trigger.value === "because" ? purpose : 0),
	};
}

function isItsDeed(view: View, tree: Tree, verb: number): boolean {
	const { controlling, endeavoring } = view.lexicon.claims;
	if (controlling.has(lowerAt(view, verb))) return true;
	return endeavoring.has(lowerAt(view, verb)) && !dependents(tree, verb).some(({ relation }) => relation === "obj");
}

// pitched the plan | as a way to: what somebody called it
const isPosed = (view: View, { first }: Trigger, deed: number): boolean =>
	lowerAt(view, first) === "as" &&
	(view.lexicon.claims.posing.has(lowerAt(view, deed)) || view.lexicon.cues.has(lowerAt(view, deed)));

// The crew was freed | as a sop to the owners, was dropped | out of spite: nobody did it, and yet it had a motive
function suffererOf(view: View, tree: Tree, { first, value }: Trigger, deed: number): number | undefined {
	const isPlain =
		value !== "moods" && (lowerAt(view, first) !== "as" || /^(?:way|means)$/.test(lowerAt(view, first + 2)));
	return isPlain ? undefined : dependents(tree, deed).find(({ relation }) => relation === "nsubj:pass")?.token;
}

/** must show, may leave, would sell: a rule or a chance, and no act. */
function isUnreal(view: View, verb: number): boolean {
	for (let at = verb - 1; at >= verb - 4 && view.sentenceAt[at] === view.sentenceAt[verb]; at--) {
		if (/^(?:must|shall|should|will|may|can|could|would|might|need|needs|cannot)$/.test(lowerAt(view, at))) return true;
		if (lowerAt(view, at) === "to" && /^(?:have|has|had)$/.test(lowerAt(view, at - 1))) return true;
		if (!/^(?:AUX|ADV|PART)$/.test(view.syntax?.tags[at] ?? "")) return false;
	}
	return false;
}

// In order to date the tools, the researchers | used a laser: how a thing is found out is no motive
const isMethod = (view: View, deed: number, actor: number): boolean =>
	view.lexicon.claims.investigators.has(lowerAt(view, actor)) && view.lexicon.claims.methods.has(lowerAt(view, deed));

// allegations that Avery | sold the mill in order to: the noun says that somebody alleges it
function isAlleged(view: View, tree: Tree, deed: number): boolean {
	for (let at = deed, steps = 0; at >= 0 && steps < 4; at = headOf(tree, at), steps++)
		if (/^(?:acl|ccomp)/.test(relationOf(tree, at)) && view.lexicon.cueNouns.has(lowerAt(view, headOf(tree, at))))
			return true;
	return false;
}

// Applicants | carry a pass in order to enter; a team | wins twice: whoever they are
const isRule = (view: View, deed: number, actor: number): boolean =>
	view.syntax?.tags[deed - 1] !== "AUX" &&
	!isNameToken(view, actor) &&
	!isPast(view, deed) &&
	(/^an?$/.test(lowerAt(view, actor - 1)) || (/s$/.test(lowerAt(view, actor)) && !isDeterminer(view, actor - 1)));

const isPast = (view: View, verb: number): boolean =>
	view.lexicon.pastVerbs.has(lowerAt(view, verb)) ||
	/[^e]ed$|(?:[aeo]re|ose|oke|ove|ade|ought|aught|ung|ang)$|^(?:hid|dug|fled|fed|froze|rode|stole|swam|wept|wrote|cut|let|quit|cast)$/.test(
		lowerAt(view, verb),
	);

// hoping to win the vote, Nora | Quill dropped …: a tree may take her for the vote's other name
const nominalBefore = (view: View, deed: number): number | undefined =>
	isNominal(view, deed - 1) ? deed - 1 : undefined;

// In an effort to calm the crew, | Avery …: no verb of another clause before the purpose
function isInFront(view: View, tree: Tree, first: number): boolean {
	for (let index = tree.first; index < first; index++)
		if (/^(?:VERB|AUX)$/.test(view.syntax?.tags[index] ?? "")) return false;
	return true;
}

/**
 * The verb of the clause of which the words from `first` to `purpose` give the reason: what they hang from. The phrase's own words
 * hang from each other, and from the purpose: in order to | protect.
 */
function deedOf(view: View, tree: Tree, first: number, purpose: number): number | undefined {
	let at = headOf(tree, first);
	const isFront = isInFront(view, tree, first);
	for (let steps = 0; at >= first && (at <= purpose || !isFront) && steps < 12; steps++) at = headOf(tree, at);
	// suspended | the teacher to send a message; the yard, hoping to …, paid: the reason hangs from a noun of the clause
	for (let steps = 0; at >= 0 && steps < 3 && /^(?:NOUN|PROPN|PRON|ADJ)$/.test(view.syntax?.tags[at] ?? ""); steps++) {
		if (!/^(?:obj|obl|nsubj|nmod|amod|xcomp|advmod)/.test(relationOf(tree, at))) return undefined;
		at = headOf(tree, at);
	}
	return at >= 0 && view.syntax?.tags[at] === "VERB" ? at : undefined;
}

const isNominal = (view: View, index: number): boolean => /^(?:NOUN|PROPN|PRON)$/.test(view.syntax?.tags[index] ?? "");

/** What was wanted: the first verb behind the phrase; where there is none, its last word. */
function purposeOf(view: View, tree: Tree, { last, value }: Trigger): number {
	if (value === "because") return wishBehind(view, last) ?? last;
	for (let index = last + 1; index <= Math.min(tree.last, last + 4) && !isComma(view, index); index++)
		if (view.syntax?.tags[index] === "VERB") return index;
	return last;
}

/** So far behind “because” the wish stands: because the owners of the mill | wanted. */
const WISH_REACH = 6;

function wishBehind(view: View, because: number): number | undefined {
	for (let index = because + 1; index <= because + WISH_REACH; index++) {
		if (view.sentenceAt[index] !== view.sentenceAt[because] || isComma(view, index)) return undefined;
		if (view.lexicon.claims.wishes.has(lowerAt(view, index))) return index;
	}
	return undefined;
}

function standsBehindAnonymity(view: View, at: number): boolean {
	for (let index = at - 1; index >= 0 && index > at - 12 && view.sentenceAt[index] === view.sentenceAt[at]; index--)
		if (/^(?:anonymity|anonymously|named|identified|unidentified|anonymous|quoted)$/.test(lowerAt(view, index)))
			return true;
	return false;
}
