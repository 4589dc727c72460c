import type { Article, Attribution, Entity, Speaker } from "../analysis/article";
import { surnameOf } from "../analysis/nameKeys";
import { isCopy } from "../analysis/paragraphQuotes";
import type { Edit } from "../text/edit";
import { countWhile } from "../text/search";
import { slice } from "../text/span";
import { closingOf, countWords, endingOf, type Quotation, quotationsOf, sentencesIn } from "./quotations";
import type { Fix, Report, Rule } from "./rule";
import { commaAt, firstSentenceEnd } from "./sayFixes";
import { quoted } from "./wording";

/** A paragraph that opens with a long quotation whose speaker, not heard of just before, comes at its end. */
export const lateAttribution: Rule = {
	id: "late-attribution",
	title: "Speaker identified too late",
	group: "quotations",
	severity: "information",
	on: true,
	precision: { estimated: 0.86, judged: { right: 8, of: 11 } },
	why: "The reader goes through several quoted sentences before learning who is talking. A speaker whom nothing before the quotation leads in belongs behind the first quoted sentence at the latest.",
	exceptions: [
		"a quotation that runs on from the paragraph before",
		"a speaker whom the two paragraphs before name, “he” or “she”, and who has no name",
		"one long sentence",
		"words that lead in to the quotation",
	],
	bad: [
		'{"The hail came first. Then the barn doors flew off. We lay under the stairs until it stopped,"} said Nora Quill.',
		"The vote was at noon.\n\n{‘I sold my car for this. I left a job. I slept in the hall. It hung on one coin,’} Tom Avery said.",
		"{“They rang at six. They had a van. They took our chairs out. Was anybody surprised?”} a farmer, Piet Marlow, asked. “Nobody was.”",
	],
	good: [
		'"The hail came first," said Nora Quill. "Then the barn doors flew off."',
		'Quill described the storm. "The hail came first. Then the barn doors flew off. We waited," she said.',
		'"I will never," Avery said, "row that river in the dark again."',
		"Nora Quill lay under the stairs that night.\n\n“The hail came first. Then the barn doors flew off. We waited,” Quill said.",
		"“The hail came first,” said Nora Quill. “Then the barn doors flew off.\n\n“We lay under the stairs. We waited. It did not stop for hours,” Quill said.",
		"“It hung on one coin. I held that coin,” Tom Avery said.",
		"Quill asked Avery about the gate.\n\n“Who has the key?” asked Quill.\n\n“Nobody has it. Nobody has had it for years. They laughed at us when we asked,” Avery said.",
		"“Hey, hey! Ho, ho! Mend the gate!” Tom Avery shouted.",
	],
	check: ({ article }) => {
		let before: Quotation | undefined;
		return quotationsOf(article).flatMap((quotation) => {
			const isFirst = before?.index !== quotation.index;
			before = quotation;
			return isFirst ? check(article, quotation) : [];
		});
	},
};

/** RULES.md: three quoted sentences, or so many words of more than one. */
const MOST_SENTENCES = 2;
const MOST_WORDS = 45;

/** Fewer words are called out or chanted, however many stops they have: “Hey! Hey! Mend the gate!” */
const FEWEST_WORDS = 12;

function check(article: Article, quotation: Quotation): readonly Report[] {
	const { attribution } = quotation;
	const speaker = attribution === undefined ? undefined : lateSpeaker(attribution, quotation);
	if (attribution === undefined || speaker === undefined || !opens(article.text, quotation)) return [];
	const sentences = sentencesIn(quotation.paragraph, quotation.inner).length;
	const words = countWords(article.text, quotation);
	const isLong = sentences > MOST_SENTENCES ? words >= FEWEST_WORDS : sentences > 1 && words > MOST_WORDS;
	if (!isLong || isLedIn(article, quotation, speaker)) return [];
	return [
		{
			start: quotation.start,
			end: quotation.end,
			message: `${quoted(slice(article.text, quotation.inner), 4)} runs for ${sentences} sentences before ${quoted(slice(article.text, speaker), 4)}: can the speaker come sooner?`,
			related: [{ start: speaker.start, end: speaker.end, message: "Here is the speaker." }],
			fixes: moveFixes(article.text, quotation, attribution),
		},
	];
}

