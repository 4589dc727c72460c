/** What spoils clean copy, and who judges it: a mutant must be a fair one. */
import { deepEqual, equal, ok } from "node:assert/strict";
import type { Finding } from "../../server/src/rules/rule";
import { agentlessPassive } from "../score/mutations/agentlessPassive";
import { CLAIMS, withSource } from "../score/mutations/claims";
import { droppedMark } from "../score/mutations/droppedMark";
import { judge } from "../score/mutations/judge";
import { type Mutation, mutated, spanAfter, wordsAfter } from "../score/mutations/mutation";
import { danglingComma } from "../score/mutations/removedCue";
import { removedSource } from "../score/mutations/removedSource";
import { secondSpeaker } from "../score/mutations/secondSpeaker";
import { ownStory } from "../score/mutations/story";
import { swappedNames } from "../score/mutations/swappedNames";
import { triggerOf } from "../score/mutations/triggers";
import { sample, seededRandom } from "../score/random";
import { findingsOf } from "../support/findings";
import { analyze } from "../support/knowledge";

const HEAD =
	"Gates of Ellery Stay Shut\n\nThe gates stayed shut on Monday.\n\nThe streets were empty and the rain fell.\n\n";

const mutantsOf = (mutation: Mutation, copy: string): readonly string[] => {
	const text = `${HEAD}${copy}`;
	const story = ownStory("invented", analyze(text));
	return mutation
		.mutants(story, { surnames: new Set() })
		.map((mutant) => mutated(text, mutant))
		.map((changed) => (changed.startsWith(HEAD) ? changed.slice(HEAD.length) : changed));
};

describe("mutants", () => {
	const SIREN = "The sirens went off at noon.\n\n";

	it("lose a source behind a figure", () =>
		deepEqual(mutantsOf(removedSource, `${SIREN}At least 42 people were injured, the fire department said.`), [
			`${SIREN}At least 42 people were injured.`,
		]));

	it("lose a source in front of a figure", () =>
		deepEqual(mutantsOf(removedSource, `${SIREN}The fire department said that at least 42 people were injured.`), [
			`${SIREN}At least 42 people were injured.`,
		]));

	it("keep a source whose figure has another one", () =>
		deepEqual(
			mutantsOf(
				removedSource,
				`${SIREN}At least 42 people were injured, the fire department said.\n\nThe hospital said it had treated 42 people.`,
			),
			[],
		));

	it("keep a source of what needs none", () =>
		deepEqual(mutantsOf(removedSource, `${SIREN}The gates open on Friday, the fire department said.`), []));

	it("lose who speaks and keep the comma", () =>
		deepEqual(
			mutantsOf(danglingComma, `${SIREN}“We wait for the boats and we have waited all day,” Nora Quill said.`),
			[`${SIREN}“We wait for the boats and we have waited all day,”`],
		));

	it("lose a closing mark", () =>
		deepEqual(mutantsOf(droppedMark, "“We wait for the boats,” Nora Quill said."), [
			"“We wait for the boats, Nora Quill said.",
		]));

	it("keep a closing mark where the quotation could run on", () =>
		deepEqual(mutantsOf(droppedMark, "Nora Quill said: “We wait.”\n\n“All of us,” she said."), [
			"Nora Quill said: “We wait.”\n\n“All of us, she said.",
		]));

	it("call somebody by surname first", () =>
		deepEqual(mutantsOf(swappedNames, "“We wait for the boats,” said Nora Quill.\n\n“They are late,” Quill said."), [
			"“We wait for the boats,” said Quill.\n\n“They are late,” Nora Quill said.",
		]));

	it("leave a name with an office beside it", () =>
		deepEqual(
			mutantsOf(swappedNames, "“We wait for the boats,” said Mayor Nora Quill.\n\n“They are late,” Quill said."),
			[],
		));

	it("leave a name with a title beside it", () =>
		deepEqual(
			mutantsOf(swappedNames, "“We wait for the boats,” said Sen. Nora Quill.\n\n“They are late,” Quill said."),
			[],
		));

	it("give words to a second speaker", () => {
		const words = "We wait for the boats at noon and nobody tells us anything";
		const copy = `“${words},” Nora Quill said.\n\n“They are late again,” Piet Marlow said.`;
		deepEqual(mutantsOf(secondSpeaker, copy), [`${copy}\n\n“${words},” Piet Marlow said.`]);
	});

	it("hide who says so", () =>
		deepEqual(mutantsOf(agentlessPassive, `${SIREN}The fire department said the gates had failed.`), [
			`${SIREN}It was said that the gates had failed.`,
		]));
});

