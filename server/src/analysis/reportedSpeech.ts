/**
 * Reported speech of one paragraph, sentence by sentence: “Doe said that …”, “…, police said.”, “according to …”. A sentence
 * whose report holds quotation marks is mixed. Surface patterns come first; where they leave a cue, the sentence's tree is asked.
 */

import type { Span } from "../text/span";
import { accordingReport } from "./accordingTo";
import { cueAdjectiveAt, mayBeginBelief, reportsByAdjective } from "./adjectiveReports";
import { pollReport, viewReport } from "./adverbialReports";
import { asReport } from "./asClauses";
import { opensClause } from "./bareClauses";
import { withColonRuns } from "./colonRuns";
import { isPutting, isShowing, reportsByDocument } from "./documentReports";
import { isSeeming, reportsOfSeeming } from "./evidentialReports";
import { isProgressive, saysShare } from "./frameCues";
import { isHearsay, reportsOfHearsay } from "./hearsayReports";
import { addedReport, leadingReport, nominalReport } from "./leadingReports";
import { mayBeMistaken } from "./mistakenVerbs";
import { farBeginning, mayHavePredicate, TO_THING } from "./nounContent";
import { cueIdiomAt, cueNounAt, reportsByNoun } from "./nounReports";
import type { LocalAttribution } from "./paragraph";
import type { Sentence } from "./reportContent";
import { type Changes, settle, touch } from "./reportOverlaps";
import { insideReport, trailingReport } from "./reportTags";
import { titleReport } from "./titleReports";
import { firstEndingBehind } from "./tokenPlaces";
import { reportsByVerb } from "./verbReports";
import { isQuoted, lowerAt, spanOf, type View } from "./view";

/**
 * The attributions of `view`: what is left of `direct` and the reports in its sentences. A fragment that `direct` took with a cue
 * whose whole clause is reported gives way to it: “said the “rotten” gate would go”.
 */
export function withReportedSpeech(view: View, direct: readonly LocalAttribution[]): readonly LocalAttribution[] {
	const title = titleReport(view);
	if (title !== undefined) return [title, ...direct.filter((other) => !touch(other, title))];
	const standing = bySentence(view, direct);
	const changes: Changes = new Map();
	const found = withColonRuns(
		view,
		sentencesOf(view).flatMap((sentence) =>
			reportsIn(view, sentence, standing.get(view.sentenceAt[sentence.first] ?? -1) ?? [], changes),
		),
		direct,
	);
	return [...direct, ...found].flatMap((attribution) =>
		changes.has(attribution) ? (changes.get(attribution) ?? []) : attribution,
	);
}

/** The reports of one sentence, the surest patterns first; `taken` are the attributions that touch it already. */
function reportsIn(
	view: View,
	sentence: Sentence,
	taken: readonly LocalAttribution[],
	changes: Changes,
): readonly LocalAttribution[] {
	const own: LocalAttribution[] = [];
	const add = (report: LocalAttribution | undefined): void => {
		const settled = report === undefined ? undefined : settle(report, [...taken, ...own], changes);
		if (settled !== undefined) own.push(settled);
	};
	add(accordingReport(view, sentence) ?? viewReport(view, sentence));
	if (taken.length === 0 && own.length === 0) add(pollReport(view, sentence));
	if (own.length === 0) add(asReport(view, sentence) ?? trailingReport(view, sentence) ?? insideReport(view, sentence));
	const surest = own.length;
	const { byVerb, byStand, byOther } = treeReports(view, sentence, [...taken, ...own]);
	// Without a verb that reports, an adjective or a noun is no outer cue of anything.
	const named = byVerb.length === 0 ? [] : byStand.filter(({ phrase }) => phrase !== undefined);
	for (const report of inOrder([...byVerb, ...named])) add(report);
	if (taken.length === 0 && own.length === surest) add(leadingReport(view, sentence) ?? nominalReport(view, sentence));
	for (const report of [...byOther, ...byStand.filter((stand) => !named.includes(stand))]) add(report);
	add(addedReport(view, sentence));
	return own;
}

