/**
 * “Nora Quill alleged that the gate was left open.” becomes “It was alleged that the gate was left open.”, “Avery accused the board
 * of fraud.” becomes “The board was accused of fraud.”: nobody says it any more.
 *
 * Fair where no other source reaches the sentence, and it has no figure or ranking that would be without a source besides: it is no lede, no source stands before it in its paragraph, and no quotation
 * follows that it could set up.
 */
import type { Edit } from "../../../server/src/text/edit";
import { type Span, slice } from "../../../server/src/text/span";
import { hasMarks, isMissed, LEDE, neighbor, paragraphOf } from "./context";
import { inserted, PASSIVES } from "./invented";
import type { Mutant, Mutation } from "./mutation";
import { extentOf, type Statement, type Story, type StoryParagraph, sentenceAt } from "./story";
import { mayWantSource } from "./triggers";

export const agentlessPassive: Mutation = {
	id: "passive",
	title: "an agentless passive for a source",
	rules: ["passive-attribution"],
	bar: 95,
	mutants: (story) => [
		...story.statements.flatMap((statement) => mutantOf(story, statement)),
		...inserted(
			story,
			PASSIVES.map((copy) => [copy]),
		),
	],
};

function mutantOf(story: Story, statement: Statement): readonly Mutant[] {
	const paragraph = paragraphOf(story, statement);
	const sentence = paragraph === undefined ? undefined : sentenceAt(paragraph, extentOf(statement));
	if (paragraph === undefined || sentence === undefined || (paragraph.order ?? 0) < LEDE) return [];
	const edit = toPassive(story.text, statement, sentence);
	if (
		edit === undefined ||
		mayWantSource(slice(story.text, sentence)) ||
		isMissed(story, statement) ||
		hasOtherSource(story, paragraph, sentence, statement)
	)
		return [];
	return [{ edits: [edit], places: [sentence] }];
}

const IMPERSONAL: Readonly<Record<string, string>> = {
	said: "was said",
	says: "is said",
	believes: "is believed",
	believed: "was believed",
	thinks: "is thought",
	alleged: "was alleged",
	alleges: "is alleged",
	claimed: "was claimed",
	claims: "is claimed",
	estimated: "was estimated",
	estimates: "is estimated",
	fears: "is feared",
	feared: "was feared",
	suspects: "is suspected",
	suspected: "was suspected",
	reported: "was reported",
};

const ACCUSING: Readonly<Record<string, string>> = {
	accused: "was accused of",
	accuses: "is accused of",
	blamed: "was blamed for",
	blames: "is blamed for",
	credited: "was credited with",
	credits: "is credited with",
};

/** The change of a sentence that begins with the speaker and the cue; undefined for others. */
function toPassive(text: string, statement: Statement, sentence: Span): Edit | undefined {
	const { cue, speaker, start, end, spans, kind } = statement;
	if (cue === undefined || speaker?.start !== sentence.start || spans.length !== 1 || kind !== "indirect")
		return undefined;
	if (!/^\.?$/.test(slice(text, { start: end, end: sentence.end }))) return undefined;
	const between = slice(text, { start: speaker.end, end: start }).trim();
	const impersonal = IMPERSONAL[between.replace(/ that$/, "")];
	if (impersonal !== undefined) {
		// Nora Quill said |that the gate was open.|   Nora Quill said |the gate was open.|
		const hasThat = / that$/.test(between) || /^that\b/.test(text.slice(start));
		return / that$/.test(between) || !hasThat
			? { start: sentence.start, end: start, newText: `It ${impersonal} that ` }
			: { start: sentence.start, end: start, newText: `It ${impersonal} ` };
	}
	const accusing = ACCUSING[between];
	// Avery accused |the board of fraud.|   Avery accused |Quill of lying.|
	const whom = accusing === undefined ? null : WHOM.exec(text.slice(start, end));
	if (whom === null || accusing === undefined || !accusing.endsWith(whom[2] ?? "-")) return undefined;
	const subject = `${(whom[1] ?? "").charAt(0).toUpperCase()}${(whom[1] ?? "").slice(1)}`;
	return { start: sentence.start, end: start + whom[0].length, newText: `${subject} ${accusing}` };
}

// Quill of …   Nora Quill of …   the board of …; not “the Bank of Ellery of …”, not “him of”
const WHOM = /^((?:the \p{Ll}+|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)) (of|for|with)(?= \p{Ll})/u;

function hasOtherSource(story: Story, paragraph: StoryParagraph, sentence: Span, statement: Statement): boolean {
	const others = paragraph.statements.filter((other) => other !== statement);
	if (others.some((other) => extentOf(other).start < sentence.end)) return true;
	if (/:\s*$/.test(neighbor(story, paragraph, -1)?.text ?? "")) return true;
	return hasMarks(paragraph.text) || hasMarks(neighbor(story, paragraph, 1)?.text ?? "");
}
