/** The copy alone: what of a story's file its readers will see. */
import type { Article, Block } from "../analysis/article";
import { blankComments } from "../text/comments";

/**
 * `text` with blanks for comments, for the front matter and for the fields of a header (“Source: Piet Marlowe”), every other
 * character in its place.
 */
export function copyOf({ text, blocks }: Pick<Article, "text" | "blocks">): string {
	const copy = blankComments(text);
	const kept: string[] = [];
	let last = 0;
	for (const block of blocks) {
		if (!isForDesk(text, block)) continue;
		kept.push(copy.slice(last, block.start), copy.slice(block.start, block.end).replace(/[^\r\n]/g, " "));
		last = block.end;
	}
	return kept.join("") + copy.slice(last);
}

function isForDesk(text: string, { kind, start }: Block): boolean {
	if (kind !== "note") return kind === "front-matter";
	const line = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
	// A comment that is never closed is one to whoever reads Markdown.
	return text.startsWith("<!--", start) || FIELD.test(text.slice(line, start));
}

const FIELD = /^\s*\w+\s*:\s*$/;
