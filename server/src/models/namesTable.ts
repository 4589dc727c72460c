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
	/** Weights, read four at a time. */
	readonly bytes: DataView;
	/** Weights times `scale` are scores. */
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

/**
 * The weights as `addRows` reads them, four at a time and so three cells beyond the last: where they lie, if something lies
 * behind them, else copied. Without weights, a table that finds nothing.
 */
export function bytesOf(weights: Int8Array): DataView {
	const needed = cellsFor(maskOf(weights.length)) + 4;
	const { buffer, byteOffset } = weights;
	if (buffer.byteLength - byteOffset >= needed) return new DataView(buffer, byteOffset, needed);
	const copy = new Int8Array(needed);
	copy.set(weights.subarray(0, needed));
	return new DataView(copy.buffer);
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

/** No word has more features than this, and no more rows may be summed in halves. */
const MOST = 256;
const found = new Int32Array(MOST);
const ODD = 0x00ff00ff;
/** From −128…127 to 0…255, in four bytes at once. */
const RAISED = 0x80808080;

/** Adds the weights of each word's features to its `LABELS` sums; `scale` is left to the caller. */
export function addRows(
	sums: Int32Array,
	{ rows, starts, words }: FeatureRows,
	{ bytes, mask, seen }: NameModel,
): void {
	for (let word = 0; word < words; word++) {
		let count = 0;
		const end = starts[word + 1] as number;
		for (let at = starts[word] as number; at < end && count < MOST; at++) {
			const feature = rows[at] as number;
			if (isSeen(seen, feature)) found[count++] = rowOf(feature, mask);
		}
		if (count > 0) addFound(sums, word * LABELS, count, bytes);
	}
}

/** Quad by quad: two sums stay in registers while all rows pass by. */
function addFound(sums: Int32Array, base: number, count: number, bytes: DataView): void {
	const offset = 128 * count;
	for (let first = 0; first < LABELS; first += 4) {
		let even = 0;
		let odd = 0;
		for (let at = 0; at < count; at++) {
			const four = bytes.getInt32((found[at] as number) + first, true) ^ RAISED;
			even = (even + (four & ODD)) | 0;
			odd = (odd + ((four >>> 8) & ODD)) | 0;
		}
		const at = base + first;
		sums[at] = (sums[at] as number) + (even & 0xffff) - offset;
		// The last quad holds the last label alone.
		if (first + 3 >= LABELS) continue;
		sums[at + 1] = (sums[at + 1] as number) + (odd & 0xffff) - offset;
		sums[at + 2] = (sums[at + 2] as number) + (even >>> 16) - offset;
		sums[at + 3] = (sums[at + 3] as number) + (odd >>> 16) - offset;
	}
}
