/** Weights as whole numbers from −127 to 127, scaled to the largest: clipping to a percentile costs two to three points. */
import type { WeightTable } from "../src/models/weightFile";

/** Whole numbers below `least` become 0, and all become multiples of `step`: both pack better. */
export function quantize(name: string, weights: ArrayLike<number>, least = 1, step = 1): WeightTable {
	let largest = 0;
	for (let index = 0; index < weights.length; index++) largest = Math.max(largest, Math.abs(weights[index] as number));
	const scale = largest === 0 ? 1 : largest / 127;
	const small = new Int8Array(weights.length);
	for (let index = 0; index < weights.length; index++) {
		const whole = step * Math.round((weights[index] as number) / scale / step);
		const most = 127 - (127 % step);
		small[index] = Math.abs(whole) < least ? 0 : Math.max(-most, Math.min(most, whole));
	}
	return { name, scale, weights: small };
}
