/**
 * Blocks: line groups with a journalistic role. Everything else reads them first, because a quotation in a caption or
 * a related link is not body copy. The furniture patterns are those of RULES.md §4, “structure”.
 */
import { splitLines } from "../text/lines";
import { type Span, slice, trim } from "../text/span";
import type { Block, BlockKind } from "./article";
import { captionCredit, dateline, furnitureKind } from "./furniture";
import { groupLines, type LineGroup } from "./lineGroups";

/** The blocks of `text`, in order and free of overlaps. White space and block marks between them belong to none. */
export function findBlocks(text: string): readonly Block[] {
	const lines = splitLines(text).map((line) => trim(text, line));
	const frontMatterEnd = frontMatterLines(text, lines);
	const blocks: Block[] = [];
	if (frontMatterEnd > 0) blocks.push(block("front-matter", lines[0], lines[frontMatterEnd - 1]));
	const groups = groupLines(text, lines.slice(frontMatterEnd));
	const kinds = classify(text, groups, frontMatterEnd > 0);
	groups.forEach((group, index) => {
		blocks.push(...divide(text, group, kinds[index] ?? "body"));
	});
	return blocks;
}

function block(kind: BlockKind, first: Span | undefined, last: Span | undefined): Block {
	return { kind, start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** How many lines at the top are YAML front matter, its two fences included. */
function frontMatterLines(text: string, lines: readonly Span[]): number {
	const at = (index: number): string => slice(text, lines[index] ?? { start: 0, end: 0 }).replace(/^\ufeff/, "");
	if (at(0) !== "---") return 0;
	for (let index = 1; index < Math.min(lines.length, 200); index++) {
		const line = at(index);
		if (line === "---" || line === "...") return index + 1;
	}
	return 0;
}

/** The kind of each group. The top of a story (headline, dek, byline) is told by order, the rest by its own words. */
function classify(text: string, groups: readonly LineGroup[], hasFrontMatter: boolean): readonly BlockKind[] {
	const kinds = groups.map((group) => group.kind ?? furnitureKind(slice(text, group)));
	markTop(text, groups, kinds, hasFrontMatter);
	return kinds.map((kind, index) => kind ?? (isSubhead(text, groups, kinds, index) ? "subhead" : "body"));
}

function markTop(
	text: string,
	groups: readonly LineGroup[],
	kinds: (BlockKind | undefined)[],
	hasFrontMatter: boolean,
): void {
	const top = kinds.findIndex((kind) => kind === undefined || kind === "headline" || kind === "subhead");
	if (top < 0) return;
	let next = top;
	if (kinds[top] === "subhead" || kinds[top] === "headline") {
		// The first Markdown heading is the story's headline.
		kinds[top] = "headline";
		next = top + 1;
	} else if (!hasFrontMatter && isHeadline(text, groups, top)) {
		kinds[top] = "headline";
		next = top + 1;
	}
	if (next === top) return;
	for (let index = next; index < groups.length && index <= next + 4; index++) {
		const line = slice(text, groups[index] ?? { start: 0, end: 0 });
		if (kinds[index] === undefined && isDateLine(line)) kinds[index] = "note";
		else if (kinds[index] === undefined && isTopCaption(line)) kinds[index] = "caption";
		if (kinds[index] !== undefined) continue;
		if (isDek(text, groups, kinds, index)) kinds[index] = "dek";
		else break;
	}
}

// “Harbor bridge to close for two years” stands alone above the copy and does not end like a sentence.
function isHeadline(text: string, groups: readonly LineGroup[], index: number): boolean {
	const group = groups[index];
	const next = groups[index + 1];
	if (group === undefined || next === undefined) return false;
	const line = slice(text, group);
	if (line.length > 200 || (/["“”]\s*$/.test(line) && /[.,]["”]\s*$/.test(line))) return false;
	if (/[.;,]["'”’]?$/.test(line) && !/\b(?:[A-Z]\.)+$/.test(line) && !/(?:#\d+|\.\.\.)\.$/.test(line)) return false;
	return dateline(line) === undefined;
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
const isTopCaption = (line: string): boolean =>
	line.length < 400 && /[.!?]\s\(\p{Lu}[\p{L}.'’-]+ \p{Lu}[^()]{1,60}\)$/u.test(line);

/** A dek stands between headline and byline, or says over again what a later paragraph says, or stops without a stop. */
function isDek(
	text: string,
	groups: readonly LineGroup[],
	kinds: readonly (BlockKind | undefined)[],
	index: number,
): boolean {
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

// “What happens next” between two paragraphs: short, no stop, on a line of its own.
function isSubhead(
	text: string,
	groups: readonly LineGroup[],
	kinds: readonly (BlockKind | undefined)[],
	index: number,
): boolean {
	const group = groups[index];
	const next = groups[index + 1];
	if (group === undefined || next === undefined || index === 0 || !group.blankBefore || !next.blankBefore) return false;
	if (kinds[index + 1] !== undefined && kinds[index + 1] !== "body") return false;
	const line = slice(text, group);
	return (
		line.length <= 70 &&
		/^["“‘]?[\p{Lu}\p{N}]/u.test(line) &&
		!/[.!?,;:…—]["'”’»)]*$/.test(line) &&
		(!/["“”«»‘]/.test(line) || /^(?:“[^”]+”|‘.+’|"[^"]+")$/.test(line)) &&
		line.split(/\s+/).length <= 9 &&
		slice(text, next).length > line.length
	);
}

/** A group as blocks: a dateline and a credit are cut off the copy that they stand in. */
function divide(text: string, group: LineGroup, kind: BlockKind): readonly Block[] {
	const whole: Block = { kind, start: group.start, end: group.end };
	const line = slice(text, group);
	if (kind === "body") {
		const length = dateline(line);
		if (length === undefined) return [whole];
		const body = trim(text, { start: group.start + length, end: group.end });
		const head = trim(text, { start: group.start, end: group.start + length });
		return [
			{ kind: "dateline", ...head },
			{ kind: "body", ...body },
		];
	}
	if (kind === "caption") {
		const credit = captionCredit(line, true);
		if (credit === undefined || credit.start === 0) return [whole];
		const caption = trim(text, { start: group.start, end: group.start + credit.start });
		return [
			{ kind: "caption", ...caption },
			{ kind: "credit", start: group.start + credit.start, end: group.start + credit.end },
		];
	}
	return [whole];
}
