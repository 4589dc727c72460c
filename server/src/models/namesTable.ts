/**
 * Where the weights of a feature are, and how they are summed. The rows of the table overlap, and of the features only
 * those learned from are looked up: which these are is kept as bits, a few of them wrongly, so that features never seen add
 * no noise.
 *
 * Four weights of eight bits are read and added at a time: as numbers from 0 to 255, in two sums of two halves each, that
 * hold 256 rows before a half overflows into the next.
 */
import type { FeatureRows } from "./namesFeatures";
import { LABELS } from "./namesLabels";

export interface NameModel {
	/** Weights plus 128. */
	readonly bytes: DataView;
	/** Weights times `scale` are scores. */
	readonly scale: number;
	/** Number of rows, a power of two, less one. */
	readonly mask: number;
	/** `LABELS` × `LABELS` scores. */
	readonly transitions: Float32Array;
	readonly seen: Uint8Array;
}

const QUADS = Math.ceil(LABELS / 4);

/** Rows stand so that the table has eleven cells for eight rows. */
export const cellsFor = (mask: number): number => (((mask + 1) * 11) >> 3) + LABELS;

/** The first cell of a feature's weights. */
export const rowOf = (feature: number, mask: number): number => ((feature & mask) * 11) >> 3;

/** The mask of a table of so many cells; 0 for one that is too small. */
export function maskOf(cells: number): number {
	const rows = ((cells - LABELS) * 8) / 11;
	return rows < 2 ? 0 : 2 ** Math.floor(Math.log2(rows)) - 1;
}

/** The weights as `addRows` reads them; without weights, a table that finds nothing. */
export function bytesOf(weights: Int8Array): DataView {
	const cells = cellsFor(maskOf(weights.length));
	const bytes = new Uint8Array(cells + 4).fill(128);
	for (let cell = 0; cell < Math.min(weights.length, cells); cell++) bytes[cell] = (weights[cell] as number) + 128;
	return new DataView(bytes.buffer);
}

export function isSeen(seen: Uint8Array, feature: number): boolean {
	const hash = Math.imul(feature, 0x9e3779b1) >>> 0;
	return (((seen[(hash >>> 3) & (seen.length - 1)] as number) >> (hash & 7)) & 1) === 1;
}

/** `seen` has a power of two of bytes. */
export function markSeen(seen: Uint8Array, feature: number): void {
	const hash = Math.imul(feature, 0x9e3779b1) >>> 0;
	const at = (hash >>> 3) & (seen.length - 1);
	seen[at] = (seen[at] as number) | (1 << (hash & 7));
}

/** Of each quad the sum of its first and third byte, and that of its second and fourth. */
const halves = new Int32Array(2 * QUADS);
const ODD = 0x00ff00ff;

/** Adds the weights of each word's features to its `LABELS` sums; `scale` is left to the caller. */
export function addRows(
	sums: Int32Array,
	{ rows, starts, words }: FeatureRows,
	{ bytes, mask, seen }: NameModel,
): void {
	for (let word = 0; word < words; word++) {
		halves.fill(0);
		let count = 0;
		const end = starts[word + 1] as number;
		for (let at = starts[word] as number; at < end; at++) {
			const feature = rows[at] as number;
			if (!isSeen(seen, feature)) continue;
			const row = rowOf(feature, mask);
			for (let quad = 0; quad < QUADS; quad++) {
				const four = bytes.getInt32(row + 4 * quad, true);
				halves[2 * quad] = (halves[2 * quad] as number) + (four & ODD);
				halves[2 * quad + 1] = (halves[2 * quad + 1] as number) + ((four >>> 8) & ODD);
			}
			count++;
		}
		if (count > 0) spread(sums, word * LABELS, 128 * count);
	}
}

function spread(sums: Int32Array, base: number, offset: number): void {
	for (let label = 0; label < LABELS; label++) {
		const half = halves[2 * (label >> 2) + (label & 1)] as number;
		const sum = (label & 2) === 0 ? half & 0xffff : half >>> 16;
		sums[base + label] = (sums[base + label] as number) + sum - offset;
	}
}
