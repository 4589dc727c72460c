/**
 * Trains a model on documents. First two models, each on half of the documents, find names in the other half: what a first
 * look finds in a document that it was not trained on. With that as evidence for later looks, the model itself is trained;
 * each stretch is seen now with evidence, now without, so that one table serves all looks.
 */
import type { FoundName } from "../src/models/namesEvidence";
import { findNames } from "../src/models/namesLooks";
import { createLearner, type Example, type Learner, learn, type Rows, rowsSeen, type Step } from "./namesChain";
import { examplesOf, oftenSeen, withEvidence } from "./namesExamples";
import { modelOf } from "./namesPack";
import { printScores, type ReadDocument, type Score, scoreFound } from "./namesScore";
import type { NameSettings } from "./namesSettings";
import type { TrainOptions } from "./project";
import { createRandom, type Random } from "./random";

export function trainModel(
	documents: readonly ReadDocument[],
	settings: NameSettings,
	seed: number,
	log: TrainOptions["log"],
): Learner {
	const random = createRandom(seed);
	const bare = documents.map((read) => examplesOf(read, settings));
	const found: (readonly FoundName[])[] = documents.map(() => []);
	for (const half of [0, 1]) {
		const others = bare.filter((_, index) => index % 2 !== half).flat();
		const model = modelOf(descend(others, settings, settings.halfEpochs, false, random, log));
		documents.forEach(({ document }, index) => {
			if (index % 2 === half) found[index] = findNames(document, model, 1);
		});
	}
	for (const line of scoreByCorpus(documents, found)) log(line);
	const examples = documents.flatMap(({ document }, index) =>
		withEvidence(bare[index] ?? [], document, found[index] ?? []),
	);
	const learners = Array.from({ length: settings.models }, () =>
		descend(examples, settings, settings.epochs, true, random, log),
	);
	return meanOf(learners);
}

/** What several trainings agree on stays, what came by the order of examples does not. */
function meanOf([first, ...others]: readonly Learner[]): Learner {
	if (first === undefined) throw new Error("no model was trained");
	for (const key of ["weights", "transitions"] as const) {
		const mean = first[key];
		for (let cell = 0; cell < mean.length; cell++) {
			const sum = others.reduce((before, other) => before + (other[key][cell] as number), mean[cell] as number);
			mean[cell] = sum / (1 + others.length);
		}
	}
	return first;
}

function descend(
	examples: readonly Example[],
	settings: NameSettings,
	epochs: number,
	evidence: boolean,
	random: Random,
	log: TrainOptions["log"],
): Learner {
	const seen = oftenSeen(examples, settings);
	const learner = createLearner(settings.bits, seen);
	const rowsOf = (features: Rows): Rows => rowsSeen(features, seen, learner.mask);
	const order = examples.map(
		(example): Example => ({
			...example,
			own: rowsOf(example.own),
			first: rowsOf(example.first),
			later: rowsOf(example.later),
		}),
	);
	for (let epoch = 1; epoch <= epochs; epoch++) {
		random.shuffle(order);
		let loss = 0;
		for (const example of order) {
			const step: Step = {
				rate: settings.rate,
				l2: settings.l2,
				later: evidence && random.next() >= settings.blind,
				drop: settings.drop,
				chance: random.below(2 ** 30),
			};
			loss += learn(learner, example, step);
		}
		log(`names: ${examples.length} stretches, pass ${epoch} of ${epochs}, loss ${(loss / order.length).toFixed(3)}`);
	}
	return learner;
}

/** What the two models found in the halves that they were not trained on, at a first look. */
function scoreByCorpus(
	documents: readonly ReadDocument[],
	found: readonly (readonly FoundName[])[],
): readonly string[] {
	const scores = new Map<string, Map<string, Score>>();
	documents.forEach(({ labels }, index) => {
		const own = scores.get(labels.corpus) ?? new Map<string, Score>();
		scores.set(labels.corpus, own);
		scoreFound(labels, found[index] ?? [], own);
	});
	return [...scores].map(([corpus, own]) => printScores(corpus, own));
}
