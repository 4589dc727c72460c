/** Percentages, quantities, lengths of time and ages: `12 %`, `5-mile`, `6'2"`, `three days`, `81 years old`. */
import { type Amount, formatAmount, numberAt, rangeEnd } from "./valueNumbers";
import { behindHyphen, isGlued, lowerAt, type Match, phraseAt, type Scan, textAt } from "./valueScan";

export function measure(scan: Scan, index: number): Match | undefined {
	const height = feetAndInches(scan, index);
	if (height !== undefined) return height;
	const amount = numberAt(scan, index) ?? articleAt(scan, index);
	if (amount === undefined) return undefined;
	const range = rangeEnd(scan, amount.next);
	const isRange = range !== undefined && range.value > amount.value;
	return (
		(isRange ? measured(scan, range, formatRange(amount, range)) : undefined) ??
		measured(scan, amount, formatAmount(amount))
	);
}

const formatRange = (low: Amount, high: Amount): string => `${formatAmount(low)}/${formatAmount(high)}`;

/** A year, an hour: one of them. */
function articleAt(scan: Scan, index: number): Amount | undefined {
	if (!/^an?$/.test(lowerAt(scan, index))) return undefined;
	const { periods, clock } = scan.words;
	const word = lowerAt(scan, index + 1);
	// “$5 a day” is a rate, “a second look” no time, “a quarter” a share
	const isLength = /^(?:ago|later|earlier|old|before)$/.test(lowerAt(scan, index + 2)) || word === "decade";
	return isLength && (periods.has(word) || clock.has(word)) ? { value: 1, next: index + 1, atLeast: false } : undefined;
}

function measured(scan: Scan, { next, value }: Amount, number: string): Match | undefined {
	const place = lowerAt(scan, next) === "of" ? next + 1 : behindHyphen(scan, next);
	const { percents, units } = scan.words;
	const percent = phraseAt(scan, percents, place) ?? phraseAt(scan, percents, behindHyphen(scan, next));
	if (percent !== undefined) return { type: "PERCENT", normalized: `${number} ${percent.value}`, next: percent.next };
	const points = /^percentage$/.test(lowerAt(scan, place)) ? behindHyphen(scan, place + 1) : place;
	if (points > place && /^points?$/.test(lowerAt(scan, points)))
		return { type: "PERCENT", normalized: `${number} pp`, next: points + 1 };
	const unit = phraseAt(scan, units, place);
	if (unit !== undefined && !(value === 1 && /^(?:degree|yard)$/.test(lowerAt(scan, place))))
		return quantity(scan, number, unit.value, unit.next);
	return duration(scan, number, place);
}

// 5 feet 11 inches, 6 ft 2
function quantity(scan: Scan, number: string, unit: string, next: number): Match {
	const inches = unit === "ft" ? numberAt(scan, next) : undefined;
	const isPair = inches !== undefined && /^(?:inch|inches|in)$/.test(lowerAt(scan, inches.next));
	return isPair
		? { type: "QUANTITY", normalized: `${number} ft ${formatAmount(inches)} in`, next: inches.next + 1 }
		: { type: "QUANTITY", normalized: `${number} ${unit}`, next };
}

// 6'2", 6’2”, 5'11
function feetAndInches(scan: Scan, index: number): Match | undefined {
	const [feet, mark, inches] = [textAt(scan, index), textAt(scan, index + 1), textAt(scan, index + 2)];
	if (!/^[3-8]$/.test(feet) || !/^['’′]$/.test(mark) || !/^(?:\d|1[01])$/.test(inches)) return undefined;
	if (!isGlued(scan, index + 1) || !isGlued(scan, index + 2)) return undefined;
	const next = /^(?:["”″]|''|’’)$/.test(textAt(scan, index + 3)) && isGlued(scan, index + 3) ? index + 4 : index + 3;
	return { type: "QUANTITY", normalized: `${feet} ft ${inches} in`, next };
}

// three days, five years ago, 81 years old, 12-year-old, two hours
function duration(scan: Scan, number: string, place: number): Match | undefined {
	const word = lowerAt(scan, place);
	const { periods, clock } = scan.words;
	const hours = clock.get(word);
	if (hours !== undefined)
		return {
			type: "TIME",
			normalized: ago(scan, place + 1, `PT${number}${hours}`),
			next: behindAgo(scan, place + 1),
			relative: true,
		};
	// “One day” is some day.
	const unit = number === "1" && word === "day" && lowerAt(scan, place - 1) === "one" ? undefined : periods.get(word);
	if (unit === undefined || /^(?:quarter|quarters)$/.test(word)) return undefined;
	const old = behindHyphen(scan, place + 1);
	if (/^olds?$/.test(lowerAt(scan, old)))
		return { type: "DATE", normalized: `P${number}${unit}`, next: old + 1, relative: true };
	return {
		type: "DATE",
		normalized: ago(scan, place + 1, `P${number}${unit}`),
		next: behindAgo(scan, place + 1),
		relative: true,
	};
}

/** A minus for what lies so far back: “five years ago” is -P5Y. */
const ago = (scan: Scan, index: number, length: string): string =>
	lowerAt(scan, index) === "ago" ? `-${length}` : length;
const behindAgo = (scan: Scan, index: number): number => (lowerAt(scan, index) === "ago" ? index + 1 : index);
