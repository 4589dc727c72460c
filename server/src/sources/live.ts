/**
 * Marks of a story that is open: they move with what is typed, and are looked for by their words where they are gone. A
 * passage that is cut and pasted elsewhere, or taken away and brought back by undo, is the same passage.
 */
import type { Edit } from "../text/edit";
import { type Span, slice } from "../text/span";
import { groundOf, quoteAt, type TextQuote } from "./anchor";
import { evenWords } from "./evenText";
import { followEdit } from "./follow";
import { type Anchored, anchorMarks } from "./reanchor";

export interface LiveMarks {
	readonly text: string;
	readonly passages: readonly TextQuote[];
	readonly anchors: readonly Anchored[];
	/** For a mark whose passage is gone, the words that it had when it was last seen. */
	readonly seen: readonly (TextQuote | undefined)[];
}

/** Finds `passages` in `text`. Those that `before` has already, word for word the same entry, keep their places. */
export function findMarks(text: string, passages: readonly TextQuote[], before?: LiveMarks): LiveMarks {
	const known = new Map<string, number[]>();
	if (before?.text === text)
		for (const [index, passage] of before.passages.entries()) push(known, keyOf(passage), index);
	const kept = passages.map((passage) => known.get(keyOf(passage))?.shift());
	const isWhole = kept.every((index) => index !== undefined);
	const found = isWhole || passages.length === 0 ? [] : anchorMarks(groundOf(text), passages);
	const orphan: Anchored = { kind: "orphan", candidates: [] };
	return {
		text,
		passages,
		anchors: passages.map((_, index) => {
			const own = kept[index];
			return (own === undefined ? found[index] : before?.anchors[own]) ?? orphan;
		}),
		seen: kept.map((index) => (index === undefined ? undefined : before?.seen[index])),
	};
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}

const keyOf = ({ exact, prefix, suffix }: TextQuote): string => JSON.stringify([exact, prefix, suffix]);

/** The marks after `edits`, each of which is about the text that the one before has made; `text` is what they lead to. */
export function followMarks(live: LiveMarks, edits: readonly Edit[], text: string): LiveMarks {
	let before = live.text;
	let spans = live.anchors.map((anchor) => (anchor.kind === "orphan" ? undefined : anchor.span));
	const seen = [...live.seen];
	for (const edit of edits) {
		const now = before;
		spans = spans.map((span, index) => {
			if (span === undefined) return undefined;
			const moved = followEdit(span, edit, now);
			if (moved === undefined || moved.start >= moved.end) seen[index] = quoteAt(now, span);
			return moved === undefined || moved.start >= moved.end ? undefined : moved;
		});
		before = now.slice(0, edit.start) + edit.newText + now.slice(edit.end);
	}
	const placed = spans.map((span, index) =>
		span === undefined ? undefined : anchorAt(text, span, live.passages[index]),
	);
	const isBack = edits.some(({ newText }) => newText.trim() !== "");
	const anchors = placed.some((anchor) => anchor === undefined) && isBack ? found(live, placed, seen, text) : placed;
	return {
		...live,
		text,
		anchors: anchors.map((anchor, index) => anchor ?? stillLost(live.anchors[index])),
		seen: anchors.map((anchor, index) => (anchor === undefined || anchor.kind === "orphan" ? seen[index] : undefined)),
	};
}

function anchorAt(text: string, span: Span, passage: TextQuote | undefined): Anchored {
	const is = slice(text, span);
	const was = passage?.exact ?? "";
	return evenWords(is) === evenWords(was) ? { kind: "exact", span } : { kind: "changed", span, was, is };
}

/** Those that are gone, looked for by the words that they had last, then by those of their file; no place is taken twice. */
function found(
	{ passages }: LiveMarks,
	placed: readonly (Anchored | undefined)[],
	seen: readonly (TextQuote | undefined)[],
	text: string,
): readonly (Anchored | undefined)[] {
	const ground = groundOf(text);
	const lost = placed.flatMap((anchor, index) => (anchor === undefined ? [index] : []));
	const bySeen = anchorMarks(
		ground,
		lost.map((index) => seen[index] ?? passages[index] ?? NO_WORDS),
	);
	const anchors = [...placed];
	lost.forEach((index, at) => {
		const anchor = bySeen[at];
		if (anchor !== undefined)
			anchors[index] = anchor.kind === "orphan" ? anchor : anchorAt(text, anchor.span, passages[index]);
	});
	return anchors;
}

const NO_WORDS: TextQuote = { exact: "", prefix: "", suffix: "" };

/** Candidates of a moment ago may stand elsewhere now. */
const stillLost = (_: Anchored | undefined): Anchored => ({ kind: "orphan", candidates: [] });
