/**
 * A paragraph's share of the work: features of its own words and what they weigh. What the rest of the document adds is
 * weighed later (`namesLooks.ts`), and remembered here with what it was: until that changes, nothing is computed again.
 */
import type { NameParagraph, Stretch } from "./namesDocument";
import type { FoundName } from "./namesEvidence";
import { createFeatureRows, type FeatureRows, writeFeatures } from "./namesFeatures";
import { LABELS } from "./namesLabels";
import { addRows, type NameModel } from "./namesTable";

export interface StretchReading {
	/** For each word `LABELS` sums of whole numbers, from the word's own sentence. */
	readonly sums: Int32Array;
	/** What earlier looks were given and what they found, at most one of each look. */
	readonly looks: Look[];
}

export interface Look {
	/** The features from the rest of the document, behind the places where those of each word begin. */
	readonly around: Int32Array;
	readonly names: readonly FoundName[];
}

/** `features` is working space: whoever reads many paragraphs makes it once. */
export function readStretches(
	paragraph: NameParagraph,
	model: NameModel,
	features = createFeatureRows(),
): readonly StretchReading[] {
	return paragraph.stretches.map((stretch) => readStretch(paragraph, stretch, model, features));
}

function readStretch(
	{ sentences }: NameParagraph,
	stretch: Stretch,
	model: NameModel,
	features: FeatureRows,
): StretchReading {
	const sentence = sentences[stretch.sentence];
	if (sentence !== undefined) writeFeatures(features, sentence, stretch);
	const sums = new Int32Array((stretch.last - stretch.first + 1) * LABELS);
	addRows(sums, features, model);
	return { sums, looks: [] };
}

/** What an earlier look found given these features; undefined where none was given them. */
export function recall({ looks }: StretchReading, features: FeatureRows): Look | undefined {
	return looks.find(({ around }) => isSame(features, around));
}

function isSame({ rows, starts, words, size }: FeatureRows, around: Int32Array): boolean {
	if (words + size !== around.length) return false;
	for (let at = 0; at < words; at++) if (starts[at] !== around[at]) return false;
	for (let at = 0; at < size; at++) if (rows[at] !== around[words + at]) return false;
	return true;
}

/** Remembers what look number `number` found. */
export function remember(
	{ looks }: StretchReading,
	number: number,
	{ rows, starts, words, size }: FeatureRows,
	names: readonly FoundName[],
): Look {
	const around = new Int32Array(words + size);
	around.set(starts.subarray(0, words));
	around.set(rows.subarray(0, size), words);
	const look = { around, names };
	looks[Math.min(number, looks.length)] = look;
	return look;
}
