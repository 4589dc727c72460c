/**
 * The verbs, in order: a story's text becomes an `Article`. Pure and total: odd text gives fewer results, never an
 * exception. What one paragraph says is read once and remembered by its text; what the story says is joined over that.
 */
import type { Lexicon } from "../lexicon/lexicon";
import type { Tagger } from "../models/tagger";
import { shift, slice } from "../text/span";
import type { Article, Block, BlockKind, Paragraph } from "./article";
import { joinAttributions, placeQuote } from "./attributions";
import { findBlocks } from "./blocks";
import { placeKey, resolveEntities } from "./entities";
import { addGroupMentions } from "./groups";
import { isProse } from "./prose";
import { findQuoteStyle } from "./quoteStyle";
import { type ReadParagraph, rememberingReader } from "./reading";

/** What stands behind an analysis: word lists now, models and the register's names later. */
export interface Knowledge {
	readonly lexicon: Lexicon;
	/** Parts of speech; patterns alone work without it, less well. */
	readonly tagger: Tagger | undefined;
}

export type Analyze = (text: string) => Article;

/** An `analyze` that remembers the paragraphs of the story before: make one per open story. */
export function createAnalyzer(knowledge: Knowledge): Analyze {
	const reader = rememberingReader(knowledge.lexicon, knowledge.tagger);
	return (text) => {
		reader.nextStory();
		return analyzeWith(text, knowledge, reader.read);
	};
}

/** One analysis, nothing remembered. */
export const analyze = (text: string, knowledge: Knowledge): Article => createAnalyzer(knowledge)(text);

/** Kinds of block that hold running text; tables, code, front matter and bylines are not read. */
const READ: ReadonlySet<BlockKind> = new Set(["headline", "dek", "caption", "body", "list", "pull-quote", "subhead"]);

function analyzeWith(text: string, knowledge: Knowledge, read: ReadParagraph): Article {
	const { lexicon } = knowledge;
	const blocks = findBlocks(text);
	const paragraphs = readParagraphs(text, blocks, read);
	const speaking = new Set<string>();
	paragraphs.forEach((paragraph, index) => {
		for (const { phrase } of paragraph.reading.attributions) {
			if (phrase?.name !== undefined)
				speaking.add(placeKey({ paragraph: index, name: paragraph.reading.names.indexOf(phrase.name) }));
		}
	});
	const named = resolveEntities(paragraphs, speaking, lexicon);
	const names = { ...named, entities: addGroupMentions(paragraphs, named.entities, lexicon) };
	return {
		text,
		isProse: isProse(text),
		blocks,
		paragraphs,
		quotes: paragraphs.flatMap((paragraph) =>
			paragraph.reading.quotes.flatMap((quote) => placeQuote(quote, paragraph.start)),
		),
		loneMarks: paragraphs.flatMap((paragraph) =>
			paragraph.reading.loneMarks.map((mark) => ({ ...mark, ...shift(mark, paragraph.start) })),
		),
		entities: names.entities,
		values: paragraphs.flatMap((paragraph) =>
			paragraph.reading.values.map((value) => ({ ...value, ...shift(value, paragraph.start) })),
		),
		attributions: joinAttributions(text, paragraphs, names, lexicon),
		claims: [],
	};
}

function readParagraphs(text: string, blocks: readonly Block[], read: ReadParagraph): readonly Paragraph[] {
	const style = findQuoteStyle(text);
	const paragraphs: Paragraph[] = [];
	// Furniture between two paragraphs of a running quotation does not end it.
	let open = false;
	for (const block of blocks) {
		if (!READ.has(block.kind)) continue;
		const reading = read(slice(text, block), style, open && block.kind === "body");
		if (block.kind === "body") open = reading.leavesOpen;
		paragraphs.push({ start: block.start, end: block.end, block, reading });
	}
	return paragraphs;
}
