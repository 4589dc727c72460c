/**
 * Reports whose cue stands before the content, by the words alone: what is found without a parser, and where the sentence's
 * tree shows no report.
 */

import { contentStart } from "./clauseStart";
import { type CueMatch, cueAt, cueSubject, isUnasserted } from "./cues";
import type { LocalAttribution } from "./paragraph";
import { contentEnd, hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { subjectAfter } from "./subjects";
import { firstFrom } from "./tokenPlaces";
import { isComma, isQuoted, lowerAt, type View } from "./view";

/** The report of a that-clause or a bare clause right behind its cue: Jane Doe told the council that the bridge was safe. */
export function leadingReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	for (let verb = sentence.first; verb < sentence.last; verb++) {
		const cue = cueAt(view, verb);
		if (cue === undefined || isUnasserted(view, cue, sentence.first)) continue;
		const phrase = cueSubject(view, cue, sentence.first);
		if (phrase === undefined) continue;
		const first = contentStart(view, cue, sentence.last);
		if (first === undefined) continue;
		const last = contentEnd(view, first, sentence);
		if (last - first < 2 || !hasVerb(view, first, last)) continue;
		return report(view, first, last, cue, phrase, "that-clause");
	}
	return undefined;
}

/** A participle with “that” reports once more: …, Quill said, adding | that the pier would follow. */
export function addedReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	for (let index = sentence.first + 3; index < sentence.last - 2; index++) {
		const cue = isComma(view, index - 1) ? cueAt(view, index) : undefined;
		if (cue?.isParticiple !== true || lowerAt(view, cue.last + 1) !== "that") continue;
		const phrase = cueSubject(view, cue, sentence.first);
		const last = contentEnd(view, cue.last + 1, sentence);
		if (phrase !== undefined && hasVerb(view, cue.last + 1, last))
			return report(view, cue.last + 1, last, cue, phrase, "that-clause");
	}
	return undefined;
}

/**
 * A noun as cue with its speaker behind it, by the words alone: without a parser, and where the parser hangs the that-clause
 * from another word. There were complaints from the port authority that the trucks “shook the pier.”
 */
export function nominalReport(view: View, sentence: Sentence): LocalAttribution | undefined {
	for (let noun = sentence.first; noun + 3 < sentence.last; noun++) {
		if (
			isQuoted(view, noun) ||
			!view.lexicon.plainCueNouns.has(lowerAt(view, noun)) ||
			!/^(?:from|by|of)$/.test(lowerAt(view, noun + 1))
		)
			continue;
		const phrase = subjectAfter(view, noun + 1, sentence.last);
		const that = phrase === undefined ? sentence.last : firstFrom(view, phrase.end);
		if (phrase === undefined || lowerAt(view, that) !== "that") continue;
		const cue: CueMatch = {
			first: noun,
			last: noun + 1,
			verb: { lemma: lowerAt(view, noun), stance: "noun", ambiguous: false },
			isParticiple: false,
			isBase: false,
		};
		const last = clauseEnd(view, that, sentence);
		if (hasVerb(view, that, last)) return report(view, that, last, cue, phrase, "noun-cue");
	}
	return undefined;
}

/** The end of a that-clause inside another sentence: the first comma behind its verb, one within quotation marks included. */
function clauseEnd(view: View, that: number, sentence: Sentence): number {
	const end = lastWord(view, sentence);
	for (let index = that + 3; index < end; index++) {
		if (isComma(view, index) && !isQuoted(view, index)) return index - 1;
		const closes = isQuoted(view, index) && view.quoteAt[index + 1] !== view.quoteAt[index];
		if (closes && isComma(view, index - 1)) return index;
	}
	return end;
}
