/**
 * Where a mark may stand in a story: every place of its very words, and the places that rare words of it and around it
 * point to, each looked at closely by approximate matching.
 */
import search from "approx-string-match";
import { countWhile } from "../text/search";
import { contains, type Span } from "../text/span";
import { CONTEXT } from "./anchor";
import { type MarkWord, type Terrain, type Wanted, weigh } from "./terrain";

/** A place, in offsets of the even text. */
export interface Candidate extends Span {
	/** 1 for the very words, 0.8 where a fifth of their characters differ. */
	readonly likeness: number;
	/** Bits of the words around that are still around. */
	readonly around: number;
	/** How much speaks for this place rather than another one, in bits. */
	readonly score: number;
}

/** So many places of one wording are looked at. */
const MOST_PLACES = 200;
/** So many places that rare words point to are looked at closely. */
const MOST_WINDOWS = 5;

/** Words less alike are others. */
const LEAST_LIKE = 0.6;

/** With its words and so much of what stood around them, the passage is here, unless this is a copy of it: */
const MOST_AROUND = 0.6;
/** other places at which so much of it all stands are looked at still. */
const RIVAL = 0.4;

/** Best first. */
export function candidatesOf(terrain: Terrain, wanted: Wanted): readonly Candidate[] {
	const exact = exactPlaces(terrain, wanted).map((start) =>
		candidate(terrain, wanted, { start, end: start + wanted.exact.length }, 1),
	);
	const isCertain = exact.some(({ around }) => around >= wanted.bitsAround * MOST_AROUND);
	const pointers = pointersOf(wanted, isCertain ? FEW_POINTERS : MOST_POINTERS);
	const least = isCertain ? weigh(pointers) * RIVAL : 0;
	const all = [...exact];
	if (isCertain && bitsElsewhere(terrain, pointers, exact, reachOf(wanted)) < least) return all.sort(byScore);
	for (const { span, bits } of windowsOf(terrain, wanted, pointers)) {
		if (exact.some((place) => contains(span, place))) continue;
		if (bits < least) continue;
		const found = matchIn(terrain, wanted, span);
		if (found !== undefined && !all.some((other) => areOne(other, found))) all.push(found);
	}
	return all.sort(byScore);
}

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.start - b.start;

/** True where two spans have most of their text in common. */
export const areOne = (a: Span, b: Span): boolean =>
	2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) > Math.max(a.end, b.end) - Math.min(a.start, b.start);

/** A place weighed by its words and those around it. */
function candidate(terrain: Terrain, wanted: Wanted, span: Span, likeness: number): Candidate {
	const before = wordsIn(terrain, { start: span.start - CONTEXT - ROOM, end: span.start });
	const behind = wordsIn(terrain, { start: span.end, end: span.end + CONTEXT + ROOM });
	const around = shared(wanted.before, before) + shared(wanted.behind, behind);
	const touching = run([...wanted.before].reverse(), [...before].reverse()) + run(wanted.behind, behind);
	return { ...span, likeness, around, score: wordScore(wanted, likeness) + (around + touching) / 2 };
}

/** Bits for the words themselves. Words retouched in one place tell little against their copy in another. */
const wordScore = ({ bits }: Wanted, likeness: number): number =>
	bits * Math.min(1, likeness / NEARLY) ** 3 +
	(Math.min(MOST_FOR_SAME, bits / 2) * Math.max(0, likeness - NEARLY)) / (1 - NEARLY);

const NEARLY = 0.8;
const MOST_FOR_SAME = 8;

/** The weight of the words that stand next to the passage as they did. */
function run(kept: readonly MarkWord[], found: readonly string[]): number {
	let bits = 0;
	for (const [index, word] of kept.entries()) {
		if (word.text !== found[index]) break;
		bits += word.bits;
	}
	return bits;
}

/** What may have been put between the passage and the words that stood beside it. */
const ROOM = 24;

function wordsIn({ words, starts }: Terrain, { start, end }: Span): readonly string[] {
	return words.slice(
		countWhile(starts, (at) => at < start),
		countWhile(starts, (at) => at < end),
	);
}

/** Where the very words stand: beside each place of the rarest of them. */
function exactPlaces(terrain: Terrain, { exact, words }: Wanted): readonly number[] {
	const rarest = words.reduce<MarkWord | undefined>(
		(best, word) => (best && best.bits >= word.bits ? best : word),
		undefined,
	);
	if (rarest === undefined) return [];
	const found: number[] = [];
	for (const place of terrain.places.get(rarest.text)?.slice(0, MOST_PLACES) ?? []) {
		const start = (terrain.starts[place] ?? 0) - rarest.at;
		if (start >= 0 && terrain.text.startsWith(exact, start) && isWhole(terrain, { start, end: start + exact.length }))
			found.push(start);
	}
	return found;
}

/** False where a place begins or ends within a word. */
function isWhole({ text }: Terrain, { start, end }: Span): boolean {
	return !(isWordAt(text, start - 1) && isWordAt(text, start)) && !(isWordAt(text, end - 1) && isWordAt(text, end));
}

