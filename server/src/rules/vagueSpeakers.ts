/** (a), (d), (e): a vague noun as the subject of a reporting verb, “critics say”, “studies show”, “local media reported”. */
import type { Article, Attribution, Speaker } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { isNamedNear, isVague } from "../analysis/claims/vague";
import type { Cue } from "../analysis/paragraph";
import { isCopy } from "../analysis/paragraphQuotes";
import type { Lexicon } from "../lexicon/lexicon";
import { slice } from "../text/span";
import { isAbove } from "./headings";
import { holdsMatch } from "./nearbyWords";
import type { Related, Report, RuleContext } from "./rule";
import { placeholder } from "./vagueClass";
import { quoted } from "./wording";

export function vagueSpeakers({ article, knowledge: { lexicon } }: RuleContext): readonly Report[] {
	const lede = article.paragraphs.filter(isCopy).length > 3 ? article.paragraphs.findIndex(isCopy) : -1;
	return article.attributions.flatMap((attribution) => {
		const { speaker, cue, paragraph } = attribution;
		const own = article.paragraphs[paragraph];
		if (own === undefined || !isCopy(own) || speaker === undefined || cue === undefined || speaker.form === "name")
			return [];
		if (!isVague(speaker.text, lexicon) || isAnonymous(speaker.text, lexicon)) return [];
		if (isNarrowed(article.text, speaker, lexicon)) return [];
		// An average of 81 percent approve. | Most believe …: those who were asked
		if (/^(?:most|few)$/i.test(speaker.text) && holdsMatch(article, paragraph, /^(?:percent|%|polls?)$/)) return [];
		if (!reports(article.text, cue, lexicon) || isNamedNear(article, paragraph, attribution.start)) return [];
		const found = report(article, speaker, attribution, cue);
		// A lede and a dek sum up what the story then sources.
		const isSummary = paragraph === lede || isAbove(article, paragraph);
		return [isSummary ? { ...found, severity: "hint" as const } : found];
	});
}

/** “Sources”, “some insiders”: `anonymous-source` asks about them. */
const isAnonymous = (phrase: string, { desk }: Lexicon): boolean => {
	const words = phrase.toLowerCase();
	return words !== "people" && desk.anonymous.bare.has(words.split(" ").at(-1) ?? "");
};

/** Some | of the women; people | familiar with the talks, whom anonymous-source asks about. */
function isNarrowed(text: string, { end }: Speaker, { desk }: Lexicon): boolean {
	const next = /^\s(?<word>\p{L}+)/u.exec(text.slice(end, end + 20))?.groups?.word;
	return next !== undefined && desk.vague.narrowing.has(next.toLowerCase());
}

/** Says so, now or then: not “telling few people”, “want to highlight”, “declined to say”, “chanted”, “wondered”, “are pushing for”. */
function reports(text: string, cue: Cue, lexicon: Lexicon): boolean {
	if (cue.polarity === "negative" || /ing$/.test(slice(text, cue).split(" ", 1)[0] ?? "")) return false;
	if (/\b(?:to|may|might|would|could|will)\s$/.test(text.slice(Math.max(0, cue.start - 7), cue.start))) return false;
	if (/^(?:chant|shout|yell|cheer|tweet|post|mention|ask|wonder|contemplate|ponder|debate)$/.test(cue.lemma))
		return false;
	return cue.class !== "thought" || lexicon.cues.get(cue.lemma)?.stance === "thought";
}

/** How far a related place may lie behind the finding, in paragraphs. */
const REACH = 12;

function report(article: Article, speaker: Speaker, attribution: Attribution, { start, end }: Cue): Report {
	const cue = slice(article.text, { start, end });
	const evidence = attribution.because === "according-to" ? `${cue} ${speaker.text}` : `${speaker.text} ${cue}`;
	const later = attributionsIn(article, attribution.paragraph, attribution.paragraph + REACH).find(
		(other) => other.start > attribution.start && other.speaker?.entity?.type === "PERSON",
	);
	const related: Related[] = [
		{ start: attribution.start, end: attribution.end, message: "This is what is credited to them." },
	];
	if (later?.speaker !== undefined)
		related.push({
			start: later.speaker.start,
			end: later.speaker.end,
			message: `The next named source is ${later.speaker.entity?.name ?? later.speaker.text}.`,
		});
	return {
		start: speaker.start,
		end: speaker.end,
		message: `${quoted(evidence)}, but no such sources are named here or in the next two paragraphs: which ones?`,
		related,
		fixes: [placeholder(speaker)],
	};
}
