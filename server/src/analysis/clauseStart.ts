/** Where the content of a report begins: at “that”, at a question word, at a clause without either, behind an aside or a day. */
import { opensClause } from "./bareClauses";
import { isThat } from "./beginnings";
import type { CueMatch } from "./cues";
import { subjectAfter } from "./subjects";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isDash,
	isDeterminer,
	isNameToken,
	isPreposition,
	isPronounToken,
	isQuoted,
	isStop,
	isSubordinator,
	isVerbal,
	isWord,
	lowerAt,
	textAt,
	type View,
} from "./view";

/**
 * The token up to `end` at which the content begins: “that”, or the clause right behind the cue; undefined where no clause
 * follows.
 */
export function contentStart(view: View, cue: CueMatch, end: number): number | undefined {
	if (isAnonymity(view, cue.last + 1) || view.lexicon.greetings.has(lowerAt(view, cue.last + 1))) return undefined;
	// explained nothing and left
	const next = lowerAt(view, cue.last + 1);
	if (/^(?:nothing|little|much)$/.test(next) && !isWord(view, cue.last + 2)) return undefined;
	if (next === "nothing" && /^(?:and|but|of|to|about|on|at|in)$/.test(lowerAt(view, cue.last + 2))) return undefined;
	const asks = view.lexicon.verbClasses.asking.has(cue.verb.lemma);
	const limit = Math.min(end, mayTell(view, cue) ? cue.last + 12 : cue.last + 1);
	for (let index = cue.last + 1; index <= limit; index++) {
		if (isQuoted(view, index)) break;
		if (opensWithWord(view, index) || (asks && isQuestionWord(view, index))) return index;
		const isBreak = isStop(view, index) || (isVerbal(view, index) && !isAdjectival(view, index));
		if (isBreak || (isComma(view, index) && index > cue.last + 1)) break;
	}
	// The mayor added: | The gate was rotten.
	if (textAt(view, cue.last + 1) === ":" && isPlain(cue))
		return isQuoted(view, cue.last + 2) ? undefined : cue.last + 2;
	const farThat = thatBehind(view, cue, end);
	if (farThat !== undefined) return farThat;
	const behindAside = afterAside(view, isAdverb(view, cue.last + 1) ? cue.last + 2 : cue.last + 1, end);
	if (behindAside !== undefined) return behindAside;
	// did not say | what it would cost
	if (isQuestionWord(view, cue.last + 1) && isPlain(cue)) return cue.last + 1;
	const behindAdjunct = afterAdjunct(view, cue, end);
	if (behindAdjunct !== undefined) return behindAdjunct;
	const isLoose =
		cue.isParticiple && !isComma(view, cue.first - 1) && !/^(?:saying|telling)$/.test(lowerAt(view, cue.first));
	if (cue.verb.ambiguous || isLoose || cue.verb.stance === "stance") return undefined;
	let first = cue.last + 1;
	if (cue.verb.lemma === "tell") {
		const recipient = subjectAfter(view, cue.last, end);
		if (recipient === undefined) return undefined;
		while (first <= end && (view.tokens[first]?.start ?? 0) < recipient.end) first++;
	}
	while (first <= end && (isAdverb(view, first) || view.lexicon.calendar.has(textAt(view, first)))) first++;
	const begins =
		isNameToken(view, first) ||
		isPronounToken(view, first) ||
		view.lexicon.determiners.has(lowerAt(view, first)) ||
		isEstimate(view, first) ||
		// said | 18 people died; said | $3 million was lost
		/^(?:NUM|SYM)$/.test(view.syntax?.tags[first] ?? "") ||
		(isWord(view, first) && !isPreposition(view, first) && !isSubordinator(view, first));
	// the way they responded | has hurt the port
	const isOuter = isAuxiliary(view, first) && view.lexicon.verbClasses.intransitive.has(cue.verb.lemma);
	return begins && !isOuter && !isQuoted(view, first) ? first : undefined;
}

/** that, whether; not the whole question of “Asked why, …” */
const opensWithWord = (view: View, index: number): boolean =>
	/^(?:that|whether|how|why)$/.test(lowerAt(view, index)) &&
	!(lowerAt(view, index) === "why" && !isWord(view, index + 1));

const isQuestionWord = (view: View, index: number): boolean => /^(?:what|who|whom|where)$/.test(lowerAt(view, index));

/**
 * is telling a crowd in Ellery, on the last day of the campaign, | that; said in a letter, written by Avery, | that: behind whom
 * it was told and where.
 */
