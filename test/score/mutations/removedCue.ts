/**
 * “The gate was open,” Quill said. loses its speaker, a paragraph of one quotation and who said it: “The gate was open.” where the
 * hand was careful, “The gate was open,” where it was not. The second wants no context: nobody ends a paragraph so.
 *
 * The first is fair where a reader could not tell the speaker from what stands around it: the paragraph before has no source or
 * several and its last sentence does not name one person or one role, and the one behind neither opens with a quotation nor says in
 * its first sentence who spoke. Such places are rare; elsewhere it is put between two sentences that name nobody.
 */
import type { Edit } from "../../../server/src/text/edit";
import { contains, slice } from "../../../server/src/text/span";
import { knowledge } from "../../support/knowledge";
import { isBalanced, isMissed, neighbor, opensWithMark, paragraphOf } from "./context";
import type { Mutant, Mutation } from "./mutation";
import type { Statement, Story, StoryParagraph } from "./story";
import { mayWantSource } from "./triggers";

export const removedCue: Mutation = {
	id: "cue",
	title: "no speaker behind a quotation",
	rules: ["unattributed-quote"],
	bar: 95,
	mutants: (story) =>
		loneQuotations(story).flatMap((lone): readonly Mutant[] => {
			if (isMissed(story, lone.statement) || setsUpClaim(story, lone.paragraph)) return [];
			const { paragraph, start, sign, mark, end } = lone;
			const stop = { start, end: start + 1, newText: sign === "," ? "." : sign };
			if (!isClear(story, paragraph)) return [{ edits: [stop, cut(mark + 1, end)], places: [paragraph] }];
			const front = { start: paragraph.start, end: paragraph.start, newText: `${BEFORE} ` };
			const back = { start: mark + 1, end, newText: ` ${BEHIND}` };
			return endsOpen(neighbor(story, paragraph, -1)?.text ?? "")
				? []
				: [{ edits: [front, stop, back], places: [paragraph] }];
		}),
};

export const danglingComma: Mutation = {
	id: "comma",
	title: "a comma left where the speaker stood",
	rules: ["dangling-quote"],
	bar: 95,
	mutants: (story) =>
		loneQuotations(story).flatMap((lone): readonly Mutant[] => {
			if (lone.sign !== "," || isMissed(story, lone.statement) || setsUpClaim(story, lone.paragraph)) return [];
			return [{ edits: [cut(lone.mark + 1, lone.end)], places: [lone.paragraph] }];
		}),
};

const BEFORE = "Rain had fallen all night and the square was empty.";
const BEHIND = "The doors opened late and the lights stayed off until noon.";

const cut = (start: number, end: number): Edit => ({ start, end, newText: "" });

/** A paragraph that is one quotation and its tag. */
interface LoneQuotation {
	readonly paragraph: StoryParagraph;
	readonly statement: Statement;
	/** The sign before the closing mark, with its offset; the offset of the mark; the end of the tag. */
	readonly sign: string;
	readonly start: number;
	readonly mark: number;
	readonly end: number;
}

// “The gate was open, and it stayed so,” Nora Quill of the harbor office said.
const LONE = /^["“]([^"“”]+)([,?!])["”] [^"“”]{2,120}\.$/u;

const FEWEST_WORDS = 6;

const loneQuotations = (story: Story): readonly LoneQuotation[] =>
	story.paragraphs.flatMap((paragraph): readonly LoneQuotation[] => {
		const [, words = "", sign = ""] = LONE.exec(paragraph.text) ?? [];
		const [statement, ...others] = paragraph.statements;
		if (statement?.kind !== "direct" || statement.speaker === undefined || others.length > 0) return [];
		if (words.split(/\s+/).length < FEWEST_WORDS || paragraphOf(story, statement) !== paragraph) return [];
		const start = paragraph.start + 1 + words.length;
		return [{ paragraph, statement, sign, start, mark: start + 1, end: paragraph.end }];
	});

/** True where the sentence before has its source in the quotation that it sets up, and loses it with the speaker. */
function setsUpClaim(story: Story, paragraph: StoryParagraph): boolean {
	const before = neighbor(story, paragraph, -1);
	return before !== undefined && mayWantSource(slice(story.text, before.sentences.at(-1) ?? before));
}

/** True where the words around the quotation still tell who speaks, or may be thought to. */
function isClear(story: Story, paragraph: StoryParagraph): boolean {
	const [before, behind] = [neighbor(story, paragraph, -1), neighbor(story, paragraph, 1)];
	if (before === undefined || (paragraph.order ?? 0) < 1 || endsOpen(before.text)) return true;
	const sources = new Set(before.statements.map(({ speaker }) => speaker?.text));
	if (sources.size === 1 || pointsToOne(story, before)) return true;
	if (behind === undefined) return false;
	const first = behind.sentences[0] ?? behind;
	return opensWithMark(behind.text) || behind.statements.some(({ cue }) => cue !== undefined && contains(first, cue));
}

/** A colon, or a quotation that runs on. */
const endsOpen = (text: string): boolean => /:\s*$/.test(text) || !isBalanced(text);

/** True where the last sentence names one person or a role, or has a pronoun that may be the speaker's. */
function pointsToOne(story: Story, paragraph: StoryParagraph): boolean {
	const last = paragraph.sentences.at(-1) ?? paragraph;
	const names = story.people.filter((mention) => contains(last, mention)).map((mention) => slice(story.text, mention));
	const words =
		slice(story.text, last)
			.toLowerCase()
			.match(/\p{L}+/gu) ?? [];
	return (
		new Set(names).size === 1 ||
		words.some((word) => /^(?:he|she|they|his|her|their|who|i|we)$/.test(word) || knowledge.lexicon.roles.has(word))
	);
}
