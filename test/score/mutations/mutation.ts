/** What a mutation is: a way to spoil clean copy as a hurried hand would, and the rule that must notice. */
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import type { Span } from "../../../server/src/text/span";
import type { Story } from "./story";

export interface Mutant {
	readonly edits: readonly Edit[];
	/** Where a finding is wanted, in the story as it was; what is put in belongs to the places that it touches. */
	readonly places: readonly Span[];
	/** Where a finding of the same rules may come along, since what stands there leaned on what is gone. */
	readonly follows?: readonly Span[];
}

export interface Mutation {
	readonly id: string;
	readonly title: string;
	/** Any of these rules, at any of the places. */
	readonly rules: readonly string[];
	/** At least so many in a hundred are to be noticed. */
	readonly bar: number;
	/** Fair ones only: an editor who goes by RULES.md would ask. */
	readonly mutants: (story: Story, stories: Familiar) => readonly Mutant[];
}

/** What the collection of stories tells of a story's words. */
export interface Familiar {
	/** Surnames that copy uses of people whom it does not introduce: readers know them. */
	readonly surnames: ReadonlySet<string>;
}

export const mutated = (text: string, { edits }: Mutant): string => applyEdits(text, edits);

/** Where `span` lies after `edits`: what is put in at either end belongs to it. */
export const spanAfter = (span: Span, edits: readonly Edit[]): Span => ({
	start: offsetAfter(span.start, edits, "before"),
	end: offsetAfter(span.end, edits, "behind"),
});

/** Where the words of `span` lie after `edits`: what is put in at either end does not belong to them. */
export const wordsAfter = (span: Span, edits: readonly Edit[]): Span => ({
	start: offsetAfter(span.start, edits, "behind"),
	end: offsetAfter(span.end, edits, "before"),
});

/** Where `offset` lies after `edits`, before or behind what is put in there; within words that go, at their place. */
function offsetAfter(offset: number, edits: readonly Edit[], side: "before" | "behind"): number {
	let by = 0;
	for (const { start, end, newText } of edits) {
		const isBefore = side === "before" ? end <= offset && start < offset : end <= offset;
		if (isBefore) by += newText.length - (end - start);
		else if (start < offset) by += (side === "before" ? 0 : newText.length) - (offset - start);
	}
	return offset + by;
}

export const touchesEdit = (span: Span, edits: readonly Edit[]): boolean =>
	edits.some(({ start, end }) => start < span.end && span.start < end);
