/** Many fixes at once: those that are safe unread, or the preferred ones of one rule. None of them meets another. */
import type { Finding, Fix } from "../rules/rule";
import type { Edit } from "../text/edit";
import { countWhile } from "../text/search";
import { touchesSpan } from "../text/span";

/** Fixes that go together, and what they answer. */
export interface Fixes {
	readonly edits: readonly Edit[];
	readonly findings: readonly Finding[];
}

/** What may be applied without a look: `source.fixAll`. */
export const safeFixes = (findings: readonly Finding[]): Fixes => together(findings, (fix) => fix.safe === true);

/** The preferred fixes of all findings of `rule`. */
export const fixesOfRule = (findings: readonly Finding[], rule: string): Fixes =>
	together(
		findings.filter((finding) => finding.rule === rule),
		(fix) => fix.preferred,
	);

/**
 * The first fix of each finding that passes, in order of the text. One that meets an earlier one waits for its next turn: two sources
 * behind one sentence would be “…, according to TK, according to TK”.
 */
function together(findings: readonly Finding[], passes: (fix: Fix) => boolean): Fixes {
	const edits: Edit[] = [];
	const answered: Finding[] = [];
	// The edits taken stand apart and in order: one can meet its neighbors alone.
	const isFree = (edit: Edit): boolean => {
		const place = countWhile(edits, ({ start }) => start < edit.start);
		return [edits[place - 1], edits[place]].every((taken) => taken === undefined || !touchesSpan(edit, taken));
	};
	for (const finding of findings) {
		const fix = finding.fixes.find(passes);
		if (fix === undefined || !fix.edits.every(isFree)) continue;
		for (const edit of fix.edits)
			edits.splice(
				countWhile(edits, ({ start }) => start <= edit.start),
				0,
				edit,
			);
		answered.push(finding);
	}
	return { edits, findings: answered };
}
