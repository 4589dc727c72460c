/**
 * Reported speech of one paragraph, sentence by sentence: “Doe said that …”, “…, police said.”, “according to …”. A sentence
 * whose report holds quotation marks is mixed. Surface patterns come first; where they leave a cue, the sentence's tree is asked.
 */
import type { Span } from "../text/span";
import { reportsByAdjective } from "./adjectiveReports";
import type { LocalAttribution, SpeakerPhrase } from "./article";
import { accordingTo, type CueMatch, cueAt, cueSubject, isUnasserted } from "./cues";
import { describePhrase, isRelativeWord } from "./nounPhrases";
import { cueNounAt, reportsByNoun } from "./nounReports";
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
import { titleReport } from "./titleReports";
import { reportsByVerb } from "./verbReports";
import {
	isAdverb,
	isComma,
	isDash,
	isPreposition,
	isQuoted,
	isVerbal,
	isWord,
	lowerAt,
	textAt,
	type View,
} from "./view";

/**
 * The attributions of `view`: what is left of `direct` and the reports in its sentences. A fragment that `direct` took with a cue
 * whose whole clause is reported gives way to it: “said the “rotten” gate would go”.
 */
export function withReportedSpeech(view: View, direct: readonly LocalAttribution[]): readonly LocalAttribution[] {
	const found: LocalAttribution[] = [];
	// What is left of an attribution once a report has taken a fragment of it; undefined where nothing is.
	const changed = new Map<LocalAttribution, LocalAttribution | undefined>();
	const title = titleReport(view);
	if (title !== undefined) return [title, ...direct.filter((other) => !touch(other, title))];
	const standing = bySentence(view, direct);
	for (const sentence of sentencesOf(view)) {
		const taken = standing.get(view.sentenceAt[sentence.first] ?? -1) ?? [];
		const own: LocalAttribution[] = [];
		const add = (shown: LocalAttribution | undefined): void => {
			if (shown === undefined) return;
			const touched = [...taken, ...own].filter((other) =>
				touch(changed.has(other) ? changed.get(other) : other, shown),
			);
			const led = touched.filter((other) => isLed(other, shown));
			if (touched.some((other) => !led.includes(other) && !gives(other, shown))) return;
			for (const other of touched) changed.set(other, led.includes(other) ? undefined : withoutFragment(other, shown));
			own.push(led.reduce(joined, shown));
		};
		add(according(view, sentence));
		if (own.length === 0) add(asNoted(view, sentence) ?? trailing(view, sentence) ?? inside(view, sentence));
		const reports = own.length;
		if (mayReport(view, sentence)) {
			const tree = view.syntax?.treeOf(view.sentenceAt[sentence.first] ?? -1);
			if (tree !== undefined)
				for (const shown of [
					...reportsByVerb(view, tree, sentence),
					...reportsByAdjective(view, tree, sentence),
					...reportsByNoun(view, tree, sentence),
				])
					add(shown);
		}
		if (taken.length === 0 && own.length === reports) add(leading(view, sentence) ?? nominal(view, sentence));
		add(addition(view, sentence));
		found.push(...own);
	}
	return [...direct, ...found].flatMap((attribution) =>
		changed.has(attribution) ? (changed.get(attribution) ?? []) : attribution,
	);
}

/** The attributions that touch each sentence, by the sentence's number. */
function bySentence(
	view: View,
	attributions: readonly LocalAttribution[],
): ReadonlyMap<number, readonly LocalAttribution[]> {
	const touching = new Map<number, LocalAttribution[]>();
	for (const attribution of attributions) {
		const { spans, cue } = attribution;
		const numbers = new Set<number>();
		for (const { start, end } of cue === undefined ? spans : [...spans, cue])
			for (let token = tokenFrom(view, start); (view.tokens[token]?.start ?? end) < end; token++)
				numbers.add(view.sentenceAt[token] ?? -1);
		for (const number of numbers) touching.set(number, [...(touching.get(number) ?? []), attribution]);
	}
	return touching;
}