/** Nothing stands before it in its paragraph, and it is whole. */
const opens = (text: string, { start, paragraph, closed, reopened }: Quotation): boolean =>
	closed && !reopened && !/[\p{L}\p{N}]/u.test(text.slice(paragraph.start, start));

/**
 * “…,” said Nora Quill. One quotation, then the cue, then somebody with a name: “she” is known, and a poster or a narrator is
 * soon told.
 */
function lateSpeaker({ because, cue, speaker, quotes }: Attribution, { end }: Quotation): Speaker | undefined {
	const isBehind = because === "cue-after" || because === "cue-after-inverted";
	if (!isBehind || cue === undefined || cue.start < end || (quotes[1]?.start ?? cue.start) < cue.start)
		return undefined;
	return speaker?.form === "pronoun" || speaker?.entity === undefined ? undefined : speaker;
}

/** So many paragraphs of copy before make a speaker known: in a dialogue the other one's turn stands between. */
const REACH = 2;

/** The paragraphs before name the speaker, or announce the words. */
function isLedIn({ paragraphs }: Article, { index }: Quotation, { entity }: Speaker): boolean {
	const before = paragraphs.slice(Math.max(0, index - REACH), index).filter(isCopy);
	const [first] = before;
	const last = before.at(-1);
	if (first === undefined || last === undefined || entity === undefined) return false;
	if (last.reading.announces !== undefined || last.reading.tokens.at(-1)?.text === ":") return true;
	const surname = surnameOf(entity.name.split(" "));
	return (
		isMentioned(entity, first.start, last.end) ||
		before.some(({ reading }) => reading.names.some(({ words }) => surnameOf(words) === surname))
	);
}

function isMentioned({ mentions }: Entity, start: number, end: number): boolean {
	const mention = mentions[countWhile(mentions, (other) => other.start < start)];
	return mention !== undefined && mention.start < end;
}

/** The clause behind the quotation goes behind its first sentence; the marks follow. */
function moveFixes(text: string, quotation: Quotation, attribution: Attribution): readonly Fix[] {
	const edits = moveEdits(text, quotation, attribution);
	return edits.length === 0
		? []
		: [{ title: "Move the attribution behind the first quoted sentence", edits, preferred: true }];
}

function moveEdits(text: string, quotation: Quotation, { cue, speaker, quotes }: Attribution): readonly Edit[] {
	const { paragraph, inner, start, end } = quotation;
	const clauseEnd = Math.max(cue?.end ?? end, speaker?.end ?? end);
	const [, ...more] = sentencesIn(paragraph, { start: end, end: paragraph.end });
	const stop = sentencesIn(paragraph, { start: clauseEnd - 1, end: paragraph.end })[0]?.end ?? clauseEnd;
	const clause = text.slice(end, stop).trimEnd();
	const first = firstSentenceEnd(text, quotation);
	const rest = /\S/.exec(text.slice(first, inner.end));
	// said Quill, adding “…”: what holds marks of its own, or no stop, is not moved
	if (rest === null || !/^\s[^"“”‘«»]*[.!?]$/u.test(clause)) return [];
	const closing = closingOf(text, quotation);
	const opening = text.slice(start, inner.start);
	const next = first + rest.index;
	const moved: readonly Edit[] = [
		...commaAt(text, first),
		{ start: first, end: first, newText: `${closing}${clause}` },
		{ start: next, end: next, newText: opening },
	];
	const after = quotes[1];
	const clauseStop = end + clause.length;
	const isJoined = after !== undefined && text.slice(clauseStop, after.start).trim() === "" && more.length > 0;
	const comma = endingOf(text, quotation) === "," ? text.lastIndexOf(",", inner.end - 1) : -1;
	const marks = comma < 0 ? "" : text.slice(comma + 1, inner.end);
	// …it stopped,” said Quill. “It was late.” → …it stopped. It was late.”
	if (isJoined)
		return [...moved, comma < 0 ? cut(inner.end, after.inner.start, " ") : cut(comma, after.inner.start, `.${marks} `)];
	return [...moved, comma < 0 ? cut(end, clauseStop, "") : cut(comma, clauseStop, `.${marks}${closing}`)];
}

const cut = (start: number, end: number, newText: string): Edit => ({ start, end, newText });
