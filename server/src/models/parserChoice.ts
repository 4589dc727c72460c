/**
 * Chooses among classes in steps: the first templates decide where one class is well ahead, the rest are looked at
 * only for classes that are still near the best (after Strubell, Vilnis, Silverstein and McCallum, 2015).
 */
import { bestOf, scoreClasses, type Weights } from "./linear";
import type { Templates } from "./parserTemplates";

/** The best of the classes of `list`, for the nodes that the templates have now. */
export type Choose = (rows: Int32Array, list: Uint8Array) => number;

/** So many of the first templates thin out long lists of classes before the others of the first are added up. */
const GLANCE = 12;
const LONG = 8;

/** A class that is behind the best by more than `sure`, in the unit of `weights`, after a step is out. */
export function createChooser(templates: Templates, weights: Weights, classes: number, sure: number): Choose {
	const { firstCount, count } = templates;
	const glance = Math.min(GLANCE, firstCount);
	const features = new Int32Array(count);
	const scores = new Float64Array(classes);
	const near = new Uint8Array(classes);

	/** Moves the classes near the best, and their scores, to the front; returns how many. */
	const keepNear = (list: Uint8Array, length: number): number => {
		const least = (scores[bestOf(scores, length)] as number) - sure;
		let left = 0;
		for (let c = 0; c < length; c++) {
			if ((scores[c] as number) < least) continue;
			scores[left] = scores[c] as number;
			near[left++] = list[c] as number;
		}
		return left;
	};

	return (rows, list) => {
		let { length } = list;
		if (length === 1) return list[0] as number;
		scores.fill(0, 0, length);
		templates.first(rows, features);
		if (length > LONG) {
			scoreClasses(weights, features, 0, glance, list, 0, length, scores);
			length = keepNear(list, length);
			scoreClasses(weights, features, glance, firstCount, near, 0, length, scores);
			length = keepNear(near, length);
		} else {
			scoreClasses(weights, features, 0, firstCount, list, 0, length, scores);
			length = keepNear(list, length);
		}
		if (length === 1) return near[0] as number;
		templates.rest(rows, features);
		scoreClasses(weights, features, firstCount, count, near, 0, length, scores);
		return near[bestOf(scores, length)] as number;
	};
}
