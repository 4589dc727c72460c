/** The town of a dateline is a place, however unknown: “PORT ELLERY, March 9 (Coastline News) —”. */
import type { Name, Reading } from "./paragraph";

/** What ends the town: a comma, the agency's bracket, the dash, a second town. */
const ENDS = /^(?:[,(/:]|[-‐-―]+)$/u;

const CAPITALIZED = /^\p{Lu}/u;

/** “ST. JOHN'S”, “RIO DE LA PLATA”: longer ones are no towns. */
const MOST_WORDS = 5;

/** `reading` of a dateline with its town as a place, whatever it was taken for. */
export function withDatelinePlace(reading: Reading): Reading {
	const { tokens, names } = reading;
	const end = tokens.findIndex(({ text }) => ENDS.test(text));
	const own = tokens.slice(0, Math.max(0, end));
	const [first] = own;
	const last = own.at(-1);
	if (first === undefined || last === undefined || own.length > MOST_WORDS) return reading;
	if (!CAPITALIZED.test(first.text) || !CAPITALIZED.test(last.text)) return reading;
	const known = names.find((name) => name.start === first.start && name.end === last.end);
	if (known?.type === "GPE" || known?.type === "LOC") return reading;
	const words = own.map(({ text }) => text);
	const place: Name = {
		start: first.start,
		end: last.end,
		first: 0,
		last: own.length - 1,
		text: words.join(" ").replace(/ (?=[.'’])/g, ""),
		words,
		honorific: undefined,
		gender: undefined,
		type: "GPE",
		weak: false,
		definite: false,
		leads: false,
		because: "dateline",
		probability: undefined,
		description: undefined,
		role: undefined,
		registered: undefined,
	};
	return { ...reading, names: [place, ...names.filter((name) => name.start >= last.end)] };
}
