/**
 * A closing mark is lost: “The gate was open, Quill said.
 *
 * Fair in copy whose marks are otherwise in order, in this paragraph and the two around it. The next paragraph does not open with a
 * mark, or the quotation would run on.
 */
import { hasMarks, isBalanced, neighbor, opensWithMark } from "./context";
import type { Mutant, Mutation } from "./mutation";
import type { Story, StoryParagraph } from "./story";

export const droppedMark: Mutation = {
	id: "mark",
	title: "a closing mark dropped",
	rules: ["unclosed-quote"],
	bar: 95,
	mutants: (story) => story.paragraphs.flatMap((paragraph) => mutantsOf(story, paragraph)),
};

// “The gate was open,”   “for years”
const QUOTATION = /(?<=^|[\s([—–-])["“][^"“”]+["”](?![\p{L}\d])/gu;

function mutantsOf(story: Story, paragraph: StoryParagraph): readonly Mutant[] {
	if (paragraph.order === undefined || !hasMarks(paragraph.text) || !isBalanced(paragraph.text)) return [];
	const before = neighbor(story, paragraph, -1)?.text ?? "";
	const behind = neighbor(story, paragraph, 1)?.text ?? "";
	if (!isBalanced(before) || !isBalanced(behind) || opensWithMark(behind)) return [];
	return [...paragraph.text.matchAll(QUOTATION)].map(({ 0: quotation, index }) => {
		const end = paragraph.start + index + quotation.length;
		return { edits: [{ start: end - 1, end, newText: "" }], places: [paragraph] };
	});
}
