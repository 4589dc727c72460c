/** Documents as examples to learn from: the features of their stretches, and which of them occur often enough. */
import { writeAround } from "../src/models/namesAround";
import type { NameDocument } from "../src/models/namesDocument";
import { type FoundName, gatherEvidence } from "../src/models/namesEvidence";
import { createFeatureRows, writeFeatures } from "../src/models/namesFeatures";
import { markSeen } from "../src/models/namesTable";
import { type Example, keepRows } from "./namesChain";
import { habitsOf } from "./namesHabits";
import type { ReadDocument } from "./namesScore";
import type { NameSettings } from "./namesSettings";

/** As a first look sees them; a later look sees the same until `withEvidence` tells it more. */
export function examplesOf({ labels, document }: ReadDocument, settings: NameSettings): readonly Example[] {
	const features = createFeatureRows();
	const weight = Object.entries(settings.corpora).find(([name]) => labels.corpus.startsWith(name))?.[1] ?? 1;
	return document.stretches.map((stretch) => {
		const sentence = document.sentences[stretch.sentence];
		if (sentence !== undefined) writeFeatures(features, sentence, stretch);
		const own = keepRows(features);
		writeAround(features, document, stretch, undefined);
		const first = keepRows(features);
		return {
			length: features.words,
			own,
			first,
			later: first,
			habits: habitsOf(own, labels.corpus, settings.habits),
			allowed: labels.allowed[stretch.sentence]?.slice(stretch.first, stretch.last + 1) ?? [],
			weight,
		};
	});
}

/** With what `found` tells to later looks. */
export function withEvidence(
	examples: readonly Example[],
	document: NameDocument,
	found: readonly FoundName[],
): readonly Example[] {
	if (document.size === 0) return examples;
	const features = createFeatureRows();
	const evidence = gatherEvidence(document, found);
	return examples.map((example, index) => {
		const stretch = document.stretches[index];
		if (stretch === undefined) return example;
		writeAround(features, document, stretch, evidence);
		return { ...example, later: keepRows(features) };
	});
}

/** The features that occur `atLeast` times. */
export function oftenSeen(examples: readonly Example[], { atLeast, seenBits }: NameSettings): Uint8Array {
	const counts = new Uint8Array(2 ** (seenBits + 6));
	const seen = new Uint8Array(2 ** seenBits);
	for (const { own, later } of examples) {
		for (const { rows } of [own, later]) {
			for (const feature of rows) {
				const at = feature & (counts.length - 1);
				if ((counts[at] as number) < 255) counts[at] = (counts[at] as number) + 1;
			}
		}
	}
	for (const { own, later } of examples)
		for (const { rows } of [own, later])
			for (const feature of rows)
				if ((counts[feature & (counts.length - 1)] as number) >= atLeast) markSeen(seen, feature);
	return seen;
}
