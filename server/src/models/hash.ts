/**
 * Features as whole numbers.
 *
 * Each word is hashed once, in all its aspects (`wordHashes`); a template then combines such numbers and its own number
 * with `mix`, so that decoding makes no strings. Quotation marks and dashes are made alike before hashing: training text
 * and copy come with different ones. All numbers lie within 31 bits, which engines keep without boxing.
 *
 * Changing anything here makes all weights useless: raise the template version of each model and train again.
 */

export interface WordHashes {
	readonly form: number;
	readonly lower: number;
	/** `Xxdd` for “Ab12”: classes of characters with runs longer than two cut. */
	readonly shape: number;
	/** First characters of the lower-cased form. */
	readonly prefix1: number;
	readonly prefix2: number;
	readonly prefix3: number;
	/** Last characters of the lower-cased form; shorter words give the whole. */
	readonly suffix1: number;
	readonly suffix2: number;
	readonly suffix3: number;
	readonly suffix4: number;
	readonly suffix5: number;
	/** Bits of `FLAG`. */
	readonly flags: number;
}

export const FLAG = {
	/** Starts with a capital. */
	title: 1,
	/** Two letters or more, all capitals. */
	upper: 2,
	digit: 4,
	hyphen: 8,
	/** No letter and no digit. */
	mark: 16,
	lower: 32,
	apostrophe: 64,
	period: 128,
} as const;

/** The aspects of a place outside the sentence. `name` tells before the start from behind the end. */
export function edgeHashes(name: string): WordHashes {
	const edge = hashString(`\u0000${name}`);
	return {
		form: edge,
		lower: edge,
		shape: edge,
		prefix1: edge,
		prefix2: edge,
		prefix3: edge,
		suffix1: edge,
		suffix2: edge,
		suffix3: edge,
		suffix4: edge,
		suffix5: edge,
		flags: 0,
	};
}

export function wordHashes(form: string): WordHashes {
	const text = normalizeForm(form);
	const lower = text.toLowerCase();
	const { length } = lower;
	return {
		form: hashString(text),
		lower: hashString(lower),
		shape: hashString(shapeOf(text)),
		prefix1: hashString(lower, 0, 1),
		prefix2: hashString(lower, 0, 2),
		prefix3: hashString(lower, 0, 3),
		suffix1: hashString(lower, length - 1),
		suffix2: hashString(lower, length - 2),
		suffix3: hashString(lower, length - 3),
		suffix4: hashString(lower, length - 4),
		suffix5: hashString(lower, length - 5),
		flags: flagsOf(text),
	};
}

/** Of the characters of `text` from `start` to `end`. */
export function hashString(text: string, start = 0, end = text.length): number {
	let hash = 0x811c9dc5;
	for (let index = Math.max(0, start); index < end && index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (hash ^ (hash >>> 13)) >> 1;
}

/** Combines two numbers into one; the order matters. Chain it for more: `mix(mix(template, a), b)`. */
export function mix(first: number, second: number): number {
	const hash = Math.imul(first ^ Math.imul(second, 0x27d4eb2f), 0x165667b1);
	return (hash ^ (hash >>> 15)) >> 1;
}

/** “don’t” → “don't”, “—” → “-”, “``” → `"`, ideographic and non-breaking spaces → a space. */
export function normalizeForm(form: string): string {
	if (ORDINARY.test(form)) return form;
	return form
		.replace(/[“”„‟«»＂]|``|''|‘‘|’’/g, '"')
		.replace(/[‘’‚‛`‹›´]/g, "'")
		.replace(/[‐‑‒–—―−]|--+/g, "-")
		.replace(/…|\.\.+/g, "...")
		.replace(/\u00ad/g, "")
		.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ");
}

/** What `normalizeForm` leaves as it is, for speed: “President”, “3.5”. */
const ORDINARY = /^(?:[A-Za-z0-9]+|[.,;:!?"]|[A-Za-z0-9]+[.,][A-Za-z0-9]+)$/;

/** “McDonald's” → “XxXxx'x”. */
export function shapeOf(text: string): string {
	let shape = "";
	let run = 0;
	let last = "";
	for (const character of text) {
		const kind = kindOf(character);
		run = kind === last ? run + 1 : 1;
		last = kind;
		if (run <= 2) shape += kind;
	}
	return shape;
}

function kindOf(character: string): string {
	if (character >= "0" && character <= "9") return "d";
	const lower = character.toLowerCase();
	if (character !== lower) return "X";
	if (character !== character.toUpperCase()) return "x";
	return character > "\u007f" && /\p{L}/u.test(character) ? "l" : character;
}

function flagsOf(text: string): number {
	let flags = 0;
	let letters = 0;
	let capitals = 0;
	let first = true;
	for (const character of text) {
		const kind = kindOf(character);
		if (kind === "X") {
			capitals++;
			if (first) flags |= FLAG.title;
		}
		if (kind === "X" || kind === "x" || kind === "l") letters++;
		else if (kind === "d") flags |= FLAG.digit;
		else if (kind === "-") flags |= FLAG.hyphen;
		else if (kind === "'") flags |= FLAG.apostrophe;
		else if (kind === ".") flags |= FLAG.period;
		first = false;
	}
	if (letters === 0 && (flags & FLAG.digit) === 0) flags |= FLAG.mark;
	if (capitals >= 2 && capitals === letters) flags |= FLAG.upper;
	if (letters > 0 && capitals === 0) flags |= FLAG.lower;
	return flags;
}
