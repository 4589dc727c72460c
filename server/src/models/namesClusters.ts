/**
 * Word clusters: words that stand in like company have the same number, so that what was learned of “Reuters” helps with
 * “Xinhua”. A table of slots of three bytes: two that check the word's hash, one for the cluster, 1 to 255; 0 is empty.
 */
const SLOT = 3;
const PROBES = 12;

/** The cluster of the word whose normalized form has this hash; 0 for none. */
export function clusterOf(table: Int8Array, form: number): number {
	const slots = Math.floor(table.length / SLOT);
	if (slots === 0) return 0;
	const low = (form >>> 16) & 255;
	const high = (form >>> 24) & 255;
	for (let probe = 0, slot = homeOf(form, slots); probe < PROBES; probe++, slot = (slot + 1) % slots) {
		const at = slot * SLOT;
		const cluster = (table[at + 2] as number) & 255;
		if (cluster === 0) return 0;
		if (((table[at] as number) & 255) === low && ((table[at + 1] as number) & 255) === high) return cluster;
	}
	return 0;
}

/** A table for these words; the first ones are surest to find a slot, so begin with the most frequent. */
export function clusterTable(words: readonly { readonly form: number; readonly cluster: number }[]): Int8Array {
	const slots = Math.max(16, Math.ceil(words.length * 1.4));
	const table = new Int8Array(slots * SLOT);
	for (const { form, cluster } of words) {
		for (let probe = 0, slot = homeOf(form, slots); probe < PROBES; probe++, slot = (slot + 1) % slots) {
			const at = slot * SLOT;
			if (((table[at + 2] as number) & 255) !== 0) continue;
			table[at] = (form >>> 16) & 255;
			table[at + 1] = (form >>> 24) & 255;
			table[at + 2] = cluster;
			break;
		}
	}
	return table;
}

const homeOf = (form: number, slots: number): number => (Math.imul(form, 0x9e3779b1) >>> 0) % slots;
