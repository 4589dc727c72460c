import type { Article, Attribution } from "../analysis/article";
import type { Cue } from "../analysis/paragraph";
import { isCopy } from "../analysis/paragraphQuotes";
import type { Side } from "../lexicon/desk";
import type { Lexicon } from "../lexicon/lexicon";
import { contains, overlaps, type Span, shift, slice } from "../text/span";
import { holdsWord, storyHolding } from "./nearbyWords";
import type { Fix, Report, Rule, RuleContext, Severity } from "./rule";
import { quoted } from "./wording";

/** “Avery claimed she was home”: the verb doubts her. */
export const loadedAttributionVerb: Rule = {
	id: "loaded-attribution-verb",
	title: "Verb of attribution takes a side",
	group: "sources",
	severity: "hint",
	on: true,
	precision: { estimated: 0.8, judged: { right: 33, of: 40 } },
	why: "“Claimed” doubts, “admitted” convicts, “pointed out” vouches and “slammed” colors what somebody said. “Said” takes no side. Somebody named who “admits” wrongdoing with no court in the story is a warning.",
	exceptions: [
		"verbs that report no words: claimed the prize, admitted six people",
		"what is on record: pointed out that the bill passed in May",
		"an admission before a court",
		"words in quotation marks and headlines",
	],
	bad: [
		"Nora Quill {claimed} she was at the mill.",
		"The ferryman {admitted} that he had slept at the oars.",
		"The mayor {pointed out} that the bus was late.",
		'"It was a farce," Avery {fumed}.',
	],
	good: [
		"The rowers claimed the cup.",
		"Quill admitted taking the keys, court records show.",
		"The clinic admitted six people.",
		"Quill said she was at the mill.",
		"The mayor pointed out that the council passed the bill in May.",
		"The ferry line claimed to be the oldest in Ellery.",
	],
	check: (context) => {
		const isLegal = storyHolding(context.article, context.knowledge.lexicon.desk.law);
		return context.article.attributions.flatMap((attribution) => {
			const side = sideOf(context, attribution);
			return side === undefined || attribution.cue === undefined
				? []
				: [report(context, attribution, attribution.cue, side, isLegal)];
		});
	},
};

/** How the cue takes a side; undefined where it takes none, or reports no words. */
function sideOf({ article, knowledge: { lexicon } }: RuleContext, attribution: Attribution): Side | undefined {
	const { cue, speaker } = attribution;
	const paragraph = article.paragraphs[attribution.paragraph];
	if (cue === undefined || speaker === undefined || paragraph === undefined || !isCopy(paragraph)) return undefined;
	const side = lexicon.desk.loaded.get(cue.lemma);
	if (side === undefined || cue.polarity === "negative" || !reportsWords(article, attribution, cue)) return undefined;
	// A paper or an inquiry reveals what it has found, and a suit claims
	if (/^(?:reveal|claim)$/.test(cue.lemma) && speaker.tier === "document or institution") return undefined;
	return side === "factive" && isOnRecord(article, attribution, lexicon) ? undefined : side;
}

/**
 * A quotation, or a clause: claimed | that …, claimed | she was …; not “claimed the prize”, “claimed to be”, “slammed as”, and
 * nothing that has yet to be said: “refused to concede that …”.
 */
