/** Days and months of the calendar: `Nov. 3`, `Tuesday, 3 November 2014`, `October 2015`, `11/9/2001`, `2015-10-03`. */
import { dateInFigures } from "./valueDateFigures";
import { dayAndMonth, dayNumber } from "./valueMonths";
import { isCapital, isLowerWord, lowerAt, type Match, type Scan, skip, textAt } from "./valueScan";
import { date } from "./valueYears";

export const calendarDate = (scan: Scan, index: number): Match | undefined =>
	weekday(scan, index) ?? dayAndMonth(scan, index) ?? dateInFigures(scan, index);

// Tuesday; Tuesday, Nov. 3; Tuesday the 14th; Saturdays
function weekday(scan: Scan, index: number): Match | undefined {
	const { days, shortDays } = scan.words;
	const lower = lowerAt(scan, index);
	const day = days.get(lower) ?? shortDays.get(lower);
	if (day === undefined || !isCapital(scan, index)) return undefined;
	// “Sun. 8 Nov.” may have a stop that its token lacks; behind “Tuesday.” a sentence begins.
	const place = skip(scan, days.has(lower) ? index + 1 : skip(scan, index + 1, /^\.$/), /^,$/);
	const dated = dayAndMonth(scan, place) ?? dateInFigures(scan, place);
	if (dated !== undefined && /-\d\d$|-\d\d\//.test(dated.normalized)) return dated;
	const isShort = !days.has(lower) || (lower.endsWith(".") && !isLowerWord(scan, index + 1));
	if (isShort || isInName(scan, index)) return undefined;
	const month = lowerAt(scan, index + 1) === "the" ? dayNumber(scan, index + 2, true) : undefined;
	return month === undefined ? date(`XXXX-WXX-${day}`, index + 1) : date(`XXXX-XX-${month}`, index + 3);
}

/** Friday Night Lights: capitals behind the day make a name of it. */
function isInName(scan: Scan, index: number): boolean {
	const next = textAt(scan, index + 1);
	return /^\p{Lu}\p{Ll}/u.test(next) && isPartOfDay(scan, index + 1) && isCapital(scan, index + 2);
}

const isPartOfDay = (scan: Scan, index: number): boolean => scan.words.partsOfDay.has(lowerAt(scan, index));
