import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTagger, maskOf, TAGGER_WEIGHTS, type Tagger } from "../../../server/src/models/tagger";
import { readWeightFile, type WeightFile } from "../../../server/src/models/weightFile";
import { root } from "../../support/knowledge";

const read = readWeightFile(readFileSync(join(root, "server/weights/tagger.bin")), TAGGER_WEIGHTS);
ok(read.file !== undefined, read.problem);
const tagger = createTagger(read.file);
const untrained: WeightFile = {
	kind: "tagger",
	templates: TAGGER_WEIGHTS.templates,
	labels: { classes: ["NOUN|NN", "VERB|VB"] },
	texts: {},
	tables: [{ name: "weights", scale: 1, weights: new Int8Array(18) }],
};

/** `expected` is the sentence with the UPOS behind each word: `Officials/NOUN denied/VERB …`. */
function checkTags(expected: string): void {
	equal(tagged(expected, "upos"), expected);
}

/** The same with XPOS. */
function checkFineTags(expected: string): void {
	equal(tagged(expected, "xpos"), expected);
}

function tagged(expected: string, kind: "upos" | "xpos"): string {
	const forms = expected.split(" ").map((word) => word.slice(0, word.lastIndexOf("/")));
	const tags = tagger.tag(forms);
	return forms.map((form, index) => `${form}/${tagger[kind][tags[kind][index] ?? 0]}`).join(" ");
}

describe("tagger", () => {
	it("tags a plain sentence", () => {
		checkTags("The/DET mayor/NOUN denied/VERB the/DET claim/NOUN on/ADP Tuesday/PROPN ./PUNCT");
	});

	it("tells a participle that describes from a past that tells", () => {
		checkFineTags("The/DT man/NN accused/VBN of/IN the/DT attack/NN was/VBD taken/VBN away/RB ./.");
		checkFineTags("The/DT man/NN accused/VBD the/DT governor/NN ./.");
	});

	it("reads speech behind its cue, with marks of any style", () => {
		checkTags("“/PUNCT We/PRON will/AUX appeal/VERB ,/PUNCT ”/PUNCT said/VERB Jane/PROPN Doe/PROPN ./PUNCT");
	});

	it("tells auxiliaries from verbs", () => {
		checkTags("She/PRON has/AUX not/PART said/VERB whether/SCONJ she/PRON has/VERB a/DET lawyer/NOUN ./PUNCT");
	});

	it("tags words that it has never seen by their shape", () => {
		checkTags("Ruritanian/ADJ officials/NOUN met/VERB Dr./PROPN Zzyzzk/PROPN in/ADP Streslau/PROPN ./PUNCT");
	});

	it("takes anything for a sentence", () => {
		deepEqual(tagger.tag([]), { upos: new Uint8Array(0), xpos: new Uint8Array(0), words: [] });
		for (const form of ["", " ", "\u0000", "😀", "\ud800", "x".repeat(100_000), "__proto__", "constructor"])
			equal(tagger.tag([form, form]).upos.length, 2);
	});

	it("gives the same whatever it read before, though it remembers few words", () => {
		ok(read.file !== undefined);
		const forgetful = createTagger(read.file, 8);
		const sentence = ["The", "report", "claims", "that", "claims", "rose", "."];
		// Where it keeps a word is its own affair.
		const classes = (own: Tagger) => {
			const { upos, xpos } = own.tag(sentence);
			return { upos, xpos };
		};
		const first = classes(forgetful);
		deepEqual(first, classes(tagger));
		for (const word of ["one", "two", "three", "four"]) forgetful.tag([word, "Doe"]);
		deepEqual(classes(forgetful), first);
		equal(forgetful.tag([...sentence, ...sentence, "Doe", "said"]).upos.length, 16);
	});

	it("knows pasts of irregular verbs that training text lacks", () => {
		checkTags("Tom/PROPN Avery/PROPN wept/VERB ./PUNCT");
		checkTags("The/DET mayor/NOUN slung/VERB his/PRON coat/NOUN over/ADP a/DET chair/NOUN ./PUNCT");
	});

	it("knows by what stands behind a word whether it is an auxiliary", () => {
		checkFineTags("Have/VBP you/PRP ever/RB seen/VBN the/DT report/NN ?/.");
		checkTags("Prices/NOUN have/AUX not/PART yet/ADV risen/VERB ./PUNCT");
	});

	it("tags without weights, if badly", () => {
		const ignorant = createTagger(untrained);
		deepEqual(
			Array.from(ignorant.tag(["a", "b"]).upos, (number) => ignorant.upos[number]),
			["NOUN", "NOUN"],
		);
	});

	it("finds the size of a table behind its last row", () => {
		equal(maskOf(16 + 2), 15);
		equal(maskOf(0), 0);
	});
});
