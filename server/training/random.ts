/** Random numbers that are the same in every run with the same seed. */

export interface Random {
	/** From 0 up to, not including, 1. */
	readonly next: () => number;
	/** A whole number from 0 up to, not including, `limit`. */
	readonly below: (limit: number) => number;
	/** In place. */
	readonly shuffle: <T>(items: T[]) => void;
}

export function createRandom(seed: number): Random {
	let state = seed | 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	const shuffle = <T>(items: T[]): void => {
		for (let last = items.length - 1; last > 0; last--) {
			const other = below(last + 1);
			const item = items[last] as T;
			items[last] = items[other] as T;
			items[other] = item;
		}
	};
	return { next, below, shuffle };
}
