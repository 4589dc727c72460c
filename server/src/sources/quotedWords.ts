/**
 * The words of a quotation, in parts that must each stand in one piece in the transcript. Parts are parted by an ellipsis,
 * and where the reporter's words stand between and a new sentence follows: “We knew,” she said. “It was old.”
 */
import type { Lexicon } from "../lexicon/lexicon";
import { type SpokenWord, spokenWords } from "./spokenWords";

export interface QuotedWord {
	/** Undefined for what brackets put in, which may stand for any few words. */
	readonly key: string | undefined;
	/** As written, and with the marks beside it. */
	readonly spelled: string;
	readonly text: string;
	readonly isFolded: "" | "number" | "spelling";
	readonly beginsSentence: boolean;
}

export interface QuotedPart {
	readonly words: readonly QuotedWord[];
	/** What parts it from the one before. */
	readonly joint: "" | "ellipsis" | "apart";
}

export interface Quotation {
	readonly parts: readonly QuotedPart[];
	/** How many words it has, those in brackets left out. */
	readonly size: number;
	readonly hasEllipsis: boolean;
	readonly hasBrackets: boolean;
}

/** `segments` are the words of one utterance between its quotation marks, in order. */
export function readQuotation(segments: readonly string[], lexicon: Lexicon): Quotation {
	const parts: { words: QuotedWord[]; joint: QuotedPart["joint"] }[] = [];
	let hasEllipsis = false;
	let hasBrackets = false;
	for (const [number, given] of segments.entries()) {
		// “[T]he gates” has all of its word.
		const text = given.replace(/\[(\p{L})\](?=\p{L})/gu, "$1");
		hasBrackets ||= text !== given || given.includes("[");
		const words = spokenWords(text, lexicon);
		// “We knew,” she said, “that it was old” goes on.
		const goesOn = number > 0 && !/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text);
		const isCut = ELLIPSIS.test(text.slice(0, words[0]?.start));
		if (isCut && number > 0) hasEllipsis = true;
		if (words.length === 0) continue;
		if (parts.length === 0 || !goesOn || isCut)
			parts.push({ words: [], joint: parts.length === 0 ? "" : isCut ? "ellipsis" : "apart" });
		for (const [place, word] of words.entries()) {
			if (word.gap === "ellipsis" && place > 0) {
				hasEllipsis = true;
				parts.push({ words: [], joint: "ellipsis" });
			}
			const last = parts.at(-1)?.words;
			if (word.bracket !== "square") last?.push(quoted(text, words, place, place > 0 || !goesOn));
			else if (words[place - 1]?.bracket !== "square" || last?.at(-1)?.key !== undefined)
				last?.push(inserted(text, words, place));
		}
		if (number < segments.length - 1 && ELLIPSIS.test(text.slice(words.at(-1)?.end))) {
			hasEllipsis = true;
			parts.push({ words: [], joint: "ellipsis" });
		}
	}
	const full = parts
		.map(({ words, joint }) => ({ words: trimmed(words), joint }))
		.filter(({ words }) => words.length > 0)
		.map(({ words, joint }, place) => ({ words, joint: place === 0 ? ("" as const) : joint }));
	const size = full.reduce((sum, { words }) => sum + words.filter(({ key }) => key !== undefined).length, 0);
	return { parts: full, size, hasEllipsis, hasBrackets };
}

const ELLIPSIS = /…|\.\s?\.\s?\./;

function quoted(text: string, words: readonly SpokenWord[], place: number, mayBegin: boolean): QuotedWord {
	const word = words[place];
	return {
		key: word?.key ?? "",
		spelled: text.slice(word?.start, word?.end),
		text: text.slice(word?.from, words[place + 1]?.from ?? text.length),
		isFolded: word?.folded ?? "",
		beginsSentence: mayBegin && word?.gap === "stop",
	};
}

/** All words of a bracket as one. */
function inserted(text: string, words: readonly SpokenWord[], place: number): QuotedWord {
	let end = place + 1;
	while (words[end]?.bracket === "square" && words[end]?.gap !== "ellipsis") end++;
	const written = text.slice(words[place]?.from, words[end]?.from ?? text.length);
	return {
		key: undefined,
		spelled: written,
		text: written,
		isFolded: "",
		beginsSentence: words[place]?.gap === "stop",
	};
}

/** What brackets put in before the first word and behind the last stands for nothing that must be found. */
function trimmed(words: readonly QuotedWord[]): readonly QuotedWord[] {
	const first = words.findIndex(({ key }) => key !== undefined);
	const last = words.findLastIndex(({ key }) => key !== undefined);
	return first < 0 ? [] : words.slice(first, last + 1);
}
