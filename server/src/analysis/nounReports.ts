/** Reports by nouns, from the sentence's tree: “Quill's claim that …”, “complaints from the port about …”, “made a vow to …”. */
import type { CueNoun } from "../lexicon/frames";
import { isThat } from "./beginnings";
import { extentOf } from "./contentExtent";
import type { CueMatch } from "./cues";
import { describePhrase, phraseBetween } from "./nounPhrases";
import type { LocalAttribution, SpeakerPhrase } from "./paragraph";
import { hasVerb, lastWord, report, type Sentence } from "./reportContent";
import { maySpeak } from "./speakerNouns";
import type { Stretch } from "./stretches";
import { subjectAfter } from "./subjects";
import { dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import { isAdverb, isDeterminer, isNameToken, isQuoted, isWord, lowerAt, nameOf, type View } from "./view";

/** What nouns of `sentence` may report; what has no speaker is left out. */
export function reportsByNoun(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	const reports: LocalAttribution[] = [];
	for (let index = sentence.first; index + 1 < sentence.last; index++) {
		const noun = cueNounAt(view, index);
		const shown = noun === undefined ? undefined : reportOf(view, tree, index, noun, sentence);
		if (shown !== undefined) reports.push(shown);
	}
	return reports;
}

/** The reporting noun at token `index`; undefined inside quotation marks and names, and for verbs. */
export function cueNounAt(view: View, index: number): CueNoun | undefined {
	if (!isWord(view, index) || isQuoted(view, index) || isNameToken(view, index)) return undefined;
	return view.syntax?.tags[index] === "NOUN" ? view.lexicon.cueNouns.get(lowerAt(view, index)) : undefined;
}

function reportOf(
	view: View,
	tree: Tree,
	index: number,
	noun: CueNoun,
	sentence: Sentence,
): LocalAttribution | undefined {
	const start = contentStart(view, tree, index, noun) ?? predicate(view, tree, index, noun);
	const phrase = start === undefined ? undefined : speakerOf(view, tree, index);
	if (
		start === undefined ||
		(phrase === undefined ? !isAnybodys(view, index, noun, start.first) : !maySpeak(view, phrase))
	)
		return undefined;
	const { first, isClause } = start;
	const cue: CueMatch = {
		first: index,
		last: isClause ? index : first - 1,
		verb: { lemma: noun.lemma, stance: noun.stance, ambiguous: false },
		isParticiple: false,
		isBase: false,
	};
	const last = extentOf(view, tree, {
		first,
		cue,
		last: start.isPredicate ? lastWord(view, sentence) : Math.min(lastWord(view, sentence), subtree(tree, index).last),
		isClause,
		isRelative: true,
	});
	if (last < first || (isClause && !hasVerb(view, first, last))) return undefined;
	return report(view, first, last, cue, phrase, "noun-cue");
}

interface NounContent {
	readonly first: number;
	readonly isClause: boolean;
	/** “Her fear is | that …”: a copula stands between, and what is feared hangs from it. */
	readonly isPredicate?: boolean;
}

/** Complaints | that the gate is rotten: nobody is named, but somebody complains; not “in a statement | that”, “common sense | that”. */
const isAnybodys = (view: View, index: number, { lemma }: CueNoun, first: number): boolean =>
	isThat(view, first) &&
	view.lexicon.anybodysNouns.has(lemma) &&
	// The port | fears that
	!(view.syntax?.tags[index - 1] === "NOUN" && view.lexicon.frames.has(lowerAt(view, index))) &&
	!isVenue(view, index);

function isVenue(view: View, noun: number): boolean {
	let index = noun - 1;
	while (index > noun - 4 && (isDeterminer(view, index) || view.syntax?.tags[index] === "ADJ")) index--;
	return index < noun - 1 && /^(?:in|at|on|during)$/.test(lowerAt(view, index));
}

/** Her fear is | that the gate is rotten. */
function predicate(view: View, tree: Tree, index: number, { begins }: CueNoun): NounContent | undefined {
	let first = index + 1;
	while (first < index + 4 && (isAdverb(view, first) || /^(?:is|was|are|were)$/.test(lowerAt(view, first)))) first++;
	return first > index + 1 && begins.has("that") && isThat(view, first) && relationOf(tree, index).startsWith("nsubj")
		? { first, isClause: true, isPredicate: true }
		: undefined;
}

/** “that” and “to” belong to the content, the preposition of “criticism of | the plan” does not. */
function contentStart(view: View, tree: Tree, index: number, { begins }: CueNoun): NounContent | undefined {
	for (const { token } of dependents(tree, index)) {
		if (token <= index) continue;
		const { first } = subtree(tree, token);
		const lower = lowerAt(view, first);
		if (!begins.has(lower) || first <= index) continue;
		const isClause = lower === "that" || (lower === "to" && view.syntax?.tags[token] === "VERB");
		if (isClause) return { first, isClause };
		if (lower !== "that" && token > first) return { first: first + 1, isClause: false };
	}
	return undefined;
}

/** Quill's claim; complaints from the port; Quill made the claim. */
function speakerOf(view: View, tree: Tree, index: number): SpeakerPhrase | undefined {
	for (const { token, relation } of dependents(tree, index)) {
		const { first, last } = subtree(tree, token);
		if (relation === "nmod:poss" && token < index)
			return possessor(view, { first, last: nameOf(view, token)?.last ?? token });
		if (relation.startsWith("nmod") && token > index && /^(?:from|by)$/.test(lowerAt(view, first)))
			return subjectAfter(view, first, last);
	}
	const head = headOf(tree, index);
	if (head < 0 || relationOf(tree, index) !== "obj" || !view.lexicon.lightVerbs.has(lowerAt(view, head)))
		return undefined;
	const subject = dependents(tree, head).find(({ relation }) => relation === "nsubj");
	if (subject === undefined) return undefined;
	const { first, last } = subtree(tree, subject.token);
	return phraseBetween(view, first, last);
}

const possessor = (view: View, { first, last }: Stretch): SpeakerPhrase | undefined =>
	/^(?:his|her|their|its)$/.test(lowerAt(view, last))
		? describePhrase(view, { first: last, last }, undefined)
		: phraseBetween(view, first, last);
