/** One paragraph read by itself: a pure function of its text and of what the story tells of its quotation marks. */
import type { Lexicon } from "../lexicon/lexicon";
import type { Tagger } from "../models/tagger";
import type { LocalAttribution, Reading } from "./article";
import { announcement } from "./cueClauses";
import { attributeDirectSpeech } from "./directSpeech";
import { findNames } from "./names";
import { pairMarks, type QuoteStyle } from "./quotes";
import { attributeReportedSpeech } from "./reportedSpeech";
import { splitSentences } from "./sentences";
import { tagTokens } from "./tags";
import { tokenize } from "./tokens";
import { findValues } from "./values";
import { makeView } from "./view";

/** Reads paragraphs; `open` says that the paragraph before left its quotation open. */
export type ReadParagraph = (text: string, style: QuoteStyle, open: boolean) => Reading;

/** A reader that remembers every paragraph of the last `generations` stories by its text, so that an edit re-reads one. */
export function rememberingReader(
	lexicon: Lexicon,
	tagger: Tagger | undefined,
): { readonly read: ReadParagraph; readonly nextStory: () => void } {
	// Two generations: what the last story used survives, what it no longer uses goes.
	let current = new Map<string, Reading>();
	let before = new Map<string, Reading>();
	return {
		read: (text, style, open) => {
			const key = `${style}${open ? "+" : "-"}${text}`;
			const reading = current.get(key) ?? before.get(key) ?? readParagraph(text, style, open, lexicon, tagger);
			current.set(key, reading);
			return reading;
		},
		nextStory: () => {
			before = current;
			current = new Map();
		},
	};
}

/** Longer paragraphs are no copy: a minified file, a data dump. They are read as one token stream up to this length. */
export const LONGEST_PARAGRAPH = 20_000;

export function readParagraph(
	text: string,
	style: QuoteStyle,
	open: boolean,
	lexicon: Lexicon,
	tagger: Tagger | undefined,
): Reading {
	const read = text.length > LONGEST_PARAGRAPH ? text.slice(0, LONGEST_PARAGRAPH) : text;
	const tokens = tokenize(read, lexicon.abbreviations);
	const sentences = splitSentences(tokens);
	const { quotes, loneMarks, leavesOpen } = pairMarks(read, tokens, { style, open, decades: lexicon.decades });
	const starts = sentenceStarts(tokens, sentences);
	const names = findNames(tokens, starts, lexicon);
	const values = findValues(read, tokens, names, lexicon.values);
	const tags = tagger === undefined ? undefined : tagTokens(tokens, sentences, tagger, lexicon.affixes);
	const view = makeView(read, tokens, sentences, names, quotes, lexicon, tags);
	const direct = attributeDirectSpeech(view);
	const attributions: readonly LocalAttribution[] = [...direct, ...attributeReportedSpeech(view, direct)].sort(
		(a, b) => a.start - b.start || b.end - a.end,
	);
	return {
		tokens,
		sentences,
		quotes,
		loneMarks,
		leavesOpen,
		names,
		values,
		attributions,
		announces: announcement(view),
	};
}

/** Indices of the tokens that begin a sentence, marks left out: their capital proves no name. */
function sentenceStarts(tokens: Reading["tokens"], sentences: Reading["sentences"]): ReadonlySet<number> {
	const starts = new Set<number>();
	let sentence = 0;
	tokens.forEach((token, index) => {
		if (token.kind === "mark" || sentence >= sentences.length || token.start < (sentences[sentence]?.start ?? 0))
			return;
		starts.add(index);
		sentence++;
	});
	tokens.forEach((token, index) => {
		if (token.text === ":" || token.kind === "mark") starts.add(index + 1);
	});
	return starts;
}
