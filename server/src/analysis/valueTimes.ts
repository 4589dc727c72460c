/** Times of day: `8 p.m.`, `8:30 a.m.`, `14:30 GMT`, `noon`, `nine o'clock`. */
import { isCapital, isGlued, lowerAt, type Match, type Scan, textAt } from "./valueScan";

export function time(scan: Scan, index: number): Match | undefined {
	const word = lowerAt(scan, index);
	if (word === "noon" || word === "midnight")
		return isCapital(scan, index) && isCapital(scan, index + 1)
			? undefined
			: at(scan, word === "noon" ? "12:00" : "00:00", index + 1);
	const hours = hoursAt(scan, index);
	if (hours === undefined) return undefined;
	const { hour, minute, next, exact } = hours;
	const half = halfOfDay(scan, next);
	if (half !== undefined && 1 <= hour && hour <= 12)
		return at(scan, clock((hour % 12) + (half.isLater ? 12 : 0), minute), half.next);
	if (/^o'clock$/.test(lowerAt(scan, next)) && hour <= 12)
		return { type: "TIME", normalized: `T${clock(hour, 0)}`, next: next + 1 };
	const zoned = scan.words.zones.has(zoneAt(scan, next));
	if (zoned && /^\d{4}$/.test(textAt(scan, index)) && hour < 24) return at(scan, clock(hour, minute), next);
	return exact && (zoned || LEADS.test(lowerAt(scan, index - 1))) ? at(scan, clock(hour, minute), next) : undefined;
}

// at 14:30, from 9:15; a score or a length of time stands behind other words
const LEADS = /^(?:at|by|from|until|since|around|before|after)$/;

interface Hours {
	readonly hour: number;
	readonly minute: number;
	readonly next: number;
	/** True for `14:30`. */
	readonly exact: boolean;
}

function hoursAt(scan: Scan, index: number): Hours | undefined {
	const match = /^(\d{1,2})(?:([:.])?([0-5]\d))?$/.exec(textAt(scan, index));
	const spelled = scan.words.numbers.get(lowerAt(scan, index));
	if (match === null)
		return spelled === undefined || spelled > 12
			? undefined
			: { hour: spelled, minute: 0, next: index + 1, exact: false };
	const hour = Number(match[1]);
	if (hour > 24) return undefined;
	return { hour, minute: Number(match[3] ?? 0), next: index + 1, exact: match[2] === ":" && match[3] !== undefined };
}

/** a.m., pm, p.m. */
function halfOfDay(scan: Scan, index: number): { readonly isLater: boolean; readonly next: number } | undefined {
	const match = /^(a|p)\.?m\.?$/.exec(lowerAt(scan, index));
	// “I am”: without stops it stands close behind the figures.
	if (match === null || (match[0] === "am" && !/\d/.test(textAt(scan, index - 1)) && !isGlued(scan, index)))
		return undefined;
	return { isLater: match[1] === "p", next: index + 1 };
}

const clock = (hour: number, minute: number): string =>
	`${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

/** The time with its zone, if one follows. */
function at(scan: Scan, normalized: string, next: number): Match {
	const zone = zoneAt(scan, next);
	return scan.words.zones.has(zone)
		? { type: "TIME", normalized: `T${normalized} ${zone}`, next: next + 1 }
		: { type: "TIME", normalized: `T${normalized}`, next };
}

/** EST and, where the sentence ends with it, “EST.” */
const zoneAt = (scan: Scan, index: number): string => textAt(scan, index).replace(/\.$/, "");
