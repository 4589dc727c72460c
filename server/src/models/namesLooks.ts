/** Reads a document's stretches: each by itself at first, then again with what was found elsewhere in the document. */
import type { NameDocument, Stretch } from "./namesDocument";
import { type FoundName, gatherEvidence, writeEvidence } from "./namesEvidence";
import { createFeatureRows, type FeatureRows, writeFeatures } from "./namesFeatures";
import { LABELS, namesIn } from "./namesLabels";
import {
	bestLabels,
	createLattice,
	exponentialsOf,
	growLattice,
	type Lattice,
	nameProbability,
	sumLattice,
} from "./namesLattice";
import { isSeen, type NameModel, rowOf } from "./namesTable";

/** A third look adds a little to the second, and costs next to nothing. */
const LOOKS = 3;

/** All looks at a document: one by itself, the others with what the one before found elsewhere. */
export function findNames(document: NameDocument, model: NameModel, looks = LOOKS): readonly FoundName[] {
	const exponentials = exponentialsOf(model.transitions);
	const features = createFeatureRows();
	const lattice = createLattice();
	const states = document.stretches.map((stretch): StretchState => {
		writeFeatures(features, document, stretch);
		growLattice(lattice, features.words);
		lattice.scores.fill(0, 0, features.words * LABELS);
		addScores(lattice.scores, features, model);
		const scores = lattice.scores.slice(0, features.words * LABELS);
		return { scores, evidence: NO_EVIDENCE, names: readStretch(lattice, stretch, features.words, model, exponentials) };
	});
	let names = states.flatMap((state) => state.names);
	for (let look = 2; look <= looks && document.size > 0; look++) {
		const evidence = gatherEvidence(document, names);
		document.stretches.forEach((stretch, index) => {
			const state = states[index];
			if (state === undefined) return;
			writeEvidence(features, document, evidence, stretch);
			if (isSame(features, state.evidence)) return;
			state.evidence = features.rows.slice(0, features.size);
			lattice.scores.set(state.scores);
			addScores(lattice.scores, features, model);
			state.names = readStretch(lattice, stretch, features.words, model, exponentials);
		});
		names = states.flatMap((state) => state.names);
	}
	return names;
}

/** What is known of a stretch from the looks so far: where the evidence has not changed, nothing is computed again. */
interface StretchState {
	readonly scores: Float32Array;
	evidence: Int32Array;
	names: readonly FoundName[];
}

const NO_EVIDENCE = new Int32Array(0);

function isSame({ rows, size }: FeatureRows, evidence: Int32Array): boolean {
	if (size !== evidence.length) return false;
	for (let at = 0; at < size; at++) if (rows[at] !== evidence[at]) return false;
	return true;
}

/** Adds the sum of the words' rows to `scores`. Whole numbers are summed first and scaled once. */
function addScores(
	scores: Float32Array,
	{ rows, starts, words }: FeatureRows,
	{ weights, scale, mask, seen }: NameModel,
): void {
	const sums = new Float64Array(LABELS);
	for (let word = 0; word < words; word++) {
		sums.fill(0);
		const end = starts[word + 1] as number;
		for (let at = starts[word] as number; at < end; at++) {
			const feature = rows[at] as number;
			if (!isSeen(seen, feature)) continue;
			const row = rowOf(feature, mask);
			for (let label = 0; label < LABELS; label++)
				sums[label] = (sums[label] as number) + (weights[row + label] as number);
		}
		const base = word * LABELS;
		for (let label = 0; label < LABELS; label++)
			scores[base + label] = (scores[base + label] as number) + scale * (sums[label] as number);
	}
}

function readStretch(
	lattice: Lattice,
	{ sentence, first }: Stretch,
	length: number,
	model: NameModel,
	exponentials: Float64Array,
): readonly FoundName[] {
	bestLabels(lattice, length, model.transitions);
	const found = namesIn(lattice.labels, length);
	if (found.length === 0) return [];
	sumLattice(lattice, length, exponentials);
	return found.map((name) => ({
		sentence,
		first: first + name.first,
		last: first + name.last,
		type: name.type,
		probability: nameProbability(lattice, exponentials, name),
	}));
}
