/**
 * Names relations. An arc gets its name as it is made, because later actions look at it; naming all once more when the
 * tree is complete was tried and gained nothing. Only relations that training text showed between such tags on such a
 * side are weighed.
 */
import { createLabelFeatures } from "./parserLabels";
import type { ParserState } from "./parserState";

/** Weights in training are real numbers. */
export type Weights = Int8Array | Float32Array;

export interface Candidates {
	/** Numbers of the relations possible for a child with tag `child` under a head with tag `head`. */
	readonly of: (head: number, child: number, toTheLeft: boolean) => Uint8Array;
}

/** `seen` is 1 at [head tag, child tag, side, relation] for what training text showed. */
export function createCandidates(seen: Int8Array, tags: number, relations: number): Candidates {
	const every = Uint8Array.from({ length: relations }, (_, relation) => relation);
	const lists: Uint8Array[] = [];
	for (let place = 0; place < tags * tags * 2; place++) {
		const list = every.filter((relation) => (seen[place * relations + relation] ?? 0) !== 0);
		lists.push(list.length > 0 ? list : every);
	}
	return { of: (head, child, toTheLeft) => lists[(head * tags + child) * 2 + (toTheLeft ? 0 : 1)] ?? every };
}

export function scoreRelations(
	weights: Weights,
	features: Int32Array,
	count: number,
	candidates: Uint8Array,
	scores: Float64Array,
): void {
	const { length } = candidates;
	let c = 0;
	// Four sums at a time stay in registers.
	for (; c + 3 < length; c += 4) {
		const p = candidates[c] as number;
		const q = candidates[c + 1] as number;
		const r = candidates[c + 2] as number;
		const s = candidates[c + 3] as number;
		let sumP = 0;
		let sumQ = 0;
		let sumR = 0;
		let sumS = 0;
		for (let f = 0; f < count; f++) {
			const row = features[f] as number;
			sumP += weights[row + p] as number;
			sumQ += weights[row + q] as number;
			sumR += weights[row + r] as number;
			sumS += weights[row + s] as number;
		}
		scores[c] = sumP;
		scores[c + 1] = sumQ;
		scores[c + 2] = sumR;
		scores[c + 3] = sumS;
	}
	for (; c < length; c++) {
		const relation = candidates[c] as number;
		let sum = 0;
		for (let f = 0; f < count; f++) sum += weights[(features[f] as number) + relation] as number;
		scores[c] = sum;
	}
}

/** Place of the best of the first `count` scores; the first of equals. */
export function bestOf(scores: Float64Array, count: number): number {
	let best = 0;
	for (let i = 1; i < count; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
	return best;
}

/** The relation of an arc about to be made from `head` to `child`. */
export type Namer = (state: ParserState, tags: Uint8Array, head: number, child: number) => number;

export function createNamer(weights: Weights, candidates: Candidates, relations: number): Namer {
	const label = createLabelFeatures();
	const features = new Int32Array(label.count);
	const scores = new Float64Array(relations);
	return (state, tags, head, child) => {
		const list = candidates.of(tags[head] as number, tags[child] as number, child < head);
		if (list.length === 1) return list[0] as number;
		label.extract(state, head, child, nearest(state, head, child), features);
		scoreRelations(weights, features, label.count, list, scores);
		return list[bestOf(scores, list.length)] as number;
	};
}

/** The child that was hung from `head` last on the side of `child`. */
export const nearest = ({ left1, right1 }: ParserState, head: number, child: number): number =>
	(child < head ? left1[head] : right1[head]) as number;
