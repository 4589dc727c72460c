/**
 * Offsets and positions of a text, counted by the tests themselves: the protocol's lines end with LF, CRLF or a lone
 * CR, and its characters are UTF-16 units. It shares no code with the server on purpose.
 */
import type { Position, Range } from "vscode-languageserver/node";
import type { Span } from "../../server/src/text/span";

export interface Lines {
	readonly positionAt: (offset: number) => Position;
	readonly offsetAt: (position: Position) => number;
	readonly rangeOf: (span: Span) => Range;
	readonly spanOf: (range: Range) => Span;
}

/** The lines of `text`. */
export function linesOf(text: string): Lines {
	const starts = [0];
	const ends: number[] = [];
	for (const match of text.matchAll(/\r\n|\r|\n/g)) {
		ends.push(match.index);
		starts.push(match.index + match[0].length);
	}
	ends.push(text.length);
	const positionAt = (offset: number): Position => {
		let low = 0;
		let high = starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return { line: low, character: offset - (starts[low] ?? 0) };
	};
	/** Throws for a position outside the text: the server must never give one. */
	const offsetAt = ({ line, character }: Position): number => {
		const start = starts[line];
		const end = ends[line];
		if (start === undefined || end === undefined || character < 0 || start + character > end)
			throw new Error(`There is no place ${line}:${character} in the text.`);
		return start + character;
	};
	return {
		positionAt,
		offsetAt,
		rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
		spanOf: ({ start, end }) => ({ start: offsetAt(start), end: offsetAt(end) }),
	};
}
