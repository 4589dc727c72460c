/** Where a marked passage has gone by the identity of its words, and what to say of the place that anchoring gives it. */
import type { Anchored } from "../../../server/src/sources/reanchor";
import { overlaps, type Span, slice } from "../../../server/src/text/span";
import { isWord, type PlacedPiece, type Rendered } from "./draft";

/** A marked passage of the first draft: the ids of its first and last piece. */
export interface Passage extends Span {
	readonly first: number;
	readonly last: number;
}

export type Fate = "untouched" | "changed" | "rewritten" | "gone";

export interface Truth {
	readonly fate: Fate;
	/** Where what is left of it stands. */
	readonly span: Span | undefined;
	/** All that is left of it, in whatever place. */
	readonly left: readonly Span[];
}

export type Verdict = "found" | "loose" | "orphan" | "wrong";

/** The passage of the first draft at `span`; undefined where words are cut in two. */
export function passageAt({ pieces }: Rendered, span: Span): Passage | undefined {
	const held = pieces.filter(({ start, end }) => span.start <= start && end <= span.end);
	const [first] = held;
	const last = held.at(-1);
	if (first?.id === undefined || last?.id === undefined) return undefined;
	if (first.start !== span.start || last.end !== span.end || !held.some(isWord)) return undefined;
	return { start: first.start, end: last.end, first: first.id, last: last.id };
}

/** So many pieces may have come between two of a passage; beyond it has been torn apart. */
const ROOM = 40;

/** A passage of which less than this share of its letters is left is gone. */
const LEAST = 0.3;

/** Less than this share of its characters changed. */
const CHANGED = 0.2;

export function truthOf(before: Rendered, { first, last }: Passage, after: Rendered): Truth {
	const was = before.pieces.slice(first, last + 1);
	const left: (PlacedPiece & { readonly index: number })[] = [];
	for (let id = first; id <= last; id++) {
		const index = after.places.get(id);
		const piece = index === undefined ? undefined : after.pieces[index];
		if (index !== undefined && piece !== undefined) left.push({ ...piece, index });
	}
	left.sort((a, b) => a.index - b.index);
	const parts: PlacedPiece[][] = [];
	let reached = Number.NEGATIVE_INFINITY;
	for (const piece of left) {
		if (piece.index - reached > ROOM) parts.push([]);
		parts.at(-1)?.push(piece);
		reached = piece.index;
	}
	const [largest] = parts.sort((a, b) => lettersIn(b) - lettersIn(a));
	const fate = (share: number, change: number): Fate =>
		share < LEAST ? "gone" : change === 0 ? "untouched" : change < CHANGED ? "changed" : "rewritten";
	if (largest === undefined || !largest.some(isWord)) return { fate: "gone", span: undefined, left };
	const span = { start: largest[0]?.start ?? 0, end: largest.at(-1)?.end ?? 0 };
	const old = even(was.map(({ text }) => text).join(""));
	const change = editDistance(old, even(slice(after.text, span))) / old.length;
	return { fate: fate(lettersIn(largest) / lettersIn(was), change), span, left };
}

const lettersIn = (pieces: readonly { readonly text: string }[]): number =>
	pieces.filter(isWord).reduce((sum, { text }) => sum + text.length, 0);

/** Marks and spaces of every style are the same. */
const even = (text: string): string =>
	text
		.replace(/["'“”„‘’«»]/g, '"')
		.replace(/[–—]/g, "-")
		.replace(/\s+/g, " ");

/** Right is the very place, give or take the marks at its ends; wrong is any other. */
export function judge({ fate, span, left }: Truth, anchored: Anchored): Verdict {
	if (anchored.kind === "orphan") return "orphan";
	if (span === undefined || fate === "gone" || fate === "rewritten")
		return left.some((piece) => overlaps(piece, anchored.span)) ? "loose" : "wrong";
	const alike = likeness(span, anchored.span);
	return alike >= 0.8 || (fate === "untouched" && alike >= 0.6 && Math.abs(span.start - anchored.span.start) < 3)
		? "found"
		: alike >= 0.5
			? "loose"
			: "wrong";
}

function likeness(a: Span, b: Span): number {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Characters to change, add or drop; a row of the table at a time. */
export function editDistance(a: string, b: string): number {
	if (a === b) return 0;
	const row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let line = 1; line <= a.length; line++) {
		let diagonal = row[0] ?? 0;
		row[0] = line;
		for (let column = 1; column <= b.length; column++) {
			const above = row[column] ?? 0;
			const same = a[line - 1] === b[column - 1] ? 0 : 1;
			row[column] = Math.min(above + 1, (row[column - 1] ?? 0) + 1, diagonal + same);
			diagonal = above;
		}
	}
	return row[b.length] ?? 0;
}