function thatBehind(view: View, cue: CueMatch, end: number): number | undefined {
	const tells = view.lexicon.telling.has(cue.verb.lemma);
	if (cue.verb.stance === "thought" || !(tells || (!cue.verb.ambiguous && isPreposition(view, cue.last + 1))))
		return undefined;
	for (let index = cue.last + 2; index < Math.min(end, cue.last + LONGEST_ADDRESS); index++) {
		if (isQuoted(view, index) || isStop(view, index) || isDash(view, index)) return undefined;
		const isOpen = isThat(view, index) || (tells && lowerAt(view, index) === "that" && isSubject(view, index + 1));
		if (isOpen) return tells || isComma(view, index - 1) ? index : undefined;
		const isAside = isComma(view, index - 1) && /(?:ed|en|ing)$/.test(lowerAt(view, index));
		if (isVerbal(view, index) && !isAdjectival(view, index) && !isAside) return undefined;
	}
	return undefined;
}

const LONGEST_ADDRESS = 28;

const isSubject = (view: View, index: number): boolean => /^(?:he|she|they|it|we)$/.test(lowerAt(view, index));

/** say, explain: a verb that reports by itself, not what somebody wants or shows */
const isPlain = ({ verb }: CueMatch): boolean => !verb.ambiguous && !/^(?:thought|document|stance)$/.test(verb.stance);

/** in a | written | statement */
const isAdjectival = (view: View, index: number): boolean =>
	isDeterminer(view, index - 1) && /(?:ed|en|ing)$/.test(lowerAt(view, index)) && isNoun(view, index + 1);

const isNoun = (view: View, index: number): boolean => view.syntax?.tags[index] === "NOUN";

/** said, without evidence, | that; said — on the radio, as it happens — | that: the clause behind what is set off. */
function afterAside(view: View, first: number, end: number): number | undefined {
	const isEdge = isComma(view, first) ? isComma : isDash(view, first) ? isDash : undefined;
	if (isEdge === undefined) return undefined;
	for (let index = first + 2; index < Math.min(end, first + LONGEST_ASIDE); index++) {
		if (isQuoted(view, index) || isStop(view, index)) return undefined;
		if (isEdge(view, index)) return opensWithWord(view, index + 1) ? index + 1 : undefined;
	}
	return undefined;
}

const LONGEST_ASIDE = 14;

/** said on Friday | he had met the mayor; said after the vote | she would leave: a clause behind a day or an occasion. */
function afterAdjunct(view: View, cue: CueMatch, end: number): number | undefined {
	const first = cue.last + 1;
	if (!/^(?:on|in|at|during|after|before|since|late|early)$/.test(lowerAt(view, first))) return undefined;
	for (let index = first + 1; index < Math.min(end, first + LONGEST_ADJUNCT); index++) {
		if (isQuoted(view, index) || isStop(view, index)) return undefined;
		const isDay = view.lexicon.calendar.has(textAt(view, index));
		if (isDay && opensClause(view, index + 1, end)) return index + 1;
		if (/^(?:he|she|they|we|it|there)$/.test(lowerAt(view, index)))
			return isPlain(cue) && isOwnSubject(view, first, index) ? index : undefined;
		const isGerund = index === first + 1 && /ing$/.test(lowerAt(view, index));
		if ((isVerbal(view, index) && !isGerund && !isAdjectival(view, index)) || isSubordinator(view, index))
			return undefined;
	}
	return undefined;
}

/** after the vote | she would leave; on Friday | he met her; but “in a speech he gave”, “at the gate, he said, …” */
function isOwnSubject(view: View, first: number, pronoun: number): boolean {
	const verb = pronoun + 1;
	if (!isVerbal(view, verb) && !isAuxiliary(view, verb)) return false;
	if (isComma(view, pronoun - 1)) return view.lexicon.frames.get(lowerAt(view, verb))?.clause !== true;
	return /^(?:after|before|during)$/.test(lowerAt(view, first)) || view.lexicon.calendar.has(textAt(view, pronoun - 1));
}

const LONGEST_ADJUNCT = 14;

/** True where a wish for anonymity begins at token `first`: asked | not to be named; asked | to remain anonymous. */
export function isAnonymity(view: View, first: number): boolean {
	for (let index = first; index < first + 5; index++)
		if (/^(?:named|identified|quoted|anonymous)$/.test(lowerAt(view, index)))
			return /^(?:be|remain)$/.test(lowerAt(view, index - 1));
	return false;
}

/** told the council on Monday | that; said on Monday | that; but not “announced a plan | that would help” */
const mayTell = (view: View, { last, verb }: CueMatch): boolean =>
	view.lexicon.telling.has(verb.lemma) ||
	isPreposition(view, last + 1) ||
	isAdverb(view, last + 1) ||
	isComma(view, last + 1) ||
	view.lexicon.calendar.has(textAt(view, last + 1));

/** about half, over 300 */
const isEstimate = (view: View, index: number): boolean =>
	/^(?:about|around|over|under|nearly|almost)$/.test(lowerAt(view, index)) &&
	(view.tokens[index + 1]?.kind === "number" ||
		/^(?:half|a|one|two|three|four|five|six|ten|all)$/.test(lowerAt(view, index + 1)));
