/**
 * Word clusters: words that stand in like company have the same number, so that what was learned of “Reuters” helps with
 * “Xinhua”. There are few and wide ones, and many and narrow ones. A table of slots of five bytes: two that check the
 * word's hash, three for the clusters, from the low bits on 6 for the wide one, 8 for the middle one, 10 for the narrow one.
 */
export interface Clusters {
	/** 0 where the word has none, as for the others. */
	readonly wide: number;
	readonly middle: number;
	readonly narrow: number;
}

/** How many there may be of each size: 0 stands for none. */
export const CLUSTERS = { wide: 63, middle: 255, narrow: 1023 } as const;

const SLOT = 5;
const PROBES = 12;

/** The clusters of the word whose normalized form has this hash, packed into a number; 0 for none. */
export function clustersOf(table: Int8Array, form: number): number {
	const slots = Math.floor(table.length / SLOT);
	if (slots === 0) return 0;
	const low = (form >>> 16) & 255;
	const high = (form >>> 24) & 255;
	for (let probe = 0, slot = homeOf(form, slots); probe < PROBES; probe++, slot = (slot + 1) % slots) {
		const at = slot * SLOT;
		const packed = byte(table, at + 2) | (byte(table, at + 3) << 8) | (byte(table, at + 4) << 16);
		if (packed === 0) return 0;
		if (byte(table, at) === low && byte(table, at + 1) === high) return packed;
	}
	return 0;
}

export const unpack = (packed: number): Clusters => ({
	wide: packed & 63,
	middle: (packed >>> 6) & 255,
	narrow: (packed >>> 14) & 1023,
});

/** A table for these words; the first ones are surest to find a slot, so begin with the most frequent. */
export function clusterTable(words: readonly ({ readonly form: number } & Clusters)[]): Int8Array {
	const slots = Math.max(16, Math.ceil(words.length * 1.4));
	const table = new Int8Array(slots * SLOT);
	for (const { form, wide, middle, narrow } of words) {
		const packed = wide | (middle << 6) | (narrow << 14);
		for (let probe = 0, slot = homeOf(form, slots); probe < PROBES; probe++, slot = (slot + 1) % slots) {
			const at = slot * SLOT;
			if (table[at + 2] !== 0 || table[at + 3] !== 0 || table[at + 4] !== 0) continue;
			table.set([form >>> 16, form >>> 24, packed, packed >>> 8, packed >>> 16], at);
			break;
		}
	}
	return table;
}

const byte = (table: Int8Array, at: number): number => (table[at] as number) & 255;

const homeOf = (form: number, slots: number): number => (Math.imul(form, 0x9e3779b1) >>> 0) % slots;
