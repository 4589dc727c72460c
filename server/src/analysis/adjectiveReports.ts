/** Beliefs and stands by adjectives, from the sentence's tree: “is confident that …”, “were worried about …”, “critical of …”. */

import { extentOf } from "./contentExtent";
import type { CueMatch } from "./cues";
import type { LocalAttribution } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { maySpeak } from "./speakerNouns";
import { subjectBefore } from "./subjects";
import { dependents, subtree, type Tree } from "./syntax";
import { isQuoted, lowerAt, type View } from "./view";

/** What `sentence` says that somebody believes or stands for. */
export function reportsByAdjective(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	const reports: LocalAttribution[] = [];
	for (let index = sentence.first + 1; index + 1 < sentence.last; index++) {
		const stance = isQuoted(view, index) ? undefined : view.lexicon.cueAdjectives.get(lowerAt(view, index));
		const shown = stance === undefined ? undefined : reportOf(view, tree, index, stance, sentence);
		if (shown !== undefined) reports.push(shown);
	}
	return reports;
}

function reportOf(
	view: View,
	tree: Tree,
	index: number,
	stance: string,
	sentence: Sentence,
): LocalAttribution | undefined {
	const below = dependents(tree, index);
	const copula = below.find(({ token, relation }) => /^(?:cop|aux:pass)$/.test(relation) && token < index);
	const start = copula === undefined ? undefined : contentStart(view, tree, index);
	if (copula === undefined || start === undefined) return undefined;
	const phrase = subjectBefore(view, copula.token, sentence.first);
	if (phrase === undefined || !maySpeak(view, phrase)) return undefined;
	const { first, isClause } = start;
	const cue: CueMatch = {
		first: index,
		last: isClause ? index : first - 1,
		verb: { lemma: lowerAt(view, index), stance, ambiguous: false },
		isParticiple: false,
		isBase: false,
		isNegative: below.some(({ token }) => token < index && /^(?:not|never)$|n[’']t$/.test(lowerAt(view, token))),
	};
	const last = extentOf(view, tree, {
		first,
		cue,
		last: lastWord(view, sentence),
		isClause,
	});
	if (last < first || (isClause && !hasVerb(view, first, last))) return undefined;
	return report(view, first, last, cue, phrase, "that-clause");
}

/** confident | that …; confident | the gate holds; eager | to go; worried about | the gate */
function contentStart(
	view: View,
	tree: Tree,
	index: number,
): { readonly first: number; readonly isClause: boolean } | undefined {
	for (const { token, relation } of dependents(tree, index)) {
		const { first } = subtree(tree, token);
		if (token <= index || first !== index + 1) continue;
		const lower = lowerAt(view, first);
		if (/^(?:ccomp|advcl|xcomp)$/.test(relation) && (/^(?:that|whether|to)$/.test(lower) || relation === "ccomp"))
			return { first, isClause: true };
		if (/^(?:about|of|over)$/.test(lower) && token > first) return { first: first + 1, isClause: false };
	}
	return undefined;
}
