/** The first or last words of a stretch of copy, for messages, hovers and outlines: never longer than a line. */

const MOST_CHARACTERS = 80;

/** At most `most` words from the beginning, on one line, with an ellipsis where something is left out. */
export function firstWords(copy: string, most: number): string {
	// Long copy is cut first: a word of a megabyte is not split for its first letters.
	const words = copy
		.slice(0, most * MOST_CHARACTERS)
		.trim()
		.split(/\s+/);
	const text = words.slice(0, most).join(" ");
	const isCut = words.length > most || copy.trimEnd().length > most * MOST_CHARACTERS;
	return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : isCut ? `${text}…` : text;
}

/** At most `most` words from the end, on one line. */
export function lastWords(copy: string, most: number): string {
	return copy
		.slice(-most * MOST_CHARACTERS)
		.trim()
		.split(/\s+/)
		.slice(-most)
		.join(" ")
		.slice(-MOST_CHARACTERS);
}
