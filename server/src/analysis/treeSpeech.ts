/**
 * Reported speech that only the sentence's tree shows: a second report in one sentence, a clause far behind its cue, “vowed to
 * …”. Asked where a cue is left that the surface patterns did not take.
 */
import { type Span, trim } from "../text/span";
import type { LocalAttribution, SpeakerPhrase } from "./article";
import { type CueMatch, cueAt, cueSubject, isUnasserted, toCue } from "./cues";
import { describePhrase } from "./nounPhrases";
import { contentEnd, hasVerb, type Sentence } from "./reportContent";
import { dependents, subtree, type Tree } from "./syntax";
import { isComma, isQuoted, isWord, lowerAt, spanOf, type View } from "./view";

/** Reports in `sentence` beside those `found` by patterns; the outermost of two that overlap counts. */
export function attributeByTree(
	view: View,
	sentence: Sentence,
	found: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const added: LocalAttribution[] = [];
	for (let index = sentence.first; index < sentence.last; index++) {
		const cue = cueAt(view, index);
		if (cue === undefined) continue;
		const span = spanOf(view, cue.first, cue.last);
		if ([...found, ...added].some((other) => isTaken(other, span))) continue;
		const tree = view.syntax?.treeOf(view.sentenceAt[index] ?? -1);
		if (tree === undefined || isUnasserted(view, cue, sentence.first)) continue;
		const report = reportOf(view, tree, cue, sentence);
		if (report !== undefined && ![...found, ...added].some((other) => overlaps(other, report))) added.push(report);
	}
	return added;
}

const isTaken = ({ cue, spans }: LocalAttribution, span: Span): boolean =>
	(cue !== undefined && cue.start < span.end && span.start < cue.end) ||
	spans.some((part) => part.start <= span.start && span.end <= part.end);

const overlaps = (one: LocalAttribution, other: LocalAttribution): boolean =>
	one.spans.some((left) => other.spans.some((right) => left.start < right.end && right.start < left.end));

function reportOf(view: View, tree: Tree, cue: CueMatch, sentence: Sentence): LocalAttribution | undefined {
	const content = contentOf(view, tree, cue, sentence);
	if (content === undefined) return undefined;
	const phrase = speakerOf(view, tree, cue, sentence);
	if (phrase === undefined) return undefined;
	const span = trim(view.text, spanOf(view, content.first, content.last));
	const quotes = view.quotes.flatMap((quote, index) =>
		quote.start >= span.start && quote.end <= span.end + 1 ? [index] : [],
	);
	return {
		...span,
		kind: quotes.length === 0 ? "indirect" : "mixed",
		spans: [span],
		cue: toCue(view, cue),
		phrase,
		quotes,
		because: "that-clause",
	};
}

/** What is promised, asked for or hoped stands in an infinitive: “vowed to mend the gate”; “wrote to complain” reports nothing. */
const INFINITIVE =
	/^(?:promise|vow|pledge|threaten|offer|agree|swear|claim|profess|purport|urge|ask|tell|order|advise|warn|demand|request|propose|recommend|plead|hope|want|intend|expect|wish)$/;

interface Stretch {
	readonly first: number;
	readonly last: number;
}

function contentOf(view: View, tree: Tree, cue: CueMatch, sentence: Sentence): Stretch | undefined {
	for (const { token, relation } of dependents(tree, cue.first)) {
		const isClause =
			relation === "ccomp" ||
			(relation === "xcomp" && INFINITIVE.test(cue.verb.lemma) && lowerAt(view, subtree(tree, token).first) === "to");
		if (!isClause || token < cue.last) continue;

		let { first, last } = subtree(tree, token);
		if (first <= cue.last) continue;
		while (first < last && (isComma(view, first) || !isWord(view, first)) && !isQuoted(view, first)) first++;
		const end = contentEnd(view, first, sentence);
		last = Math.min(last, end);
		if (last - first < 2 || !hasVerb(view, first, last)) continue;
		return { first, last };
	}
	return undefined;
}

/** The patterns know names and appositions, the tree knows the verb's subject: where they differ, the tree is right. */
function speakerOf(view: View, tree: Tree, cue: CueMatch, sentence: Sentence): SpeakerPhrase | undefined {
	const shown = cueSubject(view, cue, sentence.first);
	const subject = subjectOf(tree, cue.first);
	if (subject === undefined) return shown;
	const head = view.tokens[subject];
	if (shown !== undefined && head !== undefined && shown.start <= head.start && head.end <= shown.end) return shown;
	return describePhrase(view, { first: subtree(tree, subject).first, last: subject }, undefined);
}

/** The subject of the verb, or of the verb that it is joined to: “Quill rose and | said”. */
function subjectOf(tree: Tree, verb: number): number | undefined {
	for (let at = verb, steps = 0; at >= 0 && steps < 3; steps++) {
		const subject = dependents(tree, at).find(({ relation }) => relation === "nsubj");
		if (subject !== undefined) return subject.token;
		if (!/^(?:conj|xcomp|advcl)/.test(tree.relations[at - tree.first] ?? "")) return undefined;
		at = tree.heads[at - tree.first] ?? -1;
	}
	return undefined;
}
