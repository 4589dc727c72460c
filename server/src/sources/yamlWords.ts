/** Values as YAML text. Nothing is folded: a passage stays on its line however long it is. */
import { stringify } from "yaml";

/** What a list or a map gets more of. */
export type Child =
	| { readonly item: unknown; readonly comment?: string | undefined }
	| { readonly name: string; readonly value: unknown; readonly comment?: string | undefined };

/** Quotation marks and escapes for words that a block of lines would not keep: spaces and line ends at their end. */
function written(value: unknown): string {
	const isNeat = !/(?:\s|\\n|\\t)"|[ \t]\\n|\\r/.test(JSON.stringify(value) ?? "");
	return stringify(value, { lineWidth: 0, doubleQuotedMinMultiLineLength: 1_000_000, blockQuote: isNeat }).trimEnd();
}

/** `child` as lines of a block list or map, without indentation. */
export function blockLines(child: Child): readonly string[] {
	const isItem = "item" in child;
	const [first = "", ...rest] = written(isItem ? child.item : { [child.name]: child.value }).split("\n");
	const note = child.comment === undefined || rest.length > 0 ? "" : ` # ${oneLine(child.comment)}`;
	return isItem ? [`- ${first}${note}`, ...rest.map((line) => `  ${line}`)] : [`${first}${note}`, ...rest];
}

/** `lines` at `column`; empty ones stay empty. */
export const indented = (lines: readonly string[], column: number, lineEnd: string): string =>
	lines.map((line) => (line.trim() === "" ? "" : " ".repeat(column) + line)).join(lineEnd);

/** `child` as it stands in brackets. */
export function flowText(child: Child, lineEnd: string): string {
	const inner = "item" in child ? inlineText(child.item) : `${inlineText(child.name)}: ${inlineText(child.value)}`;
	// A comment ends with its line; what closes the list must stand further in than its key.
	return child.comment === undefined ? inner : `${inner} # ${oneLine(child.comment)}${lineEnd}  `;
}

/** `value` on one line, in brackets or not. */
export function inlineText(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(inlineText).join(", ")}]`;
	if (typeof value === "object" && value !== null)
		return `{ ${Object.entries(value)
			.map(([key, inner]) => `${inlineText(key)}: ${inlineText(inner)}`)
			.join(", ")} }`;
	return typeof value === "string" && (/[,[\]{}\n]/.test(value) || value.trim() !== value)
		? JSON.stringify(value)
		: written(value);
}

/** `value` behind a key of its own line at `column`: inline, or a block of lines. */
export function valueText(value: unknown, column: number, lineEnd: string): string {
	if (typeof value !== "string" || !value.includes("\n"))
		return typeof value === "string" ? written(value) : inlineText(value);
	const [first = "", ...rest] = written({ k: value }).slice(3).split("\n");
	return rest.length === 0 ? first : `${first}${lineEnd}${indented(rest, column, lineEnd)}`;
}

const oneLine = (comment: string): string => comment.trim().replace(/\s+/g, " ");
