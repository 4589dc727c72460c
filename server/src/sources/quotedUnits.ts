/** The parts of a quotation in units, each of which is found by itself: its sentences. */
import type { QuotedPart, QuotedWord } from "./quotedWords";

export interface Unit {
	readonly words: readonly QuotedWord[];
	/** What parts it from the one before; undefined within a part. */
	readonly joint: QuotedPart["joint"] | undefined;
}

/** A sentence of fewer words goes with its neighbor, since it could stand anywhere. */
export const SHORTEST_UNIT = 4;

/** Words without a stop are cut here: laying them beside what was said takes the square of their number. */
const LONGEST_UNIT = 100;

export function unitsOf({ words, joint }: QuotedPart): readonly Unit[] {
	const units: QuotedWord[][] = [];
	for (const word of words) {
		const last = units.at(-1);
		const ends = last === undefined || (word.beginsSentence && last.length >= SHORTEST_UNIT);
		if (ends || last.length >= LONGEST_UNIT) units.push([word]);
		else last.push(word);
	}
	const last = units.at(-1) ?? [];
	if (units.length > 1 && last.length < SHORTEST_UNIT) {
		units.pop();
		units.at(-1)?.push(...last);
	}
	return units.map((unit, place) => ({ words: unit, joint: place === 0 ? joint : undefined }));
}
