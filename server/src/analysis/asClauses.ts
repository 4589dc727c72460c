/** Reports by clauses with “as”, which grant what they report: “As Avery noted, …”, “…, as Avery put it”. */

import { type CueMatch, cueAt } from "./cues";
import type { LocalAttribution, SpeakerPhrase } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { joinHalves } from "./reportOverlaps";
import { isTag } from "./reportTags";
import { maySpeak } from "./speakerNouns";
import { subjectAfter, subjectBefore } from "./subjects";
import { isAdverb, isComma, isDash, isPreposition, isQuoted, isVerbal, isWord, lowerAt, type View } from "./view";

/** The statement beside an as-clause: As Avery noted, the gate is rotten.   The gate is rotten, as Avery put it. */
export function asReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	for (let as = sentence.first; as + 2 <= end; as++) {
		if (
			lowerAt(view, as) !== "as" ||
			isQuoted(view, as) ||
			(as > sentence.first && isWord(view, as - 1) && !/^(?:and|but)$/.test(lowerAt(view, as - 1)))
		)
			continue;
		let close = as + 1;
		while (close <= end && !isComma(view, close) && close - as < 16) close++;
		if (close <= end && !isComma(view, close)) continue;
		const found = asClause(view, as, close - 1);
		// “It is a dead heat,” as Avery said, helps nobody: the words before it are his.
		if (found === undefined || isQuoted(view, as - 1) || isQuoted(view, as - 2)) continue;
		const { cue, phrase } = found;
		// The mill, | as Avery noted, | is closed: the clause stands within the statement.
		if (close < end && isInside(view, sentence, as, close))
			return joinHalves(
				report(view, sentence.first, as - 2, cue, phrase, "as-clause"),
				report(view, close + 1, end, cue, phrase, "as-clause"),
			);
		if (close < end && hasVerb(view, close + 1, end)) return report(view, close + 1, end, cue, phrase, "as-clause");
		if (close > end && isComma(view, as - 1) && hasVerb(view, sentence.first, as - 2))
			return report(view, sentence.first, as - 2, cue, phrase, "as-clause");
	}
	return undefined;
}

/** A subject before the clause and its verb right behind it. */
const isInside = (view: View, sentence: Sentence, as: number, close: number): boolean =>
	as - 2 >= sentence.first &&
	isComma(view, as - 1) &&
	!hasVerb(view, sentence.first, as - 2) &&
	!isPreposition(view, sentence.first) &&
	!isQuoted(view, close + 1) &&
	(isVerbal(view, close + 1) || (isAdverb(view, close + 1) && isVerbal(view, close + 2)));

/** as | Avery noted on Monday: a speaker, a cue and nothing that is said. */
function asClause(
	view: View,
	as: number,
	last: number,
): { readonly cue: CueMatch; readonly phrase: SpeakerPhrase } | undefined {
	const passive = asPassive(view, as, last);
	if (passive !== undefined) return passive;
	for (let verb = as + 2; verb <= last; verb++) {
		const cue = cueAt(view, verb, true);
		if (cue === undefined) continue;
		if (
			cue.isParticiple ||
			!view.lexicon.granting.has(cue.verb.stance) ||
			view.lexicon.verbClasses.accompanying.has(cue.verb.lemma) ||
			!isTag(view, cue, last)
		)
			return undefined;
		const phrase = subjectBefore(view, verb, as + 1);
		if (phrase === undefined || !isWholeSubject(view, phrase, as + 1)) return undefined;
		return { cue, phrase: { ...phrase, start: view.tokens[as + 1]?.start ?? phrase.start } };
	}
	return undefined;
}

/** as | one of | the mayor's aides noted: what stands before the phrase counts it. */
function isWholeSubject(view: View, { start }: SpeakerPhrase, first: number): boolean {
	const from = /^(?:one|two|three|some|many|several|most|all|both|none)$/.test(lowerAt(view, first))
		? first + 2
		: first;
	return (
		start === view.tokens[first]?.start || (lowerAt(view, from - 1) === "of" && start === view.tokens[from]?.start)
	);
}

/** as | first reported by the Ledger; as | stated in the letter */
function asPassive(
	view: View,
	as: number,
	last: number,
): { readonly cue: CueMatch; readonly phrase: SpeakerPhrase } | undefined {
	// fears — as stated by Avery, the owner — were real
	if (isDash(view, as - 1)) return undefined;
	const verb = /^(?:first|previously|already|later)$/.test(lowerAt(view, as + 1)) ? as + 2 : as + 1;
	const cue = /(?:ed|told|written)$/.test(lowerAt(view, verb)) ? cueAt(view, verb, true) : undefined;
	if (cue === undefined || !/^(?:by|in)$/.test(lowerAt(view, verb + 1)) || !view.lexicon.granting.has(cue.verb.stance))
		return undefined;
	const phrase = subjectAfter(view, verb + 1, last);
	return phrase !== undefined && maySpeak(view, phrase) ? { cue, phrase } : undefined;
}
