/** Chance that comes out the same for the same seed: samples that somebody judges must be the same tomorrow. */

/** Numbers from 0 to below 1 (mulberry32, of the public domain). */
export function seededRandom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}

/** At most `count` of `items` by chance, in the order in which they are drawn. */
export function sample<T>(items: readonly T[], count: number, random: () => number): readonly T[] {
	const left = [...items];
	const drawn = Math.min(count, left.length);
	for (let place = 0; place < drawn; place++) {
		const other = place + Math.floor(random() * (left.length - place));
		const [mine, theirs] = [left[place], left[other]];
		if (mine === undefined || theirs === undefined) continue;
		left[place] = theirs;
		left[other] = mine;
	}
	return left.slice(0, drawn);
}
