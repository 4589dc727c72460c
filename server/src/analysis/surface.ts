/**
 * What one paragraph shows before its names are known: tokens, sentences, quotation marks and parts of speech. A pure function
 * of its text and of what the story tells of its quotation marks.
 */
import type { NameReading } from "../models/names";
import type { Span } from "../text/span";
import type { Knowledge } from "./knowledge";
import type { LoneMark, Quote } from "./paragraph";
import { pairMarks, type QuoteStyle } from "./quotes";
import { splitSentences, tokensBySentence } from "./sentences";
import { readSyntax, type Syntax } from "./syntax";
import { type Token, tokenize } from "./tokens";

export interface Surface {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly sentences: readonly Span[];
	readonly quotes: readonly Quote[];
	readonly loneMarks: readonly LoneMark[];
	/** True when a quotation is still open at the paragraph's end. */
	readonly leavesOpen: boolean;
	/** Undefined where no tagger is at hand. */
	readonly syntax: Syntax | undefined;
	/** What the name finder reads in the paragraph by itself, one word a token; undefined where there is no name finder. */
	readonly names: NameReading | undefined;
}

/** Longer paragraphs are no copy: a minified file, a data dump. They are read as one token stream up to this length. */
export const LONGEST_PARAGRAPH = 20_000;

/** `open` says that the paragraph before left its quotation open. */
export function readSurface(whole: string, style: QuoteStyle, open: boolean, knowledge: Knowledge): Surface {
	const { lexicon, tagger, parser, nameFinder } = knowledge;
	const text = whole.length > LONGEST_PARAGRAPH ? whole.slice(0, LONGEST_PARAGRAPH) : whole;
	const tokens = tokenize(text, lexicon.abbreviations);
	const sentences = splitSentences(tokens);
	return {
		text,
		tokens,
		sentences,
		...pairMarks(text, tokens, { style, open, words: lexicon }),
		syntax: tagger === undefined ? undefined : readSyntax(tokens, sentences, tagger, parser, lexicon.affixes),
		names: nameFinder?.read(tokensBySentence(tokens, sentences).map((own) => own.map((token) => token.text))),
	};
}
