import type { Article, Entity } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { genderOf } from "../analysis/genders";
import { contains, type Span, shift, slice } from "../text/span";
import type { Report, Rule } from "./rule";
import { nameInstead, placeholderInstead, pronounOf, type Speech, speeches } from "./speakerWords";
import { excerptOf } from "./wording";

/** “Avery met Marlow. He said …”: two who may both be “he”, and nothing tells which. */
export const ambiguousSpeaker: Rule = {
	id: "ambiguous-speaker",
	title: "Pronoun could be two people",
	group: "names",
	severity: "information",
	on: true,
	precision: { estimated: 0.68 },
	why: "The sentence before names two people and the next one says only “he said” or “she said”. The reader must go back and guess, and may put the words into the wrong mouth.",
	exceptions: [
		"the one of whom the story speaks all along",
		"whoever has spoken last",
		"two of whom one only is known to be a man or a woman",
		"words in quotation marks",
	],
	bad: [
		"Maria Quill sued Janet Marlow in May. {She} said the debt was paid.",
		"Peter Avery met Thomas Lund outside the court. “It is over,” {he} said.",
	],
	good: [
		"Peter Avery met Thomas Lund outside the court. “It is over,” Lund said.",
		"Quill said the debt was paid. She said she had receipts.",
		"Maria Quill met Thomas Lund in May. She said the debt was paid.",
		"Avery told police he was alone.",
	],
	check: ({ article }) => speeches(article).flatMap((speech) => reportOf(article, speech) ?? []),
};

function reportOf(article: Article, { attribution, speaker }: Speech): Report | undefined {
	const pronoun = pronounOf(speaker);
	const [one, other, ...more] = speaker.candidates;
	if (
		pronoun === undefined ||
		speaker.entity !== undefined ||
		one === undefined ||
		other === undefined ||
		more.length > 0
	)
		return undefined;
	const paragraph = article.paragraphs[attribution.paragraph];
	const earlier = attributionsIn(article, attribution.paragraph, attribution.paragraph);
	if (paragraph === undefined || earlier.some(({ start }) => start < attribution.start)) return undefined;
	const before = sentenceBefore(article, attribution.paragraph, Math.min(attribution.start, speaker.start));
	if (before === undefined || !isMeeting(article, before, one, other)) return undefined;
	return {
		start: speaker.start,
		end: speaker.end,
		message: `Who is “${pronoun}”, ${one.name} or ${other.name}? “${excerptOf(slice(article.text, before))}” names both.`,
		related: [one, other].flatMap((entity) => {
			const named = nameIn(before, entity);
			return named === undefined ? [] : [{ start: named.start, end: named.end, message: `It may be ${entity.name}.` }];
		}),
		fixes: [
			{ ...nameInstead(speaker, one), preferred: true },
			nameInstead(speaker, other),
			placeholderInstead(speaker),
		],
	};
}

/** The sentence that ends before `offset`, in the paragraph or in the one before it. */
function sentenceBefore(article: Article, index: number, offset: number): Span | undefined {
	for (const paragraph of [article.paragraphs[index], article.paragraphs[index - 1]]) {
		if (paragraph?.block.kind !== "body") continue;
		const sentence = paragraph.reading.sentences.findLast(({ end }) => paragraph.start + end <= offset);
		if (sentence !== undefined) return shift(sentence, paragraph.start);
	}
	return undefined;
}

/** So many words and no comma: a sentence that says only what the two did. */
const MOST_WORDS = 14;

/** Neither is whom the story speaks of all along. */
const MOST_TIMES_AS_OFTEN = 3;

/** “Avery met Marlow at noon”: one begins it, the other stands behind the verb, and no more is said of either. */
function isMeeting({ text }: Article, sentence: Span, one: Entity, other: Entity): boolean {
	const words = slice(text, sentence);
	if (words.split(/\s+/).length > MOST_WORDS || /[,;:—–()“”"]/.test(words)) return false;
	const [first, second] = [nameIn(sentence, one), nameIn(sentence, other)];
	if (first === undefined || second === undefined || !isOpen(one, other)) return false;
	const [subject, object] = first.start < second.start ? [first, second] : [second, first];
	return (
		/^(?:\p{Lu}[\p{L}.]*\s){0,2}$/u.test(text.slice(sentence.start, subject.start)) &&
		!/^['’]/.test(text.slice(subject.end)) &&
		!/^['’]/.test(text.slice(object.end)) &&
		!/^\s*(?:and|or)\s*$/.test(text.slice(subject.end, object.start))
	);
}

/** Both of the same known gender, or both of none; and neither far more often named than the other. */
function isOpen(one: Entity, other: Entity): boolean {
	const [few, many] = [one.mentions.length, other.mentions.length].sort((a, b) => a - b);
	return genderOf(one) === genderOf(other) && (many ?? 0) <= MOST_TIMES_AS_OFTEN * (few ?? 0);
}

const nameIn = (span: Span, { mentions }: Entity): Span | undefined =>
	mentions.find((mention) => mention.form === "name" && contains(span, mention));
