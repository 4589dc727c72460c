/**
 * What the order of the marks tells: a mark stands between those that stand before and behind it in the file, unless its
 * paragraph moved. Where most marks are not in the story's order, the order tells nothing.
 */
import { countWhile } from "../text/search";
import type { Candidate } from "./candidates";

/** So many of the marks that have a place, and so large a share of them, have to be in order. */
const LEAST = 3;
const MOSTLY = 0.6;

/** At most so many bits are due to a neighbour. */
const MOST = 8;

/** How much the order speaks for a place of the mark at `index`, in bits. */
export interface Order {
	/** Against any other place: nothing where the neighbours lead here, less the further away they do. */
	readonly against: (index: number, place: number) => number;
	/** For there being so few other places between the neighbours. */
	readonly speaksFor: (index: number, start: number) => number;
}

const NONE: Order = { against: () => 0, speaksFor: () => 0 };

export interface Ordered {
	readonly candidates: readonly Candidate[];
	readonly chosen: Candidate | undefined;
}

export function orderOf(marks: readonly Ordered[], length: number): Order {
	const known = marks.flatMap(({ chosen }, index) => (chosen === undefined ? [] : [{ index, start: chosen.start }]));
	const chain = longestRising(known);
	if (chain.length < LEAST || chain.length < known.length * MOSTLY) return NONE;
	const gap = (2 * length) / marks.length;
	const forward = ways(marks, (from, to) => costOf(from, to, gap));
	const backward = ways([...marks].reverse(), (from, to) => costOf(to, from, gap)).reverse();
	return {
		against: (index, place) => (forward[index]?.[place] ?? 0) + (backward[index]?.[place] ?? 0),
		speaksFor: (index, start) => {
			const next = countWhile(chain, (mark) => mark.index < index);
			const low = chain[next - 1]?.start ?? 0;
			const high = chain[next]?.start ?? length;
			return low <= start && start <= high ? Math.min(MOST, Math.log2(length / Math.max(1, high - low))) : 0;
		},
	};
}

/** To go back costs most; to go on costs more the further. */
const costOf = (from: number, to: number, gap: number): number =>
	to < from ? MOST : Math.min(MOST, Math.log2(1 + (to - from) / gap));

/** So many ways to have come this far are kept. */
const MOST_WAYS = 10;

/**
 * For each place of each mark, how much worse the best way from place to place that leads there is than the best way at all,
 * as a negative number. A mark may be passed over: it may be gone.
 */
function ways(marks: readonly Ordered[], cost: (from: number, to: number) => number): (readonly number[])[] {
	let kept: readonly { readonly at: number | undefined; readonly score: number }[] = [{ at: undefined, score: 0 }];
	return marks.map(({ candidates, chosen }) => {
		const best = kept.reduce((most, { score }) => Math.max(most, score), 0);
		const leading = candidates.map(({ start }) =>
			kept.reduce(
				(most, { at, score }) => Math.max(most, score - (at === undefined ? 0 : cost(at, start))),
				best - MOST,
			),
		);
		const here = candidates.flatMap((candidate, place) =>
			chosen === undefined || chosen === candidate
				? [{ at: candidate.start, score: candidate.score + (leading[place] ?? 0) }]
				: [],
		);
		kept = [...kept, ...here].sort((a, b) => b.score - a.score).slice(0, MOST_WAYS);
		return leading.map((score) => score - best);
	});
}

interface Placed {
	readonly index: number;
	readonly start: number;
}

/** The longest run of `marks`, gaps allowed, whose starts rise. */
function longestRising(marks: readonly Placed[]): readonly Placed[] {
	interface Link extends Placed {
		readonly before: Link | undefined;
	}
	const ends: Link[] = [];
	for (const mark of marks) {
		const length = countWhile(ends, ({ start }) => start <= mark.start);
		ends[length] = { ...mark, before: ends[length - 1] };
	}
	const chain: Placed[] = [];
	for (let link = ends.at(-1); link !== undefined; link = link.before) chain.push(link);
	return chain.reverse();
}
