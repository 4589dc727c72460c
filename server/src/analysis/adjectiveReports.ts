/** Beliefs and stands by adjectives, from the sentence's tree: “is confident that …”, “remained wary of …”, “…, angry at the toll”. */

import type { CueAdjective } from "../lexicon/frames";
import { adjectiveSubject, makingVerb } from "./adjectiveSubjects";
import { opensClause } from "./bareClauses";
import { extentOf } from "./contentExtent";
import type { CueMatch } from "./cues";
import { isConjoining, isInfinitive, isQuestion, isYesNo, TO_THING } from "./nounContent";
import type { LocalAttribution } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { maySpeak } from "./speakerNouns";
import { dependents, subtree, type Tree } from "./syntax";
import {
	isComma,
	isDeterminer,
	isNameToken,
	isPronounToken,
	isQuoted,
	isVerbal,
	lowerAt,
	nameOf,
	textAt,
	type View,
} from "./view";

/** What `sentence` says that somebody believes or stands for. */
export function reportsByAdjective(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	if (isYesNo(view, sentence)) return [];
	const reports: LocalAttribution[] = [];
	for (let index = sentence.first; index + 1 < sentence.last; index++) {
		const adjective = cueAdjectiveAt(view, index);
		const shown = adjective === undefined ? undefined : reportOf(view, tree, index, adjective, sentence);
		if (shown !== undefined) reports.push(shown);
	}
	return reports;
}

/** The adjective of belief or stand at token `index`, outside quotation marks and names; undefined for verbs: “to clear the gate”. */
export function cueAdjectiveAt(view: View, index: number): CueAdjective | undefined {
	const adjective = view.lexicon.cueAdjectives.get(lowerAt(view, index));
	if (adjective === undefined || isQuoted(view, index)) return undefined;
	const tag = view.syntax?.tags[index];
	// A sentence's first word may pass for a name: “Confident that …, Quill left”, “Worried that …, Quill stayed”.
	const name = nameOf(view, index);
	if (name !== undefined && ((tag !== "ADJ" && !name.weak) || name.first < name.last)) return undefined;
	return tag === "ADJ" || /(?:ed|et)$/.test(lowerAt(view, index)) ? adjective : undefined;
}

/** Whether the word at token `index` may begin what `adjective` before it is about. */
export const mayBeginBelief = (view: View, { begins }: CueAdjective, index: number): boolean =>
	begins.has(lowerAt(view, index)) ||
	(lowerAt(view, index) === "to" && begins.has(TO_THING)) ||
	(begins.has("that") && /^(?:PRON|DET)$/.test(view.syntax?.tags[index] ?? "")) ||
	makingVerb(view, index - 1) !== undefined ||
	isDay(view, index);

function reportOf(
	view: View,
	tree: Tree,
	index: number,
	{ stance, begins }: CueAdjective,
	sentence: Sentence,
): LocalAttribution | undefined {
	const start = contentStart(view, tree, index, begins, sentence.last);
	const subject = start === undefined ? undefined : adjectiveSubject(view, tree, index, sentence.first);
	if (start === undefined || subject === undefined || !maySpeak(view, subject.phrase)) return undefined;
	const { first, isClause } = start;
	// candidates | willing to speak: of some candidates it is not said that they are
	if (subject.place === "noun" && lowerAt(view, first) === "to") return undefined;
	const below = dependents(tree, index);
	const cue: CueMatch = {
		first: index,
		last: isClause ? index : first - 1,
		verb: { lemma: lowerAt(view, index), stance, ambiguous: false },
		isParticiple: false,
		isBase: false,
		isNegative: below.some(({ token }) => token < index && /^(?:not|never)$|n[’']t$/.test(lowerAt(view, token))),
	};
	const last = extentOf(view, tree, {
		first,
		cue,
		last: lastWord(view, sentence),
		isClause,
		isSubordinate: subject.place === "opening",
		isRelative: subject.place === "noun",
	});
	if (last < first || (isClause && !hasVerb(view, first, last))) return undefined;
	return report(view, first, last, cue, subject.phrase, "that-clause");
}

interface AdjectiveContent {
	readonly first: number;
	readonly isClause: boolean;
}

/** confident | that …; hopeful Tuesday | that …; confident | the gate holds; eager | to go; worried about | the gate */
function contentStart(
	view: View,
	tree: Tree,
	index: number,
	begins: CueAdjective["begins"],
	end: number,
): AdjectiveContent | undefined {
	const first = isDay(view, index + 1) ? index + 2 : index + 1;
	const lower = lowerAt(view, first);
	const isVerb = lower === "to" && isInfinitive(view, first);
	if (begins.has(lower === "to" && !isVerb ? TO_THING : lower)) {
		if (/^(?:that|whether|how)$/.test(lower))
			return lower !== "that" || isConjoining(view, tree, first) ? { first, isClause: true } : undefined;
		// eager | to go; but opposed to | the toll
		if (isVerb) return { first, isClause: true };
		return first < end ? { first: first + 1, isClause: isQuestion(view, first + 1) } : undefined;
	}
	if (!begins.has("that")) return undefined;
	const isMade = makingVerb(view, index) !== undefined;
	if (isMade) return madeClear(view, first, end);
	const clause = dependents(tree, index).find(
		({ token, relation }) => relation === "ccomp" && token > index && subtree(tree, token).first === first,
	);
	// sure | he will
	const isBare = clause !== undefined || (isPronounToken(view, first) && opensClause(view, first, end));
	return isBare ? { first, isClause: true } : undefined;
}

/** made clear | he would run; makes clear | the troubles ahead; made clear on Monday | that he would */
function madeClear(view: View, first: number, end: number): AdjectiveContent | undefined {
	if (opensClause(view, first, end) || isPronounToken(view, first)) return { first, isClause: true };
	if (isDeterminer(view, first) || isNameToken(view, first)) return { first, isClause: false };
	for (
		let index = first;
		index < Math.min(end, first + NEAR) && !isVerbal(view, index) && !isComma(view, index);
		index++
	)
		if (lowerAt(view, index) === "that" || isQuestion(view, index)) return { first: index, isClause: true };
	return undefined;
}

/** “on Monday in a speech” may stand before what is made clear. */
const NEAR = 8;

const isDay = (view: View, index: number): boolean =>
	view.lexicon.times.has(lowerAt(view, index)) || view.lexicon.calendar.has(textAt(view, index));
