/** A small number for each of many words, kept by the hash of the word: no strings, no boxes, a few bytes a word. */

export interface WordTable {
	/** The number of the word with this hash; 0 for a word that is not in the table. */
	readonly get: (hash: number) => number;
}

/** Numbers lie between 1 and 65,535. A later entry for the same hash wins. */
export function createWordTable(hashes: Int32Array, values: Uint16Array): WordTable {
	let size = 16;
	while (size < hashes.length * 2) size *= 2;
	const mask = size - 1;
	const keys = new Int32Array(size);
	const numbers = new Uint16Array(size);
	const slotOf = (hash: number): number => {
		let slot = hash & mask;
		while (numbers[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
		return slot;
	};
	for (let index = 0; index < hashes.length; index++) {
		const hash = hashes[index] as number;
		const slot = slotOf(hash);
		keys[slot] = hash;
		numbers[slot] = values[index] as number;
	}
	return { get: (hash) => numbers[slotOf(hash)] ?? 0 };
}
