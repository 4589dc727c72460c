/** Whether the right rule notices a mutant, and whether anything else changes. */
import type { Finding } from "../../../server/src/rules/rule";
import { overlaps, type Span } from "../../../server/src/text/span";
import { type Mutant, type Mutation, spanAfter, touchesEdit, wordsAfter } from "./mutation";

export interface Verdict {
	/** What the mutation's rules report at its places. */
	readonly noticed: readonly Finding[];
	/** What else is reported that was not before, and what no longer is though its words are as they were. */
	readonly appeared: readonly Finding[];
	readonly vanished: readonly Finding[];
}

/** True where a place that is to be spoilt already has a finding: such copy is not clean, and a mutant of it shows little. */
export const isUnclean = (findings: readonly Finding[], { places }: Mutant): boolean =>
	findings.some((finding) => places.some((place) => touches(finding, place)));

const touches = (a: Span, b: Span): boolean =>
	overlaps(a, b) || (b.start === b.end && a.start <= b.start && b.start <= a.end);

/** `before` are the findings of the story as it was, `after` those of the mutant. Findings are the same by rule and words. */
export function judge(
	before: readonly Finding[],
	after: readonly Finding[],
	{ rules }: Mutation,
	{ edits, places, follows = [] }: Mutant,
): Verdict {
	const leaning = follows.map((span) => wordsAfter(span, edits));
	const moved = places.map((place) => spanAfter(place, edits));
	const old = before.map((finding) => ({
		finding,
		span: wordsAfter(finding, edits),
		isTouched: touchesEdit(finding, edits),
	}));
	const kept = new Set<(typeof old)[number]>();
	const noticed: Finding[] = [];
	const appeared: Finding[] = [];
	for (const finding of after) {
		const same = old.find(
			(other) =>
				!kept.has(other) && other.finding.rule === finding.rule && isSame(finding, other.span, other.isTouched),
		);
		if (same !== undefined) kept.add(same);
		else if (rules.includes(finding.rule) && moved.some((place) => overlaps(finding, place))) noticed.push(finding);
		else if (!rules.includes(finding.rule) || !leaning.some((span) => overlaps(finding, span))) appeared.push(finding);
	}
	const vanished = old.filter((other) => !kept.has(other) && !other.isTouched).map(({ finding }) => finding);
	return { noticed, appeared, vanished };
}

/** A finding whose words changed is the same where it still is about the rest of them. */
const isSame = (finding: Span, span: Span, isTouched: boolean): boolean =>
	isTouched ? overlaps(finding, span) : finding.start === span.start && finding.end === span.end;
