/** Learns the weights of the chain: gradients of the likelihood of the allowed label sequences, AdaGrad, a little L2. */
import type { FeatureRows } from "../src/models/namesFeatures";
import { LABELS, TRANSITIONS } from "../src/models/namesLabels";
import { createLattice, exponentialsOf, growLattice, type Lattice, sumLattice } from "../src/models/namesLattice";
import { cellsFor, isSeen, rowOf } from "../src/models/namesTable";
import { createHabits } from "./namesHabits";

/** Features, or their rows in the table: those of word `i` are `rows[starts[i]]` up to `rows[starts[i + 1]]`. */
export interface Rows {
	readonly rows: Int32Array;
	readonly starts: Int32Array;
}

/** One stretch ready for learning. */
export interface Example {
	readonly length: number;
	/** From its own sentence. */
	readonly own: Rows;
	/** From the rest of the document, in the first look and in later ones. */
	readonly first: Rows;
	readonly later: Rows;
	/** Rows of its corpus' own table (`namesHabits.ts`). */
	readonly habits: Rows;
	readonly allowed: readonly Uint8Array[];
	readonly weight: number;
}

export interface Weights {
	readonly weights: Float32Array;
	/** Sums of the squares of the slopes so far, which shorten the steps. */
	readonly squares: Float32Array;
}

export interface Learner extends Weights {
	readonly mask: number;
	readonly transitions: Float32Array;
	readonly seen: Uint8Array;
	readonly habits: Weights;
	readonly transitionSquares: Float32Array;
	readonly lattice: Lattice;
	readonly goal: Lattice;
}

/** The features as they were written. */
export const keepRows = ({ rows, starts, words, size }: FeatureRows): Rows => ({
	rows: rows.slice(0, size),
	starts: starts.slice(0, words + 1),
});

/** The rows of those features that `seen` holds. */
export function rowsSeen({ rows: features, starts }: Rows, seen: Uint8Array, mask: number): Rows {
	const rows = new Int32Array(features.length);
	const begins = new Int32Array(starts.length);
	let size = 0;
	for (let word = 0; word + 1 < starts.length; word++) {
		begins[word] = size;
		for (let at = starts[word] as number; at < (starts[word + 1] as number); at++) {
			const feature = features[at] as number;
			if (isSeen(seen, feature)) rows[size++] = rowOf(feature, mask);
		}
	}
	begins[starts.length - 1] = size;
	return { rows: rows.slice(0, size), starts: begins };
}

/** `seen` are the features to be learned from. */
export function createLearner(bits: number, seen: Uint8Array): Learner {
	const mask = 2 ** bits - 1;
	return {
		weights: new Float32Array(cellsFor(mask)),
		squares: new Float32Array(cellsFor(mask)),
		seen,
		transitions: new Float32Array(LABELS * LABELS),
		transitionSquares: new Float32Array(LABELS * LABELS),
		mask,
		lattice: createLattice(),
		goal: createLattice(),
		habits: createHabits(),
	};
}

export interface Step {
	readonly rate: number;
	readonly l2: number;
	/** Whether this is a later look: one that knows what was found elsewhere. */
	readonly later: boolean;
	/** Share of the features that are not seen, from 0 up to 1: no single word may decide alone. */
	readonly drop: number;
	/** Decides which ones; another number for each step. */
	readonly chance: number;
}

/** One step on one stretch; returns its loss. */
export function learn(learner: Learner, example: Example, step: Step): number {
	const { lattice, goal, transitions, weights } = learner;
	const { length, allowed, own } = example;
	const around = step.later ? example.later : example.first;
	growLattice(lattice, length);
	growLattice(goal, length);
	lattice.scores.fill(0, 0, length * LABELS);
	sumRows(lattice.scores, own, length, weights, step);
	sumRows(lattice.scores, around, length, weights, step);
	sumRows(lattice.scores, example.habits, length, learner.habits.weights, step);
	const share = 1 / (1 - step.drop);
	for (let at = 0; at < length * LABELS; at++) lattice.scores[at] = (lattice.scores[at] as number) * share;
	goal.scores.set(lattice.scores.subarray(0, length * LABELS));
	const exponentials = exponentialsOf(transitions);
	const all = sumLattice(lattice, length, exponentials);
	const right = sumLattice(goal, length, exponentials, allowed);
	if (!Number.isFinite(right) || !Number.isFinite(all)) return 0;
	const gradient = gradients;
	for (let index = 0; index < length; index++) {
		const here = index * LABELS;
		let freeSum = 0;
		let goalSum = 0;
		for (let at = here; at < here + LABELS; at++) {
			freeSum += (lattice.alpha[at] as number) * (lattice.beta[at] as number);
			goalSum += (goal.alpha[at] as number) * (goal.beta[at] as number);
		}
		let largest = 0;
		for (let label = 0; label < LABELS; label++) {
			const at = here + label;
			const value =
				example.weight *
				(((goal.alpha[at] as number) * (goal.beta[at] as number)) / goalSum -
					((lattice.alpha[at] as number) * (lattice.beta[at] as number)) / freeSum);
			gradient[label] = value;
			if (Math.abs(value) > largest) largest = Math.abs(value);
		}
		if (largest < 1e-3) continue;
		update(learner, own, index, gradient, step);
		update(learner, around, index, gradient, step);
		update(learner.habits, example.habits, index, gradient, step);
	}
	updateTransitions(learner, example, exponentials, step);
	return all - right;
}

