/** How things look, nobody says to whom, from the sentence's tree: “The gate seems to hold”, “It appears that the pier is shut”. */

import { extentOf } from "./contentExtent";
import type { CueMatch } from "./cues";
import type { LocalAttribution } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import type { Stretch } from "./stretches";
import { type Dependent, dependents, relationOf, subtree, type Tree } from "./syntax";
import { isQuoted, lowerAt, spanOf, type View } from "./view";

/** What `sentence` says that something seems to be. It has no speaker: the impression is the reporter's or nobody's. */
export function reportsOfSeeming(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	const reports: LocalAttribution[] = [];
	for (let index = sentence.first + 1; index + 1 < sentence.last; index++) {
		const shown = isSeeming(view, index) ? reportOf(view, tree, index, sentence) : undefined;
		if (shown !== undefined) reports.push(shown);
	}
	return reports;
}

/** “seems” outside quotation marks */
export const isSeeming = (view: View, index: number): boolean =>
	view.lexicon.evidential.has(lowerAt(view, index)) && !isQuoted(view, index) && view.syntax?.tags[index] === "VERB";

function reportOf(view: View, tree: Tree, index: number, sentence: Sentence): LocalAttribution | undefined {
	const below = dependents(tree, index);
	const complement = below.find((dependent) => isComplement(view, tree, index, dependent));
	// his seeming calm
	if (complement === undefined || relationOf(tree, index) === "amod") return undefined;
	const first = Math.max(subtree(tree, complement.token).first, index + 1);
	const cue: CueMatch = {
		first: index,
		last: index,
		verb: { lemma: lowerAt(view, index).startsWith("seem") ? "seem" : "appear", stance: "thought", ambiguous: false },
		isParticiple: false,
		isBase: false,
	};
	const isRelative = relationOf(tree, index).startsWith("acl");
	const last = extentOf(view, tree, { first, cue, last: lastWord(view, sentence), isClause: true, isRelative });
	if (last < first) return undefined;
	const subject = below.find(({ token, relation }) => relation === "nsubj" && token < index);
	const shown = report(view, first, last, cue, undefined, "that-clause");
	const own = subject === undefined ? undefined : subjectStretch(view, tree, subject.token, index);
	if (own === undefined) return hasVerb(view, first, last) ? shown : undefined;
	const span = spanOf(view, own.first, own.last);
	return { ...shown, start: span.start, spans: [span, ...shown.spans] };
}

/** seems | to hold; appears | likely; seems | that …; seemed | a long walk; seems | like a gate; not “appeared | in court” */
function isComplement(view: View, tree: Tree, verb: number, { token, relation }: Dependent): boolean {
	if (token <= verb) return false;
	const { first } = subtree(tree, token);
	const isLike = /^(?:advcl|obl)$/.test(relation) && /^(?:like|as)$/.test(lowerAt(view, first));
	if (/^(?:ccomp|csubj|xcomp)$/.test(relation) || isLike) return true;
	// seems | a long walk, appeared | closer to it
	if (/^seem/.test(lowerAt(view, verb))) return relation === "obj";
	return relation === "advmod" && view.syntax?.tags[token] === "ADJ";
}

/** The gate | seems to hold; nothing for “it seems that”. */
function subjectStretch(view: View, tree: Tree, subject: number, verb: number): Stretch | undefined {
	const { first, last } = subtree(tree, subject);
	return /^(?:it|there|what|who|which|that)$/.test(lowerAt(view, first)) && first === subject
		? undefined
		: { first, last: Math.min(last, verb - 1) };
}
