/** Many fixes at once: those that are safe unread, or the preferred ones of one rule. None of them meets another. */
import type { Finding, Fix } from "../rules/rule";
import type { Edit } from "../text/edit";
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
	// Findings stand in order of the text, their edits nearly so: the last few taken are those that one can meet.
	for (const finding of findings) {
		const fix = finding.fixes.find(passes);
		if (fix === undefined || fix.edits.some((edit) => edits.some((taken) => touchesSpan(edit, taken)))) continue;
		edits.push(...fix.edits);
		answered.push(finding);
	}
	return { edits, findings: answered };
}
