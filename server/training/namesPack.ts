/** What was learned, as the program uses it and as it is shipped: in whole numbers. */
import { NAME_TEMPLATES } from "../src/models/names";
import { LABELS, labelOf, NAME_TYPES, type NameType, POSITION } from "../src/models/namesLabels";
import { bytesOf, type NameModel } from "../src/models/namesTable";
import { writeWeightFile } from "../src/models/weightFile";
import type { Learner } from "./namesChain";
import { quantize } from "./quantize";

/** Thirty-two sizes of a weight do as well as 128, and pack into two thirds of the bytes. */
const STEP = 4;

/**
 * Added to the score of each word in a name of these types, which most corpora annotate in part or not at all: works and
 * events. Organizations are missed more often than others, and news is fuller of peoples than the corpora are.
 */
const LEANS: Readonly<Partial<Record<NameType, number>>> = {
	ORG: 0.1,
	NORP: 0.3,
	EVENT: 0.2,
	WORK: 0.2,
	PRODUCT: 0.2,
	MISC: 0.2,
};

function leaning(transitions: Float32Array): Float32Array {
	const leant = Float32Array.from(transitions);
	NAME_TYPES.forEach((type, number) => {
		for (let from = 0; from < LABELS; from++)
			for (const position of Object.values(POSITION)) {
				const cell = from * LABELS + labelOf(number, position);
				leant[cell] = (leant[cell] as number) + (LEANS[type] ?? 0);
			}
	});
	return leant;
}

/** As it will be shipped: in whole numbers. */
export function modelOf({ weights, transitions, mask, seen }: Learner): NameModel {
	const { weights: whole, scale } = quantize("weights", weights, 1, STEP);
	return { bytes: bytesOf(whole), scale, transitions: leaning(transitions), mask, seen };
}

export function packModel(
	{ weights, transitions, seen }: Learner,
	clusters: Int8Array,
	known: Int8Array = new Int8Array(0),
): Uint8Array {
	return writeWeightFile({
		kind: "names",
		templates: NAME_TEMPLATES,
		labels: { types: NAME_TYPES },
		texts: {},
		tables: [
			quantize("weights", weights, 1, STEP),
			quantize("transitions", leaning(transitions)),
			{ name: "seen", scale: 1, weights: new Int8Array(seen.buffer) },
			{ name: "clusters", scale: 1, weights: clusters },
			{ name: "known", scale: 1, weights: known },
		],
	});
}