/** What the sentence's tree shows; a tree costs as much as all else together and is asked only where it may. */
function treeReports(view: View, sentence: Sentence, held: readonly LocalAttribution[]): TreeReports {
	const tree = mayReport(view, sentence, held) ? view.syntax?.treeOf(view.sentenceAt[sentence.first] ?? -1) : undefined;
	if (tree === undefined) return { byVerb: [], byStand: [], byOther: [] };
	const byStand = [...reportsByAdjective(view, tree, sentence), ...reportsByNoun(view, tree, sentence)];
	return {
		byVerb: withDocuments(reportsByVerb(view, tree, sentence), reportsByDocument(view, tree, sentence)),
		byStand,
		byOther: [...reportsOfSeeming(view, tree, sentence), ...reportsOfHearsay(view, tree, sentence)],
	};
}

/** A verb tells more surely than an adjective or a noun what is reported, whether the tree or the words alone show its content. */
interface TreeReports {
	readonly byVerb: readonly LocalAttribution[];
	/** By adjectives and nouns: where one stands before a verb in its content, it is the outer cue. */
	readonly byStand: readonly LocalAttribution[];
	readonly byOther: readonly LocalAttribution[];
}

/** Reports by verbs, those of documents in the place of what else the same verb reports. */
function withDocuments(
	byVerb: readonly LocalAttribution[],
	byDocument: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const own = new Set(byDocument.map(({ cue }) => cue?.start));
	return [...byVerb.filter((shown) => isTag(shown) || !own.has(shown.cue?.start)), ...byDocument];
}

/** Tags first, then outer and earlier cues: Quill was worried | that Avery had said so. */
const inOrder = (reports: readonly LocalAttribution[]): readonly LocalAttribution[] => [
	...reports.filter(isTag),
	...reports.filter((report) => !isTag(report)).sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0)),
];

const isTag = ({ because }: LocalAttribution): boolean => because === "trailing-cue";

/** The attributions that touch each sentence, by the sentence's number. */
function bySentence(
	view: View,
	attributions: readonly LocalAttribution[],
): ReadonlyMap<number, readonly LocalAttribution[]> {
	const touching = new Map<number, LocalAttribution[]>();
	for (const attribution of attributions) {
		const { spans, cue } = attribution;
		const numbers = new Set<number>();
		for (const { start, end } of cue === undefined ? spans : [...spans, cue])
			for (let token = firstEndingBehind(view, start); (view.tokens[token]?.start ?? end) < end; token++)
				numbers.add(view.sentenceAt[token] ?? -1);
		for (const number of numbers) {
			const list = touching.get(number);
			if (list === undefined) touching.set(number, [attribution]);
			else list.push(attribution);
		}
	}
	return touching;
}

/** A reporting verb, noun or adjective stands outside quotation marks and outside what `held` already has. */
function mayReport(view: View, { first, last }: Sentence, held: readonly LocalAttribution[]): boolean {
	for (let index = first; index <= last; index++) {
		if (!view.lexicon.reporting.has(lowerAt(view, index))) continue;
		const mayBe = !isQuoted(view, index) && (mayBeVerb(view, index) || mayBeOther(view, index));
		// With many, asking each of them would cost more than the tree.
		const isHeld =
			mayBe && held.length <= MOST_HELD && held.some((attribution) => holds(attribution, spanOf(view, index, index)));
		if (mayBe && !isHeld) return true;
	}
	return false;
}

