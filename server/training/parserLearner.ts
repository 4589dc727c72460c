/**
 * Learning of linear weights: the gradient of a multinomial logistic loss with AdaGrad steps (Duchi et al., 2011),
 * weights averaged over all steps (Collins, 2002).
 */

export interface Learner {
	readonly weights: Float32Array;
	/** Moves the weights of `classes` in the rows of `features` against `slopes`. */
	readonly step: (
		features: Int32Array,
		count: number,
		classes: Uint8Array,
		slopes: Float64Array,
		length: number,
	) => void;
	/** Counts an example, whether it moved the weights or not. */
	readonly tick: () => void;
	readonly average: () => Float32Array;
}

export function createLearner(size: number, rate: number): Learner {
	const weights = new Float32Array(size);
	// The sum of squared slopes of each weight, and behind it its sum of changes by time: they are wanted together.
	const moments = new Float32Array(2 * size);
	let time = 1;
	const step: Learner["step"] = (features, count, classes, slopes, length) => {
		for (let c = 0; c < length; c++) {
			const slope = slopes[c] as number;
			if (Math.abs(slope) < 0.001) continue;
			const square = slope * slope;
			const label = classes[c] as number;
			for (let f = 0; f < count; f++) {
				const place = (features[f] as number) + label;
				const total = (moments[2 * place] as number) + square;
				moments[2 * place] = total;
				const change = (rate * slope) / Math.sqrt(total + 0.1);
				weights[place] = (weights[place] as number) - change;
				moments[2 * place + 1] = (moments[2 * place + 1] as number) - change * time;
			}
		}
	};
	const tick = () => {
		time++;
	};
	const average = () => weights.map((weight, place) => weight - (moments[2 * place + 1] as number) / time);
	return { weights, step, tick, average };
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array, length: number): void {
	let largest = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < length; i++) largest = Math.max(largest, scores[i] as number);
	let sum = 0;
	for (let i = 0; i < length; i++) sum += scores[i] = Math.exp((scores[i] as number) - largest);
	for (let i = 0; i < length; i++) scores[i] = (scores[i] as number) / sum;
}
