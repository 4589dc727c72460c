/** Reports by nouns, from the sentence's tree: “Quill's claim that …”, “complaints from the port about …”, “took aim at …”. */
import type { CueNoun } from "../lexicon/frames";
import { extentOf } from "./contentExtent";
import type { CueMatch } from "./cues";
import { mainVerb } from "./mainVerbs";
import { isConjoining, isQuestion, isYesNo, type NounContent, nounContent } from "./nounContent";
import { lendingVerb, nounSpeaker, predicateCopula } from "./nounSpeakers";
import type { LocalAttribution } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { maySpeak } from "./speakerNouns";
import { relationOf, subtree, type Tree } from "./syntax";
import { isDeterminer, isNameToken, isQuoted, isWord, lowerAt, type View } from "./view";

/** What nouns of `sentence` may report; what has no speaker is left out but for what is anybody's. */
export function reportsByNoun(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	if (isYesNo(view, sentence)) return [];
	const reports: LocalAttribution[] = [];
	for (let index = sentence.first; index + 1 < sentence.last; index++) {
		if (!view.lexicon.reporting.has(lowerAt(view, index))) continue;
		const idiom = cueIdiomAt(view, index);
		const noun = cueNounAt(view, index);
		const shown =
			(idiom === undefined ? undefined : reportOf(view, tree, index, idiom, sentence)) ??
			(noun === undefined ? undefined : reportOf(view, tree, index, noun, sentence));
		if (shown !== undefined) reports.push(shown);
	}
	return reports;
}

/** The reporting noun at token `index`. */
export const cueNounAt = (view: View, index: number): CueNoun | undefined =>
	isNoun(view, index) ? view.lexicon.cueNouns.get(lowerAt(view, index)) : undefined;

/** The noun at token `index` that reports with what stands before it: took | aim; is in | favor; is a | critic. */
export function cueIdiomAt(view: View, index: number): CueNoun | undefined {
	const idiom = view.lexicon.cueIdioms.get(lowerAt(view, index));
	if (idiom === undefined || !isNoun(view, index)) return partisanAt(view, index);
	const isCue =
		idiom.within === undefined
			? lendingVerb(view, index, idiom) !== undefined
			: predicateCopula(view, index, idiom) !== undefined;
	return isCue ? idiom : undefined;
}

/** is a | critic of */
function partisanAt(view: View, index: number): CueNoun | undefined {
	const partisan = view.lexicon.partisans.get(lowerAt(view, index));
	return partisan !== undefined && isNoun(view, index) && predicateCopula(view, index, partisan) !== undefined
		? partisan
		: undefined;
}

/** Outside quotation marks and names. */
const isNoun = (view: View, index: number): boolean =>
	isWord(view, index) && !isQuoted(view, index) && !isNameToken(view, index) && view.syntax?.tags[index] === "NOUN";

function reportOf(
	view: View,
	tree: Tree,
	index: number,
	noun: CueNoun,
	sentence: Sentence,
): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	const start = nounContent(view, tree, index, noun, end);
	if (start === undefined) return undefined;
	const phrase = nounSpeaker(view, tree, index, noun, sentence.first);
	if (phrase === undefined ? !isAnybodys(view, tree, index, noun, start) : !maySpeak(view, phrase)) return undefined;
	const { first, isClause } = start;
	const lent = noun.lenders === undefined ? undefined : lendingVerb(view, index, noun);
	const cue: CueMatch = {
		first: lent ?? index,
		last: isClause ? index : first - 1,
		verb: { lemma: noun.lemma, stance: noun.stance, ambiguous: false },
		isParticiple: false,
		isBase: false,
	};
	const own = subtree(tree, index).last;
	const limit = start.isPredicate || own < first ? end : Math.min(end, own);
	const isSubject = isClause && start.isPredicate !== true && relationOf(tree, index) === "root";
	const last = extentOf(view, tree, {
		first,
		cue,
		last: (isSubject ? mainVerb(view, first, limit) : limit + 1) - 1,
		isClause,
		// took aim at | the press, the port and the mayor: what follows a verb's object goes on
		isRelative: lendingVerb(view, index, noun) === undefined,
	});
	if (last < first || (isClause && !hasVerb(view, first, last))) return undefined;
	return report(view, first, last, cue, phrase, "noun-cue");
}

/** Complaints | that the gate is rotten; a dispute about | whether it is: nobody is named, but somebody complains; not “common sense | that”. */
const isAnybodys = (view: View, tree: Tree, index: number, { lemma }: CueNoun, { first }: NounContent): boolean =>
	(view.lexicon.anybodysNouns.has(lemma) &&
		isConjoining(view, tree, first) &&
		// The port | fears that
		!(view.syntax?.tags[index - 1] === "NOUN" && view.lexicon.frames.has(lowerAt(view, index))) &&
		!isVenue(view, index)) ||
	// continued to | question whether: a verb
	(view.lexicon.askingNouns.has(lemma) && isQuestion(view, first) && lowerAt(view, index - 1) !== "to");

/** in a statement | that */
function isVenue(view: View, noun: number): boolean {
	let index = noun - 1;
	while (index > noun - 4 && (isDeterminer(view, index) || view.syntax?.tags[index] === "ADJ")) index--;
	return index < noun - 1 && /^(?:in|at|on|during)$/.test(lowerAt(view, index));
}
