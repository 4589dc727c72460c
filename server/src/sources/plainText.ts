/** Words without what only lays them out: tags, entities, Markdown. */

/** `<i>`, `{\an8}`, `<00:01:02.500>` of captions; a tag is on one line and short. */
export const withoutTags = (text: string): string => text.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,80}\}/g, "");

const ENTITIES: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	lrm: "",
	rlm: "",
	hellip: "…",
	mdash: "—",
	ndash: "–",
	rsquo: "’",
	lsquo: "‘",
	rdquo: "”",
	ldquo: "“",
};

/** Entities as their characters, and no characters that nobody sees. */
export const plainText = (text: string): string =>
	text
		.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hexadecimal, name) => {
			if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
			const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
			return code <= 0x10ffff && code > 0 ? String.fromCodePoint(code) : "";
		})
		.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");

/** A line of Markdown as its words. A heading, a rule or a fence is none. */
export function withoutMarkdown(line: string): string {
	if (/^\s{0,3}(?:#{1,6}\s|(?:[-*_=]\s*){3,}$|```|~~~)/.test(line)) return "";
	return (
		line
			.replace(/^\s*(?:>\s?)+/, "")
			// A list's mark, not the dash before words that break off.
			.replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, "")
			.replace(/!\[[^\][]{0,300}\]\([^()\n]{0,600}\)/g, "")
			.replace(/\[([^\][]{1,300})\]\([^()\n]{0,600}\)/g, "$1")
			.replace(/\[\^[^\][]{1,40}\]/g, "")
			.replace(/<(https?:[^<>\s]{1,600})>/g, "$1")
			.replace(/<\/?[a-z][^<>]{0,200}>|<!--.{0,2000}?-->/gi, "")
			.replace(/(?<![\\\p{L}\p{N}])[*_~`]{1,3}(?=\S)|(?<=[^\s\\])[*_~`]{1,3}(?![\p{L}\p{N}])|\*\*/gu, "")
			.replace(/\\([\\`*_{}[\]()#+.!<>~-])/g, "$1")
	);
}
