/** Weights as whole numbers from −127 to 127, scaled to the largest: clipping to a percentile costs two to three points. */
import type { WeightTable } from "../src/models/weightFile";

/** Whole numbers below `least` become 0, which packs better. */
export function quantize(name: string, weights: ArrayLike<number>, least = 1): WeightTable {
	let largest = 0;
	for (let index = 0; index < weights.length; index++) largest = Math.max(largest, Math.abs(weights[index] as number));
	const scale = largest === 0 ? 1 : largest / 127;
	const small = new Int8Array(weights.length);
	for (let index = 0; index < weights.length; index++) {
		const whole = Math.round((weights[index] as number) / scale);
		small[index] = Math.abs(whole) < least ? 0 : whole;
	}
	return { name, scale, weights: small };
}
