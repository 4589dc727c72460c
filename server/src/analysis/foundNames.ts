/** Names that the statistical name finder finds in a story, handed back to the paragraphs that they stand in. */
import type { Name, NameFinder } from "../models/names";
import type { Surface } from "./surface";

/** Tokens `first` to `last` of a paragraph, both included, and what the name finder says of them. */
export type FoundName = Omit<Name, "sentence">;

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

/** Whether two looks at a paragraph found the same names, and held them as probable: then its reading stands. */
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
