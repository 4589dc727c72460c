/** What makes one text of another. */
import type { Edit } from "./edit";

/** One edit from `before` to `after`: what they share at both ends stays. None where they are the same. */
export function difference(before: string, after: string): readonly Edit[] {
	if (before === after) return [];
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let tail = 0;
	while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	return [{ start, end: before.length - tail, newText: after.slice(start, after.length - tail) }];
}
