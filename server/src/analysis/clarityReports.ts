/** Who makes something clear says it: “Quill made it clear | that she would go”. What merely is clear is the reporter's. */

import { opensClause } from "./bareClauses";
import { extentOf } from "./contentExtent";
import { type CueMatch, cueSubject, isUnasserted } from "./cues";
import { isCalendar } from "./nounPhrases";
import type { LocalAttribution } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { maySpeak } from "./speakerNouns";
import type { Tree } from "./syntax";
import { isAdverb, isQuoted, lowerAt, type View } from "./view";

/** What somebody makes clear in `sentence`. */
export function reportsOfClarity(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	const reports: LocalAttribution[] = [];
	for (let index = sentence.first + 1; index + 1 < sentence.last; index++) {
		const shown = isMadeClear(view, index) ? reportOf(view, tree, index, sentence) : undefined;
		if (shown !== undefined) reports.push(shown);
	}
	return reports;
}

/** “made clear”, “makes it very clear”, outside quotation marks */
export const isMadeClear = (view: View, index: number): boolean =>
	view.lexicon.clarities.has(lowerAt(view, index)) && !isQuoted(view, index) && makerOf(view, index) !== undefined;

/** The verb: “| made | it very clear” */
function makerOf(view: View, index: number): number | undefined {
	let before = index - 1;
	while (isAdverb(view, before) || lowerAt(view, before) === "very") before--;
	if (lowerAt(view, before) === "it") before--;
	return /^(?:makes?|made|making)$/.test(lowerAt(view, before)) ? before : undefined;
}

function reportOf(view: View, tree: Tree, index: number, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	const first = contentStart(view, index, end);
	const maker = makerOf(view, index);
	if (first === undefined || maker === undefined) return undefined;
	const cue: CueMatch = {
		first: maker,
		last: index,
		verb: { lemma: "make clear", stance: "neutral", ambiguous: false },
		isParticiple: lowerAt(view, maker) === "making",
		isBase: lowerAt(view, maker) === "make",
	};
	const phrase = isUnasserted(view, cue, sentence.first) ? undefined : cueSubject(view, cue, sentence.first);
	if (phrase === undefined || !maySpeak(view, phrase)) return undefined;
	const last = extentOf(view, tree, { first, cue, last: end, isClause: true });
	return last - first < 1 || !hasVerb(view, first, last)
		? undefined
		: report(view, first, last, cue, phrase, "that-clause");
}

/** clear | that …; clear over the weekend | that …; clear on Monday | the gate would go */
function contentStart(view: View, index: number, end: number): number | undefined {
	let first = index + 1;
	while (first < end && (isCalendar(view, first) || isAdverb(view, first))) first++;
	for (let at = first; at < Math.min(end, first + FARTHEST); at++) {
		if (isQuoted(view, at)) return undefined;
		if (BEGINS.test(lowerAt(view, at))) return at;
		if (/^(?:VERB|AUX|PUNCT)$/.test(view.syntax?.tags[at] ?? "")) break;
	}
	return opensClause(view, first, end) || view.syntax?.tags[first] === "PRON" ? first : undefined;
}

const FARTHEST = 5;
const BEGINS = /^(?:that|whether|how|why|what|who|when|where|which)$/;
