/**
 * The linear chain: sums over all sequences of labels for a stretch of words, and the probabilities of names. They are
 * computed with scaled products, not with logarithms: sums over the few allowed transitions are cheap.
 */
import { BEGINS, CLOSED, LABELS, type LabelledName, labelOf, OPENING, POSITION, TRANSITIONS } from "./namesLabels";

const { from: FROM, to: TO } = TRANSITIONS;
const COUNT = FROM.length;

/** Working space that grows with the longest stretch so far. Arrays hold `LABELS` numbers for each word. */
export interface Lattice {
	scores: Float32Array;
	psi: Float64Array;
	alpha: Float64Array;
	beta: Float64Array;
	/** What `alpha` was divided by, word by word. */
	scale: Float64Array;
	labels: Uint8Array;
	back: Uint8Array;
}

export const createLattice = (): Lattice => ({
	scores: new Float32Array(0),
	psi: new Float64Array(0),
	alpha: new Float64Array(0),
	beta: new Float64Array(0),
	scale: new Float64Array(0),
	labels: new Uint8Array(0),
	back: new Uint8Array(0),
});

export function growLattice(lattice: Lattice, length: number): void {
	if (lattice.labels.length >= length) return;
	const size = Math.max(64, length * 2);
	lattice.scores = new Float32Array(size * LABELS);
	lattice.psi = new Float64Array(size * LABELS);
	lattice.alpha = new Float64Array(size * LABELS);
	lattice.beta = new Float64Array(size * LABELS);
	lattice.scale = new Float64Array(size);
	lattice.labels = new Uint8Array(size);
	lattice.back = new Uint8Array(size * LABELS);
}

/**
 * Fills `alpha` and `beta` from `scores` and `exponentials` (of the transitions, `LABELS` × `LABELS`). Where `allowed` is
 * given, word `i` may have only the labels with a 1 in `allowed[i]`. Returns the logarithm of the sum over all sequences.
 */
export function sumLattice(
	lattice: Lattice,
	length: number,
	exponentials: Float64Array,
	allowed?: readonly Uint8Array[],
): number {
	const { psi, alpha, beta, scale } = lattice;
	let logSum = fillPsi(lattice, length, allowed);
	alpha.fill(0, 0, length * LABELS);
	for (const to of OPENING) alpha[to] = exponentials[to] as number;
	for (let index = 0; index < length; index++) {
		const here = index * LABELS;
		if (index > 0) stepForward(alpha, here, exponentials);
		let sum = 0;
		for (let at = here; at < here + LABELS; at++) {
			alpha[at] = (alpha[at] as number) * (psi[at] as number);
			sum += alpha[at] as number;
		}
		const inverse = sum > 0 ? 1 / sum : 0;
		for (let at = here; at < here + LABELS; at++) alpha[at] = (alpha[at] as number) * inverse;
		scale[index] = sum;
		logSum += Math.log(sum);
	}
	const end = (length - 1) * LABELS;
	let total = 0;
	beta.fill(0, 0, length * LABELS);
	for (const from of CLOSED) {
		beta[end + from] = exponentials[from * LABELS] as number;
		total += (alpha[end + from] as number) * (beta[end + from] as number);
	}
	for (let index = length - 2; index >= 0; index--) {
		const here = index * LABELS;
		for (let at = here + LABELS; at < here + 2 * LABELS; at++)
			ahead[at - here - LABELS] = ((psi[at] as number) * (beta[at] as number)) / (scale[index + 1] as number);
		stepBack(beta, here, exponentials);
	}
	return logSum + Math.log(total);
}

/** `psi` times `beta` of the word behind. */
const ahead = new Float64Array(LABELS);

const CLOSINGS = CLOSED.length;
const OPENINGS = OPENING.length;
const TYPES = BEGINS.length;
/** A label as improbable as this adds nothing that could be seen in a sum. */
const NOTHING = 1e-7;

