/** What stands around a passage, and whether it would still be understood, or excused, without it. */
import { type Span, slice } from "../../../server/src/text/span";
import type { StatedSpeaker, Statement, Story, StoryParagraph } from "./story";
import { extentOf } from "./story";

/** The paragraph of copy that holds all of `statement`; undefined for furniture. */
export const paragraphOf = (story: Story, statement: Statement): StoryParagraph | undefined => {
	const { start, end } = extentOf(statement);
	return story.paragraphs.find(
		(paragraph) => paragraph.order !== undefined && paragraph.start <= start && end <= paragraph.end,
	);
};

/** The paragraph of copy `by` places behind, furniture passed over. */
export function neighbor(story: Story, paragraph: StoryParagraph, by: 1 | -1): StoryParagraph | undefined {
	const order = (paragraph.order ?? 0) + by;
	return story.paragraphs.find((other) => other.order === order);
}

/** So many paragraphs sum up what comes: a headline that nothing shows to be one, and two of copy. */
export const LEDE = 3;

export const hasMarks = (text: string): boolean => /["“”«»„]|(?<![\p{L}\d])['‘]\p{L}/u.test(text);

export const opensWithMark = (text: string): boolean => /^\s*["“«„‘']/.test(text);

/** True where every quotation that begins in `text` ends there. */
export const isBalanced = (text: string): boolean =>
	countOf(text, "“") === countOf(text, "”") && countOf(text, '"') % 2 === 0;

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

const PRONOUN = /^(?:this|that|these|those|his|her|its|their|he|she|they|it|who|which|both|another)\b/i;

/**
 * True where another passage leans on this mention of the speaker: “said Nora Quill” is where a name comes from that is used
 * later, or she is one of the “critics” of a topic sentence, or the next words are “she said”, or nobody's by themselves.
 */
export function isMissed(story: Story, statement: Statement): boolean {
	const { speaker } = statement;
	if (speaker === undefined || introducesPerson(story, speaker) || isInstance(story, statement.start)) return true;
	const { end } = extentOf(statement);
	const next = story.statements.find((other) => extentOf(other).start >= end);
	return (
		next !== undefined &&
		(next.speaker === undefined || (next.cue?.start ?? 0) < end || refersBack(story, next.speaker, speaker))
	);
}

/** “she”, “the office” behind “the sheriff's office”, “the mayor” behind a name. */
function refersBack(story: Story, { text }: StatedSpeaker, before: StatedSpeaker): boolean {
	if (PRONOUN.test(text)) return true;
	if (!/^the\b/i.test(text)) return false;
	const known = new Set(wordsOf(before.text));
	return wordsOf(text).every((word) => known.has(word)) || isPersonal(story, before);
}

const wordsOf = (phrase: string): readonly string[] =>
	(phrase.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word !== "the");

const isPersonal = ({ people }: Story, { start, end }: StatedSpeaker): boolean =>
	people.some((mention) => start <= mention.start && mention.end <= end);

/** A name of a person that stands here first and is used again. */
const introducesPerson = ({ text, people }: Story, { start, end }: Span): boolean =>
	people
		.filter((mention) => start <= mention.start && mention.end <= end)
		.flatMap((mention) => slice(text, mention).match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])
		.some((name) => text.indexOf(name) >= start && text.includes(name, end));

/** Somebody of an unnamed class speaks in the two paragraphs before: whoever speaks here may be the one who is meant. */
export function isInstance({ paragraphs, statements }: Story, offset: number): boolean {
	const before = paragraphs.filter(({ order, start }) => order !== undefined && start <= offset);
	const from = before.at(-3)?.start ?? 0;
	return statements.some(
		({ start, speaker }) => from <= start && start < offset && speaker?.form === "nominal" && CLASS.test(speaker.text),
	);
}

// critics   many residents   some in the town
const CLASS =
	/^(?!the|his|her|its|their|an?|one|police|officials)\p{Ll}+\b\P{Lu}*$|^(?:some|many|few|most|several|critics)\b/iu;

/** Somebody who can stand behind a fact: a name, an office, a document; not “critics”, “one official”. */
export const isSourceful = ({ speaker }: Statement): boolean =>
	speaker !== undefined &&
	(speaker.form === "name" ||
		(speaker.form === "nominal" &&
			/^the |\b(?:police|authorities|prosecutors|records?|data|documents?|filings?|reports?)$/i.test(speaker.text)));
