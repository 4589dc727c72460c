/** Counts by hash, a few cells for each: one array for all of them, so that a story's counts are made without objects. */

export interface Tally {
	/** How many cells each key has. */
	readonly width: number;
	readonly slots: Map<number, number>;
	cells: Float32Array;
}

export const createTally = (width: number): Tally => ({ width, slots: new Map(), cells: new Float32Array(64 * width) });

/** The first cell of `key`; −1 where nothing was counted. */
export const cellOf = ({ slots }: Tally, key: number): number => slots.get(key) ?? -1;

/** The first cell of `key`, made where there is none. */
export function openCell(tally: Tally, key: number): number {
	const known = tally.slots.get(key);
	if (known !== undefined) return known;
	const cell = tally.slots.size * tally.width;
	if (cell + tally.width > tally.cells.length) {
		const larger = new Float32Array(tally.cells.length * 2);
		larger.set(tally.cells);
		tally.cells = larger;
	}
	tally.slots.set(key, cell);
	return cell;
}

export function addTo({ cells }: Tally, cell: number, amount: number): void {
	cells[cell] = (cells[cell] as number) + amount;
}
