/**
 * Finds names: persons, organizations, places and the rest of `NAME_TYPES`, each with a probability. A linear chain over
 * hashed features reads each stretch that can hold a name; then once more, knowing what it found elsewhere in the document.
 * It does not say which names mean the same person or place: that is for the analysis.
 */

import { type NameDocument, nameDocument, type Stretch } from "./namesDocument";
import { type FoundName, gatherEvidence, writeEvidence } from "./namesEvidence";
import { createFeatureRows, type FeatureRows, writeFeatures } from "./namesFeatures";
import type { NameGazetteer } from "./namesGazetteer";
import { LABELS, NAME_TYPES, type NameType, namesIn } from "./namesLabels";
import {
	bestLabels,
	createLattice,
	exponentialsOf,
	growLattice,
	type Lattice,
	nameProbability,
	sumLattice,
} from "./namesLattice";
import { type Pieces, piecesOf } from "./namesPieces";
import { cellsFor, isSeen, maskOf, type NameModel, rowOf } from "./namesTable";
import { createNameWords } from "./namesWords";
import { tableOf, type WeightFile } from "./weightFile";

export { NAME_TEMPLATES } from "./namesFeatures";
export { type NameGazetteer, nameGazetteer } from "./namesGazetteer";
export type { NameType } from "./namesLabels";
export type { NameModel } from "./namesTable";

/** Words `first` to `last` of a sentence, both included. */
export interface Name {
	readonly sentence: number;
	readonly first: number;
	readonly last: number;
	/** Characters of the first word before the name: 4 in “anti-FARC”; and of the last word behind it. Mostly 0. */
	readonly before: number;
	readonly behind: number;
	readonly type: NameType;
	/** That exactly these words are a name of this type. */
	readonly probability: number;
}

export interface NameFinder {
	/** The names in the sentences of one document, in order. Possessive endings are words of their own. */
	readonly find: (sentences: readonly (readonly string[])[]) => readonly Name[];
}

export function createNameFinder(file: WeightFile, gazetteer: NameGazetteer): NameFinder {
	const model = nameModel(file);
	const wordOf = createNameWords(gazetteer, tableOf(file, "clusters").weights);
	return {
		find: (sentences) => {
			const pieces = sentences.map(piecesOf);
			const document = nameDocument(
				pieces.map(({ words }) => words.map(wordOf)),
				gazetteer,
			);
			return findNames(document, model).map((name) => wholeWords(name, pieces[name.sentence]));
		},
	};
}

const wholeWords = ({ sentence, first, last, type, probability }: FoundName, pieces: Pieces | undefined): Name => ({
	sentence,
	first: pieces?.wordOf[first] ?? first,
	last: pieces?.wordOf[last] ?? last,
	before: pieces?.before[first] ?? 0,
	behind: pieces?.behind[last] ?? 0,
	type: NAME_TYPES[type] ?? "MISC",
	probability,
});

function nameModel(file: WeightFile): NameModel {
	const { weights, scale } = tableOf(file, "weights");
	const table = tableOf(file, "transitions");
	const transitions = Float32Array.from(table.weights, (weight) => weight * table.scale);
	const bits = tableOf(file, "seen").weights;
	const mask = maskOf(weights.length);
	// Without its tables the model is empty: it finds nothing.
	return {
		weights: mask === 0 ? new Int8Array(cellsFor(0)) : weights,
		scale,
		mask,
		transitions: transitions.length === LABELS * LABELS ? transitions : new Float32Array(LABELS * LABELS),
		seen: bits.length === 0 ? new Uint8Array(1) : new Uint8Array(bits.buffer, bits.byteOffset, bits.length),
	};
}

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
