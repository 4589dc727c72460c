/** Fixes that name who says a quotation: “…,” SPEAKER said. Marks move, the quoted words do not. */
import type { Article } from "../analysis/article";
import type { Edit } from "../text/edit";
import { slice } from "../text/span";
import { type Candidate, candidatesNear } from "./candidates";
import { closingOf, type Quotation, sentencesIn } from "./quotations";
import type { Fix, Related } from "./rule";

/** No name is put to words unread: the placeholder comes first, then who speaks near by. */
export function sayFixes(article: Article, quotation: Quotation): readonly Fix[] {
	const speakers = candidatesNear(article, quotation.index, quotation.start).map(({ words }) => words);
	return ["TK", ...speakers].map((speaker) => ({
		title: `Add “${speaker} said”`,
		edits: sayEdits(article.text, quotation, speaker),
		preferred: speaker === "TK",
		...(speaker === "TK" ? { placeholder: speaker } : {}),
	}));
}

/** Where those whom `sayFixes` offers speak. */
export const relatedSpeakers = (article: Article, { index, start }: Quotation): readonly Related[] =>
	candidatesNear(article, index, start).map(({ words, speaker }: Candidate) => ({
		start: speaker.start,
		end: speaker.end,
		message: `${words} speaks here.`,
	}));

/** “, SPEAKER said” behind the first quoted sentence. */
export function sayEdits(text: string, quotation: Quotation, speaker: string): readonly Edit[] {
	const end = firstSentenceEnd(text, quotation);
	const rest = /\S/.exec(text.slice(end, quotation.inner.end));
	if (rest === null) return [...commaAt(text, end), behind(text, quotation, speaker)];
	const opening = text.slice(quotation.start, quotation.inner.start);
	const next = end + rest.index;
	return [
		...commaAt(text, end),
		{ start: end, end, newText: `${closingOf(text, quotation)} ${speaker} said.` },
		{ start: next, end: next, newText: opening },
	];
}

/** Behind the closing mark; a stop or a comma that stands there moves: ‘It is shut’. → ‘It is shut’, Quill said. */
function behind(text: string, { end, inner }: Quotation, speaker: string): Edit {
	if (text[end] === "." || text[end] === ",") return { start: end, end: end + 1, newText: `, ${speaker} said.` };
	const isStopped = /[.,!?…—–]["'”’»)\]]*\s*$/.test(text.slice(Math.max(inner.start, inner.end - 12), inner.end));
	return { start: end, end, newText: `${isStopped ? "" : ","} ${speaker} said.` };
}

/** The full stop before `end` becomes a comma; a question mark stays, and an ellipsis. */
export function commaAt(text: string, end: number): readonly Edit[] {
	const stop = /(?<!\.)\.(?<marks>["'”’»)\]]*)$/.exec(text.slice(Math.max(0, end - 12), end));
	const at = end - 1 - (stop?.groups?.marks?.length ?? 0);
	return stop === null ? [] : [{ start: at, end: at + 1, newText: "," }];
}

/** Where the first quoted sentence ends, before white space and the closing mark. */
export function firstSentenceEnd(text: string, { paragraph, inner }: Quotation): number {
	const [first] = sentencesIn(paragraph, inner);
	const end = first?.end ?? inner.end;
	const isLast = slice(text, { start: end, end: inner.end }).trim() === "";
	return inner.start + slice(text, { start: inner.start, end: isLast ? inner.end : end }).trimEnd().length;
}
