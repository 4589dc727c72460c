/** The name finder on models trained here, on sentences made up for the purpose; no shipped weights. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashString } from "../../../server/src/models/hash";
import { createNameFinder, NAME_TEMPLATES, type Name, nameGazetteer } from "../../../server/src/models/names";
import { type Clusters, clustersOf, clusterTable, unpack } from "../../../server/src/models/namesClusters";
import { nameParagraph } from "../../../server/src/models/namesDocument";
import { joinPhrase } from "../../../server/src/models/namesGazetteer";
import { KNOWN, knownKinds, knownTable } from "../../../server/src/models/namesKnown";
import { piecesOf } from "../../../server/src/models/namesPieces";
import { createNameWords } from "../../../server/src/models/namesWords";
import { readWeightFile, type WeightFile } from "../../../server/src/models/weightFile";
import { labelDocument } from "../../../server/training/namesCorpora";
import { trainModel } from "../../../server/training/namesDescent";
import { packModel } from "../../../server/training/namesPack";
import { corpusContext, createReader } from "../../../server/training/namesReader";
import { NAME_SETTINGS } from "../../../server/training/namesSettings";
import { knowledge, root } from "../../support/knowledge";
import { parseMarked, printMarked } from "../../support/marked";

const { lexicon } = knowledge;
const gazetteer = nameGazetteer(lexicon);
const context = corpusContext(lexicon);
const noClusters = new Int8Array(0);

interface Corpus {
	readonly types: readonly string[];
	/** Each a document, names marked with their type. */
	readonly texts: readonly string[];
}

/** The bytes of the weights that these corpora give. */
function train(corpora: readonly Corpus[], seed = 1): Uint8Array {
	const read = createReader({ lexicon, gazetteer, context }, noClusters);
	const documents = corpora.flatMap(({ types, texts }) =>
		texts.map((marked, index) => {
			const { text, marks } = parseMarked(marked);
			const entities = marks.map(({ start, end, label }) => ({ start, end, type: label }));
			return read(labelDocument({ id: `${index}`, text, types, entities }, "toy", context));
		}),
	);
	const settings = {
		...NAME_SETTINGS,
		bits: 14,
		seenBits: 14,
		atLeast: 1,
		epochs: 8,
		halfEpochs: 2,
		rate: 0.1,
		drop: 0.2,
	};
	return packModel(
		trainModel(documents, settings, seed, () => {}),
		noClusters,
	);
}

function weights(bytes: Uint8Array): WeightFile {
	const { file, problem } = readWeightFile(bytes, { kind: "names", templates: NAME_TEMPLATES });
	equal(problem, undefined);
	return file as WeightFile;
}

/** The sentences, one to a line, with the names that are found in them. */
function checkNames(file: WeightFile, expected: string): void {
	const text = parseMarked(expected).text;
	const lines = text.split("\n");
	const tokens = lines.map((line) => line.split(" "));
	const names = createNameFinder(file, gazetteer).find(tokens);
	equal(lines.map((line, index) => showNames(line, tokens[index] ?? [], names, index)).join("\n"), expected);
}

function showNames(line: string, tokens: readonly string[], names: readonly Name[], sentence: number): string {
	const starts: number[] = [];
	let offset = 0;
	for (const token of tokens) {
		starts.push(offset);
		offset += token.length + 1;
	}
	const marks = names
		.filter((name) => name.sentence === sentence)
		.map(({ first, last, type }) => ({
			start: starts[first] ?? 0,
			end: (starts[last] ?? 0) + (tokens[last] ?? "").length,
			label: type,
		}));
	return printMarked(line, marks);
}

