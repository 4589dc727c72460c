/**
 * Scopes written into the text that they colour: `{quote “We will appeal,”} {cue said} Doe.`
 * A grammar works line by line and so does the notation: what runs over a line end is marked on either line.
 */
import type { Piece } from "./newsGrammar";

/** What a scope is called in the cases. A scope that is not here is not shown. */
const labels: ReadonlyMap<string, string> = new Map([
	["meta.embedded.block.frontmatter.news", "front"],
	["markup.heading.headline.news", "headline"],
	["markup.heading.subhead.news", "subhead"],
	["entity.name.type.byline.news", "byline"],
	["entity.name.type.dateline.news", "dateline"],
	["markup.italic.caption.news", "caption"],
	["comment.line.credit.news", "credit"],
	["comment.line.banner.news", "banner"],
	["comment.line.separator.news", "separator"],
	["comment.line.related.news", "related"],
	["comment.line.promo.news", "promo"],
	["comment.line.note.news", "note"],
	["comment.line.tagline.news", "tagline"],
	["comment.line.timestamp.news", "timestamp"],
	["string.quoted.double.news", "quote"],
	["string.quoted.single.news", "quote"],
	["string.quoted.other.news", "quote"],
	["string.quoted.single.nested.news", "nested"],
	["string.quoted.double.nested.news", "nested"],
	["support.function.cue.news", "cue"],
	["constant.numeric.news", "number"],
	["markup.underline.link.news", "link"],
	["variable.other.handle.news", "handle"],
	["keyword.other.placeholder.news", "tk"],
]);

/** Scopes that the notation leaves out on purpose. */
const silent: ReadonlySet<string> = new Set([
	"text.news",
	"punctuation.definition.string.begin.news",
	"punctuation.definition.string.end.news",
	"punctuation.definition.frontmatter.begin.news",
]);

export function markUp(lines: readonly (readonly Piece[])[]): string {
	return lines.map(markUpLine).join("\n");
}

/** The text without its marks. */
export function plainText(marked: string): string {
	return marked.replace(/\\([{}])|\{[a-z]+ |\}/gu, (_match, brace: string | undefined) => brace ?? "");
}

/** A scope of the grammar's own that has neither a label nor an excuse is a mistake in one of the two files. */
export function unknownScopes(lines: readonly (readonly Piece[])[]): readonly string[] {
	const scopes = new Set(lines.flat().flatMap((piece) => piece.scopes));
	return [...scopes].filter((scope) => !labels.has(scope) && !silent.has(scope));
}

export function isQuoted(piece: Piece): boolean {
	return piece.scopes.some((scope) => scope.startsWith("string.quoted."));
}

function markUpLine(pieces: readonly Piece[]): string {
	let printed = "";
	let open: readonly string[] = [];
	for (const piece of pieces) {
		const path = piece.scopes.flatMap((scope) => labels.get(scope) ?? []);
		const shared = sharedLength(open, path, piece);
		printed += "}".repeat(open.length - shared);
		for (const label of path.slice(shared)) printed += `{${label} `;
		printed += piece.text.replace(/[{}]/gu, "\\$&");
		open = path;
	}
	return printed + "}".repeat(open.length);
}

/** How many open spans go on; an opening quotation mark always begins a span of its own. */
function sharedLength(open: readonly string[], path: readonly string[], piece: Piece): number {
	const differs = path.findIndex((label, index) => label !== open[index]);
	const shared = differs === -1 ? path.length : differs;
	const opens = piece.scopes.includes("punctuation.definition.string.begin.news");
	return Math.min(open.length, opens ? Math.min(shared, path.length - 1) : shared);
}
