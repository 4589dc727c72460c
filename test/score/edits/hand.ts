/** Chance as a hand needs it: where to go, how much to take. */
import { type Draft, isSpace, type Paragraph, type Piece } from "./draft";

export interface Hand {
	readonly random: () => number;
	/** From `low` to `high`, both included. */
	readonly between: (low: number, high: number) => number;
	readonly happens: (chance: number) => boolean;
	readonly pick: <T>(items: readonly T[]) => T | undefined;
}

export function handOf(random: () => number): Hand {
	const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
	return {
		random,
		between,
		happens: (chance) => random() < chance,
		pick: (items) => items[between(0, items.length - 1)],
	};
}

/** One change to a draft. */
export interface EditKind {
	readonly id: string;
	/** So often at most it happens to one story. */
	readonly most?: number;
	readonly apply: (draft: Draft, hand: Hand) => Draft;
}

export const replaceParagraph = (draft: Draft, index: number, ...paragraphs: readonly Paragraph[]): Draft => [
	...draft.slice(0, index),
	...paragraphs.filter((paragraph) => paragraph.length > 0),
	...draft.slice(index + 1),
];

export const insertParagraph = (draft: Draft, index: number, paragraph: Paragraph): Draft => [
	...draft.slice(0, index),
	paragraph,
	...draft.slice(index),
];

/** Where the spaces stand in a paragraph: between two words, that is. */
export const gapsOf = (paragraph: Paragraph): readonly number[] =>
	paragraph.flatMap((piece, index) => (isSpace(piece) ? [index] : []));

/** A draft with every piece that `change` knows another text for changed. */
export const respell = (draft: Draft, change: (piece: Piece, before: Piece | undefined) => string): Draft =>
	draft.map((paragraph) => paragraph.map((piece, index) => ({ ...piece, text: change(piece, paragraph[index - 1]) })));

/** The same words put in anew: a copy remembers nothing. */
export const copyOf = (paragraph: Paragraph): Paragraph => paragraph.map(({ text }) => ({ text }));
