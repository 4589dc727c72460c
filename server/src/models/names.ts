/**
 * Finds names: persons, organizations, places and the rest of `NAME_TYPES`, each with a probability. A linear chain over
 * hashed features reads each stretch that can hold a name; then once more, knowing what it found elsewhere in the document.
 * It does not say which names mean the same person or place: that is for the analysis.
 */
import { type NameParagraph, nameDocument, nameParagraph } from "./namesDocument";
import type { FoundName } from "./namesEvidence";
import { createFeatureRows, NAME_TEMPLATES } from "./namesFeatures";
import type { NameGazetteer } from "./namesGazetteer";
import { LABELS, NAME_TYPES, type NameType } from "./namesLabels";
import { createLooker } from "./namesLooks";
import { type Pieces, piecesOf } from "./namesPieces";
import { readStretches, type StretchReading } from "./namesReading";
import { bytesOf, maskOf, type NameModel } from "./namesTable";
import { createNameWords } from "./namesWords";
import { type Expected, tableOf, type WeightFile } from "./weightFile";

export { NAME_TEMPLATES } from "./namesFeatures";
export const NAME_WEIGHTS: Expected = { kind: "names", templates: NAME_TEMPLATES };
export { type NameGazetteer, nameGazetteer } from "./namesGazetteer";
export type { NameType } from "./namesLabels";

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

/** What was read of a paragraph, to be kept with its text and joined again with other paragraphs. */
export interface NameReading {
	readonly pieces: readonly Pieces[];
	readonly paragraph: NameParagraph;
	readonly stretches: readonly StretchReading[];
}

/** Words of sentences; possessive endings are words of their own. */
export type Sentences = readonly (readonly string[])[];

export interface NameFinder {
	/** The names in the sentences of one document, in order: `join` of one `read`. */
	readonly find: (sentences: Sentences) => readonly Name[];
	/** Reads a paragraph, or any other part of a document: nine tenths of the work, and the same whatever stands elsewhere. */
	readonly read: (sentences: Sentences) => NameReading;
	/**
	 * The names in the document that these readings make, as if it had been read as a whole. Sentences are counted through
	 * the document. A reading remembers what it was last joined with: where an edit changes nothing for it, its names stand.
	 */
	readonly join: (readings: readonly NameReading[]) => readonly Name[];
}

export function createNameFinder(file: WeightFile, lists: NameGazetteer): NameFinder {
	const model = nameModel(file);
	const gazetteer = { ...lists, known: tableOf(file, "known").weights };
	const wordOf = createNameWords(gazetteer, tableOf(file, "clusters").weights);
	const look = createLooker(model);
	const features = createFeatureRows();
	const known = new WeakMap<FoundName, Name>();

	const read = (sentences: Sentences): NameReading => {
		const pieces = sentences.map(piecesOf);
		const paragraph = nameParagraph(
			pieces.map(({ words }) => words.map(wordOf)),
			gazetteer,
		);
		return { pieces, paragraph, stretches: readStretches(paragraph, model, features) };
	};

	const join = (readings: readonly NameReading[]): readonly Name[] => {
		const pieces = readings.flatMap((reading) => reading.pieces);
		const names = look(
			nameDocument(readings.map(({ paragraph }) => paragraph)),
			readings.flatMap(({ stretches }) => stretches),
		);
		return names.map((found) => {
			const name = known.get(found) ?? wholeWords(found, pieces[found.sentence]);
			known.set(found, name);
			return name;
		});
	};

	return { read, join, find: (sentences) => join([read(sentences)]) };
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
	return {
		bytes: bytesOf(weights),
		scale,
		mask: maskOf(weights.length),
		transitions: transitions.length === LABELS * LABELS ? transitions : new Float32Array(LABELS * LABELS),
		seen: bits.length === 0 ? new Uint8Array(1) : new Uint8Array(bits.buffer, bits.byteOffset, bits.length),
	};
}