const PEOPLE = ["Dana Osei", "Tom Marsh", "Nora Quill", "Ivo Brandt", "Lena Okafor", "Samir Haddad"];
const BODIES = ["Harbour Board", "Tidewater Bank", "Northern Union", "Fisheries Council", "Mill Workers Union"];
const PLACES = ["Oslo", "Leeds", "Lagos", "Quito", "Turin", "Perth"];
const stories = PEOPLE.flatMap((person, index) => {
	const body = BODIES[index % BODIES.length];
	const place = PLACES[index];
	return [
		`The {ORG ${body}} met in {LOC ${place}} on Monday.\n\nMayor {PER ${person}} spoke of the flood.`,
		`Reporters asked {PER ${person}} about the strike.\n\nThe {ORG ${body}} closed its office in {LOC ${place}}.`,
		`Ferries from {LOC ${place}} stopped.\n\nThe {ORG ${body}} said so, and {PER ${person}} agreed.`,
	];
});

describe("names", () => {
	const everything = ["PER", "ORG", "LOC", "NORP", "MISC"];
	const bytes = train([{ types: everything, texts: stories }]);
	const file = weights(bytes);

	it("finds persons, organizations and places", () => {
		checkNames(
			file,
			"Reporters asked {PER Dana Osei} about the strike .\nThe {ORG Harbour Board} met in {LOC Turin} on Monday .",
		);
	});

	it("gives each name its probability", () => {
		const names = createNameFinder(file, gazetteer).find([
			["Mayor", "Dana", "Osei", "spoke", "of", "the", "flood", "."],
		]);
		equal(names.length, 1);
		const [name] = names;
		ok(name !== undefined && name.probability > 0.5 && name.probability <= 1);
	});

	it("gives the same weights for the same seed", () => {
		const corpora = [{ types: everything, texts: stories.slice(0, 6) }];
		deepEqual(train(corpora, 3), train(corpora, 3));
	});

	it("finds the same again after reading something else", () => {
		const finder = createNameFinder(file, gazetteer);
		const story = [["Mayor", "Nora", "Quill", "spoke", "."]];
		const before = finder.find(story);
		finder.find([["Ferries", "from", "Perth", "stopped", "."]]);
		deepEqual(finder.find(story), before);
	});

	it("says which part of a word is the name", () => {
		const [name] = createNameFinder(file, gazetteer).find([["Ferries", "from", "Oslo-based", "stopped", "."]]);
		deepEqual(name && [name.first, name.last, name.before, name.behind], [2, 2, 0, 6]);
	});

	it("finds nothing where there is nothing", () => {
		const finder = createNameFinder(file, gazetteer);
		deepEqual(finder.find([]), []);
		deepEqual(finder.find([[], ["nothing", "happened", "."], [""]]), []);
	});

	it("finds nothing, and does not fail, without weights", () => {
		const empty: WeightFile = { kind: "names", templates: NAME_TEMPLATES, labels: {}, texts: {}, tables: [] };
		deepEqual(createNameFinder(empty, gazetteer).find([["Dana", "Osei", "spoke", "."]]), []);
	});
});

describe("names with the shipped weights", () => {
	const file = weights(readFileSync(join(root, "server/weights/names.bin")));

	it("finds names in a story, and a surname by what stands elsewhere in it", () => {
		checkNames(
			file,
			[
				"Iraq 's defense committee chairman , {PER Hakim al-Mansur} , said on Monday in {LOC Baghdad} that the",
				"The {ORG Ministry of Transport} denied it .",
				"{PER Mansur} said {NORP American} officials had met the {ORG United Nations} envoy .",
			]
				.join("\n")
				.replace("Iraq", "{LOC Iraq}"),
		);
	});

	it("keeps days out of names", () => {
		checkNames(file, "The general told {ORG Vice News} Wednesday that the siege would end .");
	});

	it("finds nothing in plain lower case", () => {
		checkNames(file, "The gate was open and nobody came .");
	});
});

