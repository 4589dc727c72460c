/** Names that the statistical name finder finds in a story, handed back to the paragraphs that they stand in. */
import type { NameFinder, NameType } from "../models/names";
import type { Surface } from "./surface";

/** Tokens `first` to `last` of a paragraph, both included. */
export interface FoundName {
	readonly first: number;
	readonly last: number;
	/** Characters of the first token before the name (“anti-” in “anti-Dorn”) and of the last one behind it. */
	readonly before: number;
	readonly behind: number;
	readonly type: NameType;
	readonly probability: number;
}

/** For each of the paragraphs of a story the names in it, in order. What one paragraph shows helps to read the others. */
export function findNamesIn(surfaces: readonly Surface[], finder: NameFinder): readonly (readonly FoundName[])[] {
	const found: FoundName[][] = surfaces.map(() => []);
	// For each sentence of the story its paragraph and the number of its first token there.
	const places = surfaces.flatMap(({ names }, paragraph) => {
		let token = 0;
		return (names?.pieces ?? []).map(({ wordOf }) => {
			const place = { paragraph, token };
			token += (wordOf.at(-1) ?? -1) + 1;
			return place;
		});
	});
	const readings = surfaces.flatMap(({ names }) => names ?? []);
	for (const { sentence, first, last, ...name } of finder.join(readings)) {
		const place = places[sentence];
		if (place === undefined) continue;
		found[place.paragraph]?.push({ first: place.token + first, last: place.token + last, ...name });
	}
	return found;
}

/** Whether two readings of a paragraph's names are the same but for small changes of what they are sure of. */
export const areSame = (left: readonly FoundName[], right: readonly FoundName[]): boolean =>
	left.length === right.length &&
	left.every((name, index) => {
		const other = right[index];
		return (
			other !== undefined &&
			name.first === other.first &&
			name.last === other.last &&
			name.type === other.type &&
			name.before === other.before &&
			name.behind === other.behind &&
			name.probability === other.probability
		);
	});
