/**
 * A text made even for comparing: one space for all white space, straight marks for curly ones, one sort of dash. A
 * desk that curls its quotation marks or wraps its lines anew has not changed a word.
 */

export interface EvenText {
	readonly text: string;
	/** For each unit of `text`, and one behind the last, its offset in the text as given. */
	readonly offsets: Int32Array;
}

const SINGLE = /^[‘’‚‛`´‹›']$/;
const DOUBLE = /^[“”„‟«»＂]$/;
const DASH = /^[‐‑‒–—―]$/;
const NOTHING = /^[\u00ad\u200b\ufeff\u2060]$/;
const SPACE = /^\s$/;

/** What may have to be made even: anything but a single space and the letters, digits and marks that are so already. */
const ODD = /\s{2,}|[^ !-&(-_a-~]/g;

export function evenText(given: string): EvenText {
	// “…” becomes three units; nothing else grows.
	const offsets = new Int32Array(3 * given.length + 1);
	const pieces: string[] = [];
	let length = 0;
	let last = "";
	const put = (piece: string, offset: number): void => {
		pieces.push(piece);
		last = piece;
		for (let unit = 0; unit < piece.length; unit++) offsets[length++] = offset;
	};
	const copy = (from: number, to: number): void => {
		const start = given[from] === " " && last === " " ? from + 1 : from;
		if (start >= to) return;
		pieces.push(given.slice(start, to));
		last = given[to - 1] ?? "";
		for (let offset = start; offset < to; offset++) offsets[length++] = offset;
	};
	let done = 0;
	for (const { 0: odd, index } of given.matchAll(ODD)) {
		if (index < done) continue;
		if (index > done) copy(done, index);
		const unit = given[index] ?? "";
		done = index + odd.length;
		if (SPACE.test(unit)) {
			if (last !== " ") put(" ", index);
		} else if (NOTHING.test(unit)) continue;
		else if (SINGLE.test(unit)) {
			// ’’ and `` are double marks of old wires.
			if (given[index + 1] === unit && unit !== "‹" && unit !== "›") {
				put('"', index);
				done++;
			} else put("'", index);
		} else put(DOUBLE.test(unit) ? '"' : DASH.test(unit) ? "-" : unit === "…" ? "..." : unit, index);
	}
	copy(done, given.length);
	offsets[length++] = given.length;
	return { text: pieces.join(""), offsets: offsets.slice(0, length) };
}

/** Words alone, for telling whether two texts say the same. */
export const evenWords = (text: string): string => (text.search(ODD) < 0 ? text : evenText(text).text).trim();
