/**
 * Reported speech of one paragraph, sentence by sentence: “Doe said that …”, “…, police said.”, “according to …”. A sentence
 * whose report holds quotation marks is mixed. Only what a surface pattern shows is taken: a parser will do this better.
 */
import { type Span, trim } from "../text/span";
import type { Because, LocalAttribution, SpeakerPhrase } from "./article";
import { cueSubject, toCue } from "./directSpeech";
import { subjectAfter, subjectBefore } from "./nounPhrases";
import {
	type CueMatch,
	cueAt,
	isAdverb,
	isAuxiliary,
	isComma,
	isNameToken,
	isPreposition,
	isPronounToken,
	isQuoted,
	isStop,
	isSubordinator,
	isVerbal,
	isWord,
	lowerAt,
	spanOf,
	textAt,
	type View,
} from "./view";

interface Sentence {
	readonly first: number;
	readonly last: number;
}

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
				? (trailing(view, sentence) ?? according(view, sentence) ?? leading(view, sentence) ?? nominal(view, sentence))
				: undefined;
		if (report !== undefined) found.push(report);
	}
	return found;
}

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
		if (cue === undefined || cue.isParticiple) continue;
		if (!isAdjunct(view, cue.last + 1, end)) {
			const inverted = invertedTail(view, cue, sentence, end);
			if (inverted !== undefined) return inverted;
			continue;
		}
		const phrase = subjectBefore(view, cue.first, sentence.first);
		const before = phrase === undefined ? undefined : tokenBefore(view, phrase, sentence);
		if (phrase === undefined || before === undefined || !isComma(view, before)) continue;
		if (!hasVerb(view, sentence.first, before - 1)) continue;
		return report(view, sentence.first, before - 1, cue, phrase, "trailing-cue");
	}
	return undefined;
}

/** The bridge is safe, said Tom Hale, the engineer. */
function invertedTail(view: View, cue: CueMatch, sentence: Sentence, end: number): LocalAttribution | undefined {
	if (!isComma(view, cue.first - 1) || !hasVerb(view, sentence.first, cue.first - 2)) return undefined;
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
		const cue: CueMatch = {
			first: index,
			last: index + 1,
			verb: { lemma: "according to", stance: "neutral", ambiguous: false },
			isParticiple: false,
			isBase: false,
		};
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

/** Jane Doe told the council that the bridge was safe. */
function leading(view: View, sentence: Sentence): LocalAttribution | undefined {
	for (let verb = sentence.first; verb < sentence.last; verb++) {
		const cue = cueAt(view, verb);
		if (cue === undefined || isNegated(view, cue)) continue;
		const phrase = cueSubject(view, cue, sentence.first);
		if (phrase === undefined) continue;
		const first = contentStart(view, cue, sentence);
		if (first === undefined) continue;
		const last = contentEnd(view, first, sentence);
		if (last - first < 2 || !hasVerb(view, first, last)) continue;
		return report(view, first, last, cue, phrase, "that-clause");
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

// did not say; declined to say; would not confirm
const isNegated = (view: View, cue: CueMatch): boolean =>
	/^(?:not|never|to)$|n't$/.test(lowerAt(view, cue.first - 1)) &&
	!/^(?:want|went|continued|began)/.test(lowerAt(view, cue.first - 2));

/** The token at which the report begins: “that”, or the clause right behind the cue. */
function contentStart(view: View, cue: CueMatch, sentence: Sentence): number | undefined {
	const limit = Math.min(sentence.last, cue.last + 12);
	for (let index = cue.last + 1; index <= limit; index++) {
		if (isQuoted(view, index)) break;
		if (/^(?:that|whether|how)$/.test(lowerAt(view, index))) return index;
		if (isStop(view, index) || isVerbal(view, index) || (isComma(view, index) && index > cue.last + 1)) break;
	}
	if (cue.verb.ambiguous || cue.isParticiple || cue.verb.stance === "stance") return undefined;
	let first = cue.last + 1;
	if (cue.verb.lemma === "tell") {
		const recipient = subjectAfter(view, cue.last, sentence.last);
		if (recipient === undefined) return undefined;
		while (first <= sentence.last && (view.tokens[first]?.start ?? 0) < recipient.end) first++;
	}
	while (first <= sentence.last && (isAdverb(view, first) || view.lexicon.calendar.has(textAt(view, first)))) first++;
	const begins =
		isNameToken(view, first) ||
		isPronounToken(view, first) ||
		view.lexicon.determiners.has(lowerAt(view, first)) ||
		(isWord(view, first) && !isPreposition(view, first) && !isSubordinator(view, first));
	return begins && !isQuoted(view, first) ? first : undefined;
}

/** The last token of the report: the sentence's end, or the comma before another cue. */
function contentEnd(view: View, first: number, sentence: Sentence): number {
	const end = lastWord(view, sentence);
	for (let index = first + 2; index < end; index++) {
		if (isQuoted(view, index)) continue;
		if (textAt(view, index) === ";") return index - 1;
		if (!isComma(view, index)) continue;
		const next = lowerAt(view, index + 1) === "and" || lowerAt(view, index + 1) === "but" ? index + 2 : index + 1;
		const cue = cueAt(view, next);
		if (cue !== undefined && (cue.isParticiple || next === index + 2)) return index - 1;
	}
	return end;
}

function report(
	view: View,
	first: number,
	last: number,
	cue: CueMatch,
	phrase: SpeakerPhrase,
	because: Because,
): LocalAttribution {
	const span: Span = trim(view.text, spanOf(view, first, last));
	const quotes = view.quotes.flatMap((quote, index) =>
		quote.start >= span.start && quote.end <= span.end + 1 ? [index] : [],
	);
	return {
		...span,
		kind: quotes.length === 0 ? "indirect" : "mixed",
		spans: [span],
		cue: toCue(view, cue),
		phrase,
		quotes,
		because,
	};
}

/** Places, times and persons told, with no verb of their own. */
function isAdjunct(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++)
		if (isVerbal(view, index) || isSubordinator(view, index) || isQuoted(view, index)) return false;
	return true;
}

function hasVerb(view: View, first: number, last: number): boolean {
	for (let index = first; index <= last; index++)
		if (isVerbal(view, index) || isAuxiliary(view, index) || isQuoted(view, index)) return true;
	return false;
}

function lastWord(view: View, sentence: Sentence): number {
	let last = sentence.last;
	while (last > sentence.first && isStop(view, last)) last--;
	return last;
}

function tokenBefore(view: View, phrase: SpeakerPhrase, sentence: Sentence): number | undefined {
	for (let index = sentence.last; index >= sentence.first; index--)
		if ((view.tokens[index]?.end ?? 0) <= phrase.start) return index;
	return undefined;
}
