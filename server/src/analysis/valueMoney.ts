/** Money: `$1.2 billion`, `US$300m`, `RM50,000`, `€5,000`, `50 cents`, `hundreds of millions of dollars`. */
import { type Amount, formatAmount, numberAt, rangeEnd } from "./valueNumbers";
import { behindHyphen, isGlued, lowerAt, type Match, phraseAt, type Scan, textAt } from "./valueScan";

export const money = (scan: Scan, index: number): Match | undefined =>
	signFirst(scan, index) ?? amountFirst(scan, index);

// $1.2 billion, US$300m, USD 300, Rs 5 crore, $2-3 million
function signFirst(scan: Scan, index: number): Match | undefined {
	const sign = signAt(scan, index);
	if (sign === undefined) return undefined;
	const amount = figuresBehind(scan, sign.next);
	// R0 and R 12 are no rand: one letter stands close to ten or more.
	if (
		amount === undefined ||
		(/^\p{L}$/u.test(textAt(scan, index)) && sign.next === index + 1 && !isRand(scan, sign.next, amount))
	)
		return undefined;
	const range = isGlued(scan, amount.next) ? rangeEnd(scan, amount.next) : undefined;
	const isRange = range !== undefined && range.value > amount.value && lowerAt(scan, amount.next) !== "to";
	// “US$30 million dollars” says it twice.
	const last = isRange ? range : amount;
	const named = phraseAt(scan, scan.words.currencies, behindHyphen(scan, last.next));
	const next = named?.value === sign.code ? named.next : last.next;
	return {
		type: "MONEY",
		normalized: `${sign.code} ${isRange ? formatRange(amount, range) : formatAmount(amount)}`,
		next,
	};
}

function figuresBehind(scan: Scan, index: number): Amount | undefined {
	if (scan.pieces[index]?.kind !== "number" && !isGlued(scan, index)) return undefined;
	const amount = numberAt(scan, index);
	if (amount === undefined || amount.next > index + 1 || !isGlued(scan, amount.next)) return amount;
	const size = scan.words.sizes.get(lowerAt(scan, amount.next));
	return size === undefined ? amount : { ...amount, value: amount.value * size, next: amount.next + 1 };
}

const isRand = (scan: Scan, next: number, { value }: Amount): boolean => isGlued(scan, next) && value >= 10;

interface Sign {
	readonly code: string;
	readonly next: number;
}

/** The longest sign at `index`: US|$ before $. A sign in letters needs a number behind it. */
function signAt(scan: Scan, index: number): Sign | undefined {
	const text = textAt(scan, index);
	const { signs } = scan.words;
	const both = signs.get(text + textAt(scan, index + 1));
	if (both !== undefined && scan.pieces[index + 1]?.kind !== "number") return { code: both, next: index + 2 };
	const code = signs.get(text);
	if (code === undefined) return undefined;
	const next = textAt(scan, index + 1) === "." && isGlued(scan, index + 1) && /^Rs$/.test(text) ? index + 2 : index + 1;
	return { code, next };
}

// 300 euros, 5-cent, one million dollars, millions of ringgit, a dollar
function amountFirst(scan: Scan, index: number): Match | undefined {
	const amount = numberAt(scan, index) ?? oneAt(scan, index);
	if (amount === undefined) return undefined;
	const range = rangeEnd(scan, amount.next);
	const last = range !== undefined && range.value > amount.value ? range : amount;
	const of = lowerAt(scan, last.next) === "of" ? last.next + 1 : behindHyphen(scan, last.next);
	const plus = lowerAt(scan, of) === "plus" ? of + 1 : of;
	const currency = phraseAt(scan, scan.words.currencies, plus);
	if (currency === undefined || isOtherWord(scan, plus, currency.value)) return undefined;
	if (
		last !== amount &&
		lowerAt(scan, amount.next) === "to" &&
		scan.words.currencies.has(lowerAt(scan, amount.next - 1))
	)
		return undefined;
	const [code = "", parts] = currency.value.split("/");
	const share = parts === undefined ? 1 : 1 / Number(parts);
	const [low, high] = [amount, last].map((part) => ({ ...part, value: part.value * share }));
	if (low === undefined || high === undefined) return undefined;
	return {
		type: "MONEY",
		normalized: `${code} ${low.value < high.value ? formatRange(low, high) : formatAmount(low)}`,
		next: currency.next,
	};
}

const oneAt = (scan: Scan, index: number): Amount | undefined =>
	/^an?$/.test(lowerAt(scan, index)) && /^(?:dollar|euro|penny|cent)$/.test(lowerAt(scan, index + 1))
		? { value: 1, next: index + 1, atLeast: false }
		: undefined;

/** Words that are a currency only sometimes: “12 marks”, “200 pounds of rice”, “half try”. */
function isOtherWord(scan: Scan, index: number, code: string): boolean {
	const word = lowerAt(scan, index);
	const { sharedCurrencies, weighing } = scan.words;
	if (sharedCurrencies.has(word)) return !isSum(scan, index);
	if (word === code.toLowerCase()) return textAt(scan, index) !== code;
	if (code !== "GBP" || !/^pounds?$/.test(word)) return false;
	const before = [1, 2, 3, 4].some((back) => weighing.has(lowerAt(scan, index - back)));
	return before || lowerAt(scan, index + 1) === "of" || weighing.has(lowerAt(scan, index + 1));
}

/** A currency that is spelled like another word wants a large sum before it: “19 billion won”, “5,000 rand”. */
const isSum = (scan: Scan, index: number): boolean =>
	scan.words.magnitudes.has(lowerAt(scan, index - 1)) || /,\d{3}$/.test(textAt(scan, index - 1));

/** $2-3 million: a magnitude behind the second number holds for both. */
function formatRange(low: Amount, high: Amount): string {
	const scale = [1e12, 1e9, 1e6].find((size) => high.value >= size && low.value < 1000);
	return `${formatAmount({ ...low, value: low.value * (scale ?? 1) })}/${formatAmount(high)}`;
}
