/**
 * Reports in headlines, which leave the verb out or put it last: “Quill: Gate must go”, “Poll: Quill ahead in Ellery”, “Gate
 * was never mended, engineer says”. Capitals hide verbs and names there, so that no tree is asked.
 */

import { isTitle } from "./capitals";
import type { CueMatch } from "./cues";
import { baseEnd, describePhrase } from "./nounPhrases";
import type { LocalAttribution, SpeakerPhrase } from "./paragraph";
import { hasVerb, report } from "./reportContent";
import { statedInTitle } from "./titleStatements";
import { isComma, isNameToken, isQuoted, isRole, isStop, isWord, lowerAt, nameOf, textAt, type View } from "./view";

const MOST_TOKENS = 40;

/** The report of a headline; undefined for copy and for headlines that report nothing. */
export function titleReport(view: View): LocalAttribution | undefined {
	const { length } = view.tokens;
	if (length < 5 || length > MOST_TOKENS || view.text.includes("\n")) return undefined;
	return isTitle(view.text) ? (labelled(view) ?? signed(view) ?? statedInTitle(view, lastOf(view))) : plainTitle(view);
}

/**
 * Poll: Quill is ahead in Ellery. A headline in the case of a sentence: its one sentence begins with a document, or with a name
 * and has no stop or no article; “QUILL: The gate is rotten.” may be anything.
 */
function plainTitle(view: View): LocalAttribution | undefined {
	if (view.sentences.length > 1) return undefined;
	const colon = view.tokens.findIndex(({ text }) => text === ":");
	if (colon < 1 || view.quotes.some(({ depth }, quote) => depth === 0 && view.quoteAt[colon + 1] === quote))
		return undefined;
	const isDocument = view.lexicon.documents.has(lowerAt(view, colon - 1));
	const isCopy = hasArticle(view, colon + 1) || /^\p{Lu}{5,}$/u.test(textAt(view, colon - 1));
	if (isStop(view, view.tokens.length - 1) && !isDocument && isCopy) return undefined;
	const found = labelled(view);
	// It pointed up a complaint: that the gate was rotten
	return found?.phrase?.start === 0 && !hasVerb(view, 0, colon - 1) ? found : undefined;
}

/** Quill: Gate must go. Headlines leave articles out, sentences seldom do. */
function hasArticle(view: View, first: number): boolean {
	for (let index = first; index < view.tokens.length; index++)
		if (/^(?:the|an?)$/.test(lowerAt(view, index)) && !isQuoted(view, index)) return true;
	return false;
}

/** Quill: Gate must go */
function labelled(view: View): LocalAttribution | undefined {
	let colon = 1;
	while (colon < view.tokens.length && textAt(view, colon) !== ":") colon++;
	let first = colon - 1;
	while (first > 0 && isWord(view, first - 1) && colon - first < 8) first--;
	const last = lastOf(view);
	if (last - colon < 3 || colon < 1 || isQuoted(view, colon)) return undefined;
	const phrase = speaker(view, first, colon - 1);
	if (phrase === undefined || view.lexicon.labels.has(lowerAt(view, colon - 1))) return undefined;
	// “Poll: Quill ahead” needs no verb, “Tom Avery: A life in boats” reports nothing.
	const says =
		view.lexicon.documents.has(lowerAt(view, colon - 1)) ||
		/^(?:no|not|i|we|it|he|she|they|i['’]m|i['’]ll|we['’]re|it['’]s)$/.test(lowerAt(view, colon + 1)) ||
		hasVerb(view, colon + 1, last);
	return says ? report(view, colon + 1, last, undefined, phrase, "lead-in") : undefined;
}

/** Gate was never mended, engineer says */
function signed(view: View): LocalAttribution | undefined {
	const end = lastOf(view);
	const verb = view.lexicon.cues.get(lowerAt(view, end));
	if (verb === undefined || verb.ambiguous || isQuoted(view, end)) return undefined;
	let comma = end - 1;
	while (comma > 0 && !isComma(view, comma) && end - comma < 9) comma--;
	if (!isComma(view, comma) || isQuoted(view, comma) || comma < 3 || end - comma < 2) return undefined;
	const phrase = speaker(view, comma + 1, end - 1);
	const cue: CueMatch = { first: end, last: end, verb, isParticiple: false, isBase: false };
	return phrase === undefined ? undefined : report(view, 0, comma - 1, cue, phrase, "trailing-cue");
}

const lastOf = (view: View): number => {
	let last = view.tokens.length - 1;
	while (last > 0 && /^[.!?]$/.test(textAt(view, last)) && !isQuoted(view, last)) last--;
	return last;
};

/** A name of somebody, a role or a document, and nothing else: “Harbor gate: what we know” has no speaker. */
function speaker(view: View, first: number, last: number): SpeakerPhrase | undefined {
	const head = baseEnd(view, { first, last });
	const name = nameOf(view, head);
	const isSomebody =
		name?.type === "PERSON" || name?.type === "ORG" || (!isNameToken(view, head) && isRole(view, head));
	return isSomebody ? describePhrase(view, { first, last }, undefined) : undefined;
}
