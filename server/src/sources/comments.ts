/**
 * Saying no in the copy itself, for stories in Markdown, whose comments nobody publishes:
 *
 *     <!-- attr-ignore vague-attribution -->
 *     <!-- attr-ignore vague-attribution, scare-quotes: the sidebar names them -->
 *     <!-- attr-ignore -->
 *
 * Behind `attr-ignore` stand ids of rules, with spaces or commas between them, or none for all rules; behind a colon
 * a reason. A comment within a paragraph is about that paragraph, one on lines of its own about the next one.
 */
import type { Block } from "../analysis/article";
import { commentsIn } from "../text/comments";
import { countWhile } from "../text/search";
import { lastStartingAt, type Span, slice } from "../text/span";

export interface CommentIgnore extends Span {
	/** Empty for all rules. */
	readonly rules: readonly string[];
	/** Undefined for a comment with nothing behind it. */
	readonly paragraph: Span | undefined;
}

/** The comments of `text` that ignore something; `blocks` are the story's, in order. */
export function findCommentIgnores(text: string, blocks: readonly Block[]): readonly CommentIgnore[] {
	return commentsIn(text).flatMap((comment) => {
		const rules = rulesIn(slice(text, comment));
		if (rules === undefined) return [];
		const before = lastStartingAt(blocks, comment.start);
		// A code block is about comments, a front matter no copy.
		const isShown = before !== undefined && (before.kind === "code" || before.kind === "front-matter");
		if (isShown && comment.start < before.end) return [];
		return [{ ...comment, rules, paragraph: paragraphOf(text, comment, blocks) }];
	});
}

function paragraphOf(text: string, comment: Span, blocks: readonly Block[]): Span | undefined {
	const before = countWhile(blocks, ({ start }) => start <= comment.start) - 1;
	const own = blocks[before];
	// “…rural branches. <!-- attr-ignore -->” stands behind its paragraph's words and on their line.
	const isOwn = own !== undefined && own.kind !== "note" && !/[\n\r]/.test(text.slice(own.end, comment.start));
	if (isOwn) return partsOf(text, blocks, before);
	let next = before + 1;
	while (blocks[next]?.kind === "note") next++;
	return partsOf(text, blocks, next);
}

/** A paragraph's block with its dateline or its copy, which is a block of its own on the same line. */
function partsOf(text: string, blocks: readonly Block[], index: number): Span | undefined {
	const block = blocks[index];
	const next = blocks[index + 1];
	if (block === undefined || next === undefined || block.kind !== "dateline") return block;
	return /[\n\r]/.test(text.slice(block.end, next.start)) ? block : { start: block.start, end: next.end };
}

/** `<!-- attr-ignore a, b: reason -->` → a, b */
function rulesIn(comment: string): readonly string[] | undefined {
	const inner = comment.slice("<!--".length, -"-->".length).trim();
	const named = /^attr-ignore(?![\w-])([^:]*)/.exec(inner)?.[1];
	return named?.split(/[\s,]+/).filter((rule) => rule !== "");
}
