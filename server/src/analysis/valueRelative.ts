/** Dates that only another date can place, and parts of a day: `yesterday`, `last year`, `Tuesday night`, `this morning`. */
import { isCapital, lowerAt, type Match, type Scan } from "./valueScan";

export const relativeDate = (scan: Scan, index: number): Match | undefined =>
	day(scan, index) ?? shifted(scan, index) ?? partOfDay(scan, index);

// yesterday, today, tomorrow, tonight
function day(scan: Scan, index: number): Match | undefined {
	const word = lowerAt(scan, index);
	if (word === "tonight") return { type: "TIME", normalized: "0DTNI", next: index + 1, relative: true };
	const shift = scan.words.relativeDays.get(word);
	// USA Today and its like
	if (shift === undefined || scan.nameEnds.has(scan.pieces[index]?.end ?? -1)) return undefined;
	return relative(`${signed(shift)}D`, index + 1);
}

// last year, next month, this week, the past five years
function shifted(scan: Scan, index: number): Match | undefined {
	const shift = scan.words.shifts.get(lowerAt(scan, index));
	if (shift === undefined) return undefined;
	const { periods, partsOfDay } = scan.words;
	const unit = periods.get(lowerAt(scan, index + 1));
	// “The last day” ends something.
	if (unit === "D" && shift < 0) return undefined;
	if (unit !== undefined && !lowerAt(scan, index + 1).endsWith("s"))
		return relative(`${signed(shift)}${unit}`, index + 2);
	const part = partsOfDay.get(lowerAt(scan, index + 1));
	if (part === undefined) return undefined;
	return { type: "TIME", normalized: `${signed(shift)}DT${part}`, next: index + 2, relative: true };
}

/** Tuesday night, yesterday morning: the day stands before it as a value of its own. */
function partOfDay(scan: Scan, index: number): Match | undefined {
	const part = scan.words.partsOfDay.get(lowerAt(scan, index));
	if (part === undefined || isCapital(scan, index)) return undefined;
	const { days, relativeDays } = scan.words;
	const before = lowerAt(scan, index - 1);
	const weekday = days.get(before);
	if (weekday !== undefined)
		return { type: "TIME", normalized: `XXXX-WXX-${weekday}T${part}`, next: index + 1, relative: true };
	const shift = relativeDays.get(before);
	return shift === undefined
		? undefined
		: { type: "TIME", normalized: `${signed(shift)}DT${part}`, next: index + 1, relative: true };
}

const relative = (normalized: string, next: number): Match => ({ type: "DATE", normalized, next, relative: true });

/** -1 for last, 0 for this, +1 for next. */
const signed = (shift: number): string => (shift > 0 ? `+${shift}` : String(shift));
