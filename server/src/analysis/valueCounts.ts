/**
 * Plain numbers: `31,000`, `two men`, `10-12 people`, `the third man`, `3rd`. Scores, telephone numbers, versions and
 * numbers that are part of a name (“Boeing 747”, “Route 9”) are none.
 */
import { type Amount, formatAmount, numberAt, rangeEnd } from "./valueNumbers";
import { isCapital, isGlued, isHyphen, isLowerWord, lowerAt, type Match, type Scan, textAt } from "./valueScan";
import { ordinalNumber } from "./valueYears";

export function cardinal(scan: Scan, index: number): Match | undefined {
	if (numberCluster(scan, index) !== undefined && !isCountedRange(scan, index)) return undefined;
	const amount = numberAt(scan, index);
	if (amount === undefined || isLabelled(scan, index)) return undefined;
	if (isGlued(scan, amount.next) && isOpenWord(scan, amount.next)) return undefined;
	// One of them, this one, one day: a word before it is a number.
	if (isVague(scan, index, amount)) return undefined;
	const range = isCountedRange(scan, index) ? rangeEnd(scan, amount.next) : undefined;
	return range !== undefined && range.value > amount.value
		? { type: "CARDINAL", normalized: `${formatAmount(amount)}/${formatAmount(range)}`, next: range.next }
		: { type: "CARDINAL", normalized: formatAmount(amount), next: amount.next };
}

/** “One” alone, except in “one in five”; a bare half; a quarter that is no share of anything. */
function isVague(scan: Scan, index: number, { value, next }: Amount): boolean {
	const word = lowerAt(scan, index);
	if (word === "a" && value < 1) return lowerAt(scan, next) !== "of";
	if (next > index + 1) return false;
	if (word === "one")
		return !(
			/^(?:in|of)$/.test(lowerAt(scan, index + 1)) &&
			(scan.words.numbers.get(lowerAt(scan, index + 2)) ?? Number(textAt(scan, index + 2))) > 1
		);
	return scan.words.fractions.has(word) && value < 1;
}

/** 747s, 401(k), 10-K: letters or marks that go on behind the figures. */
const isOpenWord = (scan: Scan, index: number): boolean => {
	const text = textAt(scan, index);
	return (
		/^\p{L}/u.test(text) ||
		/^[/:°#_=+@&(]$/.test(text) ||
		(isHyphen(scan, index) && /^\p{Lu}$/u.test(textAt(scan, index + 1)))
	);
};

// Boeing 747, Route 9, page 3, #7, F-16
function isLabelled(scan: Scan, index: number): boolean {
	const { labels, approximators } = scan.words;
	const before = scan.pieces[index - 1];
	if (before === undefined) return false;
	if (isGlued(scan, index) && /^[-‐‑–.:/#@°*_=+&]$/.test(before.text))
		return isHyphen(scan, index - 1) ? !isLowerWord(scan, index - 2) : true;
	if (before.kind !== "word") return false;
	if (isGlued(scan, index) || labels.has(before.lower)) return true;
	if (scan.pieces[index]?.kind !== "number" || !isCapital(scan, index - 1) || approximators.has(before.lower))
		return false;
	return scan.nameEnds.has(before.end);
}

/** The index behind figures that belong together (555-0100, 3-2, 192.168.0.1, +44 20 7946 0958); undefined for none. */
export function numberCluster(scan: Scan, index: number): number | undefined {
	const first = scan.pieces[index];
	if (first?.kind !== "number") return undefined;
	const isTelephone = /^0\d+$/.test(first.text) || (isGlued(scan, index) && /^[+(]$/.test(textAt(scan, index - 1)));
	const join = isTelephone ? telephoneJoin : tightJoin;
	let next = index + 1;
	for (let joined = join(scan, next); joined !== undefined; joined = join(scan, next)) next = joined;
	return next > index + 1 || /^0\d+$|\d\.\d+\.|^\d+:/.test(first.text) ? next : undefined;
}

/** The index behind a mark and a second number that touch the first. */
const tightJoin = (scan: Scan, index: number): number | undefined =>
	/^[-‐‑–/:.]$/.test(textAt(scan, index)) &&
	isGlued(scan, index) &&
	isGlued(scan, index + 1) &&
	scan.pieces[index + 1]?.kind === "number"
		? index + 2
		: undefined;

// +44 20 7946 0958, (555) 555-0100
function telephoneJoin(scan: Scan, index: number): number | undefined {
	let next = index;
	while (/^[-‐‑–.()]$/.test(textAt(scan, next)) && next < index + 2) next++;
	return /^\d{2,}(?:\.\d{2,})*$/.test(textAt(scan, next)) ? next + 1 : undefined;
}

// 10-12 people: two numbers that rise, and what they count; 3-2 and 555-0100 are none
function isCountedRange(scan: Scan, index: number): boolean {
	const next = numberCluster(scan, index);
	if (next !== index + 3 || !isHyphen(scan, index + 1)) return false;
	const [low, high] = [Number(textAt(scan, index)), Number(textAt(scan, index + 2))];
	return (
		low < high &&
		high < 1000 &&
		isLowerWord(scan, next) &&
		/(?:[^s]s|people|men|women|children)$/.test(lowerAt(scan, next))
	);
}

// the third man, his 3rd; not “a second look”, “second, he lied”, “First Lady”, “7th Fleet”
export function ordinal(scan: Scan, index: number): Match | undefined {
	const number = ordinalNumber(scan, index);
	if (number === undefined) return undefined;
	const match: Match = { type: "ORDINAL", normalized: String(number), next: index + 1 };
	if (scan.pieces[index]?.kind === "number") return isCapital(scan, index + 1) ? undefined : match;
	if (isCapital(scan, index) || isHyphen(scan, index + 1)) return undefined;
	const before = lowerAt(scan, index - 1);
	if (number === 2 && before === "a") return undefined;
	return scan.words.ordinalLeads.has(before) || (before === "a" && number > 3) ? match : undefined;
}
