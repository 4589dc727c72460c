/** The fact-check sheet: every passage of a story that is to be checked, with what stands behind it, and what has nothing. */
import type { Article, BlockKind } from "../../analysis/article";
import { blankComments } from "../../text/comments";
import { countWhile } from "../../text/search";
import { contains, lastStartingAt, type Span, slice } from "../../text/span";
import { type Check, isSourced, isVerified } from "./checks";
import { type Passage, type PassageKind, passagesOf } from "./rows";

/** A passage that is none of them but has a mark, and a mark whose passage is gone, have rows of their own. */
export const ROW_KINDS = ["quotation", "claim", "figure", "name", "passage", "lost"] as const;

export type RowKind = PassageKind | "passage" | "lost";

export interface SheetRow {
	/** From 1. */
	readonly number: number;
	readonly kind: RowKind;
	/** “direct quotation”, “accusation”, “person”. */
	readonly detail: string;
	/** On one line. Undefined where they are gone and not to be known. */
	readonly words: string | undefined;
	/** Undefined for what is lost. */
	readonly span: Span | undefined;
	/** Paragraphs of the copy count from 1; elsewhere, the kind of block. */
	readonly paragraph: number | BlockKind | undefined;
	readonly speaker: string | undefined;
	/** In order of the marks file. None where nobody has marked it. */
	readonly checks: readonly Check[];
}

/** How many rows of a kind there are, and how far their check has come. */
export interface SheetCount {
	readonly kind: RowKind;
	readonly total: number;
	readonly sourced: number;
	readonly verified: number;
	readonly disputed: number;
	/** Nothing stands behind them. */
	readonly open: number;
}

export interface Sheet {
	readonly title: string;
	readonly isRedacted: boolean;
	/** In order of the story, those that are lost at the end. */
	readonly rows: readonly SheetRow[];
	/** Of the kinds that there are. */
	readonly counts: readonly SheetCount[];
}

/** `name`: what the sheet is called where the story has no headline. */
export function sheetOf(article: Article, checks: readonly Check[], name: string, isRedacted: boolean): Sheet {
	const passages = passagesOf(article);
	const { byPassage, others } = sortChecks(passages, checks);
	const own = passages.map((passage, index) => ({ passage, checks: byPassage[index] ?? [] }));
	const marked = others.flatMap((check) =>
		check.span === undefined ? [] : [{ passage: otherPassage(check.span), checks: [check] }],
	);
	const placed = [...own, ...marked].sort((a, b) => a.passage.span.start - b.passage.span.start);
	const paragraphs = paragraphNumbers(article);
	const copy = blankComments(article.text);
	const rows = placed.map(({ passage, checks: found }, index): SheetRow => {
		const { kind, detail, span, speaker } = passage;
		const words = oneLine(slice(copy, span));
		const paragraph = paragraphs(span.start);
		return { number: index + 1, kind, detail, words, span, paragraph, speaker, checks: found };
	});
	const lost = checks
		.filter(({ span }) => span === undefined)
		.map(
			(check, index): SheetRow => ({
				number: rows.length + index + 1,
				kind: "lost",
				detail: "no longer in the story",
				words: check.lost === undefined ? undefined : oneLine(check.lost),
				span: undefined,
				paragraph: undefined,
				speaker: undefined,
				checks: [check],
			}),
		);
	const all = [...rows, ...lost];
	return { title: headline(article) ?? name, isRedacted, rows: all, counts: countRows(all) };
}

type AnyPassage = Omit<Passage, "kind"> & { readonly kind: RowKind };

const otherPassage = (span: Span): AnyPassage => ({
	kind: "passage",
	detail: "marked passage",
	span,
	speaker: undefined,
});

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

interface Sorted {
	/** For each passage the marks that hold it or stand in it, in order of their file. */
	readonly byPassage: readonly (readonly Check[])[];
	/** Those of no passage, lost ones left out. */
	readonly others: readonly Check[];
}

function sortChecks(passages: readonly Passage[], checks: readonly Check[]): Sorted {
	const byPassage: Check[][] = passages.map(() => []);
	const others: Check[] = [];
	// How far the passages up to each one reach: behind that, none of them can hold a mark.
	const reach: number[] = [];
	for (const { span } of passages) reach.push(Math.max(reach.at(-1) ?? 0, span.end));
	for (const check of checks) {
		const { span: place } = check;
		if (place === undefined) continue;
		let isOwn = false;
		const take = (index: number): void => {
			const passage = passages[index];
			if (passage === undefined || !(contains(place, passage.span) || contains(passage.span, place))) return;
			byPassage[index]?.push(check);
			isOwn = true;
		};
		const first = countWhile(passages, ({ span }) => span.start < place.start);
		for (let index = first; (passages[index]?.span.start ?? place.end) < place.end; index++) take(index);
		for (let index = first - 1; (reach[index] ?? 0) >= place.end; index--) take(index);
		if (!isOwn) others.push(check);
	}
	return { byPassage, others };
}

/** Tells of an offset in which paragraph of the copy it stands, or in what else. */
function paragraphNumbers({ blocks }: Article): (offset: number) => number | BlockKind | undefined {
	let last = 0;
	const numbered = blocks.map((block) => ({ ...block, number: block.kind === "body" ? ++last : undefined }));
	return (offset) => {
		const block = lastStartingAt(numbered, offset);
		return block?.number ?? block?.kind;
	};
}

function headline({ text, blocks }: Article): string | undefined {
	const block = blocks.find(({ kind }) => kind === "headline");
	const words = block === undefined ? "" : oneLine(slice(text, block)).replace(/^#+\s*/, "");
	return words === "" ? undefined : words;
}

const countRows = (rows: readonly SheetRow[]): readonly SheetCount[] =>
	ROW_KINDS.flatMap((kind): readonly SheetCount[] => {
		const own = rows.filter((row) => row.kind === kind);
		const count = (passes: (check: Check) => boolean): number => own.filter(({ checks }) => checks.some(passes)).length;
		if (own.length === 0) return [];
		const sourced = count(isSourced);
		return [
			{
				kind,
				total: own.length,
				sourced,
				verified: count(isVerified),
				disputed: count(({ status }) => status === "disputed"),
				open: own.length - sourced,
			},
		];
	});