function stepForward(alpha: Float64Array, here: number, exponentials: Float64Array): void {
	const before = here - LABELS;
	for (let row = 0; row < CLOSINGS; row++) {
		const from = CLOSED[row] as number;
		const left = alpha[before + from] as number;
		if (left < NOTHING) continue;
		// The labels of `OPENING` by their places: the innermost loop, which looking them up would slow.
		const edges = from * LABELS;
		alpha[here] = (alpha[here] as number) + left * (exponentials[edges] as number);
		for (let begin = 1; begin < LABELS; begin += 4) {
			const unit = begin + 3;
			alpha[here + begin] = (alpha[here + begin] as number) + left * (exponentials[edges + begin] as number);
			alpha[here + unit] = (alpha[here + unit] as number) + left * (exponentials[edges + unit] as number);
		}
	}
	for (let type = 0; type < TYPES; type++) {
		const begin = BEGINS[type] as number;
		const begun = alpha[before + begin] as number;
		const inside = alpha[before + begin + 1] as number;
		for (let to = begin + 1; to <= begin + 2; to++)
			alpha[here + to] =
				begun * (exponentials[begin * LABELS + to] as number) +
				inside * (exponentials[(begin + 1) * LABELS + to] as number);
	}
}

function stepBack(beta: Float64Array, here: number, exponentials: Float64Array): void {
	const count = findProbable();
	for (let row = 0; row < CLOSINGS; row++) {
		const from = CLOSED[row] as number;
		let sum = 0;
		for (let at = 0; at < count; at++) {
			const to = probable[at] as number;
			sum += (exponentials[from * LABELS + to] as number) * (ahead[to] as number);
		}
		beta[here + from] = sum;
	}
	for (let type = 0; type < TYPES; type++) {
		const begin = BEGINS[type] as number;
		for (let from = begin; from <= begin + 1; from++)
			beta[here + from] =
				(exponentials[from * LABELS + begin + 1] as number) * (ahead[begin + 1] as number) +
				(exponentials[from * LABELS + begin + 2] as number) * (ahead[begin + 2] as number);
	}
}

/** The labels of `OPENING` that tell in a sum over `ahead`. */
const probable = new Uint8Array(OPENINGS);

/** Fills `probable`; returns how many they are. */
function findProbable(): number {
	let most = 0;
	for (let column = 0; column < OPENINGS; column++) most = Math.max(most, ahead[OPENING[column] as number] as number);
	let count = 0;
	for (let column = 0; column < OPENINGS; column++) {
		const to = OPENING[column] as number;
		if ((ahead[to] as number) >= most * NOTHING) probable[count++] = to;
	}
	return count;
}

/** What lies so far below the best label of its word is as good as impossible. */
const LEAST = -40;

/** Exponentials of the scores, the largest of each word made 1. Returns the sum of what was taken off. */
function fillPsi({ scores, psi }: Lattice, length: number, allowed: readonly Uint8Array[] | undefined): number {
	let taken = 0;
	for (let index = 0; index < length; index++) {
		const here = index * LABELS;
		const mask = allowed?.[index];
		let largest = Number.NEGATIVE_INFINITY;
		for (let label = 0; label < LABELS; label++) {
			const score = scores[here + label] as number;
			if (score > largest && (mask === undefined || mask[label] === 1)) largest = score;
		}
		taken += largest;
		for (let label = 0; label < LABELS; label++) {
			const below = (scores[here + label] as number) - largest;
			const open = below > LEAST && (mask === undefined || mask[label] === 1);
			psi[here + label] = open ? Math.exp(below) : 0;
		}
	}
	return taken;
}

/** The probability that exactly this name stands here, after `sumLattice`. */
export function nameProbability(lattice: Lattice, exponentials: Float64Array, name: LabelledName): number {
	const { psi, alpha, beta, scale } = lattice;
	const { first, last, type } = name;
	let label = labelOf(type, first === last ? POSITION.unit : POSITION.begin);
	let product = alpha[first * LABELS + label] as number;
	for (let index = first + 1; index <= last; index++) {
		const next = labelOf(type, index === last ? POSITION.last : POSITION.inside);
		product *=
			((exponentials[label * LABELS + next] as number) * (psi[index * LABELS + next] as number)) /
			(scale[index] as number);
		label = next;
	}
	let total = 0;
	const end = last * LABELS;
	for (let at = end; at < end + LABELS; at++) total += (alpha[at] as number) * (beta[at] as number);
	const probability = (product * (beta[end + label] as number)) / total;
	return Number.isFinite(probability) ? Math.min(1, probability) : 0;
}

export function exponentialsOf(transitions: Float32Array): Float64Array {
	const exponentials = new Float64Array(LABELS * LABELS);
	for (let edge = 0; edge < COUNT; edge++) {
		const at = (FROM[edge] as number) * LABELS + (TO[edge] as number);
		exponentials[at] = Math.exp(transitions[at] as number);
	}
	return exponentials;
}
