/**
 * Reports by verbs, from the sentence's tree: each reporting verb with its frame, speaker and content. Of two that overlap
 * the outer one counts: “Quill said Avery had promised a gate” is Quill's report.
 */

import { contentBefore } from "./contentBefore";
import type { CueMatch } from "./cues";
import { contentOf } from "./frameContent";
import { type FrameCue, frameCueAt, isUnsaid } from "./frameCues";
import type { FrameContent } from "./frameExtent";
import { frameSpeaker } from "./frameSpeakers";
import type { LocalAttribution } from "./paragraph";
import { lastWord, report, type Sentence } from "./reportContent";
import { isNounPhrase, maySpeak } from "./speakerNouns";
import type { Tree } from "./syntax";
import { spanOf, type View } from "./view";

/** What `sentence` may report, outer and earlier cues first; they may overlap, and the first of two that do counts. */
export function reportsByVerb(view: View, tree: Tree, sentence: Sentence): readonly LocalAttribution[] {
	const cues: FrameCue[] = [];
	for (let index = sentence.first; index <= sentence.last; index++) {
		const cue = frameCueAt(view, tree, index);
		if (cue !== undefined && !isUnsaid(view, tree, cue)) cues.push(cue);
	}
	return [
		...cues.flatMap((cue) => reportBefore(view, tree, cue) ?? []),
		...cues.flatMap((cue) => reportBehind(view, tree, cue, sentence) ?? []),
	];
}

/** Who refuses to do something takes a stand without a word. */
const matchOf = (cue: FrameCue, isDeed = false): CueMatch => ({
	...cue,
	verb: isDeed ? { ...cue.frame, stance: "thought" } : cue.frame,
	isBase: false,
});

function reportBefore(view: View, tree: Tree, cue: FrameCue): LocalAttribution | undefined {
	const content = contentBefore(view, tree, cue);
	const phrase = content === undefined ? undefined : frameSpeaker(view, tree, cue);
	return content === undefined || phrase === undefined
		? undefined
		: report(view, content.first, content.last, matchOf(cue), phrase, "trailing-cue");
}

function reportBehind(view: View, tree: Tree, cue: FrameCue, sentence: Sentence): LocalAttribution | undefined {
	const content = contentOf(view, tree, cue, lastWord(view, sentence));
	if (content === undefined) return undefined;
	const phrase = frameSpeaker(view, tree, cue);
	// Asked about the gate, Quill …: who asked is not told.
	if (phrase === undefined && cue.isPassive && (content.isClause || content.subject !== undefined))
		return withSubject(
			view,
			content,
			report(view, content.first, content.last, matchOf(cue, content.isDeed), undefined, "that-clause"),
		);
	if (phrase === undefined || !isNounPhrase(view, phrase) || (!content.isClause && !maySpeak(view, phrase)))
		return undefined;
	const shown = withSubject(
		view,
		content,
		report(view, content.first, content.last, matchOf(cue, content.isDeed), phrase, "that-clause"),
	);
	// Nora Quill never said “the gate is rotten”: these are not her words.
	return cue.isNegative && shown.kind === "direct" ? undefined : shown;
}

/** The bridge … is believed … to be safe: one content in two stretches. */
function withSubject(view: View, { subject }: FrameContent, shown: LocalAttribution): LocalAttribution {
	if (subject === undefined) return shown;
	const span = spanOf(view, subject.first, subject.last);
	return span.end > shown.start ? shown : { ...shown, start: span.start, spans: [span, ...shown.spans] };
}
