/**
 * Sums of rows of a hashed table, the one thing that the tagger and the parser do most of the time. Rows overlap: class `c`
 * of a feature with row `r` has its weight at `r + c`.
 */

/** Weights in training are real numbers. */
export type Weights = Int8Array | Float32Array;

/**
 * Adds to `scores[i]` what the rows `rows[first … last - 1]` say for class `classes[from + i]`, for the first `length`
 * classes.
 */
export function scoreClasses(
	weights: Weights,
	rows: Int32Array,
	first: number,
	last: number,
	classes: Uint8Array,
	from: number,
	length: number,
	scores: Float64Array,
): void {
	let c = 0;
	// Four sums at a time stay in registers, as whole numbers where the weights are.
	for (; c + 3 < length; c += 4) {
		const p = classes[from + c] as number;
		const q = classes[from + c + 1] as number;
		const r = classes[from + c + 2] as number;
		const s = classes[from + c + 3] as number;
		let sumP = 0;
		let sumQ = 0;
		let sumR = 0;
		let sumS = 0;
		for (let f = first; f < last; f++) {
			const row = rows[f] as number;
			sumP += weights[row + p] as number;
			sumQ += weights[row + q] as number;
			sumR += weights[row + r] as number;
			sumS += weights[row + s] as number;
		}
		scores[c] = (scores[c] as number) + sumP;
		scores[c + 1] = (scores[c + 1] as number) + sumQ;
		scores[c + 2] = (scores[c + 2] as number) + sumR;
		scores[c + 3] = (scores[c + 3] as number) + sumS;
	}
	for (; c + 1 < length; c += 2) {
		const p = classes[from + c] as number;
		const q = classes[from + c + 1] as number;
		let sumP = 0;
		let sumQ = 0;
		for (let f = first; f < last; f++) {
			const row = rows[f] as number;
			sumP += weights[row + p] as number;
			sumQ += weights[row + q] as number;
		}
		scores[c] = (scores[c] as number) + sumP;
		scores[c + 1] = (scores[c + 1] as number) + sumQ;
	}
	if (c < length) {
		const p = classes[from + c] as number;
		let sum = 0;
		for (let f = first; f < last; f++) sum += weights[(rows[f] as number) + p] as number;
		scores[c] = (scores[c] as number) + sum;
	}
}

/** Place of the best of the first `count` scores; the first of equals. */
export function bestOf(scores: Float64Array, count: number): number {
	let best = 0;
	for (let i = 1; i < count; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
	return best;
}
