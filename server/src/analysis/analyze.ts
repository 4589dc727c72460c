/**
 * The verbs, in order: a story's text becomes an `Article`. Pure and total: odd text gives fewer results, never an
 * exception. What one paragraph says is read once and remembered by its text; what the story says is joined over that.
 */
import { blankComments } from "../text/comments";
import { shift, slice } from "../text/span";
import { addAliasMentions } from "./aliasMentions";
import type { Article, Block, BlockKind, Paragraph } from "./article";
import { joinAttributions } from "./attributions";
import { findBlocks } from "./blocks";
import { joinClaims } from "./claims/claims";
import { withDatelinePlace } from "./datelinePlace";
import { withDialogue } from "./dialogue";
import { resolveEntities } from "./entities";
import { placeKey } from "./entityRecords";
import { findNamesIn } from "./foundNames";
import { addGroupMentions } from "./groups";
import type { Knowledge } from "./knowledge";
import { placeQuote } from "./paragraphQuotes";
import { addPronounMentions } from "./pronouns";
import { isProse } from "./prose";
import { findQuoteStyle } from "./quoteStyle";
import type { QuoteStyle } from "./quotes";
import { createReader, type Reader, readNames } from "./reading";
import type { RegisteredIndex } from "./registeredNames";

export type { Knowledge } from "./knowledge";

/**
 * `style`: the house's quotation marks; left out, the story itself shows them. `registered`: the names of the newsroom's
 * register; only paragraphs in which they are found are read again for another register.
 */
export type Analyze = (text: string, style?: QuoteStyle, registered?: RegisteredIndex) => Article;

/** An `analyze` that remembers the paragraphs of the story before: make one per open story. */
export function createAnalyzer(knowledge: Knowledge): Analyze {
	const reader = createReader(knowledge);
	return (text, style, registered) => {
		reader.nextStory();
		return analyzeWith(text, style ?? findQuoteStyle(text), knowledge, reader, registered);
	};
}

/** One analysis, nothing remembered. */
export const analyze = (text: string, knowledge: Knowledge, registered?: RegisteredIndex): Article =>
	createAnalyzer(knowledge)(text, undefined, registered);

/** Kinds of block that hold running text; tables, code and front matter are not read. */
const READ: ReadonlySet<BlockKind> = new Set([
	"headline",
	"dek",
	"byline",
	"dateline",
	"caption",
	"body",
	"list",
	"pull-quote",
	"subhead",
]);

/** Read for their names alone. */
const NAMES_ONLY: ReadonlySet<BlockKind> = new Set(["byline", "dateline"]);

function analyzeWith(
	copy: string,
	style: QuoteStyle,
	knowledge: Knowledge,
	reader: Reader,
	index: RegisteredIndex | undefined,
): Article {
	const { lexicon } = knowledge;
	const blocks = findBlocks(copy);
	const text = withoutComments(copy, blocks);
	const paragraphs = withDialogue(text, readParagraphs(text, blocks, style, knowledge, reader, index));
	const speaking = new Set<string>();
	paragraphs.forEach((paragraph, index) => {
		for (const { phrase } of paragraph.reading.attributions) {
			if (phrase?.name !== undefined)
				speaking.add(placeKey({ paragraph: index, name: paragraph.reading.names.indexOf(phrase.name) }));
		}
	});
	const resolved = resolveEntities(paragraphs, speaking, index, lexicon);
	const named = index === undefined ? resolved : addAliasMentions(paragraphs, resolved, index, lexicon);
	const grouped = { ...named, entities: addGroupMentions(paragraphs, named, lexicon) };
	const names = { ...grouped, entities: addPronounMentions(paragraphs, grouped, lexicon) };
	const attributions = joinAttributions(text, paragraphs, names, style, lexicon);
	return {
		text,
		isProse: isProse(blankComments(copy)),
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
		attributions,
		claims: joinClaims({ text, paragraphs, entities: names.entities, attributions }, lexicon),
		registered: index?.sources ?? [],
	};
}

/** The copy with spaces for the comments within its paragraphs: nothing that reads the story mistakes them for words. */
function withoutComments(copy: string, blocks: readonly Block[]): string {
	if (blankComments(copy) === copy) return copy;
	let text = "";
	for (const block of blocks.filter(({ kind }) => READ.has(kind)))
		text += copy.slice(text.length, block.start) + blankComments(slice(copy, block));
	return text + copy.slice(text.length);
}

function readParagraphs(
	text: string,
	blocks: readonly Block[],
	style: QuoteStyle,
	{ nameFinder, lexicon }: Knowledge,
	reader: Reader,
	registered: RegisteredIndex | undefined,
): readonly Paragraph[] {
	const read = blocks.filter((block) => READ.has(block.kind));
	// Furniture between two paragraphs of a running quotation does not end it.
	let open = false;
	const surfaces = read.map((block) => {
		const surface = reader.surface(slice(text, block), style, open && block.kind === "body");
		if (block.kind === "body") open = surface.leavesOpen;
		return surface;
	});
	const found = nameFinder === undefined ? undefined : findNamesIn(surfaces, nameFinder);
	return read.flatMap((block, index) => {
		const surface = surfaces[index];
		if (surface === undefined) return [];
		const names = found?.[index];
		const places = registered === undefined ? [] : reader.registered(surface, registered);
		const silent = NAMES_ONLY.has(block.kind) ? readNames(surface, names, places, lexicon) : undefined;
		const reading =
			silent === undefined
				? reader.read(surface, names, places)
				: block.kind === "dateline"
					? withDatelinePlace(silent)
					: silent;
		return [{ start: block.start, end: block.end, block, reading }];
	});
}
