/** One story, one hand: marks are set on the first draft, the draft is edited, and the marks are found again. */
import { analyze } from "../../../server/src/analysis/analyze";
import { groundOf, quoteAt } from "../../../server/src/sources/anchor";
import { type Anchored, anchorMarks } from "../../../server/src/sources/reanchor";
import { sameSpan } from "../../../server/src/text/span";
import { knowledge } from "../../support/knowledge";
import { sample } from "../random";
import { type Draft, draftOf, type Rendered, render } from "./draft";
import { type EditKind, handOf } from "./hand";
import { judge, type Passage, passageAt, type Truth, truthOf, type Verdict } from "./truth";

/** A story's first draft, and what our analysis would have marked in it. */
export interface MarkedDraft {
	readonly draft: Draft;
	readonly rendered: Rendered;
	readonly passages: readonly Passage[];
}

export interface Outcome {
	readonly passage: Passage;
	readonly truth: Truth;
	readonly anchored: Anchored;
	readonly verdict: Verdict;
}

export interface Trial {
	readonly before: Rendered;
	readonly after: Rendered;
	readonly outcomes: readonly Outcome[];
}

/** Its quotations and its claims are marked. */
export function markedDraft(story: string): MarkedDraft {
	const draft = draftOf(story);
	const rendered = render(draft);
	const { quotes, claims } = analyze(rendered.text, knowledge);
	const spans = [...quotes.filter(({ depth }) => depth === 0), ...claims].sort((a, b) => a.start - b.start);
	const passages = spans.flatMap((span) => passageAt(rendered, span) ?? []);
	return {
		draft,
		rendered,
		passages: passages.filter((passage, index) => {
			const before = passages[index - 1];
			return before === undefined || !sameSpan(before, passage);
		}),
	};
}

/** One file of marks in five is not in the order of the story. */
const SHUFFLED = 0.2;

export function tryEdits(
	{ draft, rendered: before, passages }: MarkedDraft,
	kinds: readonly EditKind[],
	times: number,
	random: () => number,
): Trial {
	const hand = handOf(random);
	let edited = draft;
	const done = new Map<EditKind, number>();
	for (let time = 0; time < times; time++) {
		const kind = hand.pick(kinds);
		const before = (kind && done.get(kind)) ?? 0;
		if (kind === undefined || before >= (kind.most ?? times)) continue;
		edited = kind.apply(edited, hand);
		done.set(kind, before + 1);
	}
	const after = render(edited);
	const marked = hand.happens(SHUFFLED) ? sample(passages, passages.length, random) : passages;
	const anchored = anchorMarks(
		groundOf(after.text),
		marked.map((passage) => quoteAt(before.text, passage)),
	);
	const outcomes = marked.flatMap((passage, index): readonly Outcome[] => {
		const found = anchored[index];
		if (found === undefined) return [];
		const truth = truthOf(before, passage, after);
		return [{ passage, truth, anchored: found, verdict: judge(truth, found) }];
	});
	return { before, after, outcomes };
}
