/** Dates in figures alone: `2015-10-03`, `11/23/2001`, `23.11.2001`, `9/11`. */
import { isGlued, isHyphen, type Match, type Scan, textAt } from "./valueScan";
import { date, two } from "./valueYears";

/** 11/9/2001 may be either month, and only its year stands. */
export function dateInFigures(scan: Scan, index: number): Match | undefined {
	const text = textAt(scan, index);
	if (text === "9/11") return date("XXXX-09-11", index + 1);
	if (/^\d{4}$/.test(text) && isHyphen(scan, index + 1) && isGlued(scan, index + 1) && isHyphen(scan, index + 3)) {
		const iso = /^(\d{4})-(0\d|1[0-2])-([0-2]\d|3[01])$/.exec(
			`${text}-${textAt(scan, index + 2)}-${textAt(scan, index + 4)}`,
		);
		return iso === null ? undefined : date(iso[0], index + 5);
	}
	const parts = /^(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d|\d\d)$/.exec(text);
	if (parts === null || (parts[2] === "." && parts[4]?.length === 2)) return undefined;
	const [first, second] = [Number(parts[1]), Number(parts[3])];
	if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return undefined;
	const year = parts[4]?.length === 4 ? parts[4] : `XX${parts[4]}`;
	if (first > 12 || parts[2] === ".") return date(`${year}-${two(second)}-${two(first)}`, index + 1);
	if (second > 12 || first === second) return date(`${year}-${two(first)}-${two(second)}`, index + 1);
	return date(`${year}-XX-XX`, index + 1);
}
