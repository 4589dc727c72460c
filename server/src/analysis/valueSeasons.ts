/** Seasons, quarters and holidays: `last spring`, `the summer of 2014`, `the first quarter of 2014`, `Christmas`. */
import { isCapital, isHyphen, isLowerWord, lowerAt, type Match, phraseAt, type Scan, textAt } from "./valueScan";
import { date, ordinalNumber, yearAt } from "./valueYears";

export const season = (scan: Scan, index: number): Match | undefined =>
	ofYear(scan, index) ?? quarter(scan, index) ?? holiday(scan, index);

const LEADS = /^(?:the|this|that|last|next|past|previous|each|every|early|late|mid|in|by|since|until|during|of)$/;
const CLEAR_LEADS = /^(?:this|last|next|past|previous|each|every|early|late|mid|in|by|since|until)$/;

// last spring, the summer of 2014; but not “a fall”, “the spring that broke”, “the Summer Olympics”
function ofYear(scan: Scan, index: number): Match | undefined {
	const word = lowerAt(scan, index);
	const code = scan.words.seasons.get(word);
	if (code === undefined || (isCapital(scan, index) && isCapital(scan, index + 1))) return undefined;
	const place = lowerAt(scan, index + 1) === "of" ? index + 2 : index + 1;
	const year = yearAt(scan, place);
	if (year !== undefined) return date(`${year}-${code}`, place + 1);
	const before = lowerAt(scan, index - 1);
	if (scan.pieces[index]?.kind !== "word" || !(LEADS.test(before) || isHyphen(scan, index - 1))) return undefined;
	const isPlain = /^(?:summer|winter|autumn)$/.test(word) || CLEAR_LEADS.test(before) || isStop(scan, index + 1);
	const isVerb = /^(?:in|of|the)$/.test(lowerAt(scan, index + 1)) && word === "fall" && !CLEAR_LEADS.test(before);
	const isNoun = before === "the" && /^(?:fall|spring)$/.test(word) && !isLowerWord(scan, index + 1);
	return (isPlain || isNoun) && !isVerb && !(before === "by" && word === "fall")
		? date(`XXXX-${code}`, index + 1)
		: undefined;
}

const isStop = (scan: Scan, index: number): boolean =>
	/^[,.;]$/.test(textAt(scan, index)) && lowerAt(scan, index - 2) === "the" && lowerAt(scan, index - 1) === "spring";

// the first quarter of 2014, the second half of 2014; a quarter without its year may be a game's
function quarter(scan: Scan, index: number): Match | undefined {
	const number = ordinalNumber(scan, index);
	if (number === undefined) return undefined;
	const kind = { quarter: "Q", half: "H" }[lowerAt(scan, index + 1)];
	if (kind === undefined || number > (kind === "Q" ? 4 : 2)) return undefined;
	const of = lowerAt(scan, index + 2) === "of" ? index + 3 : index + 2;
	const year = yearAt(scan, lowerAt(scan, of) === "fiscal" ? of + 1 : of);
	return year === undefined
		? undefined
		: date(`${year}-${kind}${number}`, lowerAt(scan, of) === "fiscal" ? of + 2 : of + 1);
}

// Christmas, New Year's Eve, Good Friday 2014
function holiday(scan: Scan, index: number): Match | undefined {
	if (!isCapital(scan, index)) return undefined;
	const found = phraseAt(scan, scan.words.holidays, index);
	if (found === undefined) return undefined;
	const words = scan.pieces.slice(index, found.next).map(({ text }) => text);
	if (scan.words.weakHolidays.has(words.join(" ")) || !words.some((word) => /^\p{Lu}/u.test(word))) return undefined;
	if (found.next === index + 1 && (isCapital(scan, found.next) || isCapital(scan, index - 1))) return undefined;
	const year = yearAt(scan, found.next);
	const day = /^\d\d-\d\d$/.test(found.value) ? `${year ?? "XXXX"}-${found.value}` : undefined;
	return date(
		day ?? (year === undefined ? found.value : `${year} ${found.value}`),
		year === undefined ? found.next : found.next + 1,
	);
}