describe("partial labels", () => {
	// One corpus marks persons only, the other places only, in the same sentences.
	const persons = stories.map((story) => story.replace(/\{(?:ORG|LOC) ([^}]+)\}/g, "$1"));
	const places = stories.map((story) => story.replace(/\{(?:ORG|PER) ([^}]+)\}/g, "$1"));

	it("what a corpus does not annotate is not taken for nothing", () => {
		const file = weights(
			train([
				{ types: ["PER"], texts: persons },
				{ types: ["LOC"], texts: places },
			]),
		);
		const names = createNameFinder(file, gazetteer)
			.find([["Reporters", "in", "Quito", "asked", "Tom", "Marsh", "about", "the", "strike", "."]])
			.filter(({ type }) => type === "PER" || type === "LOC");
		deepEqual(
			names.map(({ first, last, type }) => [first, last, type]),
			[
				[2, 2, "LOC"],
				[4, 5, "PER"],
			],
		);
	});
});

describe("stretches", () => {
	const wordOf = createNameWords(gazetteer, noClusters);
	const stretchesOf = (...sentences: readonly string[]): readonly string[] => {
		const tokens = sentences.map((sentence) => sentence.split(" "));
		const document = nameParagraph(
			tokens.map((sentence) => sentence.map(wordOf)),
			gazetteer,
		);
		return document.stretches.map(
			({ sentence, first, last }) => tokens[sentence]?.slice(first, last + 1).join(" ") ?? "",
		);
	};

	it("skip lower case", () => {
		deepEqual(stretchesOf("nobody came to the meeting about the bridge ."), []);
	});

	it("skip a function word at the sentence's start", () => {
		deepEqual(stretchesOf("The gate fell .", "“ He went .", "But nobody came ."), []);
	});

	it("hold a neighbour on each side, and short links between capitals", () => {
		deepEqual(stretchesOf("we met at the Bank for the Reconstruction of Oslo again and then slept"), [
			"the Bank for the Reconstruction of Oslo again",
		]);
		deepEqual(stretchesOf("he left Oslo and after many years and days he saw Leeds again"), [
			"left Oslo and",
			"saw Leeds again",
		]);
	});
});

describe("pieces of words", () => {
	it("cut a name from what hangs on it", () => {
		deepEqual(piecesOf(["Israel-based", "anti-FARC", "US-led"]).words, [
			"Israel",
			"-based",
			"anti-",
			"FARC",
			"US",
			"-led",
		]);
	});

	it("leave names with hyphens whole", () => {
		const words = [
			"al-Abadi",
			"Doo-hwan",
			"Saint-Denis",
			"Coca-Cola",
			"well-known",
			"F-16",
			"EU-Nigeria",
			"ultra-Orthodox",
		];
		deepEqual(piecesOf(words).words, words);
	});
});

describe("word clusters", () => {
	const words = ["Reuters", "Xinhua", "said", "told"];
	const clustersFor = (index: number): Clusters =>
		index < 2 ? { wide: 63, middle: 7, narrow: 1023 } : { wide: 0, middle: 255, narrow: 512 };
	const table = clusterTable(words.map((word, index) => ({ form: hashString(word), ...clustersFor(index) })));

	it("are found by the word's hash", () => {
		deepEqual(
			words.map((word) => unpack(clustersOf(table, hashString(word)))),
			words.map((_, index) => clustersFor(index)),
		);
	});

	it("are 0 for words without one, and without a table", () => {
		equal(clustersOf(table, hashString("Quill")), 0);
		equal(clustersOf(noClusters, hashString("Reuters")), 0);
	});
});

describe("towns and surnames", () => {
	const phraseOf = (name: string): number =>
		name.split(" ").reduce((before, word) => joinPhrase(before, hashString(word)), 0);
	const table = knownTable(
		new Map([
			[phraseOf("Port Quill"), KNOWN.town],
			[phraseOf("Osei"), KNOWN.surname],
			[phraseOf("Lund"), KNOWN.town | KNOWN.surname],
		]),
	);

	it("are known by their words", () => {
		deepEqual(
			["Port Quill", "Osei", "Lund", "Quill", "Port"].map((name) => knownKinds(table, phraseOf(name))),
			[KNOWN.town, KNOWN.surname, KNOWN.town | KNOWN.surname, 0, 0],
		);
	});

	it("are unknown without a table", () => {
		equal(knownKinds(new Int8Array(0), phraseOf("Osei")), 0);
	});
});
