/** Numbers as they are compared: “forty”, “40”; “1.2 million”, “one point two million”; “nineteen ninety-eight”, “1998”. */
import type { Lexicon } from "../lexicon/lexicon";
import type { SpokenWord } from "./spokenWords";

type Words = readonly SpokenWord[];

interface Found {
	readonly value: number;
	readonly next: number;
}

const SIGNS: Readonly<Record<string, string>> = { $: "dollars", "£": "pounds", "€": "euros" };

/** The words with each number as one word, its value the key: `#40`, `#3th`. */
export function foldNumbers(words: Words, lexicon: Lexicon): Words {
	const months = new Set([...lexicon.values.months.keys()].map((month) => month.toLowerCase()));
	const folded: SpokenWord[] = [];
	let index = 0;
	while (index < words.length) {
		const word = words[index];
		if (word === undefined) break;
		// $40 million: forty million dollars. The unit has no letters of its own.
		const unit = SIGNS[word.key] ?? "";
		const found = numberAt(words, unit === "" ? index : index + 1, lexicon);
		if (found === undefined) {
			folded.push(ordinal(word, folded, months, lexicon));
			index++;
			continue;
		}
		const end = words[found.next - 1]?.end ?? word.end;
		const ending = ordinalOf(words[found.next], lexicon);
		// twenty-first
		const joins = ending !== undefined && ending < 10 && found.value % 10 === 0 && found.value % 100 > 10;
		if (joins && words[found.next]?.gap === "") {
			const last = words[found.next];
			folded.push({ ...word, key: `#${found.value + ending}th`, end: last?.end ?? end, folded: "number" });
			index = found.next + 1;
			continue;
		}
		folded.push({ ...word, key: `#${Number(found.value.toPrecision(12))}`, end, folded: "number" });
		if (unit !== "") folded.push({ ...word, key: unit, start: end, end, from: end, gap: "", folded: "number" });
		index = found.next;
	}
	return folded;
}

/** May 3rd is May 3. */
function ordinal(
	word: SpokenWord,
	before: readonly SpokenWord[],
	months: ReadonlySet<string>,
	lexicon: Lexicon,
): SpokenWord {
	const decade = lexicon.values.decades.get(word.key);
	if (decade !== undefined) return { ...word, key: `${decade * 10}s`, folded: "number" };
	const value = ordinalOf(word, lexicon);
	if (value === undefined) return word;
	const isDay = word.gap === "" && months.has(before.at(-1)?.key ?? "");
	return { ...word, key: isDay ? `#${value}` : `#${value}th`, folded: "number" };
}

function ordinalOf(word: SpokenWord | undefined, { values }: Lexicon): number | undefined {
	if (word === undefined) return undefined;
	const figures = /^(\d+)(?:st|nd|rd|th)$/.exec(word.key)?.[1];
	return figures === undefined ? values.ordinals.get(word.key) : Number(figures);
}

function numberAt(words: Words, index: number, lexicon: Lexicon): Found | undefined {
	const figures = figuresOf(words[index]);
	if (figures === undefined) return spelledAt(words, index, lexicon);
	const magnitude = lexicon.speech.magnitudes.get(keyAt(words, index + 1));
	return magnitude === undefined
		? { value: figures, next: index + 1 }
		: { value: figures * magnitude, next: index + 2 };
}

// 1,200  3.5  9:30, which is spoken “nine thirty”
function figuresOf(word: SpokenWord | undefined): number | undefined {
	const key = word?.key ?? "";
	if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(key)) return Number(key.replaceAll(",", ""));
	const clock = /^(\d{1,2}):(\d{2})$/.exec(key);
	if (clock === null) return undefined;
	return clock[2] === "00" ? Number(clock[1]) : Number(clock[1]) * 100 + Number(clock[2]);
}

/** The key of a word that goes on from the one before it. */
const keyAt = (words: Words, index: number): string => (words[index]?.gap === "" ? words[index].key : "");

function spelledAt(words: Words, index: number, { values, speech }: Lexicon): Found | undefined {
	const { numbers } = values;
	const { magnitudes } = speech;
	const first = words[index]?.key ?? "";
	const startsWithArticle = first === "a" && magnitudes.has(keyAt(words, index + 1));
	const one = numbers.get(first);
	if (one === undefined && !startsWithArticle) return undefined;
	let total = 0;
	let part = one ?? 1;
	let next = index + 1;
	let isPlain = true;
	for (;;) {
		const key = keyAt(words, next);
		const unit = numbers.get(key);
		const magnitude = magnitudes.get(key);
		if (magnitude !== undefined) {
			if (magnitude === 100) part *= magnitude;
			else {
				total += part * magnitude;
				part = 0;
			}
			isPlain = false;
		} else if (unit !== undefined) {
			const joined = join(part, unit, isPlain);
			if (joined === undefined) break;
			part = joined;
		} else if (key === "and" && !isPlain && part % 100 === 0 && endsNumber(next + 1)) {
			// two hundred and five
		} else if (key === "point" && (numbers.get(keyAt(words, next + 1)) ?? 10) < 10) {
			const digit = numbers.get(keyAt(words, next + 1)) ?? 0;
			part += digit / 10;
			next++;
		} else break;
		next++;
	}
	return { value: total + part, next };

	/** “two hundred and five”, but not “twelve hundred and one thousand”. */
	function endsNumber(place: number): boolean {
		return (numbers.get(keyAt(words, place)) ?? 0) > 0 && !magnitudes.has(keyAt(words, place + 1));
	}
}

/** What “twenty” and “five” are together, “hundred” and “five”, “nineteen” and “ninety”; undefined for two numbers. */
function join(part: number, unit: number, isPlain: boolean): number | undefined {
	if (part === 0 && !isPlain) return unit;
	if (unit === 0 || part === 0) return undefined;
	if (part % 10 === 0 && part % 100 >= 20 && unit < 10) return part + unit;
	if (part % 100 === 0) return part + unit;
	return isPlain && part <= 20 && unit >= 10 ? part * 100 + unit : undefined;
}
