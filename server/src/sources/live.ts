/**
 * Marks of a story that is open: they move with what is typed, and are looked for by their words where they are gone. A
 * passage that is cut and pasted elsewhere, or taken away and brought back by undo, is the same passage.
 */
import { applyEdits, type Edit } from "../text/edit";
import { type Span, slice } from "../text/span";
import { groundOf, type TextQuote } from "./anchor";
import { evenWords } from "./evenText";
import { type Followed, follow, followEdits } from "./followEdits";
import { type Anchored, anchorMarks } from "./reanchor";

export interface LiveMarks {
	readonly text: string;
	readonly passages: readonly TextQuote[];
	readonly anchors: readonly Anchored[];
	/** Each as it was followed; undefined for one that has not been seen in this story. */
	readonly followed: readonly (Followed | undefined)[];
}

/** Finds `passages` in `text`. Those that `before` has already, word for word the same entry, keep their places. */
export function findMarks(text: string, passages: readonly TextQuote[], before?: LiveMarks): LiveMarks {
	const known = new Map<string, number[]>();
	if (before?.text === text)
		for (const [index, passage] of before.passages.entries()) push(known, keyOf(passage), index);
	const kept = passages.map((passage) => known.get(keyOf(passage))?.shift());
	const isWhole = kept.every((index) => index !== undefined);
	const found = isWhole ? [] : anchorAll(text, passages);
	const anchors = kept.map((own, index) => (own === undefined ? found[index] : before?.anchors[own]) ?? LOST);
	return {
		text,
		passages,
		anchors,
		followed: kept.map((own, index) => (own === undefined ? following(text, anchors[index]) : before?.followed[own])),
	};
}

/** Two marks on one passage, each with a source of its own, stand at one place. */
function anchorAll(text: string, passages: readonly TextQuote[]): readonly Anchored[] {
	const unique = new Map(passages.map((passage) => [keyOf(passage), passage] as const));
	const keys = [...unique.keys()];
	const anchors = anchorMarks(groundOf(text), [...unique.values()]);
	const byKey = new Map(keys.map((key, index) => [key, anchors[index]] as const));
	return passages.map((passage) => byKey.get(keyOf(passage)) ?? LOST);
}

const LOST: Anchored = { kind: "orphan", candidates: [] };

const following = (text: string, anchor: Anchored | undefined): Followed | undefined =>
	anchor === undefined || anchor.kind === "orphan" ? undefined : follow(text, anchor.span);

function push(lists: Map<string, number[]>, key: string, value: number): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}

const keyOf = ({ exact, prefix, suffix }: TextQuote): string => JSON.stringify([exact, prefix, suffix]);

/** The marks after `edits`, each of which is about the text that the one before has made; `text` is what they lead to. */
export function followMarks(live: LiveMarks, edits: readonly Edit[], text: string): LiveMarks {
	let before = live.text;
	let seen: readonly Followed[] = live.followed.flatMap((one) => one ?? []);
	for (const edit of edits) {
		seen = followEdits(before, seen, [edit]);
		before = applyEdits(before, [edit]);
	}
	let next = 0;
	const followed = live.followed.map((one) => (one === undefined ? undefined : seen[next++]));
	const placed = followed.map((one, index) =>
		one === undefined || one.isLost ? undefined : anchorAt(text, one.span, live.passages[index]),
	);
	const isLost = placed.some((anchor) => anchor === undefined);
	const anchors = isLost ? withFound(live.passages, placed, followed, text) : placed;
	return {
		...live,
		text,
		anchors: anchors.map((anchor) => anchor ?? LOST),
		followed: anchors.map(
			(anchor, index) => (placed[index] === undefined ? following(text, anchor) : undefined) ?? followed[index],
		),
	};
}

/** Whether the passage says what its mark says is settled by its words: a change that is taken back is none. */
function anchorAt(text: string, span: Span, passage: TextQuote | undefined): Anchored {
	const is = slice(text, span);
	const was = passage?.exact ?? "";
	return evenWords(is) === evenWords(was) ? { kind: "exact", span } : { kind: "changed", span, was, is };
}

/** With those that are gone looked for by the words that they had last, or that their file knows. */
function withFound(
	passages: readonly TextQuote[],
	placed: readonly (Anchored | undefined)[],
	followed: readonly (Followed | undefined)[],
	text: string,
): readonly (Anchored | undefined)[] {
	const lost = placed.flatMap((anchor, index) => (anchor === undefined ? [index] : []));
	const wanted = lost.flatMap((index) => {
		const passage = passages[index];
		const last = followed[index]?.last;
		return passage === undefined ? [] : [last === undefined ? passage : { ...passage, exact: last }];
	});
	const found = anchorAll(text, wanted);
	const anchors = [...placed];
	lost.forEach((index, at) => {
		const anchor = found[at] ?? LOST;
		anchors[index] = anchor.kind === "orphan" ? anchor : anchorAt(text, anchor.span, passages[index]);
	});
	return anchors;
}
