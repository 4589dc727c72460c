/**
 * Where the weights of a feature are. The rows of the table overlap, and of the features only those learned from are
 * looked up: which these are is kept as bits, a few of them wrongly, so that features never seen add no noise.
 */
import type { FeatureRows } from "./namesFeatures";
import { LABELS } from "./namesLabels";

export interface NameModel {
	readonly weights: Int8Array;
	/** `weights` times `scale` are scores. */
	readonly scale: number;
	/** Number of rows, a power of two, less one. */
	readonly mask: number;
	/** `LABELS` × `LABELS` scores. */
	readonly transitions: Float32Array;
	readonly seen: Uint8Array;
}

/** Rows stand so that the table has eleven cells for eight rows. */
export const cellsFor = (mask: number): number => (((mask + 1) * 11) >> 3) + LABELS;

/** The first cell of a feature's weights. */
export const rowOf = (feature: number, mask: number): number => ((feature & mask) * 11) >> 3;

/** The mask of a table of so many cells; 0 for one that is too small. */
export function maskOf(cells: number): number {
	const rows = ((cells - LABELS) * 8) / 11;
	return rows < 2 ? 0 : 2 ** Math.floor(Math.log2(rows)) - 1;
}

export function isSeen(seen: Uint8Array, feature: number): boolean {
	const hash = Math.imul(feature, 0x9e3779b1) >>> 0;
	return (((seen[(hash >>> 3) & (seen.length - 1)] as number) >> (hash & 7)) & 1) === 1;
}

/** Adds the weights of each word's features to its `LABELS` sums; `scale` is left to the caller. */
export function addRows(
	sums: Int32Array,
	{ rows, starts, words }: FeatureRows,
	{ weights, mask, seen }: NameModel,
): void {
	for (let word = 0; word < words; word++) {
		const base = word * LABELS;
		const end = starts[word + 1] as number;
		for (let at = starts[word] as number; at < end; at++) {
			const feature = rows[at] as number;
			if (!isSeen(seen, feature)) continue;
			const row = rowOf(feature, mask);
			for (let label = 0; label < LABELS; label++)
				sums[base + label] = (sums[base + label] as number) + (weights[row + label] as number);
		}
	}
}

/** `seen` has a power of two of bytes. */
export function markSeen(seen: Uint8Array, feature: number): void {
	const hash = Math.imul(feature, 0x9e3779b1) >>> 0;
	const at = (hash >>> 3) & (seen.length - 1);
	seen[at] = (seen[at] as number) | (1 << (hash & 7));
}
