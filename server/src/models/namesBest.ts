/** The best sequence of labels for a stretch of words, by the Viterbi algorithm. */
import { BEGINS, CLOSED, LABELS, OPENING, OUTSIDE } from "./namesLabels";
import type { Lattice } from "./namesLattice";

/** Scores of transitions, with what lets the search leave out labels that cannot win. */
export interface Moves {
	/** `LABELS` × `LABELS`. */
	readonly scores: Float32Array;
	/** For closed labels `a` and `b`: the most that a transition from `a` may be ahead of that from `b` to the same label. */
	readonly leads: Float32Array;
}

export function movesOf(scores: Float32Array): Moves {
	const leads = new Float32Array(CLOSED.length * CLOSED.length);
	CLOSED.forEach((one, row) => {
		CLOSED.forEach((other, column) => {
			const ahead = OPENING.map(
				(to) => (scores[one * LABELS + to] as number) - (scores[other * LABELS + to] as number),
			);
			leads[row * CLOSED.length + column] = Math.max(...ahead);
		});
	});
	return { scores, leads };
}

const CLOSINGS = CLOSED.length;
const OPENINGS = OPENING.length;
const TYPES = BEGINS.length;

/** Fills `lattice.labels` with the best labels for `lattice.scores`. */
export function bestLabels(lattice: Lattice, length: number, moves: Moves): void {
	const { scores, alpha } = lattice;
	alpha.fill(Number.NEGATIVE_INFINITY, 0, LABELS);
	for (const to of OPENING) alpha[to] = (moves.scores[to] as number) + (scores[to] as number);
	for (let index = 1; index < length; index++) {
		openNames(lattice, index * LABELS, moves);
		continueNames(lattice, index * LABELS, moves.scores);
		for (let at = index * LABELS; at < (index + 1) * LABELS; at++)
			alpha[at] = (alpha[at] as number) + (scores[at] as number);
	}
	traceBack(lattice, length, moves.scores);
}

function openNames({ alpha, back }: Lattice, here: number, { scores, leads }: Moves): void {
	const before = here - LABELS;
	let leader = 0;
	for (let row = 1; row < CLOSINGS; row++)
		if ((alpha[before + (CLOSED[row] as number)] as number) > (alpha[before + (CLOSED[leader] as number)] as number))
			leader = row;
	const from = CLOSED[leader] as number;
	const best = alpha[before + from] as number;
	for (let column = 0; column < OPENINGS; column++) {
		const to = OPENING[column] as number;
		alpha[here + to] = best + (scores[from * LABELS + to] as number);
		back[here + to] = from;
	}
	for (let row = 0; row < CLOSINGS; row++) {
		const other = CLOSED[row] as number;
		const score = alpha[before + other] as number;
		if (row === leader || score + (leads[row * CLOSINGS + leader] as number) <= best) continue;
		for (let column = 0; column < OPENINGS; column++) {
			const to = OPENING[column] as number;
			const sum = score + (scores[other * LABELS + to] as number);
			if (sum > (alpha[here + to] as number)) {
				alpha[here + to] = sum;
				back[here + to] = other;
			}
		}
	}
}

function continueNames({ alpha, back }: Lattice, here: number, scores: Float32Array): void {
	const before = here - LABELS;
	for (let type = 0; type < TYPES; type++) {
		const begin = BEGINS[type] as number;
		for (let to = begin + 1; to <= begin + 2; to++) {
			const begun = (alpha[before + begin] as number) + (scores[begin * LABELS + to] as number);
			const inside = (alpha[before + begin + 1] as number) + (scores[(begin + 1) * LABELS + to] as number);
			alpha[here + to] = inside > begun ? inside : begun;
			back[here + to] = inside > begun ? begin + 1 : begin;
		}
	}
}

function traceBack({ alpha, back, labels }: Lattice, length: number, scores: Float32Array): void {
	const end = (length - 1) * LABELS;
	let best = OUTSIDE;
	let most = Number.NEGATIVE_INFINITY;
	for (const from of CLOSED) {
		const score = (alpha[end + from] as number) + (scores[from * LABELS] as number);
		if (score > most) {
			most = score;
			best = from;
		}
	}
	for (let index = length - 1; index >= 0; index--) {
		labels[index] = best;
		best = back[index * LABELS + best] as number;
	}
}
