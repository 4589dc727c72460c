/**
 * Reported speech of one paragraph, sentence by sentence: “Doe said that …”, “…, police said.”, “according to …”. A sentence
 * whose report holds quotation marks is mixed. Surface patterns come first; where they leave a cue, the sentence's tree is asked.
 */
import type { Span } from "../text/span";
import type { LocalAttribution, SpeakerPhrase } from "./article";
import { accordingTo, type CueMatch, cueAt, cueSubject, isUnasserted } from "./cues";
import {
	clauseEnd,
	contentEnd,
	contentStart,
	hasVerb,
	isAdjunct,
	lastWord,
	report,
	type Sentence,
} from "./reportContent";
import { subjectAfter, subjectBefore } from "./subjects";
import { attributeByTree } from "./treeSpeech";
import { isComma, isQuoted, lowerAt, spanOf, type View } from "./view";

/** Reports in the sentences of `view` that no attribution of `direct` has taken. */
export function attributeReportedSpeech(view: View, direct: readonly LocalAttribution[]): readonly LocalAttribution[] {
	const found: LocalAttribution[] = [];
	for (const sentence of sentencesOf(view)) {
		const span = spanOf(view, sentence.first, sentence.last);
		const taken = direct.filter((attribution) =>
			attribution.spans.some((part) => part.start < span.end && span.start < part.end),
		);
		const report =
			taken.length === 0
				? (trailing(view, sentence) ??
					according(view, sentence) ??
					inside(view, sentence) ??
					leading(view, sentence) ??
					nominal(view, sentence))
				: undefined;
		if (report !== undefined) found.push(report);
		const added = addition(view, sentence);
		if (added !== undefined && ![...taken, ...found].some(({ start, end }) => start < added.end && added.start < end))
			found.push(added);
		const standing = [...direct, ...found].filter((attribution) => touchesStretch(attribution, span));
		found.push(...attributeByTree(view, sentence, standing));
	}
	return found;
}

const touchesStretch = ({ spans, cue }: LocalAttribution, { start, end }: Span): boolean =>
	[...spans, ...(cue === undefined ? [] : [cue])].some((part) => part.start < end && start < part.end);

function sentencesOf(view: View): readonly Sentence[] {
	const sentences: Sentence[] = [];
	let first = 0;
	for (let index = 1; index <= view.tokens.length; index++) {
		if (index < view.tokens.length && view.sentenceAt[index] === view.sentenceAt[first]) continue;
		sentences.push({ first, last: index - 1 });
		first = index;
	}
	return sentences;
}

/** The bridge is safe, the engineer, Tom Hale, said on Monday. */
function trailing(view: View, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	for (let verb = end; verb > sentence.first + 3 && end - verb <= 12; verb--) {
		const cue = cueAt(view, verb);
		if (cue === undefined || cue.isParticiple || isUnasserted(view, cue, sentence.first)) continue;
		const inverted = invertedTail(view, cue, sentence, end);
		if (inverted !== undefined) return inverted;
		if (!isAdjunct(view, cue.last + 1, end)) continue;
		const phrase = subjectBefore(view, cue.first, sentence.first);
		const beside = phrase === undefined ? undefined : tokenBefore(view, phrase, sentence);
		if (phrase === undefined || beside === undefined) continue;
		// The bridge is safe, as the engineer explained.
		const before = lowerAt(view, beside) === "as" ? beside - 1 : beside;
		if (!isComma(view, before)) continue;
		if (!hasVerb(view, sentence.first, before - 1)) continue;
		return report(view, sentence.first, before - 1, cue, phrase, "trailing-cue");
	}
	return undefined;
}

/** The bridge is safe, said Tom Hale, the engineer. */
function invertedTail(view: View, cue: CueMatch, sentence: Sentence, end: number): LocalAttribution | undefined {
	if (cue.isBase || !isComma(view, cue.first - 1) || !hasVerb(view, sentence.first, cue.first - 2)) return undefined;
	const phrase = subjectAfter(view, cue.last, end);
	// “Okonjo, asked about it, said it was old”: what follows is a clause, not a speaker.
	if (phrase === undefined || phrase.form === "pronoun" || !isAdjunct(view, firstAfter(view, phrase.end), end))
		return undefined;
	return report(view, sentence.first, cue.first - 2, cue, phrase, "trailing-cue");
}

