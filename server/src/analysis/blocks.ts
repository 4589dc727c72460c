/**
 * Blocks: line groups with a journalistic role. Everything else reads them first, because a quotation in a caption or
 * a related link is not body copy. The furniture patterns are those of RULES.md §4, “structure”.
 */
import { blankComments, commentsIn } from "../text/comments";
import { splitLines } from "../text/lines";
import { byStart, contains, lastStartingAt, type Span, slice, trim } from "../text/span";
import type { Block, BlockKind } from "./article";
import { captionCredit } from "./credits";
import { dateline } from "./datelines";
import { furnitureKind } from "./furniture";
import { groupLines, type LineGroup } from "./lineGroups";
import { markFoot, markTop, topCaptionCredit } from "./top";

/** The blocks of `copy`, in order and free of overlaps. White space and block marks between them belong to none. */
export function findBlocks(copy: string): readonly Block[] {
	// A comment is no copy wherever it stands, and on lines of its own it is as good as a blank line.
	const text = blankComments(copy);
	const blocks = blocksOf(text);
	return text === copy ? blocks : [...blocks, ...commentBlocks(copy, text, blocks)].sort(byStart);
}

/** Comments on lines of their own: notes. `text` is the copy with all of them blanked. */
function commentBlocks(copy: string, text: string, blocks: readonly Block[]): readonly Block[] {
	const lines = splitLines(text);
	const isBlank = (offset: number): boolean => slice(text, lastStartingAt(lines, offset) ?? NO_SPAN).trim() === "";
	return commentsIn(copy).flatMap((comment) => {
		const around = lastStartingAt(blocks, comment.start);
		const isInside = around !== undefined && contains(around, comment);
		return !isInside && isBlank(comment.start) && isBlank(comment.end) ? [{ kind: "note", ...comment } as const] : [];
	});
}

const NO_SPAN: Span = { start: 0, end: 0 };

function blocksOf(text: string): readonly Block[] {
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
	markFoot(text, groups, kinds);
	return kinds.map((kind, index) => kind ?? (isSubhead(text, groups, kinds, index) ? "subhead" : "body"));
}

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
	if (group.end - group.start > 70) return false;
	const line = slice(text, group);
	return (
		/^["“‘]?[\p{Lu}\p{N}]/u.test(line) &&
		!/[.!?,;:…—]["'”’»)]*$/.test(line) &&
		(!/["“”«»‘]/.test(line) || /^(?:“[^”]+”|‘.+’|"[^"]+")$/.test(line)) &&
		line.split(/\s+/).length <= 9 &&
		next.end - next.start > line.length
	);
}

/** A group as blocks: a dateline and a credit are cut off the copy that they stand in. */
function divide(text: string, group: LineGroup, kind: BlockKind): readonly Block[] {
	const whole: Block = { kind, start: group.start, end: group.end };
	if (kind === "body") {
		const length = dateline(slice(text, group));
		if (length === undefined) return [whole];
		const body = trim(text, { start: group.start + length, end: group.end });
		const head = trim(text, { start: group.start, end: group.start + length });
		return [
			{ kind: "dateline", ...head },
			{ kind: "body", ...body },
		];
	}
	if (kind === "caption") {
		const line = slice(text, group);
		const credit = captionCredit(line) ?? topCaptionCredit(line);
		if (credit === undefined) return [whole];
		const caption = trim(text, { start: group.start, end: group.start + credit.start });
		return [
			{ kind: "caption", ...caption },
			{ kind: "credit", start: group.start + credit.start, end: group.start + credit.end },
		];
	}
	return [whole];
}
