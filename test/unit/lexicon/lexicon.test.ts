/** Word lists: inflection, files that are missing or broken, and what the product's own lists must hold. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { LEXICON_FILES, parseLexicon } from "../../../server/src/lexicon/files";
import { inflect } from "../../../server/src/lexicon/inflect";
import { knowledge } from "../../support/knowledge";

describe("inflection", () => {
	for (const [lemma, forms] of [
		["claim", "claim claims claimed claiming"],
		["deny", "deny denies denied denying"],
		["agree", "agree agrees agreed agreeing"],
		["brag", "brag brags bragged bragging"],
		["confess", "confess confesses confessed confessing"],
		["point out", "point out|points out|pointed out|pointing out"],
	] as const) {
		it(lemma, () => deepEqual(inflect(lemma, undefined), forms.split(forms.includes("|") ? "|" : " ")));
	}
	it("irregular forms stand for themselves", () =>
		deepEqual(inflect("say", ["says", "said"]), ["say", "says", "said"]));
});

describe("a lexicon", () => {
	it("names each file that is missing, and works on", () => {
		const { lexicon, problems } = parseLexicon({});
		equal(problems.length, LEXICON_FILES.length);
		equal(lexicon.cues.size, 0);
	});
	it("names a file that is no YAML, and reads the others", () => {
		const { lexicon, problems } = parseLexicon({ "cues.yml": "verbs: [", "names.yml": "givenNames: [Ada]" });
		match(problems.find((problem) => problem.includes("cues.yml")) ?? "", /cues\.yml: /);
		ok(lexicon.givenNames.has("Ada"));
	});
	it("reads every inflection of a cue", () => {
		for (const form of ["said", "says", "told", "tweeted", "pointed out", "acknowledged"])
			ok(knowledge.lexicon.cues.has(form), form);
		ok(!knowledge.lexicon.cues.has("walked"));
	});
	it("states gender only where the word does", () => {
		equal(knowledge.lexicon.honorifics.get("mr"), "male");
		equal(knowledge.lexicon.honorifics.get("dr"), "neutral");
		equal(knowledge.lexicon.roles.get("spokeswoman"), "female");
		equal(knowledge.lexicon.roles.get("engineers"), "neutral");
	});
});
