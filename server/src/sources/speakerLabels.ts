/** Who speaks, as transcripts label it: “QUILL:”, “Nora Quill:”, “Q.”, “Nora Quill  00:12:31” on a line of its own. */

export interface Labeled {
	readonly speaker: string | undefined;
	readonly rest: string;
}

// QUILL: Forty years.   Nora Quill (chair): Forty years.   Speaker 2: …
const LABEL =
	/^((?:\p{Lu}|\d)[\p{L}\p{M}\d.’'&/-]{0,40}(?: [\p{L}\d(][\p{L}\p{M}\d.’'&/-]{0,40}){0,5}?)( \([^()]{1,60}\))?:(?=\s|$)/u;

// Q. How old is it?   A: Forty years.
const LETTER = /^([QA])[.:)]\s+(?=\S)/;

const PARTICLE = /^(?:de|da|di|du|la|le|van|von|der|den|dos|das|al|bin|ibn|y|of|the|and|to)$/;

/** True where a label can only be one: in capitals, with a number, or of several words that all have one. */
function isPlainLabel(label: string): boolean {
	const words = label.split(" ");
	if (!words.every((word) => /^[\p{Lu}\d(]/u.test(word) || PARTICLE.test(word))) return false;
	if (/\d$/.test(label) && words.length > 1) return true;
	return !/\p{Ll}/u.test(label) ? /\p{Lu}/u.test(label) : words.length > 1;
}

/**
 * The label at the start of `line`. `knows` tells whether a label of one word, which “Look: it fell” may begin with too,
 * is one; without it such a word is none.
 */
export function splitLabel(line: string, knows: false | ((label: string) => boolean)): Labeled {
	const letter = LETTER.exec(line);
	if (letter !== null && (letter[0][1] === ":" || (knows !== false && knows(letter[1] ?? ""))))
		return { speaker: letter[1], rest: line.slice(letter[0].length) };
	const match = LABEL.exec(line);
	const label = match?.[1];
	if (match === null || label === undefined) return { speaker: undefined, rest: line };
	if (!isPlainLabel(label) && (knows === false || !knows(label))) return { speaker: undefined, rest: line };
	return { speaker: label, rest: line.slice(match[0].length).trim() };
}

/** Labels of one word that stand before lines again and again: “Quill:” does, “Look:” does not. */
export function repeatedLabels(lines: readonly string[]): (label: string) => boolean {
	const counts = new Map<string, number>();
	for (const line of lines) {
		const label = LETTER.exec(line)?.[1] ?? LABEL.exec(line)?.[1];
		if (label !== undefined && !label.includes(" ")) counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	const both = counts.has("Q") && counts.has("A");
	return (label) => (label === "Q" || label === "A" ? both : (counts.get(label) ?? 0) >= ENOUGH);
}

const ENOUGH = 3;

/** A name that stands alone on a line, as labels above what is said do. */
export const isLoneName = (text: string): boolean => {
	const words = text.split(" ");
	return (
		words.length <= 5 && words.every((word) => /^[\p{Lu}\d][\p{L}\p{M}\d.’'-]*$/u.test(word) || PARTICLE.test(word))
	);
};
