import type { Knowledge } from "../analysis/analyze";
import type { Article, Attribution, Paragraph } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import type { Name, Reading } from "../analysis/paragraph";
import { isCopy, isWhollyQuoted } from "../analysis/paragraphQuotes";
import type { Tree } from "../analysis/syntax";
import type { Token } from "../analysis/tokens";
import type { Lexicon } from "../lexicon/lexicon";
import { MARKS } from "../text/characters";
import { countWhile } from "../text/search";
import { contains, type Span, shift, slice } from "../text/span";
import { beginsWhole, countWords, endingOf, isTitle, type Quotation, quotationsOf } from "./quotations";
import type { Report, Rule } from "./rule";
import { relatedSpeakers, sayFixes } from "./sayFixes";
import { quoted } from "./wording";

/** A whole sentence in quotation marks that no cue, no carry-over and no set-up gives a speaker. */
export const unattributedQuote: Rule = {
	id: "unattributed-quote",
	title: "Direct quotation with no speaker",
	group: "quotations",
	severity: "warning",
	on: true,
	precision: { estimated: 0.85, judged: { right: 2, of: 2 } },
	why: "A full quoted sentence that no source reaches: no cue beside it, no speaker carried over from the words before it, nobody named just before it. It is the first thing that a desk asks about. Names, titles, signs and fragments in quotation marks are left alone.",
	exceptions: [
		"fragments of fewer than five words",
		"titles, nicknames, signs and slogans",
		"words that a colon or a dash introduces",
		"a sentence before that is about one person, or about one document",
		"transcripts in questions and answers",
		"a sentence that stands in the story twice, as in a pull quote",
	],
	bad: [
		'The panel sat until ten. {"The roof will not last, and all of us have seen it."} The tour was cut short.',
		'{"I have never owned a boat and I never will."} The hearing goes on next week.',
		'Divers searched until the tide turned. {"You could see their lamps under the ice."} At noon they gave up.',
		"The panel sat until ten. {‘The roof will not last, and all of us have seen it.’} The tour was cut short.\n\n‘It was late,’ said Nora Quill.",
		"Rain fell all night. {“Why has nobody told us what the mill will cost?”} The doors opened late.",
		"Rain fell all night. {“… in the end nobody told us what it cost.”} The doors opened late.",
	],
	good: [
		"Rain fell all night. “Why has nobody told us what the mill will cost?” The crowd kept shouting.",
		'"The roof will not last," Caretaker Ida Lorne said. "All of us have seen it."',
		'The warden turned once at the gate. "The roof will not last another winter."',
		'Pupils painted a wall reading "Give us our swimming pool back this summer."',
		'The scheme, known as "Open Doors for the Whole of Ellery," was dropped.',
		'The letter reads: "Your claim has been closed and will not be opened again."',
	],
	check: ({ article, knowledge }) => {
		const silent = quotationsOf(article).filter(
			(quotation) => lacksSpeaker(article.text, quotation) && !isIntroduced(article, quotation, knowledge),
		);
		const known = silent.length === 0 ? new Set<string>() : sentencesOf(article);
		return silent.flatMap((quotation) => (isPullQuote(article, quotation, known) ? [] : [report(article, quotation)]));
	},
};

const FEWEST_WORDS = 5;

