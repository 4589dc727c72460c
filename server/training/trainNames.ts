/**
 * Trains the name finder on `ner/*.jsonl` and MEANTIME, with word clusters from `news/*.jsonl`.
 *
 * First two models, each on half of the documents, find names in the other half: what a first look finds in a document
 * that it was not trained on. With that as evidence for the second look, the model itself is trained; each stretch is seen
 * now with evidence, now without, so that one table serves both looks. The halves' models also give the figures printed:
 * settings were chosen with the development files held out, and the weights shipped are trained on everything.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LEXICON_FILES, type Lexicon, parseLexicon } from "../src/lexicon/lexicon";
import { NAME_TEMPLATES } from "../src/models/names";
import { writeAround } from "../src/models/namesAround";
import { type NameDocument, nameDocument, nameParagraph } from "../src/models/namesDocument";
import { type FoundName, gatherEvidence } from "../src/models/namesEvidence";
import { createFeatureRows, writeFeatures } from "../src/models/namesFeatures";
import { type NameGazetteer, nameGazetteer } from "../src/models/namesGazetteer";
import { NAME_TYPES } from "../src/models/namesLabels";
import { findNames } from "../src/models/namesLooks";
import { bytesOf, markSeen, type NameModel } from "../src/models/namesTable";
import { createNameWords } from "../src/models/namesWords";
import { writeWeightFile } from "../src/models/weightFile";
import { inCapitals } from "./namesCapitals";
import {
	createLearner,
	type Example,
	keepRows,
	type Learner,
	learn,
	type Rows,
	rowsSeen,
	type Step,
} from "./namesChain";
import { clusterWords } from "./namesClusterWords";
import { type CorpusContext, type NameDocumentLabels, readCorpora, readMeantime, readRecords } from "./namesCorpora";
import { printScores, type ReadDocument, type Score, scoreFound } from "./namesScore";
import { readText } from "./namesTokens";
import { projectRoot, type TrainOptions } from "./project";
import { quantize } from "./quantize";
import { createRandom, type Random } from "./random";

export interface NameSettings {
	/** The weight table has 2 to this power rows. */
	readonly bits: number;
	/** The table of features learned from has 2 to this power bytes. */
	readonly seenBits: number;
	/** Features that occur less often are not learned from. */
	readonly atLeast: number;
	readonly epochs: number;
	readonly halfEpochs: number;
	readonly rate: number;
	readonly l2: number;
	/** Share of the stretches that are seen without evidence in each pass. */
	readonly blind: number;
	/** Share of the features that are not seen in a step. */
	readonly drop: number;
	/** Share of the sentences that are seen once more in capitals. */
	readonly capitals: number;
	/** How much a corpus counts, by the start of its name; 1 where none fits. */
	readonly corpora: Readonly<Record<string, number>>;
}

export const NAME_SETTINGS: NameSettings = {
	bits: 20,
	seenBits: 20,
	atLeast: 2,
	epochs: 5,
	halfEpochs: 2,
	rate: 0.03,
	l2: 0.02,
	blind: 0.3,
	drop: 0.5,
	capitals: 0.03,
	corpora: {},
};

export interface NameKnowledge {
	readonly lexicon: Lexicon;
	readonly gazetteer: NameGazetteer;
	readonly context: CorpusContext;
}

export function trainNames({ folder, seed, epochs, log }: TrainOptions): Uint8Array {
	const knowledge = readKnowledge();
	const clusters = makeClusters(folder, knowledge, log);
	const settings = { ...NAME_SETTINGS, epochs: epochs ?? NAME_SETTINGS.epochs };
	const read = createReader(knowledge, clusters);
	const annotated = [...readCorpora(folder, knowledge.context, () => true), ...readMeantime(folder, knowledge.context)];
	const capitals = inCapitals(annotated, settings.capitals, createRandom(seed));
	const learner = trainModel([...annotated, ...capitals].map(read), settings, seed, log);
	return packModel(learner, clusters);
}

export function readKnowledge(): NameKnowledge {
	const folder = join(projectRoot, "server/src/lexicon");
	const files = Object.fromEntries(LEXICON_FILES.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
	const { lexicon } = parseLexicon(files);
	return {
		lexicon,
		gazetteer: nameGazetteer(lexicon),
		context: corpusContext(lexicon),
	};
}

export const corpusContext = (lexicon: Lexicon): CorpusContext => ({
	abbreviations: lexicon.abbreviations,
	demonyms: new Set(lexicon.demonyms.keys()),
	titles: new Set(lexicon.honorifics.keys()),
});

/** One kind of speaker wrote all of the senators' releases: a sample of them is enough. */
const SENATE_SHARE = 4;

export function makeClusters(folder: string, { lexicon }: NameKnowledge, log: TrainOptions["log"]): Int8Array {
	const sentences: (readonly string[])[] = [];
	const add = (text: string): void => {
		for (const sentence of readText(text, lexicon.abbreviations)) sentences.push(sentence.map((token) => token.text));
	};
	for (const file of ["wikinews", "meantime", "masc", "doj", "senate"]) {
		readRecords<{ readonly text: string }>(join(folder, "news", `${file}.jsonl`)).forEach(({ text }, index) => {
			if (file !== "senate" || index % SENATE_SHARE === 0) add(text);
		});
	}
	for (const file of readdirSync(join(folder, "ner")).sort())
		for (const { text } of readRecords<{ readonly text: string }>(join(folder, "ner", file))) add(text);
	return clusterWords(sentences, { clusters: 250, words: 30_000, passes: 8, log });
}

export function createReader(
	{ gazetteer }: NameKnowledge,
	clusters: Int8Array,
): (labels: NameDocumentLabels) => ReadDocument {
	const wordOf = createNameWords(gazetteer, clusters, 1_000_000);
	return (labels) => ({
		labels,
		document: nameDocument([
			nameParagraph(
				labels.tokens.map((sentence) => sentence.map((token) => wordOf(token.text))),
				gazetteer,
			),
		]),
	});
}

/** As it will be shipped: in whole numbers. */
export function modelOf({ weights, transitions, mask, seen }: Learner): NameModel {
	const { weights: whole, scale } = quantize("weights", weights);
	return { bytes: bytesOf(whole), scale, transitions, mask, seen };
}

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
	return descend(examples, settings, settings.epochs, true, random, log);
}

function examplesOf({ labels, document }: ReadDocument, settings: NameSettings): readonly Example[] {
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
			allowed: labels.allowed[stretch.sentence]?.slice(stretch.first, stretch.last + 1) ?? [],
			weight,
		};
	});
}

function withEvidence(
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
function oftenSeen(examples: readonly Example[], { atLeast, seenBits }: NameSettings): Uint8Array {
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

export function packModel({ weights, transitions, seen }: Learner, clusters: Int8Array): Uint8Array {
	return writeWeightFile({
		kind: "names",
		templates: NAME_TEMPLATES,
		labels: { types: NAME_TYPES },
		texts: {},
		tables: [
			quantize("weights", weights),
			quantize("transitions", transitions),
			{ name: "seen", scale: 1, weights: new Int8Array(seen.buffer) },
			{ name: "clusters", scale: 1, weights: clusters },
		],
	});
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
