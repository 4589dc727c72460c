/**
 * The linear chain: the best sequence of labels for a stretch of words, and the probabilities of labels and of names.
 * Probabilities are computed with scaled products, not with logarithms: sums over the few allowed transitions are cheap.
 */
import { LABELS, type LabelledName, labelOf, OUTSIDE, POSITION, TRANSITIONS } from "./namesLabels";

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

/** Fills `lattice.labels` with the best labels for `lattice.scores` under `transitions` (`LABELS` × `LABELS`). */
export function bestLabels(lattice: Lattice, length: number, transitions: Float32Array): void {
	const { scores, alpha, back, labels } = lattice;
	for (let label = 0; label < LABELS; label++) alpha[label] = Number.NEGATIVE_INFINITY;
	for (let edge = 0; edge < COUNT; edge++) {
		const to = TO[edge] as number;
		if (FROM[edge] === OUTSIDE) alpha[to] = (transitions[to] as number) + (scores[to] as number);
	}
	for (let index = 1; index < length; index++) {
		const here = index * LABELS;
		const before = here - LABELS;
		for (let label = 0; label < LABELS; label++) alpha[here + label] = Number.NEGATIVE_INFINITY;
		for (let edge = 0; edge < COUNT; edge++) {
			const from = FROM[edge] as number;
			const to = TO[edge] as number;
			const score = (alpha[before + from] as number) + (transitions[from * LABELS + to] as number);
			if (score > (alpha[here + to] as number)) {
				alpha[here + to] = score;
				back[here + to] = from;
			}
		}
		for (let label = 0; label < LABELS; label++)
			alpha[here + label] = (alpha[here + label] as number) + (scores[here + label] as number);
	}
	const end = (length - 1) * LABELS;
	let best = OUTSIDE;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (let edge = 0; edge < COUNT; edge++) {
		if (TO[edge] !== OUTSIDE) continue;
		const from = FROM[edge] as number;
		const score = (alpha[end + from] as number) + (transitions[from * LABELS] as number);
		if (score > bestScore) {
			bestScore = score;
			best = from;
		}
	}
	for (let index = length - 1; index >= 0; index--) {
		labels[index] = best;
		best = back[index * LABELS + best] as number;
	}
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
	for (let index = 0; index < length; index++) {
		const here = index * LABELS;
		const before = here - LABELS;
		alpha.fill(0, here, here + LABELS);
		for (let edge = 0; edge < COUNT; edge++) {
			const from = FROM[edge] as number;
			const to = TO[edge] as number;
			const left = index > 0 ? (alpha[before + from] as number) : from === OUTSIDE ? 1 : 0;
			alpha[here + to] = (alpha[here + to] as number) + left * (exponentials[from * LABELS + to] as number);
		}
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
	beta.fill(0, end, end + LABELS);
	for (let edge = 0; edge < COUNT; edge++) {
		if (TO[edge] !== OUTSIDE) continue;
		const from = FROM[edge] as number;
		beta[end + from] = exponentials[from * LABELS] as number;
		total += (alpha[end + from] as number) * (beta[end + from] as number);
	}
	for (let index = length - 2; index >= 0; index--) {
		const here = index * LABELS;
		const behind = here + LABELS;
		const inverse = 1 / (scale[index + 1] as number);
		beta.fill(0, here, behind);
		for (let edge = 0; edge < COUNT; edge++) {
			const from = FROM[edge] as number;
			const to = behind + (TO[edge] as number);
			beta[here + from] =
				(beta[here + from] as number) +
				(exponentials[from * LABELS + (TO[edge] as number)] as number) *
					(psi[to] as number) *
					(beta[to] as number) *
					inverse;
		}
	}
	return logSum + Math.log(total);
}

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
			const open = mask === undefined || mask[label] === 1;
			psi[here + label] = open ? Math.exp((scores[here + label] as number) - largest) : 0;
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
