import type { Knowledge } from "../analysis/analyze";
import type { Article, Attribution } from "../analysis/article";
import { isPronoun } from "../analysis/nameWords";
import type { Lexicon } from "../lexicon/lexicon";
import { countWhile } from "../text/search";
import { type Span, shift, slice } from "../text/span";
import { type Quotation, quotationsOf } from "./quotations";
import type { Fix, Report, Rule } from "./rule";
import { relatedSources, sourceFixes } from "./sourceFixes";
import { quoted } from "./wording";

/** One to three words in quotation marks that nobody near by has said. */
export const scareQuotes: Rule = {
	id: "scare-quotes",
	title: "Quotation marks round a word nobody said",
	group: "quotations",
	severity: "hint",
	// Terms and labels that the story explains elsewhere look the same: it waits to be asked for.
	on: false,
	precision: { estimated: 0.55, judged: { right: 4, of: 10 } },
	why: "A word or two in quotation marks that nobody is quoted with reads as irony: the story seems to doubt the word in its own voice. Either somebody said it, or it needs no marks.",
	exceptions: [
		"titles, names and nicknames",
		"a sentence that names a person: the words may be theirs",
		"terms: known as, called, dubbed, the word",
		"words that are explained beside them, or used by somebody elsewhere in the story",
		"fragments in a sentence that reports speech, or behind one",
	],
	bad: [
		'The {"upgrade"} shut two wards.',
		'Stewards gave {"advice"} to the rowers.',
		"The mill's {“neutral”} referee is its old owner.",
		"The council's {‘rescue plan’} closed two schools.",
	],
	good: [
		'The tool is known as a "pig."',
		'Keeper Ed "Duke" Marlow saved three.',
		'The warden called the plan "hopeless."',
		"Quill said the plan was a rescue. The “rescue” shut two wards.",
		"The ridge is full of “dolines,” or sinkholes.",
		"The “upgrade” shut two wards.\n\n“This is no upgrade but a sale,” said Nora Quill.",
	],
	check: ({ article, knowledge }) => {
		const short = quotationsOf(article).filter((quotation) => isFragment(article, knowledge, quotation));
		const said = saidElsewhere(article, short);
		return short.flatMap((quotation) => (said.has(keyOf(article.text, quotation)) ? [] : report(article, quotation)));
	},
};

