/**
 * Dates, times, amounts and numbers of one paragraph, by grammar: OntoNotes' DATE TIME MONEY PERCENT QUANTITY CARDINAL
 * ORDINAL. A date's span is what the calendar names; what softens or moves it (“early”, “last”, “mid-”) stays outside.
 * “Tuesday night” is a DATE and a TIME. Numbers that only name a thing (“Boeing 747”), scores and telephone numbers
 * are none, and neither is “one”, unless it measures.
 */
import type { ValueWords } from "../lexicon/values";
import type { Name, Value } from "./paragraph";
import type { Token } from "./tokens";
import { cardinal, numberCluster, ordinal } from "./valueCounts";
import { calendarDate } from "./valueDates";
import { measure } from "./valueMeasures";
import { money } from "./valueMoney";
import { relativeDate } from "./valueRelative";
import { type Grammar, makeScan, type Scan } from "./valueScan";
import { season } from "./valueSeasons";
import { time } from "./valueTimes";
import { year } from "./valueYears";

/** In order: the first that fits has the words. */
const GRAMMARS: readonly Grammar[] = [
	time,
	calendarDate,
	money,
	measure,
	year,
	season,
	relativeDate,
	ordinal,
	cardinal,
];

export function findValues(
	text: string,
	tokens: readonly Token[],
	names: readonly Name[],
	words: ValueWords,
): readonly Value[] {
	const scan = makeScan(text, tokens, names, words);
	const values: Value[] = [];
	for (let index = 0; index < scan.pieces.length; ) index = readValue(scan, index, values);
	return values.filter((value) => value.type !== "CARDINAL" || !names.some((name) => endsWith(name, value)));
}

/** The number of a Boeing 747 or of Pier 9 counts nothing. */
const endsWith = (name: Name, value: Value): boolean => name.start < value.start && value.end <= name.end;

/** Adds the value that begins at `index`, if one does, and returns where to go on. */
function readValue(scan: Scan, index: number, values: Value[]): number {
	const first = scan.pieces[index];
	if (first === undefined || !mayBegin(scan, first)) return index + 1;
	for (const grammar of GRAMMARS) {
		const match = grammar(scan, index);
		if (match === undefined) continue;
		const end = scan.pieces[match.next - 1]?.end ?? first.end;
		const { type, normalized, relative = false } = match;
		values.push({ start: first.start, end, type, normalized, relative });
		return Math.max(match.next, index + 1);
	}
	return numberCluster(scan, index) ?? index + 1;
}

/** Most words begin no value: one look tells. */
function mayBegin({ words }: Scan, { kind, lower, text }: Token): boolean {
	if (kind === "number") return true;
	if (kind === "link") return false;
	if (kind !== "word") return words.signs.has(text) || lower === "'" || lower === "‘";
	return words.beginnings.has(lower) || words.signs.has(text);
}
