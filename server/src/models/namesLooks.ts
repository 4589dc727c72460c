/** Reads a document's stretches: each by itself at first, then again with what was found elsewhere in the document. */
import { writeAround } from "./namesAround";
import { bestLabels, movesOf } from "./namesBest";
import type { NameDocument, Stretch } from "./namesDocument";
import { type FoundName, gatherEvidence } from "./namesEvidence";
import { createFeatureRows, type FeatureRows } from "./namesFeatures";
import { LABELS, namesIn } from "./namesLabels";
import { createLattice, exponentialsOf, growLattice, nameProbability, sumLattice } from "./namesLattice";
import { readStretches, recall, remember, type StretchReading } from "./namesReading";
import { addRows, type NameModel } from "./namesTable";
import { unifyNames } from "./namesUnify";

/** A third look adds a little to the second, and costs next to nothing. */
const LOOKS = 3;

/** Finds the names of a document from the readings of its stretches, in order. */
export type Looker = (document: NameDocument, readings: readonly StretchReading[]) => readonly FoundName[];

/** All looks at a document, without a memory. */
export const findNames = (document: NameDocument, model: NameModel, looks = LOOKS): readonly FoundName[] =>
	createLooker(model, looks)(document, readStretches(document, model));

export function createLooker(model: NameModel, looks = LOOKS): Looker {
	const moves = movesOf(model.transitions);
	const exponentials = exponentialsOf(model.transitions);
	const features = createFeatureRows();
	const lattice = createLattice();
	const sums = { of: new Int32Array(0) };

	return (document, readings) => {
		let found: readonly (readonly FoundName[])[] = [];
		for (let number = 0; number < looks; number++) {
			const evidence = number === 0 ? undefined : gatherEvidence(document, found.flat());
			const before = found;
			let changed = number === 0;
			found = document.stretches.map((stretch, index) => {
				writeAround(features, document, stretch, evidence);
				const names = look(stretch, readings[index], number);
				if (names !== before[index]) changed = true;
				return names;
			});
			// What changed nothing would not change anything the next time either.
			if (document.size === 0 || !changed) break;
		}
		return looks > 1 ? unifyNames(document, found.flat()) : found.flat();
	};

	/** The names in a stretch, given `features` from around it. */
	function look(stretch: Stretch, reading: StretchReading | undefined, number: number): readonly FoundName[] {
		if (reading === undefined) return [];
		const known = recall(reading, features);
		if (known?.names.every(({ sentence }) => sentence === stretch.sentence)) return known.names;
		const names = known === undefined ? decode(stretch, reading, features) : moveTo(stretch.sentence, known.names);
		return remember(reading, number, features, names).names;
	}

	function decode({ sentence, first }: Stretch, reading: StretchReading, around: FeatureRows): readonly FoundName[] {
		const { words } = around;
		const size = words * LABELS;
		growLattice(lattice, words);
		if (sums.of.length < size) sums.of = new Int32Array(size * 2);
		sums.of.set(reading.sums);
		addRows(sums.of, around, model);
		for (let at = 0; at < size; at++) lattice.scores[at] = model.scale * (sums.of[at] as number);
		bestLabels(lattice, words, moves);
		const names = namesIn(lattice.labels, words);
		if (names.length === 0) return [];
		sumLattice(lattice, words, exponentials);
		return names.map((name) => ({
			sentence,
			first: first + name.first,
			last: first + name.last,
			type: name.type,
			probability: nameProbability(lattice, exponentials, name),
		}));
	}
}

/** The paragraph stands at another place in the document than before. */
const moveTo = (sentence: number, names: readonly FoundName[]): readonly FoundName[] =>
	names.map((name) => ({ ...name, sentence }));
