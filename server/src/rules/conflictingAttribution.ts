import type { Article, Attribution, Entity, Speaker } from "../analysis/article";
import { surnameOf } from "../analysis/nameKeys";
import { isCopy } from "../analysis/paragraphQuotes";
import type { Edit } from "../text/edit";
import { countWhile } from "../text/search";
import { contains, type Span, slice } from "../text/span";
import { shortName } from "./candidates";
import type { Report, Rule } from "./rule";
import { quoted } from "./wording";

/** The same quoted words under two names. */
export const conflictingAttribution: Rule = {
	id: "conflicting-attribution",
	title: "Same words, two speakers",
	group: "quotations",
	severity: "error",
	on: true,
	precision: { estimated: 0.97 },
	why: "The story gives the same words to two people. One of them did not say them: mostly a quotation was pasted twice, and only one of its attributions is right.",
	exceptions: [
		"speakers whom the story leaves open, and pronouns",
		"short answers, slogans and refrains",
		"somebody who reads out, repeats or quotes the other's words",
		"a quotation within a quotation",
	],
	bad: [
		'"This town will never sell its water," Marlow said. The vote is in May.\n\n{"This town will never sell its water,"} Quill said.',
		"“The crane was tested in June and held up,” said Piet Marlow.\n\nNora Quill told the panel, {“The crane was tested in June and held up.”}",
		"‘We sent the owner nine letters last year,’ Avery said. Quill later said, {‘We sent the owner nine letters last year.’}",
	],
	good: [
		'"No comment," Marlow said.\n\n"No comment," Quill said.',
		'"We sent the owner nine letters last year," Avery said. Quill read Avery\'s words aloud in the hall: "We sent the owner nine letters last year."',
		"“This town will never sell its water,” Marlow said.\n\n“This town will never sell its water,” he said again in May.",
		"“This town will never sell its water,” Marlow said.\n\n“Marlow told us, ‘This town will never sell its water,’ and then it did,” Quill said.",
	],
	check: ({ article }) => {
		const seen = new Map<string, Said>();
		return saidIn(article).flatMap((said) => {
			const phrases = phrasesOf(said.words);
			const earlier = new Set(phrases.flatMap((phrase) => seen.get(phrase) ?? []));
			const other = [...earlier].find((first) => areTwo(article, first, said));
			for (const phrase of phrases) if (!seen.has(phrase)) seen.set(phrase, said);
			return other === undefined ? [] : [report(article, other, said)];
		});
	},
};

/** A quotation with somebody whom the story knows. */
interface Said extends Span {
	readonly attribution: Attribution;
	readonly speaker: Speaker;
	readonly entity: Entity;
	/** Runs of words, nested quotations between them left out. */
	readonly words: readonly (readonly string[])[];
}

function saidIn(article: Article): readonly Said[] {
	const nested = nestedQuotes(article);
	return article.attributions.flatMap((attribution) => {
		const { speaker, quotes } = attribution;
		const paragraph = article.paragraphs[attribution.paragraph];
		const entity = speaker?.entity;
		if (speaker === undefined || entity === undefined || paragraph === undefined || !isCopy(paragraph)) return [];
		if (speaker.form === "pronoun" || speaker.because === "carried" || RETELLS.test(attribution.cue?.lemma ?? ""))
			return [];
		return quotes.map(({ start, end, inner }) => ({
			start,
			end,
			attribution,
			speaker,
			entity,
			words: runsOf(article.text, inner, nested.get(start) ?? []),
		}));
	});
}

// Quill read out: “…”   the crowd chanted “…”
const RETELLS = /^(?:repeat|echo|read|recite|quote|cite|chant|sing|paraphrase|recall|recount)$/;

/** By the start of a quotation, those within it. */
function nestedQuotes({ quotes }: Article): ReadonlyMap<number, readonly Span[]> {
	const nested = new Map<number, Span[]>();
	let outer: Span[] = [];
	for (const quote of quotes) {
		if (quote.depth === 0) {
			outer = [];
			nested.set(quote.start, outer);
		} else if (quote.depth === 1) outer.push(quote);
	}
	return nested;
}

