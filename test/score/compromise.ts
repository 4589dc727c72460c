/**
 * compromise. It keeps punctuation beside its terms: every sign counts as a word here, a stop inside a sentence belongs to its
 * term, and contractions and possessives are cut where Universal Dependencies cuts them.
 * Its people, places and organizations are PER, LOC and ORG; demonyms NORP; runs of dates DATE; amounts MONEY.
 */
import nlp from "compromise";
import { type Span, slice, trim } from "../../server/src/text/span";
import { type Term, uposOf } from "./compromiseTags";
import type { Library, NamedSpan, TaggedWord } from "./library";

export const compromise: Library = {
	words: (text) => read(text).flatMap(({ terms }) => terms.flatMap((term, index) => wordsOf(term, index, terms))),
	sentences: (text) =>
		read(text).flatMap(({ terms }) => {
			const [first, last] = [terms[0], terms.at(-1)];
			if (first === undefined || last === undefined) return [];
			return [trimmed(text, first.offset.start - first.pre.length, endOf(last) + last.post.length)];
		}),
	names: (text) => {
		const document = nlp(text);
		const spans = (found: unknown, type: string): readonly NamedSpan[] =>
			(found as { json: (options: object) => readonly Placed[] })
				.json({ offset: true })
				.map(({ offset: { start, length } }) => ({
					...withoutPunctuation(text, trimmed(text, start, start + length)),
					type,
				}));
		return [
			...spans(document.people(), "PER"),
			...spans(document.places(), "LOC"),
			...spans(document.organizations(), "ORG"),
			...spans(document.match("#Demonym+"), "NORP"),
			...spans(document.match("#Date+"), "DATE"),
			...spans(document.match("#Money+ (#Value|#Currency)*"), "MONEY"),
		];
	},
	work: (text) => {
		const document = nlp(text);
		document.people();
		document.places();
		document.organizations();
	},
};

interface Placed {
	readonly offset: { readonly start: number; readonly length: number };
}

const read = (text: string): readonly { readonly terms: readonly Term[] }[] =>
	nlp(text).json({ offset: true }) as readonly { readonly terms: readonly Term[] }[];

const endOf = ({ offset }: Term): number => offset.start + offset.length;

function trimmed(text: string, start: number, end: number): Span {
	return trim(text, { start, end });
}

// Port Ellery,   in 2011.   but Quill Inc.   and Peter Quill Jr.
const SIGNS_BEHIND = /(?:[,;:!?"”’)—–-]|(?<!\b(?:Inc|Corp|Ltd|Co|Bros|Jr|Sr|\p{Lu}))\.)+$/u;

/** Without the signs that it keeps with what it finds: “Port Ellery,”. A stop stays with “Inc.” and goes with “2011.”. */
function withoutPunctuation(text: string, span: Span): Span {
	const [before = ""] = /^[^\p{L}\p{N}$€£]*/u.exec(slice(text, span)) ?? [];
	const [behind = ""] = SIGNS_BEHIND.exec(slice(text, span)) ?? [];
	return before.length + behind.length < span.end - span.start
		? { start: span.start + before.length, end: span.end - behind.length }
		: span;
}

/** A term, the second half of what it contracts, and the signs on both sides of it, as words. */
function wordsOf(term: Term, index: number, terms: readonly Term[]): readonly TaggedWord[] {
	// The hidden halves of contractions have no text; they are read with the first half.
	if (term.text === "") return [];
	const hidden = terms[index + 1]?.text === "" ? terms[index + 1] : undefined;
	const post = hidden?.post ?? term.post;
	const { start } = term.offset;
	const next = terms[index + (hidden === undefined ? 1 : 2)];
	const stop = (term.tags.includes("Abbreviation") || next !== undefined) && /^\.(?!\.)/.test(post) ? 1 : 0;
	const end = endOf(term) + stop;
	const cut = cutOf(term);
	return [
		...signs(term.pre, start - term.pre.length),
		{ start, end: cut === undefined ? end : start + cut, upos: uposOf(term, next) },
		...(cut === undefined
			? []
			: [{ start: start + cut, end, upos: hidden === undefined ? "PART" : uposOf(hidden, next) }]),
		...signs(post.slice(stop), end),
	];
}

/** don|'t by its letters is do|n't by Universal Dependencies; Quill|'s. */
function cutOf({ text, tags, implicit }: Term): number | undefined {
	const ending = /(?:n['’]t|['’]\p{L}{1,2})$/iu.exec(text);
	if (ending === null || ending.index === 0) return undefined;
	return implicit !== undefined || tags.includes("Possessive") ? ending.index : undefined;
}

/** Every sign a word, runs of one sign one. */
const signs = (text: string, offset: number): readonly TaggedWord[] =>
	[...text.matchAll(/([^\s])\1*/gu)].map(({ 0: sign, index }) => ({
		start: offset + index,
		end: offset + index + sign.length,
		upos: /[$€£%+=°<>]/.test(sign) ? "SYM" : "PUNCT",
	}));
