import { equal } from "node:assert/strict";
import { hashString } from "../../../server/src/models/hash";
import { createLemmatizer, LEXICON } from "../../../server/src/models/lemma";
import { createWordTable } from "../../../server/src/models/wordTable";

const WORDS: readonly (readonly [string, number])[] = [
	...["deny", "stop", "hope", "hop", "say", "agree", "create", "fine", "miss", "travel", "cause", "fix"].map(
		(word) => [word, LEXICON.verb] as const,
	),
	...["party", "box", "cause", "house", "woman", "series", "wolf", "movie", "bus"].map(
		(word) => [word, LEXICON.noun] as const,
	),
	...["early", "big", "large"].map((word) => [word, LEXICON.adjective] as const),
	["dutch", LEXICON.demonym],
];
const lexicon = createWordTable(
	Int32Array.from(WORDS, ([word]) => hashString(word)),
	Uint16Array.from(WORDS, ([, bits]) => bits),
);
const lemmatize = createLemmatizer(lexicon, "went V go\nn't RB not\nMets P Mets");

const checkLemma = (form: string, upos: string, xpos: string, lemma: string): void =>
	equal(lemmatize(form, upos, xpos), lemma);

describe("lemmas", () => {
	it("of pasts", () => {
		checkLemma("denied", "VERB", "VBD", "deny");
		checkLemma("Stopped", "VERB", "VBN", "stop");
		checkLemma("hoped", "VERB", "VBD", "hope");
		checkLemma("hopped", "VERB", "VBD", "hop");
		checkLemma("agreed", "VERB", "VBN", "agree");
		checkLemma("created", "VERB", "VBN", "create");
		checkLemma("fined", "VERB", "VBN", "fine");
		checkLemma("missed", "VERB", "VBD", "miss");
		checkLemma("travelled", "VERB", "VBD", "travel");
	});

	it("of other forms of verbs", () => {
		checkLemma("hoping", "VERB", "VBG", "hope");
		checkLemma("says", "VERB", "VBZ", "say");
		checkLemma("denies", "VERB", "VBZ", "deny");
		checkLemma("fixes", "VERB", "VBZ", "fix");
		checkLemma("causes", "VERB", "VBZ", "cause");
	});

	it("of plurals", () => {
		checkLemma("parties", "NOUN", "NNS", "party");
		checkLemma("boxes", "NOUN", "NNS", "box");
		checkLemma("causes", "NOUN", "NNS", "cause");
		checkLemma("houses", "NOUN", "NNS", "house");
		checkLemma("women", "NOUN", "NNS", "woman");
		checkLemma("series", "NOUN", "NNS", "series");
		checkLemma("wolves", "NOUN", "NNS", "wolf");
		checkLemma("movies", "NOUN", "NNS", "movie");
		checkLemma("buses", "NOUN", "NNS", "bus");
		checkLemma("Hills", "PROPN", "NNPS", "Hill");
		checkLemma("Parties", "PROPN", "NNPS", "Party");
	});

	it("of comparatives", () => {
		checkLemma("earlier", "ADJ", "JJR", "early");
		checkLemma("biggest", "ADJ", "JJS", "big");
		checkLemma("larger", "ADJ", "JJR", "large");
	});

	it("of exceptions", () => {
		checkLemma("went", "VERB", "VBD", "go");
		checkLemma("n’t", "PART", "RB", "not");
		checkLemma("Mets", "PROPN", "NNPS", "Mets");
	});

	it("keep the capitals of names and of adjectives made from them", () => {
		checkLemma("Jane", "PROPN", "NNP", "Jane");
		checkLemma("McDonald", "PROPN", "NNP", "McDonald");
		checkLemma("Dutch", "ADJ", "JJ", "Dutch");
		checkLemma("The", "DET", "DT", "the");
	});

	it("take anything", () => {
		for (const form of ["", "s", "ed", "ing", "ies", "es", "est", "😀s"])
			for (const xpos of ["NNS", "NNPS", "VBZ", "VBD", "VBG", "JJS", "JJR", "NN", "CD", "??"])
				equal(typeof lemmatize(form, "NOUN", xpos), "string");
	});
});
