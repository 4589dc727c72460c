/** Fixes of the rules on sources: what the copy reads like behind them, and what is not asked. */
import { deepEqual, equal } from "node:assert/strict";
import { applyEdits } from "../../../server/src/text/edit";
import { findingsOf } from "../../support/findings";
import { analyze } from "../../support/knowledge";

const found = (text: string, rule: string) =>
	findingsOf(analyze(text), rule).filter((finding) => finding.rule === rule);

/** The copy behind the first fix of the rule whose title matches. */
function fixed(text: string, rule: string, title: RegExp): string {
	const fix = found(text, rule)
		.flatMap(({ fixes }) => fixes)
		.find((other) => title.test(other.title));
	return fix === undefined ? "no such fix" : applyEdits(text, fix.edits);
}

const severities = (text: string, rule: string): readonly string[] => found(text, rule).map(({ severity }) => severity);

describe("passive-attribution", () => {
	const rule = "passive-attribution";
	it("makes the verb active", () => {
		equal(fixed("The mayor is blamed for the fire.", rule, /TK blames/), "TK blames the mayor for the fire.");
		equal(fixed("Tom Avery was accused of neglect.", rule, /TK accused/), "TK accused Tom Avery of neglect.");
		equal(fixed("It is feared that the pier will fall.", rule, /TK fears/), "TK fears that the pier will fall.");
	});
	it("names who behind the verb", () =>
		equal(fixed("The mayor was accused of neglect.", rule, /by TK/), "The mayor was accused by TK of neglect."));
	it("leaves a pronoun where it is", () =>
		equal(fixed("He was accused of neglect.", rule, /TK accused/), "no such fix"));
	it("puts the source behind a quotation that ends the sentence", () =>
		equal(
			fixed("The ferry is regarded as “a waste.”", rule, /according to TK/),
			"The ferry is regarded as “a waste,” according to TK.",
		));
	it("weighs a charge, a judgement and a charge in court", () => {
		deepEqual(severities("The mayor was accused of neglect.", rule), ["warning"]);
		deepEqual(severities("The ferry is seen as a waste.", rule), ["information"]);
		deepEqual(severities("The mayor is suspected of arson. A judge heard the case in May.", rule), ["hint"]);
	});
	it("is not answered by the words of somebody quoted next", () =>
		deepEqual(severities("It was said that the pier leans.\n\n“Boats come in at noon,” said Nora Quill.", rule), [
			"warning",
		]));
});

describe("redundant-hedge", () => {
	it("deletes the adverb with its commas", () => {
		const rule = "redundant-hedge";
		equal(
			fixed("The suit claims that the port, allegedly, hid the report.", rule, /Delete/),
			"The suit claims that the port hid the report.",
		);
		equal(fixed("Police said Marlow ran allegedly.", rule, /Delete/), "Police said Marlow ran.");
		equal(found("Police said Marlow allegedly ran.", rule)[0]?.fixes[0]?.safe, true);
	});
});

describe("hearsay-adverb", () => {
	const rule = "hearsay-adverb";
	it("puts a source for the adverb", () =>
		equal(
			fixed("The ferryman allegedly kept the fares.", rule, /Replace/),
			"The ferryman kept the fares, according to TK.",
		));
	it("says who said it", () => {
		equal(
			fixed("The ferryman allegedly kept the fares.", rule, /TK said/),
			"TK said that the ferryman kept the fares.",
		);
		equal(fixed("Nora Quill reportedly left.", rule, /TK said/), "TK said that Nora Quill left.");
	});
});

describe("anonymous-source", () => {
	const rule = "anonymous-source";
	it("says why, before and behind the cue", () => {
		equal(
			fixed("One person briefed on the sale said a price was set.", rule, /why/),
			"One person briefed on the sale, who spoke on condition of anonymity because TK, said a price was set.",
		);
		equal(
			fixed("“It is close,” said a senior official.", rule, /why/),
			"“It is close,” said a senior official, who spoke on condition of anonymity because TK.",
		);
	});
	it("weighs bare, described, briefed and insulting ones", () => {
		deepEqual(severities("Sources said the mill will close.", rule), ["warning"]);
		deepEqual(severities("A senior official said the mill will close.", rule), ["information"]);
		deepEqual(severities("A police official said the road was shut.", rule), ["hint"]);
		deepEqual(severities("“He is a coward,” a senior official said.", rule), ["warning"]);
	});
});

describe("loaded-attribution-verb", () => {
	const rule = "loaded-attribution-verb";
	it("keeps tense and form", () => {
		equal(fixed("Nora Quill claims that she was home.", rule, /“says”/), "Nora Quill says that she was home.");
		equal(
			fixed("Nora Quill rose, claiming that she was home.", rule, /“saying”/),
			"Nora Quill rose, saying that she was home.",
		);
		equal(
			fixed("Nora Quill reminded the voters that the pier was old.", rule, /“told”/),
			"Nora Quill told the voters that the pier was old.",
		);
	});
	it("offers a choice for an admission", () =>
		equal(fixed("Quill admitted that she had slept.", rule, /acknowledged/), "Quill acknowledged that she had slept."));
	it("leaves what is no report of words", () => {
		deepEqual(severities("Quill claimed responsibility for the delay.", rule), []);
		deepEqual(severities("Quill refused to concede that she had slept.", rule), []);
		deepEqual(severities("Quill admitted “one or two” slips.", rule), []);
	});
	it("warns of an admission of wrongdoing without a court", () =>
		deepEqual(severities("Nora Quill admitted that she had embezzled the fares.", rule), ["warning"]));
});

describe("vague-attribution", () => {
	const rule = "vague-attribution";
	it("leaves what a poll counts, what may be said and what is not wide", () => {
		deepEqual(severities("Eight in 10 percent approve of it. Most believe that the pier leans.", rule), []);
		deepEqual(severities("Some may recall that the pier leaned.", rule), []);
		deepEqual(severities("That view is not widely shared by rowers.", rule), []);
	});
});

describe("mind-reading", () => {
	it("lets the person say it", () =>
		equal(fixed("He wants revenge.", "mind-reading", /said he/), "He said he wants revenge."));
});
