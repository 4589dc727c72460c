/** Binary search in sorted lists, for all that asks often where in a long text something stands. */

/** How many items at the start of `items` pass; all that pass must stand before all that do not. */
export function countWhile<T>(items: readonly T[], passes: (item: T) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item !== undefined && passes(item)) low = middle + 1;
		else high = middle;
	}
	return low;
}