/** knew | that …; saw the plan | as …: of verbs that seldom report, what shows it stands near by. */
function mayBeVerb(view: View, index: number): boolean {
	if (saysShare(view, index) || isProgressive(view, index)) return view.lexicon.frames.has(lowerAt(view, index));
	const frame = view.lexicon.frames.get(lowerAt(view, index));
	if (view.lexicon.phrasal.has(lowerAt(view, index)) && isPhrasal(view, index)) return true;
	if (frame === undefined) return false;
	if (view.syntax?.tags[index] !== "VERB") return mayBeMistaken(view, index, frame);
	if (view.lexicon.verbClasses.lasting.has(frame.lemma)) return false;
	if (frame.thing || frame.infinitive || (frame.clause && (!frame.ambiguous || view.lexicon.telling.has(frame.lemma))))
		return true;
	if (frame.clause && opensClause(view, index + 1, index + REACH)) return true;
	if (view.lexicon.verbClasses.feeling.has(frame.lemma)) return true;
	if (frame.lemma === "attack" && isPaper(view, index - 1)) return true;
	for (let near = index + 1; near <= index + REACH; near++) {
		const lower = lowerAt(view, near);
		if (isQuoted(view, near) || frame.prepositions.has(lower) || frame.addressed?.has(lower) === true) return true;
		if (frame.predicative || (frame.clause && near <= index + 2 && BEGINS.test(lower))) return true;
		if (frame.clause && near === index + 1 && view.syntax?.tags[near] === "PRON") return true;
	}
	return false;
}

/** ads | attacking; an ad | that attacks */
const isPaper = (view: View, index: number): boolean =>
	view.lexicon.documents.has(lowerAt(view, lowerAt(view, index) === "that" ? index - 1 : index));

/** came out | against the toll; played down | the idea */
function isPhrasal(view: View, index: number): boolean {
	const frame =
		view.syntax?.tags[index] === "VERB"
			? view.lexicon.frames.get(`${lowerAt(view, index)} ${lowerAt(view, index + 1)}`)
			: undefined;
	return frame !== undefined && (frame.thing || frame.prepositions.has(lowerAt(view, index + 2)));
}

const REACH = 10;
const BEGINS = /^(?:that|how|whether|what|why|if|who|when|the|a|an|there|his|her|their|its|as)$/;

/** the claim | that …; complaints | from the port; confident | that … */
function mayBeOther(view: View, index: number): boolean {
	const next = lowerAt(view, index + 1);
	const noun = cueNounAt(view, index);
	if (isSeeming(view, index) || isHearsay(view, index)) return true;
	if (isShowing(view, index) || isPutting(view, index)) return true;
	const begin = next === "to" ? [next, TO_THING] : [next];
	if (
		noun !== undefined &&
		(OPENS_NOUN.test(next) ||
			begin.some((word) => noun.begins.has(word)) ||
			mayHavePredicate(view, index) ||
			farBeginning(view, index) !== undefined ||
			(noun.begins.has("that") && opensClause(view, index + 1, index + REACH)))
	)
		return true;
	const idiom = cueIdiomAt(view, index);
	if (idiom !== undefined && begin.some((word) => idiom.begins.has(word))) return true;
	const adjective = cueAdjectiveAt(view, index);
	return adjective !== undefined && mayBeginBelief(view, adjective, index + 1);
}

/** complaints | from the port; the decision | not to go */
const OPENS_NOUN = /^(?:from|by|among|within|not|whether|as|for)$/;

const MOST_HELD = 8;

/** The word is a cue that has its content, or within one. A cue before a fragment may still report more: “said the “rotten” gate …”. */
const holds = ({ cue, spans, because }: LocalAttribution, word: Span): boolean =>
	(cue !== undefined && because !== "cue-before" && cue.start <= word.start && word.end <= cue.end) ||
	(because !== "cue-before" && spans.some((span) => span.start <= word.start && word.end <= span.end));

function sentencesOf(view: View): readonly Sentence[] {
	const sentences: Sentence[] = [];
	let first = 0;
	for (let index = 1; index <= view.tokens.length; index++) {
		if (index < view.tokens.length && view.sentenceAt[index] === view.sentenceAt[first]) continue;
		sentences.push({ first, last: index - 1 });
		first = index;
	}
	return sentences;
}
