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

export function evenText(given: string): EvenText {
	// “…” becomes three units; nothing else grows.
	const offsets: number[] = [];
	const pieces: string[] = [];
	const put = (piece: string, offset: number): void => {
		pieces.push(piece);
		for (let unit = 0; unit < piece.length; unit++) offsets.push(offset);
	};
	for (let index = 0; index < given.length; index++) {
		const unit = given[index] ?? "";
		if (unit > " " && unit < "\u007f" && unit !== "'" && unit !== "`") put(unit, index);
		else if (SPACE.test(unit)) {
			if (pieces.at(-1) !== " ") put(" ", index);
		} else if (NOTHING.test(unit)) continue;
		else if (SINGLE.test(unit)) {
			// ’’ and `` are double marks of old wires.
			if (given[index + 1] === unit && unit !== "‹" && unit !== "›") put('"', index++);
			else put("'", index);
		} else if (DOUBLE.test(unit)) put('"', index);
		else if (DASH.test(unit)) put("-", index);
		else put(unit === "…" ? "..." : unit, index);
	}
	offsets.push(given.length);
	return { text: pieces.join(""), offsets: Int32Array.from(offsets) };
}

/** Words alone, for telling whether two texts say the same. */
export const evenWords = (text: string): string => evenText(text).text.trim();
