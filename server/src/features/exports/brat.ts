/**
 * A story's annotations in brat's standoff format, the `.ann` beside its `.txt`: text-bound annotations (T), relations (R),
 * attributes (A) and notes (#). Offsets count characters, which are code points, in the file as it is. No passage holds a
 * line end, which the format has no way to write: there it falls into pieces, as brat's discontinuous annotations do.
 */
import type { Attribution } from "../../analysis/article";
import { commentsIn } from "../../text/comments";
import { type Span, slice, trim } from "../../text/span";
import { claimsOf } from "../claims";
import type { Check } from "../sheet/checks";
import { codePointsOf } from "./codePoints";
import type { Exported } from "./exported";

export function brat({ copy, article, checks }: Exported): string {
	const lines = createLines(cutComments(copy));
	for (const { type, name, mentions, candidates } of article.entities) {
		if (type === undefined || candidates.length > 0) continue;
		const [first, ...others] = mentions.map((mention) => {
			const id = lines.passage(type, [mention]);
			lines.attribute("Form", id, mention.form);
			return id;
		});
		lines.note(first, name);
		for (const other of others) lines.relation("Same_as", other, first);
	}
	for (const attribution of article.attributions) {
		const id = lines.passage("Quotation", attribution.spans);
		lines.attribute("Kind", id, attribution.kind);
		const { speaker, cue } = attribution;
		if (cue !== undefined) lines.relation("Cued_by", id, lines.passage("Cue", [cue]));
		if (speaker === undefined) continue;
		const who = lines.passage("Speaker", [speaker]);
		lines.relation("Said_by", id, who);
		lines.note(who, nameOf(attribution));
	}
	for (const claim of claimsOf(article)) {
		const id = lines.passage("Claim", [claim]);
		lines.attribute("Kind", id, claim.kind);
		if (claim.coverage !== undefined) lines.attribute("Covered", id);
	}
	for (const check of checks) {
		if (check.span === undefined) continue;
		const id = lines.passage("Mark", [check.span]);
		lines.attribute("Status", id, check.status);
		if (check.isChanged) lines.attribute("Changed", id);
		lines.note(id, noteOf(check));
	}
	return lines.all();
}

/** Comments are no words of a passage: it falls into pieces around them. */
function cutComments(copy: string): string {
	const kept: string[] = [];
	let last = 0;
	for (const { start, end } of commentsIn(copy)) {
		kept.push(copy.slice(last, start), "\n".repeat(end - start));
		last = end;
	}
	return kept.join("") + copy.slice(last);
}

const nameOf = ({ speaker }: Attribution): string => speaker?.entity?.name ?? "";

const noteOf = ({ sources, place, was, note, by, on }: Check): string =>
	[
		...sources.map(({ id, name, terms }) => [name ?? id, terms].filter((part) => part !== undefined).join(", ")),
		place,
		was === undefined ? undefined : `checked as: ${was}`,
		note,
		by,
		on,
	]
		.filter((part) => part !== undefined)
		.join("; ");

interface Lines {
	/** Its id; undefined where there is nothing but white space. */
	readonly passage: (type: string, spans: readonly Span[]) => string | undefined;
	readonly relation: (type: string, from: string | undefined, to: string | undefined) => void;
	/** Without a value, it holds. */
	readonly attribute: (type: string, of: string | undefined, value?: string) => void;
	readonly note: (of: string | undefined, words: string) => void;
	readonly all: () => string;
}

function createLines(text: string): Lines {
	const place = codePointsOf(text);
	const lines: string[] = [];
	const numbers: Record<string, number> = {};
	const next = (kind: string): string => {
		const number = (numbers[kind] ?? 0) + 1;
		numbers[kind] = number;
		return `${kind}${number}`;
	};
	return {
		passage: (type, spans) => {
			const pieces = spans.flatMap((span) => piecesOf(text, span));
			if (pieces.length === 0) return undefined;
			const id = next("T");
			const places = pieces.map(({ start, end }) => `${place(start)} ${place(end)}`).join(";");
			lines.push(`${id}\t${type} ${places}\t${pieces.map((piece) => slice(text, piece)).join(" ")}`);
			return id;
		},
		relation: (type, from, to) => {
			if (from !== undefined && to !== undefined) lines.push(`${next("R")}\t${type} Arg1:${from} Arg2:${to}`);
		},
		attribute: (type, of, value) => {
			if (of !== undefined) lines.push(`${next("A")}\t${type} ${of}${value === undefined ? "" : ` ${value}`}`);
		},
		note: (of, words) => {
			const line = words.replace(/[\s\p{Cc}]+/gu, " ").trim();
			if (of !== undefined && line !== "") lines.push(`${next("#")}\tAnnotatorNotes ${of}\t${line}`);
		},
		all: () => lines.map((line) => `${line}\n`).join(""),
	};
}

/** What any program takes for a line end, the tabs between the format's columns, and other control characters. */
const BREAK = /[\p{Cc}\u2028\u2029]+/gu;

function piecesOf(text: string, span: Span): readonly Span[] {
	const words = slice(text, span);
	const pieces: Span[] = [];
	let start = 0;
	const push = (end: number): void => {
		const piece = trim(text, { start: span.start + start, end: span.start + end });
		if (piece.start < piece.end) pieces.push(piece);
	};
	for (const match of words.matchAll(BREAK)) {
		push(match.index);
		start = match.index + match[0].length;
	}
	push(words.length);
	return pieces;
}