/** Up to three small words, in the middle of a sentence that reports nothing. */
function isFragment(article: Article, { lexicon }: Knowledge, quotation: Quotation): boolean {
	const { text } = article;
	const { paragraph, start, end, inner, closed } = quotation;
	if (
		!closed ||
		!/^\p{Ll}[\p{Ll}'’-]*(?: \p{Ll}[\p{Ll}'’-]*){0,2}[.,]?$/u.test(text.slice(inner.start, inner.end).slice(0, 60))
	)
		return false;
	const before = text.slice(Math.max(paragraph.start, start - 40), start).toLowerCase();
	const behind = text.slice(end, Math.min(paragraph.end, end + 20));
	// a so-called | “reform”; known as | a “doline”; sinkholes, or | “dolines”
	if (
		lexicon.naming.some(
			(phrase) => NAMED_BEFORE.test(before) && before.replace(NAMED_BEFORE, "").endsWith(` ${phrase}`),
		)
	)
		return false;
	if (
		/\b(?:or|means?|meaning|for|as) (?:an? |the )?$/.test(before) ||
		/^,? ?(?:or|meaning|means|\(|is a|are)\b|^ ?\(/.test(behind)
	)
		return false;
	// the word | “we”: no irony in a pronoun
	if (isPronoun(slice(text, inner).replace(/[.,]$/, ""), lexicon)) return false;
	return !namesPerson(article, quotation, lexicon) && !reportsBy(article, quotation);
}

/** Quill turned to the dangers of a | “rigged vote”: somebody in the sentence whose words they may be. */
function namesPerson({ text }: Article, { paragraph, start }: Quotation, lexicon: Lexicon): boolean {
	const { sentences, names } = paragraph.reading;
	const sentence = sentences[countWhile(sentences, (span) => paragraph.start + span.start <= start) - 1];
	const from = sentence?.start ?? 0;
	const to = paragraph.start + (sentence?.end ?? start - paragraph.start);
	const first = countWhile(names, (name) => name.start < from);
	const near = names.slice(first, first + NEAR).filter((name) => paragraph.start + name.end <= to);
	if (near.some(({ type }) => type === "PERSON")) return true;
	const words = text
		.slice(paragraph.start + from, Math.min(to, start))
		.slice(-400)
		.toLowerCase();
	return (words.match(/\p{L}+/gu) ?? []).some(
		(word) => /^s?he$/.test(word) || (lexicon.roles.has(word) && !word.endsWith("s")),
	);
}

const NAMED_BEFORE = /(?: an?| the)? $/;

/** Someone speaks in its sentence or in the one before. */
function reportsBy(article: Article, { index, paragraph, start, end }: Quotation): boolean {
	const { sentences } = paragraph.reading;
	const at = countWhile(sentences, (sentence) => paragraph.start + sentence.start <= start) - 1;
	const from = paragraph.start + (sentences[at - 1]?.start ?? sentences[at]?.start ?? 0);
	const to = paragraph.start + (sentences[at]?.end ?? end);
	return near(article, index, from, to).some(speaks);
}

/** More need not be seen; a paragraph without end has thousands. */
const NEAR = 20;

/** Attributions of the paragraph whose cue or content stands there; the list is sorted by where content begins. */
function near(article: Article, index: number, from: number, to: number): readonly Attribution[] {
	const { attributions } = article;
	const last = countWhile(attributions, ({ start }) => start < to);
	const reaches = (span: Span | undefined): boolean => span !== undefined && span.start < to && span.end > from;
	return attributions
		.slice(Math.max(0, last - NEAR), last + NEAR)
		.filter((other) => other.paragraph === index && (reaches(other) || reaches(other.cue)));
}

// Officers offered “help”: a stand that one takes without a word quotes nobody; “Quill considers the plan a “gift”” does
const speaks = ({ cue }: Attribution): boolean => cue?.class !== "thought" || cue.stance !== "neutral";

const keyOf = (text: string, { inner }: Quotation): string => slice(text, inner).toLowerCase().replace(/[.,]$/, "");

/** Which of the fragments stand among words that somebody is quoted with. */
function saidElsewhere(article: Article, short: readonly Quotation[]): ReadonlySet<string> {
	const keys = new Set(short.map((quotation) => keyOf(article.text, quotation)));
	const said = new Set<string>();
	for (const { spans } of keys.size === 0 ? [] : article.attributions.filter(speaks))
		for (const span of spans) {
			const words =
				slice(article.text, span)
					.toLowerCase()
					.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
			words.forEach((_, index) => {
				for (let length = 1; length <= 3; length++) {
					const key = words.slice(index, index + length).join(" ");
					if (keys.has(key)) said.add(key);
				}
			});
		}
	return said;
}

function report(article: Article, quotation: Quotation): readonly Report[] {
	const { paragraph, start, end, inner } = quotation;
	const { sentences } = paragraph.reading;
	const sentence = sentences[countWhile(sentences, (span) => paragraph.start + span.start <= start) - 1] ?? inner;
	const claim = { start, end, sentence: shift(sentence, paragraph.start), paragraph: quotation.index };
	const words = slice(article.text, inner);
	const bare: Fix = {
		title: "Remove the quotation marks",
		edits: [
			{ start, end: inner.start, newText: "" },
			{ start: inner.end, end, newText: "" },
		],
		preferred: true,
	};
	return [
		{
			start,
			end,
			message: `${quoted(words)} is in quotation marks, but nobody near by is quoted with it: whose word is it?`,
			related: relatedSources(article, claim),
			fixes: [bare, ...sourceFixes(article, claim).map((fix) => ({ ...fix, preferred: false }))],
		},
	];
}
