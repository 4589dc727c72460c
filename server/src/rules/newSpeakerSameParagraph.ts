import type { Article, Attribution } from "../analysis/article";
import { countWhile } from "../text/search";
import { slice, trim } from "../text/span";
import { shortName } from "./candidates";
import { beginsWhole, countWords, endingOf, type Quotation, quotationsOf } from "./quotations";
import type { Fix, Report, Rule } from "./rule";
import { quoted } from "./wording";

/** Two people's quotations in one paragraph, the second before its own cue: the reader gives it to the first. */
export const newSpeakerSameParagraph: Rule = {
	id: "new-speaker-same-paragraph",
	title: "Two speakers quoted in one paragraph",
	group: "quotations",
	severity: "information",
	on: true,
	precision: { estimated: 0.87, judged: { right: 2, of: 2 } },
	why: "A second speaker's quotation begins in the paragraph of the first, and its own cue comes only behind it. Until then the reader takes it for the first speaker's words: a new speaker wants a new paragraph, or a cue in front.",
	exceptions: [
		"a second speaker who is introduced before the quotation",
		"quoted phrases within a sentence",
		"lists, tables, questions and answers",
		"speakers whom the story leaves open",
	],
	bad: [
		'"We had a lease for ten years," Marlow said. {"Nobody signed a lease,"} said Nora Quill.',
		"“The crane is sound,” the engineer, Tom Avery, said. {“I would not stand under it,”} union leader Nora Quill said.",
		"‘He was over the line first,’ Marlow said. ‘Ask anybody.’ {‘The camera says otherwise,’} replied race official Nora Quill.",
	],
	good: [
		'"We had a lease for ten years," Marlow said.\n\n"Nobody signed a lease," said Nora Quill.',
		'"We had a lease for ten years," Marlow said. But Quill said, "Nobody signed a lease."',
		'Marlow spoke of "a lease," and Quill of "a misunderstanding."',
		"“We had a lease for ten years,” Marlow said. “It was signed in this room,” he added.",
		"“We had a lease for ten years,” Marlow said. “Nonsense,” said Nora Quill.",
		"“We had a lease for ten years,” Marlow said. His lawyer, Tom Avery, struck the same note. “The lease was never ended,” Avery said.",
	],
	check: ({ article }) => {
		let before: Quotation | undefined;
		return quotationsOf(article).flatMap((quotation) => {
			const previous = before;
			if (isWhole(article.text, quotation)) before = quotation;
			return previous !== undefined && isOther(article.text, previous, quotation)
				? [report(article, previous, quotation)]
				: [];
		});
	},
};

/** “Nonsense,” and “No comment” are retorts; two of them read well in one paragraph. */
const FEWEST_WORDS = 4;

const isWhole = (text: string, quotation: Quotation): boolean =>
	quotation.closed &&
	beginsWhole(text, quotation) &&
	/[.,!?…—–-]/.test(endingOf(text, quotation)) &&
	countWords(text, quotation) >= FEWEST_WORDS;

/** The second quotation's own cue stands behind it, and names somebody else. */
function isOther(text: string, { index, attribution: first }: Quotation, quotation: Quotation): boolean {
	const { attribution: second } = quotation;
	if (index !== quotation.index || first === undefined || second === undefined || first === second) return false;
	const isBehind = second.because === "cue-after" || second.because === "cue-after-inverted";
	return (
		isBehind &&
		(second.cue?.start ?? 0) >= quotation.end &&
		second.quotes[0]?.start === quotation.start &&
		isWhole(text, quotation) &&
		areTwo(first, second) &&
		!isMentioned(second, first.quotes.at(-1)?.end ?? first.end, quotation.start)
	);
}

/** Piet Marlow struck the same note. | “…,” Marlow said. The words between have introduced the speaker. */
function isMentioned({ speaker }: Attribution, start: number, end: number): boolean {
	const mentions = speaker?.entity?.mentions ?? [];
	const mention = mentions[countWhile(mentions, (other) => other.start < start)];
	return mention !== undefined && mention.start < end;
}

/** Two people, or two bodies, and the story knows both. A ministry and its spokeswoman may well be one voice. */
function areTwo({ speaker: first }: Attribution, { speaker: second }: Attribution): boolean {
	const [a, b] = [first?.entity, second?.entity];
	if (a === undefined || b === undefined || a.id === b.id || second?.form === "pronoun") return false;
	const isSame = a.candidates.includes(b.id) || b.candidates.includes(a.id);
	return !isSame && (a.type === "ORG") === (b.type === "ORG");
}

function report(article: Article, previous: Quotation, quotation: Quotation): Report {
	const { text } = article;
	const [first, second] = [previous.attribution?.speaker, quotation.attribution?.speaker];
	const name = first?.entity === undefined ? "the first speaker" : shortName(first.entity);
	const other = second?.entity === undefined ? "somebody else" : shortName(second.entity);
	return {
		start: quotation.start,
		end: quotation.end,
		message: `${quoted(slice(text, quotation.inner))} follows words of ${name}: will the reader know in time that it is ${other}?`,
		related: [first, second].flatMap((speaker) =>
			speaker === undefined ? [] : [{ start: speaker.start, end: speaker.end, message: "A speaker is named here." }],
		),
		fixes: [newParagraph(article, quotation), ...inFront(text, quotation)],
	};
}

function newParagraph({ text, paragraphs }: Article, { start, paragraph, index }: Quotation): Fix {
	const next = paragraphs[index + 1];
	const between = next === undefined ? "" : text.slice(paragraph.end, next.start);
	const isBreak = /^\s*$/.test(between) && between.length < 8 && /[\n\r]/.test(between);
	const from = trim(text, { start: paragraph.start, end: start }).end;
	return {
		title: "Start a new paragraph here",
		edits: [{ start: from, end: start, newText: isBreak ? between : "\n\n" }],
		preferred: true,
	};
}

/** “…,” said Nora Quill. → Nora Quill said, “….” Only where the clause has nothing else. */
function inFront(text: string, quotation: Quotation): readonly Fix[] {
	const { cue, speaker } = quotation.attribution ?? {};
	if (cue === undefined || speaker === undefined) return [];
	const end = Math.max(cue.end, speaker.end);
	const start = Math.min(cue.start, speaker.start);
	const words = [slice(text, speaker), slice(text, cue)];
	const isPlain =
		/^\s$/.test(text.slice(quotation.end, start)) &&
		text.slice(start, end) === (speaker.start < cue.start ? words : [...words].reverse()).join(" ") &&
		text[end] === ".";
	const comma = endingOf(text, quotation) === "," ? text.lastIndexOf(",", quotation.inner.end - 1) : -1;
	if (!isPlain) return [];
	const [subject = "", verb = ""] = words;
	return [
		{
			title: `Move “${words.join(" ")}” in front`,
			edits: [
				{
					start: quotation.start,
					end: quotation.start,
					newText: `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${verb}, `,
				},
				...(comma < 0 ? [] : [{ start: comma, end: comma + 1, newText: "." }]),
				{ start: quotation.end, end: end + 1, newText: "" },
			],
			preferred: false,
		},
	];
}
