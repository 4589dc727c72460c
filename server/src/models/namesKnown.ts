/**
 * Names that are too many for the lexicon: towns and surnames, by the hash of the phrase. A hint and no more: one phrase in
 * a few thousand that is none of them is taken for one. A table of slots of two bytes: two bits for the kinds, 14 that check
 * the hash.
 */
export const KNOWN = { town: 1, surname: 2 } as const;

const SLOT = 2;
const PROBES = 16;

/** Bits of `KNOWN` of the phrase with this hash (`joinPhrase`). */
export function knownKinds(table: Int8Array, phrase: number): number {
	const slots = Math.floor(table.length / SLOT);
	if (slots === 0) return 0;
	const check = checkOf(phrase);
	for (let probe = 0, slot = homeOf(phrase, slots); probe < PROBES; probe++, slot = (slot + 1) % slots) {
		const value = valueAt(table, slot);
		if (value === 0) return 0;
		if (value >> 2 === check) return value & 3;
	}
	return 0;
}

/** A table for phrases' hashes and their kinds. */
export function knownTable(kinds: ReadonlyMap<number, number>): Int8Array {
	const slots = Math.max(16, Math.ceil(kinds.size * 1.3));
	const table = new Int8Array(slots * SLOT);
	for (const [phrase, bits] of kinds) {
		const check = checkOf(phrase);
		for (let probe = 0, slot = homeOf(phrase, slots); probe < PROBES; probe++, slot = (slot + 1) % slots) {
			const value = valueAt(table, slot);
			if (value !== 0 && value >> 2 !== check) continue;
			const joined = (check << 2) | (value & 3) | bits;
			table.set([joined, joined >> 8], slot * SLOT);
			break;
		}
	}
	return table;
}

const valueAt = (table: Int8Array, slot: number): number =>
	((table[slot * SLOT] as number) & 255) | (((table[slot * SLOT + 1] as number) & 255) << 8);

const checkOf = (phrase: number): number => Math.imul(phrase, 0x85ebca6b) >>> 18;
const homeOf = (phrase: number, slots: number): number => (Math.imul(phrase, 0x9e3779b1) >>> 0) % slots;