/** The first token that ends behind `offset`. */
function tokenFrom(view: View, offset: number): number {
	let low = 0;
	let high = view.tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((view.tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** A tree costs as much as all else together: it is asked for where a reporting verb stands outside quotation marks. */
function mayReport(view: View, { first, last }: Sentence): boolean {
	for (let index = first; index <= last; index++)
		if (
			(view.syntax?.tags[index] === "VERB" &&
				!isQuoted(view, index) &&
				view.lexicon.frames.has(lowerAt(view, index))) ||
			cueNounAt(view, index) !== undefined ||
			(view.lexicon.cueAdjectives.has(lowerAt(view, index)) && !isQuoted(view, index))
		)
			return true;
	return false;
}

/** The gate could fall, Quill said. | “We told them.”   Words behind the sentence that the cue closes are of the same attribution. */
const isLed = ({ cue, start, because }: LocalAttribution, shown: LocalAttribution): boolean =>
	because === "cue-before" &&
	shown.because === "trailing-cue" &&
	cue !== undefined &&
	shown.cue !== undefined &&
	overlap(cue, shown.cue) &&
	start >= shown.cue.end;

/** True where `other` is quoted fragments, some within the clause of `shown`, of the same cue, of one in the clause or of none. */
function gives(other: LocalAttribution, shown: LocalAttribution): boolean {
	const { cue } = other;
	const within = other.spans.filter((part) => isInside(part, shown));
	const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
	return (
		(other.quotes.length === other.spans.length || within.length === other.spans.length) &&
		within.length > 0 &&
		length(within) < length(shown.spans) &&
		other.because === "cue-before" &&
		(cue === undefined ||
			(shown.because === "that-clause" && isInside(cue, shown)) ||
			(shown.cue !== undefined && overlap(cue, shown.cue)))
	);
}

function withoutFragment(other: LocalAttribution, shown: LocalAttribution): LocalAttribution | undefined {
	const left = other.spans.map((part) => !isInside(part, shown));
	const spans = other.spans.filter((_, index) => left[index]);
	const [first] = spans;
	return first === undefined
		? undefined
		: {
				...other,
				start: first.start,
				end: spans.at(-1)?.end ?? first.end,
				spans,
				quotes: other.quotes.filter((_, index) => left[index]),
			};
}

const isInside = (part: Span, { spans }: LocalAttribution): boolean =>
	spans.some((span) => span.start <= part.start && part.end <= span.end);

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const touch = (one: LocalAttribution | undefined, other: LocalAttribution): boolean =>
	one !== undefined &&
	(one.spans.some((left) => other.spans.some((right) => overlap(left, right))) ||
		(one.cue !== undefined && other.cue !== undefined && overlap(one.cue, other.cue)));

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
		if (!isTag(view, cue, end)) continue;
		const phrase = taggingSubject(view, cue, sentence);
		const beside = phrase === undefined ? undefined : tokenBefore(view, phrase, sentence);
		if (phrase === undefined || beside === undefined) continue;
		// The bridge is safe, as the engineer, a welder, explained.
		const before = lowerAt(view, beside) === "as" && NOTING.test(cue.verb.stance) ? beside - 1 : beside;
		if (!isComma(view, before)) continue;
		if (!hasVerb(view, sentence.first, before - 1) || isOpening(view, sentence.first, before - 1)) continue;
		return report(view, sentence.first, before - 1, cue, phrase, "trailing-cue");
	}
	return undefined;
}

/** The subject of a cue behind a comma; of “…, members and leaders say” both. */
function taggingSubject(view: View, cue: CueMatch, sentence: Sentence): SpeakerPhrase | undefined {
	const phrase = subjectBefore(view, cue.first, sentence.first);
	const before = phrase === undefined ? undefined : tokenBefore(view, phrase, sentence);
	if (before === undefined || lowerAt(view, before) !== "and") return phrase;
	let first = before;
	while (first > sentence.first && isWord(view, first - 1) && !isVerbal(view, first - 1) && before - first < 6) first--;
	return isComma(view, first - 1) && first < before
		? describePhrase(view, { first, last: cue.first - 1 }, undefined)
		: phrase;
}

/** …, Quill said on Monday; …, Quill told the council: no thing that is said stands behind the cue, as in “asked questions”. */
function isTag(view: View, cue: CueMatch, last: number): boolean {
	const first = cue.last + 1;
	const begins =
		first > last ||
		view.lexicon.telling.has(cue.verb.lemma) ||
		isPreposition(view, first) ||
		isAdverb(view, first) ||
		!isWord(view, first) ||
		/^(?:last|this|earlier|later|in|two|three|four|five|six|one|a|himself|herself)$/.test(lowerAt(view, first)) ||
		view.lexicon.calendar.has(textAt(view, first));
	return begins && isAdjunct(view, first, last);
}

/** When the gate failed, | Quill claimed the prize: a clause that only opens the sentence is not what was said. */
function isOpening(view: View, first: number, last: number): boolean {
	if (!/^(?:after|when|although|though|while|as|before|with|despite|asked|since|because)$/.test(lowerAt(view, first)))
		return false;
	for (let index = first; index <= last; index++) if (isComma(view, index) && !isQuoted(view, index)) return false;
	return true;
}

/** The bridge is safe, said Tom Hale, the engineer. */
function invertedTail(view: View, cue: CueMatch, sentence: Sentence, end: number): LocalAttribution | undefined {
	if (cue.isBase || !isComma(view, cue.first - 1) || !hasVerb(view, sentence.first, cue.first - 2)) return undefined;
	const phrase = subjectAfter(view, cue.last, end);
	// “Okonjo, asked about it, said it was old”: what follows is a clause, not a speaker.
	if (phrase === undefined || phrase.form === "pronoun") return undefined;
	const behind = firstAfter(view, phrase.end);
	if (!isAdjunct(view, behind, end) && !isRelativeWord(view, behind)) return undefined;
	return report(view, sentence.first, cue.first - 2, cue, phrase, "trailing-cue");
}

function firstAfter(view: View, offset: number): number {
	const index = view.tokens.findIndex((token) => token.start >= offset);
	return index < 0 ? view.tokens.length : index;
}

/** According to the report, the bridge is safe.   The bridge is safe, according to the report.   In May, according to the report, it was. */
function according(view: View, sentence: Sentence): LocalAttribution | undefined {
	for (let index = sentence.first; index < sentence.last; index++) {
		if (lowerAt(view, index) !== "according" || lowerAt(view, index + 1) !== "to" || isQuoted(view, index)) continue;
		const phrase = subjectAfter(view, index + 1, sentence.last);
		if (phrase === undefined) return undefined;
		const cue = accordingTo(index);
		const end = lastWord(view, sentence);
		let behind = firstAfter(view, phrase.end);
		while (behind <= end && !isComma(view, behind)) behind++;
		const first = textAt(view, index - 1) === ":" ? index : afterColon(view, sentence.first, index);
		const before = isComma(view, index - 1) ? index - 2 : index - 1;
		if (before > first && hasVerb(view, first, before)) return report(view, first, before, cue, phrase, "according-to");
		if (behind >= end || !hasVerb(view, behind + 1, end)) return undefined;
		const statement = report(view, behind + 1, end, cue, phrase, "according-to");
		// But, according to the poll, …: a conjunction belongs to the reporter.
		return before <= first ? statement : joined(report(view, first, before, cue, phrase, "according-to"), statement);
	}
	return undefined;
}

/** As Avery noted, the gate is rotten.   The gate is rotten, as Avery put it. */
function asNoted(view: View, sentence: Sentence): LocalAttribution | undefined {
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
		if (close < end && hasVerb(view, close + 1, end)) return report(view, close + 1, end, cue, phrase, "as-clause");
		if (close > end && isComma(view, as - 1) && hasVerb(view, sentence.first, as - 2))
			return report(view, sentence.first, as - 2, cue, phrase, "as-clause");
	}
	return undefined;
}

