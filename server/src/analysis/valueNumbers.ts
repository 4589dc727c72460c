/** Numbers in figures and words: `1,900`, `1.2 billion`, `twenty-five`, `half a million`, `hundreds of millions`. */
import { behindHyphen, isGlued, isHyphen, lowerAt, type Scan, textAt } from "./valueScan";

export interface Amount {
	readonly value: number;
	/** Index behind the last piece. */
	readonly next: number;
	/** True for a lower bound: “hundreds of millions” are at least 1e8. */
	readonly atLeast: boolean;
}

/** The number that begins at `index`. */
export const numberAt = (scan: Scan, index: number): Amount | undefined =>
	figures(scan, index) ?? plenty(scan, index) ?? partOf(scan, index) ?? spelled(scan, index);

/** A number as values print it: 31000, 0.5, 1.2e9. */
export function formatNumber(value: number): string {
	const rounded = Number(value.toPrecision(12));
	if (!Number.isInteger(rounded) && rounded < 1) return String(Number(rounded.toPrecision(4)));
	return rounded >= 1e6 ? rounded.toExponential().replace("+", "").replace("e0", "") : String(rounded);
}

export const formatAmount = ({ value, atLeast }: Amount): string => `${formatNumber(value)}${atLeast ? "+" : ""}`;

const FIGURES = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(m|bn|k)?$/;
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** The plain value of figures without what may follow them; “300m” has the value of its figures times `m`. */
export function plainFigures(text: string, allowSuffix: boolean): number | undefined {
	const match = FIGURES.exec(text);
	if (match === null || (match[2] !== undefined && !allowSuffix)) return undefined;
	return Number((match[1] ?? "").replaceAll(",", "")) * (SUFFIXES[match[2] ?? ""] ?? 1);
}

// 1,900   12   1.2 billion   5-million   104 23/32
function figures(scan: Scan, index: number): Amount | undefined {
	const value = plainFigures(textAt(scan, index), true) ?? fraction(textAt(scan, index));
	if (value === undefined) return undefined;
	const extra = isGlued(scan, index + 1) ? undefined : fraction(textAt(scan, index + 1));
	const next = extra === undefined ? index + 1 : index + 2;
	return magnified(scan, { value: value + (extra ?? 0), next, atLeast: false });
}

// 1/2, 3/4, 23/32
function fraction(text: string): number | undefined {
	const match = /^(\d{1,2})\/(2|3|4|5|8|16|32)$/.exec(text);
	if (match === null) return undefined;
	const share = Number(match[1]) / Number(match[2]);
	return share < 1 ? share : undefined;
}

/** Million, hundred thousand and the like behind a number, with or without a hyphen. */
function magnified(scan: Scan, amount: Amount): Amount {
	let { value, next } = amount;
	for (;;) {
		const place = behindHyphen(scan, next);
		const magnitude = scan.words.magnitudes.get(lowerAt(scan, place));
		if (magnitude === undefined) return { value, next, atLeast: amount.atLeast };
		value *= magnitude;
		next = place + 1;
	}
}

// hundreds of millions, tens of thousands, dozens; several thousand, a few hundred
function plenty(scan: Scan, index: number): Amount | undefined {
	const { plenties, several, magnitudes } = scan.words;
	const article = lowerAt(scan, index) === "a" ? 1 : 0;
	if (several.has(lowerAt(scan, index + article))) {
		const of = lowerAt(scan, index + article + 1) === "of" ? 1 : 0;
		const place = index + article + 1 + of;
		const magnitude = magnitudes.get(lowerAt(scan, place)) ?? 1;
		return magnitude < 100 ? undefined : magnified(scan, { value: magnitude, next: place + 1, atLeast: true });
	}
	const first = plenties.get(lowerAt(scan, index));
	if (first === undefined) return undefined;
	let value = first;
	let next = index + 1;
	while (lowerAt(scan, next) === "of") {
		const more = plenties.get(lowerAt(scan, next + 1));
		if (more === undefined) break;
		value *= more;
		next += 2;
	}
	return { value, next, atLeast: true };
}

// half a million, half-a million, a quarter of a million, two-thirds, one half
function partOf(scan: Scan, index: number): Amount | undefined {
	const { fractions, numbers, magnitudes } = scan.words;
	const own = numbers.get(lowerAt(scan, index)) ?? (lowerAt(scan, index) === "a" ? 1 : undefined);
	const name = own === undefined ? index : behindHyphen(scan, index + 1);
	const parts = fractions.get(lowerAt(scan, name));
	if (parts === undefined || (own === undefined && parts !== 2)) return undefined;
	const share = (own ?? 1) / parts;
	if (share > 1) return undefined;
	let next = name + 1;
	if (lowerAt(scan, next) === "of") next++;
	next = behindHyphen(scan, next);
	if (lowerAt(scan, next) === "a") next = behindHyphen(scan, next + 1);
	const magnitude = magnitudes.get(lowerAt(scan, next));
	if (magnitude !== undefined && next > name + 1)
		return magnified(scan, { value: share * magnitude, next: next + 1, atLeast: false });
	return { value: share, next: name + 1, atLeast: false };
}

// twenty-five, two hundred and fifty thousand, a million, a dozen, two and a half million
function spelled(scan: Scan, index: number): Amount | undefined {
	const { numbers, magnitudes } = scan.words;
	const isArticle = lowerAt(scan, index) === "a";
	const first = isArticle ? 1 : numbers.get(lowerAt(scan, index));
	if (first === undefined) return undefined;
	let total = 0;
	let current = first;
	let next = index + 1;
	for (;;) {
		const joins = current >= 100 && lowerAt(scan, next) === "and";
		const place = joins ? next + 1 : behindHyphen(scan, next);
		const word = lowerAt(scan, place);
		const unit = numbers.get(word);
		const magnitude = magnitudes.get(word);
		if (unit !== undefined && fitsBehind(current, unit) && (place > next || current >= 20)) current += unit;
		else if (magnitude !== undefined && !joins && magnitude < 1000) current *= magnitude;
		else if (magnitude !== undefined && !joins) {
			total += current * magnitude;
			current = 0;
		} else break;
		next = place + 1;
	}
	if (isArticle && next === index + 1) return undefined;
	return andHalf(scan, { value: total + current, next, atLeast: false });
}

/** Twenty takes five, a hundred takes fifty; five takes nothing. */
const fitsBehind = (current: number, unit: number): boolean =>
	current === 0 ||
	(current < 100 ? current >= 20 && current % 10 === 0 && unit < 10 : current % 100 === 0 && unit < 100);

// two and a half million
function andHalf(scan: Scan, amount: Amount): Amount {
	const and = behindHyphen(scan, amount.next);
	const article = behindHyphen(scan, and + 1);
	const half = behindHyphen(scan, article + 1);
	const isHalf = lowerAt(scan, and) === "and" && lowerAt(scan, article) === "a" && lowerAt(scan, half) === "half";
	return isHalf ? magnified(scan, { ...amount, value: amount.value + 0.5, next: half + 1 }) : amount;
}

/** A second number behind a hyphen, a dash or “to”: the end of a range. */
export function rangeEnd(scan: Scan, next: number): Amount | undefined {
	const isDash = isHyphen(scan, next) && isGlued(scan, next) && isGlued(scan, next + 1);
	return isDash || /^(?:to|or)$/.test(lowerAt(scan, next)) ? numberAt(scan, next + 1) : undefined;
}
