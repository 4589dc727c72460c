/**
 * A story as an editor's hand changes it: paragraphs of words, spaces and marks, each of which remembers which one of the
 * first draft it is. Where a passage has gone is then known, not guessed from offsets.
 */
import type { Span } from "../../../server/src/text/span";

export interface Piece {
	readonly text: string;
	/** Its place in the first draft; undefined for what was put in later. */
	readonly id?: number;
}

export type Paragraph = readonly Piece[];

export type Draft = readonly Paragraph[];

const PIECE = /''|``|[\p{L}\p{N}]+(?:['’]\p{L}+)*|\s+|[^\p{L}\p{N}\s]/gu;

export const piecesOf = (text: string): readonly Piece[] => (text.match(PIECE) ?? []).map((piece) => ({ text: piece }));

/** The first draft of a story; blank lines between its paragraphs become one each. */
export function draftOf(story: string): Draft {
	let id = 0;
	return story
		.split(/\s*\n\s*\n\s*/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== "")
		.map((paragraph) => piecesOf(paragraph).map(({ text }) => ({ text, id: id++ })));
}

const BETWEEN = "\n\n";

export interface PlacedPiece extends Span, Piece {}

export interface Rendered {
	readonly text: string;
	readonly pieces: readonly PlacedPiece[];
	/** For each id that is left, its place among the pieces. */
	readonly places: ReadonlyMap<number, number>;
}

export function render(draft: Draft): Rendered {
	const pieces: PlacedPiece[] = [];
	const places = new Map<number, number>();
	let text = "";
	for (const paragraph of draft) {
		if (text !== "") text += BETWEEN;
		for (const piece of paragraph) {
			if (piece.id !== undefined) places.set(piece.id, pieces.length);
			pieces.push({ ...piece, start: text.length, end: text.length + piece.text.length });
			text += piece.text;
		}
	}
	return { text, pieces, places };
}

export const isWord = ({ text }: Piece): boolean => /^[\p{L}\p{N}]/u.test(text);

export const isSpace = ({ text }: Piece): boolean => /^\s/.test(text);

export const SPACE: Piece = { text: " " };

/** What is cut or copied may leave spaces at the ends. */
export function tidy(paragraph: Paragraph): Paragraph {
	const kept = paragraph.filter((piece, index) => !isSpace(piece) || !isSpace(paragraph[index - 1] ?? SPACE));
	return kept.length > 0 && isSpace(kept.at(-1) ?? SPACE) ? kept.slice(0, -1) : kept;
}

/** The sentences of a paragraph, each with the space behind it. */
export function sentencesOf(paragraph: Paragraph): readonly Paragraph[] {
	const sentences: Piece[][] = [[]];
	let isOver = false;
	for (const piece of paragraph) {
		if (isOver && isWord(piece)) isOver = false;
		sentences.at(-1)?.push(piece);
		if (/^[.?!]$/.test(piece.text)) isOver = true;
		else if (isOver && isSpace(piece)) {
			sentences.push([]);
			isOver = false;
		}
	}
	return sentences.filter((sentence) => sentence.length > 0);
}
