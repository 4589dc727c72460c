/** Frames of reporting verbs: what the tables make of the lists, and lists that must agree with one another. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { parseLexicon } from "../../../server/src/lexicon/files";
import { knowledge } from "../../support/knowledge";

const { lexicon } = knowledge;

describe("frames", () => {
	const { lexicon: small } = parseLexicon({
		"cues.yml": "verbs: {neutral: [say, note*]}\nirregular: {say: [says, said, saying]}",
		"frames.yml": [
			"infinitive: {stance: [vow]}",
			"thing: {stance: [note, vow]}",
			"addressed: {stance: {accuse: [of]}}",
			"nouns: {speech: {complaint: [that, about]}, thought: {belief: [that]}}",
			"unrealized: {verbs: [plan], words: [likely]}",
			"irregular: {plan: [plans, planned, planning]}",
		].join("\n"),
	});
	it("of a cue have a clause and the cue's stance", () => {
		const frame = small.frames.get("noted");
		deepEqual(
			[frame?.lemma, frame?.stance, frame?.ambiguous, frame?.clause, frame?.thing],
			["note", "neutral", true, true, true],
		);
	});
	it("of other verbs have no clause and the stance of their list", () => {
		const frame = small.frames.get("vowed");
		deepEqual([frame?.stance, frame?.clause, frame?.infinitive, frame?.thing], ["stance", false, true, true]);
	});
	it("hold the words behind whom they address", () => {
		ok(small.frames.get("accused")?.addressed?.has("of"));
		equal(small.frames.get("said")?.addressed, undefined);
	});
	it("nouns report in both numbers, and thoughts are told from speech", () => {
		equal(small.cueNouns.get("complaints")?.stance, "noun");
		equal(small.cueNouns.get("beliefs")?.stance, "thought");
	});
	it("lists of verbs hold their forms, lists of words those words alone", () =>
		deepEqual([...small.unrealized], ["plan", "plans", "planned", "planning", "likely"]));
});

describe("classes of reporting verbs", () => {
	const lemmas = new Set([...lexicon.frames.values()].map(({ lemma }) => lemma));
	for (const [name, verbs] of Object.entries(lexicon.verbClasses))
		it(`${name}: every verb reports something`, () => {
			ok(verbs.size > 0);
			deepEqual(
				[...verbs].filter((verb) => !lemmas.has(verb)),
				[],
			);
		});
	it("nouns that need no tree are reporting nouns", () => {
		ok(lexicon.plainCueNouns.size > 0);
		const strange = [...lexicon.plainCueNouns].filter((noun) => !lexicon.cueNouns.get(noun)?.begins.has("that"));
		deepEqual(strange, []);
	});
	it("stances that “as” grants are stances of verbs", () => {
		const stances = new Set([...lexicon.cues.values()].map(({ stance }) => stance));
		for (const stance of lexicon.granting) ok(stances.has(stance), stance);
	});
});
