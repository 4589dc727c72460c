import type { Article, Entity, Paragraph, Speaker } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { genderOf } from "../analysis/genders";
import type { StatedGender } from "../analysis/paragraph";
import type { Lexicon } from "../lexicon/lexicon";
import { countWhile } from "../text/search";
import { byStart, type Span, shift, slice } from "../text/span";
import type { Report, Rule } from "./rule";
import { instead, placeholderInstead, pronounOf, type Speech, speeches } from "./speakerWords";
import { quoted } from "./wording";

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
		"two people of whom only one can be “he”, or only one “she”",
		"words in quotation marks",
	],
	bad: [
		"Maria Quill sued Janet Marlow in June. {She} said the barn was sold.",
		"Peter Avery met Thomas Lund behind the mill. “It is over,” {he} said.",
		"Avery met Lund behind the mill. “It is over,” {he} said.",
	],
	good: [
		"Peter Avery met Thomas Lund behind the mill. “It is over,” Lund said.",
		"Quill said the barn was sold. She said she had the papers.",
		"Maria Quill met Thomas Lund in June. She said the barn was sold.",
		"Avery told police he slept.",
	],
	check: ({ article, knowledge }) =>
		speeches(article).flatMap((speech) => reportOf(article, speech, knowledge.lexicon) ?? []),
};

/** One whom the pronoun may mean, and where the sentence before names them. */
interface Person extends Span {
	readonly name: string;
	readonly gender: StatedGender | undefined;
	/** How often the story speaks of them. */
	readonly times: number;
}

function reportOf(article: Article, { attribution, speaker }: Speech, lexicon: Lexicon): Report | undefined {
	const pronoun = pronounOf(speaker);
	const earlier = attributionsIn(article, attribution.paragraph, attribution.paragraph);
	if (pronoun === undefined || earlier.some(({ start }) => start < attribution.start)) return undefined;
	const before = sentenceBefore(article, attribution.paragraph, Math.min(attribution.start, speaker.start));
	if (before === undefined) return undefined;
	const people = namedIn(article, before, speaker, lexicon);
	const [one, other] = people;
	if (one === undefined || other === undefined || !isMeeting(article, before, one, other)) return undefined;
	return {
		start: speaker.start,
		end: speaker.end,
		message: `${quoted(speaker.text)} could be ${one.name} or ${other.name}: which of them says it?`,
		related: people.map(({ start, end, name }) => ({ start, end, message: `It may be ${name}.` })),
		fixes: [
			{ ...instead(speaker, shortForm(one, other)), preferred: true },
			instead(speaker, shortForm(other, one)),
			placeholderInstead(speaker),
		],
	};
}

interface Sentence extends Span {
	readonly paragraph: Paragraph;
	/** Its number in the paragraph. */
	readonly index: number;
}

/** The sentence that ends before `offset`, in the paragraph or in the one before it. */
function sentenceBefore(article: Article, index: number, offset: number): Sentence | undefined {
	for (const paragraph of [article.paragraphs[index], article.paragraphs[index - 1]]) {
		if (paragraph?.block.kind !== "body") continue;
		const { sentences } = paragraph.reading;
		const position = countWhile(sentences, ({ end }) => paragraph.start + end <= offset) - 1;
		const sentence = sentences[position];
		if (sentence !== undefined) return { ...shift(sentence, paragraph.start), paragraph, index: position };
	}
	return undefined;
}

/** The two who tie, in order of the sentence; none where more do, or one of them stands elsewhere. */
function namedIn(article: Article, sentence: Sentence, speaker: Speaker, lexicon: Lexicon): readonly Person[] {
	const { entity, candidates } = speaker;
	if (entity !== undefined) return withPassedOver(article, sentence, entity, lexicon);
	if (candidates.length !== 2) return [];
	return candidates.flatMap((candidate) => personIn(sentence, candidate) ?? []).sort(byStart);
}

function personIn(sentence: Span, entity: Entity): Person | undefined {
	const { mentions, name } = entity;
	const mention = mentions[countWhile(mentions, ({ start }) => start < sentence.start)];
	if (mention === undefined || mention.form !== "name" || mention.end > sentence.end) return undefined;
	return { start: mention.start, end: mention.end, name, gender: genderOf(entity), times: mentions.length };
}

/** “Lee met Park”: whoever is met is a person, though the one word alone does not show it. */
function withPassedOver(article: Article, sentence: Sentence, entity: Entity, { desk }: Lexicon): readonly Person[] {
	const { paragraph, index } = sentence;
	const subject = personIn(sentence, entity);
	const tree = paragraph.reading.syntax?.treeOf(index);
	const root = tree === undefined ? -1 : tree.first + tree.heads.indexOf(-1);
	const verb = paragraph.reading.tokens[root];
	if (subject === undefined || verb === undefined || !desk.meetings.has(verb.lower)) return [];
	const met = paragraph.reading.names.find(({ weak, first }) => weak && first === root + 1);
	if (met === undefined) return [];
	const span = shift({ start: met.start, end: met.end }, paragraph.start);
	return [subject, { ...span, name: slice(article.text, span), gender: undefined, times: 1 }];
}

/** So many words and no comma: a sentence that says only what the two did. */
const MOST_WORDS = 14;

/** Neither is whom the story speaks of all along. */
const MOST_TIMES_AS_OFTEN = 3;

/** “Avery met Marlow at noon”: one begins it, the other stands behind the verb, and no more is said of either. */
function isMeeting({ text }: Article, sentence: Span, subject: Person, object: Person): boolean {
	const words = slice(text, sentence);
	if (words.split(/\s+/).length > MOST_WORDS || /[,;:—–()“”"]/.test(words) || !isOpen(subject, object)) return false;
	const isOwner = [subject, object].some(({ end }) => /^['’]/.test(text.slice(end, end + 1)));
	return (
		!isOwner &&
		/^(?:\p{Lu}[\p{L}.]*\s){0,2}$/u.test(text.slice(sentence.start, subject.start)) &&
		!/^\s*(?:and|or)\s*$/.test(text.slice(subject.end, object.start))
	);
}

/** Both of the same known gender, or both of none; and neither far more often named than the other. */
function isOpen(one: Person, other: Person): boolean {
	const [few = 0, many = 0] = [one.times, other.times].sort((a, b) => a - b);
	return one.gender === other.gender && many <= MOST_TIMES_AS_OFTEN * few;
}

/** A surname, unless the other has it too. */
function shortForm({ name }: Person, other: Person): string {
	const surname = name.split(" ").at(-1) ?? name;
	return surname === other.name.split(" ").at(-1) ? name : surname;
}
