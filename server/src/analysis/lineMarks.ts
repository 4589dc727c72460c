/** What the marks at the beginning of a line say about it: Markdown's block marks and the fields of a story's header. */
import type { BlockKind } from "./article";
import { isAllNames, isTitle } from "./capitals";

export interface LineMark {
	readonly kind: BlockKind;
	/** Length of the mark and the space after it. */
	readonly before: number;
	/** Length of what belongs to the mark at the line's end. */
	readonly after: number;
}

const MARKDOWN: readonly { readonly kind: BlockKind; readonly pattern: RegExp }[] = [
	{ kind: "subhead", pattern: /^#{1,6}\s+(?=\S)/ },
	{ kind: "pull-quote", pattern: /^>\s?(?=\S)/ },
	{ kind: "list", pattern: /^(?:[*+•·-]|\d{1,2}[.)])\s+(?=\S)(?![-*_\s]+$)/ },
	{ kind: "table", pattern: /^\|(?=.*\|)/ },
];
// ![The bridge in May](bridge.jpg)
const IMAGE = /^!\[([^\]]*)\](?:\([^()]*\)|\[[^\]]*\])$/;
// [1]: https://ellery.example   [^1]: The county’s report of May.
const DEFINITION = /^\[[^\]]{1,80}\]:\s/;

/** What Markdown's marks tell of the line; undefined for a line without any. */
export function markdownMark(line: string): LineMark | undefined {
	for (const { kind, pattern } of MARKDOWN) {
		const match = pattern.exec(line);
		if (match !== null) return { kind, before: match[0].length, after: 0 };
	}
	const image = IMAGE.exec(line);
	if (image !== null) {
		const words = image[1]?.trim() ?? "";
		return words === ""
			? whole("note")
			: { kind: "caption", before: 2, after: line.length - 2 - (image[1]?.length ?? 0) };
	}
	return DEFINITION.test(line) ? whole("note") : undefined;
}

const whole = (kind: BlockKind): LineMark => ({ kind, before: 0, after: 0 });

const BEGINS_WITH_CAPITAL = /^["“‘'«[(*_]*[\p{Lu}\p{N}]/u;

const HEADER_FIELDS: readonly { readonly kind: BlockKind; readonly pattern: RegExp }[] = [
	// Headline: Ferry firm “ignored warnings”
	{ kind: "headline", pattern: /^(?:headline|title)\s*:\s+/i },
	{ kind: "dek", pattern: /^(?:subtitle|subhead|dek|standfirst|summary)\s*:\s+/i },
	{ kind: "byline", pattern: /^(?:authors?|byline)\s*:\s+/i },
	{ kind: "note", pattern: /^(?:date|publisher|published|source|url|slug|section|keywords)\s*:\s+/i },
];

/** What a header field's label tells of the line; away from the story's top only a bare name or address counts. */
export function headerField(line: string, isTop: boolean): LineMark | undefined {
	for (const { kind, pattern } of HEADER_FIELDS) {
		const label = pattern.exec(line);
		if (label === null) continue;
		const value = line.slice(label[0].length);
		const isAuthorOrPlace = kind === "byline" || kind === "note";
		const isField =
			(isTop && BEGINS_WITH_CAPITAL.test(value) && (!isAuthorOrPlace || isTitle(value))) ||
			(isAuthorOrPlace && value.length <= 120 && (/^https?:\S+$/.test(value) || isAllNames(value)));
		if (isField) return { kind, before: label[0].length, after: 0 };
	}
	return undefined;
}

/** The heading that an underline below it makes: `===` or `---`. */
export const isUnderline = (line: string): boolean => /^(?:={3,}|-{3,})$/.test(line);
/** A line that may stand above an underline: short, and no sentence. “It fell in May.” above `---` is copy above a rule. */
export const isUnderlined = (line: string): boolean =>
	line.length <= 120 && /[\p{L}\p{N}]/u.test(line) && !/[.:;,]["”’)]*$/.test(line);
