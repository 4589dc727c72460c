/**
 * “At least 12 people were hurt, police said.” loses its source, in front or behind: “At least 12 people were hurt.”
 *
 * Fair where the sentence has a trigger (`triggers.ts`) and nothing else covers it (RULES.md §1): it stands behind the lede; no
 * source in its paragraph comes before it, unless it begins with a figure and so goes on with nothing; no quotation follows that it
 * could set up; no figures go on from it; no colon leads into it; and no figure of it stands anywhere else in the story.
 */
import type { Edit } from "../../../server/src/text/edit";
import { type Span, slice } from "../../../server/src/text/span";
import { hasMarks, isMissed, isSourceful, LEDE, neighbor, paragraphOf } from "./context";
import type { Mutant, Mutation } from "./mutation";
import { extentOf, type Statement, type Story, type StoryParagraph, sentenceAt } from "./story";
import { triggerOf } from "./triggers";

export const removedSource: Mutation = {
	id: "source",
	title: "no source behind a claim",
	rules: [
		"unsourced-number",
		"unsourced-accusation",
		"unsourced-superlative",
		"unattributed-claim",
		"guilt-label",
		"passive-attribution",
		"hearsay-adverb",
	],
	bar: 85,
	mutants: (story) => story.statements.flatMap((statement) => mutantOf(story, statement) ?? []),
};

function mutantOf(story: Story, statement: Statement): Mutant | undefined {
	const paragraph = paragraphOf(story, statement);
	const sentence = paragraph === undefined ? undefined : sentenceAt(paragraph, extentOf(statement));
	if (paragraph === undefined || sentence === undefined) return undefined;
	const edits = withoutSource(story.text, statement, sentence);
	if (edits === undefined || !isSourceful(statement) || isMissed(story, statement)) return undefined;
	const trigger = triggerOf(slice(story.text, statement));
	if (trigger === undefined || isCoveredElsewhere(story, paragraph, statement, sentence)) return undefined;
	// Figures that go on from it lose their source too, here or in the next paragraph; there a finding is right, and none is wanted.
	const behind = { start: sentence.end, end: neighbor(story, paragraph, 1)?.end ?? paragraph.end };
	return { edits, places: [sentence], follows: [behind] };
}

const REPORTS =
	/^(?:says?|said|told \p{Lu}?[\p{L}\s]+|reported|reports|according to|according|shows?|showed|found|announced|noted|added|estimated|estimates|wrote|stated|confirmed)(?: on \p{Lu}\p{L}+)?$/iu;

/** What takes source and cue away; undefined unless the sentence is nothing but content, cue and speaker. */
function withoutSource(text: string, { start, end, spans, cue, speaker }: Statement, sentence: Span): Edits {
	if (cue === undefined || speaker === undefined || spans.length !== 1 || !REPORTS.test(cue.text)) return undefined;
	const tag = [`${cue.text} ${speaker.text}`, `${speaker.text} ${cue.text}`];
	// |At least 12 people were hurt|, police said.|
	if (start === sentence.start) {
		const rest = slice(text, { start: end, end: sentence.end });
		return tag.some((words) => rest.replace(/^,?\s*/, "") === `${words}.`) ? [cut(end, sentence.end - 1)] : undefined;
	}
	// |Police said that |at least 12 people were hurt.|   |Police said |that at least 12 people were hurt.|
	const front = slice(text, { start: sentence.start, end: start });
	const isFront = tag.some((words) => front.replace(/(?:,| that)?\s*$/, "") === words);
	if (!isFront || !/^\.?$/.test(slice(text, { start: end, end: sentence.end }))) return undefined;
	const first = start + (/^that\s+/.exec(text.slice(start, end))?.[0].length ?? 0);
	return [{ start: sentence.start, end: first + 1, newText: text.charAt(first).toUpperCase() }];
}

type Edits = readonly Edit[] | undefined;

const cut = (start: number, end: number): Edit => ({ start, end, newText: "" });

function isCoveredElsewhere(story: Story, paragraph: StoryParagraph, statement: Statement, sentence: Span): boolean {
	if ((paragraph.order ?? 0) < LEDE || /:\s*$/.test(neighbor(story, paragraph, -1)?.text ?? "")) return true;
	const isFirst = !paragraph.statements.some((other) => extentOf(other).start < sentence.start);
	const words = slice(story.text, statement).replace(/^that /, "");
	if (!isFirst && !BEGINS_WITH_FIGURE.test(words)) return true;
	// A superlative is covered by any source of its paragraph.
	if (paragraph.statements.length > 1 && !/\d/.test(words)) return true;
	const following = paragraph.sentences.find(({ start }) => start >= sentence.end) ?? neighbor(story, paragraph, 1);
	if (hasMarks(words) || (following !== undefined && hasMarks(slice(story.text, following)))) return true;
	const rest = story.text.slice(0, statement.start) + story.text.slice(statement.end);
	const figures = words.match(/\d[\d,.]*\d|\d/g) ?? [];
	return figures.some((figure) => new RegExp(`(?<![\\d.,])${figure.replace(/\./g, "\\.")}(?![\\d])`).test(rest));
}

// More than 1,200 houses …   About 42 million …
const BEGINS_WITH_FIGURE = /^(?:\d|(?:about|around|roughly|nearly|almost|more than|less than|up to|at least) \$?\d)/i;
