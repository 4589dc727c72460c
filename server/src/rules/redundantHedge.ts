import type { Article, Attribution, Paragraph } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import type { Token } from "../analysis/tokens";
import type { Lexicon } from "../lexicon/lexicon";
import type { Edit } from "../text/edit";
import { contains, type Span, shift, slice } from "../text/span";
import { triggersIn } from "./copyTokens";
import type { Report, Rule } from "./rule";
import { quoted } from "./wording";

/** “Police said he allegedly ran”: said, and hedged once more. */
export const redundantHedge: Rule = {
	id: "redundant-hedge",
	title: "Attributed and hedged twice",
	group: "sources",
	severity: "information",
	on: true,
	precision: { estimated: 0.94 },
	why: "Whoever accuses or alleges has already taken the words upon himself: a second “allegedly” adds no protection and blurs who doubts what.",
	exceptions: [
		"words in quotation marks",
		"a clause of its own within what is said: police said they held Marlow, who allegedly ran",
		"sources that do not charge anybody",
	],
	bad: [
		"Police said Marlow {allegedly} sold the sluice keys.",
		"Marlow is accused of {allegedly} selling the sluice keys, according to the indictment.",
		"Prosecutors allege that Marlow {supposedly} sold the keys.",
		"The suit claims that the port, {allegedly}, hid the report.",
	],
	good: [
		"Police said Marlow sold the sluice keys.",
		"Police accused Marlow of selling the sluice keys.",
		'"Marlow allegedly sold the keys," the officer said.',
		"Police said they had questioned Piet Marlow, who allegedly sold the keys.",
		"Nora Quill said the port allegedly lost the keys.",
	],
	check: ({ article, knowledge: { lexicon } }) =>
		article.paragraphs.flatMap((paragraph, place) =>
			triggersIn(paragraph, (lower) => lexicon.desk.hearsay.has(lower)).flatMap((index) => {
				const cue = chargeBefore(paragraph, index, lexicon) ?? sourceOf(article, paragraph, place, index, lexicon);
				return cue === undefined
					? []
					: [report(article, shift(paragraph.reading.tokens[index] as Token, paragraph.start), cue)];
			}),
		),
};

// accused of | allegedly selling
function chargeBefore({ start, reading }: Paragraph, index: number, lexicon: Lexicon): Span | undefined {
	const verb = reading.tokens[index - 2];
	if (verb === undefined || !/^(?:of|with)$/.test(reading.tokens[index - 1]?.lower ?? "")) return undefined;
	const lemma = lexicon.frames.get(verb.lower)?.lemma ?? lexicon.cues.get(verb.lower)?.lemma ?? "";
	return lexicon.desk.accusing.has(lemma) ? shift(verb, start) : undefined;
}

/** The cue of an attribution that charges, in whose content the adverb stands. */
function sourceOf(
	article: Article,
	paragraph: Paragraph,
	place: number,
	index: number,
	lexicon: Lexicon,
): Span | undefined {
	const token = paragraph.reading.tokens[index] as Token;
	if (isAside(paragraph, index)) return undefined;
	const at = shift(token, paragraph.start);
	return attributionsIn(article, place, place).find(
		(attribution) => charges(attribution, lexicon) && attribution.spans.some((span) => contains(span, at)),
	)?.cue;
}

function charges({ cue, speaker }: Attribution, { desk }: Lexicon): boolean {
	if (cue === undefined || speaker === undefined || cue.polarity === "negative") return false;
	if (desk.accusing.has(cue.lemma)) return true;
	return (
		/^(?:say|tell|report|state|write|announce|add)$/.test(cue.lemma) &&
		speaker.text
			.toLowerCase()
			.split(/[^\p{L}]+/u)
			.some((word) => desk.authorities.has(word))
	);
}

// …, | who allegedly ran; | while allegedly drunk: a clause of its own
function isAside({ reading: { syntax, sentences, tokens } }: Paragraph, index: number): boolean {
	const token = tokens[index] as Token;
	if (/^(?:who|which|that|while|and|but)$/.test(tokens[index - 1]?.lower ?? "")) return true;
	const tree = syntax?.treeOf(sentences.findIndex((sentence) => contains(sentence, token)));
	if (tree === undefined) return true;
	for (let at = index; at >= 0; at = tree.heads[at - tree.first] ?? -1)
		if (/^(?:acl:relcl|acl|advcl|amod)$/.test(tree.relations[at - tree.first] ?? "")) return true;
	return false;
}

const report = (article: Article, adverb: Span, cue: Span): Report => ({
	...adverb,
	message: `${quoted(slice(article.text, cue))} and ${quoted(slice(article.text, adverb))} hedge the same words: is one not enough?`,
	related: [
		{
			start: cue.start,
			end: cue.end,
			message: `${quoted(slice(article.text, cue))} already says whose word it is.`,
		},
	],
	fixes: [
		{
			title: `Delete “${slice(article.text, adverb)}”`,
			edits: [deletion(article.text, adverb)],
			preferred: true,
			safe: true,
		},
	],
});

/** The adverb with one space, and with both commas where it stands between two. */
export function deletion(text: string, { start, end }: Span): Edit {
	const isSetOff = text.slice(start - 2, start) === ", " && text[end] === ",";
	if (isSetOff) return { start: start - 2, end: end + 1, newText: "" };
	return text[end] === " "
		? { start, end: end + 1, newText: "" }
		: { start: text[start - 1] === " " ? start - 1 : start, end, newText: "" };
}