const NOTING = /^(?:neutral|manner|doubt|concession|factive)$/;
/** as the race began, as the work continued: what goes on beside it */
const LASTING = /^(?:begin|continue|go on|respond|agree|share|offer|read|repeat|express)$/;

/** as | Avery noted on Monday: a speaker, a cue and nothing that is said. */
function asClause(
	view: View,
	as: number,
	last: number,
): { readonly cue: CueMatch; readonly phrase: SpeakerPhrase } | undefined {
	for (let verb = as + 2; verb <= last; verb++) {
		const cue = cueAt(view, verb, true);
		if (cue === undefined) continue;
		if (cue.isParticiple || !NOTING.test(cue.verb.stance) || LASTING.test(cue.verb.lemma) || !isTag(view, cue, last))
			return undefined;
		const phrase = subjectBefore(view, verb, as + 1);
		return phrase === undefined || phrase.start !== view.tokens[as + 1]?.start ? undefined : { cue, phrase };
	}
	return undefined;
}

/** The first token behind the last colon before `index`; `first` without one. */
function afterColon(view: View, first: number, index: number): number {
	for (let colon = index - 1; colon > first; colon--)
		if (textAt(view, colon) === ":" && !isQuoted(view, colon))
			return !isQuoted(view, colon + 1) && hasVerb(view, colon + 1, index - 1) ? colon + 1 : first;
	return textAt(view, first) === "(" ? first + 1 : first;
}

/** Two halves of one content, the cue between them. */
function joined(first: LocalAttribution, second: LocalAttribution): LocalAttribution {
	const quotes = [...first.quotes, ...second.quotes];
	return {
		...first,
		end: second.end,
		spans: [...first.spans, ...second.spans],
		quotes,
		kind: quotes.length > 0 ? "mixed" : "indirect",
	};
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
			isComma(view, comma) && isTag(view, cue, comma - 1) ? taggingSubject(view, cue, sentence) : undefined;
		const before = phrase === undefined ? undefined : tokenBefore(view, phrase, sentence);
		if (phrase === undefined || before === undefined || !isComma(view, before) || before === sentence.first) continue;
		// It was, Quill said, the best of gates: a verb that wants its complement
		const goesOn = hasVerb(view, comma + 1, end) || isBe(view, before - 1);
		if (isUnasserted(view, cue, before + 1) || !goesOn) continue;
		const start = afterDash(view, sentence.first, before - 1);
		const first = report(view, start, before - 1, cue, phrase, "cue-inside");
		const second = report(view, comma + 1, end, cue, phrase, "cue-inside");
		// In Ellery, Quill said, “…”: only the quotation is hers.
		if (second.kind === "direct") continue;
		return joined(first, second);
	}
	return undefined;
}

const isBe = (view: View, index: number): boolean => /^(?:is|are|was|were|be|been)$/.test(lowerAt(view, index));

/** He had a rally that night - and | the permit, his campaign said, had been hard to get. */
function afterDash(view: View, first: number, last: number): number {
	for (let dash = last; dash > first; dash--)
		if (isDash(view, dash) && !isQuoted(view, dash) && /^(?:and|but)$/.test(lowerAt(view, dash + 1))) return dash + 2;
	return first;
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