/** A sentence of its own that nothing attributes. “…was said to be “of historical interest and in use,” and …” is none. */
function lacksSpeaker(text: string, quotation: Quotation): boolean {
	const { attribution, closed, reopened, paragraph, start } = quotation;
	const before = text.slice(Math.max(paragraph.start, start - 8), start).trimEnd();
	return (
		attribution === undefined &&
		closed &&
		!reopened &&
		/[.!?…]/.test(endingOf(text, quotation)) &&
		beginsWhole(text, quotation) &&
		!isTitle(slice(text, quotation.inner)) &&
		// "“They laughed,” Quill said before the vote.": the marks around are those of a layout
		!/^["“‘]/.test(text.slice(quotation.inner.start)) &&
		// The photograph quotes a psalm – “…”; the letter reads: “…”
		!/[,:—–][*_"'”’)\]]*$|\s-$/.test(before) &&
		countWords(text, quotation) >= FEWEST_WORDS
	);
}

/** Nobody need be named again: the words before or behind point to one person, or the words are no speech. */
const isIntroduced = (article: Article, quotation: Quotation, { lexicon }: Knowledge): boolean =>
	isReported(article, quotation) ||
	isTranscript(article.text, quotation.paragraph) ||
	isHeadline(article, quotation) ||
	isLedIn(article, quotation, lexicon) ||
	isFollowed(article, quotation, lexicon);

/** Inside a report, or behind words in the same paragraph of the one speaker that it quotes. */
function isReported(article: Article, quotation: Quotation): boolean {
	const own = attributionsAround(article, quotation.index, quotation);
	if (own.some(({ spans }) => spans.some((span) => contains(span, quotation)))) return true;
	const before = own.filter(({ start }) => start < quotation.start);
	const { paragraph } = quotation;
	const isQuoting = paragraph.start + (paragraph.reading.quotes[0]?.start ?? 0) < quotation.start;
	return oneSource(isQuoting ? before : before.filter(({ quotes }) => quotes.length > 0));
}

/** They have one speaker, and only one. */
function oneSource(attributions: readonly Attribution[]): boolean {
	const keys = new Set(attributions.map(({ speaker }) => speaker?.entity?.id ?? speaker?.text));
	return keys.size === 1 && !keys.has(undefined);
}

/** More need not be seen to know who speaks near by; a paragraph without end has thousands. */
const NEAR = 20;

/** Attributions of paragraph `index` about `start`. */
function attributionsAround({ attributions }: Article, index: number, { start }: Span): readonly Attribution[] {
	const at = countWhile(attributions, (other) => other.start < start);
	return attributions.slice(Math.max(0, at - NEAR), at + NEAR).filter(({ paragraph }) => paragraph === index);
}

// Q: Were you there?  A: “…”
const isTranscript = (text: string, paragraph: Paragraph): boolean =>
	/^(?:Q|A|\p{Lu}[\p{Lu} .'’-]{2,30})\s?[:.]\s/u.test(text.slice(paragraph.start, paragraph.start + 40));

/** A headline in quotation marks. */
const isHeadline = ({ paragraphs }: Article, { paragraph }: Quotation): boolean =>
	isWhollyQuoted(paragraph) && paragraphs.find(isCopy) === paragraph;

/** Words set off that the story has in its running text too. */
const isPullQuote = ({ text }: Article, { paragraph, inner }: Quotation, known: ReadonlySet<string>): boolean =>
	isWhollyQuoted(paragraph) && known.has(bare(slice(text, inner)));

/** The sentences of the copy outside paragraphs of nothing but quotation, without marks at their ends. */
const sentencesOf = ({ text, paragraphs }: Article): ReadonlySet<string> =>
	new Set(
		paragraphs
			.filter((paragraph) => isCopy(paragraph) && !isWhollyQuoted(paragraph))
			.flatMap(({ start, reading }) => reading.sentences.map((sentence) => bare(slice(text, shift(sentence, start))))),
	);

const bare = (words: string): string => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** The sentence before, in this paragraph or at the end of the one before, is about one person or one paper. */
function isLedIn(article: Article, quotation: Quotation, lexicon: Lexicon): boolean {
	const { paragraph, index, start } = quotation;
	const before = countWhile(paragraph.reading.sentences, ({ end }) => paragraph.start + end <= start) - 1;
	if (before >= 0) return leadsIn(paragraph, before, lexicon);
	const previous = article.paragraphs[index - 1];
	if (previous === undefined || !isCopy(previous)) return false;
	return (
		leadsIn(previous, lastOutsideBrackets(article.text, previous), lexicon) ||
		(isWhollyQuoted(paragraph) && oneSource(attributionsIn(article, index - 1, index - 1)))
	);
}

/** Quill spoke of the toll. | (It rose in May. It fell in June.) ¶ “…”: the sentence before what stands in brackets. */
function lastOutsideBrackets(text: string, { start, reading: { sentences } }: Paragraph): number {
	const last = sentences.length - 1;
	const final = sentences[last];
	if (final === undefined || !/\)\W*$/.test(text.slice(start + final.start, start + final.end).slice(-6))) return last;
	const opening = sentences.findLastIndex((sentence) => text[start + sentence.start] === "(");
	return opening > 0 ? opening - 1 : last;
}

function leadsIn(paragraph: Paragraph, sentence: number, lexicon: Lexicon): boolean {
	const span = paragraph.reading.sentences[sentence];
	if (span === undefined) return false;
	const tokens = within(paragraph.reading.tokens, span);
	return (
		tokens.at(-1)?.text === ":" ||
		isAboutOne(paragraph, span, sentence, lexicon) ||
		holdsWords(paragraph, tokens, lexicon) ||
		quotesWithCue(paragraph, span, tokens, lexicon)
	);
}

/** Papers and places that hold somebody's words, and nobody but “she”: the ministry put out a statement. “…” */
function holdsWords({ reading }: Paragraph, tokens: readonly Token[], { documents, venues }: Lexicon): boolean {
	const [first, last] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
	const isNamed = within(reading.names, { start: first, end: last }).some(({ type }) => type === "PERSON");
	return tokens.some(
		({ text, lower }) =>
			(!isNamed && /^(?:he|she)$/.test(lower)) || (text === lower && documents.has(lower) && venues.has(lower)),
	);
}

/**
 * A person is what the sentence is about, or does something in it and nobody else does: the words that follow are theirs. “Asked
 * by Tom Avery, Nora Quill gave three reasons.” A sentence without a verb is about whom it names.
 */
function isAboutOne({ reading }: Paragraph, span: Span, sentence: number, lexicon: Lexicon): boolean {
	const named = within(reading.names, span).filter(isPerson);
	const tree = reading.syntax?.treeOf(sentence);
	if (tree === undefined) return new Set(named.map(({ words }) => words.at(-1))).size === 1;
	const subjects = subjectsOf(tree);
	if (subjects.length === 0) return new Set(named.map(({ words }) => words.at(-1))).size === 1;
	const root = tree.first + tree.heads.indexOf(-1);
	const people = subjects.map(({ token, head }) => ({ who: personAt(reading, token, lexicon), head }));
	const known = people.filter(({ who }) => who !== undefined);
	return known.some(({ head }) => head === root) || new Set(known.map(({ who }) => who)).size === 1;
}

const isPerson = ({ type, weak }: Name): boolean => type === "PERSON" || (type === undefined && !weak);

const subjectsOf = ({ first, relations, heads }: Tree): readonly { readonly token: number; readonly head: number }[] =>
	relations.flatMap((relation, index) =>
		/^nsubj/.test(relation) ? [{ token: first + index, head: heads[index] ?? -1 }] : [],
	);

/** Who a subject is, by one word: a surname, “he”, one person's role; undefined where it is no one person. */
function personAt({ tokens, names }: Reading, subject: number, { roles }: Lexicon): string | undefined {
	const lower = tokens[subject]?.lower ?? "";
	if (/^(?:he|she)$/.test(lower)) return lower;
	// Sen. | Nora Quill: the tree hangs from the title, which the name leaves out
	const name = names[countWhile(names, ({ first }) => first <= subject + 1) - 1];
	if (name !== undefined && subject <= name.last) return isPerson(name) ? name.words.at(-1) : undefined;
	return roles.has(lower) && !lower.endsWith("s") ? lower : undefined;
}

/** “…,” the one with the lamp said. | “…” Analysis found no speaker, a reader does, or another rule asks: “…,” Quill. | “…” */
function quotesWithCue({ reading }: Paragraph, span: Span, tokens: readonly Token[], lexicon: Lexicon): boolean {
	const last = countWhile(reading.quotes, ({ start }) => start < span.end);
	const quotes = reading.quotes.slice(Math.max(0, last - NEAR), last).filter(({ end }) => end > span.start);
	if (quotes.length === 0) return false;
	const dangles = tokens.some(({ text }, index) => text === "," && MARKS.has(tokens[index + 1]?.text ?? ""));
	return dangles || outside(tokens, quotes).some(({ lower }) => lexicon.cues.has(lower));
}

function outside(tokens: readonly Token[], quotes: readonly Span[]): readonly Token[] {
	let reach = 0;
	let next = 0;
	return tokens.filter(({ start }) => {
		for (; (quotes[next]?.start ?? start + 1) <= start; next++) reach = Math.max(reach, quotes[next]?.end ?? 0);
		return reach <= start;
	});
}

// “…” | That was how Nora Quill put it.
const POINTS_BACK = /^(?:that|those|these|this|so|such|thus)$/;

/** The next sentence quotes somebody, speaks of the words, or goes on behind a question: “Not us!” Quill wrote. */
function isFollowed(article: Article, quotation: Quotation, lexicon: Lexicon): boolean {
	const { paragraph, index, end } = quotation;
	const { sentences, tokens, names } = paragraph.reading;
	const behind = sentences[countWhile(sentences, ({ start }) => paragraph.start + start < end - 1)];
	if (behind === undefined) return false;
	const reach = paragraph.start + behind.end;
	const next = tokens[countWhile(tokens, ({ start }) => paragraph.start + start < end)];
	if (POINTS_BACK.test(next?.lower ?? "") && (next?.start ?? 0) >= behind.start) return true;
	const isOpen = /[!?]/.test(endingOf(article.text, quotation));
	if (isOpen && next !== undefined) {
		const isName = names[countWhile(names, ({ start }) => start < next.start)]?.start === next.start;
		if (isName || next.text === next.lower) return true;
		// “Not us!” The crowd was heard shouting; not: “Not us!” The doors opened late.
		if (lexicon.determiners.has(next.lower) && holdsCue(tokens, next, reach - paragraph.start, lexicon)) return true;
	}
	return attributionsAround(article, index, quotation).some(
		({ speaker, start, kind }) => speaker !== undefined && start >= end && start <= reach && kind !== "indirect",
	);
}

const holdsCue = (tokens: readonly Token[], { start }: Token, end: number, { cues }: Lexicon): boolean =>
	within(tokens, { start, end }).some(({ lower }) => cues.has(lower));

/** Those of `records`, sorted by start, that begin in `span`. */
const within = <T extends Span>(records: readonly T[], span: Span): readonly T[] =>
	records.slice(
		countWhile(records, ({ start }) => start < span.start),
		countWhile(records, ({ start }) => start < span.end),
	);

function report(article: Article, quotation: Quotation): Report {
	return {
		start: quotation.start,
		end: quotation.end,
		message: `${quoted(slice(article.text, quotation.inner))} is quoted with no speaker: who said it?`,
		related: relatedSpeakers(article, quotation),
		fixes: sayFixes(article, quotation),
	};
}
