/** The top of a story (headline, dek, date, caption) and its foot (who wrote it): told by order, not by words alone. */
import { type Span, slice } from "../text/span";
import type { BlockKind } from "./article";
import { isClosingTagline } from "./bylines";
import { bracketsAtEnd } from "./credits";
import { dateline } from "./datelines";
import type { LineGroup } from "./lineGroups";

type Kinds = readonly (BlockKind | undefined)[];

/** Enters into `kinds` what the place at the story's top tells. */
export function markTop(
	text: string,
	groups: readonly LineGroup[],
	kinds: (BlockKind | undefined)[],
	hasFrontMatter: boolean,
): void {
	const top = kinds.findIndex((kind) => kind === undefined || kind === "headline" || kind === "subhead");
	if (top < 0) return;
	// The first Markdown heading is the story's headline.
	const isMarked = kinds[top] === "subhead" || kinds[top] === "headline";
	if (!isMarked && (hasFrontMatter || !isHeadline(text, groups, top))) return;
	kinds[top] = "headline";
	for (let index = top + 1; index < groups.length && index <= top + 5; index++) {
		const line = slice(text, groups[index] ?? { start: 0, end: 0 });
		if (kinds[index] === undefined && isDateLine(line)) kinds[index] = "note";
		else if (kinds[index] === undefined && topCaptionCredit(line) !== undefined) kinds[index] = "caption";
		if (kinds[index] !== undefined) continue;
		if (isDek(text, groups, kinds, index)) kinds[index] = "dek";
		else break;
	}
}

/** Enters into `kinds` what the place at the story's end tells: “Dana Osei is a writer based in Oslo.” */
export function markFoot(text: string, groups: readonly LineGroup[], kinds: (BlockKind | undefined)[]): void {
	for (let index = groups.length - 1; index > 0; index--) {
		const group = groups[index];
		if (group === undefined) return;
		if (kinds[index] !== undefined) continue;
		if (!isClosingTagline(slice(text, group))) return;
		kinds[index] = "tagline";
	}
}

// “Harbor bridge to close for two years” stands alone above the copy and does not end like a sentence.
function isHeadline(text: string, groups: readonly LineGroup[], index: number): boolean {
	const group = groups[index];
	const next = groups[index + 1];
	if (group === undefined || next === undefined) return false;
	const line = slice(text, group);
	if (line.length > 200 || (/["“”]\s*$/.test(line) && /[.,]["”]\s*$/.test(line))) return false;
	if (/[.;,:]["'”’]?$/.test(line) && !/\b(?:[A-Z]\.)+$/.test(line) && !/(?:#\d+|\.\.\.)\.$/.test(line)) return false;
	return !isSentences(line) && dateline(line) === undefined;
}

// “St. Louis”, “Gov. Avery” and “‘Go!’ Quill says” hold no sentence's end.
const INTERIOR_STOP = /(?:(?:\p{Ll}{3,}|\bMay)["”’)]*\.["”’)]*|[!?])\s+["“‘(]?\p{Lu}/u;

/**
 * “‘It fell,’ Quill said. ‘Who knows?’” is copy; “Ferries dwindle in Ellery. A law may save them” is a headline still,
 * since the stop behind its last sentence is left out, and so is one in capitals throughout.
 */
function isSentences(line: string): boolean {
	if (!INTERIOR_STOP.test(line)) return false;
	const words = line.split(/\s+/);
	const small = words.filter((word) => /^\p{Ll}{4,}/u.test(word));
	return /[.!?…]["'”’)]*$/.test(line) ? small.length > 1 : /["“”«»]/.test(line) || line.length > 120;
}

// Wed 9 Mar 2022 17.40 GMT   Published Nov. 3, 2024, 6:15 p.m.
const isDateLine = (line: string): boolean =>
	line.length < 60 &&
	/\b(?:19|20)\d\d\b/.test(line) &&
	/^(?:(?:published|updated|posted|on|at|mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s|\d{1,2}\s|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s)/i.test(
		line,
	) &&
	!/[.!?]$/.test(line.replace(/[ap]\.m\.$/, ""));

// Marta Lund in the doorway of the signal house in September. (Theo Brandvold)
/** At the top a name in brackets behind the stop is enough to make a caption. */
export function topCaptionCredit(line: string): Span | undefined {
	if (line.length > 400 || !/[.!?]\s\(\p{Lu}[\p{L}.'’-]+ \p{Lu}[^()]{1,60}\)$/u.test(line)) return undefined;
	return bracketsAtEnd(line);
}

/** A dek stands between headline and byline, or says over again what a later paragraph says, or stops without a stop. */
function isDek(text: string, groups: readonly LineGroup[], kinds: Kinds, index: number): boolean {
	const group = groups[index];
	if (group === undefined) return false;
	const line = slice(text, group);
	if (line.length > 300 || dateline(line) !== undefined) return false;
	const following = kinds.slice(index + 1, index + 3);
	if (following.includes("byline") && groups.length > index + 2) return true;
	const isRepeated = groups.slice(index + 1, index + 9).some((later) => {
		const copy = slice(text, later);
		return copy.length >= line.length && fold(copy).includes(fold(line).slice(0, 60)) && line.length > 40;
	});
	if (isRepeated) return true;
	return line.length < 200 && !/[.!?:…]["'”’)]*$/.test(line) && groups.length > index + 1;
}

const fold = (line: string): string =>
	line
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
