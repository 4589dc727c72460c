/** Days of a month, and months: `Nov. 3`, `3rd of November`, `Nov. 3-5, 2014`, `October 2015`, `May`. */
import { isGlued, isHyphen, isLowerWord, lowerAt, type Match, type Scan, skip, textAt } from "./valueScan";
import { date, ordinalNumber, two, yearAt } from "./valueYears";

export const dayAndMonth = (scan: Scan, index: number): Match | undefined =>
	monthFirst(scan, index) ?? dayFirst(scan, index);

const monthAt = (scan: Scan, index: number): number | undefined => scan.words.months.get(textAt(scan, index));

/** A month beside a number: `Jan 3`, and `MARCH 3` of a headline. */
function shortMonthAt(scan: Scan, index: number): number | undefined {
	const text = textAt(scan, index);
	const { months, shortMonths } = scan.words;
	return (
		months.get(text) ?? shortMonths.get(text) ?? (/^[A-Z]{3,}\.?$/.test(text) ? months.get(titled(text)) : undefined)
	);
}

const titled = (text: string): string => text.slice(0, 1) + text.slice(1).toLowerCase();

// Nov. 3; November 3rd, 2014; Nov. 3-5; November 2014; November of 2014; November
function monthFirst(scan: Scan, index: number): Match | undefined {
	const month = shortMonthAt(scan, index);
	if (month === undefined) return undefined;
	const next = textAt(scan, index + 1) === "." && monthAt(scan, index) === undefined ? index + 2 : index + 1;
	const day = dayNumber(scan, next, false);
	if (day !== undefined) return withYear(scan, month, lastDays(scan, next + 1, day, month));
	const place = skip(scan, next, /^(?:of|,)$/);
	const year = yearAt(scan, place);
	if (year !== undefined && !isCountBehind(scan, place + 1)) return date(`${year}-${two(month)}`, place + 1);
	return monthAt(scan, index) !== undefined && isMonth(scan, index) ? date(`XXXX-${two(month)}`, index + 1) : undefined;
}

const isCountBehind = (scan: Scan, index: number): boolean => /^(?:people|men|women)$/.test(lowerAt(scan, index));

/** “In May” and “last March” are months; “May said” and “the March family” are none. */
function isMonth(scan: Scan, index: number): boolean {
	const { dateLeads, notMonths, personMonths } = scan.words;
	const before = lowerAt(scan, index - 1);
	const led = dateLeads.has(before) || isHyphen(scan, index - 1);
	if (notMonths.has(lowerAt(scan, index + 1))) return false;
	if (!personMonths.has(lowerAt(scan, index))) return led || !isName(scan, index + 1);
	const isDetermined = /^(?:the|a|an|its|their)$/.test(before);
	return (led || isDetermined) && !isName(scan, index + 1);
}

/** A capitalized word that is no month, day or acronym: April Jones. */
const isName = (scan: Scan, index: number): boolean =>
	/^\p{Lu}\p{Ll}/u.test(textAt(scan, index)) &&
	monthAt(scan, index) === undefined &&
	!scan.words.days.has(lowerAt(scan, index));

// 3 November 2014; 3rd of November; the 14th day of March; 3-5 November
function dayFirst(scan: Scan, index: number): Match | undefined {
	const day = dayNumber(scan, index, true);
	if (day === undefined) return undefined;
	const end = isHyphen(scan, index + 1) || /^(?:and|to)$/.test(lowerAt(scan, index + 1)) ? index + 2 : undefined;
	const second = end === undefined ? undefined : dayNumber(scan, end, true);
	const behind = end !== undefined && second !== undefined ? end + 1 : index + 1;
	const place = skip(scan, behind, /^of$/);
	const month = shortMonthAt(scan, place);
	if (month === undefined || (isGlued(scan, place) && place === index + 1)) return undefined;
	if (second !== undefined && second <= day) return undefined;
	const isBareMay = textAt(scan, place) === "May" && scan.pieces[index]?.kind === "word";
	return isBareMay
		? undefined
		: withYear(scan, month, { first: day, last: second, apart: lowerAt(scan, index + 1) === "and", next: place + 1 });
}

interface Days {
	readonly first: string;
	readonly last: string | undefined;
	/** True for “3 and 5”, which name two days and not all from one to the other. */
	readonly apart: boolean;
	readonly next: number;
}

/** Nov. 3-5, Nov. 3 to 5, Nov. 3 and 5: a second day of the same month. */
function lastDays(scan: Scan, next: number, first: string, month: number): Days {
	const isDash = isHyphen(scan, next) && isGlued(scan, next + 1);
	const isWord = /^(?:to|and|or|through)$/.test(lowerAt(scan, next));
	const last = isDash || isWord ? dayNumber(scan, next + 1, false) : undefined;
	const stands = last !== undefined && last > first && month > 0 && (isDash || !isCounted(scan, next + 2));
	const apart = /^(?:and|or)$/.test(lowerAt(scan, next));
	return stands ? { first, last, apart, next: next + 2 } : { first, last: undefined, apart, next };
}

/** In “Nov. 3 and 12 people” the second number counts people. */
const isCounted = (scan: Scan, index: number): boolean =>
	isLowerWord(scan, index) &&
	!/^(?:in|at|on|and|to|for|by|of|from|with|as|but|after|before)$/.test(lowerAt(scan, index));

function withYear(scan: Scan, month: number, { first, last, apart, next }: Days): Match {
	const place = skip(scan, next, /^,$/);
	const year = yearAt(scan, place);
	const of = (day: string): string => `${year ?? "XXXX"}-${two(month)}-${day}`;
	return date(
		last === undefined ? of(first) : `${of(first)}${apart ? "," : "/"}${of(last)}`,
		year === undefined ? next : place + 1,
	);
}

/** The day of a month at `index`, in two figures; spelled out (“the third”) only where `spelled`. */
export function dayNumber(scan: Scan, index: number, spelled: boolean): string | undefined {
	const text = lowerAt(scan, index);
	const ordinal = spelled && scan.pieces[index]?.kind === "word" ? ordinalNumber(scan, index) : undefined;
	const number = ordinal ?? Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1] ?? 0);
	return 1 <= number && number <= 31 ? two(number) : undefined;
}