function isWordAt(text: string, index: number): boolean {
	const unit = text[index];
	if (unit === undefined || unit === " ") return false;
	return (unit >= "a" && unit <= "z") || /[\p{L}\p{N}]/u.test(unit);
}

interface Window {
	readonly span: Span;
	/** Of the words that point here. */
	readonly bits: number;
}

/** A word that stands at more places points to none. */
const COMMON = 16;

/** So many of the rarest words of a mark are looked up. */
const MOST_POINTERS = 24;
const FEW_POINTERS = 8;

const pointersOf = ({ words, before, behind }: Wanted, most: number): readonly MarkWord[] =>
	[...words, ...before, ...behind].sort((a, b) => b.bits - a.bits).slice(0, most);

/** How far words of the mark may have been pushed apart. */
const reachOf = ({ exact }: Wanted): number => 24 + exact.length * 0.3;

/** What the words that point to no place of the very words come to: mostly nothing, and no other place need be looked for. */
function bitsElsewhere(
	{ places, starts }: Terrain,
	pointers: readonly MarkWord[],
	exact: readonly Span[],
	reach: number,
): number {
	let sum = 0;
	for (const { text, at, bits } of pointers) {
		const known = places.get(text);
		if (known === undefined || known.length > COMMON) continue;
		for (const place of known) {
			const start = (starts[place] ?? 0) - at;
			if (!exact.some((found) => Math.abs(found.start - start) <= reach)) sum += bits;
		}
	}
	return sum;
}

/** Stretches of the story in which words of the mark stand about as far from each other as in the mark; the best first. */
function windowsOf(terrain: Terrain, wanted: Wanted, pointers: readonly MarkWord[]): readonly Window[] {
	const votes: { readonly start: number; readonly bits: number }[] = [];
	for (const { text, at, bits } of pointers) {
		const places = terrain.places.get(text) ?? [];
		if (places.length > COMMON) continue;
		for (const place of places) votes.push({ start: (terrain.starts[place] ?? 0) - at, bits });
	}
	votes.sort((a, b) => a.start - b.start);
	const reach = reachOf(wanted);
	const windows: Window[] = [];
	let bits = 0;
	let first = 0;
	for (const [last, vote] of votes.entries()) {
		bits += vote.bits;
		for (let oldest = votes[first]; oldest !== undefined && oldest.start < vote.start - reach; oldest = votes[++first])
			bits -= oldest.bits;
		const span = { start: votes[first]?.start ?? 0, end: vote.start };
		const before = windows.at(-1);
		if (before === undefined || before.span.end < span.start) windows.push({ span, bits });
		else if (before.bits < bits) windows[windows.length - 1] = { span, bits };
		if (last > MOST_PLACES * 4) break;
	}
	windows.sort((a, b) => b.bits - a.bits);
	const slack = 12 + wanted.exact.length * 0.25;
	return windows.slice(0, MOST_WINDOWS).map(({ span, bits }) => ({
		span: {
			start: Math.max(0, Math.floor(span.start - slack)),
			end: Math.min(terrain.text.length, Math.ceil(span.end + wanted.exact.length + slack)),
		},
		bits,
	}));
}

/** The likest words within `window`. */
function matchIn(terrain: Terrain, wanted: Wanted, window: Span): Candidate | undefined {
	const { exact } = wanted;
	const most = Math.floor(exact.length * (1 - LEAST_LIKE));
	const matches = search(terrain.text.slice(window.start, window.end), exact, most);
	let best: Candidate | undefined;
	for (const { start, end, errors } of matches.slice(0, 8)) {
		const span = wholeWords(terrain, exact, { start: window.start + start, end: window.start + end });
		if (span.start >= span.end) continue;
		const found = candidate(terrain, wanted, span, 1 - errors / exact.length);
		if (best === undefined || found.score > best.score) best = found;
	}
	return best;
}

/** Not parts of words, and the quotation marks around them where the mark had them. */
function wholeWords({ text }: Terrain, exact: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && text[start] === " ") start++;
	while (start < end && text[end - 1] === " ") end--;
	while (isWordAt(text, start - 1) && isWordAt(text, start)) start--;
	while (isWordAt(text, end - 1) && isWordAt(text, end)) end++;
	if (exact.startsWith('"') && text[start] !== '"' && text[start - 1] === '"') start--;
	if (exact.endsWith('"') && text[end - 1] !== '"') end += /^[.,?!]?"/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
	return { start, end };
}

/** The weight of the heaviest words that both have in the same order. */
function shared(kept: readonly MarkWord[], found: readonly string[]): number {
	if (!kept.some(({ text }) => found.includes(text))) return 0;
	const best = new Float64Array(found.length + 1);
	for (const { text, bits } of kept) {
		let diagonal = 0;
		for (let column = 1; column <= found.length; column++) {
			const above = best[column] ?? 0;
			const together = text === found[column - 1] ? diagonal + bits : 0;
			best[column] = Math.max(above, best[column - 1] ?? 0, together);
			diagonal = above;
		}
	}
	return best[found.length] ?? 0;
}
