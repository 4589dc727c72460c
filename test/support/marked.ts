/**
 * The tests' one notation: `{label words}` marks a span and may nest, `{|}` is the cursor, `\{` a plain brace.
 * `parseMarked` reads it, `printMarked` writes it.
 */
import type { Span } from "../../server/src/text/span";

export interface Mark extends Span {
	readonly label: string;
}

export interface Marked {
	/** The text without its marks. */
	readonly text: string;
	/** In order of their opening braces. */
	readonly marks: readonly Mark[];
	readonly cursor: number | undefined;
}

/**
 * Reads `source`; throws where a brace has no partner, since that is a slip in a test. Without `labels`, as in the
 * examples of rules, `{words}` marks all its words.
 */
export function parseMarked(source: string, labels = true): Marked {
	let text = "";
	let cursor: number | undefined;
	const open: { label: string; start: number; place: number }[] = [];
	const marks: (Mark | undefined)[] = [];
	for (let index = 0; index < source.length; index++) {
		const rest = source.slice(index);
		if (rest.startsWith("\\{") || rest.startsWith("\\}")) {
			text += rest[1];
			index++;
		} else if (rest.startsWith("{|}")) {
			cursor = text.length;
			index += 2;
		} else if (rest[0] === "{") {
			const label = labels ? /^\{([^\s{}]*)\s?/.exec(rest) : null;
			open.push({ label: label?.[1] ?? "", start: text.length, place: marks.length });
			marks.push(undefined);
			index += (label?.[0].length ?? 1) - 1;
		} else if (rest[0] === "}") {
			const { label, start, place } = open.pop() ?? fail(`A closing brace without an opening one: ${source}`);
			marks[place] = { label, start, end: text.length };
		} else text += rest[0];
	}
	if (open.length > 0) fail(`An opening brace without a closing one: ${source}`);
	return { text, marks: marks.flatMap((mark) => mark ?? []), cursor };
}

/** Writes `marks` into `text`; spans that overlap without nesting are written one after the other and said so. */
export function printMarked(text: string, marks: readonly Mark[]): string {
	const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
	let result = "";
	let last = 0;
	const open: Mark[] = [];
	const upTo = (offset: number): void => {
		for (let end = open.at(-1); end !== undefined && end.end <= offset; end = open.at(-1)) {
			result += `${escaped(text.slice(last, end.end))}}`;
			last = end.end;
			open.pop();
		}
		result += escaped(text.slice(last, offset));
		last = offset;
	};
	for (const mark of sorted) {
		upTo(mark.start);
		const parent = open.at(-1);
		if (parent !== undefined && mark.end > parent.end) {
			result += `{!${mark.label} overlaps}`;
			continue;
		}
		result += `{${mark.label} `;
		open.push(mark);
	}
	upTo(text.length);
	return result;
}

const escaped = (text: string): string => text.replace(/[{}]/g, "\\$&");

function fail(message: string): never {
	throw new Error(message);
}
