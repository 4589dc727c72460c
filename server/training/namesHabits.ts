/**
 * The habits of a corpus. Each one draws names a little differently: tweets leave half of them out, one corpus takes the
 * town hall for a body and the next for a place. Beside the weights that all corpora share, each has weights of its own for
 * the same features. They take up what only its annotators do, and are thrown away when the training is over: what
 * remains is what the corpora agree on.
 */
import { hashString, mix } from "../src/models/hash";
import { cellsFor, rowOf } from "../src/models/namesTable";
import type { Rows, Weights } from "./namesChain";

const MASK = 2 ** 21 - 1;

/** No habits yet. */
export const createHabits = (): Weights => ({
	weights: new Float32Array(cellsFor(MASK)),
	squares: new Float32Array(cellsFor(MASK)),
});

/** The rows of a stretch's features in the table of habits: those of each word that stand at `places` among its features. */
export function habitsOf({ rows, starts }: Rows, corpus: string, places: readonly number[]): Rows {
	const source = hashString(sourceOf(corpus));
	const begins = new Int32Array(starts.length);
	const habits: number[] = [];
	for (let word = 0; word + 1 < starts.length; word++) {
		begins[word] = habits.length;
		const start = starts[word] as number;
		for (const place of places) habits.push(rowOf(mix(source, rows[start + place] as number), MASK));
	}
	begins[starts.length - 1] = habits.length;
	return { rows: Int32Array.from(habits), starts: begins };
}

/** “crossner-politics.train” and “crossner-other.dev” were annotated by the same people. */
const sourceOf = (corpus: string): string => corpus.split(/[.-]/)[0] ?? "";
