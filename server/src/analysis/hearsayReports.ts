/** Reports by a word of hearsay, from the sentence's tree: “The clerk reportedly left”. Nobody is named. */
import { extentOf } from "./contentExtent";
import type { CueMatch } from "./cues";
import type { LocalAttribution } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { joinHalves } from "./reportOverlaps";
import { headOf, relationOf, subtree, type Tree } from "./syntax";
import { chunkEnd } from "./tokenPlaces";
import { isAuxiliary, isComma, isConjunction, isNameToken, isQuoted, lowerAt, type View } from "./view";

/** The clerk | reportedly | left: what a word of hearsay makes of its clause, in the sentence's tree; nobody is named. */
export function reportsOfHearsay(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	const reports: LocalAttribution[] = [];
	for (let index = sentence.first; index < sentence.last; index++) {
		const shown = isHearsay(view, index) ? hearsayReport(view, tree, index, sentence) : undefined;
		if (shown !== undefined) reports.push(shown);
	}
	return reports;
}

/** “reportedly” outside quotation marks */
export const isHearsay = (view: View, index: number): boolean =>
	view.lexicon.hearsayAdverbs.has(lowerAt(view, index)) && !isQuoted(view, index) && !isNameToken(view, index);

function hearsayReport(view: View, tree: Tree, index: number, sentence: Sentence): LocalAttribution | undefined {
	const verb = headOf(tree, index);
	if (verb < 0 || relationOf(tree, index) !== "advmod") return undefined;
	const clause = subtree(tree, verb);
	const match: CueMatch = {
		first: index,
		last: index,
		verb: { lemma: lowerAt(view, index), stance: "neutral", ambiguous: false },
		isParticiple: false,
		isBase: false,
	};
	const relative = relativeBefore(view, index);
	let first = relative ?? clause.first;
	while (first < index && (isConjunction(view, first) || isComma(view, first))) first++;
	const behind = isComma(view, index + 1) ? index + 2 : index + 1;
	const isAside = relative !== undefined && isComma(view, relative - 1);
	const last = Math.min(
		isAside ? chunkEnd(view, index, sentence.last) : clause.last,
		extentOf(view, tree, {
			first: behind,
			cue: match,
			last: lastWord(view, sentence),
			isClause: true,
			isRelative: relative !== undefined,
		}),
	);
	if (last < behind || !hasVerb(view, first, last)) return undefined;
	const rest = report(view, behind, last, match, undefined, "adverbial");
	const before = isComma(view, index - 1) ? index - 2 : index - 1;
	return before < first ? rest : joinHalves(report(view, first, before, match, undefined, "adverbial"), rest);
}

/** Tom Avery, | who (has) | allegedly sold the bell: the word that the clause begins with, whatever the parser made of it. */
function relativeBefore(view: View, index: number): number | undefined {
	let first = index - 1;
	while (first > index - 4 && isAuxiliary(view, first)) first--;
	return /^(?:who|which|that)$/.test(lowerAt(view, first)) ? first : undefined;
}
