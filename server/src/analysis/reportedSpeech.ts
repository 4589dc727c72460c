/**
 * Reported speech of one paragraph, sentence by sentence: “Doe said that …”, “…, police said.”, “according to …”. A sentence
 * whose report holds quotation marks is mixed. Surface patterns come first; where they leave a cue, the sentence's tree is asked.
 */
import { according } from "./accordingTo";
import { reportsByAdjective } from "./adjectiveReports";
import type { LocalAttribution } from "./article";
import { asNoted } from "./asClauses";
import { addition, leadingReport, nominalReport } from "./leadingReports";
import { cueNounAt, reportsByNoun } from "./nounReports";
import type { Sentence } from "./reportContent";
import { givesWay, isLed, joinHalves, touch, withoutFragment } from "./reportOverlaps";
import { insideTag, trailingTag } from "./reportTags";
import { titleReport } from "./titleReports";
import { firstEndingBehind } from "./tokenPlaces";
import { reportsByVerb } from "./verbReports";
import { isQuoted, lowerAt, type View } from "./view";

/**
 * The attributions of `view`: what is left of `direct` and the reports in its sentences. A fragment that `direct` took with a cue
 * whose whole clause is reported gives way to it: “said the “rotten” gate would go”.
 */
export function withReportedSpeech(view: View, direct: readonly LocalAttribution[]): readonly LocalAttribution[] {
	const found: LocalAttribution[] = [];
	// What is left of an attribution once a report has taken a fragment of it; undefined where nothing is.
	const changed = new Map<LocalAttribution, LocalAttribution | undefined>();
	const title = titleReport(view);
	if (title !== undefined) return [title, ...direct.filter((other) => !touch(other, title))];
	const standing = bySentence(view, direct);
	for (const sentence of sentencesOf(view)) {
		const taken = standing.get(view.sentenceAt[sentence.first] ?? -1) ?? [];
		const own: LocalAttribution[] = [];
		const add = (shown: LocalAttribution | undefined): void => {
			if (shown === undefined) return;
			const touched = [...taken, ...own].filter((other) =>
				touch(changed.has(other) ? changed.get(other) : other, shown),
			);
			const led = touched.filter((other) => isLed(other, shown));
			if (touched.some((other) => !led.includes(other) && !givesWay(other, shown))) return;
			for (const other of touched) changed.set(other, led.includes(other) ? undefined : withoutFragment(other, shown));
			own.push(led.reduce(joinHalves, shown));
		};
		add(according(view, sentence));
		if (own.length === 0) add(asNoted(view, sentence) ?? trailingTag(view, sentence) ?? insideTag(view, sentence));
		const reports = own.length;
		if (mayReport(view, sentence)) {
			const tree = view.syntax?.treeOf(view.sentenceAt[sentence.first] ?? -1);
			if (tree !== undefined)
				for (const shown of [
					...reportsByVerb(view, tree, sentence),
					...reportsByAdjective(view, tree, sentence),
					...reportsByNoun(view, tree, sentence),
				])
					add(shown);
		}
		if (taken.length === 0 && own.length === reports)
			add(leadingReport(view, sentence) ?? nominalReport(view, sentence));
		add(addition(view, sentence));
		found.push(...own);
	}
	return [...direct, ...found].flatMap((attribution) =>
		changed.has(attribution) ? (changed.get(attribution) ?? []) : attribution,
	);
}

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

/** A tree costs as much as all else together: it is asked for where a reporting verb stands outside quotation marks. */
function mayReport(view: View, { first, last }: Sentence): boolean {
	for (let index = first; index <= last; index++)
		if (
			(view.syntax?.tags[index] === "VERB" &&
				!isQuoted(view, index) &&
				view.lexicon.frames.has(lowerAt(view, index))) ||
			cueNounAt(view, index) !== undefined ||
			(view.lexicon.cueAdjectives.has(lowerAt(view, index)) && !isQuoted(view, index))
		)
			return true;
	return false;
}

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
