/** Years, runs of years, decades and centuries: `1998`, `1990-94`, `the 1990s`, `the '90s`, `the 19th century`. */
import {
	behindHyphen,
	isCapital,
	isGlued,
	isHyphen,
	isLowerWord,
	lowerAt,
	type Match,
	type Scan,
	textAt,
} from "./valueScan";

export const year = (scan: Scan, index: number): Match | undefined =>
	decade(scan, index) ?? century(scan, index) ?? yearWithEra(scan, index) ?? years(scan, index);

/** The four figures of a year, whatever stands around them. */
export const yearAt = (scan: Scan, index: number): string | undefined => {
	const text = textAt(scan, index);
	return /^(?:1[0-9]|20)\d\d$/.test(text) ? text : undefined;
};

// 1990s, the '90s, the 90s, the nineties
function decade(scan: Scan, index: number): Match | undefined {
	const text = textAt(scan, index);
	const full = /^(\d{3})0s$/.exec(text);
	if (full !== null) return date(`${full[1]}X`, index + 1);
	const before = lowerAt(scan, index - 1);
	const isElided = /^['‘]$/.test(lowerAt(scan, index));
	const short = /^(\d)0s$/.exec(textAt(scan, isElided ? index + 1 : index));
	const aged = isPossessive(lowerAt(scan, index - 2)) || isPossessive(before);
	const led = !aged && (/^(?:the|early|late|mid|and)$/.test(before) || isHyphen(scan, index - 1));
	if (short !== null && (isElided ? isGlued(scan, index + 1) : led))
		return date(decadeOf(Number(short[1])), isElided ? index + 2 : index + 1);
	const spelled = scan.words.decades.get(lowerAt(scan, index));
	return spelled !== undefined && led ? date(decadeOf(spelled), index + 1) : undefined;
}

/** In his early 60s: an age, no decade. */
const isPossessive = (word: string): boolean => /^(?:his|her|their|my|our)$/.test(word);

/** The '90s are the last century's; the '20s may be either's. */
const decadeOf = (tens: number): string => (tens >= 3 ? `19${tens}X` : `XX${tens}X`);

// 19th century, 19th-century, twentieth century, 20th and 21st centuries
function century(scan: Scan, index: number): Match | undefined {
	const number = ordinalNumber(scan, index);
	if (number === undefined) return undefined;
	const place = behindHyphen(scan, index + 1);
	// 20th Century Fox
	const isName = isCapital(scan, place) && isCapital(scan, place + 1);
	if (lowerAt(scan, place) !== "century" || isName) return undefined;
	const normalized = `${String(number - 1).padStart(2, "0")}XX`;
	const era = isCapital(scan, place + 1) ? scan.words.eras.get(lowerAt(scan, place + 1)) : undefined;
	return date(`${era === "BC" ? "BC" : ""}${normalized}`, era === undefined ? place + 1 : place + 2);
}

export function ordinalNumber(scan: Scan, index: number): number | undefined {
	const figures = /^(\d+)(?:st|nd|rd|th)$/.exec(lowerAt(scan, index));
	return figures === null ? scan.words.ordinals.get(lowerAt(scan, index)) : Number(figures[1]);
}

// 44 B.C., 500 BC; A.D. 70 has its year alone
function yearWithEra(scan: Scan, index: number): Match | undefined {
	const text = textAt(scan, index);
	const era = scan.words.eras.get(lowerAt(scan, index + 1));
	if (era === undefined || !isCapital(scan, index + 1) || !/^\d{1,4}$/.test(text)) return undefined;
	return date(`${era === "BC" ? "BC" : ""}${text.padStart(4, "0")}`, index + 2);
}

// 1998; 1990-1994 and 1990-94; 2014/15
function years(scan: Scan, index: number): Match | undefined {
	const season = /^((?:1[5-9]|20)\d\d)\/(\d\d|(?:1[5-9]|20)\d\d)$/.exec(textAt(scan, index));
	if (season !== null) {
		const [, first = "", last = ""] = season;
		return date(`${first}/${completed(first, last)}`, index + 1);
	}
	const first = yearAt(scan, index);
	if (first === undefined) return undefined;
	const last = textAt(scan, index + 2);
	if (isHyphen(scan, index + 1) && isGlued(scan, index + 1) && isGlued(scan, index + 2)) {
		if (isCluster(scan, index + 3)) return undefined;
		if (/^(?:1[0-9]|20)?\d\d$/.test(last) && completed(first, last) > first)
			return date(`${first}/${completed(first, last)}`, index + 3);
		if (/^\d/.test(last)) return undefined;
	}
	return isYear(scan, index, Number(first)) ? date(first, index + 1) : undefined;
}

const completed = (first: string, last: string): string => (last.length === 2 ? first.slice(0, 2) + last : last);

const isCluster = (scan: Scan, index: number): boolean =>
	isHyphen(scan, index) && isGlued(scan, index) && /^\d/.test(textAt(scan, index + 1)) && isGlued(scan, index + 1);

const IN =
	/^(?:in|since|until|till|by|from|of|early|late|mid|during|before|after|circa|between|to|and|or|through|year|fiscal|spring|summer|autumn|fall|winter)$/;

/** Does the number read as a year? Round ones that count something do not: “2000 people”. */
function isYear(scan: Scan, index: number, number: number): boolean {
	const before = lowerAt(scan, index - 1);
	const glued = isGlued(scan, index) && !/^[-‐‑–('"“‘[]$/.test(textAt(scan, index - 1));
	if (glued || scan.words.labels.has(before)) return false;
	if (isHyphen(scan, index - 1) && isGlued(scan, index) && /\d/.test(textAt(scan, index - 2))) return false;
	if (isMeasured(scan, index + 1)) return false;
	if (number < 1700 || number > 2060) return /^(?:in|since|until|by|from|circa|around)$/.test(before);
	if (scan.nameEnds.has(scan.pieces[index - 1]?.end ?? -1) && isLabelled(scan, index)) return false;
	const counts =
		isLowerWord(scan, index + 1) && /[^s]s$|^(?:people|men|women|children)$/.test(lowerAt(scan, index + 1));
	return !(number % 100 === 0 && counts && !/^(?:the|its|their|in)$/.test(before)) || (IN.test(before) && !counts);
}

/** Windows 2000, Boeing 1998: one lower-case word before it would show a year. */
const isLabelled = (scan: Scan, index: number): boolean => Number(textAt(scan, index)) % 100 === 0;

function isMeasured(scan: Scan, next: number): boolean {
	const place = behindHyphen(scan, next);
	const word = lowerAt(scan, place);
	const { magnitudes, percents, units, currencies, sharedCurrencies, clock, zones, periods } = scan.words;
	if (zones.has(textAt(scan, place))) return true;
	if (periods.has(word)) return place === next;
	// “In 2014 won”: no currency here.
	if (sharedCurrencies.has(word)) return false;
	return [magnitudes, percents, units, currencies, clock].some((table) => table.has(word) && word !== "second");
}

export const date = (normalized: string, next: number): Match => ({ type: "DATE", normalized, next });

export const two = (number: number): string => String(number).padStart(2, "0");
