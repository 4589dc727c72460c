/** Words that are one slip of the keyboard apart, found without comparing each with each. */

/** Longer words are no names. */
const LONGEST = 30;

/** Words that are one slip apart share one of these: the word with one letter left out, or none. */
export function slipKeys(word: string): readonly string[] {
	const keys = [word];
	if (word.length > LONGEST) return keys;
	for (let index = 1; index < word.length; index++) keys.push(word.slice(0, index) + word.slice(index + 1));
	return keys;
}

/** One letter more, less or other, or two that have changed places; never the first, by which readers tell names. */
export function isSlip(one: string, other: string): boolean {
	if (one === other || one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	const [left, right] = [one.slice(start), other.slice(start)];
	if (left.slice(1) === right.slice(1)) return true;
	if (left.slice(1) === right || left === right.slice(1)) return true;
	return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
