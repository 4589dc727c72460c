/**
 * Cues: verbs and phrases that link a speaker and what they said, as they stand in a paragraph, and the subject of each.
 * A cue that is denied, asked, wished or supposed (“did not say”, “if she says”) reports nothing.
 */
import type { CueVerb } from "../lexicon/lexicon";
import { phraseBetween } from "./nounPhrases";
import type { AttributionClass, Cue, SpeakerPhrase } from "./paragraph";
import { firstSubject, subjectBefore } from "./subjects";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isNameToken,
	isQuoted,
	isWord,
	lowerAt,
	spanOf,
	textAt,
	type View,
} from "./view";

export interface CueMatch {
	/** Token indices. */
	readonly first: number;
	readonly last: number;
	readonly verb: CueVerb;
	readonly isParticiple: boolean;
	/** True for “say”, “report”: a form that no single speaker has, and that is often a noun. */
	readonly isBase: boolean;
	/** True for “did not say whether …”. */
	readonly isNegative?: boolean;
}

const NOUN_BEFORE =
	/^(?:'s|his|her|their|its|the|a|an|my|our|your|no|any|each|every|other|new|recent|such|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/**
 * The cue that begins at token `index`, a verb outside quotation marks; undefined for nouns and passives that look like one.
 * `besideQuote`: a quotation that ends with a comma stands beside it, which shows more than a tag does.
 */
export function cueAt(view: View, index: number, besideQuote = false): CueMatch | undefined {
	if (!isWord(view, index) || isQuoted(view, index) || isNameToken(view, index)) return undefined;
	const lower = lowerAt(view, index);
	const { cues, phrasal } = view.lexicon;
	const two = phrasal.has(lower) ? cues.get(`${lower} ${lowerAt(view, index + 1)}`) : undefined;
	const verb = two ?? cues.get(lower);
	if (verb === undefined) return undefined;
	const before = lowerAt(view, index - 1);
	if (NOUN_BEFORE.test(before)) return undefined;
	// It was, you | know, the gate: a filler
	if (before === "you" && /^(?:know|see)$/.test(lower) && isComma(view, index + 1)) return undefined;
	// few signs that, several states: a plural noun, since many do not “states”
	if (/s$/.test(lower) && /^(?:few|several|many|some|most|all|numerous|various|both|those|these|more)$/.test(before))
		return undefined;
	const tag = view.syntax?.tags[index];
	// “a report”, “the claims”: a form that is often a noun must be tagged a verb; “said” and “told” are cues whatever the tag.
	const isOftenNoun = verb.ambiguous || !/(?:ed|said|told|wrote|written|saying|telling|adding)$/.test(lower);
	if (tag !== undefined && tag !== "VERB" && tag !== "AUX" && isOftenNoun && !besideQuote && two === undefined)
		return undefined;
	if (isPassive(view, index)) return undefined;
	const isBase = two === undefined && lower === verb.lemma && !/^(?:read|put|forecast)$/.test(lower);
	// “Democratic state Sen. Wayne”, “a report”: the bare form wants a plural subject, “to” or an auxiliary before it.
	if (isBase && !takesBase(view, index - 1)) return undefined;
	return {
		first: index,
		last: two === undefined ? index : index + 1,
		verb,
		isParticiple: /ing$/.test(lower),
		isBase,
	};
}

function takesBase(view: View, before: number): boolean {
	let index = before;
	while (index >= 0 && isAdverb(view, index)) index--;
	const lower = lowerAt(view, index);
	if (index < 0 || isAuxiliary(view, index) || /n't$/.test(lower)) return true;
	return (
		/^(?:i|we|you|they|to|who|people|police|many|some|others|most|few|several|all|both|and|not|also|men|women|critics|,|\))$/.test(
			lower,
		) ||
		(/[^s']s$/.test(lower) && !/^(?:his|its|this|is|was|has)$/.test(lower))
	);
}

const BE: ReadonlySet<string> = new Set(["is", "was", "are", "were", "be", "been", "being", "get", "got"]);

/** “was told”, “is widely said”: the grammatical subject does not speak. “was saying” does. */
function isPassive(view: View, index: number): boolean {
	if (/ing$/.test(lowerAt(view, index))) return false;
	let before = index - 1;
	while (before >= 0 && isAdverb(view, before)) before--;
	return BE.has(lowerAt(view, before));
}

/** “according to” at token `first`. */
export const accordingTo = (first: number): CueMatch => ({
	first,
	last: first + 1,
	verb: { lemma: "according to", stance: "neutral", ambiguous: false },
	isParticiple: false,
	isBase: false,
});

export function toCue(view: View, match: CueMatch | undefined): Cue | undefined {
	return match === undefined
		? undefined
		: {
				...spanOf(view, match.first, match.last),
				lemma: match.verb.lemma,
				stance: match.verb.stance,
				class: classOf(view, match),
				polarity: match.isNegative === true ? "negative" : "positive",
			};
}

/** “hopes to mend the gate” is a thought, “the poll shows” a document; to back a plan needs no word. */
function classOf({ lexicon }: View, { verb }: CueMatch): AttributionClass {
	if (verb.stance === "thought" || verb.stance === "document") return verb.stance;
	return lexicon.attitudes.has(verb.lemma) ? "thought" : "speech";
}

/** The subject of a cue: of a participle (“…, adding”) it is the clause's first phrase. `first` is the clause's first token. */
export function cueSubject(view: View, cue: CueMatch, first: number): SpeakerPhrase | undefined {
	const before = lowerAt(view, cue.first - 1);
	if (cue.isParticiple && !/^(?:is|was|are|were|been)$/.test(before)) {
		return before === "as" ? quotedSubject(view, cue, first) : firstSubject(view, first, cue.first);
	}
	return before === "to" ? firstSubject(view, first, cue.first - 1) : subjectBefore(view, cue.first, first);
}

/** The Herald quoted Nora Quill as saying; Nora Quill was quoted as saying: Quill speaks in both. */
function quotedSubject(view: View, cue: CueMatch, first: number): SpeakerPhrase | undefined {
	for (let verb = cue.first - 2; verb > first; verb--) {
		if (!/^(?:quoted|quotes|quoting|cited|cites|citing|reported|reports|described)$/.test(lowerAt(view, verb)))
			continue;
		const isActive = verb + 1 < cue.first - 1 && !/^(?:was|were|is|are|been|being)$/.test(lowerAt(view, verb - 1));
		return isActive ? phraseBetween(view, verb + 1, cue.first - 2) : firstSubject(view, first, verb);
	}
	return undefined;
}

/** did not say; never said; declined to say; denied saying; Did Quill say …?; If Quill says … */
export function isUnasserted(view: View, cue: CueMatch, first: number): boolean {
	let before = cue.first - 1;
	while (before >= first && isAdverb(view, before) && !/^(?:never|hardly|barely)$/.test(lowerAt(view, before)))
		before--;
	const lower = lowerAt(view, before);
	if (/^(?:not|never|hardly|barely|nor)$|n't$/.test(lower)) return true;
	if (lower === "to")
		return view.lexicon.unrealized.has(lowerAt(view, before - 1)) || /^(?:not|never)$/.test(lowerAt(view, before - 1));
	if (cue.isParticiple && view.lexicon.withheld.has(lower)) return true;
	const opening = lowerAt(view, first);
	if (/^(?:if|unless|whether)$/.test(opening)) return true;
	// Did Quill say “no”? An auxiliary first asks.
	return isAuxiliary(view, first) && textAt(view, first) !== textAt(view, first).toLowerCase();
}
