/** Marks as they stand in a story now, each with the entries of the register that it names. */
import { slice } from "../text/span";
import { evenWords } from "./evenText";
import type { Mark } from "./marks";
import type { Anchored } from "./reanchor";
import type { Register, Source } from "./register";

export interface TiedMark {
	/** Its place in the `marks` of its file. */
	readonly entry: number;
	readonly mark: Mark;
	readonly anchor: Anchored;
	/** Those that the register has. */
	readonly sources: readonly Source[];
	/** Ids that the register does not have. */
	readonly unknown: readonly string[];
}

/** A mark that has its place in the story. */
export type PlacedMark = TiedMark & { readonly anchor: Exclude<Anchored, { readonly kind: "orphan" }> };

/** `anchors` tells where the marks that could be read stand, in their order. */
export function tieMarks(
	marks: readonly (Mark | undefined)[],
	anchors: readonly Anchored[],
	register: Register,
): readonly TiedMark[] {
	const byId = new Map(register.sources.map((source) => [source.id, source] as const));
	const read = marks.flatMap((mark, entry) => (mark === undefined ? [] : [{ mark, entry }]));
	return read.flatMap(({ mark, entry }, index): readonly TiedMark[] => {
		const anchor = anchors[index];
		if (anchor === undefined) return [];
		const sources = mark.sources.flatMap((id) => byId.get(id) ?? []);
		const unknown = mark.sources.filter((id) => !byId.has(id));
		return [{ entry, mark, anchor, sources, unknown }];
	});
}

export const isPlaced = (tied: TiedMark): tied is PlacedMark => tied.anchor.kind !== "orphan";

/**
 * What was checked and what stands there now, where the two are not the same words; undefined where they are. Quotation
 * marks, capitals and white space make no other words.
 */
export function changeOf(
	story: string,
	{ mark, anchor }: PlacedMark,
): { readonly was: string; readonly is: string } | undefined {
	const was = mark.was ?? mark.passage.exact;
	const is = slice(story, anchor.span);
	return evenWords(was) === evenWords(is) ? undefined : { was, is: is.replace(/\s+/g, " ") };
}

/** A source stands behind the passage: what asks for one is answered. */
export const hasSource = ({ mark, sources }: TiedMark): boolean => sources.length > 0 && mark.status !== "needs-source";
