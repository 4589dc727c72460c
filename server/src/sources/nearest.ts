/** What somebody who slipped meant. */
import { distance } from "fastest-levenshtein";

/** Of `words`, the one that `slip` comes nearest to, a letter or two apart; undefined where none is near. */
export function nearestTo(slip: string, words: readonly string[]): string | undefined {
	const most = slip.length > 4 ? 2 : 1;
	let nearest: { readonly word: string; readonly apart: number } | undefined;
	for (const word of words) {
		if (Math.abs(word.length - slip.length) > most) continue;
		const apart = distance(word.toLowerCase(), slip.toLowerCase());
		if (apart <= most && apart < (nearest?.apart ?? most + 1)) nearest = { word, apart };
	}
	return nearest?.word;
}
