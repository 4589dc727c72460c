/** Fixes that put a source behind a statement: one that the story or the register already has, or the placeholder TK. */
import type { Article } from "../analysis/article";
import type { Edit } from "../text/edit";
import { type Span, slice } from "../text/span";
import { candidatesNear, registeredNear } from "./candidates";
import type { Fix, Related } from "./rule";

/** A statement that wants a source: its clause, the sentence that holds it, its paragraph's index. */
export interface Unsourced extends Span {
	readonly sentence: Span;
	readonly paragraph: number;
}

/** “…, according to SOURCE”, for each source near by and up to two of the register, and for TK, which comes first: nobody's word is put into another's mouth. */
export function sourceFixes(article: Article, claim: Unsourced): readonly Fix[] {
	const near = candidatesNear(article, claim.paragraph, claim.start);
	return [
		{ ...appendFix(article.text, claim, "TK"), preferred: true, placeholder: "TK" },
		...near.map(({ words }) => appendFix(article.text, claim, words)),
		...registeredNear(article, claim.sentence).map((name) => appendFix(article.text, claim, name)),
	];
}

/** Where the sources of `sourceFixes` speak. */
export const relatedSources = (article: Article, claim: Unsourced): readonly Related[] =>
	candidatesNear(article, claim.paragraph, claim.start).map(({ words, speaker: { start, end } }) => ({
		start,
		end,
		message: `${words} is a source here.`,
	}));

/** “…, TK said”. */
export const saidFix = ({ text }: Article, claim: Unsourced): Fix => ({
	title: "Add “TK said”",
	edits: [appendix(text, claim, "TK said")],
	preferred: false,
	placeholder: "TK",
});

/** “According to SOURCE, …”, for the nearest source, else TK; none where the sentence begins with a quotation mark. */
export function prefixFix(article: Article, claim: Unsourced): readonly Fix[] {
	const { text } = article;
	const [near] = candidatesNear(article, claim.paragraph, claim.start);
	const source = near?.words ?? "TK";
	const first = /^\p{L}+/u.exec(slice(text, claim.sentence))?.[0];
	if (first === undefined) return [];
	const { start } = claim.sentence;
	const edit = { start, end: start + first.length, newText: `According to ${source}, ${inSentence(first)}` };
	return [
		{
			title: `Begin with “According to ${source}”`,
			edits: [edit],
			preferred: false,
			...(near === undefined ? { placeholder: "TK" } : {}),
		},
	];
}

// The gate, It failed: a small letter behind the source; names keep theirs
const inSentence = (word: string): string =>
	/^(?:The|An?|This|That|These|Those|It|He|She|They|His|Her|Its|Their|Some|Many|Most|In|On|At|But|And|With|As|For|After|Before)$/.test(
		word,
	)
		? word.toLowerCase()
		: word;

const appendFix = (text: string, claim: Unsourced, source: string): Fix => ({
	title: `Add “according to ${source}”`,
	edits: [appendix(text, claim, `according to ${source}`)],
	preferred: false,
});

/**
 * Puts `words` behind the clause, set off by commas: before what follows the clause, or before the sentence's stop. Never between
 * quotation marks: behind a closing mark a stop within the marks becomes a comma, and the new stop stands outside.
 */
export function appendix(text: string, claim: Unsourced, words: string): Edit {
	const { end, sentence } = claim;
	const place = clauseEnd(text, end, sentence);
	if (place !== undefined) return insert(place, isSetOff(text.slice(place)) ? `, ${words}` : `, ${words},`);
	const stop = beforeStop(text, sentence);
	// …, according to the F.A.A.: its own stop ends the sentence
	if (text[stop] === "." && words.endsWith(".")) return appendix(text, claim, words.slice(0, -1));
	return afterQuotation(text, stop, words) ?? afterAbbreviation(text, stop, words) ?? insert(stop, `, ${words}`);
}

const insert = (offset: number, newText: string): Edit => ({ start: offset, end: offset, newText });

// the gate failed| , and the port closed;  | ; the port closed;  | — the port closed. What is told of its last word belongs to the clause:
// “the gate failed, which nobody saw” is one statement, and so is what goes on with quoted words
const NEXT_CLAUSE =
	/^\s*(?:[;:]|[—–]|--|\s-\s|,\s+(?:and|but|while|although|though|because|since|after|before|as|so|yet|or)\b)/;

/** Where the clause ends before the sentence does; undefined where it goes on to the sentence's end. */
function clauseEnd(text: string, end: number, sentence: Span): number | undefined {
	const place = end - (/[\s,;:]*$/.exec(text.slice(sentence.start, end))?.[0].length ?? 0);
	const rest = text.slice(place, sentence.end);
	return NEXT_CLAUSE.test(rest) && /[\p{L}\p{N}]/u.test(rest) ? place : undefined;
}

/** What follows needs no comma of ours. */
const isSetOff = (rest: string): boolean => /^\s*(?:[,;:]|[—–]|--|\s-\s)/.test(rest);

/** Before the mark that ends the sentence, and the brackets or emphasis that close around it. */
function beforeStop(text: string, { start, end }: Span): number {
	const tail = /(?:[.!?…]+[)\]*_]*)?\s*$/.exec(text.slice(start, end))?.[0].length ?? 0;
	return end - tail;
}

// in the U.S. → in the U.S., according to TK.: the stop is the abbreviation's too
function afterAbbreviation(text: string, offset: number, words: string): Edit | undefined {
	const isAbbreviation =
		text[offset] === "." &&
		/(?:\b\p{L}\.)+\p{L}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|etc|St|Ave|Blvd)$/u.test(
			text.slice(Math.max(0, offset - 12), offset),
		);
	return isAbbreviation ? insert(offset + 1, `, ${words}.`) : undefined;
}

// …called it “a gift.” → …called it “a gift,” according to TK.: the stop within the marks becomes a comma. British marks hold no stop:
// ‘a gift’. → ‘a gift’, according to TK. A question keeps its mark and wants no comma
function afterQuotation(text: string, offset: number, words: string): Edit | undefined {
	const closing = /(?<stop>[.,?!…]?)(?<marks>["”’»'›]+)$/u.exec(text.slice(Math.max(0, offset - 8), offset));
	if (closing?.groups?.marks === undefined) return undefined;
	const { stop = "", marks } = closing.groups;
	const isStopped = /[.!?…]/.test(text[offset] ?? "");
	if (stop === "") return insert(offset, isStopped ? `, ${words}` : `, ${words}.`);
	if (/[?!…]/.test(stop)) return insert(offset, isStopped ? ` ${words}` : ` ${words}.`);
	const start = offset - marks.length - 1;
	return { start, end: offset, newText: `,${marks} ${words}${isStopped ? "" : "."}` };
}