function runsOf(text: string, inner: Span, nested: readonly Span[]): readonly (readonly string[])[] {
	const starts = [inner.start, ...nested.map(({ end }) => end)];
	const ends = [...nested.map(({ start }) => start), inner.end];
	return starts.map((start, index) => wordsOf(text.slice(start, ends[index])));
}

const wordsOf = (copy: string): readonly string[] =>
	copy
		.toLowerCase()
		.replace(/’/g, "'")
		.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];

/** Fewer words than these may be a slogan: they count only where they are all that is said, and not fewer than `WHOLE`. */
const PHRASE = 8;
const WHOLE = 7;

function phrasesOf(runs: readonly (readonly string[])[]): readonly string[] {
	const [only] = runs;
	if (runs.length === 1 && only?.length === WHOLE) return [only.join(" ")];
	return runs.flatMap((words) =>
		words
			.slice(0, Math.max(0, words.length - PHRASE + 1))
			.map((_, index) => words.slice(index, index + PHRASE).join(" ")),
	);
}

/** Two people, or two bodies, neither of whom stands beside the other's words: Quill read out what Avery had said. */
function areTwo(article: Article, first: Said, second: Said): boolean {
	const [a, b] = [first.entity, second.entity];
	if (a.id === b.id || a.candidates.includes(b.id) || b.candidates.includes(a.id)) return false;
	if ((a.type === "ORG") !== (b.type === "ORG") || !isSpeaker(a) || !isSpeaker(b)) return false;
	if (surnameOf(a.name.split(" ")) === surnameOf(b.name.split(" "))) return false;
	return !isBeside(article, b, first) && !isBeside(article, a, second);
}

const isSpeaker = ({ type }: Entity): boolean => type === undefined || type === "PERSON" || type === "ORG";

/** More names in one sentence are a list. */
const MOST_MENTIONS = 20;

/** Is `entity` mentioned in the sentences of the quotation and of its cue, outside the marks? */
function isBeside({ paragraphs }: Article, { mentions }: Entity, { attribution, start, end }: Said): boolean {
	const paragraph = paragraphs[attribution.paragraph];
	if (paragraph === undefined) return false;
	const around = {
		start: Math.min(start, attribution.cue?.start ?? start, attribution.speaker?.start ?? start),
		end: Math.max(end, attribution.cue?.end ?? end, attribution.speaker?.end ?? end),
	};
	const { sentences } = paragraph.reading;
	const before = countWhile(sentences, (sentence) => paragraph.start + sentence.start <= around.start) - 1;
	const behind = countWhile(sentences, (sentence) => paragraph.start + sentence.end < around.end);
	const from = paragraph.start + (sentences[before]?.start ?? 0);
	const to = paragraph.start + (sentences[behind]?.end ?? around.end - paragraph.start);
	const first = countWhile(mentions, (mention) => mention.start < from);
	return mentions
		.slice(first, first + MOST_MENTIONS)
		.some(
			({ form, ...mention }) =>
				form === "name" && mention.start < to && !attribution.quotes.some((quote) => contains(quote, mention)),
		);
}

function report(article: Article, first: Said, second: Said): Report {
	const { text } = article;
	const [a, b] = [shortName(first.entity), shortName(second.entity)];
	return {
		start: second.start,
		end: second.end,
		message: `${quoted(text.slice(second.start + 1, second.end - 1))} is credited to ${a} above and to ${b} here: which of them said it?`,
		related: [
			{ start: first.start, end: first.end, message: `${a} says it here.` },
			{ start: second.speaker.start, end: second.speaker.end, message: `${b} is named here.` },
		],
		fixes: [
			{ title: `Replace “${b}” with “${a}” here`, edits: [rename(text, second.speaker, a)], preferred: true },
			{ title: `Replace “${a}” with “${b}” there`, edits: [rename(text, first.speaker, b)], preferred: false },
		],
	};
}

/** The whole phrase goes, with the comma that closes its apposition: her neighbor, Piet Marlow, | said. */
function rename(text: string, speaker: Speaker, name: string): Edit {
	const hasApposition = slice(text, speaker).includes(",") && text[speaker.end] === ",";
	return { start: speaker.start, end: speaker.end + (hasApposition ? 1 : 0), newText: name };
}