function reportsWords(article: Article, { spans, paragraph }: Attribution, cue: Cue): boolean {
	const own = article.paragraphs[paragraph];
	if (own === undefined) return false;
	const { tokens, syntax, sentences } = own.reading;
	const verb = tokens.findIndex((token) => overlaps(shift(token, own.start), cue));
	const before = tokens[verb - 1]?.lower ?? "";
	if (before === "to" || (/ing$/.test(tokens[verb]?.lower ?? "") && !/^(?:,|but|and)$/.test(before))) return false;
	const behind = article.text.slice(cue.end, cue.end + 3);
	if (spans.every(({ start }) => start < cue.start)) return /^(?:[.,:;]|\s["“])/.test(behind);
	// Avery's claims that …
	if (syntax?.tags[verb] === "NOUN" && /^(?:'s|'|his|her|their|its|the|an?|these|those)$/.test(before)) return false;
	// admitted “one or two cases”: words of a sentence, not a sentence
	if (/^(?:[,:]\s["“]|\s["“]\p{Lu})/u.test(behind)) return true;
	if (/^\s["“]/.test(behind)) return false;
	if (behind === " to") return false;
	if (/^ that\b/.test(article.text.slice(cue.end, cue.end + 6))) return true;
	// claimed responsibility for it; revealed why
	const last = tokens[verb + cue.lemma.split(" ").length];
	if (/^(?:responsibility|credit|victory|why|how|what|who|where)$/.test(last?.lower ?? "")) return false;
	const tree = syntax?.treeOf(sentences.findIndex((sentence) => contains(shift(sentence, own.start), cue)));
	return (tree?.dependents[verb - (tree?.first ?? 0)] ?? []).some(
		({ token, relation }) => token > verb && relation === "ccomp",
	);
}

/** pointed out that the bill passed in May: a date, a figure or an official act */
const isOnRecord = (article: Article, { spans, paragraph }: Attribution, { desk }: Lexicon): boolean =>
	spans.some(
		(span) =>
			holdsWord(article, paragraph, desk.acts, span) ||
			valuesOf(article, paragraph).some((value) => contains(span, value)),
	);

const valuesOf = ({ paragraphs }: Article, index: number): readonly Span[] =>
	paragraphs[index]?.reading.values.map((value) => shift(value, paragraphs[index]?.start ?? 0)) ?? [];

function report(
	{ article, knowledge: { lexicon } }: RuleContext,
	attribution: Attribution,
	cue: Cue,
	side: Side,
	isLegal: () => boolean,
): Report {
	const words = slice(article.text, cue);
	const severity = severityOf(article, attribution, side, lexicon, isLegal);
	return {
		start: cue.start,
		end: cue.end,
		message: `${quoted(words)} ${EFFECT[side]}: would “said” do?`,
		related: [{ start: attribution.start, end: attribution.end, message: "This is what was said." }],
		fixes: fixesFor(article.text, cue, side),
		...(severity === undefined ? {} : { severity }),
	};
}

const EFFECT: Readonly<Record<Side, string>> = {
	doubt: "casts doubt on what was said",
	concession: "implies guilt",
	factive: "vouches for what was said",
	heat: "colors what was said",
};

/** Somebody named admits a wrong, and no court is in the story. */
function severityOf(
	article: Article,
	attribution: Attribution,
	side: Side,
	{ facts }: Lexicon,
	isLegal: () => boolean,
): Severity | undefined {
	if (side !== "concession" || attribution.speaker?.tier !== "named") return undefined;
	const { crimes, verbs } = facts.accusations;
	const isWrong = attribution.spans.some(
		(span) =>
			holdsWord(article, attribution.paragraph, crimes, span) || holdsWord(article, attribution.paragraph, verbs, span),
	);
	return isWrong && !isLegal() ? "warning" : undefined;
}

/** The same tense: claimed → said, claims → says, claiming → saying. */
function fixesFor(text: string, cue: Cue, side: Side): readonly Fix[] {
	const form = formOf(slice(text, cue).split(" ", 1)[0] ?? "");
	// reminded voters that → told voters that
	if (cue.lemma === "remind" && /^\s[\p{L}]/u.test(text.slice(cue.end, cue.end + 2)))
		return [fix({ past: "told", third: "tells", participle: "telling", base: "tell" }[form], cue, true)];
	const neutral = { past: "said", third: "says", participle: "saying", base: "say" }[form];
	const granted = { past: "acknowledged", third: "acknowledges", participle: "acknowledging", base: "acknowledge" }[
		form
	];
	return [fix(neutral, cue, true), ...(side === "concession" ? [fix(granted, cue, false)] : [])];
}

const formOf = (verb: string): "past" | "third" | "participle" | "base" =>
	/ing$/.test(verb) ? "participle" : /(?:ed|crew|shed)$/.test(verb) ? "past" : /[^s]s$/.test(verb) ? "third" : "base";

const fix = (word: string, { start, end }: Span, preferred: boolean): Fix => ({
	title: `Replace with “${word}”`,
	edits: [{ start, end, newText: word }],
	preferred,
});