describe("triggers", () => {
	it("are found where a claim is", () => equal(triggerOf("Nearly 1,200 houses were lost.")?.text, "Nearly 1,200"));

	for (const copy of ["Would 1,200 houses be lost?", "He is at least 120 years old.", "The gate fell."])
		it(`are not in “${copy}”`, () => equal(triggerOf(copy), undefined));
});

describe("the judge of mutants", () => {
	const finding = (rule: string, start: number, end: number): Finding => ({
		rule,
		start,
		end,
		severity: "warning",
		message: "",
		related: [],
		fixes: [],
	});
	const mutant = { edits: [{ start: 10, end: 15, newText: "" }], places: [{ start: 5, end: 20 }] };

	it("counts a finding of the right rule at the place", () => {
		const { noticed, appeared, vanished } = judge([], [finding("unclosed-quote", 6, 9)], droppedMark, mutant);
		deepEqual([noticed.length, appeared.length, vanished.length], [1, 0, 0]);
	});

	it("knows findings that only moved", () => {
		const verdict = judge([finding("x", 30, 33)], [finding("x", 25, 28)], droppedMark, mutant);
		deepEqual(verdict, { noticed: [], appeared: [], vanished: [] });
	});

	it("sees what else appears and what vanishes", () => {
		const { appeared, vanished } = judge([finding("x", 30, 33)], [finding("y", 25, 28)], droppedMark, mutant);
		deepEqual([appeared[0]?.rule, vanished[0]?.rule], ["y", "x"]);
	});

	it("lets the same rule report what leaned on what is gone, and no other", () => {
		const leaning = { ...mutant, follows: [{ start: 20, end: 40 }] };
		const found = [finding("unclosed-quote", 25, 28), finding("y", 25, 28)];
		const { noticed, appeared } = judge([], found, droppedMark, leaning);
		deepEqual([noticed.length, appeared.map(({ rule }) => rule)], [0, ["y"]]);
	});

	it("lets a finding go with its words", () =>
		deepEqual(judge([finding("x", 11, 14)], [], droppedMark, mutant).vanished, []));

	it("counts what is put in to the places, not to the words beside them", () => {
		const edits = [{ start: 5, end: 5, newText: "ab" }];
		deepEqual(spanAfter({ start: 5, end: 8 }, edits), { start: 5, end: 10 });
		deepEqual(wordsAfter({ start: 5, end: 8 }, edits), { start: 7, end: 10 });
	});
});

describe("samples", () => {
	const letters = [..."abcdefghij"];

	it("are the same for the same seed", () =>
		deepEqual(sample(letters, 4, seededRandom(3)), sample(letters, 4, seededRandom(3))));

	it("hold nothing twice", () => ok(new Set(sample(letters, 10, seededRandom(3))).size === 10));
});

describe("claims put into stories", () => {
	const CLAIM_RULES = /^(?:unsourced-|unattributed-claim$)/;
	const claimFindings = (copy: string): readonly string[] =>
		findingsOf(analyze(`${HEAD}The sirens went off at noon.\n\n${copy}\n\nThe rain fell on the quay.`))
			.map(({ rule }) => rule)
			.filter((rule) => CLAIM_RULES.test(rule));

	for (const [kind, claims] of Object.entries(CLAIMS)) {
		it(`are right with a source: ${kind}`, () =>
			deepEqual(
				claims.map(withSource).filter((copy) => claimFindings(copy).length > 0),
				[],
			));
	}
});