function firstAfter(view: View, offset: number): number {
	const index = view.tokens.findIndex((token) => token.start >= offset);
	return index < 0 ? view.tokens.length : index;
}

/** According to the report, the bridge is safe.   The bridge is safe, according to the report. */
function according(view: View, sentence: Sentence): LocalAttribution | undefined {
	for (let index = sentence.first; index < sentence.last; index++) {
		if (lowerAt(view, index) !== "according" || lowerAt(view, index + 1) !== "to" || isQuoted(view, index)) continue;
		const phrase = subjectAfter(view, index + 1, sentence.last);
		if (phrase === undefined) return undefined;
		const cue = accordingTo(index);
		if (index > sentence.first) {
			const last = isComma(view, index - 1) ? index - 2 : index - 1;
			return hasVerb(view, sentence.first, last)
				? report(view, sentence.first, last, cue, phrase, "according-to")
				: undefined;
		}
		let first = index + 2;
		while (first <= sentence.last && (view.tokens[first]?.start ?? 0) < phrase.end) first++;
		while (first <= sentence.last && !isComma(view, first)) first++;
		return first < sentence.last
			? report(view, first + 1, lastWord(view, sentence), cue, phrase, "according-to")
			: undefined;
	}
	return undefined;
}

/** The gate, Nora Quill said on Monday, was rotten. The cue clause stands between two commas within the statement. */
function inside(view: View, sentence: Sentence): LocalAttribution | undefined {
	const end = lastWord(view, sentence);
	for (let verb = sentence.first + 3; verb + 2 < end; verb++) {
		const cue = cueAt(view, verb);
		if (cue === undefined || cue.isParticiple || cue.verb.ambiguous) continue;
		let comma = cue.last + 1;
		while (comma < end && !isComma(view, comma) && comma - cue.last < 8) comma++;
		const phrase =
			isComma(view, comma) && isAdjunct(view, cue.last + 1, comma - 1)
				? subjectBefore(view, verb, sentence.first)
				: undefined;
		const before = phrase === undefined ? undefined : tokenBefore(view, phrase, sentence);
		if (phrase === undefined || before === undefined || !isComma(view, before) || before === sentence.first) continue;
		if (isUnasserted(view, cue, before + 1) || !hasVerb(view, comma + 1, end)) continue;
		const first = report(view, sentence.first, before - 1, cue, phrase, "cue-inside");
		const second = report(view, comma + 1, end, cue, phrase, "cue-inside");
		const quotes = [...first.quotes, ...second.quotes];
		return {
			...first,
			end: second.end,
			spans: [...first.spans, ...second.spans],
			quotes,
			kind: quotes.length > 0 ? "mixed" : "indirect",
		};
	}
	return undefined;
}

/** Jane Doe told the council that the bridge was safe. */
function leading(view: View, sentence: Sentence): LocalAttribution | undefined {
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

/** …, Quill said, adding that the pier would follow. A participle with “that” reports once more. */
function addition(view: View, sentence: Sentence): LocalAttribution | undefined {
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

// complaints from the port that …; accusations by the union that …
const CUE_NOUN =
	/^(?:accusations?|allegations?|claims?|complaints?|assertions?|charges?|warnings?|statements?|testimony|suggestions?|predictions?|criticisms?)$/;

/** There were complaints from the port authority that the trucks “shook the pier.” A noun as cue, with its speaker behind it. */
function nominal(view: View, sentence: Sentence): LocalAttribution | undefined {
	for (let noun = sentence.first; noun + 3 < sentence.last; noun++) {
		if (
			isQuoted(view, noun) ||
			!CUE_NOUN.test(lowerAt(view, noun)) ||
			!/^(?:from|by|of)$/.test(lowerAt(view, noun + 1))
		)
			continue;
		const phrase = subjectAfter(view, noun + 1, sentence.last);
		const that = phrase === undefined ? sentence.last : firstAfter(view, phrase.end);
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

function tokenBefore(view: View, phrase: SpeakerPhrase, sentence: Sentence): number | undefined {
	for (let index = sentence.last; index >= sentence.first; index--)
		if ((view.tokens[index]?.end ?? 0) <= phrase.start) return index;
	return undefined;
}