const gradients = new Float64Array(LABELS);

const limitOf = ({ drop }: Step): number => Math.round(drop * 1024);

function isDropped(row: number, chance: number, limit: number): boolean {
	return limit > 0 && ((Math.imul(row ^ chance, 0x9e3779b1) >>> 16) & 1023) < limit;
}

function sumRows(
	scores: Float32Array,
	{ rows, starts }: Rows,
	length: number,
	weights: Float32Array,
	step: Step,
): void {
	const limit = limitOf(step);
	for (let word = 0; word < length; word++) {
		const base = word * LABELS;
		const end = starts[word + 1] as number;
		for (let at = starts[word] as number; at < end; at++) {
			const row = rows[at] as number;
			if (isDropped(row, step.chance, limit)) continue;
			for (let label = 0; label < LABELS; label++)
				scores[base + label] = (scores[base + label] as number) + (weights[row + label] as number);
		}
	}
}

function update(
	{ weights, squares }: Weights,
	{ rows, starts }: Rows,
	word: number,
	gradient: Float64Array,
	step: Step,
): void {
	const { rate, l2 } = step;
	const limit = limitOf(step);
	const end = starts[word + 1] as number;
	for (let at = starts[word] as number; at < end; at++) {
		const row = rows[at] as number;
		if (isDropped(row, step.chance, limit)) continue;
		for (let label = 0; label < LABELS; label++) {
			const pull = gradient[label] as number;
			if (pull < 1e-4 && pull > -1e-4) continue;
			const cell = row + label;
			const slope = pull - l2 * (weights[cell] as number);
			const square = (squares[cell] as number) + slope * slope;
			squares[cell] = square;
			weights[cell] = (weights[cell] as number) + (rate * slope) / Math.sqrt(square + 1e-2);
		}
	}
}

const { from: FROM, to: TO } = TRANSITIONS;
const expected = new Float64Array(FROM.length);

function updateTransitions(learner: Learner, example: Example, exponentials: Float64Array, { rate, l2 }: Step): void {
	const { transitions, transitionSquares, lattice, goal } = learner;
	expected.fill(0);
	for (let index = 1; index < example.length; index++) {
		count(goal, index, exponentials, example.weight);
		count(lattice, index, exponentials, -example.weight);
	}
	for (let edge = 0; edge < expected.length; edge++) {
		const pull = expected[edge] as number;
		if (Math.abs(pull) < 1e-4) continue;
		const cell = (FROM[edge] as number) * LABELS + (TO[edge] as number);
		const slope = pull - l2 * (transitions[cell] as number);
		transitionSquares[cell] = (transitionSquares[cell] as number) + slope * slope;
		transitions[cell] =
			(transitions[cell] as number) + (rate * slope) / Math.sqrt((transitionSquares[cell] as number) + 1e-2);
	}
}

const flow = new Float64Array(FROM.length);

/** Adds the expected transitions into word `index`, times `sign`. */
function count({ alpha, beta, psi }: Lattice, index: number, exponentials: Float64Array, sign: number): void {
	const before = (index - 1) * LABELS;
	const here = index * LABELS;
	let sum = 0;
	for (let edge = 0; edge < FROM.length; edge++) {
		const from = FROM[edge] as number;
		const to = TO[edge] as number;
		const value =
			(alpha[before + from] as number) *
			(exponentials[from * LABELS + to] as number) *
			(psi[here + to] as number) *
			(beta[here + to] as number);
		flow[edge] = value;
		sum += value;
	}
	if (!(sum > 0)) return;
	for (let edge = 0; edge < FROM.length; edge++)
		expected[edge] = (expected[edge] as number) + (sign * (flow[edge] as number)) / sum;
}
